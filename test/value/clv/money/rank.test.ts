import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createModel } from "../../../../src/shared/model/index.js";
import { createGammaGammaModel } from "../../../../src/value/clv/gamma-gamma/create.js";
import type { GammaGammaModel } from "../../../../src/value/clv/gamma-gamma/model.js";
import type { BgNbdModel } from "../../../../src/value/clv/model.js";
import { estimateLifetimeValue } from "../../../../src/value/clv/money/estimate.js";
import type { LifetimeCustomer, LifetimeRankingOptions } from "../../../../src/value/clv/money/model.js";
import { rankByLifetimeValue } from "../../../../src/value/clv/money/rank.js";
import { estimateDiscountedPurchases } from "../../../../src/value/clv/predict/estimate.js";
import { refusal } from "../../../shared/refusal.js";
import { bgNbd, fittedPurchases, fittedSpend, gammaGamma } from "./models.js";

const models = { purchases: bgNbd, spend: gammaGamma };
const terms: LifetimeRankingOptions = Object.freeze({ currency: "USD", margin: 0.3, discountRatePerUnit: 0.0027 });

const ada: LifetimeCustomer = { partyId: "Ada", repeats: 0, firstToLast: 0, firstToEnd: 38.86 };
const bob: LifetimeCustomer = {
  partyId: "Bob",
  repeats: 7,
  firstToLast: 29.43,
  firstToEnd: 38.86,
  meanRepeatSpend: 73.74,
};
const cyd: LifetimeCustomer = {
  partyId: "Cyd",
  repeats: 2,
  firstToLast: 30.43,
  firstToEnd: 38.86,
  meanRepeatSpend: 22.35,
};

const idsOf = (rows: readonly { readonly customer: LifetimeCustomer; readonly rank: number }[]) =>
  rows.map(({ customer, rank }) => `${rank} ${customer.partyId}`);

