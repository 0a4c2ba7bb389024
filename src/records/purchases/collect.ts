import { toIsoInstant } from "../../shared/calendar/index.js";
import { ClienteleError } from "../../shared/errors.js";
import { signOfAmount } from "../../shared/exact-sum.js";
import { currencyExponent } from "../../shared/money/index.js";
import { createReport } from "../../shared/report.js";
import { completePurchasePolicy } from "./check.js";
import { createLedger } from "./ledger.js";
import type { LineRule, PurchaseLineCode, PurchaseOptions, PurchasePolicy, PurchaseSummary } from "./model.js";
import { type BookableLine, createLineReader } from "./read-line.js";

/** Takes sales lines one by one and answers what they add up to so far. */
export interface PurchaseCollector<Line> {
  /** Books the line, or counts it as left out. */
  add(line: Line): void;
  /** The summary of all lines added until now. More lines may follow. */
  summarize(): PurchaseSummary;
}

/** Which part of the policy decides on a line with this code. */
const PART_OF_POLICY: Readonly<Partial<Record<PurchaseLineCode, keyof PurchasePolicy>>> = {
  INVALID_DATE: "invalidLine",
  INVALID_AMOUNT: "invalidLine",
  INVALID_CURRENCY: "invalidLine",
  WITHOUT_PARTY: "lineWithoutParty",
  AFTER_AS_OF: "lineAfterAsOf",
  OTHER_CURRENCY: "otherCurrency",
  DUPLICATE_LINE: "duplicateLine",
  ZERO_AMOUNT: "zeroAmount",
  RETURN: "returnLine",
};

/**
 * Starts a purchase summary that is fed line by line: the push form of {@link summarizePurchases}, with the same rules.
 *
 * After a line that the policy refuses, the collector stands as it stood before that line and can go on.
 *
 * @throws `ClienteleError` with the codes of {@link summarizePurchases}: for an option at once, for a line when it is added.
 *
 * @example
 * ```ts
 * import { createPurchaseCollector } from "clientele";
 *
 * const collector = createPurchaseCollector<{ customer: string; date: string; total: string }>({
 *   partyIdOf: (line) => line.customer,
 *   atOf: (line) => line.date,
 *   amountOf: (line) => line.total,
 *   currency: "EUR",
 *   zone: "Europe/Berlin",
 *   asOf: "2026-11-21T12:00:00Z",
 * });
 * collector.add({ customer: "ada", date: "2026-11-20", total: "19.90" });
 * collector.add({ customer: "ada", date: "2026-11-21", total: "5.10" });
 *
 * collector.summarize().purchases[0]?.netRevenue; // => "25.00"
 * ```
 */
export function createPurchaseCollector<Line>(options: PurchaseOptions<Line>): PurchaseCollector<Line> {
  const { currency, zone, orderIdOf, lineKeyOf, lineIdOf, maxSampleIds = 5 } = options;
  currencyExponent(currency, ["currency"]);
  const asOf = toIsoInstant(options.asOf, ["asOf"]);
  const policy = completePurchasePolicy(options.policy);
  const readLine = createLineReader(options);
  const report = createReport<PurchaseLineCode>(options);
  const ledger = createLedger();
  const lineKeys = new Set<string>();
  const booking: BookableLine = { partyId: "", day: 0, amount: 0, converted: false };
  let position = 0;

  const idOf = (line: Line) => lineIdOf?.(line) ?? String(position);

  function ruleFor(code: PurchaseLineCode): LineRule {
    const part = PART_OF_POLICY[code];
    return part === undefined ? "keep" : policy[part];
  }

  function leaveOut(code: PurchaseLineCode, line: Line): void {
    const path = ["lines", position - 1];
    if (ruleFor(code) === "refuse") throw new ClienteleError(code, "the policy refuses this line", path);
    report.take();
    report.drop(code, idOf(line));
    if (PART_OF_POLICY[code] === "invalidLine") report.find({ code, severity: "error", path, recordId: idOf(line) });
  }

  function remarksOn(lineKey: string | undefined): PurchaseLineCode[] {
    const remarks: PurchaseLineCode[] = [];
    const sign = signOfAmount(booking.amount);
    if (booking.converted) remarks.push("CONVERTED");
    if (lineKey !== undefined && lineKeys.has(lineKey)) remarks.push("DUPLICATE_LINE");
    if (sign === 0) remarks.push("ZERO_AMOUNT");
    if (sign < 0) remarks.push("RETURN");
    return remarks;
  }

  return {
    add(line) {
      position += 1;
      const obstacle = readLine(line, booking);
      if (obstacle !== undefined) return leaveOut(obstacle, line);

      const lineKey = lineKeyOf?.(line);
      const remarks = remarksOn(lineKey);
      const objection = remarks.find((code) => ruleFor(code) !== "keep");
      if (objection !== undefined) return leaveOut(objection, line);

      report.take();
      for (const code of remarks) report.note(code, idOf(line));
      if (lineKey !== undefined) lineKeys.add(lineKey);
      ledger.book(booking, orderIdOf?.(line));
    },

    summarize() {
      const unmatched = ledger.unmatchedReturns();
      const count = unmatched.reduce((total, [, lines]) => total + lines, 0);
      const sampleIds = unmatched.slice(0, maxSampleIds).map(([partyId]) => partyId);
      const soFar = report.build();
      const noted = count === 0 ? [] : [{ code: "UNMATCHED_RETURN" as const, count, sampleIds }];

      return {
        purchases: ledger.close(currency),
        report: { ...soFar, noted: [...soFar.noted, ...noted] }, // "UNMATCHED_RETURN" sorts last
        currency,
        zone,
        asOf,
        policy,
      };
    },
  };
}
