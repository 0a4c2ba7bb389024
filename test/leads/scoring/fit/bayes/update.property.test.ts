import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type LeadAtOutcome,
  openLeadFrequencies,
  scoreByLeadFrequencies,
  updateLeadFrequencies,
} from "../../../../../src/leads/scoring/fit/index.js";
import { build, type Lead } from "./leads.js";

const text = fc.oneof(fc.constantFrom("", "a", "b", "false"), fc.string());
const value = fc.oneof(text, fc.constantFrom(null, undefined, 0, -0, 1.5, true, false));
const lead: fc.Arbitrary<Lead> = fc.record({
  team: fc.oneof(fc.constantFrom("", "1", "2", null), fc.string()),
  stage: fc.constantFrom("", null, "new", "met", "offered", "won"),
  source: value,
  mail: value,
  tags: fc.oneof(fc.constant(null), fc.array(value)),
  won: fc.constantFrom(true, false, null),
});
const leads = fc.array(lead, { maxLength: 30 });

/** Any lead becomes any other: won, lost, restored, in another team or stage, with other values. */
const histories = fc.tuple(leads, fc.array(fc.tuple(fc.nat(), lead)));

const stateOf = (one: Lead): LeadAtOutcome => ({ lead: one, won: one.won });

describe("updateLeadFrequencies (properties)", () => {
  it("after any sequence of changes, one by one or at once, the frequencies are those of a rebuild", () => {
    fc.assert(
      fc.property(histories, ([start, steps]) => {
        const now = [...start];
        const changes = steps.flatMap(([number, after]) => {
          if (now.length === 0) return [];
          const before = now[number % now.length] as Lead;
          now[number % now.length] = after;
          return [{ before: stateOf(before), after: stateOf(after) }];
        });
        const oneByOne = changes.reduce((model, change) => updateLeadFrequencies(model, [change]), build(start));
        expect(JSON.stringify(oneByOne)).toBe(JSON.stringify(build(now)));
        expect(JSON.stringify(updateLeadFrequencies(build(start), changes))).toBe(JSON.stringify(build(now)));
      }),
    );
  });

  it("leads that all come and all go leave what there was, in any order", () => {
    const goings = leads.chain((coming) =>
      fc.tuple(fc.constant(coming), fc.shuffledSubarray(coming, { minLength: coming.length })),
    );
    fc.assert(
      fc.property(leads, goings, (there, [coming, going]) => {
        const model = build(there);
        const full = updateLeadFrequencies(
          model,
          coming.map((one) => ({ after: stateOf(one) })),
        );
        const left = updateLeadFrequencies(
          full,
          going.map((one) => ({ before: stateOf(one) })),
        );
        expect(left).toEqual(model);
      }),
    );
  });

  it("the order of the leads changes nothing", () => {
    const orders = leads.chain((one) =>
      fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length })),
    );
    fc.assert(
      fc.property(orders, ([one, other]) => {
        expect(JSON.stringify(build(other))).toBe(JSON.stringify(build(one)));
      }),
    );
  });
});

describe("scoreByLeadFrequencies (properties)", () => {
  it("contributions add up exactly, and every model that is built can be stored, opened and applied", () => {
    fc.assert(
      fc.property(leads, lead, (known, one) => {
        const model = build(known);
        const score = scoreByLeadFrequencies(one, openLeadFrequencies(JSON.parse(JSON.stringify(model))));
        expect(score).toEqual(scoreByLeadFrequencies(one, model));
        if (score.status !== "ok") return;
        expect(score.reasons.reduce((sum, { contribution = 0 }) => sum + contribution, 0)).toBe(score.logOdds);
        expect(score.percent).toBeGreaterThanOrEqual(0.01);
        expect(score.percent).toBeLessThanOrEqual(99.99);
        expect(Math.abs(score.percent - 100 * score.probability)).toBeLessThanOrEqual(0.0101);
      }),
    );
  });

  it("won and lost change places: the odds are turned round", () => {
    const turned = (one: Lead): Lead => (typeof one.won === "boolean" ? { ...one, won: !one.won } : one);
    const withoutStages = { stages: undefined };
    fc.assert(
      fc.property(leads, lead, (known, one) => {
        const score = scoreByLeadFrequencies(one, build(known, withoutStages));
        const other = scoreByLeadFrequencies(one, build(known.map(turned), withoutStages));
        expect(other.logOdds ?? 0).toBeCloseTo(-(score.logOdds ?? 0), 9);
      }),
    );
  });
});
