import type { PairComparison } from "../model.js";
import { toRows } from "./code-lists.js";
import type { Column } from "./column.js";
import type { FieldKind } from "./kind.js";
import { cachePairs } from "./pair-cache.js";

/**
 * Compares the values of a column of which records may have several: two records agree as well as those two of their values do that agree
 * best. So one telephone number in common is the same telephone, whatever others there are.
 */
export function compareLists(column: Column, kind: FieldKind): PairComparison {
  const { name, values } = column;
  const rows = toRows(column);
  const levelOf = compareValues(values, kind);
  return {
    name,
    fields: [name],
    levels: kind.levels,
    levelOf: (left, right) => {
      let best = 0;
      for (let one = rows.starts[left] as number; one < (rows.starts[left + 1] as number); one += 1) {
        for (let other = rows.starts[right] as number; other < (rows.starts[right + 1] as number); other += 1) {
          const level = levelOf(rows.codes[one] as number, rows.codes[other] as number);
          if (level === 1) return 1;
          if (best === 0 || level < best) best = level;
        }
      }
      return best;
    },
    terms: { codes: rows.codes, values, lastLevel: kind.lastTermLevel, several: { starts: rows.starts, levelOf } },
    expert: kind.expert,
    orderedLevels: kind.orderedLevels,
  };
}

/** The level of two values by number, from 1 for the very same one. */
export function compareValues(values: readonly string[], kind: FieldKind): (first: number, second: number) => number {
  const levelOfValues = cachePairs(values.length, kind.prepare(values));
  return (first, second) => (first === second ? 1 : levelOfValues(first, second));
}
