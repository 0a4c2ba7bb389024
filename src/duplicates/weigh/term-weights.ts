import type { PairComparison, PairTerms, SeveralValues } from "../model.js";
import { LISTED_TERM_ENTITIES, type TermShares } from "./model.js";
import type { TermFrequencies } from "./shares.js";
import { toWeight } from "./weight-units.js";

/** The most bits that the frequency of a value adds to a level, or takes from it. */
const MOST_BITS = { lower: -6, upper: 12, upperIfAlike: 6 };

/** What the frequency of values adds to the weights of levels. */
export interface TermWeights {
  /** Up to which level it counts. */
  readonly lastLevel: number;
  /** The value of each record, −1 for none. */
  readonly codes: Int32Array;
  /** How values agree, where a record may have several. */
  readonly several: SeveralValues | undefined;
  /** By value, where the very value agrees. */
  readonly weights: Float64Array;
  /** Of a record without a value. */
  readonly none: number;
  /** The most where values are alike only. */
  readonly upperIfAlike: number;
}

/** By what a model says of frequencies. In an imported one they are neither rounded nor bounded. */
export function weighTerms(
  terms: PairTerms | undefined,
  known: TermShares | undefined,
  usual: number,
  isExact: boolean,
): TermWeights | undefined {
  if (terms === undefined || known === undefined) return undefined;
  const { lastLevel, rareShare } = known;
  const { codes, values, several } = terms;
  const toBits = (share: number) => (isExact ? Math.log2(usual / share) : weighShare(share, usual));
  const rare = rareShare === undefined ? UNKNOWN : toBits(rareShare);
  const shares = new Map(Object.entries(known.shares));
  const weights = Float64Array.from(values, (value) => {
    const share = shares.get(value);
    return share === undefined ? rare : toBits(share);
  });
  return isExact
    ? { lastLevel, codes, several, weights, none: UNKNOWN, upperIfAlike: UNKNOWN }
    : { lastLevel, codes, several, weights, none: 0, upperIfAlike: MOST_BITS.upperIfAlike };
}

/** By what was counted, before it is a model. */
export function weighFrequencies(
  { terms }: PairComparison,
  frequencies: TermFrequencies | undefined,
  usual: number,
): TermWeights | undefined {
  if (terms === undefined || frequencies === undefined) return undefined;
  const { lastLevel, codes, several } = terms;
  const { shares, entities, rareShare } = frequencies;
  const weights = new Float64Array(shares.length).fill(weighShare(rareShare, usual));
  for (let code = 0; code < weights.length; code += 1) {
    if ((entities[code] as number) >= LISTED_TERM_ENTITIES) weights[code] = weighShare(shares[code] as number, usual);
  }
  return { lastLevel, codes, several, weights, none: 0, upperIfAlike: MOST_BITS.upperIfAlike };
}

/** What the frequency of their values adds to the level of two records. */
export function termWeightAt(terms: TermWeights | undefined, level: number, left: number, right: number): number {
  if (terms === undefined || level === 0 || level > terms.lastLevel) return 0;
  const { codes, several, weights, none, upperIfAlike } = terms;
  if (several !== undefined) return weighAgreeing(terms, several, level, left, right);
  const one = codes[left] as number;
  const first = one < 0 ? none : (weights[one] as number);
  if (level === 1) return first === UNKNOWN ? 0 : first;
  const other = codes[right] as number;
  const second = other < 0 ? none : (weights[other] as number);
  const weight = Math.min(first, second, upperIfAlike);
  return weight === UNKNOWN ? 0 : weight;
}

/** Of several values those count that agree best, and of these the rarest. */
function weighAgreeing(
  { codes, weights, upperIfAlike }: TermWeights,
  { starts, levelOf }: SeveralValues,
  level: number,
  left: number,
  right: number,
): number {
  let best = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let one = starts[left] as number; one < (starts[left + 1] as number); one += 1) {
    for (let other = starts[right] as number; other < (starts[right + 1] as number); other += 1) {
      const [first, second] = [codes[one] as number, codes[other] as number];
      if (first < 0 || second < 0) continue;
      const inValues = levelOf(first, second);
      if (inValues > best) continue;
      const own = weights[first] as number;
      const alike = level === 1 ? own : Math.min(own, weights[second] as number, upperIfAlike);
      const weight = alike === UNKNOWN ? 0 : alike;
      most = inValues < best ? weight : Math.max(most, weight);
      best = inValues;
    }
  }
  return most;
}

/** How much more a value says that has this share, where values usually agree with the other one. */
const weighShare = (share: number, usual: number) =>
  toWeight(Math.min(MOST_BITS.upper, Math.max(MOST_BITS.lower, Math.log2(usual / share))));

/** The weight of a frequency that is not known: of two, the other one counts. */
const UNKNOWN = Number.POSITIVE_INFINITY;
