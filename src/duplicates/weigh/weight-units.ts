/** Weights are whole multiples of 1/1024 bit: sums of them are exact, in whatever order they are added. */
const UNIT = 1024;

/** Rounds bits to the unit in which weights are counted. */
export const toWeight = (bits: number) => Math.round(bits * UNIT) / UNIT;

/** What a level says that so many of the same and of different ones have. */
export const weighLevel = (m: number, u: number) => toWeight(Math.log2(m / u));
