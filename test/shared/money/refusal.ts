import { expect } from "vitest";
import type { Path } from "../../../src/shared/errors.js";
import type { MoneyErrorCode } from "../../../src/shared/money/index.js";

/** What a refusal looks like: its code, where, and a message that tells what was expected. */
export const refusal = (code: MoneyErrorCode, path: Path, message: RegExp = /^expected .+/) =>
  expect.objectContaining({ name: "ClienteleError", code, path, message: expect.stringMatching(message) });
