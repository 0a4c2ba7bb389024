import { ClienteleError, type Path } from "../../shared/errors.js";
import type { BlockingKey } from "../model.js";

/** Refuses a setting that does not hold what is expected of it. */
function assertSetting(holds: boolean, expected: string, path: Path): void {
  if (!holds) throw new ClienteleError("INVALID_OPTION", `expected ${expected}`, path);
}

/** Refuses a setting that is no whole number from the least one on. */
export function assertWholeNumber(value: number, least: number, ...path: readonly string[]): void {
  assertSetting(Number.isSafeInteger(value) && value >= least, `a whole number from ${least} on`, path);
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

/** How many records a key is about. */
const countRecords = ({ codes, starts }: BlockingKey): number =>
  starts === undefined ? codes.length : starts.length - 1;

/** Refuses a key whose codes are none, or whose `starts` do not divide them among the records. */
export function assertKey({ codes, starts }: BlockingKey, path: Path): void {
  assertCodes(codes, undefined, [...path, "codes"]);
  if (starts === undefined) return;
  assertCodes(starts, undefined, [...path, "starts"]);
  const isEach = starts.every((start, record) => start >= (record === 0 ? 0 : (starts[record - 1] as number)));
  const isWhole = isEach && starts[0] === 0 && starts.at(-1) === codes.length;
  assertData(isWhole, "where the codes of each record begin, and where they end", [...path, "starts"]);
}

/** Refuses keys that are not about the same records. Answers how many records there are: none where there is no key. */
export function assertKeys(keys: readonly BlockingKey[], pathOf: (index: number) => Path): number {
  const [first] = keys;
  keys.forEach((key, index) => {
    assertKey(key, pathOf(index));
    const isOfAll = countRecords(key) === countRecords(first as BlockingKey);
    const [expected, name] = key.starts === undefined ? ["one code", "codes"] : ["where the codes begin", "starts"];
    assertData(isOfAll, `${expected} for each record`, [...pathOf(index), name]);
  });
  return first === undefined ? 0 : countRecords(first);
}
