import { describe, expect, it } from "vitest";
import {
  compileScorecard,
  type LeadScoreOptions,
  type ScorecardModel,
  type ScoreGroup,
  scoreLead,
  scoreLeads,
} from "../../../src/leads/scoring/index.js";
import { createScorecard } from "../../../src/leads/scoring/scorecard/index.js";
import { type ConditionFact, prepareFacts } from "../../../src/shared/condition/index.js";
import { refusal } from "../../shared/refusal.js";
import { AS_OF, cardOf, daysBefore, engagement, fact, fitting } from "./cards.js";

const score = (
  model: ScorecardModel,
  facts: readonly ConditionFact[] = [],
  lead: object = {},
  more: Partial<LeadScoreOptions> = {},
) => scoreLead(Object.freeze(lead), Object.freeze(facts), model, { asOf: AS_OF, ...more });

/** Points after the caps and after fading, by rule. */
const pointsOf = (group: ScoreGroup, facts: readonly ConditionFact[], lead: object = {}) =>
  Object.fromEntries(
    score(cardOf([group]), facts, lead).contributions.map(({ params, contribution }) => [
      params.rule,
      [params.points, contribution],
    ]),
  );

describe("scoreLead", () => {
  it("freezes the reasons that leads share", () => {
    const { reasons } = score(cardOf([fitting()]), [], { employees: 60 });
    const shared = reasons.filter(({ code }) => code === "RULE_MET");
    expect(shared).toHaveLength(1);
    expect(shared.every((reason) => Object.isFrozen(reason) && Object.isFrozen(reason.params))).toBe(true);
  });

  it("adds base and points up to raw, decayed, rounded and clamped", () => {
    const model = createScorecard({
      base: 10,
      groups: [fitting(), engagement({ decay: { kind: "half-life", halfLifeDays: 10 } })],
      bands: [{ name: "all", from: 0 }],
      range: { least: 0, most: 60 },
    });
    const answer = score(model, [fact("visit", 10), fact("complaint", 20)], {
      employees: 50,
      address: { country: "DE" },
    });
    expect([answer.base, answer.raw, answer.decayed, answer.rounded, answer.clamped, answer.value]).toEqual([
      10, 62, 61.75, 62, 60, 60,
    ]);
    expect(answer.reasons.map(({ code, contribution }) => [code, contribution])).toEqual([
      ["BASE", 10],
      ["RULE_MET", 20],
      ["RULE_MET", 30],
      ["FACTS_COUNTED", -0.75],
      ["FACTS_COUNTED", 2.5],
      ["ROUNDED", 0.25],
      ["CLAMPED", -2],
      ["BAND_REACHED", undefined],
      ["RULE_UNKNOWN", undefined],
    ]);
    expect(answer.asOf).toBe(AS_OF);
    expect(answer.modelHash).toBe(model.hash);
  });

  it("gives a condition's points once, and names its rule and group", () => {
    const answer = score(cardOf([fitting()]), [], { employees: 50, address: { country: "FR" }, role: "student" });
    expect(answer.contributions).toEqual([
      {
        code: "RULE_MET",
        params: { rule: "large", group: "fit", points: 30, facts: 0, cut: 0 },
        contribution: 30,
        factIds: [],
      },
      {
        code: "RULE_MET",
        params: { rule: "student", group: "fit", points: -40, facts: 0, cut: 0 },
        contribution: -40,
        factIds: [],
      },
    ]);
    expect(answer.clamped).toBe(-10);
  });

  it("gives points for each fact up to asOf, that instant included, and counts later ones", () => {
    const facts = [fact("visit", 0), fact("visit", -1 / 86_400_000), fact("visit", 3), fact("call", 1)];
    const { contributions, ignoredFacts } = score(cardOf([engagement()]), facts);
    expect(contributions).toEqual([
      {
        code: "FACTS_COUNTED",
        params: { rule: "visit", group: "engagement", points: 10, facts: 2, cut: 0 },
        contribution: 10,
        factIds: [facts[2]?.id, facts[0]?.id],
      },
    ]);
    expect(ignoredFacts).toEqual({ afterAsOf: 1, repeated: 0 });
  });

  it("counts facts with one id once, and how many there were", () => {
    const [first, other] = [fact("visit", 3), fact("visit", 2)];
    const answer = score(cardOf([engagement()]), [first, other, first]);
    expect(answer.raw).toBe(10);
    expect(answer.ignoredFacts).toEqual({ afterAsOf: 0, repeated: 1 });
    expect(answer.contributions[0]?.factIds).toEqual([first.id, other.id]);
  });

  it("reads facts in any order, made ready, as text with offset, as dates and as milliseconds", () => {
    const at = "2026-02-19T13:00:00+01:00";
    const model = cardOf([engagement({ decay: { kind: "half-life", halfLifeDays: 10 } })]);
    for (const same of [at, new Date(at), Date.parse(at), "2026-02-19T12:00:00.000Z", "2026-02-19T12:00Z"]) {
      const facts = [{ id: "a", type: "visit", at: same }];
      expect(score(model, facts).decayed).toBe(2.5);
      expect(scoreLead({}, prepareFacts(facts), model, { asOf: AS_OF }).decayed).toBe(2.5);
    }
  });

  it("gives points by the fact's own fields, and none where they are unknown", () => {
    const rules = [
      {
        id: "long",
        each: { types: ["visit"], where: { op: "greater", field: "data.pages", value: 3 } },
        points: 7,
      },
      { id: "anything", each: {}, points: 1 },
    ] as const;
    const facts = [
      fact("visit", 1, { data: { pages: 4 } }),
      fact("visit", 1, { data: { pages: 3 } }),
      fact("visit", 1),
    ];
    expect(pointsOf({ id: "g", rules }, [...facts, fact("call", 2)])).toEqual({ anything: [4, 4], long: [7, 7] });
  });

  it("reads own fields of any object, and only those", () => {
    const model = cardOf([
      { id: "g", rules: [{ id: "named", when: { op: "exists", field: "name" }, points: 1 }] },
      { id: "h", rules: [{ id: "method", when: { op: "exists", field: "toString" }, points: 2 }] },
    ]);
    class Named {
      name = "x";
    }
    expect(score(model, [], new Named()).raw).toBe(1);
    expect(score(model, [], Object.assign(Object.create(null), { name: 1 })).raw).toBe(1);
    expect(score(model, [], Object.create({ name: "inherited" })).raw).toBe(0);
    expect(score(model, [], { toString: 1 }).raw).toBe(2);
    const plain = cardOf([{ id: "g", rules: [{ id: "named", when: { op: "exists", field: "name" }, points: 1 }] }]);
    expect(score(plain, [], Object.create({ name: "inherited" })).raw).toBe(0);
    expect(scoreLead(null as never, [], plain, { asOf: AS_OF }).raw).toBe(0);
  });

  it("reads fields within fields, and those named as every object's own things, where a card has no others", () => {
    const cardFor = (field: string) =>
      cardOf([{ id: "g", rules: [{ id: "r", when: { op: "exists", field }, points: 2 }] }]);
    expect(score(cardFor("address.country"), [], { address: { country: "AT" } }).raw).toBe(2);
    expect(score(cardFor("address.country"), [], { "address.country": "AT" }).raw).toBe(0);
    expect(score(cardFor("toString"), [], {}).raw).toBe(0);
  });

  it("scores a lead with what there is, and says what was missing", () => {
    const model = cardOf([
      fitting(),
      { id: "late", rules: [{ id: "recent", when: { op: "daysSinceLast", is: { op: "less", value: 9 } }, points: 9 }] },
    ]);
    const answer = score(model, [], { employees: 60, role: null });
    expect(answer.clamped).toBe(30);
    expect(answer.missing).toEqual(["address.country", "role", "facts"]);
    expect(answer.reasons.slice(-3)).toEqual([
      { code: "RULE_UNKNOWN", params: { rule: "home", missing: "address.country" } },
      { code: "RULE_UNKNOWN", params: { rule: "student", missing: "role" } },
      { code: "RULE_UNKNOWN", params: { rule: "recent", missing: "facts" } },
    ]);
    const odd = score(model, [], { employees: "60", address: { country: "AT" }, role: "head" });
    expect(odd.missing).toEqual(["facts"]);
    // Nothing is missing where a number is a text.
    const unknown = odd.reasons.filter(({ code }) => code === "RULE_UNKNOWN");
    expect(unknown.map(({ params }) => params["missing"])).toEqual(["-", "facts"]);
  });

  it("says the same for a condition put together of others", () => {
    const when = {
      op: "all",
      conditions: [
        { op: "exists", field: "name" },
        { op: "not", condition: { op: "equals", field: "country", value: "FR" } },
        { op: "less", field: "age", value: 9 },
      ],
    } as const;
    const model = cardOf([{ id: "g", rules: [{ id: "r", when, points: 4 }] }]);
    expect(score(model, [], { name: "x", country: "DE", age: 3 }).raw).toBe(4);
    expect(score(model, [], { name: "x", country: undefined, age: 3 }).missing).toEqual(["country"]);
    expect(score(model, [], { age: 9 }).missing).toEqual([]);
  });

  it("remembers the instant, and not a date that has changed since", () => {
    const model = cardOf([engagement({ windowDays: 5 })]);
    const asOf = new Date(AS_OF);
    const facts = [fact("visit", 5)];
    expect(score(model, facts, {}, { asOf }).raw).toBe(5);
    asOf.setTime(asOf.getTime() + 1);
    expect(score(model, facts, {}, { asOf })).toMatchObject({ raw: 0, asOf: "2026-03-01T12:00:00.001Z" });
    expect(score(model, facts, {}, { asOf: Date.parse(AS_OF) }).asOf).toBe(AS_OF);
  });
});

