import type { PairComparison } from "../model.js";
import type { Column } from "./column.js";
import type { FieldKind } from "./kind.js";
import { cachePairs } from "./pair-cache.js";

/** Compares the values of one column. */
export function compareColumn({ name, codes, values }: Column, kind: FieldKind): PairComparison {
  const levelOfValues = cachePairs(values.length, kind.prepare(values));
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
