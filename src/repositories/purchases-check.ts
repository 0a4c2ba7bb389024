import type { PurchaseDay, Purchases } from "../records/purchases/index.js";
import {
  assertRecord,
  EXPECTED_OF_RECORDS,
  listOf,
  optional,
  type RecordCheck,
  type RecordCode,
  type Rule,
  recordOf,
  that,
} from "../records/shape.js";
import { aDate, anId } from "../records/values.js";
import type { Path } from "../shared/errors.js";

/**
 * What makes purchases unusable: the codes of any record; `INVALID_AMOUNT`, no plain decimal text, or a negative one where none can
 * be; `INVALID_COUNT`, no whole number from 0 on; `OTHER_CURRENCY`, not that of the repository; `UNSORTED_DAYS`, a day twice or
 * before an earlier one.
 */
export type PurchasesCode = RecordCode | "INVALID_AMOUNT" | "INVALID_COUNT" | "OTHER_CURRENCY" | "UNSORTED_DAYS";

const expected: Readonly<Record<PurchasesCode, string>> = {
  ...EXPECTED_OF_RECORDS,
  INVALID_AMOUNT: "expected an amount as plain decimal text",
  INVALID_COUNT: "expected a whole number from 0 on",
  OTHER_CURRENCY: "expected the currency of the repository",
  UNSORTED_DAYS: "expected each day once, the earliest first",
};

const anAmount = that(isMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/), "INVALID_AMOUNT");
const anAmountFromZero = that(isMatch(/^(?:0|[1-9]\d*)(?:\.\d+)?$/), "INVALID_AMOUNT");
const aCount = that((value) => Number.isSafeInteger(value) && (value as number) >= 0, "INVALID_COUNT");

const sums = { sales: anAmountFromZero, returns: anAmountFromZero, orders: aCount, returnOrders: aCount };

const aDay = recordOf<PurchasesCode>({ date: aDate, net: anAmount, ...sums } satisfies RulesOf<PurchaseDay>);

const checkFor = (currency: string): RecordCheck<PurchasesCode> => ({
  rule: recordOf<PurchasesCode>({
    partyId: anId,
    currency: that((value) => value === currency, "OTHER_CURRENCY"),
    netRevenue: anAmount,
    exactNetRevenue: anAmount,
    ...sums,
    purchaseDays: aCount,
    firstPurchaseDate: optional(aDate),
    lastPurchaseDate: optional(aDate),
    days: (days, walk) => {
      listOf(aDay)(days, walk);
      if (!isAscending(days)) walk.complain("UNSORTED_DAYS");
    },
  } satisfies RulesOf<Purchases>),
  warnings: [],
  expected,
});

/**
 * Refuses what are no purchases in a currency.
 *
 * @throws `ClienteleError` with a {@link PurchasesCode} and the path of the first thing that is wrong.
 */
export function assertPurchasesIn(currency: string, purchases: unknown, path: Path): asserts purchases is Purchases {
  assertRecord(purchases, checkFor(currency), path);
}

type RulesOf<Value> = { readonly [Name in keyof Value]-?: Rule<PurchasesCode> };

function isMatch(pattern: RegExp): (value: unknown) => boolean {
  return (value) => typeof value === "string" && pattern.test(value);
}

/** Whether days that were found sound, each by itself, are in order. */
function isAscending(days: unknown): boolean {
  const dates = (days as readonly PurchaseDay[]).map(({ date }) => date);
  return dates.every((date, index) => index === 0 || (dates[index - 1] as string) < date);
}
