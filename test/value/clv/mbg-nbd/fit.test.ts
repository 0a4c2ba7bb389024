import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import {
  createMbgNbdModel,
  estimateAlive,
  estimatePurchases,
  fitMbgNbd,
  forecastCustomers,
  forecastPurchases,
  forecastTotalPurchases,
  purchaseCountProbabilities,
  type RepeatHistory,
} from "../../../../src/value/clv/index.js";
import { mbgNbdFamily } from "../../../../src/value/clv/mbg-nbd/family.js";
import { PREDICTED_KINDS } from "../../../../src/value/clv/predict/kinds.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { mergeHistories, readHistories } from "../../../../src/value/clv/read-histories.js";
import { refusal } from "../../../shared/refusal.js";
import { anyHistory } from "../bg-nbd/histories.js";
import { type BgNbdValues, simulateMbgNbd } from "../simulate.js";

const row = (repeats: number, firstToLast: number, firstToEnd: number): RepeatHistory =>
  Object.freeze({ repeats, firstToLast, firstToEnd });

const CDNOW: BgNbdValues = [0.525, 6.183, 0.891, 1.614];
const TRUTH: readonly BgNbdValues[] = [CDNOW, [1, 10, 1, 3], [3, 15, 0.6, 3], [2, 8, 0.8, 2.5]];
const simulate = (values: BgNbdValues, count: number) =>
  simulateMbgNbd(createRandom(`fit ${values}`), values, count, 52, 26);
const weeks = { timeUnit: "weeks" } as const;

