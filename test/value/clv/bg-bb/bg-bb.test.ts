import { describe, expect, it } from "vitest";
import { createBgBbModel } from "../../../../src/value/clv/bg-bb/create.js";
import {
  estimateAliveAtNextOpportunity,
  estimateDiscountedOpportunityPurchases,
  estimateOpportunityPurchases,
  estimateTotalOpportunityPurchases,
} from "../../../../src/value/clv/bg-bb/estimate.js";
import { fitBgBb } from "../../../../src/value/clv/bg-bb/fit.js";
import type { BgBbModel, OpportunityCell } from "../../../../src/value/clv/bg-bb/model.js";
import { createBgBbLikelihood } from "../../../../src/value/clv/bg-bb/search.js";
import { cellsOf, donors } from "./donors.js";

const fitted = fitBgBb(donors);
const parameters = Object.freeze({ alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 });
const known = createBgBbModel({ parameters });
const donor = Object.freeze({ repeats: 4, lastRepeat: 5, opportunities: 6 });
const unknown = fitBgBb(cellsOf([0, 0, 6, 50]));

const throwing = (code: string, ...path: (string | number)[]) => expect.objectContaining({ code, path });
const reasonsOf = (model: BgBbModel) => model.body.fit?.reasons.map(({ code }) => code);

describe("fitBgBb", () => {
  it("answers an envelope with parameters, standard errors and covariance", () => {
    const model = fitBgBb(donors, { fittedOn: { source: "donors" } });
    expect(model).toMatchObject({ kind: "bg-bb", schemaVersion: 1, fittedOn: { n: 11_104, source: "donors" } });
    expect(Object.keys(model.body.parameters ?? {})).toEqual(["alpha", "beta", "gamma", "delta"]);
    const { standardErrors, covariance, status, n } = model.body.fit ?? {};
    expect([status, n]).toEqual(["converged", 11_104]);
    expect(standardErrors?.alpha).toBeCloseTo(0.0693914, 6);
    expect(standardErrors?.beta).toBeCloseTo(0.0294477, 6);
    expect(standardErrors?.gamma).toBeCloseTo(0.0510099, 6);
    expect(standardErrors?.delta).toBeCloseTo(0.3208191, 6);
    expect(covariance?.[3]?.[3]).toBeCloseTo((standardErrors?.delta as number) ** 2, 12);
    expect(covariance?.[0]?.[3]).toBeCloseTo(covariance?.[3]?.[0] as number, 12);
  });

  it("has a gradient that is the derivative of the likelihood", () => {
    const likelihood = createBgBbLikelihood(donors as readonly (OpportunityCell & { customers: number })[]);
    const point = Float64Array.of(0.3, -0.6, 0.2, 0.9);
    const gradient = new Float64Array(4);
    likelihood(point, gradient);
    for (const [i, slope] of gradient.entries()) {
      const at = (offset: number) => likelihood(point.with(i, (point[i] as number) + offset), new Float64Array(4));
      expect((at(1e-5) - at(-1e-5)) / 2e-5 / slope).toBeCloseTo(1, 6);
    }
  });

  it("reads customers one by one as it reads cells, in any order, and leaves out cells of nobody", () => {
    const some = cellsOf([0, 0, 4, 20], [1, 1, 4, 8], [2, 4, 4, 5], [3, 3, 4, 7], [4, 4, 4, 9], [1, 2, 3, 4]);
    const singles = some.flatMap(({ customers = 1, ...history }) => Array<typeof history>(customers).fill(history));
    expect(fitBgBb(singles.reverse())).toEqual(fitBgBb(some));
    expect(fitBgBb([...some, ...cellsOf([3, 4, 9, 0])])).toEqual(fitBgBb(some));
  });

  it("has too little data where fewer than four customers came back", () => {
    expect(fitBgBb(cellsOf([0, 0, 6, 100], [1, 2, 6, 3])).body).toEqual({
      fit: {
        status: "too-little-data",
        reasons: [{ code: "FEW_REPEATERS", params: { repeaters: 3, needed: 4 } }],
        n: 103,
      },
    });
    expect(fitBgBb(cellsOf([0, 0, 6, 100], [1, 2, 6, 4])).body.fit?.status).not.toBe("too-little-data");
  });

  it("is not identified where nobody had three opportunities", () => {
    expect(fitBgBb(cellsOf([0, 0, 2, 10], [1, 1, 2, 10], [2, 2, 2, 10], [1, 2, 2, 5])).body).toEqual({
      fit: {
        status: "not-identified",
        reasons: [{ code: "FEW_OPPORTUNITIES", params: { opportunities: 2, needed: 3 } }],
        n: 35,
      },
    });
    expect(reasonsOf(fitBgBb(cellsOf([0, 0, 3, 10], [1, 1, 3, 10], [2, 2, 3, 10])))).not.toContain("FEW_OPPORTUNITIES");
  });

  it.each([
    ["nobody misses one or leaves", cellsOf([5, 5, 5, 20]), ["NO_DROPOUT", "EVERY_OPPORTUNITY"]],
    ["all behave alike", cellsOf([2, 2, 5, 10], [2, 5, 5, 10], [3, 5, 5, 10], [0, 0, 5, 10]), ["EQUAL_RATES"]],
    ["all or nothing", cellsOf([5, 5, 5, 10], [0, 0, 5, 10]), ["NEVER_OR_ALWAYS", "ALL_OR_NOTHING"]],
    [
      "each buys until he leaves",
      cellsOf([3, 3, 5, 10], [2, 2, 5, 10], [1, 1, 5, 10], [5, 5, 5, 10], [0, 0, 5, 5], [4, 4, 5, 6]),
      ["EQUAL_DROPOUT", "EVERY_OPPORTUNITY"],
    ],
  ])("is on the boundary where %s", (_, cells, reasons) => {
    const { body } = fitBgBb(cells);
    expect(body.fit?.status).toBe("boundary");
    expect(body.fit?.reasons).toEqual(reasons.map((code) => ({ code, params: {} })));
    expect(body.fit?.standardErrors).toBeUndefined();
    expect(body.parameters).toBeDefined();
    expect(body.fit?.logLikelihood).toBeLessThanOrEqual(0);
  });

  it.each([
    [[-1, 0, 3], "repeats"],
    [[1.5, 2, 3], "repeats"],
    [[1, Number.NaN, 3], "lastRepeat"],
    [[1, 1, Number.POSITIVE_INFINITY], "opportunities"],
    [[3, 2, 5], "lastRepeat"],
    [[0, 2, 5], "lastRepeat"],
    [[2, 4, 3], "opportunities"],
    [[1, 1, 3, 0.5], "customers"],
    [[1, 1, 3, -1], "customers"],
  ])("refuses %j", (row, name) => {
    const cells = cellsOf([1, 1, 3], row);
    expect(() => fitBgBb(cells)).toThrow(throwing("INVALID_VALUE", 1, name));
    const outlook = { nextOpportunities: 1 };
    expect(() => estimateTotalOpportunityPurchases(cells, known, outlook)).toThrow(throwing("INVALID_VALUE", 1, name));
    if (name === "customers") return;
    const history = cells[1] as OpportunityCell;
    const error = throwing("INVALID_VALUE", name);
    expect(() => estimateAliveAtNextOpportunity(history, known)).toThrow(error);
    expect(() => estimateOpportunityPurchases(history, known, outlook)).toThrow(error);
    expect(() => estimateDiscountedOpportunityPurchases(history, known, { discountRate: 0.1 })).toThrow(error);
  });

  it("refuses nobody", () => {
    expect(() => fitBgBb([])).toThrow(throwing("EMPTY_DATA"));
    expect(() => fitBgBb(cellsOf([1, 1, 3, 0]))).toThrow(throwing("EMPTY_DATA"));
  });

  it("answers a model that can be used where the search came farther than it can be computed", () => {
    const twice = { repeats: 2, lastRepeat: 2, opportunities: 2 };
    const once = { repeats: 1, lastRepeat: 3, opportunities: 3 };
    const model = fitBgBb([twice, { ...once, opportunities: 7 }, once, twice]);
    expect(model.body.fit?.status).toBe("boundary");
    const largest = Math.max(...Object.values(model.body.parameters ?? {}));
    expect(largest).toBeLessThanOrEqual(1e15);
    expect(estimateAliveAtNextOpportunity(once, model).value).toBeGreaterThan(0);
  });
});

