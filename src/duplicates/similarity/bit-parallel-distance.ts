import { createCharacterMasks, WORD_BITS } from "./character-masks.js";
import type { RangeMeasure } from "./range-measure.js";

/*
 * Edit distance by bit-parallel rows, after Hyyrö (2003). The matrix holds the distance between each beginning of the first
 * text (a row) and each of the second (a column). From cell to cell it rises by one, falls by one or stays, so a column of
 * 32 rows is a few words of bits, and the next column some fifteen operations on them.
 *
 * `vp` and `vn` say where the distance rises and falls from row to row, `hp` and `hn` from column to column, and `d0` where
 * it stays along the diagonal. Distances above `limit` are answered as `limit + 1`. No text is empty.
 */

/** What an exchange of two neighbours costs: one edit, or the two of plain Levenshtein. */
export type ExchangeRule = "one-edit" | "two-edits";

/** The bits of an exchange that count under a rule. */
const exchangeBits = (rule: ExchangeRule) => (rule === "one-edit" ? -1 : 0);

/** For a first text of at most 32 characters; the second may have any length. */
export function createDistanceInOneStrip(codes: Uint16Array, rule: ExchangeRule, limit: number): RangeMeasure {
  const { masks, load } = createCharacterMasks(codes);
  const exchange = exchangeBits(rule);

  return (startA, endA, startB, endB) => {
    load(startA, endA);
    const lastRow = 1 << (endA - startA - 1);
    let distance = endA - startA;
    let vp = -1;
    let vn = 0;
    let d0 = 0;
    let before = 0;
    for (let at = startB; at < endB; at++) {
      const equal = masks[codes[at] as number] as number;
      const exchanged = exchange & ((~d0 & equal) << 1) & before;
      d0 = ((((equal & vp) + vp) | 0) ^ vp) | equal | vn | exchanged;
      const hp = vn | ~(d0 | vp);
      const hn = d0 & vp;
      if ((hp & lastRow) !== 0) distance++;
      else if ((hn & lastRow) !== 0) distance--;
      if (distance - (endB - 1 - at) > limit) return limit + 1;
      const hpBelow = (hp << 1) | 1;
      vp = (hn << 1) | ~(d0 | hpBelow);
      vn = hpBelow & d0;
      before = equal;
    }
    return distance;
  };
}

/**
 * For texts of any length up to `longest`: strip below strip of 32 rows. What the last row of one hands down to the next,
 * in each column, are three bits: whether it rises (in the row above the first it always does), whether it falls, and
 * whether an exchange may begin there.
 */
export function createDistanceInStrips(
  codes: Uint16Array,
  rule: ExchangeRule,
  limit: number,
  longest: number,
): RangeMeasure {
  const { masks, load } = createCharacterMasks(codes);
  const exchange = exchangeBits(rule);
  const handedDown = new Uint8Array(longest);

  return (startA, endA, startB, endB) => {
    handedDown.fill(1, 0, endB - startB);
    let distance = 0;
    for (let top = startA; top < endA; top += WORD_BITS) {
      const bottom = Math.min(top + WORD_BITS, endA);
      load(top, bottom);
      const lastRow = bottom - top - 1;
      distance = bottom - startA;
      let least = distance;
      let vp = -1;
      let vn = 0;
      let d0 = 0;
      let before = 0;
      for (let at = startB; at < endB; at++) {
        const equal = masks[codes[at] as number] as number;
        const above = handedDown[at - startB] as number;
        const rise = above & 1;
        const fall = (above >> 1) & 1;
        const beginning = ~d0 & equal;
        const exchanged = exchange & ((beginning << 1) | (above >> 2)) & before;
        const start = equal | fall;
        d0 = ((((start & vp) + vp) | 0) ^ vp) | start | vn | exchanged;
        const hp = vn | ~(d0 | vp);
        const hn = d0 & vp;
        const rises = (hp >>> lastRow) & 1;
        const falls = (hn >>> lastRow) & 1;
        handedDown[at - startB] = rises | (falls << 1) | (((beginning >>> lastRow) & 1) << 2);
        distance += rises - falls;
        least = Math.min(least, distance);
        const hpBelow = (hp << 1) | rise;
        vp = (hn << 1) | fall | ~(d0 | hpBelow);
        vn = hpBelow & d0;
        before = equal;
      }
      // No cell below is less than the least of this row, not even behind an exchange that jumps it.
      if (least > limit) return limit + 1;
    }
    return Math.min(distance, limit + 1);
  };
}
