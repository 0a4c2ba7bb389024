import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  abcXyzChart,
  lorenzChart,
  paretoChart,
  rfmGridChart,
  rfmSegmentChart,
  type VegaLiteSpec,
} from "../../src/charts/index.js";
import { analyzeAbc, analyzeXyz, crossAbcXyz, lorenzCurve } from "../../src/value/abc/index.js";
import { DEFAULT_RFM_SEGMENTS, fitRfm, scoreRfm } from "../../src/value/rfm/index.js";

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });

/** Customers under an id that occurs nowhere else, with what they bought in two months. */
const customers = fc
  .array(fc.record({ months: fc.tuple(cents, cents), days: fc.nat(1000), orders: fc.nat(50), isNew: fc.boolean() }))
  .map((list) =>
    list.map(({ months: [first, second], ...customer }, index) => ({
      ...customer,
      id: `#secret-${index}`,
      months: [first / 100, second / 100],
      total: (first + second) / 100,
    })),
  );

type Customer = (typeof customers)["generate"] extends (...args: never) => { value: readonly (infer C)[] } ? C : never;

const language = fc.constantFrom("de" as const, "en" as const);

/** Each chart of some customers, and how many of them it is about. */
function drawAll(list: readonly Customer[], options: { language: "de" | "en" }) {
  const abc = analyzeAbc(list, {
    valueOf: ({ total }) => total,
    isNew: (customer) => customer.isNew,
    policy: { by: "share", classes: [{ name: "A", upTo: 0.8 }, { name: "C" }], separateNoRevenue: true },
  });
  const xyz = analyzeXyz(list, {
    valuesOf: ({ months }) => months,
    policy: { classes: [{ name: "X", upTo: 0.5 }, { name: "Z" }] },
  });
  const reading = {
    recencyDaysOf: ({ days }: Customer) => days,
    frequencyOf: ({ orders }: Customer) => orders,
    monetaryOf: ({ total }: Customer) => total,
  };
  const { model } = fitRfm(list, reading);
  const rows = model === undefined ? [] : scoreRfm(list, model, reading).rows;
  const segments = DEFAULT_RFM_SEGMENTS.segments.map(({ name }) => ({ name, label: name }));

  return [
    { spec: paretoChart(abc, options), dataset: "classes", n: list.length },
    { spec: abcXyzChart(crossAbcXyz(abc, xyz, { idOf: ({ id }) => id }), options), dataset: "cells", n: list.length },
    { spec: rfmGridChart(rows, { ...reading, currency: "EUR", ...options }), dataset: "cells", n: rows.length },
    { spec: rfmSegmentChart(rows, { ...reading, segments, ...options }), dataset: "segments", n: rows.length },
    { spec: lorenzChart(lorenzCurve(list.map(({ total }) => total)), options), dataset: undefined, n: 0 },
  ];
}

const countIn = (spec: VegaLiteSpec, dataset: string) =>
  spec.datasets[dataset]?.reduce((total, row) => total + Number(row["count"]), 0);

describe("charts", () => {
  it("survive a round trip through JSON", () => {
    fc.assert(
      fc.property(customers, language, (list, spoken) => {
        for (const { spec } of drawAll(list, { language: spoken })) {
          expect(JSON.parse(JSON.stringify(spec))).toStrictEqual(spec);
        }
      }),
    );
  });

  it("count every customer once", () => {
    fc.assert(
      fc.property(customers, language, (list, spoken) => {
        for (const { spec, dataset, n } of drawAll(list, { language: spoken })) {
          if (dataset !== undefined) expect(countIn(spec, dataset)).toBe(n);
        }
      }),
    );
  });

  it("name nobody", () => {
    fc.assert(
      fc.property(customers, language, (list, spoken) => {
        for (const { spec } of drawAll(list, { language: spoken })) {
          expect(JSON.stringify(spec)).not.toContain("#secret");
        }
      }),
    );
  });
});
