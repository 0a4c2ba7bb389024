import { describe, expect, it } from "vitest";
import {
  createPurchaseCollector,
  DEFAULT_PURCHASE_POLICY,
  type PurchaseOptions,
  summarizePurchases,
  summarizePurchasesAsync,
} from "../../../src/records/purchases/index.js";

interface Line {
  readonly who?: string | number | null | undefined;
  readonly at: string | number | Date;
  readonly amount: number | string;
  readonly order?: string | null;
  readonly currency?: string;
  readonly key?: string;
}

const BASE: PurchaseOptions<Line> = {
  partyIdOf: (line) => line.who,
  atOf: (line) => line.at,
  amountOf: (line) => line.amount,
  orderIdOf: (line) => line.order,
  currency: "EUR",
  zone: "Europe/Berlin",
  asOf: "2026-11-21T12:00:00Z",
};

const summarize = (lines: readonly Line[], options: Partial<PurchaseOptions<Line>> = {}) =>
  summarizePurchases(Object.freeze(lines), { ...BASE, ...options });

const one = (): number => 1;

const line = (rest: Partial<Line> = {}): Line => ({ who: "ada", at: "2026-11-02", amount: 10, ...rest });

describe("summarizePurchases", () => {
  it("adds up lines to one history for each party, sorted by id", () => {
    const { purchases } = summarize([
      line({ who: "bob" }),
      line(),
      line({ at: "2026-11-03", amount: "2.50" }),
      line({ who: "Zoe" }),
    ]);
    expect(purchases.map(({ partyId }) => partyId)).toEqual(["Zoe", "ada", "bob"]);
    expect(purchases[1]).toEqual({
      partyId: "ada",
      currency: "EUR",
      netRevenue: "12.50",
      exactNetRevenue: "12.5",
      sales: "12.5",
      returns: "0",
      orders: 2,
      returnOrders: 0,
      purchaseDays: 2,
      firstPurchaseDate: "2026-11-02",
      lastPurchaseDate: "2026-11-03",
      days: [
        { date: "2026-11-02", sales: "10", returns: "0", net: "10", orders: 1, returnOrders: 0 },
        { date: "2026-11-03", sales: "2.5", returns: "0", net: "2.5", orders: 1, returnOrders: 0 },
      ],
    });
  });

  it("keeps line amounts exactly and rounds once, at the party", () => {
    const [history] = summarize(Array.from({ length: 4 }, () => line({ amount: "0.125" }))).purchases;
    expect(history?.exactNetRevenue).toBe("0.5");
    expect(history?.netRevenue).toBe("0.50"); // rounding each line would give 0.48 or 0.52
    expect(summarize([line({ amount: "0.125" })]).purchases[0]?.netRevenue).toBe("0.12"); // half to even
    expect(summarize([line({ amount: "-0.004" })]).purchases[0]).toMatchObject({
      netRevenue: "0.00",
      exactNetRevenue: "-0.004",
    });
  });

  it("rounds to the currency's own decimals", () => {
    expect(summarize([line({ amount: "10.6" })], { currency: "JPY" }).purchases[0]?.netRevenue).toBe("11");
  });

  it("multiplies quantity and unit price exactly", () => {
    const lines: { quantity: number | string; price: number | string }[] = [
      { quantity: 3, price: "9.99" },
      { quantity: "0.333", price: 3 },
    ];
    const { purchases } = summarizePurchases(lines, {
      partyIdOf: () => "ada",
      atOf: () => "2026-11-02",
      quantityOf: (item) => item.quantity,
      unitPriceOf: (item) => item.price,
      currency: "EUR",
      zone: "Europe/Berlin",
      asOf: "2026-11-21T12:00:00Z",
    });
    expect(purchases[0]?.exactNetRevenue).toBe("30.969");
  });

  it("merges the lines of one local day, whatever the form of the instant", () => {
    const { purchases } = summarize([
      line({ at: "2026-11-02" }),
      line({ at: "2026-11-02T00:00" }),
      line({ at: "2026-11-02T23:59:59.999" }),
      line({ at: "2026-11-01T23:00:00Z" }), // midnight in Berlin
      line({ at: Date.UTC(2026, 10, 2, 22, 59) }),
      line({ at: new Date(Date.UTC(2026, 10, 2, 23)) }), // the next day in Berlin
    ]);
    expect(purchases[0]?.days.map(({ date, orders }) => [date, orders])).toEqual([
      ["2026-11-02", 5],
      ["2026-11-03", 1],
    ]);
  });

  it("counts lines with the same order id on the same day as one order, and a line without an id as one", () => {
    const { purchases } = summarize([
      line({ order: "R-1" }),
      line({ order: "R-1" }),
      line({ order: "R-2" }),
      line({ order: null }),
      line(),
      line({ order: "R-1", at: "2026-11-03" }),
      line({ order: "R-1", who: "bob" }),
    ]);
    expect(purchases.map(({ partyId, orders }) => [partyId, orders])).toEqual([
      ["ada", 5],
      ["bob", 1],
    ]);
    expect(purchases[0]?.days.map(({ orders }) => orders)).toEqual([4, 1]);
  });

  it("lets a return lower the day's net, and calls neither a day nor an order of returns a purchase", () => {
    const { purchases } = summarize([
      line({ order: "R-1", amount: 10 }),
      line({ order: "R-1", amount: -3 }), // a discount within the order
      line({ order: "G-1", amount: "-2.5", at: "2026-11-05" }),
      line({ order: null, amount: -1, at: "2026-11-05" }),
    ]);
    expect(purchases[0]).toMatchObject({
      netRevenue: "3.50",
      sales: "10",
      returns: "6.5",
      orders: 1,
      returnOrders: 2,
      purchaseDays: 1,
      lastPurchaseDate: "2026-11-02",
    });
    expect(purchases[0]?.days[1]).toEqual({
      date: "2026-11-05",
      sales: "0",
      returns: "3.5",
      net: "-3.5",
      orders: 0,
      returnOrders: 2,
    });
  });

  it("tells an order with a purchase in it whichever line comes first", () => {
    const discountFirst = [line({ order: "R-1", amount: -3 }), line({ order: "R-1", amount: 10 })];
    expect(summarize(discountFirst).purchases[0]).toMatchObject({ orders: 1, returnOrders: 0 });
    const discountLast = [...discountFirst].reverse();
    expect(summarize(discountLast).purchases[0]).toMatchObject({ orders: 1, returnOrders: 0 });
  });

  it("gives a party with nothing but returns no first and no last purchase", () => {
    const { purchases, report } = summarize([line({ amount: -5 })]);
    expect(purchases[0]).toMatchObject({
      netRevenue: "-5.00",
      purchaseDays: 0,
      firstPurchaseDate: undefined,
      lastPurchaseDate: undefined,
    });
    expect(report.noted).toEqual([
      { code: "RETURN", count: 1, sampleIds: ["1"] },
      { code: "UNMATCHED_RETURN", count: 1, sampleIds: ["ada"] },
    ]);
  });

  it("counts returns with no purchase of that party on or before their day as unmatched, by party", () => {
    const { report } = summarize([
      line({ amount: -1, at: "2026-10-31" }),
      line({ amount: -1, at: "2026-11-01" }),
      line({ amount: 5, at: "2026-11-02" }),
      line({ amount: -1, at: "2026-11-02" }),
      line({ amount: -1, at: "2026-11-03" }),
      line({ who: "bob", amount: -1, order: "G-9" }),
      line({ who: "cyd", amount: 1, order: "R-9", at: "2026-11-01" }),
      line({ who: "cyd", amount: -1 }),
    ]);
    expect(report.noted.at(-1)).toEqual({ code: "UNMATCHED_RETURN", count: 3, sampleIds: ["ada", "bob"] });
    expect(summarize([line(), line({ amount: -1 })]).report.noted.map(({ code }) => code)).toEqual(["RETURN"]);
  });

  it("limits sample ids of unmatched returns as of all others", () => {
    const lines = ["a", "b", "c"].map((who) => line({ who, amount: -1 }));
    expect(summarize(lines, { maxSampleIds: 2 }).report.noted.map(({ sampleIds }) => sampleIds)).toEqual([
      ["1", "2"],
      ["a", "b"],
    ]);
  });

  it("takes ids that are numbers, and leaves ids as they are", () => {
    const { purchases } = summarize([
      line({ who: 17850 }),
      line({ who: "17850" }),
      line({ who: "017850" }),
      line({ who: " x" }),
    ]);
    expect(purchases.map(({ partyId }) => partyId)).toEqual([" x", "017850", "17850"]);
  });

  it("echoes what it was run with, defaults included", () => {
    const { policy, currency, zone, asOf } = summarize([], {
      policy: { zeroAmount: "drop" },
      asOf: "2026-11-21T13:00:00+01:00",
    });
    expect(policy).toEqual({ ...DEFAULT_PURCHASE_POLICY, zeroAmount: "drop" });
    expect([currency, zone, asOf]).toEqual(["EUR", "Europe/Berlin", "2026-11-21T12:00:00.000Z"]);
  });

  it("answers no lines with no histories", () => {
    const { purchases, report } = summarize([]);
    expect(purchases).toEqual([]);
    expect(report).toEqual({ in: 0, out: 0, dropped: [], noted: [], findings: [], findingCount: 0 });
  });
});

