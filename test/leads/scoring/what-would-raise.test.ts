import { describe, expect, it } from "vitest";
import type { ScoreGroup } from "../../../src/leads/scoring/index.js";
import { type BandRaiseOptions, createScorecard, whatWouldRaise } from "../../../src/leads/scoring/scorecard/index.js";
import type { ConditionFact } from "../../../src/shared/condition/index.js";
import { AS_OF, engagement, fact, fitting } from "./cards.js";

const cardWith = (groups: readonly ScoreGroup[]) =>
  createScorecard({
    groups,
    bands: [
      { name: "cold", from: 0 },
      { name: "warm", from: 30 },
      { name: "hot", from: 60 },
    ],
    disqualifiers: [{ id: "rival", when: { op: "equals", field: "rival", value: true } }],
    hysteresis: 5,
  });

const raise = (
  groups: readonly ScoreGroup[],
  lead: object,
  facts: readonly ConditionFact[] = [],
  more: Partial<BandRaiseOptions> = {},
) => whatWouldRaise(lead, facts, cardWith(groups), { asOf: AS_OF, ...more });

describe("whatWouldRaise", () => {
  it("names conditions that would have to hold, and those that would not", () => {
    expect(raise([fitting()], { employees: 60, role: "student" })).toEqual({
      status: "raisable",
      band: "cold",
      next: { band: "warm", pointsAway: 40 },
      alone: [{ change: "lifted", rule: "student", group: "fit", times: 1, gain: 40 }],
      together: [],
    });
    expect(raise([fitting()], {}).alone).toEqual([{ change: "met", rule: "large", group: "fit", times: 1, gain: 30 }]);
  });

  it("says how often a fact would have to happen, with all that caps and other rules make of it", () => {
    const happens = (group: ScoreGroup, facts: readonly ConditionFact[] = []) => raise([group], {}, facts).alone;
    expect(happens(engagement())).toEqual([
      { change: "happens", rule: "visit", group: "engagement", times: 6, gain: 30 },
    ]);
    expect(happens(engagement(), [fact("visit", 1), fact("visit", 2)])[0]?.times).toBe(4);
    expect(happens(engagement({ cap: 29 }))).toEqual([]);
    expect(happens(engagement({ dayCaps: { visit: 29 } }))).toEqual([]);
    const rules = [
      { id: "visit", each: { types: ["visit"] }, points: 5 },
      { id: "any", each: {}, points: 1 },
    ];
    expect(happens({ id: "g", rules }).map(({ rule, times, gain }) => [rule, times, gain])).toEqual([["visit", 5, 30]]);
    const one = { id: "g", rules: [{ id: "any", each: {}, points: 2 }] };
    expect(happens(one)[0]?.times).toBe(15);
    expect(happens({ id: "g", rules: [{ id: "any", each: {}, points: 1 }] })).toEqual([]);
  });

  it("takes for granted that an assumed fact is one that its rule means", () => {
    const where = { op: "atLeast", field: "data.pages", value: 5 } as const;
    const rules = [
      { id: "long", each: { types: ["visit"], where }, points: 30 },
      { id: "longer", each: { types: ["visit"], where }, points: 29 },
    ];
    expect(raise([{ id: "g", rules }], {}).alone).toEqual([
      { change: "happens", rule: "long", group: "g", times: 1, gain: 30 },
      { change: "happens", rule: "longer", group: "g", times: 2, gain: 58 },
    ]);
  });

  it("sorts by how often, then by the smallest gain, then by rule", () => {
    const met = (id: string, points: number) => ({ id, when: { op: "exists", field: id } as const, points });
    const rules = [met("d", 40), met("b", 35), met("c", 35), { id: "a", each: {}, points: 15 }];
    expect(raise([{ id: "g", rules }], {}).alone.map(({ rule, times }) => [rule, times])).toEqual([
      ["b", 1],
      ["c", 1],
      ["d", 1],
      ["a", 2],
    ]);
  });

  it("puts together what does not lift the band alone, the largest gain first", () => {
    const met = (id: string, points: number) => ({ id, when: { op: "exists", field: id } as const, points });
    const rules = [met("a", 10), met("b", 15), { id: "c", each: {}, points: 4, cap: 8 }];
    const { status, alone, together } = raise([{ id: "g", rules }], {});
    expect([status, alone]).toEqual(["raisable", []]);
    expect(together).toEqual([
      { change: "met", rule: "b", group: "g", times: 1, gain: 15 },
      { change: "met", rule: "a", group: "g", times: 1, gain: 10 },
      { change: "happens", rule: "c", group: "g", times: 2, gain: 8 },
    ]);
  });

  it("looks only at rules that may change", () => {
    expect(raise([fitting(), engagement()], {}, [], { rules: ["visit"] }).alone.map(({ rule }) => rule)).toEqual([
      "visit",
    ]);
    expect(raise([fitting()], {}, [], { rules: ["home"] })).toEqual({
      status: "out-of-reach",
      band: "cold",
      next: { band: "warm", pointsAway: 30 },
      alone: [],
      together: [],
    });
  });

  it("knows the top band, disqualified leads and the band before", () => {
    const nothing = { alone: [], together: [] };
    const top = { id: "g", rules: [{ id: "r", when: { op: "exists", field: "x" } as const, points: 60 }] };
    expect(raise([top], { x: 1 })).toEqual({ status: "top-band", band: "hot", ...nothing });
    expect(raise([top], { rival: true })).toEqual({ status: "disqualified", band: "disqualified", ...nothing });
    const kept = raise([{ ...top, rules: [{ ...top.rules[0], points: 27 } as never] }], { x: 1 }, [], {
      previous: { band: "warm" },
    });
    expect([kept.band, kept.next]).toEqual(["warm", { band: "hot", pointsAway: 33 }]);
  });
});
