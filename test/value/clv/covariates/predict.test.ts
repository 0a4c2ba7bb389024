import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import { varianceByDelta } from "../../../../src/value/clv/delta.js";
import {
  type BgNbdModel,
  backtestPurchases,
  createBgNbdModel,
  createGammaGammaModel,
  createParetoNbdModel,
  estimateAlive,
  estimateDiscountedPurchases,
  estimateLifetimeValue,
  estimateNewCustomerPurchases,
  estimateNoPurchase,
  estimatePurchases,
  fitBgNbd,
  fitParetoNbd,
  forecastCustomers,
  forecastPurchases,
  forecastTotalPurchases,
  type ParetoNbdModel,
  purchaseCountProbabilities,
  type RepeatHistory,
  rankByLifetimeValue,
} from "../../../../src/value/clv/index.js";
import { anyHistory } from "../bg-nbd/histories.js";
import { simulateBgNbdWithCovariates, simulateParetoNbdWithCovariates } from "./simulate.js";

const HORIZON = { horizon: 26 };
const spend = createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" });
const terms = { currency: "USD", margin: 0.3, annualDiscountRate: 0.15, horizon: 52 };
const parameters = { r: 0.6, alpha: 6, a: 0.8, b: 2.5 };
const paretoParameters = { r: 0.6, alpha: 6, s: 0.6, beta: 12 };
const coefficients = { alpha: 0.5, a: 0.3, b: -0.2 };

const bgNbd = createBgNbdModel({
  parameters,
  timeUnit: "weeks",
  covariates: [
    { name: "online", center: 0.25, coefficients },
    { name: "age", center: 0, coefficients: { alpha: -0.1 } },
  ],
});
const paretoNbd = createParetoNbdModel({
  parameters: paretoParameters,
  timeUnit: "weeks",
  covariates: [
    { name: "online", center: 0.25, coefficients: { alpha: 0.5, beta: 0.4 } },
    { name: "age", center: 0, coefficients: { beta: 0.2 } },
  ],
});
/** The parameters of a customer, by the formulas of the paper. */
const ownBgNbd = ({ online, age }: Readonly<Record<"online" | "age", number>>) =>
  createBgNbdModel({
    parameters: {
      r: 0.6,
      alpha: 6 * Math.exp(-0.5 * (online - 0.25) + 0.1 * age),
      a: 0.8 * Math.exp(0.3 * (online - 0.25)),
      b: 2.5 * Math.exp(-0.2 * (online - 0.25)),
    },
    timeUnit: "weeks",
  });
const ownParetoNbd = ({ online, age }: Readonly<Record<"online" | "age", number>>) =>
  createParetoNbdModel({
    parameters: {
      r: 0.6,
      alpha: 6 * Math.exp(-0.5 * (online - 0.25)),
      s: 0.6,
      beta: 12 * Math.exp(-0.4 * (online - 0.25) - 0.2 * age),
    },
    timeUnit: "weeks",
  });

type Model = BgNbdModel | ParetoNbdModel;

/** Everything a model can be asked about a customer. */
function askAll(model: Model, customer: RepeatHistory): readonly (number | undefined)[] {
  const { covariates } = customer;
  const forecast = forecastCustomers([customer], model, HORIZON);
  const rich = { ...customer, meanRepeatSpend: 20 };
  const ranking = rankByLifetimeValue([rich], { purchases: model, spend }, terms);
  return [
    estimateAlive(customer, model).value,
    estimatePurchases(customer, model, HORIZON).value,
    estimateNoPurchase(customer, model, HORIZON).value,
    estimateDiscountedPurchases(customer, model, { ratePerUnit: 0.003 }).value,
    estimateNewCustomerPurchases(model, { ...HORIZON, covariates }).value,
    ...purchaseCountProbabilities(model, { horizon: 8, upTo: 3, covariates }),
    forecast.alive[0],
    forecast.purchases[0],
    forecastTotalPurchases([customer], model, HORIZON).expected.value,
    forecastTotalPurchases([customer], model, HORIZON).byChance?.high,
    forecastPurchases(customer, model, HORIZON).byChance?.high,
    estimateLifetimeValue(rich, { purchases: model, spend }, terms).value,
    ranking.rows[0]?.value.value,
    ranking.total.value,
  ];
}

