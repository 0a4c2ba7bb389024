import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgNbdFamily } from "../../../../src/value/clv/bg-nbd/family.js";
import { groupCustomers } from "../../../../src/value/clv/covariates/group-customers.js";
import { sumOverGroups } from "../../../../src/value/clv/covariates/likelihood.js";
import { listSlots, readChoice } from "../../../../src/value/clv/covariates/read-choice.js";
import { readCovariateColumns } from "../../../../src/value/clv/covariates/read-covariates.js";
import { PARETO_NBD_FAMILY } from "../../../../src/value/clv/pareto-nbd/family.js";
import type { ProcessFamily } from "../../../../src/value/clv/process.js";
import { mergeHistories, readHistories } from "../../../../src/value/clv/read-histories.js";
import { anyHistory } from "../bg-nbd/histories.js";

const NAMES = ["online", "age"];
const anyCovariates = fc.record({
  online: fc.constantFrom(0, 1),
  age: fc.oneof(fc.constantFrom(-1, 0, 0.5), fc.double({ min: -2, max: 2, noNaN: true })),
});
const anyCustomers = fc.array(
  fc.tuple(anyHistory, anyCovariates).map(([history, covariates]) => ({ ...history, covariates })),
  { minLength: 1, maxLength: 8 },
);
const anyLogs = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 });
const anyCoefficients = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });

const FAMILIES: readonly (readonly [string, ProcessFamily<string>])[] = [
  ["BG/NBD", bgNbdFamily],
  ["Pareto/NBD", PARETO_NBD_FAMILY],
];

describe.each(FAMILIES)("the likelihood of %s with covariates", (_, family) => {
  const slots = listSlots(readChoice(NAMES), family.parameters, family.moved ?? []);
  const pointOf = (logs: readonly number[], coefficients: readonly number[]) =>
    Float64Array.from([...logs, ...coefficients.slice(0, slots.length)]);
  const likelihoodOf = (customers: Parameters<typeof readCovariateColumns>[0]) =>
    sumOverGroups(
      family,
      groupCustomers(readHistories(customers).columns, readCovariateColumns(customers, NAMES)),
      slots,
    );

  it("is the sum of the likelihoods of customers who each have parameters of their own", () => {
    fc.assert(
      fc.property(anyCustomers, anyLogs, anyCoefficients, (customers, logs, coefficients) => {
        const point = pointOf(logs, coefficients);
        const sum = customers.reduce((total, { repeats, firstToLast, firstToEnd, covariates }) => {
          const own = logs.map((log, parameter) =>
            slots.reduce((moved, slot, j) => {
              const z = slot.covariate === 0 ? covariates.online : covariates.age;
              return slot.parameter === parameter ? moved + slot.sign * z * (point[4 + j] as number) : moved;
            }, log),
          );
          return total + family.create(own.map(Math.exp)).logLikelihood(repeats, firstToLast, firstToEnd);
        }, 0);
        const value = likelihoodOf(customers)(point, new Float64Array(point.length));
        expect(Math.abs(value - sum)).toBeLessThan(1e-10 * (1 + Math.abs(sum)));
      }),
    );
  });

  it("has the gradient that differences give", () => {
    fc.assert(
      fc.property(anyCustomers, anyLogs, anyCoefficients, (customers, logs, coefficients) => {
        const likelihood = likelihoodOf(customers);
        const point = pointOf(logs, coefficients);
        const gradient = new Float64Array(point.length);
        const value = likelihood(point, gradient);
        gradient.forEach((slope, index) => {
          const at = (offset: number) =>
            likelihood(
              point.map((coordinate, i) => (i === index ? coordinate + offset : coordinate)),
              new Float64Array(point.length),
            );
          const difference = (8 * (at(1e-4) - at(-1e-4)) - (at(2e-4) - at(-2e-4))) / 12e-4;
          expect(Math.abs(slope - difference)).toBeLessThan(1e-6 * (1 + Math.abs(slope)) + 1e-10 * Math.abs(value));
        });
      }),
    );
  });

  it("is that of the plain model where all coefficients, or all covariates, are zero", () => {
    fc.assert(
      fc.property(anyCustomers, anyLogs, anyCoefficients, (customers, logs, coefficients) => {
        const plainGradient = new Float64Array(4);
        const plain = family.logLikelihood(
          mergeHistories(readHistories(customers).columns),
          Float64Array.from(logs),
          plainGradient,
        );
        const unknown = customers.map((customer) => ({ ...customer, covariates: { online: 0, age: 0 } }));
        for (const [value, slopes] of [
          evaluate(likelihoodOf(customers), pointOf(logs, [0, 0, 0, 0, 0, 0])),
          evaluate(likelihoodOf(unknown), pointOf(logs, coefficients)),
        ] as const) {
          expect(Math.abs(value - plain)).toBeLessThan(1e-11 * (1 + Math.abs(plain)));
          plainGradient.forEach((slope, i) => {
            expect(Math.abs((slopes[i] as number) - slope)).toBeLessThan(1e-9 * (1 + Math.abs(plain)));
          });
        }
        const [, ofUnknown] = evaluate(likelihoodOf(unknown), pointOf(logs, coefficients));
        expect([...ofUnknown.slice(4)].every((slope) => slope === 0)).toBe(true);
      }),
    );
  });
});

function evaluate(likelihood: ReturnType<typeof sumOverGroups>, point: Float64Array): [number, Float64Array] {
  const gradient = new Float64Array(point.length);
  return [likelihood(point, gradient), gradient];
}

describe("groupCustomers", () => {
  it("merges who is equal in history and covariates, whatever the order", () => {
    const customers = [
      { repeats: 2, firstToLast: 9, firstToEnd: 30, covariates: { online: 1 } },
      { repeats: 2, firstToLast: 9, firstToEnd: 30, covariates: { online: 0 } },
      { repeats: 0, firstToLast: 0, firstToEnd: 30, covariates: { online: 1 } },
      { repeats: 2, firstToLast: 9, firstToEnd: 30, covariates: { online: 1 } },
      { repeats: 2, firstToLast: 8, firstToEnd: 30, covariates: { online: 1 } },
      { repeats: 2, firstToLast: 8, firstToEnd: 29, covariates: { online: 1 } },
    ];
    const group = (rows: typeof customers) =>
      groupCustomers(readHistories(rows).columns, readCovariateColumns(rows, ["online"]));
    const groups = group(customers);
    expect(groups).toEqual({
      rows: {
        repeats: Float64Array.of(2, 0, 2, 2, 2),
        firstToLast: Float64Array.of(9, 0, 8, 8, 9),
        firstToEnd: Float64Array.of(30, 30, 29, 30, 30),
        weights: Float64Array.of(1, 1, 1, 1, 2),
      },
      bounds: Uint32Array.of(0, 1, 5),
      sizes: Float64Array.of(1, 5),
      values: [Float64Array.of(0, 1)],
    });
    expect(group([...customers].reverse())).toEqual(groups);
  });
});
