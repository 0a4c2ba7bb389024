import { openModel } from "../../shared/model/index.js";
import type { Reason } from "../../shared/reasons.js";
import { amountToNumber, amountToText, type RfmAmount } from "./amount.js";
import { type Bins, createBins, scoreOfBin } from "./bins.js";
import { codeOf } from "./codes.js";
import {
  type PerRfmDimension,
  RFM_SCHEMA_VERSION,
  type RfmAnalysis,
  type RfmBody,
  type RfmBorders,
  type RfmDimension,
  type RfmModel,
  type RfmReasonCode,
  type RfmRow,
  type RfmScoreOptions,
} from "./model.js";
import { readCustomers } from "./read-customers.js";
import { createSegmentReader } from "./read-segment.js";

/**
 * Scores customers by a stored model, whether it was fitted on them or not.
 *
 * Each score goes from 1 to the number of bins, and the code is recency, frequency and monetary value in this order: `"543"`.
 * More recent, more frequent and more valuable customers never score lower (in nested scoring, within their class), and values
 * beyond the borders get the outermost scores. Somebody without a purchase is left out and counted as `NO_PURCHASE`.
 *
 * The segment comes from the model's segment table. Where the table counts in another number of bins than the model, a score
 * is read as the table's score at the same height: that of the middle of its bin. Out of three bins 1, 2, 3 are read as 1, 3, 5
 * in a table of five; a middle right on a border of the table counts as below it.
 *
 * "Recency" here is today less the last purchase; in the buy-till-you-die models it is the last purchase less the first.
 *
 * @param customers - Anything the accessors can read. Not changed.
 * @throws `ClienteleError` with code `INVALID_VALUE` as in {@link fitRfm}, and as `openModel` for a model of another kind or
 * version, or one that was changed after its hash was made.
 *
 * @example
 * ```ts
 * import { createRfmModel, scoreRfm } from "clientele/value/rfm";
 *
 * const model = createRfmModel({ borders: { recency: [30, 90], frequency: [1, 4], monetary: ["50", "250"] } });
 * const { rows } = scoreRfm([{ days: 200, orders: 6, revenue: "640.00" }], model, {
 *   recencyDaysOf: (customer) => customer.days,
 *   frequencyOf: (customer) => customer.orders,
 *   monetaryOf: (customer) => customer.revenue,
 * });
 *
 * rows.map(({ code, segment }) => `${code} ${segment}`); // => ["133 cannot-lose"]
 * rows[0]?.reasons[0]; // => { code: "RECENCY_SCORED", params: { value: 200, score: 1, bins: 3, above: "90" } }
 * rows[0]?.reasons[3]; // => { code: "SEGMENT_OF_CODE", params: { code: "133", readAs: "155", segment: "cannot-lose" } }
 * ```
 */
export function scoreRfm<Item, Name extends string>(
  customers: readonly Item[],
  model: RfmModel<Name>,
  options: RfmScoreOptions<Item>,
): RfmAnalysis<Item, Name> {
  const body = openModel(model, "rfm", RFM_SCHEMA_VERSION);
  const divisions = createDivisions(body);
  const segmentOf = createSegmentReader(body.segments, {
    recency: divisions.recency.count,
    frequency: divisions.frequencyWithin(1).count,
    monetary: divisions.monetaryWithin(1, 1).count,
  });

  const { readings, report } = readCustomers(customers, options);
  const rows = readings.map((reading): RfmRow<Item, Name> => {
    const recency = score("recency", reading.recency, divisions.recency);
    const frequency = score("frequency", reading.frequency, divisions.frequencyWithin(recency.score));
    const monetary = score("monetary", reading.monetary, divisions.monetaryWithin(recency.score, frequency.score));
    const scores = { recency: recency.score, frequency: frequency.score, monetary: monetary.score };
    const code = codeOf(scores);
    const { segment, readAs } = segmentOf(code);
    const ofSegment: Reason<RfmReasonCode> = { code: "SEGMENT_OF_CODE", params: { code, readAs, segment } };
    return {
      item: reading.item,
      ...scores,
      code,
      segment,
      reasons: [recency.reason, frequency.reason, monetary.reason, ofSegment],
    };
  });
  return { rows, report: report.build() };
}

/** The bins of each dimension, which in nested scoring depend on the scores before. */
interface Divisions {
  readonly recency: Bins;
  frequencyWithin(recency: number): Bins;
  monetaryWithin(recency: number, frequency: number): Bins;
}

function createDivisions({ scoring, borders, binning: { onBorder } }: RfmBody): Divisions {
  const binsOf = (list: RfmBorders) => createBins(list, onBorder);
  const recency = binsOf(borders.recency);
  if (scoring === "independent") {
    const [frequency, monetary] = [binsOf(borders.frequency), binsOf(borders.monetary)];
    return { recency, frequencyWithin: () => frequency, monetaryWithin: () => monetary };
  }
  const frequency = borders.frequency.map(binsOf);
  const monetary = borders.monetary.map((lists) => lists.map(binsOf));
  return {
    recency,
    frequencyWithin: (recencyScore) => frequency[recencyScore - 1] as Bins,
    monetaryWithin: (recencyScore, frequencyScore) => monetary[recencyScore - 1]?.[frequencyScore - 1] as Bins,
  };
}

const REASON_CODES: PerRfmDimension<RfmReasonCode> = {
  recency: "RECENCY_SCORED",
  frequency: "FREQUENCY_SCORED",
  monetary: "MONETARY_SCORED",
};

function score(dimension: RfmDimension, amount: RfmAmount, bins: Bins) {
  const bin = bins.binOf(amount);
  const points = scoreOfBin(dimension, bin, bins.count);
  const value = dimension === "monetary" ? amountToText(amount) : amountToNumber(amount);
  const params = { value, score: points, bins: bins.count, ...bins.limitsOf(bin) };
  return { score: points, reason: { code: REASON_CODES[dimension], params } };
}