describe("summarizePurchases, rules about lines", () => {
  it.each([
    ["WITHOUT_PARTY", line({ who: undefined })],
    ["WITHOUT_PARTY", line({ who: null })],
    ["WITHOUT_PARTY", line({ who: "  " })],
    ["INVALID_DATE", line({ at: "2026-02-30" })],
    ["INVALID_DATE", line({ at: "2026-02-30T10:00" })],
    ["INVALID_DATE", line({ at: "2026-11-02T24:00" })],
    ["INVALID_DATE", line({ at: "2026-11-02T10:60" })],
    ["INVALID_DATE", line({ at: "2.11.2026" })],
    ["INVALID_DATE", line({ at: "" })],
    ["INVALID_DATE", line({ at: Number.NaN })],
    ["INVALID_DATE", line({ at: undefined as unknown as string })],
    ["AFTER_AS_OF", line({ at: "2026-11-22" })],
    ["AFTER_AS_OF", line({ at: "2026-11-22T00:00" })],
    ["AFTER_AS_OF", line({ at: "2026-11-21T13:00:00.001" })],
    ["AFTER_AS_OF", line({ at: "2026-11-21T12:00:00.001Z" })],
    ["AFTER_AS_OF", line({ at: Date.UTC(2026, 10, 21, 12) + 1 })],
    ["INVALID_AMOUNT", line({ amount: "12 EUR" })],
    ["INVALID_AMOUNT", line({ amount: Number.NaN })],
    ["INVALID_AMOUNT", line({ amount: undefined as unknown as string })],
    ["INVALID_CURRENCY", line({ currency: "Euro" })],
    ["OTHER_CURRENCY", line({ currency: "USD" })],
  ])("drops and counts %s: %j", (code, bad) => {
    const { report, purchases } = summarize([line(), bad, line()], {
      currencyOf: ({ currency = "EUR" }) => currency,
      policy: { otherCurrency: "drop" },
    });
    expect(report).toMatchObject({ in: 3, out: 2, dropped: [{ code, count: 1, sampleIds: ["2"] }], noted: [] });
    expect(purchases[0]?.netRevenue).toBe("20.00");
  });

  it.each([
    "2026-11-21",
    "2026-11-21T13:00",
    "2026-11-21T13:00:00.000",
    "2026-11-21T12:00:00Z",
    Date.UTC(2026, 10, 21, 12),
  ])("knows a line at asOf, and a local date from the start of its day: %s", (at) => {
    expect(summarize([line({ at })]).report.out).toBe(1);
  });

  it("finds, without the value, what cannot be read, and nothing else", () => {
    const { report } = summarize([line({ at: "gestern" }), line({ who: "" }), line({ amount: "Müller" })]);
    expect(report.findings).toEqual([
      { code: "INVALID_DATE", severity: "error", path: ["lines", 0], recordId: "1" },
      { code: "INVALID_AMOUNT", severity: "error", path: ["lines", 2], recordId: "3" },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/gestern|Müller/);
  });

  it("calls lines by their own id where it is told how", () => {
    const { report } = summarize([line({ amount: "?", key: "row 7" })], { lineIdOf: ({ key }) => key as string });
    expect(report.dropped[0]?.sampleIds).toEqual(["row 7"]);
    expect(report.findings[0]?.recordId).toBe("row 7");
  });

  it("applies the first rule that leaves a line out, in the stated order", () => {
    const currencyOf = ({ currency = "EUR" }: Line) => currency;
    const drop = { otherCurrency: "drop", zeroAmount: "drop", returnLine: "drop", duplicateLine: "drop" } as const;
    const codeOf = (bad: Line) =>
      summarize([line({ key: "1" }), bad], { currencyOf, lineKeyOf: ({ key = "" }) => key, policy: drop }).report
        .dropped[0]?.code;
    expect(codeOf({ who: "", at: "?", amount: "?", currency: "?" })).toBe("WITHOUT_PARTY");
    expect(codeOf({ who: "x", at: "?", amount: "?", currency: "?" })).toBe("INVALID_DATE");
    expect(codeOf({ who: "x", at: "2027-01-01", amount: "?", currency: "?" })).toBe("AFTER_AS_OF");
    expect(codeOf(line({ amount: "?", currency: "?" }))).toBe("INVALID_AMOUNT");
    expect(codeOf(line({ amount: 0, currency: "?", key: "1" }))).toBe("INVALID_CURRENCY");
    expect(codeOf(line({ amount: 0, currency: "USD", key: "1" }))).toBe("OTHER_CURRENCY");
    expect(codeOf(line({ amount: 0, key: "1" }))).toBe("DUPLICATE_LINE");
    expect(codeOf(line({ amount: 0 }))).toBe("ZERO_AMOUNT");
    expect(codeOf(line({ amount: -1 }))).toBe("RETURN");
  });

  it("keeps and counts zero amounts and returns by default, and drops them on demand", () => {
    const lines = [line({ amount: 0 }), line({ amount: "-0.00" }), line({ amount: -4 }), line()];
    const kept = summarize(lines);
    expect(kept.report.noted).toEqual([
      { code: "RETURN", count: 1, sampleIds: ["3"] },
      { code: "ZERO_AMOUNT", count: 2, sampleIds: ["1", "2"] },
    ]);
    expect(kept.purchases[0]).toMatchObject({ netRevenue: "6.00", orders: 3, returnOrders: 1 });

    const dropped = summarize(lines, { policy: { zeroAmount: "drop", returnLine: "drop" } });
    expect(dropped.report).toMatchObject({ out: 1, noted: [] });
    expect(dropped.purchases[0]).toMatchObject({ netRevenue: "10.00", orders: 1, returnOrders: 0 });
  });

  it("makes a purchase day of a free item", () => {
    expect(summarize([line({ amount: 0 })]).purchases[0]).toMatchObject({
      purchaseDays: 1,
      firstPurchaseDate: "2026-11-02",
    });
  });

  it("looks for duplicates only by key; keeps them or drops them", () => {
    const lines = [line({ key: "1" }), line({ key: "1" }), line({ key: "2" }), line({ key: "1" })];
    const lineKeyOf = ({ key }: Line) => key as string;
    expect(summarize(lines).report.noted).toEqual([]);
    expect(summarize(lines, { lineKeyOf }).report.noted).toEqual([
      { code: "DUPLICATE_LINE", count: 2, sampleIds: ["2", "4"] },
    ]);
    const dropped = summarize(lines, { lineKeyOf, policy: { duplicateLine: "drop" } });
    expect(dropped.report.dropped).toEqual([{ code: "DUPLICATE_LINE", count: 2, sampleIds: ["2", "4"] }]);
    expect(dropped.purchases[0]?.netRevenue).toBe("20.00");
  });

  it("takes no key from a line that is left out", () => {
    const lines = [line({ key: "1", amount: 0 }), line({ key: "1" })];
    const { report } = summarize(lines, { lineKeyOf: ({ key }) => key as string, policy: { zeroAmount: "drop" } });
    expect(report).toMatchObject({ out: 1, noted: [] });
  });

  it("remarks on nothing that is left out", () => {
    const lines = [line({ key: "1" }), line({ key: "1", amount: -1 })];
    const { report } = summarize(lines, { lineKeyOf: ({ key }) => key as string, policy: { returnLine: "drop" } });
    expect(report.noted).toEqual([]);
    expect(report.dropped).toEqual([{ code: "RETURN", count: 1, sampleIds: ["2"] }]);
  });

  it("converts other currencies at the rate of the day, exactly, and counts them", () => {
    const asked: string[] = [];
    const { purchases, report } = summarize(
      [line(), line({ currency: "USD", amount: "0.30" }), line({ currency: "CHF", at: "2026-11-03" })],
      {
        currencyOf: ({ currency = "EUR" }) => currency,
        rateOf: (currency, date) => {
          asked.push(`${currency} ${date}`);
          return currency === "USD" ? "0.9" : undefined;
        },
        policy: { otherCurrency: "drop" },
      },
    );
    expect(asked).toEqual(["USD 2026-11-02", "CHF 2026-11-03"]);
    expect(purchases[0]?.exactNetRevenue).toBe("10.27");
    expect(report.noted).toEqual([{ code: "CONVERTED", count: 1, sampleIds: ["2"] }]);
    expect(report.dropped).toEqual([{ code: "OTHER_CURRENCY", count: 1, sampleIds: ["3"] }]);
  });

  it("throws for a rate that is no number: that is the caller's fault, not the line's", () => {
    const run = () =>
      summarize([line({ currency: "USD" })], { currencyOf: ({ currency = "EUR" }) => currency, rateOf: () => "n/a" });
    expect(run).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path: ["rateOf"] }));
  });

  it("passes on an accessor's own error", () => {
    const broken = () => {
      throw new RangeError("mine");
    };
    expect(() => summarize([line()], { amountOf: broken })).toThrow("mine");
    expect(() => summarize([line()], { atOf: broken })).toThrow("mine");
  });
});

