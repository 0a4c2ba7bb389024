import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Language, renderLabel } from "../../../../src/shared/labels.js";
import { createBgCnbdKModel } from "../../../../src/value/clv/bg-cnbd-k/create.js";
import { ENDANGERMENT_LABELS } from "../../../../src/value/clv/endangerment/labels.js";
import type { EndangermentCustomer } from "../../../../src/value/clv/endangerment/model.js";
import { rankByEndangerment } from "../../../../src/value/clv/endangerment/rank.js";
import { createMbgNbdModel } from "../../../../src/value/clv/mbg-nbd/create.js";
import type { PurchaseModel } from "../../../../src/value/clv/model.js";
import { createNbdModel } from "../../../../src/value/clv/nbd/create.js";
import {
  estimateNewCustomerPurchases,
  estimateNoPurchase,
  estimatePurchases,
} from "../../../../src/value/clv/predict/estimate.js";
import { refusal } from "../../../shared/refusal.js";
import { published as bg, empty, publishedPareto as pareto } from "../predict/models.js";

const ada = { partyId: "Ada", repeats: 7, firstToLast: 37.86, firstToEnd: 38.86 };
const bob = { partyId: "Bob", repeats: 7, firstToLast: 20, firstToEnd: 38.86 };
const cyd = { partyId: "Cyd", repeats: 0, firstToLast: 0, firstToEnd: 38.86 };
const customers = Object.freeze([ada, bob, cyd]);
const options = Object.freeze({ horizon: 13 });
const idsOf = (rows: readonly EndangermentCustomer[], model: PurchaseModel = pareto) =>
  rankByEndangerment(rows, model, options).map(({ customer }) => customer.partyId);
const nbd = createNbdModel({ parameters: { r: 0.385, alpha: 12.072 }, timeUnit: "weeks" });
const mbg = createMbgNbdModel({
  parameters: { r: 0.52484, alpha: 6.18309, a: 0.89136, b: 1.614 },
  timeUnit: "weeks",
});

