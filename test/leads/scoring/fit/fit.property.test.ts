import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitPointsCard, openPointsCard } from "../../../../src/leads/scoring/fit/index.js";
import { scoreAllByPointsCard } from "../../../../src/leads/scoring/points-card/apply.js";

const row = fc.record({
  number: fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  ),
  text: fc.oneof(fc.constantFrom("a", "b", ""), fc.string(), fc.boolean()),
  won: fc.oneof(fc.boolean(), fc.constant(undefined)),
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

const tables = fc.array(row, { minLength: 1, maxLength: 200, size: "max" });
const fitTable = (rows: readonly Row[]) =>
  fitPointsCard(rows, {
    fields: {
      number: { kind: "number", known: "at-scoring-time", monotone: true },
      text: { kind: "category", known: "at-scoring-time" },
    },
    outcomeOf: ({ won }) => won,
  });

/** Most generated tables have too few outcomes, so that each is repeated. */
const often = (rows: readonly Row[]) => Array.from({ length: 4 }, () => rows).flat();

describe("fitPointsCard (properties)", () => {
  it("the order of the rows changes nothing", () => {
    const shuffled = tables.chain((rows) =>
      fc.tuple(fc.constant(often(rows)), fc.shuffledSubarray(often(rows), { minLength: 4 * rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const [one, other] = [fitTable(rows), fitTable(others)];
        expect(JSON.stringify({ ...other, report: 0 })).toBe(JSON.stringify({ ...one, report: 0 }));
      }),
      { numRuns: 30 },
    );
  });

  it("nobody is lost, and every card that is fitted can be stored, opened and applied to its leads", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const { report, model } = fitTable(often(rows));
        expect(report.out + report.dropped.reduce((sum, { count }) => sum + count, 0)).toBe(4 * rows.length);
        if (model === undefined) return;
        const opened = openPointsCard(JSON.parse(JSON.stringify(model)));
        expect(scoreAllByPointsCard(rows, opened)).toEqual(scoreAllByPointsCard(rows, model));
      }),
      { numRuns: 30 },
    );
  });

  it("the points of a monotone number only rise or only fall", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const field = fitTable(often(rows)).model?.body.fields.find(({ name }) => name === "number");
        const points = field?.kind === "number" ? field.bins.map((bin) => bin.points) : [];
        const rising = [...points].sort((left, right) => left - right);
        expect([rising, [...rising].reverse()]).toContainEqual(points);
      }),
      { numRuns: 30 },
    );
  });
});
