import { expect } from "vitest";
import type { Path } from "../../src/shared/errors.js";

/** What a refusal looks like: its code, where, and a message that tells what was expected. */
export const refusal = (code: string, path: Path, message: RegExp = /^expected \S/) =>
  expect.objectContaining({ name: "ClienteleError", code, path, message: expect.stringMatching(message) });
