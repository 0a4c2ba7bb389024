import type { InstantLike } from "../../shared/calendar/index.js";
import type { DecimalLike } from "../../shared/decimal.js";
import type { Report, ReportOptions } from "../../shared/report.js";

/** What a party bought and gave back on one day. Amounts are exact decimal text. */
export interface PurchaseDay {
  /** The local date, `YYYY-MM-DD`. */
  readonly date: string;
  /** Purchases, zero or more. */
  readonly sales: string;
  /** What was given back or credited, as an amount of zero or more. */
  readonly returns: string;
  /** Sales less returns. */
  readonly net: string;
  /** Orders with at least one purchase in them. */
  readonly orders: number;
  /** Orders that hold nothing but returns: credit notes. */
  readonly returnOrders: number;
}

/** A party's purchase history and what it adds up to, in one currency. */
export interface Purchases {
  readonly partyId: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Sales less returns, added up exactly and rounded once, to the currency's decimals (half to even). */
  readonly netRevenue: string;
  /** Sales less returns, before rounding. This one tells an exact zero from a very small amount. */
  readonly exactNetRevenue: string;
  readonly sales: string;
  readonly returns: string;
  readonly orders: number;
  readonly returnOrders: number;
  /** Days with at least one purchase. A day of returns alone does not count. */
  readonly purchaseDays: number;
  /** The first day with a purchase; absent where there are only returns. */
  readonly firstPurchaseDate?: string | undefined;
  /** The last day with a purchase; absent where there are only returns. */
  readonly lastPurchaseDate?: string | undefined;
  /** Every day with a purchase or a return, the earliest first. */
  readonly days: readonly PurchaseDay[];
}

/** What a rule does with a line: keep it, leave it out and count it, or refuse the whole input with an error. */
export type LineRule = "keep" | "drop" | "refuse";

/** What becomes of lines that are not plain sales. Every line a rule touches is counted in the {@link Report}. */
export interface PurchasePolicy {
  /** The amount or the date cannot be read, or the currency is no known code. */
  readonly invalidLine: "drop" | "refuse";
  /** Nobody to book it to: the party's id is absent or blank. */
  readonly lineWithoutParty: "drop" | "refuse";
  /** Later than `asOf`. */
  readonly lineAfterAsOf: "drop" | "refuse";
  /** In another currency than the report's, and no rate is known. */
  readonly otherCurrency: "drop" | "refuse";
  /** The amount is zero: a free item, a sample. Kept, it makes a purchase day. */
  readonly zeroAmount: LineRule;
  /** The amount is negative: goods given back, a credit note. Kept, it lowers the net revenue. */
  readonly returnLine: LineRule;
  /** The same `lineKeyOf` as a line before. Not looked at without `lineKeyOf`. */
  readonly duplicateLine: LineRule;
}

/** Keeps all that can be booked, and refuses nothing but a foreign currency. */
export const DEFAULT_PURCHASE_POLICY: PurchasePolicy = Object.freeze({
  invalidLine: "drop",
  lineWithoutParty: "drop",
  lineAfterAsOf: "drop",
  otherCurrency: "refuse",
  zeroAmount: "keep",
  returnLine: "keep",
  duplicateLine: "keep",
});

/** Why a line was left out, or what was remarked on a line that was kept. */
export type PurchaseLineCode =
  | "INVALID_DATE"
  | "INVALID_AMOUNT"
  | "INVALID_CURRENCY"
  | "WITHOUT_PARTY"
  | "AFTER_AS_OF"
  | "OTHER_CURRENCY"
  | "CONVERTED"
  | "ZERO_AMOUNT"
  | "RETURN"
  | "UNMATCHED_RETURN"
  | "DUPLICATE_LINE";

/** Reads the parts of a sales line. All are called once a line, in the order of the input. */
export interface PurchaseLineAccessors<Line> {
  /** Whose purchase it is. Absent, blank: nobody's. */
  readonly partyIdOf: (line: Line) => string | number | null | undefined;
  /**
   * When it was: a local date (`2026-11-21`), a local date and time (`2026-11-21T08:26`), both read in `zone`, or an
   * instant.
   */
  readonly atOf: (line: Line) => InstantLike;
  /** The amount of the whole line, negative for a return. Needed unless quantity and unit price are given. */
  readonly amountOf?: ((line: Line) => DecimalLike) | undefined;
  /** With `unitPriceOf`: the amount is the exact product of both. */
  readonly quantityOf?: ((line: Line) => DecimalLike) | undefined;
  /** With `quantityOf`: the price of one unit. */
  readonly unitPriceOf?: ((line: Line) => DecimalLike) | undefined;
  /** Lines with the same id on the same day are one order of their party. A line without an id is an order of its own. */
  readonly orderIdOf?: ((line: Line) => string | number | null | undefined) | undefined;
  /** The line's currency, where not all lines are in the report's. */
  readonly currencyOf?: ((line: Line) => string) | undefined;
  /** Lines with the same key are duplicates. Costs memory for every distinct key. */
  readonly lineKeyOf?: ((line: Line) => string) | undefined;
  /** What the report calls the line. By default its position, counted from 1. */
  readonly lineIdOf?: ((line: Line) => string) | undefined;
}

/** How to run {@link summarizePurchases}: how to read a line, and what the result is stated in. */
export interface PurchaseOptions<Line> extends PurchaseLineAccessors<Line>, ReportOptions {
  /** The currency of all results, ISO 4217. */
  readonly currency: string;
  /** The IANA zone in which a day begins: `"Europe/Berlin"`. */
  readonly zone: string;
  /** Up to when: a line later than this is not yet known. */
  readonly asOf: InstantLike;
  /** How many units of the report's currency one unit of another was worth on a date; undefined where not known. */
  readonly rateOf?: ((currency: string, date: string) => DecimalLike | undefined) | undefined;
  /** Rules that differ from {@link DEFAULT_PURCHASE_POLICY}. */
  readonly policy?: Partial<PurchasePolicy> | undefined;
}

/** All purchase histories, and what became of every line. */
export interface PurchaseSummary {
  /** One history for each party with at least one line, sorted by party id (by UTF-16 code units). */
  readonly purchases: readonly Purchases[];
  readonly report: Report<PurchaseLineCode>;
  readonly currency: string;
  readonly zone: string;
  /** ISO text in UTC. */
  readonly asOf: string;
  /** The policy as it was applied, defaults included. */
  readonly policy: PurchasePolicy;
}