describe("summarizePurchases, refusals", () => {
  it.each([
    ["WITHOUT_PARTY", "lineWithoutParty", line({ who: "" })],
    ["INVALID_DATE", "invalidLine", line({ at: "?" })],
    ["INVALID_AMOUNT", "invalidLine", line({ amount: "?" })],
    ["INVALID_CURRENCY", "invalidLine", line({ currency: "?" })],
    ["AFTER_AS_OF", "lineAfterAsOf", line({ at: "2027-01-01" })],
    ["OTHER_CURRENCY", "otherCurrency", line({ currency: "USD" })],
    ["ZERO_AMOUNT", "zeroAmount", line({ amount: 0 })],
    ["RETURN", "returnLine", line({ amount: -1 })],
    ["DUPLICATE_LINE", "duplicateLine", line({ key: "1" })],
  ])("throws %s where the policy refuses it, with the line's index", (code, part, bad) => {
    const run = () =>
      summarize([line({ key: "1" }), bad], {
        currencyOf: ({ currency = "EUR" }) => currency,
        lineKeyOf: ({ key = "" }) => key,
        policy: { [part]: "refuse" },
      });
    expect(run).toThrow(expect.objectContaining({ code, path: ["lines", 1] }));
  });

  it("refuses a foreign currency by default", () => {
    const run = () => summarize([line({ currency: "USD" })], { currencyOf: ({ currency = "EUR" }) => currency });
    expect(run).toThrow(expect.objectContaining({ code: "OTHER_CURRENCY" }));
  });

  it.each([
    ["UNKNOWN_CURRENCY", ["currency"], { currency: "ERU" }],
    ["INVALID_ZONE", ["zone"], { zone: "Europe/Nowhere" }],
    ["INVALID_INSTANT", ["asOf"], { asOf: "2026-11-21" }],
    ["INVALID_POLICY", ["policy", "zeroAmount"], { policy: { zeroAmount: "ignore" as "keep" } }],
    ["INVALID_POLICY", ["policy", "otherCurrency"], { policy: { otherCurrency: "keep" as "drop" } }],
    ["INVALID_POLICY", ["policy", "lineWithoutParty"], { policy: { lineWithoutParty: "keep" as "drop" } }],
    ["INVALID_POLICY", ["policy", "lineAfterAsOf"], { policy: { lineAfterAsOf: "keep" as "drop" } }],
    ["INVALID_POLICY", ["policy", "invalidLine"], { policy: { invalidLine: "keep" as "drop" } }],
    ["INVALID_POLICY", ["policy", "toString"], { policy: { toString: "keep" } as object }],
    ["INVALID_OPTION", ["amountOf"], { amountOf: undefined }],
    ["INVALID_OPTION", ["amountOf"], { quantityOf: one }],
    ["INVALID_OPTION", ["amountOf"], { unitPriceOf: one }],
    ["INVALID_OPTION", ["amountOf"], { amountOf: undefined, quantityOf: one }],
    ["INVALID_OPTION", ["amountOf"], { amountOf: undefined, unitPriceOf: one }],
    ["INVALID_OPTION", ["maxSampleIds"], { maxSampleIds: -1 }],
  ])("throws %s at %j for its settings, before the first line", (code, path, options) => {
    expect(() => summarize([], options)).toThrow(expect.objectContaining({ code, path }));
  });
});

