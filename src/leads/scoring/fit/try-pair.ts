import type { Estimate } from "../../../shared/estimate.js";
import { estimateMean } from "../../../shared/statistics/estimate-mean.js";
import type { RowBins } from "./evidence.js";
import { type ColumnPair, type Residuals, readCells } from "./pair-columns.js";
import { FOLDS, INTERACTION_LEVEL } from "./settings.js";
import { weighAgainst } from "./weigh-evidence.js";

/** What cards that were fitted without it say of each lead, and what became of it. */
export interface FoldForecasts {
  readonly won: Uint8Array;
  readonly logOdds: Float64Array;
  /** In which fold the lead was tried. */
  readonly foldOf: Uint8Array;
}

/** What a pair of columns turned out to be worth. */
export interface PairTrial {
  readonly pair: ColumnPair;
  /** What each cell is worth in log-odds beyond both columns, by all leads. */
  readonly weights: Float64Array;
  /** By how much it lowers the log-loss, in nats a lead, each lead having the worth of its cell by the other folds. */
  readonly logLossSaved: Estimate<"no-observations">;
  /** The forecasts with that worth added. */
  readonly logOdds: Float64Array;
}

/** Weighs the cells of a pair against forecasts by four folds each, and tries them on the fifth. */
export function tryPair(
  pair: ColumnPair,
  columns: readonly RowBins[],
  { won, logOdds, foldOf }: FoldForecasts,
  { surplus, variance }: Residuals,
): PairTrial {
  const { cells } = pair;
  const places = readCells(pair, columns[pair.first] as RowBins, columns[pair.second] as RowBins);
  const byFold = { won: sumsOf(cells), lost: sumsOf(cells), expected: sumsOf(cells), variance: sumsOf(cells) };
  for (let row = 0; row < places.length; row += 1) {
    const place = (foldOf[row] as number) * cells + (places[row] as number);
    places[row] = place;
    const outcome = won[row] as number;
    byFold.won[place] = (byFold.won[place] as number) + outcome;
    byFold.lost[place] = (byFold.lost[place] as number) + 1 - outcome;
    byFold.expected[place] = (byFold.expected[place] as number) + outcome - (surplus[row] as number);
    byFold.variance[place] = (byFold.variance[place] as number) + (variance[row] as number);
  }
  const weigh = (fold?: number) => {
    const of = (sums: Float64Array) => addFolds(sums, cells, fold);
    const expected = { won: of(byFold.expected), variance: of(byFold.variance) };
    return weighAgainst({ won: of(byFold.won), lost: of(byFold.lost) }, expected);
  };
  const worth = Float64Array.from(Array.from({ length: FOLDS }, (_, fold) => [...weigh(fold)]).flat());
  const factors = worth.map((logOfOdds) => Math.exp(logOfOdds) - 1);
  const saved = new Float64Array(places.length);
  const next = new Float64Array(places.length);
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] as number;
    const more = worth[place] as number;
    const outcome = won[row] as number;
    next[row] = (logOdds[row] as number) + more;
    // Odds times a factor f: the probability p becomes f·p/(1 + (f − 1)·p), and 1 − p becomes (1 − p)/(1 + (f − 1)·p).
    saved[row] = outcome * more - Math.log(1 + (factors[place] as number) * (outcome - (surplus[row] as number)));
  }
  return { pair, weights: weigh(), logLossSaved: estimateMean(saved, "nats", INTERACTION_LEVEL), logOdds: next };
}

const sumsOf = (cells: number) => new Float64Array(FOLDS * cells);

/** By cell the sum over all folds, but for one. */
function addFolds(sums: Float64Array, cells: number, without: number | undefined): Float64Array {
  const totals = new Float64Array(cells);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    if (fold === without) continue;
    for (let cell = 0; cell < cells; cell += 1) {
      totals[cell] = (totals[cell] as number) + (sums[fold * cells + cell] as number);
    }
  }
  return totals;
}
