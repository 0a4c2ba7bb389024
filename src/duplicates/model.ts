/** Pairs of records by their numbers, from 0: `left[k]` and `right[k]`, each pair once and the smaller number to the left. */
export interface RecordPairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * What records are sorted into blocks by: records with one code belong together, −1 belongs nowhere. `fields` are those that the
 * key is made of.
 */
export interface BlockingKey {
  readonly name: string;
  readonly fields: readonly string[];
  /** One per record, or where there are `starts` those of each record, one record after the other. */
  readonly codes: Int32Array;
  /**
   * Where the codes of each record begin in `codes`, and behind the last record where they end: for what a record has several of, such
   * as telephone numbers. Two records belong together where they have one code in common; one that is there twice counts once.
   *
   * @defaultValue one code for each record
   */
  readonly starts?: Int32Array | undefined;
  /** The names of keys that agree wherever this one does: the beginning of a name agrees where the name does. */
  readonly coarser?: readonly string[] | undefined;
}

/** Whether two records belong together by a key. */
export function agreeInKey(
  { codes, starts }: Pick<BlockingKey, "codes" | "starts">,
  left: number,
  right: number,
): boolean {
  if (starts === undefined) {
    const code = codes[left] as number;
    return code >= 0 && code === codes[right];
  }
  for (let one = starts[left] as number; one < (starts[left + 1] as number); one += 1) {
    const code = codes[one] as number;
    if (code < 0) continue;
    for (let other = starts[right] as number; other < (starts[right + 1] as number); other += 1) {
      if (codes[other] === code) return true;
    }
  }
  return false;
}

/**
 * How the records of a pair agree in something: a level from 1, the best, to `levels.length`, the worst; 0 where one of them says
 * nothing. It answers the same for (i, j) and (j, i).
 */
export interface PairComparison {
  readonly name: string;
  /** The fields that it reads. */
  readonly fields: readonly string[];
  /** The names of the levels, from level 1 on. */
  readonly levels: readonly string[];
  /** The level of two records: the same in either order. */
  readonly levelOf: (left: number, right: number) => number;
  /**
   * So many levels from the first on are steps of one measure, from the most alike down: whatever is learned, none of them weighs less
   * than the next. @defaultValue `0`, none
   */
  readonly orderedLevels?: number | undefined;
  /**
   * Whether it is something that a household or a group of companies shares: all such agreement together never says more than that
   * it is one household. @defaultValue `false`
   */
  readonly isShared?: boolean | undefined;
  /** Whose frequencies count, if two records that share a rare value are more surely the same. */
  readonly terms?: PairTerms | undefined;
  /** What is expected of duplicates before any data was seen: the share of each level, and the most that it can be. */
  readonly expert: ExpertShares;
}

/** What is expected before any data was seen. */
export interface ExpertShares {
  /** Shares of the levels among duplicates, from level 1 on; they add up to 1. */
  readonly m: readonly number[];
  /** The share of the very same value among different ones. */
  readonly same: number;
  /** The most that the share of each level among duplicates can be. @defaultValue no bounds */
  readonly most?: readonly number[] | undefined;
}

/** The values of a field by number, and up to which level their frequency counts. */
export interface PairTerms {
  /** One per record, −1 for none; where records have `several` those of each, one record after the other. */
  readonly codes: Int32Array;
  /** The values by number. */
  readonly values: readonly string[];
  /** How the values of two records agree, where a record may have several. @defaultValue one value for each record */
  readonly several?: SeveralValues | undefined;
  /** Level 1 is taken to be an agreement in the very value; up to this one, values are alike. */
  readonly lastLevel: number;
}

/** Values of which a record may have several: the frequency of those counts that agree best, and of these of the rarest. */
export interface SeveralValues {
  /** Where the values of each record begin, and behind the last record where they end. */
  readonly starts: Int32Array;
  /** The level of two values by number, from 1 for the very same one. */
  readonly levelOf: (first: number, second: number) => number;
}
