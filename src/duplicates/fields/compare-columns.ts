import type { PairComparison } from "../model.js";
import type { Column } from "./column.js";
import type { FieldKind } from "./kind.js";
import { cachePairs } from "./pair-cache.js";

/** Compares the values of one column. */
export function compareColumn({ name, codes, values }: Column, kind: FieldKind): PairComparison {
  const find = kind.prepare(values);
  const isSoonFound = kind.levels.length === 2 || values.length > MOST_REMEMBERED;
  const levelOfValues = isSoonFound ? smallerFirst(find) : cachePairs(values.length, find);
  return {
    name,
    fields: [name],
    levels: kind.levels,
    levelOf: (left, right) => {
      const first = codes[left] as number;
      const second = codes[right] as number;
      if (first < 0 || second < 0) return 0;
      return first === second ? 1 : levelOfValues(first, second);
    },
    terms: { codes, values, lastLevel: kind.lastTermLevel },
    expert: kind.expert,
    orderedLevels: kind.orderedLevels,
  };
}

/** Of more values hardly any pair comes again before it is forgotten, and to look for it takes as long as to compare. */
const MOST_REMEMBERED = 2 ** 14;

const smallerFirst =
  (find: (first: number, second: number) => number): typeof find =>
  (first, second) =>
    first < second ? find(first, second) : find(second, first);
