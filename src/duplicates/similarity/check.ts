import { ClienteleError, type Path } from "../../shared/errors.js";

/** Refuses a setting that does not hold what is expected of it. */
export function assertOption(holds: boolean, expected: string, name: string): void {
  if (!holds) throw new ClienteleError("INVALID_OPTION", `expected ${expected}`, [name]);
}

/** Refuses data that does not hold what is expected of it. */
export function assertValue(holds: boolean, expected: string, path: Path): void {
  if (!holds) throw new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
}

/** Refuses what no two words can be compared with. */
export function assertWordThreshold(threshold: number): void {
  assertOption(threshold > 0 && threshold <= 1, "a similarity above 0 and up to 1", "wordThreshold");
}