describe("fading", () => {
  it("halves by half-life, without a jump", () => {
    const group = engagement({ decay: { kind: "half-life", halfLifeDays: 10 } });
    expect(pointsOf(group, [fact("visit", 10), fact("visit", 20), fact("visit", 0)])).toEqual({ visit: [15, 8.75] });
    expect(pointsOf(group, [fact("visit", 5)])["visit"]?.[1]).toBeCloseTo(5 / Math.SQRT2, 9);
    expect(pointsOf(group, [fact("visit", 20_000)])).toEqual({ visit: [5, 0] });
  });

  it("takes a percentage of the original points with each step, the day of the step included", () => {
    const group = engagement({ decay: { kind: "steps", stepDays: 10, stepPercent: 40 } });
    const left = [9.999, 10, 19.999, 20, 30, 300].map((days) => pointsOf(group, [fact("visit", days)])["visit"]?.[1]);
    expect(left).toEqual([5, 3, 3, 1, 0, 0]);
  });

  it("forgets what is older than the window, the border included in it", () => {
    const group = engagement({ windowDays: 10 });
    expect(pointsOf(group, [fact("visit", 10)])).toEqual({ visit: [5, 5] });
    expect(pointsOf(group, [fact("visit", 10 + 1 / 86_400_000)])).toEqual({});
    const both = engagement({ windowDays: 10, decay: { kind: "half-life", halfLifeDays: 5 } });
    expect(pointsOf(both, [fact("visit", 10), fact("visit", 11)])).toEqual({ visit: [5, 1.25] });
  });

  it("leaves conditions as they are", () => {
    const group = fitting({ windowDays: 1, decay: { kind: "steps", stepDays: 1, stepPercent: 100 } });
    expect(pointsOf(group, [], { employees: 60 })).toEqual({ large: [30, 30] });
  });
});

