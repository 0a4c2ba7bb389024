import { createPurchaseCollector } from "./collect.js";
import type { PurchaseOptions, PurchaseSummary } from "./model.js";

/**
 * Adds up sales lines to one purchase history for each party.
 *
 * Line amounts are exact and are rounded once, at the party. A line belongs to the local day of `zone` on which it was
 * made; lines of one day are merged, and orders are counted in it: lines with the same order id on the same day are one
 * order. A return (a negative amount) lowers the net revenue of its day; a day or an order with nothing but returns is
 * no purchase. A return with no purchase of that party on or before its day is kept like any other and counted as
 * `UNMATCHED_RETURN` (its sample ids are party ids). The order of the lines changes nothing but the samples.
 *
 * A line that several rules touch is left out under the first one that says so, in this order: `WITHOUT_PARTY`,
 * `INVALID_DATE`, `AFTER_AS_OF`, `INVALID_AMOUNT`, `INVALID_CURRENCY`, `OTHER_CURRENCY`, `DUPLICATE_LINE`,
 * `ZERO_AMOUNT`, `RETURN`. A line exactly at `asOf` is known; a line with a local date is known from the start of its day.
 *
 * Memory grows with parties, their days and, where given, order ids and line keys; not with the number of lines.
 *
 * @param lines - Sales lines or whole orders. Read once, in order.
 * @throws `ClienteleError` with code `INVALID_OPTION` unless there is either `amountOf`, or `quantityOf` and `unitPriceOf`;
 * `INVALID_POLICY`; `UNKNOWN_CURRENCY`, `INVALID_ZONE` or `INVALID_INSTANT` for the report's own settings; the code of a
 * line that the policy refuses, with the path `["lines", index]`; `INVALID_VALUE` for a rate that is no finite number.
 *
 * @example
 * ```ts
 * import { summarizePurchases } from "clientele";
 *
 * const lines = [
 *   { customer: "ada", invoice: "R-1", date: "2026-11-02", quantity: 3, price: "9.99" },
 *   { customer: "ada", invoice: "R-1", date: "2026-11-02", quantity: 1, price: "4.50" },
 *   { customer: "", invoice: "R-2", date: "2026-11-03", quantity: 1, price: "1.00" },
 *   { customer: "ada", invoice: "G-1", date: "2026-11-09", quantity: -1, price: "9.99" },
 * ];
 *
 * const { purchases, report } = summarizePurchases(lines, {
 *   partyIdOf: (line) => line.customer,
 *   orderIdOf: (line) => line.invoice,
 *   atOf: (line) => line.date,
 *   quantityOf: (line) => line.quantity,
 *   unitPriceOf: (line) => line.price,
 *   currency: "EUR",
 *   zone: "Europe/Berlin",
 *   asOf: "2026-11-21T12:00:00Z",
 * });
 *
 * purchases[0]?.netRevenue; // => "24.48"
 * purchases[0]?.orders; // => 1
 * report.dropped; // => [{ code: "WITHOUT_PARTY", count: 1, sampleIds: ["3"] }]
 * ```
 */
export function summarizePurchases<Line>(lines: Iterable<Line>, options: PurchaseOptions<Line>): PurchaseSummary {
  const collector = createPurchaseCollector(options);
  for (const line of lines) collector.add(line);
  return collector.summarize();
}

/**
 * {@link summarizePurchases} for lines that arrive over time: a file, a network stream, a database cursor.
 *
 * @throws `ClienteleError`, as a rejection, with the same codes.
 *
 * @example
 * ```ts
 * import { summarizePurchasesAsync } from "clientele";
 *
 * async function* orders() {
 *   yield { customer: "ada", at: "2026-11-02T08:26", total: "19.90" };
 * }
 *
 * const { purchases } = await summarizePurchasesAsync(orders(), {
 *   partyIdOf: (order) => order.customer,
 *   atOf: (order) => order.at,
 *   amountOf: (order) => order.total,
 *   currency: "EUR",
 *   zone: "Europe/Berlin",
 *   asOf: "2026-11-21T12:00:00Z",
 * });
 *
 * purchases[0]?.firstPurchaseDate; // => "2026-11-02"
 * ```
 */
export async function summarizePurchasesAsync<Line>(
  lines: AsyncIterable<Line>,
  options: PurchaseOptions<Line>,
): Promise<PurchaseSummary> {
  const collector = createPurchaseCollector(options);
  for await (const line of lines) collector.add(line);
  return collector.summarize();
}