describe("createPurchaseCollector", () => {
  it("summarizes what it has so far, again and again", () => {
    const collector = createPurchaseCollector(BASE);
    collector.add(line({ amount: -1 }));
    expect(collector.summarize()).toEqual(summarize([line({ amount: -1 })]));
    collector.add(line());
    const both = summarize([line({ amount: -1 }), line()]);
    expect(collector.summarize()).toEqual(both);
    expect(collector.summarize()).toEqual(both);
  });

  it("stands as before after a line that the policy refuses", () => {
    const collector = createPurchaseCollector({
      ...BASE,
      policy: { zeroAmount: "refuse", lineWithoutParty: "refuse" },
    });
    collector.add(line());
    expect(() => collector.add(line({ amount: 0 }))).toThrow();
    expect(() => collector.add(line({ who: "" }))).toThrow();
    collector.add(line({ amount: 5 }));
    expect(collector.summarize().report).toMatchObject({ in: 2, out: 2, dropped: [] });
    expect(collector.summarize().purchases[0]?.netRevenue).toBe("15.00");
  });
});

describe("summarizePurchasesAsync", () => {
  async function* stream(lines: readonly Line[]) {
    yield* lines;
  }

  it("answers what summarizePurchases answers", async () => {
    const lines = [line(), line({ who: "" }), line({ amount: -1, at: "2026-11-05" })];
    expect(await summarizePurchasesAsync(stream(lines), BASE)).toEqual(summarize(lines));
  });

  it("rejects with the same codes", async () => {
    const run = summarizePurchasesAsync(stream([line({ who: "" })]), {
      ...BASE,
      policy: { lineWithoutParty: "refuse" },
    });
    await expect(run).rejects.toMatchObject({ code: "WITHOUT_PARTY", path: ["lines", 0] });
  });
});
