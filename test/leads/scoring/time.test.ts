import { describe, expect, it } from "vitest";
import { type LeadScoreState, type ScoreGroup, scoreLead } from "../../../src/leads/scoring/index.js";
import {
  createScorecard,
  nextChangeAt,
  scoreHistory,
  thresholdCrossing,
  updateLeadScoreState,
} from "../../../src/leads/scoring/scorecard/index.js";
import { turnsOf } from "../../../src/leads/scoring/scorecard/turns.js";
import { type ConditionFact, prepareFacts } from "../../../src/shared/condition/index.js";
import { refusal } from "../../shared/refusal.js";
import { AS_OF, cardOf, DAY_MILLIS, daysBefore, engagement, fact } from "./cards.js";

const asOf = AS_OF;
const ms = 1 / DAY_MILLIS;

/** Days from {@link AS_OF} until something changes, or undefined. */
const daysTo = (at: string | undefined) =>
  at === undefined ? undefined : (Date.parse(at) - Date.parse(AS_OF)) / DAY_MILLIS;

const halving = (halfLifeDays: number, more: Partial<ScoreGroup> = {}): ScoreGroup =>
  engagement({ decay: { kind: "half-life", halfLifeDays }, ...more });

describe("nextChangeAt", () => {
  const change = (groups: readonly ScoreGroup[], facts: readonly ConditionFact[], lead: object = {}, more = {}) =>
    daysTo(nextChangeAt(lead, facts, cardOf(groups, more), { asOf }));

  it("is the first millisecond after a window", () => {
    expect(change([engagement({ windowDays: 10 })], [fact("visit", 4)])).toBeCloseTo(6 + ms, 11);
    expect(change([engagement({ windowDays: 10 })], [fact("visit", 10)])).toBeCloseTo(ms, 11);
    expect(change([engagement({ windowDays: 10 })], [fact("visit", 11), fact("call", 1)])).toBeUndefined();
  });

  it("is the instant of a step that shows", () => {
    const group = engagement({ decay: { kind: "steps", stepDays: 10, stepPercent: 6 } });
    expect(change([group], [fact("visit", 4)])).toBe(16);
    expect(change([group], [fact("visit", 10)])).toBe(10);
    expect(change([group], [fact("visit", 170)])).toBeUndefined();
  });

  it("is the instant at which a half-life falls below a half", () => {
    const days = change([halving(30)], [fact("visit", 0)]) as number;
    expect(days).toBeCloseTo(30 * Math.log2(5 / 4.5), 7);
    expect(change([halving(30)], [fact("visit", 30 * Math.log2(10.5))])).toBeUndefined();
    expect(change([halving(30)], [])).toBeUndefined();
  });

  it("finds a change that comes and goes between points for and against", () => {
    const quick = { ...halving(1), id: "quick", rules: [{ id: "scare", each: { types: ["scare"] }, points: -10 }] };
    const facts = [...Array.from({ length: 2 }, () => fact("visit", 0)), fact("scare", 0)];
    const model = cardOf([halving(4), quick]);
    const days = change([halving(4), quick], facts) as number;
    const at = (millis: number) => scoreLead({}, facts, model, { asOf: Date.parse(AS_OF) + millis }).clamped;
    expect([at(0), at(days * DAY_MILLIS - 1), at(days * DAY_MILLIS)]).toEqual([0, 0, 1]);
    const top = Date.parse(AS_OF) + 4 * DAY_MILLIS;
    const risen = scoreLead({}, facts, model, { asOf: top });
    expect(risen.clamped).toBe(4);
    const later = nextChangeAt({}, facts, model, { asOf: top }) as string;
    expect(scoreLead({}, facts, model, { asOf: later }).clamped).not.toBe(4);
    expect(scoreLead({}, facts, model, { asOf: Date.parse(later) - 1 }).clamped).toBe(4);
  });

  it("finds it too where the sides of a grade only fall, and beside groups that do not fade", () => {
    const quick = { ...halving(1), id: "quick", rules: [{ id: "scare", each: { types: ["scare"] }, points: -10 }] };
    const calls = { id: "calls", rules: [{ id: "call", each: { types: ["call"] }, points: 0 }] };
    const facts = [fact("visit", 0), fact("visit", 0), fact("scare", 0)];
    const groups = [halving(4), calls, quick];
    const grades = { fit: { groups: ["engagement"], from: [100] }, engagement: { groups: ["quick"], from: [100] } };
    const settled = { range: { least: 4, most: 5 }, bands: [{ name: "all", from: 4 }] };
    // From 0 up to 4.7 and down again: that is 4, 5 and 4 again by this range.
    expect(change(groups, facts, {}, { ...settled, grades })).toBe(change([halving(4), quick], facts, {}, settled));
    expect(change(groups, facts, {}, { ...settled, grades })).toBeDefined();
  });

  it("follows conditions that ask how long ago something is", () => {
    const rule = (when: object): ScoreGroup => ({ id: "g", rules: [{ id: "r", when: when as never, points: 3 }] });
    const is = { op: "atMost", value: 7 };
    const since = { seenAt: daysBefore(2) };
    expect(change([rule({ op: "atMost", field: "seenAt", as: "daysAgo", value: 7 })], [], since)).toBeCloseTo(
      5 + ms,
      11,
    );
    expect(change([rule({ op: "greater", field: "seenAt", as: "daysAgo", value: 7 })], [], since)).toBeCloseTo(
      5 + ms,
      11,
    );
    expect(change([rule({ op: "atLeast", field: "seenAt", as: "daysAgo", value: 7 })], [], since)).toBe(5);
    expect(change([rule({ op: "equals", field: "seenAt", as: "daysAgo", value: 7 })], [], since)).toBe(5);
    expect(change([rule({ op: "between", field: "seenAt", as: "daysAgo", from: 3, to: 7 })], [], since)).toBe(1);
    expect(change([rule({ op: "in", field: "seenAt", as: "daysAgo", values: [9, 4] })], [], since)).toBe(2);
    expect(
      change([rule({ op: "less", field: "seenAt", as: "daysAgo", value: 1 / 3 })], [], { seenAt: AS_OF }),
    ).toBeCloseTo(1 / 3, 11);
    const facts = [fact("visit", 2, { data: { seenAt: daysBefore(1) } })];
    expect(change([rule({ op: "daysSinceLast", is })], facts)).toBeCloseTo(5 + ms, 11);
    expect(change([rule({ op: "count", within: { days: 7 }, is: { op: "atLeast", value: 1 } })], facts)).toBeCloseTo(
      5 + ms,
      11,
    );
    expect(change([rule({ op: "last", of: "data.seenAt", is: { ...is, as: "daysAgo" } })], facts)).toBeCloseTo(
      6 + ms,
      11,
    );
    const where = { op: "atMost", value: 7, field: "data.seenAt", as: "daysAgo" } as const;
    expect(change([rule({ op: "count", where, is: { op: "atLeast", value: 1 } })], facts)).toBeCloseTo(6 + ms, 11);
    expect(change([{ id: "g", rules: [{ id: "r", each: { where }, points: 3 }] }], facts)).toBeCloseTo(6 + ms, 11);
    expect(
      change(
        [rule({ op: "not", condition: { op: "all", conditions: [{ ...is, field: "seenAt", as: "daysAgo" }] } })],
        [],
        since,
      ),
    ).toBeCloseTo(5 + ms, 11);
    expect(change([rule({ op: "count", is: { op: "atLeast", value: 1 } })], facts)).toBeUndefined();
    expect(
      change([rule({ op: "atMost", field: "seenAt", as: "daysAgo", value: 7 })], [], { seenAt: 0.5 }),
    ).toBeUndefined();
  });

  it("follows disqualifiers", () => {
    const disqualifiers = [
      { id: "d", when: { op: "count", within: { days: 7 }, is: { op: "atLeast", value: 1 } } as const },
    ];
    expect(change([], [fact("complaint", 2)], {}, { disqualifiers })).toBeCloseTo(5 + ms, 11);
  });

  it("follows the grade where the score stays", () => {
    const grades = { fit: { groups: [], from: [1] }, engagement: { groups: ["engagement"], from: [3] } };
    const range = { least: 0, most: 1 };
    const more = { grades, range, bands: [{ name: "all", from: 0 }] };
    expect(change([halving(30)], [fact("visit", 0)], {}, more)).toBeCloseTo(30 * Math.log2(5 / 2.5), 7);
  });

  it("keeps the band of now by hysteresis", () => {
    const more = {
      range: { least: 0, most: 100 },
      bands: [
        { name: "cold", from: 0 },
        { name: "hot", from: 60 },
      ],
      hysteresis: 10,
      groups: [
        engagement({
          rules: [{ id: "visit", each: {}, points: 70 }],
          decay: { kind: "steps", stepDays: 1, stepPercent: 20 },
        }),
      ],
    };
    const model = createScorecard(more);
    const next = nextChangeAt({}, [fact("visit", 0)], model, { asOf });
    expect(daysTo(next)).toBe(1);
    const score = scoreLead({}, [fact("visit", 1)], model, { asOf, previous: { band: "hot" } });
    expect([score.clamped, score.band]).toEqual([56, "hot"]);
    expect(daysTo(nextChangeAt({}, [fact("visit", 1)], model, { asOf, previous: { band: "hot" } }))).toBe(1);
  });

  it("follows contributions that are rounded by themselves", () => {
    const against = { ...halving(10), id: "against", rules: [{ id: "scare", each: { types: ["scare"] }, points: -5 }] };
    const rounding = { to: "nearest", of: "contributions" } as const;
    const facts = [fact("visit", 0), fact("scare", 0)];
    expect(change([halving(30), against], facts, {}, { rounding })).toBeCloseTo(10 * Math.log2(5 / 4.5), 7);
  });

  it("does not know what happens after asOf", () => {
    expect(change([engagement()], [fact("visit", -1)])).toBeUndefined();
    expect(change([engagement({ windowDays: 3 })], [fact("visit", 1), fact("visit", -1)])).toBeCloseTo(2 + ms, 11);
  });

  it("takes facts that are made ready, and states", () => {
    const model = cardOf([
      halving(30),
      engagement({ id: "w", rules: [{ id: "call", each: { types: ["call"] }, points: 8 }], windowDays: 1 }),
    ]);
    const facts = [fact("visit", 1), fact("call", 0.5), fact("visit", -2)];
    const plain = nextChangeAt({}, facts, model, { asOf });
    expect(daysTo(plain)).toBeCloseTo(0.5 + ms, 11);
    expect(nextChangeAt({}, prepareFacts(facts), model, { asOf })).toBe(plain);
    expect(nextChangeAt({}, updateLeadScoreState(undefined, facts, model, { asOf }), model, { asOf })).toBe(plain);
  });

  it("ends with the year 9999", () => {
    expect(change([engagement({ windowDays: 4_000_000 })], [fact("visit", 0)])).toBeUndefined();
    expect(change([halving(4_000_000_000)], [fact("visit", 0)])).toBeUndefined();
    expect(change([halving(4_000_000)], [fact("visit", 0)])).toBeCloseTo(4_000_000 * Math.log2(5 / 4.5), 2);
  });
});