describe("rankByLifetimeValue", () => {
  it("puts the most valuable first, with the value that estimateLifetimeValue answers", () => {
    const { rows, report } = rankByLifetimeValue(Object.freeze([ada, bob, cyd]), models, { ...terms, horizon: 52 });
    expect(idsOf(rows)).toEqual(["1 Bob", "2 Cyd", "3 Ada"]);
    for (const { customer, value } of rows) {
      expect(value).toEqual(estimateLifetimeValue(customer, models, { ...terms, horizon: 52 }));
    }
    expect(report).toMatchObject({ in: 3, out: 3, dropped: [], findings: [] });
  });

  it("names the factors of a value, which multiply to it", () => {
    const [first] = rankByLifetimeValue([cyd], models, { ...terms, horizon: 52 }).rows;
    expect(first?.reasons.map(({ code, params }) => [code, Object.keys(params)])).toEqual([
      ["PURCHASES_UP_TO_HORIZON", ["purchases", "horizon", "timeUnit"]],
      ["SPEND_PER_PURCHASE", ["spend", "currency", "repeats"]],
      ["MARGIN_OF_SPEND", ["margin"]],
      ["DISCOUNTED_AT", ["rate", "timeUnit"]],
    ]);
    const params = Object.assign({}, ...(first?.reasons.map((reason) => reason.params) ?? []));
    expect(params).toMatchObject({
      horizon: 52,
      timeUnit: "weeks",
      currency: "USD",
      repeats: 2,
      margin: 0.3,
      rate: 0.0027,
    });
    expect(params.purchases * params.spend * params.margin).toBeCloseTo(first?.value.value as number, 12);
  });

  it("says that purchases count for ever, and what the acquisition cost", () => {
    const [first] = rankByLifetimeValue([cyd], models, { ...terms, acquisitionCost: 5 }).rows;
    const purchases = estimateDiscountedPurchases(cyd, bgNbd, { ratePerUnit: 0.0027 }).value;
    expect(first?.reasons[0]).toEqual({ code: "PURCHASES_FOR_EVER", params: { purchases } });
    expect(first?.reasons[4]).toEqual({ code: "ACQUISITION_COST", params: { acquisitionCost: 5, currency: "USD" } });
  });

  it("shares a rank among values that are equal in whole cents, the lower id first", () => {
    const twin = { ...cyd, partyId: "Abe", meanRepeatSpend: 22.350001 };
    const { rows } = rankByLifetimeValue([ada, cyd, twin, bob], models, terms);
    expect(idsOf(rows)).toEqual(["1 Bob", "2 Abe", "2 Cyd", "4 Ada"]);
    expect(idsOf(rankByLifetimeValue([bob, twin, cyd, ada], models, terms).rows)).toEqual(idsOf(rows));
  });

  it("keeps the order of the input among equals without an id", () => {
    const [first, second] = [
      { ...cyd, partyId: undefined, name: "first" },
      { ...cyd, partyId: undefined, name: "second" },
    ];
    expect(rankByLifetimeValue([first, second], models, terms).rows.map(({ customer }) => customer)).toEqual([
      first,
      second,
    ]);
  });

  it("adds up the values in the total, less the cost of every customer", () => {
    const { rows, total } = rankByLifetimeValue([ada, bob, cyd], models, { ...terms, acquisitionCost: 2 });
    expect(total.value).toBeCloseTo(
      rows.reduce((sum, { value }) => sum + (value.value as number), 0),
      10,
    );
    expect(total).toMatchObject({ unit: "USD", status: "ok", n: 0 });
    expect(total.interval).toBeUndefined();
    expect(rankByLifetimeValue([], models, terms).total.value).toBe(0);
  });

  it("has an interval of the total that knows the parameters in common", () => {
    const fitted = { purchases: fittedPurchases, spend: fittedSpend };
    const one = rankByLifetimeValue([cyd], fitted, terms);
    expect(one.total.value).toBeCloseTo(one.rows[0]?.value.value as number, 12);
    expect(one.total.interval?.low).toBeCloseTo(one.rows[0]?.value.interval?.low as number, 10);
    expect(one.total.interval?.high).toBeCloseTo(one.rows[0]?.value.interval?.high as number, 10);
    // Alike customers are uncertain alike: nothing averages out.
    const many = rankByLifetimeValue(
      Array.from({ length: 50 }, () => cyd),
      fitted,
      terms,
    );
    expect((many.total.interval?.high as number) / 50).toBeCloseTo(one.total.interval?.high as number, 8);
  });

  it("leaves out whom it cannot value, and finds who is doubtful", () => {
    const heavy = createGammaGammaModel({ parameters: { p: 0.2, q: 0.9, gamma: 3 }, currency: "USD" });
    const returned = { ...cyd, partyId: "Dea", meanRepeatSpend: -4 };
    const sudden = { ...cyd, partyId: undefined, firstToLast: 0 };
    const { rows, report } = rankByLifetimeValue([ada, returned, sudden], { ...models, spend: heavy }, terms);
    expect(rows.map(({ customer }) => customer)).toEqual([sudden]);
    expect(report).toMatchObject({
      in: 3,
      out: 1,
      dropped: [
        { code: "INFINITE_MEAN_SPEND", count: 1, sampleIds: ["Ada"] },
        { code: "NEGATIVE_SPEND", count: 1, sampleIds: ["Dea"] },
      ],
      findings: [{ code: "REPEATS_WITHOUT_TIME", severity: "warning", path: [2, "firstToLast"], recordId: "3" }],
    });
  });

  it("refuses customers who are none, and models without parameters", () => {
    const rank =
      (customers: readonly LifetimeCustomer[], settings: object = {}) =>
      () =>
        rankByLifetimeValue(customers, { ...models, ...settings }, terms);
    expect(rank([ada, { ...bob, firstToEnd: 1 }])).toThrow(refusal("LAST_AFTER_END", [1, "firstToEnd"]));
    expect(rank([ada, { ...bob, meanRepeatSpend: undefined }])).toThrow(
      refusal("INVALID_VALUE", [1, "meanRepeatSpend"]),
    );
    const empty = { kind: "gamma-gamma", schemaVersion: 1, body: { currency: "USD" } } as const;
    expect(rank([], { spend: createModel(empty) as GammaGammaModel })).toThrow(
      refusal("MODEL_WITHOUT_PARAMETERS", ["body", "parameters"]),
    );
    const none = { kind: "bg-nbd", schemaVersion: 1, body: { timeUnit: "weeks" } } as const;
    expect(rank([], { purchases: createModel(none) as BgNbdModel })).toThrow(
      refusal("MODEL_WITHOUT_PARAMETERS", ["body", "parameters"]),
    );
  });

  it("ranks everybody once, by falling value, whatever the order of the input", () => {
    const anyone = fc.record({
      partyId: fc.uuid(),
      repeats: fc.integer({ min: 1, max: 30 }),
      firstToLast: fc.double({ min: 0.1, max: 30, noNaN: true }),
      firstToEnd: fc.double({ min: 30, max: 40, noNaN: true }),
      meanRepeatSpend: fc.integer({ min: 0, max: 100 }),
    });
    const base = fc.uniqueArray(anyone, { selector: ({ partyId }) => partyId });
    fc.assert(
      fc.property(
        base.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([customers, shuffled]) => {
          const { rows } = rankByLifetimeValue(customers, models, { ...terms, horizon: 52 });
          expect(rows).toHaveLength(customers.length);
          rows.forEach(({ value, rank }, place) => {
            const before = rows[place - 1];
            expect(rank).toBeLessThanOrEqual(place + 1);
            if (before !== undefined) expect(value.value).toBeLessThanOrEqual((before.value.value as number) + 0.01);
          });
          expect(rankByLifetimeValue(shuffled, models, { ...terms, horizon: 52 }).rows).toEqual(rows);
        },
      ),
      { numRuns: 30 },
    );
  });
});