describe("caps", () => {
  it("limit gains and losses each by themselves", () => {
    const facts = [1, 2, 3].flatMap((days) => [fact("visit", days), fact("complaint", days)]);
    expect(pointsOf(engagement({ cap: 7 }), facts)).toEqual({ complaint: [-7, -7], visit: [7, 7] });
  });

  it("keep the newest facts, a part of one where there is no room for all of it", () => {
    const facts = [fact("visit", 3), fact("visit", 1), fact("visit", 2)];
    const answer = score(cardOf([engagement({ cap: 7, decay: { kind: "half-life", halfLifeDays: 1 } })]), facts);
    expect(answer.contributions).toEqual([
      {
        code: "FACTS_CAPPED",
        params: { rule: "visit", group: "engagement", points: 7, facts: 2, cut: 8 },
        contribution: 3,
        factIds: [facts[2]?.id, facts[1]?.id],
      },
    ]);
  });

  it("let conditions come first, in the order of their ids, and say what they cut", () => {
    const { contributions } = score(cardOf([fitting({ cap: 25 })]), [], { employees: 60, address: { country: "AT" } });
    expect(contributions.map(({ code, params }) => [code, params.rule, params.points, params.cut])).toEqual([
      ["RULE_MET", "home", 20, 0],
      ["RULE_CAPPED", "large", 5, 25],
    ]);
    expect(contributions[1]?.contribution).toBe(5);
  });

  it("are of a rule, of a group, and of the facts of one type and day", () => {
    const rules = [
      { id: "a", each: { types: ["visit"] }, points: 4, cap: 10 },
      { id: "b", each: { types: ["visit", "call"] }, points: 3 },
      { id: "c", each: { types: ["visit"] }, points: -2 },
    ] as const;
    const facts = [fact("visit", 0.1), fact("visit", 0.2), fact("visit", 1.1), fact("visit", 2.1), fact("call", 0.1)];
    const pointsIn = (more: Partial<ScoreGroup>) => {
      const points = pointsOf({ id: "g", rules, ...more }, facts);
      return ["a", "b", "c"].map((rule) => points[rule]?.[0]);
    };
    expect(pointsIn({})).toEqual([10, 15, -8]);
    expect(pointsIn({ dayCaps: { visit: 5 } })).toEqual([10, 8, -8]);
    expect(pointsIn({ dayCaps: { visit: 3 } })).toEqual([9, 3, -7]);
    expect(pointsIn({ dayCaps: { visit: 5 }, cap: 12 })).toEqual([8, 4, -8]);
  });

  it("of a day are those of a clock that is ahead of UTC by so many minutes", () => {
    const facts = ["2026-02-10T23:00:00Z", "2026-02-10T22:59:59.999Z"].map((at) => ({ id: at, type: "visit", at }));
    const dayCaps = { visit: 5 };
    const pointsAt = (dayOffsetMinutes: number) =>
      score(cardOf([engagement({ dayCaps })], { dayOffsetMinutes }), facts).raw;
    expect([0, 59, 60, 61, -60].map(pointsAt)).toEqual([5, 5, 10, 5, 5]);
  });

  it("of a day do not touch other types, nor another day of the same type", () => {
    const rules = [{ id: "all", each: {}, points: 5 }];
    const group = { id: "g", rules, dayCaps: { visit: 5 } };
    const facts = [fact("visit", 0.1), fact("call", 0.11), fact("call", 0.12), fact("visit", 0.2), fact("visit", 1.2)];
    expect(pointsOf(group, facts)).toEqual({ all: [20, 20] });
  });

  it("of a day may be of a type without a name, and touch no other", () => {
    const group = { id: "g", rules: [{ id: "all", each: {}, points: 5 }], dayCaps: { "": 1 } };
    expect(pointsOf(group, [fact("visit", 0.1), fact("visit", 0.2), fact("", 0.3)])).toEqual({ all: [11, 11] });
  });

  it("prefer of two facts of one instant the one with the greater id, and of rules the one that sorts first", () => {
    const at = daysBefore(1);
    const facts = ["f1", "f3", "f2"].map((id) => ({ id, type: "visit", at }));
    const rules = ["y", "x"].map((id) => ({ id, each: {}, points: 2 }));
    const { contributions } = score(cardOf([{ id: "g", rules, cap: 5 }]), facts);
    expect(contributions.map(({ params, factIds }) => [params.rule, params.points, factIds])).toEqual([
      ["x", 3, ["f2", "f3"]],
      ["y", 2, ["f3"]],
    ]);
  });
});

