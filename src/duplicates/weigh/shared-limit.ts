import { agreeInKey, type PairComparison, type RecordPairs } from "../model.js";
import { HOUSEHOLD_LIMIT, type PairLevels } from "./model.js";
import { matchProbability } from "./quality.js";
import type { MatchSessionInput } from "./sessions.js";
import { EXPERT_PAIRS, type FittedShares } from "./shares.js";
import { toWeight } from "./weight-units.js";
import { addWeights, weighByShares } from "./weighted-comparisons.js";

/** Some of many pairs, and how they agree. */
interface PickedPairs {
  readonly pairs: RecordPairs;
  readonly levels: PairLevels;
  /** For how many each of them stands. */
  readonly step: number;
}

/** So many pairs say enough of one number. */
const PAIRS_LOOKED_AT = 200_000;
/** Beyond, odds are as good as certain; powers of 2 stay finite. */
const MOST_OWN_BITS = 500;
/** The limit lies between these bits, and half of the last step is less than a unit of weight. */
const WIDEST_LIMIT = 64;
const HALVINGS = 20;

/**
 * The pairs that agree in something that is shared, whatever else they agree in: those that meet by a rule which asks for nothing of
 * their own. Of a long list only some are looked at, evenly spread.
 */
export function pickSharedPairs({ comparisons, pairs, levels, keys }: MatchSessionInput): PickedPairs {
  const own = new Set(comparisons.filter(({ isShared }) => !isShared).flatMap(({ fields }) => fields));
  const ofShared = keys.filter(({ fields }) => !fields.some((field) => own.has(field)));
  const { left, right } = pairs;
  const step = Math.max(1, Math.ceil(left.length / PAIRS_LOOKED_AT));
  const places: number[] = [];
  for (let pair = 0; pair < left.length; pair += step) {
    if (ofShared.some((key) => agreeInKey(key, left[pair] as number, right[pair] as number))) places.push(pair);
  }
  const pick = (numbers: Int32Array) => Int32Array.from(places, (pair) => numbers[pair] as number);
  return {
    step,
    pairs: { left: pick(left), right: pick(right) },
    levels: levels.map((ofPairs) => Uint8Array.from(places, (pair) => ofPairs[pair] as number)),
  };
}

/**
 * Learns how likely two records of one household are the same, as log₂ of the odds: among pairs whose prior and shared weights come to
 * {@link HOUSEHOLD_LIMIT} at least, the share of the same under which their own evidence is most likely. The expert's guess counts as so
 * many pairs as with levels.
 *
 * The likelihood of a share q is the product of (q·r + 1 − q) over the pairs, r being the odds that a pair's own evidence comes to. Its
 * logarithm is concave in q, so there is one maximum, where the slope is 0.
 */
export function learnSharedLimit(
  comparisons: readonly PairComparison[],
  shares: FittedShares,
  { pairs, levels, step }: PickedPairs,
): number {
  const own = new Float64Array(pairs.left.length);
  const shared = new Float64Array(pairs.left.length);
  weighByShares(comparisons, shares).forEach((part, index) => {
    addWeights(part.isShared ? shared : own, part, levels[index] as Uint8Array, pairs);
  });
  const bits = own
    .filter((_, pair) => shares.prior + (shared[pair] as number) >= HOUSEHOLD_LIMIT)
    .map((weight) => Math.min(MOST_OWN_BITS, weight));
  const gains = bits.map((weight) => 2 ** weight - 1);

  let [low, high] = [-WIDEST_LIMIT, WIDEST_LIMIT];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const limit = (low + high) / 2;
    if (slopeAt(gains, step, limit) > 0) low = limit;
    else high = limit;
  }
  return toWeight((low + high) / 2);
}

/** The slope of the likelihood's logarithm by q, times q (1 − q), at the q whose odds come to so many bits. */
function slopeAt(gains: Float64Array, step: number, limit: number): number {
  const [q, rest] = [matchProbability(limit), matchProbability(-limit)];
  let slope = EXPERT_PAIRS * (matchProbability(HOUSEHOLD_LIMIT) - q);
  for (const gain of gains) slope += (step * q * rest * gain) / (1 + q * gain);
  return slope;
}
