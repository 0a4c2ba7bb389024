import fc from "fast-check";
import type { ScorecardModel, ScoreDecay, ScoreGroup, ScoreRule } from "../../../src/leads/scoring/index.js";
import type { Condition, ConditionFact } from "../../../src/shared/condition/index.js";
import { cardOf, daysBefore } from "./cards.js";

const points = fc.integer({ min: -30, max: 30 });
const types = fc.constantFrom("visit", "call", "complaint");
const quarterDays = (least: number, most: number) =>
  fc.integer({ min: least * 4, max: most * 4 }).map((count) => count / 4);

/** Leads that have some of four fields. */
export const leads = fc.record(
  {
    employees: fc.integer({ min: 0, max: 100 }),
    country: fc.constantFrom("AT", "DE", "FR"),
    seenAt: quarterDays(-5, 40).map(daysBefore),
    consent: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Facts around the instant of scoring, several of them at one instant; each id once. */
export const facts: fc.Arbitrary<readonly ConditionFact[]> = fc
  .array(fc.record({ type: types, at: quarterDays(-5, 60).map(daysBefore), data: fc.record({ pages: fc.nat(5) }) }), {
    maxLength: 24,
  })
  .map((list) => list.map((fact, index) => ({ id: `f${index}`, ...fact })));

const fieldConditions: fc.Arbitrary<Condition> = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((value): Condition => ({ op: "atLeast", field: "employees", value })),
  fc.constantFrom("AT", "DE").map((value): Condition => ({ op: "equals", field: "country", value })),
  fc.constant<Condition>({ op: "not", condition: { op: "equals", field: "consent", value: true } }),
);

const timeConditions: fc.Arbitrary<Condition> = fc.oneof(
  quarterDays(0, 40).map((value): Condition => ({ op: "less", field: "seenAt", as: "daysAgo", value })),
  fc
    .tuple(quarterDays(1, 40), fc.nat(4))
    .map(
      ([days, value]): Condition => ({ op: "count", types: ["visit"], within: { days }, is: { op: "atLeast", value } }),
    ),
  quarterDays(0, 40).map((value): Condition => ({ op: "daysSinceLast", is: { op: "atMost", value } })),
);

const conditions = fc.oneof(fieldConditions, timeConditions);

const decays: fc.Arbitrary<ScoreDecay | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(1, 7, 30).map((halfLifeDays): ScoreDecay => ({ kind: "half-life", halfLifeDays })),
  fc
    .record({ stepDays: quarterDays(1, 20), stepPercent: fc.integer({ min: 1, max: 100 }) })
    .map((steps): ScoreDecay => ({ kind: "steps", ...steps })),
);

type RuleParts = Omit<Extract<ScoreRule, { each: unknown }>, "id"> | Omit<Extract<ScoreRule, { when: unknown }>, "id">;

const factRules = (caps: fc.Arbitrary<number | undefined>): fc.Arbitrary<RuleParts> =>
  fc.record({
    each: fc.oneof(
      fc.constant({}),
      types.map((type) => ({ types: [type] })),
      fc.tuple(types, fc.nat(5)).map(([type, value]) => ({
        types: [type, "visit"],
        where: { op: "atLeast", field: "data.pages", value } as const,
      })),
    ),
    points,
    cap: caps,
  });

const optionalCap = fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined });

/** What groups of a card are made of. */
export interface Ingredients {
  readonly conditions?: fc.Arbitrary<Condition>;
  readonly decays?: fc.Arbitrary<ScoreDecay | undefined>;
  readonly groupCaps?: fc.Arbitrary<number | undefined>;
  readonly ruleCaps?: fc.Arbitrary<number | undefined>;
  readonly dayCaps?: fc.Arbitrary<Readonly<Record<string, number>> | undefined>;
  readonly windows?: fc.Arbitrary<number | undefined>;
}

const none = fc.constant(undefined);

/** No caps, no window. */
export const WITHOUT_LIMITS: Ingredients = { groupCaps: none, ruleCaps: none, dayCaps: none, windows: none };

/** Groups of up to four rules each. Whatever has no value is left out, as in JSON. */
const groupsWith = (with_: Ingredients = {}): fc.Arbitrary<readonly ScoreGroup[]> => {
  const rule: fc.Arbitrary<RuleParts> = fc.oneof(
    fc.record({ when: with_.conditions ?? conditions, points }),
    factRules(with_.ruleCaps ?? optionalCap),
  );
  const group = fc.record({
    rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
    cap: with_.groupCaps ?? optionalCap,
    dayCaps: with_.dayCaps ?? fc.option(fc.record({ visit: fc.integer({ min: 1, max: 40 }) }), { nil: undefined }),
    windowDays: with_.windows ?? fc.option(quarterDays(1, 40), { nil: undefined }),
    decay: with_.decays ?? decays,
  });
  return fc.array(group, { minLength: 1, maxLength: 3 }).map((list) =>
    list.map((parts, place) => ({
      ...parts,
      id: `g${place}`,
      rules: parts.rules.map((part, index) => ({ ...part, id: `r${place}${index}` }) as ScoreRule),
    })),
  );
};

/** Cards of such groups, with a grade on the first of them and bands around zero. */
export const cardsWith = (ingredients: Ingredients = {}): fc.Arbitrary<ScorecardModel> =>
  fc
    .record({
      groups: groupsWith(ingredients),
      base: points,
      to: fc.constantFrom("nearest" as const, "down" as const),
      of: fc.constantFrom("total" as const, "contributions" as const),
      hysteresis: fc.nat(9),
      dayOffsetMinutes: fc.integer({ min: -1439, max: 1439 }),
    })
    .map(({ groups, to, of, ...settings }) =>
      cardOf(groups, {
        ...settings,
        rounding: { to, of },
        range: { least: -100, most: 100 },
        bands: ["a", "b", "c", "d"].map((name, index) => ({ name, from: -100 + 60 * index })),
        grades: {
          fit: { groups: ["g0"], from: [20, 0] },
          engagement: { groups: groups.map(({ id }) => id), from: [10] },
        },
        disqualifiers: [
          { id: "out", when: { op: "daysSinceFirst", types: ["complaint"], is: { op: "atLeast", value: 20 } } },
        ],
      }),
    );
