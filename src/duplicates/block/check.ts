import { ClienteleError, type Path } from "../../shared/errors.js";
import type { BlockingKey } from "../model.js";

/** Refuses a setting that does not hold what is expected of it. */
function assertSetting(holds: boolean, expected: string, name: string): void {
  if (!holds) throw new ClienteleError("INVALID_OPTION", `expected ${expected}`, [name]);
}

/** Refuses a setting that is no whole number from the least one on. */
export function assertWholeNumber(value: number, least: number, name: string): void {
  assertSetting(Number.isSafeInteger(value) && value >= least, `a whole number from ${least} on`, name);
}

/** Refuses data that does not hold what is expected of it. */
export function assertData(holds: boolean, expected: string, path: Path): void {
  if (!holds) throw new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
}

/** Refuses what is no list of whole numbers with one for each record, where it is known how many there are. */
export function assertCodes(codes: Int32Array, count: number | undefined, path: Path): void {
  // Not by `instanceof`: arrays of another frame or of a test runner's own world are as good.
  assertData(Object.prototype.toString.call(codes) === "[object Int32Array]", "an Int32Array", path);
  if (count !== undefined) assertData(codes.length === count, "one code for each record", path);
}

/** Refuses keys that are not about the same records. Answers how many records there are: none where there is no key. */
export function assertKeys(keys: readonly BlockingKey[], pathOf: (index: number) => Path): number {
  keys.forEach(({ codes }, index) => {
    assertCodes(codes, keys[0]?.codes.length, [...pathOf(index), "codes"]);
  });
  return keys[0]?.codes.length ?? 0;
}
