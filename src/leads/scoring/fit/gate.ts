import type { Reason } from "../../../shared/reasons.js";
import { estimateMean } from "../../../shared/statistics/estimate-mean.js";
import type { FitSettings } from "./check-options.js";
import { evaluateForecasts, logLosses } from "./evaluate.js";
import type { PointsCardGate } from "./evaluation.js";
import { wonOf } from "./evidence.js";
import { divideIntoFolds } from "./folds.js";
import type { LeadFitReasonCode } from "./model.js";
import { FEWEST_FOR_HOLDOUT, HOLDOUT_SHARE, INTERVAL_LEVEL } from "./settings.js";
import { allRows, type LeadTable, type RowIndexes } from "./table.js";
import { readProbabilities, trainCard } from "./train.js";
import { sum } from "./weigh-evidence.js";

/** Leads with what a card and the base rate said of them, neither having seen them. */
interface Trial {
  readonly rows: RowIndexes;
  readonly byCard: Float64Array;
  readonly byBaseRate: Float64Array;
}

/** Whether a card may be used, and why not. */
export interface GateAnswer {
  readonly gate?: PointsCardGate;
  readonly reasons: readonly Reason<LeadFitReasonCode>[];
}

/** Fits cards on a part of the leads and tries them on the rest, as {@link tryForecasts} does. */
export function tryCards(table: LeadTable, settings: FitSettings): GateAnswer {
  return tryForecasts(table, settings.seed, (fitted, tried) =>
    readProbabilities(trainCard(table, fitted, settings), table, tried),
  );
}

/** What leads that were not seen are said to be won with, by a model that is fitted on others. */
type Forecast = (fitted: RowIndexes, tried: RowIndexes) => Float64Array;

/** Fits on a part of the leads and tries on the rest: on the newest fifth, or on each of five parts. */
export function tryForecasts(table: LeadTable, seed: number | string, forecast: Forecast): GateAnswer {
  const validation = table.isInTimeOrder && table.size >= FEWEST_FOR_HOLDOUT ? "newest-fifth" : "five-fold";
  const parts = validation === "newest-fifth" ? holdOutNewest(table) : divideIntoFolds(table, allRows(table), seed);
  const oneOutcome = parts.some(({ fitted, tried }) => !hasBoth(table, fitted) || !hasBoth(table, tried));
  if (oneOutcome) return { reasons: [{ code: "ONE_OUTCOME_IN_VALIDATION", params: {} }] };

  const trials = parts.map(({ fitted, tried }): Trial => {
    const rate = shareWon(table, fitted);
    const byCard = forecast(fitted, tried);
    return { rows: tried, byCard, byBaseRate: byCard.map(() => rate) };
  });
  const gate: PointsCardGate = { validation, ...judge(table, trials) };
  return { gate, reasons: listReasons(gate) };
}

function holdOutNewest(table: LeadTable): readonly { readonly fitted: RowIndexes; readonly tried: RowIndexes }[] {
  const rows = allRows(table);
  const oldest = rows.length - Math.floor(rows.length * HOLDOUT_SHARE);
  return [{ fitted: rows.slice(0, oldest), tried: rows.slice(oldest) }];
}

function judge(table: LeadTable, trials: readonly Trial[]): Omit<PointsCardGate, "validation"> {
  const won = Uint8Array.from(trials.flatMap(({ rows }) => [...wonOf(table, rows)]));
  const byCard = { probabilities: Float64Array.from(trials.flatMap((trial) => [...trial.byCard])), won };
  const byBaseRate = { probabilities: Float64Array.from(trials.flatMap((trial) => [...trial.byBaseRate])), won };
  const baseLosses = logLosses(byBaseRate);
  const saved = logLosses(byCard).map((loss, lead) => (baseLosses[lead] as number) - loss);
  const squares = byBaseRate.probabilities.map((probability, lead) => (probability - (won[lead] as number)) ** 2);
  return {
    n: won.length,
    won: sum(Float64Array.from(won)),
    card: evaluateForecasts(byCard),
    baseRate: { logLoss: sum(baseLosses) / won.length, brier: sum(squares) / won.length },
    logLossSaved: estimateMean(saved, "nats", INTERVAL_LEVEL),
  };
}

/** Rounding to whole points moves a probability a little; what is saved by that alone does not count. */
const NEGLIGIBLE_NATS = 1e-4;

function listReasons({ card, baseRate, logLossSaved }: PointsCardGate): readonly Reason<LeadFitReasonCode>[] {
  const reasons: Reason<LeadFitReasonCode>[] = [];
  if (!((logLossSaved.value as number) > NEGLIGIBLE_NATS)) {
    const params = { logLoss: card.logLoss.value as number, baseRateLogLoss: baseRate.logLoss };
    reasons.push({ code: "NOT_BETTER_THAN_BASE_RATE", params });
  }
  const { value: auc, interval } = card.auc;
  if (!((interval?.low as number) > 0.5)) {
    reasons.push({ code: "RANKS_NO_BETTER_THAN_CHANCE", params: { auc: auc as number, low: interval?.low as number } });
  }
  return reasons;
}

const shareWon = (table: LeadTable, rows: RowIndexes) => sum(Float64Array.from(wonOf(table, rows))) / rows.length;

function hasBoth({ won }: LeadTable, rows: RowIndexes): boolean {
  return rows.some((row) => won[row] === 1) && rows.some((row) => won[row] === 0);
}
