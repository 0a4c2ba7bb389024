import { describe, expect, it } from "vitest";
import { type Fact, factsUpTo } from "../../../src/records/fact/index.js";
import { refusal } from "../../shared/refusal.js";
import { fact } from "./facts.js";

const ASOF = "2026-11-21T12:00:00Z";
const upTo = (facts: readonly Fact[], asOf: string | number | Date = ASOF) => factsUpTo(Object.freeze(facts), { asOf });
const idsOf = (facts: readonly Fact[], asOf?: string) => upTo(facts, asOf).facts.map(({ id }) => id);
const dropsOf = (facts: readonly Fact[]) =>
  upTo(facts).report.dropped.map(({ code, count, sampleIds }) => [code, count, sampleIds]);

describe("factsUpTo", () => {
  it("sorts by time, and facts of one instant by id, whatever offset they are written with", () => {
    const facts = [
      fact({ id: "d", at: "2026-11-20T09:00:00Z" }),
      fact({ id: "c", at: "2026-11-20T09:30:00+01:00" }),
      fact({ id: "a", at: "2026-11-20T10:00:00+01:00" }),
      fact({ id: "B", at: "2026-11-20T09:00Z" }),
    ];
    expect(idsOf(facts)).toEqual(["c", "B", "a", "d"]);
  });

  it("takes a fact at that very instant, and leaves out later ones", () => {
    const facts = [fact({ id: "at", at: ASOF }), fact({ id: "later", at: "2026-11-21T12:00:00.001Z" })];
    expect(idsOf(facts)).toEqual(["at"]);
    expect(dropsOf(facts)).toEqual([["AFTER_AS_OF", 1, ["later"]]]);
    expect(idsOf(facts, "2026-11-21T11:59:59.999Z")).toEqual([]);
  });

  it("does not ask when a fact was recorded", () => {
    expect(idsOf([fact({ recordedAt: "2030-01-01T00:00Z" })])).toEqual(["f1"]);
  });

  it("counts facts that say the same once, also one object twice", () => {
    const one = fact({ data: { a: 1, b: 2 } });
    const facts = [one, one, fact({ data: { b: 2, a: 1 } })];
    expect(upTo(facts).facts).toEqual([one]);
    expect(dropsOf(facts)).toEqual([["REPEATED_FACT", 2, ["f1", "f1"]]]);
    expect(upTo(facts).report.findings).toEqual([]);
  });

  it("takes of two that differ the one recorded last", () => {
    const first = fact({ type: "z", recordedAt: "2026-11-20T09:00:00Z" });
    const corrected = fact({ type: "a", recordedAt: "2026-11-20T10:00:00.001+01:00" });
    expect(upTo([first, corrected]).facts).toEqual([corrected]);
    expect(upTo([corrected, first]).facts).toEqual([corrected]);
    expect(dropsOf([first, corrected])).toEqual([["REPLACED_FACT", 1, ["f1"]]]);
    expect(upTo([corrected, first, first]).report.findings).toEqual([
      { code: "CONFLICTING_FACT", severity: "warning", path: ["facts", 1], recordId: "f1" },
      { code: "CONFLICTING_FACT", severity: "warning", path: ["facts", 2], recordId: "f1" },
    ]);
  });

  it("takes a fact without recording time as recorded when it happened", () => {
    const silent = fact({ type: "z", at: "2026-11-20T09:00:00Z" });
    const earlier = fact({ type: "a", recordedAt: "2026-11-20T08:59:59Z" });
    const later = fact({ type: "a", recordedAt: "2026-11-20T09:00:01Z" });
    expect(upTo([earlier, silent]).facts).toEqual([silent]);
    expect(upTo([later, silent]).facts).toEqual([later]);
  });

  it("takes of two recorded at one instant the one with the greater canonical JSON", () => {
    const [a, z] = [fact({ type: "a" }), fact({ type: "z" })];
    expect(upTo([a, z]).facts).toEqual([z]);
    expect(upTo([z, a]).facts).toEqual([z]);
  });

  it("settles which one counts before it looks at the time", () => {
    const planned = fact({ at: "2026-11-20T09:00:00Z" });
    const postponed = fact({ at: "2026-12-01T09:00:00Z", recordedAt: "2026-11-20T12:00:00Z" });
    expect(idsOf([planned, postponed])).toEqual([]);
    expect(dropsOf([planned, postponed])).toEqual([
      ["AFTER_AS_OF", 1, ["f1"]],
      ["REPLACED_FACT", 1, ["f1"]],
    ]);
  });

  it("tells what it was asked for, and loses nothing", () => {
    expect(upTo([], new Date(0))).toEqual({
      facts: [],
      report: { in: 0, out: 0, dropped: [], noted: [], findings: [], findingCount: 0 },
      asOf: "1970-01-01T00:00:00.000Z",
    });
    const { report } = upTo([fact(), fact(), fact({ id: "f2" })]);
    expect([report.in, report.out]).toEqual([3, 2]);
  });

  it("keeps to the limits of the report", () => {
    const facts = [fact({ type: "a" }), fact({ type: "b" }), fact({ type: "c" })];
    const { report } = factsUpTo(facts, { asOf: ASOF, maxSampleIds: 1, maxFindings: 1 });
    expect(report.dropped).toEqual([{ code: "REPLACED_FACT", count: 2, sampleIds: ["f1"] }]);
    expect([report.findings.length, report.findingCount]).toEqual([1, 2]);
  });

  it("leaves the facts as they are", () => {
    const facts = Object.freeze([fact({ id: "b" }), fact({ id: "a" })]);
    expect(upTo(facts).facts[0]).toBe(facts[1]);
    expect(facts.map(({ id }) => id)).toEqual(["b", "a"]);
  });

  it("refuses a fact without time, a time that is none and a limit that is none", () => {
    expect(() => upTo([fact(), fact({ at: undefined as never })])).toThrow(
      refusal("INVALID_INSTANT", ["facts", 1, "at"]),
    );
    expect(() => upTo([null as never])).toThrow(refusal("INVALID_RECORD", ["facts", 0]));
    expect(() => upTo([], "today")).toThrow(refusal("INVALID_INSTANT", ["asOf"]));
    expect(() => factsUpTo([], { asOf: ASOF, maxFindings: -1 })).toThrow(refusal("INVALID_OPTION", ["maxFindings"]));
  });
});
