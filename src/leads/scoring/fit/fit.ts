import type { Finding } from "../../../shared/finding.js";
import { createModel } from "../../../shared/model/create.js";
import { POINTS_CARD_SCHEMA_VERSION } from "../model.js";
import { binColumn } from "./bin-column.js";
import { completeOptions, type FitSettings } from "./check-options.js";
import { findTooFew } from "./find-too-few.js";
import { tryCards } from "./gate.js";
import { informationValue } from "./information-value.js";
import type {
  FitPointsCardOptions,
  LeadFieldFit,
  LeadFitFindingCode,
  LeadInteractionFit,
  PointsCardFit,
} from "./model.js";
import { readLeadTable } from "./read-table.js";
import { FEWEST_FOR_HOLDOUT, SUSPICIOUS_INFORMATION_VALUE } from "./settings.js";
import { allRows, type LeadColumn, type LeadTable } from "./table.js";
import { type TrainedCard, trainCard } from "./train.js";
import { isFieldInCard, writeBody } from "./write-body.js";

/**
 * Fits a points card on leads that were won or lost, tries it on leads it was not fitted on, and says whether it may be used.
 *
 * Each field is divided into bins: a number into ranges of at least 5 % of the leads (a value on a border is in the lower one), a category into the levels
 * that at least 10 leads and 2 % of them have, and all others; what is missing is a bin of its own. The evidence of the bins goes into
 * a logistic regression with a ridge, in which no field speaks against its own evidence; that is calibrated by cross-validation and
 * written as whole points. A field without points is left out of the card.
 *
 * From 1,000 leads on, **interactions** are looked for: up to `maxInteractions` pairs of fields that say more together than each for
 * itself. A pair is taken only where it is more than chance among all pairs, and where the 99 % interval of the log-loss that it saves in
 * five-fold cross-validation lies above zero. The leads that a card is tried on have no say in that. Cells with less than 10 leads or 0.5 %
 * of them are pooled, and all are drawn towards zero as far as they may be chance. A monotone number is in no pair.
 *
 * With an order of time (`timeOf` or `isInTimeOrder`) and 1,000 outcomes or more, the newest fifth is held out and tried; else five folds
 * are. The card is **usable** if its log-loss there is more than 0.0001 nats below that of the base rate and the 95 % interval of its
 * AUC lies above 0.5. Either way the model is fitted on all leads, and is there to be looked at.
 *
 * Below 40 won or 40 lost leads there is no model (`"too-few-outcomes"`). Leads without an outcome are counted as `OPEN_LEAD`, without a time
 * as `TIME_UNKNOWN`, those before or after a window as `OUTSIDE_WINDOW`. A field that is known only after the outcome is never in the
 * card; one whose information value is above 1.5 is suspected to be (`SUSPECTED_LEAK`) and is in the card nevertheless. The order of
 * the rows changes nothing, unless it is the order of time; leads of the same instant count as in no order.
 *
 * @param rows - Plain objects. Not changed.
 * @throws `ClienteleError` with code `INVALID_OPTION` and the path of the option; `UNKNOWN_FIELD` with the path `["fields", name]` for a
 * field that no row has; `INVALID_VALUE` with a path such as `[index, name]`, `[index, "outcome"]`, `[index, "time"]` for a row that is
 * no object, a value of the wrong type, an outcome that is neither true nor false nor open, and a time that is no instant; `INVALID_VALUE` for a
 * seed that is none.
 *
 * @example
 * ```ts
 * import { fitPointsCard } from "clientele/leads/scoring/fit";
 *
 * const rows = Array.from({ length: 200 }, (_, index) => ({
 *   source: index % 4 === 0 ? "referral" : "advert",
 *   won: index % 4 === 0 ? index % 5 > 0 : index % 5 === 0,
 * }));
 *
 * const fit = fitPointsCard(rows, {
 *   fields: { source: { kind: "category", known: "at-scoring-time" } },
 *   outcomeOf: (row) => row.won,
 * });
 *
 * fit.status; // => "ok"
 * fit.usable; // => true
 * fit.model?.body.fields.map(({ name }) => name); // => ["source"]
 * fit.gate?.validation; // => "five-fold"
 * ```
 *
 * @see N. Siddiqi, "Credit Risk Scorecards" (Wiley, 2006): weight of evidence, information value and points.
 */
export function fitPointsCard<Row extends object>(
  rows: readonly Row[],
  options: FitPointsCardOptions<Row>,
): PointsCardFit {
  const settings = completeOptions(options);
  const { table, report } = readLeadTable(rows, options, settings);
  const tooFew = findTooFew(table, report);
  if (tooFew !== undefined) return tooFew;

  const usedTable = withoutLateFields(table, settings);
  const card = trainCard(usedTable, allRows(table), settings);
  const { gate, reasons } = tryCards(usedTable, settings);
  const fields = describeFields(table, usedTable, card);
  for (const finding of listFindings(table, settings, fields)) report.find(finding);
  const model = createModel({
    kind: "points-card",
    schemaVersion: POINTS_CARD_SCHEMA_VERSION,
    body: writeBody(usedTable, card),
    fittedOn: { ...options.fittedOn, n: table.size },
  });
  const interactions = describeInteractions(usedTable, card);
  return {
    status: "ok",
    usable: reasons.length === 0,
    reasons,
    model,
    gate,
    fields,
    interactions,
    report: report.build(),
  };
}

function withoutLateFields(table: LeadTable, { fields }: FitSettings): LeadTable {
  const columns = table.columns.filter((_, index) => fields[index]?.[1].known === "at-scoring-time");
  return { ...table, columns };
}

function describeFields(table: LeadTable, used: LeadTable, card: TrainedCard): readonly LeadFieldFit[] {
  return table.columns.map((column) => {
    const index = used.columns.indexOf(column);
    const { counts } = binColumn(column, table, allRows(table), 0);
    const isInCard = index >= 0 && isFieldInCard(card, index);
    return {
      name: column.name,
      informationValue: informationValue(counts),
      coefficient: isInCard ? (card.coefficients[index] as number) : 0,
      isInCard,
    };
  });
}

function describeInteractions({ columns }: LeadTable, { interactions }: TrainedCard): readonly LeadInteractionFit[] {
  const nameOf = (index: number) => (columns[index] as LeadColumn).name;
  return interactions.map(({ pair, logLossSaved }) => {
    return { fields: [nameOf(pair.first), nameOf(pair.second)], logLossSaved };
  });
}

function listFindings(
  table: LeadTable,
  { fields }: FitSettings,
  fits: readonly LeadFieldFit[],
): readonly Finding<LeadFitFindingCode>[] {
  const findings: Finding<LeadFitFindingCode>[] = [];
  const warn = (code: LeadFitFindingCode, path: Finding["path"], params: Finding["params"]) =>
    findings.push({ code, severity: "warning", path, params });
  fits.forEach(({ name, informationValue: value }, index) => {
    const path = ["fields", name];
    const codes = table.columns[index]?.codes as Int32Array;
    if (codes.every((code) => code === codes[0])) warn("CONSTANT_FIELD", path, { field: name });
    if (fields[index]?.[1].known === "after-outcome") warn("KNOWN_AFTER_OUTCOME", path, { field: name });
    else if (value > SUSPICIOUS_INFORMATION_VALUE) {
      warn("SUSPECTED_LEAK", path, { field: name, informationValue: Math.round(value * 100) / 100 });
    }
  });
  if (!table.isInTimeOrder && table.size >= FEWEST_FOR_HOLDOUT) {
    warn("NO_TIME_ORDER", [], { outcomes: table.size });
  }
  return findings;
}
