import { describe, expect, it } from "vitest";
import type { RepeatHistory } from "../../../../src/value/clv/model.js";
import { fitParetoNbd } from "../../../../src/value/clv/pareto-nbd/fit.js";
import { createParetoNbdProcess } from "../../../../src/value/clv/pareto-nbd/process.js";
import { expectPurchases } from "../../../../src/value/clv/process.js";
import { refusal } from "../../../shared/refusal.js";
import { simulateParetoNbd, type Truth } from "./simulate.js";

const TRUTH: Required<Truth> = Object.freeze({ r: 0.55, alpha: 10.6, s: 0.6, beta: 11.7 });
const NAMES = ["r", "alpha", "s", "beta"] as const;
const CUSTOMERS = Object.freeze(simulateParetoNbd(TRUTH, 4000, 7));

describe("fitParetoNbd", () => {
  const { model, report } = fitParetoNbd(CUSTOMERS, { timeUnit: "weeks" });
  const { parameters = TRUTH, fit } = model.body;

  it("finds the parameters that customers were drawn with, as near as its standard errors say", () => {
    expect(fit?.status).toBe("converged");
    expect(fit?.reasons).toEqual([]);
    expect([report.in, report.out, fit?.n]).toEqual([4000, 4000, 4000]);
    for (const name of NAMES) {
      const error = fit?.standardErrors?.[name] as number;
      expect(error / parameters[name]).toBeLessThan(0.5);
      expect(Math.abs(parameters[name] - TRUTH[name]) / error).toBeLessThan(2);
    }
  });

  it("finds them likelier than the true ones, and as likely as it says", () => {
    const likelihoodOf = (values: readonly number[]) => {
      const { logLikelihood } = createParetoNbdProcess(values);
      return CUSTOMERS.reduce((sum, row) => sum + logLikelihood(row.repeats, row.firstToLast, row.firstToEnd), 0);
    };
    const found = likelihoodOf(NAMES.map((name) => parameters[name]));
    expect(found).toBeGreaterThan(likelihoodOf(NAMES.map((name) => TRUTH[name])));
    expect(fit?.logLikelihood).toBeCloseTo(found, 7);
  });

  it("tells the customers who are alive, and what they buy later, on the whole", () => {
    const process = createParetoNbdProcess(NAMES.map((name) => parameters[name]));
    const sum = (answerOf: (row: (typeof CUSTOMERS)[number]) => number) =>
      CUSTOMERS.reduce((total, row) => total + answerOf(row), 0);
    const alive = sum((row) => process.alive(row.repeats, row.firstToLast, row.firstToEnd));
    const later = sum((row) => expectPurchases(process, row.repeats, row.firstToLast, row.firstToEnd, 39));
    expect(alive / sum((row) => Number(row.isAlive))).toBeCloseTo(1, 1);
    expect(Math.abs(later / sum((row) => row.later) - 1)).toBeLessThan(0.05);
  });

  it("answers the same whatever the order of the customers", () => {
    expect(fitParetoNbd([...CUSTOMERS].reverse(), { timeUnit: "weeks" }).model.hash).toBe(model.hash);
  });

  it("answers the same, in other numbers, in another unit of time", () => {
    const inDays = CUSTOMERS.map(({ repeats, firstToLast, firstToEnd }) => ({
      repeats,
      firstToLast: 7 * firstToLast,
      firstToEnd: 7 * firstToEnd,
    }));
    const days = fitParetoNbd(inDays, { timeUnit: "days" }).model.body.parameters ?? TRUTH;
    for (const name of NAMES) {
      const factor = name === "alpha" || name === "beta" ? 7 : 1;
      expect(days[name] / (factor * parameters[name])).toBeCloseTo(1, 7);
    }
  });

  it("says so where nobody leaves", () => {
    const loyal = simulateParetoNbd({ r: 0.74, alpha: 9.1 }, 2000, 1000);
    const { fit: boundary, parameters: limit } = fitParetoNbd(loyal, { timeUnit: "weeks" }).model.body;
    expect(boundary?.status).toBe("boundary");
    expect(boundary?.reasons).toEqual([{ code: "NO_DROPOUT", params: {} }]);
    expect(boundary?.standardErrors).toBeUndefined();
    const process = createParetoNbdProcess(NAMES.map((name) => (limit ?? TRUTH)[name]));
    expect(process.alive(1, 5, 39)).toBeCloseTo(1, 4);
  });

  it("says so where too few came back", () => {
    const few = Object.freeze([
      { repeats: 1, firstToLast: 3, firstToEnd: 39 },
      { repeats: 2, firstToLast: 9, firstToEnd: 39 },
      { repeats: 1, firstToLast: 20, firstToEnd: 39 },
      ...Array<RepeatHistory>(50).fill({ repeats: 0, firstToLast: 0, firstToEnd: 39 }),
    ]);
    const { body } = fitParetoNbd(few, { timeUnit: "weeks" }).model;
    expect(body.fit?.status).toBe("too-little-data");
    expect(body.parameters).toBeUndefined();
    const nobody = fitParetoNbd([{ repeats: 0, firstToLast: 0, firstToEnd: 0 }], { timeUnit: "weeks" }).model.body;
    expect(nobody.fit?.status).toBe("too-little-data");
  });

  it("uses repeats on the first day only, and remarks on them", () => {
    const rows = [...CUSTOMERS.slice(0, 1000), { repeats: 2, firstToLast: 0, firstToEnd: 30 }];
    const answer = fitParetoNbd(rows, { timeUnit: "weeks" });
    expect(answer.report.out).toBe(1001);
    expect(answer.report.findings.map(({ code, path }) => [code, path])).toEqual([
      ["REPEATS_WITHOUT_TIME", [1000, "firstToLast"]],
    ]);
    expect(answer.model.body.fit?.status).toBe("converged");
  });

  it.each([
    ["repeats that are no whole number", { repeats: 1.5, firstToLast: 3, firstToEnd: 9 }, "INVALID_VALUE", "repeats"],
    ["a time that is none", { repeats: 1, firstToLast: Number.NaN, firstToEnd: 9 }, "INVALID_VALUE", "firstToLast"],
    ["a last purchase after the end", { repeats: 1, firstToLast: 10, firstToEnd: 9 }, "LAST_AFTER_END", "firstToEnd"],
    ["a time without a repeat", { repeats: 0, firstToLast: 1, firstToEnd: 9 }, "TIME_WITHOUT_REPEAT", "firstToLast"],
  ])("refuses %s", (_, row, code, name) => {
    const fitOne = () => fitParetoNbd([{ repeats: 0, firstToLast: 0, firstToEnd: 9 }, row], { timeUnit: "weeks" });
    expect(fitOne).toThrow(refusal(code, [1, name]));
  });

  it("refuses no customers, an unknown unit and a negative regularisation", () => {
    expect(() => fitParetoNbd([], { timeUnit: "weeks" })).toThrow(refusal("EMPTY_DATA", []));
    expect(() => fitParetoNbd(CUSTOMERS, { timeUnit: "hours" as "days" })).toThrow(
      refusal("INVALID_OPTION", ["timeUnit"]),
    );
    expect(() => fitParetoNbd(CUSTOMERS, { timeUnit: "weeks", regularization: -1 })).toThrow(
      refusal("INVALID_OPTION", ["regularization"]),
    );
  });
});
