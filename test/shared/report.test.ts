import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/shared/finding.js";
import { createReport } from "../../src/shared/report.js";
import { refusal } from "./refusal.js";

const finding = (recordId: string): Finding =>
  Object.freeze({ code: "DOUBTFUL", severity: "warning", path: ["email"], recordId });

describe("createReport", () => {
  it("starts with nothing", () => {
    expect(createReport().build()).toEqual({ in: 0, out: 0, dropped: [], noted: [], findings: [], findingCount: 0 });
  });

  it("counts what goes in, and what comes out of it", () => {
    const report = createReport();
    report.take();
    report.take();
    report.take();
    report.drop("WITHOUT_ID");
    expect(report.build()).toMatchObject({ in: 3, out: 2 });
  });

  it("counts dropped and noted records apart, each under its code, sorted by code", () => {
    const report = createReport<"A" | "B" | "C">();
    for (const id of ["1", "2", "3", "4"]) {
      report.take();
      if (id === "1") report.drop("B", id);
      if (id === "2") report.drop("A", id);
      if (id === "3") report.drop("B", id);
      if (id === "4") {
        report.note("C", id);
        report.note("A", id);
      }
    }
    expect(report.build()).toEqual({
      in: 4,
      out: 1,
      dropped: [
        { code: "A", count: 1, sampleIds: ["2"] },
        { code: "B", count: 2, sampleIds: ["1", "3"] },
      ],
      noted: [
        { code: "A", count: 1, sampleIds: ["4"] },
        { code: "C", count: 1, sampleIds: ["4"] },
      ],
      findings: [],
      findingCount: 0,
    });
  });

  it("keeps the first five ids and the first hundred findings, and counts them all", () => {
    const report = createReport();
    for (let index = 1; index <= 101; index += 1) {
      report.take();
      report.drop("DROPPED", `d${index}`);
      report.note("NOTED", `n${index}`);
      report.find(finding(`f${index}`));
    }
    const { dropped, noted, findings, findingCount } = report.build();
    expect(dropped).toEqual([{ code: "DROPPED", count: 101, sampleIds: ["d1", "d2", "d3", "d4", "d5"] }]);
    expect(noted).toEqual([{ code: "NOTED", count: 101, sampleIds: ["n1", "n2", "n3", "n4", "n5"] }]);
    expect(findings).toHaveLength(100);
    expect(findings.at(-1)).toEqual(finding("f100"));
    expect(findingCount).toBe(101);
  });

  it("keeps as many as it is told, none among them", () => {
    const fill = (options: { maxSampleIds: number; maxFindings: number }) => {
      const report = createReport(Object.freeze(options));
      for (const id of ["a", "b", "c"]) {
        report.take();
        report.drop("DROPPED", id);
        report.find(finding(id));
      }
      const { dropped, findings, findingCount } = report.build();
      return [dropped[0]?.sampleIds.length, dropped[0]?.count, findings.length, findingCount];
    };
    expect(fill({ maxSampleIds: 2, maxFindings: 1 })).toEqual([2, 3, 1, 3]);
    expect(fill({ maxSampleIds: 0, maxFindings: 0 })).toEqual([0, 3, 0, 3]);
  });

  it("counts a record without an id, and takes the next id that there is as a sample", () => {
    const report = createReport({ maxSampleIds: 1 });
    report.drop("WITHOUT_ID");
    report.drop("WITHOUT_ID", "b");
    report.drop("WITHOUT_ID", "c");
    expect(report.build().dropped).toEqual([{ code: "WITHOUT_ID", count: 3, sampleIds: ["b"] }]);
  });

  it("builds what does not change when more records come", () => {
    const report = createReport();
    report.take();
    report.drop("DROPPED", "a");
    report.find(finding("a"));
    const first = report.build();
    const copy = structuredClone(first);
    expect(report.build()).toEqual(first);

    report.take();
    report.drop("DROPPED", "b");
    report.note("NOTED", "b");
    report.find(finding("b"));
    expect(first).toEqual(copy);
    expect(report.build()).toMatchObject({ in: 2, out: 0, findingCount: 2 });
    expect(report.build().dropped).toEqual([{ code: "DROPPED", count: 2, sampleIds: ["a", "b"] }]);
  });

  it("takes an undefined limit for one that was not given", () => {
    const report = createReport({ maxSampleIds: undefined, maxFindings: undefined });
    for (const id of ["1", "2", "3", "4", "5", "6"]) report.drop("DROPPED", id);
    expect(report.build().dropped[0]?.sampleIds).toHaveLength(5);
  });

  it.each(["maxSampleIds", "maxFindings"] as const)("throws INVALID_OPTION for a %s that is no limit", (name) => {
    for (const limit of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "5" as unknown as number]) {
      expect(() => createReport({ [name]: limit })).toThrow(
        refusal("INVALID_OPTION", [name], /^expected a whole number/),
      );
    }
  });
});