describe("thresholdCrossing", () => {
  const cross = (groups: readonly ScoreGroup[], facts: readonly ConditionFact[], threshold: number, more = {}) =>
    thresholdCrossing({}, facts, cardOf(groups, more), { asOf, threshold });

  it("is the closed form for one half-life", () => {
    const facts = Array.from({ length: 20 }, () => fact("visit", 0));
    for (const threshold of [99, 50, 12.5, 1]) {
      const { at } = cross([halving(30)], facts, threshold);
      const closed = 30 * DAY_MILLIS * Math.log2(100 / threshold);
      expect(Math.abs(Date.parse(at as string) - Date.parse(AS_OF) - closed)).toBeLessThan(2);
    }
  });

  it("is found to the resolution of a score, however many points there were", () => {
    const group = halving(1, { rules: [{ id: "visit", each: {}, points: 1000 }] });
    const halvings = Math.log2(1000 * 2 ** 31);
    const days = daysTo(cross([group], [fact("visit", 0)], 2 ** -31).at) as number;
    expect(days).toBeGreaterThan(halvings - 1);
    expect(days).toBeLessThan(halvings + 1);
  });

  it("is below already, where it is, and not where it equals the threshold", () => {
    expect(cross([halving(30)], [fact("visit", 0)], 5.001)).toEqual({ status: "below" });
    expect(cross([halving(30)], [fact("visit", 0)], 5)).toEqual({
      status: "crosses",
      at: new Date(Date.parse(AS_OF) + 1).toISOString(),
    });
  });

  it("never comes, where the score settles above or at the threshold", () => {
    expect(cross([halving(30)], [fact("visit", 0)], 0)).toEqual({ status: "never" });
    expect(cross([halving(30)], [fact("visit", 0)], 7, { base: 7 })).toEqual({ status: "never" });
    expect(cross([engagement()], [fact("visit", 0)], 4)).toEqual({ status: "never" });
    expect(cross([halving(4_000_000)], [fact("visit", 0)], 0.1)).toEqual({ status: "never" });
  });

  it("is bisected where several half-lives meet", () => {
    const slow = { ...halving(60), id: "slow", rules: [{ id: "call", each: { types: ["call"] }, points: 10 }] };
    const facts = [fact("visit", 0), fact("call", 0)];
    const { at } = cross([halving(10), slow], facts, 6);
    const days = daysTo(at) as number;
    expect(5 * 2 ** (-days / 10) + 10 * 2 ** (-days / 60)).toBeCloseTo(6, 6);
  });

  it("sees a jump after which the score rises again", () => {
    const visits = { id: "visits", rules: [{ id: "call", each: { types: ["call"] }, points: 5 }], windowDays: 10 };
    const { at } = cross([halving(1), visits], [fact("complaint", 0), fact("call", 4)], -0.01);
    expect(daysTo(at)).toBeCloseTo(6 + ms, 11);
  });

  it("refuses a threshold that is no number", () => {
    expect(() => cross([], [], Number.NaN)).toThrow(refusal("INVALID_OPTION", ["threshold"]));
  });
});

