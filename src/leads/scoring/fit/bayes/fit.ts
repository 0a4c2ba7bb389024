import { createModel } from "../../../../shared/model/create.js";
import type { Reason } from "../../../../shared/reasons.js";
import type { Report } from "../../../../shared/report.js";
import { completeOptions } from "../check-options.js";
import type { LeadEvaluation, PointsCardGate } from "../evaluation.js";
import { findTooFew } from "../find-too-few.js";
import { type GateAnswer, tryForecasts } from "../gate.js";
import type { FitPointsCardOptions, LeadFitDropCode, LeadFitReasonCode, TooFewLeadOutcomes } from "../model.js";
import { readLeadTable } from "../read-table.js";
import { FEWEST_FOR_HOLDOUT } from "../settings.js";
import { allRows, type LeadColumn } from "../table.js";
import { calibrateRows, countRows, type LeadsToCount, promiseLogOdds } from "./calibrate.js";
import { completeSettings, type LeadFrequencyDeclaration } from "./complete-settings.js";
import { LEAD_FREQUENCY_SCHEMA_VERSION, type LeadFrequencyModel, type LeadFrequencySettings } from "./model.js";
import { assertKnownFields, type CountableLead, createCountedLeadReader } from "./read-lead.js";

/** How to run {@link fitLeadFrequencies}. */
export interface FitLeadFrequenciesOptions<Row>
  extends LeadFrequencyDeclaration,
    Omit<FitPointsCardOptions<Row>, "fields" | "scale" | "seed" | "maxInteractions"> {
  /**
   * Of the random parts of the cross-validation.
   *
   * @defaultValue `"naive-bayes"`
   */
  readonly seed?: number | string | undefined;
}

/** What lead frequencies are worth on leads that were not counted, beside the base rate. */
export interface LeadFrequencyGate extends Omit<PointsCardGate, "card"> {
  readonly calibrated: LeadEvaluation;
  /** The same frequencies without calibration, as Odoo takes them. */
  readonly uncalibrated: LeadEvaluation;
}

/** What {@link fitLeadFrequencies} answers. */
export type LeadFrequencyFit =
  | {
      readonly status: "ok";
      /** Whether the calibrated probabilities are better than the base rate on leads that were not counted. */
      readonly usable: boolean;
      /** Why they are not usable; empty where they are. */
      readonly reasons: readonly Reason<LeadFitReasonCode>[];
      /** Counted and calibrated on all leads, those of the validation included. */
      readonly model: LeadFrequencyModel;
      /** Absent where the validation has one outcome only. */
      readonly gate?: LeadFrequencyGate | undefined;
      readonly report: Report<LeadFitDropCode>;
    }
  | TooFewLeadOutcomes;

/**
 * Counts leads as `buildLeadFrequencies` does, calibrates what the counts promise, tries it on leads that were not counted, and says whether
 * it may be used.
 *
 * Naive Bayes takes its fields for independent and so promises too much. By five-fold cross-validation each lead has log-odds from frequencies without it;
 * these are regressed on the outcomes, and the line is kept in the model. A lead that is won or lost stands where it ended, which gives
 * the outcome away: so stages are counted, but leads are calibrated and tried as if all stood in the first one.
 *
 * The gate is that of `fitPointsCard`: the newest fifth or five folds, 40 won and 40 lost leads, a log-loss below that of the base
 * rate and an interval of the AUC above 0.5; for it probabilities are kept from 0.0001 to 0.9999. Order of time, window and
 * report are those of `fitPointsCard` too. The model is not watched for fields that are only known after the outcome; `fitPointsCard` does that.
 *
 * @throws `ClienteleError` with the codes `INVALID_OPTION`, `UNKNOWN_FIELD` and `INVALID_VALUE`, as `buildLeadFrequencies`, and for a time, window
 * or seed as `fitPointsCard`.
 *
 * @example
 * ```ts
 * import { fitLeadFrequencies } from "clientele/leads/scoring/fit";
 *
 * const rows = Array.from({ length: 200 }, (_, index) => ({
 *   source: index % 4 === 0 ? "referral" : "advert",
 *   again: index % 4 === 0 ? "referral" : "advert",
 *   won: index % 4 === 0 ? index % 5 > 0 : index % 5 === 0,
 * }));
 *
 * const fit = fitLeadFrequencies(rows, {
 *   fields: { source: { kind: "category" }, again: { kind: "category" } },
 *   outcomeOf: ({ won }) => won,
 * });
 *
 * fit.usable; // => true
 * fit.model?.body.calibration?.slope.toFixed(1); // => "0.5"
 * ```
 *
 * @see A. Niculescu-Mizil, R. Caruana, "Predicting Good Probabilities With Supervised Learning", ICML (2005), pp. 625–632.
 */
