import { ClienteleError } from "../../../shared/errors.js";

/** The most regular purchases there are. */
export const LARGEST_K = 12;

/** @throws `ClienteleError` with code `INVALID_OPTION` and the path `["k"]`. */
export function assertK(k: number): void {
  if (!(Number.isSafeInteger(k) && k >= 1 && k <= LARGEST_K)) {
    throw new ClienteleError("INVALID_OPTION", `expected a whole number from 1 to ${LARGEST_K}`, ["k"]);
  }
}