describe("fitMbgNbd", () => {
  it.each(TRUTH.map((values) => [values]))(
    "recovers the parameters %s, with a higher likelihood than theirs",
    (values) => {
      const customers = simulate(values, 4_000);
      const { parameters, fit } = fitMbgNbd(customers, weeks).model.body;
      expect([fit?.status, fit?.reasons, fit?.n]).toEqual(["converged", [], 4_000]);
      mbgNbdFamily.parameters.forEach((name, i) => {
        const distance = (parameters?.[name] ?? 0) - (values[i] as number);
        expect(Math.abs(distance / (fit?.standardErrors?.[name] ?? 0))).toBeLessThan(3.5);
      });
      const rows = mergeHistories(readHistories(customers).columns);
      const atTruth = mbgNbdFamily.logLikelihood(rows, Float64Array.from(values, Math.log), new Float64Array(4));
      expect((fit?.logLikelihood ?? 0) - atTruth).toBeGreaterThanOrEqual(0);
    },
  );

  it("ends where the gradient is zero", () => {
    const customers = simulate(CDNOW, 1_000);
    const { parameters } = fitMbgNbd(customers, weeks).model.body;
    const rows = mergeHistories(readHistories(customers).columns);
    const gradient = new Float64Array(4);
    const logs = mbgNbdFamily.parameters.map((name) => Math.log(parameters?.[name] ?? 0));
    mbgNbdFamily.logLikelihood(rows, Float64Array.from(logs), gradient);
    expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-7);
  });

  it.each([0, 0.3])("gives the same in another unit of time, with regularisation %s", (regularization) => {
    const customers = simulate([1, 10, 1, 3], 1_000);
    const inDays = customers.map(({ repeats, firstToLast, firstToEnd }) =>
      row(repeats, firstToLast * 7, firstToEnd * 7),
    );
    const byWeeks = fitMbgNbd(customers, { timeUnit: "weeks", regularization }).model;
    const byDays = fitMbgNbd(inDays, { timeUnit: "days", regularization }).model;
    expect((byDays.body.parameters?.alpha ?? 0) / (byWeeks.body.parameters?.alpha ?? 0) / 7).toBeCloseTo(1, 9);
    const ofWeeks = forecastCustomers(customers, byWeeks, { horizon: 26 });
    const ofDays = forecastCustomers(inDays, byDays, { horizon: 26 * 7 });
    ofWeeks.purchases.forEach((count, index) => {
      expect((ofDays.purchases[index] ?? 0) / count).toBeCloseTo(1, 8);
    });
  });

  it("does not mind the order of the customers, nor rows or columns", () => {
    const customers = simulate(CDNOW, 300);
    const { hash } = fitMbgNbd(customers, weeks).model;
    expect(fitMbgNbd([...customers].reverse(), weeks).model.hash).toBe(hash);
    const columns = {
      repeats: customers.map((customer) => customer.repeats),
      firstToLast: Float64Array.from(customers, (customer) => customer.firstToLast),
      firstToEnd: Float64Array.from(customers, (customer) => customer.firstToEnd),
    };
    expect(fitMbgNbd(columns, weeks).model.hash).toBe(hash);
  });

  it("answers with a boundary where nobody leaves", () => {
    const customers = Array.from({ length: 200 }, (_, index) => row(1 + (index % 9), 51.9, 52));
    const { fit } = fitMbgNbd(customers, weeks).model.body;
    expect(fit?.status).toBe("boundary");
    expect(fit?.reasons.map(({ code }) => code)).toContain("NO_DROPOUT");
    expect(fit?.standardErrors).toBeUndefined();
  });

  it("answers with a boundary where a part leaves at once, and all others never", () => {
    const busy = Array.from({ length: 150 }, (_, index) => row(1 + (index % 30), 51.9, 52));
    const gone = Array.from({ length: 300 }, () => row(0, 0, 52));
    const { model } = fitMbgNbd([...busy, ...gone], weeks);
    expect(model.body.fit?.reasons.map(({ code }) => code)).toContain("NEVER_OR_ALWAYS");
    expect(estimateAlive(row(0, 0, 52), model).value).toBeLessThan(0.1);
    expect(estimateAlive(row(3, 51.9, 52), model).value).toBeGreaterThan(0.99);
  });

  it("answers with boundaries where customers do not differ", () => {
    const random = createRandom("equal");
    const customers = Array.from({ length: 400 }, (_, index) => {
      // As evenly as can be: a quarter leaves at the start, and a quarter of those who are left after each purchase.
      const stays = [0, 1, 0, 2, 3, 1, 0, 4, 2, 1, 5, 0, 7][index % 13] ?? 0;
      let [repeats, firstToLast] = [0, 0];
      for (let time = 6 + random.uniform(); time < 60 && repeats < stays; time += 6 + random.uniform()) {
        [repeats, firstToLast] = [repeats + 1, time];
      }
      return row(repeats, firstToLast, 60);
    });
    const { fit } = fitMbgNbd(customers, weeks).model.body;
    expect(fit?.status).toBe("boundary");
    expect(fit?.reasons.map(({ code }) => code)).toEqual(["EQUAL_DROPOUT", "EQUAL_RATES"]);
  });

  it("has no parameters where fewer than four customers came back", () => {
    const { parameters, fit } = fitMbgNbd([row(1, 2, 9), row(2, 2, 9), row(4, 8, 9), row(0, 0, 9)], weeks).model.body;
    expect(parameters).toBeUndefined();
    expect(fit?.status).toBe("too-little-data");
    expect(fit?.reasons).toEqual([{ code: "FEW_REPEATERS", params: { repeaters: 3, needed: 4 } }]);
  });

  it("refuses bad input", () => {
    expect(() => fitMbgNbd([], weeks)).toThrow(refusal("EMPTY_DATA", []));
    expect(() => fitMbgNbd([row(1, 9, 8)], weeks)).toThrow(refusal("LAST_AFTER_END", [0, "firstToEnd"]));
    expect(() => fitMbgNbd([row(0, 0, 8)], { timeUnit: "fortnights" as "weeks" })).toThrow(
      refusal("INVALID_OPTION", ["timeUnit"]),
    );
  });

  it("answers for any data in order, with parameters above zero or with none", () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { minLength: 1, maxLength: 12 }), (customers) => {
        const { parameters, fit } = fitMbgNbd(customers, weeks).model.body;
        const isWithout = fit?.status === "too-little-data" || fit?.status === "not-identified";
        expect(parameters === undefined).toBe(isWithout);
        expect(Object.values(parameters ?? { one: 1 })).toSatisfy((values: number[]) =>
          values.every((value) => value > 0 && Number.isFinite(value)),
        );
        expect(fit?.logLikelihood ?? 0).toSatisfy(Number.isFinite);
        expect(fit?.standardErrors !== undefined).toBe(fit?.status === "converged");
        expect(fit?.reasons.length === 0).toBe(fit?.status === "converged");
      }),
    );
  });
});