export function fitLeadFrequencies<Row extends object>(
  rows: readonly Row[],
  options: FitLeadFrequenciesOptions<Row>,
): LeadFrequencyFit {
  const { seed = "naive-bayes" } = options;
  const settings = completeSettings(options);
  const { leads, report } = readLeads(rows, options, settings);
  const { table } = leads;
  const tooFew = findTooFew(table, report);
  if (tooFew !== undefined) return tooFew;
  if (!table.isInTimeOrder && table.size >= FEWEST_FOR_HOLDOUT) {
    report.find({ code: "NO_TIME_ORDER", severity: "warning", path: [], params: { outcomes: table.size } });
  }
  const all = allRows(table);
  const model = createModel({
    kind: "naive-bayes",
    schemaVersion: LEAD_FREQUENCY_SCHEMA_VERSION,
    body: { ...settings, teams: countRows(leads, all), calibration: calibrateRows(leads, all, seed) },
    fittedOn: { ...options.fittedOn, n: table.size },
  });
  return { status: "ok", model, ...tryFrequencies(leads, seed), report: report.build() };
}

/** A lead as the table sees it: one text, by which equal leads are equal. */
interface LeadAsText<Row> {
  readonly lead: string;
  readonly row: Row;
}

function readLeads<Row extends object>(
  rows: readonly Row[],
  options: FitLeadFrequenciesOptions<Row>,
  settings: LeadFrequencySettings,
) {
  const readLead = createCountedLeadReader(settings);
  const texts = rows.map((row, index): LeadAsText<Row> => ({ lead: JSON.stringify(readLead(row, [index])), row }));
  assertKnownFields(rows, settings);
  const { outcomeOf, timeOf, idOf } = options;
  const tableOptions: FitPointsCardOptions<LeadAsText<Row>> = {
    ...options,
    fields: { lead: { kind: "category", known: "at-scoring-time" } },
    outcomeOf: ({ row }) => outcomeOf(row),
    timeOf: timeOf && (({ row }) => timeOf(row)),
    idOf: idOf && (({ row }) => idOf(row)),
  };
  const { table, report } = readLeadTable(texts, tableOptions, completeOptions(tableOptions));
  const [column] = table.columns as readonly [LeadColumn];
  const different = column.values.map((text) => JSON.parse(String(text)) as CountableLead);
  const leads: LeadsToCount = { settings, table, different };
  return { leads, report };
}

function tryFrequencies(leads: LeadsToCount, seed: number | string) {
  const { table } = leads;
  const uncalibrated = tryForecasts(table, seed, (fitted, tried) =>
    promiseLogOdds(leads, fitted, tried).map((logOdds) => forecast(logOdds)),
  );
  const { gate, reasons } = tryForecasts(table, seed, (fitted, tried) => {
    const { slope, intercept } = calibrateRows(leads, fitted, seed);
    return promiseLogOdds(leads, fitted, tried).map((logOdds) => forecast(intercept + slope * logOdds));
  });
  return { usable: reasons.length === 0, reasons, gate: joinGates(gate, uncalibrated) };
}

function joinGates(gate: GateAnswer["gate"], uncalibrated: GateAnswer): LeadFrequencyGate | undefined {
  if (gate === undefined || uncalibrated.gate === undefined) return undefined;
  const { card: calibrated, ...figures } = gate;
  return { ...figures, calibrated, uncalibrated: uncalibrated.gate.card };
}

/** Nothing is quite certain: where it does not come true, the loss stays finite. */
const forecast = (logOdds: number) => Math.min(Math.max(1 / (1 + Math.exp(-logOdds)), 0.0001), 0.9999);
