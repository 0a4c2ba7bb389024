import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import {
  type CovariateFitOptions,
  compareModels,
  estimateCovariateEffects,
  fitBgNbd,
  fitParetoNbd,
  forecastCustomers,
} from "../../../../src/value/clv/index.js";
import { bgNbdModelSchema, paretoNbdModelSchema } from "../../../../src/value/clv/schema.js";
import {
  type CustomerWithCovariates,
  simulateBgNbdWithCovariates,
  simulateParetoNbdWithCovariates,
} from "./simulate.js";

const bgNbdWorld = {
  values: [0.8, 6, 0.8, 2.5],
  effects: { online: { alpha: 0.6, a: 0.3, b: -0.2 }, age: { alpha: -0.25, a: 0.1, b: 0 } },
} as const;
const paretoNbdWorld = {
  values: [0.8, 6, 0.7, 12],
  effects: { online: { alpha: 0.6, beta: 0.4 }, age: { alpha: -0.25, beta: 0.1 } },
} as const;
const bgNbdCustomers = Object.freeze(simulateBgNbdWithCovariates(createRandom("covariates"), bgNbdWorld, 1_200));
const paretoNbdCustomers = Object.freeze(
  simulateParetoNbdWithCovariates(createRandom("covariates"), paretoNbdWorld, 1_200),
);
const both = { timeUnit: "weeks", covariates: ["online", "age"] } as const satisfies CovariateFitOptions;

const KINDS = [
  { name: "fitBgNbd", fitModel: fitBgNbd, customers: bgNbdCustomers, world: bgNbdWorld, schema: bgNbdModelSchema },
  {
    name: "fitParetoNbd",
    fitModel: fitParetoNbd,
    customers: paretoNbdCustomers,
    world: paretoNbdWorld,
    schema: paretoNbdModelSchema,
  },
] as const;

const withCovariates = (customers: readonly CustomerWithCovariates[], change: (z: number) => number) =>
  customers.map((customer) => ({
    ...customer,
    covariates: { ...customer.covariates, age: change(customer.covariates["age"] ?? 0) },
  }));

