import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, createReport, type ReportOptions } from "../../src/shared/report.js";

type Code = "A" | "B" | "constructor" | "__proto__";

interface Fate {
  readonly id: string | undefined;
  readonly drop: Code | undefined;
  readonly notes: readonly Code[];
  readonly findings: number;
}

const codes = fc.constantFrom<Code>("A", "B", "constructor", "__proto__");
const fates: fc.Arbitrary<readonly Fate[]> = fc.array(
  fc.record({
    id: fc.option(fc.string(), { nil: undefined }),
    drop: fc.option(codes, { nil: undefined }),
    notes: fc.uniqueArray(codes),
    findings: fc.nat({ max: 3 }),
  }),
);
const limits = fc.record({ maxSampleIds: fc.nat({ max: 4 }), maxFindings: fc.nat({ max: 4 }) });

function reportOn(records: readonly Fate[], options?: ReportOptions) {
  const report = createReport<Code>(options);
  for (const { id, drop, notes, findings } of records) {
    report.take();
    if (drop !== undefined) report.drop(drop, id);
    for (const code of notes) report.note(code, id);
    for (let index = 0; index < findings; index += 1) report.find({ code: "X", severity: "info", path: [index] });
  }
  return report.build();
}

const total = (counts: readonly Count[]) => counts.reduce((sum, { count }) => sum + count, 0);

describe("createReport (properties)", () => {
  it("loses nobody: in is out plus the counts of dropped", () => {
    fc.assert(
      fc.property(fates, limits, (records, options) => {
        const report = reportOn(records, options);
        expect(report.in).toBe(records.length);
        expect(report.out).toBe(records.filter(({ drop }) => drop === undefined).length);
        expect(report.in).toBe(report.out + total(report.dropped));
      }),
    );
  });

  it("counts and samples each code as if it had kept every record", () => {
    const expected = (records: readonly Fate[], codesOf: (fate: Fate) => readonly Code[], max: number) =>
      (["A", "B", "__proto__", "constructor"] as const)
        .map((code) => ({ code, hit: records.filter((fate) => codesOf(fate).includes(code)) }))
        .filter(({ hit }) => hit.length > 0)
        .map(({ code, hit }) => ({
          code,
          count: hit.length,
          sampleIds: hit.flatMap(({ id }) => id ?? []).slice(0, max),
        }));

    fc.assert(
      fc.property(fates, limits, (records, options) => {
        const { dropped, noted } = reportOn(records, options);
        expect(dropped).toEqual(
          expected(records, ({ drop }) => (drop === undefined ? [] : [drop]), options.maxSampleIds),
        );
        expect(noted).toEqual(expected(records, ({ notes }) => notes, options.maxSampleIds));
      }),
    );
  });

  it("counts all findings and keeps the first ones", () => {
    fc.assert(
      fc.property(fates, limits, (records, options) => {
        const all = reportOn(records, { maxFindings: Number.MAX_SAFE_INTEGER });
        const some = reportOn(records, options);
        expect(all.findings).toHaveLength(all.findingCount);
        expect(some.findingCount).toBe(all.findingCount);
        expect(some.findings).toEqual(all.findings.slice(0, options.maxFindings));
      }),
    );
  });
});
