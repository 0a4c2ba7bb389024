import { countCodes } from "./blocks.js";
import { assertCodes, assertData, assertWholeNumber } from "./check.js";
import { countKeyPairs } from "./count-pairs.js";
import { DEFAULT_MAX_BLOCK_SIZE, type NeighbourPairs, type NeighbourPairsOptions } from "./model.js";
import { createPairList } from "./pair-list.js";

/**
 * Pairs of records whose keys stand next to each other when all are sorted: a slip at the end of a key does not part them, as it does
 * with blocks. The sorted neighbourhood method, with one difference: the window is laid over different keys and not over records,
 * so that records of one key always come together, and the order of the records changes nothing.
 *
 * Keys are sorted by their UTF-16 code units. Two records are a pair where the places of their keys differ by less than
 * `windowSize`: each pair once, the smaller record to the left, in ascending order of left and right. A record without a key, or with
 * an empty one, is in no pair. A key of more than `maxBlockSize` records keeps its place, but its records are in no pair and
 * counted in `oversized`. A slip at the beginning of a key does part records: use another key as well, the same one backwards, say.
 *
 * @param sortKeys - One for each record, such as the family name and the first name in one.
 * @throws `ClienteleError` with code `INVALID_VALUE` for a key that is no text, and unless the sources are an Int32Array with an entry
 * for each record; `INVALID_OPTION` unless `windowSize` and `maxBlockSize` are whole numbers from 2 on.
 *
 * @example
 * ```ts
 * import { listNeighbourPairs } from "clientele/duplicates/block";
 *
 * const pairs = listNeighbourPairs(["MUELLER ANNA", "SCHMIDT JAN", "MUELLER ANN", "SCHMITT JAN", ""], { windowSize: 2 });
 * [...pairs.left]; // => [0, 0, 1]
 * [...pairs.right]; // => [1, 2, 3]
 * ```
 *
 * @see M. A. Hernández, S. J. Stolfo, "The Merge/Purge Problem for Large Databases", SIGMOD 1995, pp. 127–138; P. Christen, "A Survey
 * of Indexing Techniques for Scalable Record Linkage and Deduplication", IEEE TKDE 24 (2012), for the window over different keys.
 */
export function listNeighbourPairs(
  sortKeys: readonly (string | undefined)[],
  options: NeighbourPairsOptions = {},
): NeighbourPairs {
  const { windowSize = 5, maxBlockSize = DEFAULT_MAX_BLOCK_SIZE, sources } = options;
  assertWholeNumber(windowSize, 2, "windowSize");
  if (sources !== undefined) assertCodes(sources, sortKeys.length, ["sources"]);
  const codes = readPlaces(sortKeys);
  const { oversized } = countKeyPairs({ name: "", fields: [], codes }, { maxBlockSize });
  const members = listMembers(codes, maxBlockSize);
  const pairs = createPairList();
  codes.forEach((place, left) => {
    if (place < 0 || members[place]?.length === 0) return;
    members
      .slice(Math.max(0, place - windowSize + 1), place + windowSize)
      .flatMap((block) => block.filter((right) => right > left && (!sources || sources[left] !== sources[right])))
      .sort((one, other) => one - other)
      .forEach((right) => {
        pairs.add(left, right);
      });
  });
  return { ...pairs.take(), oversized };
}

/** The place of each record's key among all different ones, −1 for none. */
function readPlaces(sortKeys: readonly (string | undefined)[]): Int32Array {
  sortKeys.forEach((key, record) => {
    assertData(key === undefined || typeof key === "string", "a text or undefined", ["sortKeys", record]);
  });
  const different = [...new Set(sortKeys)].filter((key) => key !== undefined && key !== "").sort();
  const places = new Map(different.map((key, place) => [key, place]));
  return Int32Array.from(sortKeys, (key) => places.get(key) ?? -1);
}

/** The records of each place in ascending order: none where there are too many. */
function listMembers(places: Int32Array, maxBlockSize: number): readonly (readonly number[])[] {
  const counts = countCodes(places);
  const members = Array.from(counts, (): number[] => []);
  places.forEach((place, record) => {
    if (place >= 0 && (counts[place] as number) <= maxBlockSize) members[place]?.push(record);
  });
  return members;
}
