import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "../../../src/shared/decimal.js";
import { quantiles } from "../../../src/shared/statistics/index.js";
import {
  DEFAULT_RFM_BINNING,
  DEFAULT_RFM_SEGMENTS,
  R_PACKAGE_RFM_BINNING,
  type RfmModel,
} from "../../../src/value/rfm/index.js";
import { rfmModelSchema } from "../../../src/value/rfm/schema.js";
import { QUANTILE_TYPES } from "../../../src/value/rfm/settings.js";
import { type Customer, codesOf, modelOf, rowsOf } from "./customers.js";

const dimensions = ["recency", "frequency", "monetary"] as const;

/** Few distinct values among many, so that ties are common; and values that fit no millionths. */
const unsigned = fc.oneof(fc.nat({ max: 3 }), fc.nat(), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
const amounts = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.integer().map((cents) => `${cents}e-2`),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const customer = fc.tuple(unsigned, unsigned, amounts);
const bases: fc.Arbitrary<readonly Customer[]> = fc.array(customer, { minLength: 1 });

/** Each run fits and hashes a model of up to 91 lists of borders. */
const FEW = { numRuns: 25 };

const binCount = fc.integer({ min: 2, max: 9 });
const settings = fc.record({
  scoring: fc.constantFrom("independent", "nested"),
  bins: fc.record({ recency: binCount, frequency: binCount, monetary: binCount }),
  binning: fc.oneof(
    fc.constantFrom(DEFAULT_RFM_BINNING, R_PACKAGE_RFM_BINNING),
    fc.record({
      by: fc.constant("quantile" as const),
      quantileType: fc.constantFrom(...QUANTILE_TYPES),
      shift: fc.double({ noNaN: true, noDefaultInfinity: true }),
      onBorder: fc.constantFrom("lower", "upper"),
    }),
  ),
});

describe("RFM scores (properties)", () => {
  it("give everybody one score from 1 to the number of bins, and one segment of the table", () => {
    const names = DEFAULT_RFM_SEGMENTS.segments.map(({ name }) => name);
    fc.assert(
      fc.property(bases, bases, settings, (base, newcomers, { bins, ...rest }) => {
        const rows = rowsOf([...base, ...newcomers], modelOf(base, { bins, ...rest }));
        expect(rows).toHaveLength(base.length + newcomers.length);
        for (const row of rows) {
          for (const dimension of dimensions) {
            expect(Number.isInteger(row[dimension])).toBe(true);
            expect(row[dimension]).toBeGreaterThanOrEqual(1);
            expect(row[dimension]).toBeLessThanOrEqual(bins[dimension]);
          }
          expect(row.code).toBe(`${row.recency}${row.frequency}${row.monetary}`);
          expect(names).toContain(row.segment);
        }
      }),
      FEW,
    );
  });

  it("do not depend on the order of the customers", () => {
    const twice = bases.chain((base) =>
      fc.tuple(fc.constant(base), fc.shuffledSubarray([...base], { minLength: base.length })),
    );
    fc.assert(
      fc.property(twice, settings, ([base, shuffled], options) => {
        expect(modelOf(shuffled, options).hash).toBe(modelOf(base, options).hash);
      }),
      FEW,
    );
  });

  it("do not depend on the currency unit, under the default rule", () => {
    const inCents = fc.array(fc.tuple(unsigned, unsigned, fc.integer()), { minLength: 1 });
    fc.assert(
      fc.property(inCents, fc.constantFrom("independent", "nested"), (base, scoring) => {
        const inEuros = base.map(([days, orders, cents]): Customer => [days, orders, `${cents}e-2`]);
        expect(codesOf(inEuros, { scoring })).toEqual(codesOf(base, { scoring }));
      }),
      FEW,
    );
  });

  it("never fall with a more recent, more frequent or more valuable customer, and are equal for equal values", () => {
    fc.assert(
      fc.property(bases, bases, settings, (base, newcomers, options) => {
        const rows = rowsOf([...base, ...newcomers], modelOf(base, { ...options, scoring: "independent" }));
        for (const left of rows) {
          for (const right of rows) {
            const [days, orders, revenue] = left.item;
            const [otherDays, otherOrders, otherRevenue] = right.item;
            if (Number(days) <= Number(otherDays)) expect(left.recency).toBeGreaterThanOrEqual(right.recency);
            if (orders >= otherOrders) expect(left.frequency).toBeGreaterThanOrEqual(right.frequency);
            if (decimal(revenue).greaterThanOrEqualTo(decimal(otherRevenue))) {
              expect(left.monetary).toBeGreaterThanOrEqual(right.monetary);
            }
          }
        }
      }),
      FEW,
    );
  });

  it("never fall within a class of nested scoring", () => {
    fc.assert(
      fc.property(bases, settings, (base, options) => {
        const rows = rowsOf(base, modelOf(base, { ...options, scoring: "nested" }));
        for (const left of rows) {
          for (const right of rows) {
            if (left.recency !== right.recency) continue;
            if (left.item[1] >= right.item[1]) expect(left.frequency).toBeGreaterThanOrEqual(right.frequency);
            if (left.frequency !== right.frequency) continue;
            if (decimal(left.item[2]).greaterThanOrEqualTo(decimal(right.item[2]))) {
              expect(left.monetary).toBeGreaterThanOrEqual(right.monetary);
            }
          }
        }
      }),
      FEW,
    );
  });

  it("are the same from a model that went through JSON and its guard", () => {
    fc.assert(
      fc.property(bases, settings, (base, options) => {
        const model = modelOf(base, options);
        const stored: RfmModel = rfmModelSchema.parse(JSON.parse(JSON.stringify(model)));
        expect(rowsOf(base, stored)).toEqual(rowsOf(base, model));
      }),
      FEW,
    );
  });

  it("depend in nested scoring, for frequency, on the own class of recency alone", () => {
    fc.assert(
      fc.property(bases, settings, fc.integer({ min: 1, max: 9 }), (base, options, score) => {
        const codes = (customers: readonly Customer[]) =>
          rowsOf(customers, modelOf(customers, { ...options, scoring: "nested" }));
        const before = codes(base);
        const changed = base.map(
          ([days, orders, revenue], index): Customer =>
            before[index]?.recency === score ? [days, orders, revenue] : [days, orders + 1000, revenue],
        );
        const ownClass = (rows: typeof before) =>
          rows.filter(({ recency }) => recency === score).map(({ frequency }) => frequency);
        expect(ownClass(codes(changed))).toEqual(ownClass(before));
      }),
      FEW,
    );
  });

  it("fill bins that differ by at most one customer where all values are different", () => {
    const different = fc.uniqueArray(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), {
      minLength: 1,
      comparator: (left, right) => left === right,
    });
    fc.assert(
      fc.property(different, binCount, (values, count) => {
        const bins = { recency: count, frequency: count, monetary: count };
        const base = values.map((value): Customer => [value, value, value]);
        const rows = rowsOf(base, modelOf(base, { bins }));
        for (const dimension of dimensions) {
          const sizes = Array.from(
            { length: count },
            (_, bin) => rows.filter((row) => row[dimension] === bin + 1).length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("have the quantiles of the shared statistics for borders", () => {
    const whole = fc.array(fc.nat({ max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(whole, binCount, fc.constantFrom(...QUANTILE_TYPES), (values, count, quantileType) => {
        const base = values.map((value): Customer => [value, 0, 0]);
        const binning = { ...DEFAULT_RFM_BINNING, quantileType };
        const borders = modelOf(base, { bins: { recency: count }, binning }).body.borders.recency.map(Number);
        const probabilities = Array.from({ length: count - 1 }, (_, index) => (index + 1) / count);
        const expected = quantiles(values, probabilities, { type: quantileType });
        borders.forEach((border, index) => {
          expect(border).toBeCloseTo(expected[index] as number, 9);
        });
      }),
    );
  });
});