const anyCovariates = fc.record({
  online: fc.constantFrom(0, 1),
  age: fc.double({ min: -3, max: 3, noNaN: true }),
});
const anyCustomer = anyHistory.filter(({ repeats }) => repeats < 50);

describe.each([
  ["BG/NBD", bgNbd as Model, ownBgNbd as (covariates: Readonly<Record<"online" | "age", number>>) => Model],
  ["Pareto/NBD", paretoNbd as Model, ownParetoNbd as (covariates: Readonly<Record<"online" | "age", number>>) => Model],
] as const)("a model of %s with covariates", (_, model, own) => {
  it("answers as the model whose parameters are those of the customer", () => {
    fc.assert(
      fc.property(anyCustomer, anyCovariates, (history, covariates) => {
        const expected = askAll(own(covariates), history);
        askAll(model, { ...history, covariates }).forEach((value, i) => {
          expect(Math.abs((value ?? 0) - (expected[i] ?? 0))).toBeLessThan(1e-9 * (1 + Math.abs(expected[i] ?? 0)));
        });
      }),
      { numRuns: 15 },
    );
  });

  it("answers exactly as the plain model where all coefficients are zero, or all covariates at their centers", () => {
    const plain = own({ online: 0.25, age: 0 });
    const none = {
      ...(model.kind === "bg-nbd"
        ? createBgNbdModel({
            parameters,
            timeUnit: "weeks",
            covariates: [{ name: "online", center: 3, coefficients: { alpha: 0, a: 0, b: 0 } }],
          })
        : createParetoNbdModel({
            parameters: paretoParameters,
            timeUnit: "weeks",
            covariates: [{ name: "online", center: 3, coefficients: { alpha: 0, beta: 0 } }],
          })),
    };
    fc.assert(
      fc.property(anyCustomer, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (history, online) => {
        expect(askAll(none, { ...history, covariates: { online } })).toEqual(askAll(plain, history));
        expect(askAll(model, { ...history, covariates: { online: 0.25, age: 0 } })).toEqual(askAll(plain, history));
      }),
      { numRuns: 10 },
    );
  });

  it("adds up customers of all covariates", () => {
    const customers = [0, 1, 2, 3, 4, 5].map((index) => ({
      repeats: index,
      firstToLast: 5 * index,
      firstToEnd: 38,
      meanRepeatSpend: 10 + index,
      covariates: { online: index % 2, age: index % 3 },
    }));
    const sumOf = (values: readonly (number | undefined)[]) => values.reduce<number>((sum, v) => sum + (v ?? 0), 0);
    const { alive, purchases } = forecastCustomers(customers, model, HORIZON);
    expect([...purchases]).toEqual(customers.map((customer) => estimatePurchases(customer, model, HORIZON).value));
    expect([...alive]).toEqual(customers.map((customer) => estimateAlive(customer, model).value));
    const { expected, byChance } = forecastTotalPurchases(customers, model, HORIZON);
    expect(expected.value).toBeCloseTo(sumOf([...purchases]), 10);
    expect(byChance?.low).toBeLessThan(expected.value ?? 0);
    const { rows, total } = rankByLifetimeValue(customers, { purchases: model, spend }, terms);
    expect(rows).toHaveLength(6);
    for (const { customer, value } of rows) {
      expect(value.value).toBe(estimateLifetimeValue(customer, { purchases: model, spend }, terms).value);
    }
    expect(total.value).toBeCloseTo(sumOf(rows.map(({ value }) => value.value)), 9);
  });

  it.each([
    [undefined, "MISSING_COVARIATE", ["covariates", "online"]],
    [{ online: 1 }, "MISSING_COVARIATE", ["covariates", "age"]],
    [{ online: Number.NaN, age: 0 }, "INVALID_VALUE", ["covariates", "online"]],
  ] as const)("asks for its covariates %#", (covariates, code, path) => {
    const history = { repeats: 2, firstToLast: 9, firstToEnd: 30, covariates };
    const refused = (at: readonly (string | number)[]) => expect.objectContaining({ code, path: at });
    expect(() => estimateAlive(history, model)).toThrow(refused(path));
    expect(() => estimatePurchases(history, model, HORIZON)).toThrow(refused(path));
    expect(() => estimateNoPurchase(history, model, HORIZON)).toThrow(refused(path));
    expect(() => estimateDiscountedPurchases(history, model, { ratePerUnit: 1 })).toThrow(refused(path));
    expect(() => estimateNewCustomerPurchases(model, { ...HORIZON, covariates })).toThrow(refused(path));
    expect(() => purchaseCountProbabilities(model, { horizon: 8, upTo: 3, covariates })).toThrow(refused(path));
    expect(() => forecastPurchases(history, model, HORIZON)).toThrow(refused(path));
    expect(() => forecastCustomers([history], model, HORIZON)).toThrow(refused([0, ...path]));
    expect(() => forecastTotalPurchases([history], model, HORIZON)).toThrow(refused([0, ...path]));
    const rich = { ...history, meanRepeatSpend: 20 };
    const models = { purchases: model, spend };
    expect(() => estimateLifetimeValue(rich, models, terms)).toThrow(refused(path));
    expect(() => rankByLifetimeValue([rich], models, terms)).toThrow(refused([0, ...path]));
  });

  it("is refused where nobody can be asked for covariates", () => {
    const customer = { repeats: 2, firstToLast: 9, firstToEnd: 30, covariates: { online: 1, age: 0 } };
    expect(() => backtestPurchases([{ ...customer, holdoutPurchases: 1 }], { model }, HORIZON)).toThrow(
      expect.objectContaining({ code: "MISSING_COVARIATE", path: ["covariates"] }),
    );
  });

  it("answers with finite numbers however far out a covariate is", () => {
    for (const age of [-1e300, -1e3, 1e3, 1e300]) {
      const customer = { repeats: 2, firstToLast: 9, firstToEnd: 30, covariates: { online: 1, age } };
      const { alive, purchases } = forecastCustomers([customer], model, HORIZON);
      expect(alive[0]).toSatisfy((share: number) => share >= 0 && share <= 1);
      expect(purchases[0]).toSatisfy((count: number) => count >= 0 && Number.isFinite(count));
    }
  });
});