describe("updateLeadScoreState", () => {
  const model = cardOf([
    halving(10),
    { id: "all", rules: [{ id: "any", each: {}, points: 1 }] },
    {
      id: "capped",
      rules: [{ id: "call", each: { types: ["call"] }, points: 4 }],
      cap: 6,
      decay: { kind: "half-life", halfLifeDays: 10 },
    },
  ]);
  const update = (state: LeadScoreState | undefined, facts: readonly ConditionFact[], days = 0, of = model) =>
    updateLeadScoreState(state && Object.freeze(state), Object.freeze(facts), of, { asOf: daysBefore(days) });

  it("sums up what it can, and keeps the facts of other groups and of the future", () => {
    const facts = [fact("visit", 10), fact("call", 10), fact("call", 0), fact("visit", -1), fact("complaint", 0)];
    const state = update(undefined, facts);
    expect(state).toEqual({
      modelHash: model.hash,
      at: AS_OF,
      sums: [
        { rule: "any", points: 4, facts: 4, value: 4 },
        { rule: "complaint", points: -3, facts: 1, value: -3 },
        { rule: "visit", points: 5, facts: 1, value: expect.closeTo(2.5, 12) },
      ],
      facts: [facts[1], facts[2], facts[3]],
      factIds: facts.map(({ id }) => id).sort(),
    });
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it("answers what all facts answer, also later", () => {
    const facts = [fact("visit", 10), fact("call", 3), fact("call", 1), fact("visit", -1), fact("complaint", 2)];
    const state = update(undefined, facts);
    for (const days of [0, -0.5, -1, -7]) {
      const options = { asOf: daysBefore(days) };
      const [fromState, fromFacts] = [scoreLead({}, state, model, options), scoreLead({}, facts, model, options)];
      expect(fromState.contributions.map(({ params, contribution }) => [params, contribution])).toEqual(
        fromFacts.contributions.map(({ params, contribution }) => [params, expect.closeTo(contribution, 8)]),
      );
      expect([fromState.raw, fromState.clamped, fromState.band]).toEqual([
        fromFacts.raw,
        fromFacts.clamped,
        fromFacts.band,
      ]);
    }
    expect(scoreLead({}, state, model, { asOf }).ignoredFacts).toEqual({ afterAsOf: 1, repeated: 0 });
    expect(scoreLead({}, state, model, { asOf }).contributions.map(({ factIds }) => factIds.length)).toEqual([
      0, 0, 0, 2,
    ]);
  });

  it("takes late facts, facts that were to come, and each only once", () => {
    const [late, early, future] = [fact("visit", 20), fact("visit", 10), fact("visit", 5)];
    const first = update(undefined, [early, future], 8);
    expect(first.facts).toEqual([future]);
    const second = update(first, [late, early, future, early], 0);
    expect(second.sums).toEqual(
      update(undefined, [early, late, future]).sums.map((sum) => ({ ...sum, value: expect.closeTo(sum.value, 9) })),
    );
    expect(second.facts).toEqual([]);
    expect(update(second, [], 0)).toEqual(second);
  });

  it("keeps all facts where a condition asks for some, and those whose age a rule asks for", () => {
    const asking = {
      id: "ask",
      rules: [{ id: "r", when: { op: "count", is: { op: "atLeast", value: 1 } } as const, points: 1 }],
    };
    const old = { op: "greater", field: "data.since", as: "daysAgo", value: 1 } as const;
    const aging = { id: "age", rules: [{ id: "s", each: { types: ["call"], where: old }, points: 1 }] };
    const facts = [fact("visit", 4), fact("call", 3, { data: { since: daysBefore(2) } })];
    expect(update(undefined, facts, 0, cardOf([halving(10), asking])).facts).toEqual(facts);
    expect(update(undefined, facts, 0, cardOf([halving(10), aging])).facts).toEqual([facts[1]]);
    for (const more of [
      { cap: 9 },
      { dayCaps: { visit: 9 } },
      { windowDays: 9 },
      { decay: { kind: "steps", stepDays: 1, stepPercent: 1 } as const },
    ]) {
      const state = update(undefined, facts, 0, cardOf([halving(10, more)]));
      expect([state.facts, state.sums]).toEqual([[facts[0]], []]);
    }
    const capped = halving(10, { rules: [{ id: "visit", each: { types: ["visit"] }, points: 1, cap: 3 }] });
    expect(update(undefined, facts, 0, cardOf([capped])).facts).toEqual([facts[0]]);
    const disqualifiers = [{ id: "d", when: { op: "count", is: { op: "atLeast", value: 9 } } as const }];
    expect(update(undefined, facts, 0, cardOf([halving(10)], { disqualifiers })).facts).toEqual(facts);
  });

  it("leaves out facts that the where of a rule leaves out", () => {
    const rules = [{ id: "r", each: { where: { op: "equals", field: "data.ok", value: true } as const }, points: 2 }];
    const facts = [
      fact("visit", 1, { data: { ok: true } }),
      fact("visit", 1, { data: { ok: false } }),
      fact("visit", 1),
    ];
    expect(update(undefined, facts, 0, cardOf([{ id: "g", rules }])).sums).toEqual([
      { rule: "r", points: 2, facts: 1, value: 2 },
    ]);
  });

  it("counts facts that give no points as the facts themselves do", () => {
    const card = cardOf([{ id: "g", rules: [{ id: "seen", each: { types: ["visit"] }, points: 0 }] }]);
    const facts = [fact("visit", 1), fact("visit", 2)];
    const countOf = (history: Parameters<typeof scoreLead>[1]) =>
      scoreLead({}, history, card, { asOf }).contributions.map(({ params }) => params.facts);
    expect(countOf(update(undefined, facts, 0, card))).toEqual([2]);
    expect(countOf(facts)).toEqual([2]);
  });

  it("counts a fact once that is summed up and kept for a condition, also one at the instant of the state", () => {
    const when = { op: "count", is: { op: "atLeast", value: 1 } } as const;
    const card = cardOf([{ id: "known", rules: [{ id: "seen", when, points: 1 }] }, halving(10)]);
    const facts = [fact("visit", 10), fact("visit", 0)];
    const state = update(undefined, facts, 0, card);
    expect(state.facts).toEqual(facts);
    const options = { asOf };
    expect(scoreLead({}, state, card, options).decayed).toBe(8.5);
    expect(scoreLead({}, facts, card, options).decayed).toBe(8.5);
  });

  it("does not sum up again what it has kept for a condition", () => {
    const when = { op: "count", is: { op: "atLeast", value: 1 } } as const;
    const card = cardOf([{ id: "known", rules: [{ id: "seen", when, points: 1 }] }, halving(10)]);
    const facts = [fact("visit", 10), fact("visit", 0), fact("visit", -1)];
    const later = update(update(undefined, facts, 0, card), [], -2, card);
    expect(later.facts).toEqual(facts);
    expect(later.sums).toEqual(
      update(undefined, facts, -2, card).sums.map((sum) => ({ ...sum, value: expect.closeTo(sum.value, 9) })),
    );
  });

  it("is refused where it is of another scorecard, or would go back in time", () => {
    const state = update(undefined, []);
    const other = cardOf([]);
    expect(() => update(state, [], 0, other)).toThrow(refusal("STATE_OF_OTHER_MODEL", ["modelHash"]));
    expect(() => scoreLead({}, state, other, { asOf })).toThrow(refusal("STATE_OF_OTHER_MODEL", ["modelHash"]));
    expect(() => update(state, [], ms)).toThrow(refusal("INVALID_VALUE", ["asOf"]));
    expect(() => scoreLead({}, state, model, { asOf: daysBefore(ms) })).toThrow(refusal("INVALID_VALUE", ["asOf"]));
    expect(() => scoreLead({}, { ...state, at: "?" }, model, { asOf })).toThrow(refusal("INVALID_VALUE", ["asOf"]));
    expect(() => update({ ...state, at: "?" }, [])).toThrow(refusal("INVALID_VALUE", ["asOf"]));
    expect(() => update(undefined, [{ id: "x", type: "visit", at: "?" }])).toThrow(
      refusal("INVALID_VALUE", ["facts", 0, "at"]),
    );
  });

  it("does not overflow after thousands of half-lives", () => {
    const state = update(undefined, [fact("visit", 700_000)], 700_000);
    const later = update(update(state, [], 300_000), [fact("visit", 0)]);
    expect(scoreLead({}, later, model, { asOf }).decayed).toBe(7);
  });
});

describe("scoreHistory", () => {
  const model = createScorecard({
    groups: [
      engagement({
        decay: { kind: "steps", stepDays: 10, stepPercent: 50 },
        rules: [{ id: "visit", each: { types: ["visit"] }, points: 40 }],
      }),
    ],
    bands: [
      { name: "cold", from: 0 },
      { name: "hot", from: 60 },
    ],
    hysteresis: 1,
  });
  const history = (facts: readonly ConditionFact[], from: number, to: number, previous?: { band: string }) =>
    scoreHistory({}, facts, model, { from: daysBefore(from), to: daysBefore(to), previous }).map(
      ({ asOf: at, clamped, band }) => [-(daysTo(at) as number), clamped, band],
    );

  it("begins with from, and has each change up to to, that included", () => {
    const facts = [fact("visit", 30), fact("visit", 24), fact("call", 22)];
    expect(history(facts, 35, 0)).toEqual([
      [35, 0, "cold"],
      [30, 40, "cold"],
      [24, 80, "hot"],
      [20, 60, "hot"],
      [14, 40, "cold"],
      [10, 20, "cold"],
      [4, 0, "cold"],
    ]);
    expect(history(facts, 24, 10).at(-1)).toEqual([10, 20, "cold"]);
    expect(history(facts, 24, 10 + ms).at(-1)).toEqual([14, 40, "cold"]);
    expect(history(facts, 3, 3)).toEqual([[3, 0, "cold"]]);
    expect(history([], 9, 0)).toEqual([[9, 0, "cold"]]);
  });

  it("hands each score on to the hysteresis of the next", () => {
    const steps = createScorecard({
      ...model.body,
      groups: [{ id: "g", rules: [{ id: "visit", each: {}, points: 1 }], windowDays: 1 }],
      base: 59,
    });
    const bands = (previous?: { band: string }) =>
      scoreHistory({}, [fact("visit", 5)], steps, { from: daysBefore(6), to: AS_OF, previous }).map(({ band }) => band);
    expect(bands()).toEqual(["cold", "hot", "hot"]);
    expect(bands({ band: "hot" })).toEqual(["hot", "hot", "hot"]);
  });

  it("refuses to go back", () => {
    expect(() => history([], 1, 2)).toThrow(refusal("INVALID_OPTION", ["to"]));
  });
});

describe("turnsOf", () => {
  // With x = e^−t these sums have the slopes x(x − 1/2), x(x − 1/2)(x − 1/4) and x(x − 1/2)(x − 1/4)(x − 1/8).
  const one = [part(2, 1), part(1, -1 / 2)];
  const two = [part(3, 1), part(2, -3 / 4), part(1, 1 / 8)];
  const three = [part(4, 1), part(3, -7 / 8), part(2, 7 / 32), part(1, -1 / 64)];
  function part(rate: number, slope: number) {
    return { rate, size: slope / rate };
  }
  const expectTurns = (parts: readonly { size: number; rate: number }[], end: number, ...turns: readonly number[]) => {
    const found = turnsOf(parts, end);
    expect(found).toHaveLength(turns.length);
    turns.forEach((turn, index) => {
      expect(found[index]).toBeGreaterThanOrEqual(turn);
      expect(found[index]).toBeLessThan(turn + 1e-3);
    });
  };

  it("finds each of them, in their order", () => {
    expectTurns(one, 10, Math.log(2));
    expectTurns(two, 10, Math.log(2), Math.log(4));
    expectTurns([...two].reverse(), 10, Math.log(2), Math.log(4));
    expectTurns(three, 10, Math.log(2), Math.log(4), Math.log(8));
    expectTurns([part(2, -1), part(1, 1 / 2)], 10, Math.log(2));
  });

  it("leaves out those after the end", () => {
    expectTurns(one, 0.69);
    expectTurns(two, 1.38, Math.log(2));
    expectTurns(three, 1.39, Math.log(2), Math.log(4));
  });

  it("finds none of what only rises or only falls", () => {
    expectTurns([], 10);
    expectTurns([part(1, 1)], 10);
    expectTurns([part(1, 1), part(2, 0), part(3, 2)], 10);
    expectTurns([part(1, -1), part(2, 0), part(3, -2)], 10);
    // Of two signs, and yet rising until 1.005, where x is (√3 − 1)/2.
    expectTurns([part(3, 1), part(2, 1), part(1, -1 / 2)], 0.3);
  });
});
