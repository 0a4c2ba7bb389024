import { ClienteleError, type Path } from "../../shared/errors.js";
import { createModel } from "../../shared/model/index.js";
import { findBorders, findNestedBorders } from "./borders.js";
import { assertRfmSegmentTable } from "./check.js";
import {
  DEFAULT_RFM_BINNING,
  type PerRfmDimension,
  RFM_SCHEMA_VERSION,
  type RfmBody,
  type RfmFit,
  type RfmFitOptions,
  type RfmQuantileBinning,
  type RfmSegmentName,
  type RfmSegmentTable,
} from "./model.js";
import { readCustomers } from "./read-customers.js";
import { DEFAULT_RFM_SEGMENTS } from "./segments.js";
import { BORDER_RULES, isBinCount, QUANTILE_TYPES, RFM_DIMENSIONS } from "./settings.js";

/**
 * Finds the borders between the scores of an RFM analysis in a customer base, and keeps them as a model: recency (days since
 * the last purchase), frequency and monetary value, each divided into bins of about equal size.
 *
 * The borders are quantiles. A value equal to a border falls into the lower bin unless the binning says otherwise, so equal
 * values never part, and the order of the input changes nothing. Where many values are equal, borders coincide and the bins
 * between them stay empty: they are found as `EMPTY_BIN`, and nobody gets those scores. With all values different, bins
 * differ by at most one customer. If all customers are equal (or there is only one), everybody is in the lowest bin of values:
 * 5 for recency, 1 for frequency and monetary value.
 *
 * Independent scoring divides all customers in each dimension. Nested scoring divides frequency within each class of recency
 * and monetary value within each class of both: bins are as even as ties allow, and a score compares only customers of the
 * same class. A class that nobody is in gets the borders of all customers around it, for those who come later.
 *
 * Somebody without a purchase has no recency, is left out and counted as `NO_PURCHASE`. Nobody left: `status` is
 * `"no-customers"`, and there is no model. Values are compared as exact decimals.
 *
 * @param customers - Anything the accessors can read: purchase histories, rows of a table. Not changed.
 * @throws `ClienteleError` with code `INVALID_VALUE` and a path such as `[index, "monetary"]` for a value that is no finite
 * number, or for negative days or counts; `INVALID_OPTION` for bins that are not 2 to 9, an unknown kind of scoring or binning;
 * and as {@link createRfmSegmentTable} for a segment table that does not give every code one segment.
 *
 * @example
 * ```ts
 * import { fitRfm, scoreRfm } from "clientele/value/rfm";
 *
 * const customers = [
 *   { name: "Ada", days: 3, orders: 12, revenue: "950.00" },
 *   { name: "Bob", days: 40, orders: 2, revenue: "80.50" },
 *   { name: "Cyd", days: 200, orders: 1, revenue: "15.00" },
 *   { name: "Dea", orders: 0, revenue: "0.00" },
 * ];
 * type Customer = (typeof customers)[number];
 * const accessors = {
 *   recencyDaysOf: (customer: Customer) => customer.days,
 *   frequencyOf: (customer: Customer) => customer.orders,
 *   monetaryOf: (customer: Customer) => customer.revenue,
 * };
 *
 * const { model, report } = fitRfm(customers, { ...accessors, bins: { recency: 3, frequency: 3, monetary: 3 } });
 * const rows = model === undefined ? [] : scoreRfm(customers, model, accessors).rows;
 *
 * rows.map((row) => row.code); // => ["333", "222", "111"]
 * report.dropped; // => [{ code: "NO_PURCHASE", count: 1, sampleIds: ["4"] }]
 * ```
 *
 * @see A. M. Hughes, "Strategic Database Marketing" (Probus, 1994): the origin of quintile scoring.
 */
export function fitRfm<Item, Name extends string = RfmSegmentName>(
  customers: readonly Item[],
  options: RfmFitOptions<Item, Name>,
): RfmFit<Name> {
  const { bins, binning, scoring, segments } = completeOptions(options);
  const { readings, report } = readCustomers(customers, options);
  if (readings.length === 0) return { status: "no-customers", report: report.build() };

  const find = scoring === "nested" ? findNestedBorders : findBorders;
  const { division, emptyBins } = find(readings, bins, binning);
  for (const { path, codes } of emptyBins) {
    report.find({ code: "EMPTY_BIN", severity: "warning", path, params: { codes } });
  }
  const body: RfmBody<Name> = { ...division, binning, segments };
  const fittedOn = { ...options.fittedOn, n: readings.length };
  const model = createModel({ kind: "rfm", schemaVersion: RFM_SCHEMA_VERSION, body, fittedOn });
  return { status: "ok", model, report: report.build() };
}

function completeOptions<Item, Name extends string>(options: RfmFitOptions<Item, Name>) {
  const { binning = DEFAULT_RFM_BINNING, scoring = "independent" } = options;
  const segments = options.segments ?? (DEFAULT_RFM_SEGMENTS as RfmSegmentTable as RfmSegmentTable<Name>);
  const { recency = 5, frequency = 5, monetary = 5 } = options.bins ?? {};
  const bins: PerRfmDimension<number> = { recency, frequency, monetary };

  for (const dimension of RFM_DIMENSIONS) {
    if (!isBinCount(bins[dimension])) throw invalid("expected 2 to 9 bins", ["bins", dimension]);
  }
  if (!["independent", "nested"].includes(scoring)) throw invalid('expected "independent" or "nested"', ["scoring"]);
  assertBinning(binning);
  assertRfmSegmentTable(segments, ["segments"]);
  return { bins, binning, scoring, segments };
}

function assertBinning({ by, quantileType, shift, onBorder }: RfmQuantileBinning): void {
  if (by !== "quantile") throw invalid('expected "quantile"', ["binning", "by"]);
  if (!QUANTILE_TYPES.includes(quantileType)) throw invalid("expected a type of quantile", ["binning", "quantileType"]);
  if (!Number.isFinite(shift)) throw invalid("expected a finite number", ["binning", "shift"]);
  if (!BORDER_RULES.includes(onBorder)) throw invalid('expected "lower" or "upper"', ["binning", "onBorder"]);
}

const invalid = (message: string, path: Path) => new ClienteleError("INVALID_OPTION", message, path);