describe("rounding", () => {
  const thirds = (rounding: { to: "nearest" | "down"; of: "total" | "contributions" }, points = 1) => {
    const rules = ["a", "b", "c"].map((id) => ({ id, each: { types: [id] }, points }));
    const group: ScoreGroup = { id: "g", rules, decay: { kind: "steps", stepDays: 1, stepPercent: 60 } };
    const grades = { fit: { groups: ["g"], from: [1] }, engagement: { groups: [], from: [1] } };
    const answer = score(cardOf([group], { rounding, grades }), [fact("a", 1), fact("b", 1), fact("c", 1)]);
    return [answer.rounded, answer.grade?.fit];
  };

  it("is of the total or of each contribution, which differ", () => {
    expect(thirds({ to: "nearest", of: "total" })).toEqual([1, 1]);
    expect(thirds({ to: "nearest", of: "contributions" })).toEqual([0, 0]);
    expect(thirds({ to: "nearest", of: "total" }, 4)).toEqual([5, 5]);
    expect(thirds({ to: "nearest", of: "contributions" }, 4)).toEqual([6, 6]);
    expect(thirds({ to: "down", of: "total" }, 4)).toEqual([4, 4]);
    expect(thirds({ to: "down", of: "contributions" }, 4)).toEqual([3, 3]);
    expect(thirds({ to: "down", of: "total" }, -4)).toEqual([-5, -5]);
  });

  it("lets halves go up, also below zero", () => {
    const at = (points: number) => {
      const rules = [{ id: "a", each: {}, points }];
      const decay = { kind: "half-life", halfLifeDays: 1 } as const;
      return score(cardOf([{ id: "g", rules, decay }]), [fact("a", 1)]).rounded;
    };
    expect([3, 1, -1, -3].map(at)).toEqual([2, 1, 0, -1]);
    expect(Object.is(at(-1), 0)).toBe(true);
  });

  it("says nothing where there is nothing to round or to limit", () => {
    expect(
      score(cardOf([fitting()]), [], { employees: 60, address: { country: "AT" }, role: "x" }).reasons.at(-1)?.code,
    ).toBe("BAND_REACHED");
  });
});