const bgNbdCustomers = simulateBgNbdWithCovariates(
  createRandom("predict"),
  { values: [0.8, 6, 0.8, 2.5], effects: { online: coefficients, age: { alpha: -0.2, a: 0, b: 0 } } },
  800,
);
const paretoNbdCustomers = simulateParetoNbdWithCovariates(
  createRandom("predict"),
  { values: [0.8, 6, 0.7, 12], effects: { online: { alpha: 0.5, beta: 0.4 }, age: { alpha: -0.2, beta: 0 } } },
  800,
);
const options = { timeUnit: "weeks", covariates: ["online", "age"] } as const;

describe.each([
  ["BG/NBD", fitBgNbd(bgNbdCustomers, options).model as Model, bgNbdCustomers],
  ["Pareto/NBD", fitParetoNbd(paretoNbdCustomers, options).model as Model, paretoNbdCustomers],
] as const)("the intervals of %s with covariates", (_, model, customers) => {
  const { body } = model;
  const values = Object.values<number>(body.parameters ?? {});
  const listed = body.covariates ?? [];
  const moving = listed.flatMap((covariate) => Object.values<number>(covariate.coefficients));

  /** A model like this one, but for its parameters and coefficients; these are given as powers of e. */
  function modelAt(places: readonly number[]): Model {
    const names = Object.keys(body.parameters ?? {});
    const [rest] = [places.slice(values.length).map(Math.log)];
    const changed = {
      parameters: Object.fromEntries(names.map((name, i) => [name, places[i] ?? 0])),
      timeUnit: "weeks",
      covariates: listed.map(({ name, center, coefficients: before }) => ({
        name,
        center,
        coefficients: Object.fromEntries(Object.keys(before).map((parameter) => [parameter, rest.shift()])),
      })),
    };
    return model.kind === "bg-nbd" ? createBgNbdModel(changed as never) : createParetoNbdModel(changed as never);
  }
  const scales = [...values, ...moving.map(() => 1)];
  const logCovariance = (body.fit?.covariance ?? []).map((row, i) =>
    row.map((entry, j) => entry / ((scales[i] ?? 1) * (scales[j] ?? 1))),
  );
  const errorOf = (quantityAt: (model: Model) => number) =>
    Math.sqrt(
      varianceByDelta((places) => quantityAt(modelAt(places)), [...values, ...moving.map(Math.exp)], logCovariance),
    );
  const customer = { repeats: 3, firstToLast: 24, firstToEnd: 40, covariates: { online: 1, age: -0.5 } };

  it("are those of the delta method over parameters and coefficients", () => {
    const expected = (of: Model) => estimatePurchases(customer, of, HORIZON).value ?? 0;
    const { value = 0, interval } = estimatePurchases(customer, model, { ...HORIZON, level: 0.9 });
    expect(Math.log((interval?.high ?? 0) / value)).toBeCloseTo((1.6448536269514722 * errorOf(expected)) / value, 6);
    expect(Math.log(value / (interval?.low ?? 0))).toBeCloseTo((1.6448536269514722 * errorOf(expected)) / value, 6);
  });

  it("know that all customers have them in common", () => {
    const some = customers.slice(0, 400);
    const totalOf = (of: Model) => forecastTotalPurchases(some, of, HORIZON).expected.value ?? 0;
    const { expected, byChance, interval } = forecastTotalPurchases(some, model, HORIZON);
    const value = expected.value ?? 0;
    expect(Math.log((expected.interval?.high ?? 0) / value)).toBeCloseTo(
      (1.6448536269514722 * errorOf(totalOf)) / value,
      6,
    );
    expect(interval?.high).toBeGreaterThan(byChance?.high ?? 0);
    expect(interval?.low).toBeLessThanOrEqual(byChance?.low ?? 0);
  });

  it("are wider for a forecast than by chance alone, and for rare covariates than for usual ones", () => {
    const { byChance, interval } = forecastPurchases(customer, model, HORIZON);
    expect(interval?.high).toBeGreaterThanOrEqual(byChance?.high ?? 0);
    const widthAt = (age: number) => {
      const asked = { ...HORIZON, covariates: { online: 1, age } };
      const { interval: found } = estimateNewCustomerPurchases(model, asked);
      return Math.log((found?.high ?? 0) / (found?.low ?? 1));
    };
    expect(widthAt(6)).toBeGreaterThan(2 * widthAt(0));
  });
});

describe("a model without parameters", () => {
  it("asks for no covariates, and has no values", () => {
    const [one] = bgNbdCustomers;
    const empty = fitBgNbd(bgNbdCustomers.slice(0, 3), options).model;
    expect(empty.body.fit?.status).toBe("too-little-data");
    expect(forecastTotalPurchases([{ repeats: 0, firstToLast: 0, firstToEnd: 9 }], empty, HORIZON)).toEqual({
      expected: { n: 3, status: "too-little-data", unit: "purchases" },
    });
    expect(
      estimateAlive({ repeats: one?.repeats ?? 0, firstToLast: one?.firstToLast ?? 0, firstToEnd: 52 }, empty),
    ).toEqual({
      n: 3,
      status: "too-little-data",
      unit: "share",
    });
    expect(() => forecastCustomers(bgNbdCustomers, empty, HORIZON)).toThrow(
      expect.objectContaining({ code: "MODEL_WITHOUT_PARAMETERS" }),
    );
  });
});