describe.each(KINDS)("$name with covariates", ({ fitModel, customers, world, schema }) => {
  const { model, report } = fitModel(customers, both);

  it("finds the coefficients of a simulation", () => {
    expect(model.body.fit?.status).toBe("converged");
    expect(model.body.fit?.n).toBe(1_200);
    expect(report.in).toBe(1_200);
    const effects: Readonly<Record<string, Readonly<Record<string, number>>>> = world.effects;
    const listed = model.body.covariates ?? [];
    expect(listed.map(({ name }) => name)).toEqual(["online", "age"]);
    for (const { name, coefficients, standardErrors } of listed) {
      expect(Object.keys(coefficients)).toEqual(Object.keys(effects[name] ?? {}));
      const errors: Readonly<Record<string, number>> = standardErrors ?? {};
      for (const [parameter, value] of Object.entries(coefficients)) {
        const distance = Math.abs((value ?? 0) - (effects[name]?.[parameter] ?? 0)) / (errors[parameter] ?? 0);
        expect(distance).toBeLessThan(3.5);
      }
    }
  });

  it("holds the parameters at the means of the covariates, which it keeps", () => {
    const meanOf = (name: string) =>
      customers.reduce((sum, { covariates }) => sum + (covariates[name] ?? 0), 0) / customers.length;
    for (const { name, center } of model.body.covariates ?? []) expect(center).toBeCloseTo(meanOf(name), 12);
  });

  it("gives standard errors that are those of the covariance, the coefficients after the parameters", () => {
    const { parameters, covariates = [], fit: found } = model.body;
    const errors = [
      ...Object.values(found?.standardErrors ?? {}),
      ...covariates.flatMap(({ standardErrors }) => Object.values<number>(standardErrors ?? {})),
    ];
    expect(errors).toEqual(found?.covariance?.map((row, i) => Math.sqrt(row[i] ?? 0)));
    expect(Object.keys(parameters ?? {})).toEqual(Object.keys(found?.standardErrors ?? {}));
  });

  it("tests the covariates against the model without them", () => {
    const plain = fitModel(customers, { timeUnit: "weeks" }).model;
    const { covariateTest, fit: found } = model.body;
    const coefficients = (model.body.covariates ?? []).flatMap((covariate) => Object.values(covariate.coefficients));
    expect(covariateTest?.plainLogLikelihood).toBe(plain.body.fit?.logLikelihood);
    expect(covariateTest?.statistic).toBeCloseTo(
      2 * ((found?.logLikelihood ?? 0) - (plain.body.fit?.logLikelihood ?? 0)),
      9,
    );
    expect(covariateTest?.degreesOfFreedom).toBe(coefficients.length);
    expect(covariateTest?.pValue).toBeGreaterThan(0);
    expect(covariateTest?.pValue).toBeLessThan(1e-6);
    const compared = compareModels({ plain, covariates: model }).models;
    expect(compared.map(({ name, parameterCount }) => [name, parameterCount])).toEqual([
      ["covariates", 4 + coefficients.length],
      ["plain", 4],
    ]);
  });

  it("is the plain fit without covariates, to the last bit", () => {
    const { hash } = fitModel(customers, { timeUnit: "weeks" }).model;
    expect(fitModel(customers, { timeUnit: "weeks", covariates: [] }).model.hash).toBe(hash);
    expect(fitModel(customers, { timeUnit: "weeks", covariates: {} }).model.hash).toBe(hash);
  });

  it("does not mind the order of the customers, nor rows or columns", () => {
    expect(fitModel([...customers].reverse(), both).model.hash).toBe(model.hash);
    const columns = {
      repeats: customers.map(({ repeats }) => repeats),
      firstToLast: customers.map(({ firstToLast }) => firstToLast),
      firstToEnd: customers.map(({ firstToEnd }) => firstToEnd),
      covariates: {
        online: Float64Array.from(customers, ({ covariates }) => covariates["online"] ?? 0),
        age: customers.map(({ covariates }) => covariates["age"] ?? 0),
        unused: [],
      },
    };
    expect(fitModel(columns, both).model.hash).toBe(model.hash);
  });

  it.each([
    ["a thousand times as large", 1_000, 0],
    ["a thousandth", 0.001, 0],
    ["counted from elsewhere", 1, 1_980],
    ["the other way round, and from elsewhere", -12, 40],
  ])("changes a coefficient and nothing else where a covariate is %s", (_, factor, shift) => {
    const changed = fitModel(
      withCovariates(customers, (z) => factor * z + shift),
      both,
    ).model.body;
    const { parameters, covariates, fit: found } = model.body;
    expect((changed.fit?.logLikelihood ?? 0) / (found?.logLikelihood ?? 0)).toBeCloseTo(1, 9);
    for (const [name, value] of Object.entries(parameters ?? {})) {
      const other = Object.entries(changed.parameters ?? {}).find(([key]) => key === name)?.[1] ?? 0;
      expect(Math.abs(other / value - 1)).toBeLessThan(1e-6);
    }
    const [online, age] = changed.covariates ?? [];
    const scales = [1, factor];
    [online, age].forEach((covariate, place) => {
      const before = covariates?.[place];
      const values = Object.values<number>(before?.coefficients ?? {});
      const errors = Object.values<number>(before?.standardErrors ?? {});
      Object.values<number>(covariate?.coefficients ?? {}).forEach((value, i) => {
        const expected = (values[i] ?? 0) / (scales[place] ?? 1);
        expect(Math.abs(value - expected)).toBeLessThan(1e-6 * (errors[i] ?? 0) + 1e-6 * Math.abs(expected));
      });
      Object.values<number>(covariate?.standardErrors ?? {}).forEach((error, i) => {
        expect(Math.abs((error * Math.abs(scales[place] ?? 1)) / (errors[i] ?? 0) - 1)).toBeLessThan(1e-6);
      });
    });
  });

  it("gives the same in another unit of time", () => {
    const days = customers.map((customer) => ({
      ...customer,
      firstToLast: 7 * customer.firstToLast,
      firstToEnd: 7 * customer.firstToEnd,
    }));
    const other = fitModel(days, { ...both, timeUnit: "days" }).model;
    expect((other.body.parameters?.alpha ?? 0) / (model.body.parameters?.alpha ?? 0) / 7).toBeCloseTo(1, 9);
    other.body.covariates?.forEach(({ coefficients }, i) => {
      expect(coefficients.alpha ?? 0).toBeCloseTo(model.body.covariates?.[i]?.coefficients.alpha ?? 0, 8);
    });
    const [byDays] = forecastCustomers(days.slice(0, 1), other, { horizon: 70 }).purchases;
    expect(byDays).toBeCloseTo(forecastCustomers(customers.slice(0, 1), model, { horizon: 10 }).purchases[0] ?? 0, 9);
  });

  it("uses covariates for the process they are listed under", () => {
    const { body } = fitModel(customers, {
      timeUnit: "weeks",
      covariates: { dropout: ["age"], rate: ["online"] },
    }).model;
    expect(body.fit?.status).toBe("converged");
    expect(body.covariates?.map(({ name, coefficients }) => [name, Object.keys(coefficients)])).toEqual([
      ["online", ["alpha"]],
      ["age", Object.keys(model.body.covariates?.[0]?.coefficients ?? {}).slice(1)],
    ]);
    expect(body.fit?.logLikelihood).toBeLessThan(model.body.fit?.logLikelihood ?? 0);
    const same = fitModel(customers, {
      timeUnit: "weeks",
      covariates: { rate: ["online"], dropout: ["online"] },
    }).model;
    expect(same.hash).toBe(fitModel(customers, { timeUnit: "weeks", covariates: ["online"] }).model.hash);
  });

  it("holds effects near none, the more the stronger the regularisation, and then tests nothing", () => {
    const sizes = [0, 10, 1e4].map((regularization) => {
      const { body } = fitModel(customers, { ...both, regularization }).model;
      expect(body.covariateTest === undefined).toBe(regularization > 0);
      return Math.abs(body.covariates?.[0]?.coefficients.alpha ?? 0);
    });
    expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
    expect(sizes[2]).toBeLessThan((sizes[1] ?? 0) / 5);
  });

  it("is stored as JSON and opened again", () => {
    const stored = schema.parse(JSON.parse(JSON.stringify(model)));
    expect(stored).toEqual(JSON.parse(JSON.stringify(model)));
    const [one] = customers;
    const forecast = (of: typeof stored) => forecastCustomers([one as CustomerWithCovariates], of, { horizon: 9 });
    expect(forecast(stored)).toEqual(forecast(model as typeof stored));
    const short = { ...model, body: { ...model.body, covariates: model.body.covariates?.slice(1) } };
    expect(schema.safeParse(short).success).toBe(false);
    const ragged = model.body.fit?.covariance?.map((row, i) => (i === 0 ? row.slice(1) : row));
    const fitOf = (covariance: unknown) => ({
      ...model,
      body: { ...model.body, fit: { ...model.body.fit, covariance } },
    });
    expect(schema.safeParse(fitOf(ragged)).success).toBe(false);
    expect(schema.safeParse(fitOf(model.body.fit?.covariance?.slice(1))).success).toBe(false);
    expect(schema.safeParse(fitOf(model.body.fit?.covariance)).success).toBe(true);
    const [first] = model.body.covariates ?? [];
    const covariatesOf = (change: object) => ({
      ...model,
      body: { ...model.body, covariates: [{ ...first, ...change }] },
    });
    expect(schema.safeParse(covariatesOf({ coefficients: { r: 1 } })).success).toBe(false);
    expect(schema.safeParse(covariatesOf({ center: null })).success).toBe(false);
    expect(schema.safeParse(covariatesOf({ name: "" })).success).toBe(false);
  });

  it("says that a covariate is the same for all, or follows from others, and has no parameters then", () => {
    const changed = customers.map((customer) => ({
      ...customer,
      covariates: { ...customer.covariates, country: 1, offline: 1 - (customer.covariates["online"] ?? 0) },
    }));
    const { body } = fitModel(changed, { timeUnit: "weeks", covariates: ["country", "online", "offline"] }).model;
    expect(body.fit).toEqual({
      n: 1_200,
      regularization: 0,
      status: "not-identified",
      reasons: [
        { code: "CONSTANT_COVARIATE", params: { covariate: "country" } },
        { code: "COLLINEAR_COVARIATE", params: { covariate: "offline" } },
      ],
    });
    expect(body.parameters).toBeUndefined();
    expect(body.covariates).toBeUndefined();
    const apart = { rate: ["online"], dropout: ["offline"] };
    expect(fitModel(changed, { timeUnit: "weeks", covariates: apart }).model.body.fit?.status).toBe("converged");
  });

  it("needs as many customers who came back as there are parameters and coefficients", () => {
    const slots = (model.body.covariates ?? []).flatMap(({ coefficients }) => Object.values(coefficients)).length;
    const repeaters = customers.filter(({ repeats }) => repeats > 0).slice(0, 3 + slots);
    const others = customers.filter(({ repeats }) => repeats === 0).slice(0, 5);
    expect(fitModel([...repeaters, ...others], both).model.body.fit).toEqual({
      n: repeaters.length + 5,
      regularization: 0,
      status: "too-little-data",
      reasons: [{ code: "FEW_REPEATERS", params: { repeaters: 3 + slots, needed: 4 + slots } }],
    });
    const enough = customers.filter(({ repeats }) => repeats > 0).slice(0, 4 + slots);
    expect(fitModel([...enough, ...others], both).model.body.fit?.status).not.toBe("too-little-data");
  });

  it("says so where an effect has no end: nobody with a covariate ever came back", () => {
    const changed = customers.map((customer, index) =>
      index % 5 === 0
        ? { ...customer, repeats: 0, firstToLast: 0, covariates: { refused: 1 } }
        : { ...customer, covariates: { refused: 0 } },
    );
    const found = fitModel(changed, { timeUnit: "weeks", covariates: { rate: ["refused"] } }).model;
    expect(found.body.fit?.status).toBe("boundary");
    expect(found.body.fit?.reasons).toEqual([{ code: "COVARIATE_WITHOUT_END", params: { covariate: "refused" } }]);
    expect(found.body.fit?.covariance).toBeUndefined();
    expect(found.body.covariateTest).toBeUndefined();
    expect(found.body.covariates?.[0]?.standardErrors).toBeUndefined();
    expect(found.body.covariates?.[0]?.coefficients.alpha).toBeLessThan(-10);
    const { purchases } = forecastCustomers(changed.slice(0, 2), found, { horizon: 52 });
    expect(purchases[0]).toBeLessThan(1e-3);
    expect(purchases[1]).toBeGreaterThan(0);
    expect(estimateCovariateEffects(found)[0]?.factor.interval).toBeUndefined();
    expect(estimateCovariateEffects(found)[0]?.factor.status).toBe("boundary");
  });

  it.each([
    [{ covariates: undefined }, both, "MISSING_COVARIATE", [1, "covariates", "online"]],
    [{ covariates: { online: 1 } }, both, "MISSING_COVARIATE", [1, "covariates", "age"]],
    [{ covariates: { online: Number.NaN, age: 1 } }, both, "INVALID_VALUE", [1, "covariates", "online"]],
    [{ covariates: { online: 1, age: Infinity } }, both, "INVALID_VALUE", [1, "covariates", "age"]],
    [{}, { timeUnit: "weeks", covariates: ["toString"] }, "MISSING_COVARIATE", [0, "covariates", "toString"]],
    [{}, { timeUnit: "weeks", covariates: ["online", "online"] }, "INVALID_OPTION", ["covariates", 1]],
    [{}, { timeUnit: "weeks", covariates: [""] }, "INVALID_OPTION", ["covariates", 0]],
    [{}, { timeUnit: "weeks", covariates: { rate: [3 as never] } }, "INVALID_OPTION", ["covariates", "rate", 0]],
    [{}, { timeUnit: "weeks", covariates: { dropout: ["a", "a"] } }, "INVALID_OPTION", ["covariates", "dropout", 1]],
    [{}, { timeUnit: "weeks", covariates: { rates: ["a"] } as never }, "INVALID_OPTION", ["covariates", "rates"]],
    [{ repeats: -1 }, both, "INVALID_VALUE", [1, "repeats"]],
  ] as const)("refuses bad input %#", (change, options, code, path) => {
    const changed = customers
      .slice(0, 3)
      .map((customer, index) => (index === 1 ? { ...customer, ...change } : customer));
    expect(() => fitModel(changed, options)).toThrow(expect.objectContaining({ code, path }));
  });

  it.each([
    [{}, "MISSING_COVARIATE", ["covariates", "online"]],
    [{ online: [1, 0], age: [1] }, "INVALID_VALUE", ["covariates", "age"]],
    [{ online: [1, Number.NaN], age: [1, 2] }, "INVALID_VALUE", ["covariates", "online", 1]],
  ] as const)("refuses bad columns %#", (covariates, code, path) => {
    const columns = { repeats: [0, 1], firstToLast: [0, 1], firstToEnd: [9, 9], covariates };
    expect(() => fitModel(columns, both)).toThrow(expect.objectContaining({ code, path }));
  });
});

describe("how many fits with covariates converge", () => {
  it("is at least 19 of 20, in simulations of 600 customers", () => {
    const statuses = Array.from({ length: 20 }, (_, replicate) => {
      const random = createRandom(`share of convergence ${replicate}`);
      const isPareto = replicate % 2 === 1;
      return isPareto
        ? fitParetoNbd(simulateParetoNbdWithCovariates(random, paretoNbdWorld, 600), both).model.body.fit?.status
        : fitBgNbd(simulateBgNbdWithCovariates(random, bgNbdWorld, 600), both).model.body.fit?.status;
    });
    expect(statuses.filter((status) => status === "converged").length).toBeGreaterThanOrEqual(19);
  });
});