describe("a fitted MBG/NBD model", () => {
  const customers = simulate(CDNOW, 2_000);
  const { model } = fitMbgNbd(customers, weeks);
  const { alive } = forecastCustomers(customers, model, { horizon: 26 });

  it("knows how many are still there, and how many of those who never came back", () => {
    for (const isAsked of [() => true, (index: number) => customers[index]?.repeats === 0]) {
      const asked = customers.map((_, index) => index).filter(isAsked);
      const really = asked.filter((index) => customers[index]?.isAlive).length;
      const expected = asked.reduce((sum, index) => sum + (alive[index] as number), 0);
      expect(Math.abs(expected / really - 1)).toBeLessThan(0.15);
    }
  });

  it("foresees what all of them buy, within its interval", () => {
    const really = customers.reduce((sum, { later }) => sum + later, 0);
    const { expected, byChance, interval } = forecastTotalPurchases(customers, model, { horizon: 26, level: 0.99 });
    expect(really).toBeGreaterThan(interval?.low ?? Number.NaN);
    expect(really).toBeLessThan(interval?.high ?? Number.NaN);
    expect(byChance?.low).toBeGreaterThan(interval?.low ?? Number.NaN);
    expect(expected.interval?.low).toBeLessThan(expected.value ?? Number.NaN);
  });

  it("knows that a customer who is alive did not leave after his last purchase", () => {
    const values = [0.525, 6.183, 0.891, 1.614];
    const process = mbgNbdFamily.create(values);
    for (const [x, tx, T] of [
      [0, 0, 38.86],
      [7, 29.43, 38.86],
    ] as const) {
      const ofLiving = PREDICTED_KINDS["mbg-nbd"].whenAlive(values, x, T, tx).expectedOfNew(39);
      expect(process.alive(x, tx, T) * ofLiving).toBeCloseTo(expectPurchases(process, x, tx, T, 39), 12);
    }
    const known = createMbgNbdModel({ parameters: { r: 4, alpha: 2, a: 1, b: 0.5 }, timeUnit: "weeks" });
    // Two thirds leave at the start; who does not, buys about 100 times.
    const { byChance } = forecastPurchases(row(0, 0, 0), known, { horizon: 50, level: 0.2 });
    expect([byChance?.low, byChance?.high]).toEqual([0, 0]);
  });

  it("keeps the mean of the whole distribution of counts", () => {
    const shares = purchaseCountProbabilities(model, { horizon: 26, upTo: 5_000 });
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    const newcomer = estimatePurchases(row(0, 0, 0), model, { horizon: 26 }).value;
    const mean = shares.reduce((sum, share, count) => sum + count * share, 0);
    expect(mean).toBeCloseTo(newcomer ?? 0, 8);
  });
});

describe("createMbgNbdModel", () => {
  const parameters = Object.freeze({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 });

  it("keeps the parameters and the unit, and nothing else", () => {
    const { kind, schemaVersion, body } = createMbgNbdModel({ parameters, timeUnit: "months" });
    expect([kind, schemaVersion, body]).toEqual(["mbg-nbd", 1, { parameters, timeUnit: "months" }]);
  });

  it("refuses parameters that are not above zero", () => {
    for (const name of ["r", "alpha", "a", "b"]) {
      const make = () => createMbgNbdModel({ parameters: { ...parameters, [name]: 0 }, timeUnit: "weeks" });
      expect(make).toThrow(refusal("INVALID_OPTION", ["parameters", name]));
    }
  });
});