describe("bands", () => {
  const model = createScorecard({
    groups: [{ id: "g", rules: [{ id: "visit", each: {}, points: 1 }] }],
    bands: [
      { name: "cold", from: 0 },
      { name: "warm", from: 30 },
      { name: "hot", from: 60 },
    ],
    hysteresis: 5,
    disqualifiers: [
      { id: "rival", when: { op: "equals", field: "rival", value: true } },
      { id: "abroad", when: { op: "equals", field: "country", value: "XX" } },
    ],
  });
  const facts = Array.from({ length: 70 }, (_, index) => fact("visit", index));
  const bandAt = (points: number, band?: string, lead: object = {}) =>
    score(model, facts.slice(0, points), lead, { previous: band === undefined ? undefined : { band } });

  it("begin at their border", () => {
    expect([0, 29, 30, 59, 60, 70].map((points) => bandAt(points).band)).toEqual([
      "cold",
      "cold",
      "warm",
      "warm",
      "hot",
      "hot",
    ]);
    expect(bandAt(30).reasons.find(({ code }) => code === "BAND_REACHED")?.params).toEqual({ band: "warm", from: 30 });
  });

  it("are kept up to the hysteresis below their border, and reached at once", () => {
    expect([60, 59, 55, 54, 30, 29].map((points) => bandAt(points, "hot").band)).toEqual([
      "hot",
      "hot",
      "hot",
      "warm",
      "warm",
      "cold",
    ]);
    expect([25, 24, 60].map((points) => bandAt(points, "warm").band)).toEqual(["warm", "cold", "hot"]);
    expect(bandAt(59, "cold").band).toBe("warm");
    expect(bandAt(60, "hot").reasons.some(({ code }) => code === "BAND_REACHED")).toBe(true);
    expect(bandAt(55, "hot").reasons.find(({ code }) => code === "BAND_KEPT")?.params).toEqual({
      band: "hot",
      from: 60,
      hysteresis: 5,
    });
  });

  it("know no previous band that the scorecard does not have", () => {
    expect([bandAt(59, "boiling").band, bandAt(59, "disqualified").band]).toEqual(["warm", "warm"]);
  });

  it("are of no use to a disqualified lead, which still has its score", () => {
    const answer = bandAt(60, undefined, { rival: true, country: "XX" });
    expect([answer.band, answer.clamped, answer.disqualifiedBy]).toEqual(["disqualified", 60, ["abroad", "rival"]]);
    expect(answer.reasons.filter(({ code }) => code === "DISQUALIFIED").map(({ params }) => params)).toEqual([
      { rule: "abroad" },
      { rule: "rival" },
    ]);
    const open = bandAt(60, undefined, { rival: false });
    expect([open.band, open.disqualifiedBy, open.missing]).toEqual(["hot", [], ["country"]]);
  });
});

describe("grades", () => {
  it("are a letter for fit and a digit for engagement, each border belonging to the better mark", () => {
    const model = cardOf([fitting(), engagement()], {
      base: 500,
      grades: {
        fit: { groups: ["fit"], from: [50, 30] },
        engagement: { groups: ["engagement"], from: [10, 5] },
      },
    });
    const gradeOf = (lead: object, visits: number) =>
      score(
        model,
        Array.from({ length: visits }, () => fact("visit", 1)),
        lead,
      ).grade;
    const both = { employees: 60, address: { country: "AT" } };
    expect(gradeOf(both, 2)).toEqual({ code: "A1", fit: 50, engagement: 10 });
    expect(gradeOf({ employees: 60 }, 1)).toEqual({ code: "B2", fit: 30, engagement: 5 });
    expect(gradeOf({ address: { country: "AT" } }, 0)).toEqual({ code: "C3", fit: 20, engagement: 0 });
    expect(score(cardOf([fitting()])).grade).toBeUndefined();
  });

  it("are of all groups that are named, some of them on both sides", () => {
    const grades = {
      fit: { groups: ["engagement", "fit"], from: [1] },
      engagement: { groups: ["engagement"], from: [1] },
    };
    const answer = score(cardOf([fitting(), engagement()], { grades }), [fact("visit", 1)], { employees: 60 });
    expect(answer.grade).toEqual({ code: "A1", fit: 35, engagement: 5 });
  });
});