describe("createBgBbModel", () => {
  it("keeps the parameters, without a fit", () => {
    expect(known).toMatchObject({ kind: "bg-bb", schemaVersion: 1, body: { parameters } });
    expect(known.body.fit).toBeUndefined();
  });

  it.each([0, -1, 9e-16, 1.1e15, Number.NaN, "1" as never])("refuses %s", (value) => {
    for (const name of ["alpha", "beta", "gamma", "delta"]) {
      expect(() => createBgBbModel({ parameters: { ...parameters, [name]: value } })).toThrow(
        throwing("INVALID_OPTION", "parameters", name),
      );
    }
  });
});

describe("what a BG/BB model says of a customer", () => {
  it("is certain that somebody was there at a last opportunity that he took", () => {
    const loyal = { repeats: 6, lastRepeat: 6, opportunities: 6 };
    expect(estimateAliveAtNextOpportunity(loyal, known).value).toBeCloseTo(
      (parameters.delta + 6) / (parameters.gamma + parameters.delta + 6),
      14,
    );
  });

  it("expects the same by counting all ways that the next two opportunities can go", () => {
    const probability = (next: number, last: number) => {
      const cells = [{ repeats: 4 + next, lastRepeat: last, opportunities: 8, customers: 1 }];
      const point = Float64Array.from(Object.values(parameters), Math.log);
      return Math.exp(createBgBbLikelihood(cells)(point, new Float64Array(4)));
    };
    const ways = [probability(0, 5), probability(1, 7), probability(1, 8), probability(2, 8)];
    const total = ways.reduce((sum, way) => sum + way, 0);
    const expected = ((ways[1] as number) + (ways[2] as number) + 2 * (ways[3] as number)) / total;
    expect(estimateOpportunityPurchases(donor, known, { nextOpportunities: 2 }).value).toBeCloseTo(expected, 12);
  });

  it("counts no opportunities as no purchases, and sums over customers", () => {
    expect(estimateOpportunityPurchases(donor, known, { nextOpportunities: 0 })).toEqual({
      value: 0,
      n: 0,
      status: "ok",
      unit: "purchases",
    });
    const outlook = { nextOpportunities: 4 };
    const cells = cellsOf([4, 5, 6, 3], [0, 0, 9, 2]);
    const [one, other] = cells.map((cell) => estimateOpportunityPurchases(cell, known, outlook).value as number);
    const total = estimateTotalOpportunityPurchases(cells, known, outlook).value;
    expect(total).toBeCloseTo(3 * (one as number) + 2 * (other as number), 12);
    expect(estimateTotalOpportunityPurchases([], known, outlook).value).toBe(0);
  });

  it("discounts each purchase by the opportunities until then", () => {
    const until = (nextOpportunities: number) =>
      estimateOpportunityPurchases(donor, known, { nextOpportunities }).value as number;
    const { value } = estimateDiscountedOpportunityPurchases(donor, known, { discountRate: 0.1, nextOpportunities: 2 });
    expect(value).toBeCloseTo(until(1) / 1.1 + (until(2) - until(1)) / 1.21, 13);
    const plain = estimateDiscountedOpportunityPurchases(donor, known, { discountRate: 0, nextOpportunities: 3 });
    expect(plain.value).toBeCloseTo(until(3), 13);
  });

  it("has intervals from the parameters of a fit, around the value", () => {
    const outlook = { nextOpportunities: 5, level: 0.9 };
    const estimates = [
      estimateAliveAtNextOpportunity(donor, fitted, { level: 0.9 }),
      estimateOpportunityPurchases(donor, fitted, outlook),
      estimateTotalOpportunityPurchases(donors, fitted, outlook),
      estimateDiscountedOpportunityPurchases(donor, fitted, { discountRate: 0.1, level: 0.9 }),
      estimateDiscountedOpportunityPurchases(donor, fitted, { discountRate: 0.1, ...outlook }),
    ];
    for (const { value = 0, interval, n, status } of estimates) {
      expect([n, status, interval?.level]).toEqual([11_104, "ok", 0.9]);
      expect(interval?.low).toBeLessThan(value);
      expect(interval?.high).toBeGreaterThan(value);
    }
    expect(estimates[2]?.interval?.low).toBeGreaterThan(12_600);
    expect(estimates[2]?.interval?.high).toBeLessThan(13_150);
  });

  it("has no interval without a fit, and no value without parameters", () => {
    expect(estimateAliveAtNextOpportunity(donor, known).interval).toBeUndefined();
    expect(estimateAliveAtNextOpportunity(donor, unknown)).toEqual({ n: 50, status: "too-little-data", unit: "share" });
    const boundary = fitBgBb(cellsOf([5, 5, 5, 20]));
    expect(estimateAliveAtNextOpportunity(donor, boundary)).toMatchObject({ status: "boundary", n: 20 });
    expect(estimateAliveAtNextOpportunity(donor, boundary).interval).toBeUndefined();
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53 - 6])("refuses %s opportunities to come", (nextOpportunities) => {
    const error = throwing("INVALID_VALUE", "nextOpportunities");
    expect(() => estimateOpportunityPurchases(donor, known, { nextOpportunities })).toThrow(error);
    expect(() => estimateTotalOpportunityPurchases([donor], known, { nextOpportunities })).toThrow(error);
    const options = { discountRate: 0.1, nextOpportunities };
    expect(() => estimateDiscountedOpportunityPurchases(donor, known, options)).toThrow(error);
  });

  it.each([undefined, -0.1, 1.1, Number.NaN, 0])("refuses the discount rate %s for ever", (discountRate) => {
    expect(() =>
      estimateDiscountedOpportunityPurchases(donor, known, { discountRate: discountRate as number }),
    ).toThrow(throwing("INVALID_OPTION", "discountRate"));
  });

  it("takes a discount of 100 %, and refuses a level that is none and a model of another kind", () => {
    expect(estimateDiscountedOpportunityPurchases(donor, known, { discountRate: 1 }).value).toBeGreaterThan(0);
    const level = throwing("INVALID_OPTION", "level");
    expect(() => estimateAliveAtNextOpportunity(donor, known, { level: 1 })).toThrow(level);
    expect(() => estimateOpportunityPurchases(donor, known, { nextOpportunities: 1, level: 0 })).toThrow(level);
    expect(() => estimateDiscountedOpportunityPurchases(donor, known, { discountRate: 0.1, level: 2 })).toThrow(level);
    const foreign = { ...known, kind: "bg-nbd" } as unknown as BgBbModel;
    expect(() => estimateAliveAtNextOpportunity(donor, foreign)).toThrow(throwing("WRONG_MODEL_KIND", "kind"));
  });
});
