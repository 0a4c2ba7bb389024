import { ClienteleError } from "../../../shared/errors.js";
import type { Estimate } from "../../../shared/estimate.js";
import { estimateMean } from "../../../shared/statistics/estimate-mean.js";
import { rankCorrelation } from "../../../shared/statistics/rank-correlation.js";

/** What one model says of a lead. */
export interface ComparedScore {
  readonly score: number;
  readonly band: string;
  /** Of being won, where the model says so. */
  readonly probability?: number | undefined;
}

/** How to run {@link compareScores}. Each accessor is called once an item. */
export interface ScoreComparisonOptions<Item> {
  /** What the model in use says. */
  readonly currentOf: (item: Item) => ComparedScore;
  /** What the model that is to replace it says. */
  readonly candidateOf: (item: Item) => ComparedScore;
  /** Whether the lead was won; undefined where that is open. @defaultValue all are open */
  readonly isWon?: ((item: Item) => boolean | undefined) | undefined;
  /** Of the interval. @defaultValue 0.95 */
  readonly level?: number | undefined;
}

/** How many leads are in one band by one model and in another, or the same, by the other. */
export interface BandMigration {
  readonly current: string;
  readonly candidate: string;
  readonly count: number;
}

/** Two models on the same leads. */
export interface ScoreComparison {
  readonly n: number;
  /** Spearman's, with mean ranks for ties: 1 where both sort the leads alike. Undefined where one of them scores all leads the same. */
  readonly rankCorrelation: number | undefined;
  /** Sorted by band; only pairs that occur. */
  readonly migration: readonly BandMigration[];
  /** How many leads are in another band. */
  readonly moved: number;
  /** Brier score of the candidate less that of the current model, over leads with an outcome: below zero, the candidate is better. */
  readonly brierDifference: Estimate<"too-few-outcomes">;
  /** `indistinguishable` where the interval holds zero, or there is none. */
  readonly verdict: "better" | "worse" | "indistinguishable";
}

/** Fewer outcomes tell nothing about a mean of differences. */
const FEWEST_OUTCOMES = 30;

/**
 * How two models differ on the same leads: do they sort them alike, who changes bands, and, where outcomes are known, which of them
 * predicts better. It is what is to be looked at before a model that runs in the shadow is published.
 *
 * The Brier difference is the mean, over leads with an outcome, of the squared error of the candidate less that of the current model. Its
 * interval is that of the mean of paired differences by the normal approximation; below 30 outcomes there is none. Where a model gives no
 * probability, it is taken to be the share of won leads among the others of the same band, with one more lead at the share of all others,
 * so that no lead predicts itself.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, and the index of the lead, for a score that is no finite number or a probability outside 0 to
 * 1; `INVALID_OPTION` for a level that is not between 0 and 1.
 *
 * @example
 * ```ts
 * import { compareScores } from "clientele/leads/scoring/scorecard";
 *
 * const leads = [
 *   { old: 10, now: 20 },
 *   { old: 30, now: 50 },
 *   { old: 70, now: 60 },
 * ];
 * const scored = (score: number) => ({ score, band: score < 50 ? "cold" : "hot" });
 * const comparison = compareScores(leads, { currentOf: ({ old }) => scored(old), candidateOf: ({ now }) => scored(now) });
 * comparison.rankCorrelation; // => 1
 * comparison.migration; // => [
 * //   { current: "cold", candidate: "cold", count: 1 },
 * //   { current: "cold", candidate: "hot", count: 1 },
 * //   { current: "hot", candidate: "hot", count: 1 },
 * // ]
 * ```
 *
 * @see C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15 (1904); G. W. Brier,
 * "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950).
 */
export function compareScores<Item>(items: readonly Item[], options: ScoreComparisonOptions<Item>): ScoreComparison {
  const { currentOf, candidateOf, isWon = () => undefined, level = 0.95 } = options;
  if (!(level > 0 && level < 1))
    throw new ClienteleError("INVALID_OPTION", "expected a level between 0 and 1", ["level"]);
  const current = items.map((item, index) => checked(currentOf(item), index));
  const candidate = items.map((item, index) => checked(candidateOf(item), index));
  const outcomes = items.map(isWon);
  const brierDifference = compareBrier(current, candidate, outcomes, level);
  const { low, high } = brierDifference.interval ?? { low: 0, high: 0 };
  return {
    n: items.length,
    rankCorrelation: rankCorrelation(current.map(scoreOf), candidate.map(scoreOf)),
    migration: migrate(current, candidate),
    moved: current.filter(({ band }, index) => band !== candidate[index]?.band).length,
    brierDifference,
    verdict: high < 0 ? "better" : low > 0 ? "worse" : "indistinguishable",
  };
}

const scoreOf = ({ score }: ComparedScore) => score;

function checked(compared: ComparedScore, index: number): ComparedScore {
  const { score, probability = 0 } = compared;
  if (!Number.isFinite(score)) throw new ClienteleError("INVALID_VALUE", "expected a finite score", [index, "score"]);
  if (!(probability >= 0 && probability <= 1)) {
    throw new ClienteleError("INVALID_VALUE", "expected a probability", [index, "probability"]);
  }
  return compared;
}

function migrate(current: readonly ComparedScore[], candidate: readonly ComparedScore[]): readonly BandMigration[] {
  const counts = new Map<string, BandMigration>();
  current.forEach(({ band }, index) => {
    const to = (candidate[index] as ComparedScore).band;
    const key = JSON.stringify([band, to]);
    counts.set(key, { current: band, candidate: to, count: (counts.get(key)?.count ?? 0) + 1 });
  });
  return [...counts.keys()].sort().map((key) => counts.get(key) as BandMigration);
}

function compareBrier(
  current: readonly ComparedScore[],
  candidate: readonly ComparedScore[],
  outcomes: readonly (boolean | undefined)[],
  level: number,
): ScoreComparison["brierDifference"] {
  const known = outcomes.flatMap((isWon, index) => (isWon === undefined ? [] : [{ index, won: isWon ? 1 : 0 }]));
  const n = known.length;
  if (n < FEWEST_OUTCOMES) return { n, status: "too-few-outcomes", unit: UNIT };
  const [before, after] = [current, candidate].map((scores) => squaredErrors(scores, known));
  const differences = known.map((_, place) => (after?.[place] as number) - (before?.[place] as number));
  return { ...estimateMean(differences, UNIT, level), status: "ok" };
}

const UNIT = "squared probability";

interface Outcome {
  readonly index: number;
  readonly won: number;
}

function squaredErrors(scores: readonly ComparedScore[], known: readonly Outcome[]): readonly number[] {
  const allWon = known.reduce((sum, { won }) => sum + won, 0);
  const byBand = new Map<string, { count: number; won: number }>();
  for (const { index, won } of known) {
    const { band } = scores[index] as ComparedScore;
    const tally = byBand.get(band) ?? { count: 0, won: 0 };
    byBand.set(band, { count: tally.count + 1, won: tally.won + won });
  }
  return known.map(({ index, won }) => {
    const { band, probability } = scores[index] as ComparedScore;
    const tally = byBand.get(band) as { count: number; won: number };
    // The others of the band, and one lead at the share of all others.
    const share = (tally.won - won + (allWon - won) / (known.length - 1)) / tally.count;
    return ((probability ?? share) - won) ** 2;
  });
}