describe("rankByEndangerment", () => {
  it("puts those first of whom most purchases are lost", () => {
    const rows = rankByEndangerment(customers, pareto, options);
    expect(rows.map(({ customer }) => customer)).toEqual([bob, cyd, ada]);
    expect(rows.map(({ endangered }) => endangered)).toEqual([true, true, false]);
  });

  it.each([
    ["bg-nbd", bg],
    ["mbg-nbd", mbg],
    ["pareto-nbd", pareto],
    ["nbd", nbd],
  ])("answers what the model %s does: now, and on the day of the last purchase", (_, model) => {
    for (const row of rankByEndangerment(customers, model, options)) {
      const { customer, expected, baseline } = row;
      const then = { ...customer, firstToEnd: customer.firstToLast };
      expect(row.noPurchase).toBe(estimateNoPurchase(customer, model, options).value);
      expect(expected).toBe(estimatePurchases(customer, model, options).value);
      expect(baseline).toBe(estimatePurchases(then, model, options).value);
      expect(row.retained).toBe(expected / baseline);
      expect(row.lost).toBe(baseline - expected);
    }
  });

  it("keeps more than all of who is due, with a model of regular purchases", () => {
    const parameters = { r: 5, alpha: 30, a: 0.5, b: 5 };
    const regular = createBgCnbdKModel({ parameters, k: 4, dropoutAtStart: false, timeUnit: "weeks" });
    const [row] = rankByEndangerment([{ repeats: 9, firstToLast: 36, firstToEnd: 39 }], regular, { horizon: 2 });
    expect(row?.retained).toBeGreaterThan(1);
    expect(row?.lost).toBeLessThan(0);
  });

  it("measures who never came back by a new customer", () => {
    const [row] = rankByEndangerment([cyd], pareto, options);
    expect(row?.baseline).toBeCloseTo(estimateNewCustomerPurchases(pareto, options).value as number, 10);
  });

  it("loses nothing of a customer who has just bought", () => {
    const [row] = rankByEndangerment([{ repeats: 3, firstToLast: 20, firstToEnd: 20 }], pareto, options);
    expect(row).toMatchObject({ retained: 1, lost: 0, endangered: false });
  });

  it("does not call who keeps exactly the share endangered", () => {
    const [row] = rankByEndangerment([bob], pareto, options);
    const share = row?.retained as number;
    const endangeredAt = (retainedBelow: number) =>
      rankByEndangerment([bob], pareto, { ...options, retainedBelow })[0]?.endangered;
    expect(endangeredAt(share)).toBe(false);
    expect(endangeredAt(share + 1e-9)).toBe(true);
    const [half] = rankByEndangerment([{ repeats: 7, firstToLast: 28, firstToEnd: 38.86 }], pareto, options);
    expect((half?.retained as number) < 0.5).toBe(half?.endangered);
  });

  it("keeps equal customers in the order of their ids, then of the input", () => {
    const twin = (partyId?: string) => ({ ...bob, partyId });
    expect(idsOf([twin("c"), twin("a"), twin(), twin("b")])).toEqual([undefined, "a", "b", "c"]);
    const [first, second] = [{ ...bob }, { ...bob }];
    expect(rankByEndangerment([first, second], pareto, options)[0]?.customer).toBe(first);
  });

  it("puts the higher probability of no purchase first among equal losses", () => {
    const [rare, often] = [
      { partyId: "b", repeats: 1, firstToLast: 10, firstToEnd: 10 },
      { partyId: "a", repeats: 9, firstToLast: 10, firstToEnd: 10 },
    ];
    expect(idsOf([often, rare])).toEqual(["b", "a"]);
  });

  it("explains itself: by what is expected, by the silence, and by how little is known", () => {
    const reasonsOf = (customer: EndangermentCustomer) => rankByEndangerment([customer], pareto, options)[0]?.reasons;
    const [row] = rankByEndangerment([bob], pareto, options);
    expect(row?.reasons).toEqual([
      { code: "EXPECTS_LESS", params: { expected: row?.expected, baseline: row?.baseline, horizon: 13 } },
      { code: "LONGER_SILENCE", params: { silence: 38.86 - 20, usual: 20 / 7 } },
    ]);
    expect(reasonsOf(ada)?.map(({ code }) => code)).toEqual(["EXPECTS_LESS"]);
    expect(reasonsOf(cyd)?.[1]).toEqual({ code: "JUDGED_BY_COHORT", params: { repeats: 0 } });
    const codesOf = (repeats: number) =>
      reasonsOf({ repeats, firstToLast: 20, firstToEnd: 40 })?.map(({ code }) => code);
    expect(codesOf(1)).toEqual(["EXPECTS_LESS", "JUDGED_BY_COHORT"]);
    expect(codesOf(2)).toEqual(["EXPECTS_LESS", "LONGER_SILENCE"]);
    const border = { repeats: 2, firstToLast: 20, firstToEnd: 30 };
    expect(reasonsOf(border)?.map(({ code }) => code)).toEqual(["EXPECTS_LESS"]);
  });

  it("tells its reasons in words, without a gap", () => {
    for (const { reasons } of rankByEndangerment(customers, pareto, options)) {
      for (const language of ["de", "en"] satisfies Language[]) {
        for (const { code, params } of reasons) {
          expect(renderLabel(ENDANGERMENT_LABELS, code, language, params)).not.toMatch(/[{}]/);
        }
      }
    }
  });

  it("answers nothing for nobody", () => {
    expect(rankByEndangerment([], pareto, options)).toEqual([]);
  });

  it.each([
    ["no time to come", { horizon: 0 }, "INVALID_OPTION", ["horizon"]],
    ["a time without end", { horizon: Number.POSITIVE_INFINITY }, "INVALID_OPTION", ["horizon"]],
    ["a share of nothing", { retainedBelow: 0 }, "INVALID_OPTION", ["retainedBelow"]],
    ["a share of all", { retainedBelow: 1 }, "INVALID_OPTION", ["retainedBelow"]],
    ["another unit of time", { timeUnit: "days" }, "UNIT_MISMATCH", ["timeUnit"]],
  ] as const)("refuses %s", (_, change, code, path) => {
    expect(() => rankByEndangerment(customers, pareto, { ...options, ...change })).toThrow(refusal(code, path));
  });

  it("refuses a customer who is none, and a model without parameters", () => {
    const wrong = [ada, { ...bob, firstToLast: 40 }];
    expect(() => rankByEndangerment(wrong, pareto, options)).toThrow(refusal("LAST_AFTER_END", [1, "firstToEnd"]));
    expect(() => rankByEndangerment(customers, empty, options)).toThrow(
      refusal("MODEL_WITHOUT_PARAMETERS", ["body", "parameters"]),
    );
  });
});

const history = fc
  .tuple(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 500 }))
  .map(([repeats, share, firstToEnd]) => ({
    repeats,
    firstToLast: repeats === 0 ? 0 : share * firstToEnd,
    firstToEnd,
  }));

describe("the laws of endangerment", () => {
  it("hold for every customer: probabilities from 0 to 1, and no more expected in silence than before it", () => {
    fc.assert(
      fc.property(fc.array(history), fc.constantFrom<PurchaseModel>(bg, mbg, pareto, nbd), (rows, model) => {
        for (const { noPurchase, expected, retained, lost } of rankByEndangerment(rows, model, options)) {
          expect(noPurchase).toBeGreaterThanOrEqual(0);
          expect(noPurchase).toBeLessThanOrEqual(1);
          expect(expected).toBeGreaterThanOrEqual(0);
          expect(retained).toBeLessThanOrEqual(1 + 1e-9);
          expect(lost).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("say the same of a customer whoever else is asked about, and lose nobody", () => {
    fc.assert(
      fc.property(fc.array(history), (rows) => {
        const ranked = rankByEndangerment(rows, pareto, options);
        expect(new Set(ranked.map(({ customer }) => customer))).toEqual(new Set(rows));
        for (const row of ranked) expect(rankByEndangerment([row.customer], pareto, options)).toEqual([row]);
      }),
      { numRuns: 40 },
    );
  });

  it("let nobody who is silent for longer keep more", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 100 }), (row, more) => {
        const later = { ...row, firstToEnd: row.firstToEnd + more };
        const [one, other] = [row, later].map((it) => rankByEndangerment([it], pareto, options)[0]);
        expect(other?.retained).toBeLessThanOrEqual((one?.retained as number) + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});
