import { chiSquareCdf } from "../../../shared/statistics/chi-square.js";
import type { RowBins } from "./evidence.js";
import { type Residuals, type ScreenedPair, screenPair } from "./pair-columns.js";
import { FEWEST_FOR_INTERACTIONS, MOST_CANDIDATES } from "./settings.js";
import { type FoldForecasts, type PairTrial, tryPair } from "./try-pair.js";

/** A pair that chance alone makes look so good, among all pairs there are, more often than this is no candidate. */
const CHANCE = 0.05;

/**
 * Pairs of columns that say more together than each for itself, by forward selection.
 *
 * Candidates are the pairs whose score test rejects, at 5 % over all pairs (Bonferroni), that the cells say nothing beyond forecasts that
 * were made without the lead; of these, the few with most to gain. The candidate that saves most of the log-loss when each fold
 * has its cells weighed by the others is taken, where the 99 % interval of what it saves lies above zero: 95 % for the best of five
 * candidates. Then the rest is looked at again beside it.
 *
 * @param numbers - Of the columns that may be paired.
 * @param most - How many pairs are taken at most.
 */
export function findInteractions(
  columns: readonly RowBins[],
  numbers: readonly number[],
  forecasts: FoldForecasts,
  most: number,
): readonly PairTrial[] {
  if (forecasts.won.length < FEWEST_FOR_INTERACTIONS) return [];
  const chosen: PairTrial[] = [];
  let pairs = listPairs(numbers);
  const chance = CHANCE / pairs.length;
  let { logOdds } = forecasts;
  while (chosen.length < most && pairs.length > 0) {
    const residuals = measureResiduals(forecasts.won, logOdds);
    const candidates = findCandidates(columns, pairs, residuals, chance);
    const best = candidates
      .map((pair) => tryPair(pair, columns, { ...forecasts, logOdds }, residuals))
      .filter(({ logLossSaved }) => (logLossSaved.interval?.low as number) > 0)
      .reduce<PairTrial | undefined>((one, other) => (savedBy(other) > savedBy(one) ? other : one), undefined);
    if (best === undefined) break;
    chosen.push(best);
    logOdds = best.logOdds;
    pairs = candidates.filter((pair) => pair !== best.pair).map(({ first, second }) => [first, second]);
  }
  return chosen;
}

const savedBy = (trial: PairTrial | undefined) => trial?.logLossSaved.value ?? 0;

type PairOfNumbers = readonly [first: number, second: number];

function listPairs(numbers: readonly number[]): readonly PairOfNumbers[] {
  return numbers.flatMap((second, place) => numbers.slice(0, place).map((first) => [first, second] as const));
}

/** No forecast is so certain that nothing could be said against it. */
const ALMOST_NEVER = 1e-9;

function measureResiduals(won: Uint8Array, logOdds: Float64Array): Residuals {
  const surplus = new Float64Array(won.length);
  const variance = new Float64Array(won.length);
  for (let row = 0; row < won.length; row += 1) {
    const forecast = 1 / (1 + Math.exp(-(logOdds[row] as number)));
    const probability = Math.min(1 - ALMOST_NEVER, Math.max(ALMOST_NEVER, forecast));
    surplus[row] = (won[row] as number) - probability;
    variance[row] = probability * (1 - probability);
  }
  return { surplus, variance };
}

function findCandidates(
  columns: readonly RowBins[],
  pairs: readonly PairOfNumbers[],
  residuals: Residuals,
  chance: number,
): readonly ScreenedPair[] {
  const gainOf = ({ score, cells }: ScreenedPair) => score - (cells - 1);
  return pairs
    .map((pair) => screenPair(columns, pair, residuals))
    .filter(({ score, cells }) => cells > 1 && chiSquareCdf(score, cells - 1, { tail: "upper" }) < chance)
    .sort((one, other) => gainOf(other) - gainOf(one))
    .slice(0, MOST_CANDIDATES);
}