describe("a model", () => {
  const model = cardOf([fitting()]);
  const scoreBy = (other: object) => () => scoreLead({}, [], { ...model, ...other } as ScorecardModel, { asOf: AS_OF });

  it("is refused where it is of another kind or version", () => {
    expect(scoreBy({ kind: "rfm" })).toThrow(refusal("WRONG_MODEL_KIND", ["kind"]));
    expect(scoreBy({ schemaVersion: 2 })).toThrow(refusal("NEWER_MODEL", ["schemaVersion"]));
    expect(scoreBy({ schemaVersion: 0 })).toThrow(refusal("UNKNOWN_MODEL_VERSION", ["schemaVersion"]));
  });

  it("is refused where it has no rules, bands and points as a scorecard has", () => {
    const bodies = [
      undefined,
      {},
      { ...model.body, groups: [{ id: "g" }] },
      { ...model.body, bands: [] },
      { ...model.body, base: "10" },
      { ...model.body, groups: [{ id: "g", rules: [{ id: "r", each: {}, points: Number.NaN }] }] },
    ];
    for (const body of bodies) expect(scoreBy({ body })).toThrow(refusal("MALFORMED_MODEL", ["body"]));
  });

  it("is made ready once", () => {
    expect(compileScorecard(model)).toBe(compileScorecard(model));
    expect(compileScorecard({ ...model })).not.toBe(compileScorecard(model));
  });
});

describe("bad input", () => {
  const model = cardOf([engagement()]);

  it("is refused with code and path", () => {
    expect(() => score(model, [], {}, { asOf: "2026-03-01" })).toThrow(refusal("INVALID_VALUE", ["asOf"]));
    expect(() => score(model, [], {}, { asOf: undefined as never })).toThrow(refusal("INVALID_VALUE", ["asOf"]));
    const bad = (given: object) => () => score(model, [fact("visit", 1), given as ConditionFact]);
    expect(bad({ id: "x", type: "visit", at: "yesterday" })).toThrow(refusal("INVALID_VALUE", ["facts", 1, "at"]));
    expect(bad({ type: "visit", at: AS_OF })).toThrow(refusal("INVALID_VALUE", ["facts", 1, "id"]));
    expect(bad(undefined as never)).toThrow(refusal("INVALID_VALUE", ["facts", 1, "at"]));
  });
});

describe("scoreLeads", () => {
  it("answers what scoreLead answers, in the order of the input", () => {
    const model = createScorecard({
      groups: [fitting(), engagement()],
      bands: [
        { name: "cold", from: 0 },
        { name: "hot", from: 32 },
      ],
      hysteresis: 5,
    });
    const leads = [
      { of: { employees: 60 }, facts: [fact("visit", 1)], before: undefined },
      { of: { employees: 60 }, facts: [], before: { band: "hot" } },
      { of: {}, facts: [], before: undefined },
    ];
    const rows = scoreLeads(leads, model, {
      asOf: AS_OF,
      leadOf: (lead) => lead.of,
      factsOf: (lead) => lead.facts,
      previousOf: (lead) => lead.before,
    });
    expect(rows.map(({ item }) => item)).toEqual(leads);
    expect(rows.map(({ score: { clamped, band } }) => [clamped, band])).toEqual([
      [35, "hot"],
      [30, "hot"],
      [0, "cold"],
    ]);
    expect(rows[0]?.score).toEqual(scoreLead(leads[0]?.of ?? {}, leads[0]?.facts ?? [], model, { asOf: AS_OF }));
    expect(scoreLeads([{ employees: 70 }], model, { asOf: AS_OF, factsOf: () => [] })[0]?.score.clamped).toBe(30);
  });
});
