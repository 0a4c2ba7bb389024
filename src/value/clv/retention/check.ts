import { ClienteleError, type Path } from "../../../shared/errors.js";

/** Refuses what is no whole number of periods from a least one on, or too large to be added to others that came before. */
export function assertPeriods(periods: number, least: number, path: Path, before: number = 0): void {
  if (!(Number.isSafeInteger(periods) && periods >= least && Number.isSafeInteger(before + periods))) {
    throw new ClienteleError("INVALID_VALUE", `expected a whole number from ${least} on`, path);
  }
}
