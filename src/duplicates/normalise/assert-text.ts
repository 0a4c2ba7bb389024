import { ClienteleError, type Path } from "../../shared/errors.js";

/** @throws `ClienteleError` with code `INVALID_TEXT` unless the value is a string. */
export function assertText(value: unknown, path: Path): asserts value is string {
  if (typeof value !== "string") throw new ClienteleError("INVALID_TEXT", "expected a text", path);
}
