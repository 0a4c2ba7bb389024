import type { BlockingKey } from "../model.js";
import { assertData, assertKeys } from "./check.js";
import { createCodeTable } from "./code-table.js";
import { type CodeLists, combineLists } from "./list-blocks.js";

/**
 * The key of records that agree in all of some keys. A record without one of them has none. Names are joined by " + ", fields are put
 * together without repetition. Where records have several codes of a key, they have one for each combination: as many as the numbers
 * of codes multiplied.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for no keys, and unless the codes of all keys are an Int32Array with an entry for
 * each record, or `starts` divide the codes among them.
 *
 * @example
 * ```ts
 * import { combineKeys } from "clientele/duplicates/block";
 *
 * const town = { name: "town", fields: ["town"], codes: Int32Array.of(0, 0, 1, -1) };
 * const year = { name: "year", fields: ["born"], codes: Int32Array.of(5, 5, 5, 5) };
 * const both = combineKeys([town, year]);
 * both.name; // => "town + year"
 * [...both.codes]; // => [0, 0, 1, -1]
 * ```
 */
export function combineKeys(keys: readonly [BlockingKey, ...BlockingKey[]]): BlockingKey {
  assertData(keys.length > 0, "one key at least", ["keys"]);
  assertKeys(keys, (index) => ["keys", index]);
  const [first, ...others] = keys;
  const name = keys.map((key) => key.name).join(" + ");
  const fields = [...new Set(keys.flatMap((key) => key.fields))];
  if (keys.some(({ starts }) => starts !== undefined)) {
    return { name, fields, ...others.map(toLists).reduce(combineLists, toLists(first)) };
  }
  return { name, fields, codes: others.reduce((codes, key) => combineCodes(codes, key.codes), first.codes) };
}

const toLists = ({
  codes,
  starts = Int32Array.from({ length: codes.length + 1 }, (_, record) => record),
}: BlockingKey): CodeLists => ({
  codes,
  starts,
});

function combineCodes(left: Int32Array, right: Int32Array): Int32Array {
  const table = createCodeTable(left.length);
  return left.map((code, record) => {
    const other = right[record] as number;
    return code < 0 || other < 0 ? -1 : table.codeOf(code, other);
  });
}
