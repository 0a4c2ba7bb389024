import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LeadScore, type ScorecardModel, scoreLead } from "../../../src/leads/scoring/index.js";
import { findBand } from "../../../src/leads/scoring/scorecard/bands.js";
import { createScorecard, openScorecard, updateLeadScoreState } from "../../../src/leads/scoring/scorecard/index.js";
import { readInstant } from "../../../src/shared/condition/read-instant.js";
import { cardsWith, facts, leads, WITHOUT_LIMITS } from "./arbitraries.js";
import { AS_OF, daysBefore } from "./cards.js";

const asOf = AS_OF;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** A card, and the same with the rules of each group in another order. */
const shuffledCards = cardsWith().chain((model) =>
  fc
    .tuple(...model.body.groups.map(({ rules }) => fc.shuffledSubarray([...rules], { minLength: rules.length })))
    .map((lists) => {
      const groups = model.body.groups.map((group, place) => ({ ...group, rules: lists[place] ?? [] }));
      return [model, createScorecard({ ...model.body, groups })] as const;
    }),
);
const shuffledFacts = facts.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
);

const withoutHash = ({ modelHash: _, ...rest }: LeadScore) => rest;

describe("a score", () => {
  it("is the exact sum of its parts, in whatever order they are added", () => {
    fc.assert(
      fc.property(cardsWith(), leads, facts, fc.func(fc.integer()), (model, lead, list, order) => {
        const { base, raw, decayed, clamped, contributions, reasons } = scoreLead(lead, list, model, { asOf });
        const shuffled = [...contributions].sort((left, right) => order(left.params) - order(right.params));
        expect(base + sum(shuffled.map(({ params }) => params.points))).toBe(raw);
        expect(base + sum(shuffled.map(({ contribution }) => contribution))).toBe(decayed);
        expect(sum(reasons.map(({ contribution = 0 }) => contribution))).toBe(clamped);
      }),
    );
  });

  it("rounds by its policy, and lies in its range", () => {
    fc.assert(
      fc.property(cardsWith(), leads, facts, (model, lead, list) => {
        const { base, decayed, rounded, clamped, contributions } = scoreLead(lead, list, model, { asOf });
        const { to, of } = model.body.rounding;
        const round = (value: number) =>
          to === "down"
            ? Math.floor(value)
            : Math.ceil(value - 0.5) + (value % 1 === -0.5 || value % 1 === 0.5 ? 1 : 0);
        const parts = of === "total" ? [decayed] : [base, ...contributions.map(({ contribution }) => contribution)];
        expect(rounded).toBe(sum(parts.map(round)));
        expect(clamped).toBe(Math.max(-100, Math.min(100, rounded)));
      }),
    );
  });

  it("depends neither on the order of facts nor on that of rules in their group", () => {
    fc.assert(
      fc.property(shuffledCards, leads, shuffledFacts, ([model, other], lead, [list, shuffled]) => {
        const answer = scoreLead(lead, list, model, { asOf });
        expect(withoutHash(scoreLead(lead, shuffled, other, { asOf }))).toEqual(withoutHash(answer));
      }),
    );
  });

  it("counts repeated and later facts, and is otherwise the same", () => {
    fc.assert(
      fc.property(cardsWith(), leads, facts, (model, lead, list) => {
        const happened = list.filter(({ at }) => readInstant(at) <= readInstant(asOf));
        const answer = scoreLead(lead, happened, model, { asOf });
        expect(scoreLead(lead, [...list, ...happened], model, { asOf })).toEqual({
          ...answer,
          ignoredFacts: { afterAsOf: list.length - happened.length, repeated: happened.length },
        });
      }),
    );
  });

  it("is the same by a model that went through JSON", () => {
    fc.assert(
      fc.property(cardsWith(), leads, facts, (model, lead, list) => {
        const stored = openScorecard(JSON.parse(JSON.stringify(model)));
        const answer = scoreLead(lead, list, stored, { asOf });
        expect(answer).toEqual(scoreLead(lead, list, model, { asOf }));
        expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(JSON.stringify(answer)));
      }),
    );
  });

  it("never falls where a rule gives more points, unless caps of rules and of days cross", () => {
    const cards = fc.oneof(
      cardsWith({ ...WITHOUT_LIMITS, groupCaps: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }) }),
      cardsWith({ dayCaps: fc.constant(undefined) }),
      cardsWith({ ruleCaps: fc.constant(undefined) }),
    );
    fc.assert(
      fc.property(cards, leads, facts, fc.nat(), fc.integer({ min: 1, max: 20 }), (model, lead, list, which, more) => {
        const rules = model.body.groups.flatMap((group) => group.rules);
        const chosen = rules[which % rules.length];
        const raised = createScorecard({
          ...model.body,
          groups: model.body.groups.map((group) => ({
            ...group,
            rules: group.rules.map((rule) => (rule === chosen ? { ...rule, points: rule.points + more } : rule)),
          })),
        });
        const decayedBy = (card: ScorecardModel) => scoreLead(lead, list, card, { asOf }).decayed;
        expect(decayedBy(raised)).toBeGreaterThanOrEqual(decayedBy(model) - 1e-8);
      }),
    );
  });
});

describe("a state", () => {
  const batches = facts.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray([...list, ...list.slice(0, 5)], { minLength: list.length + Math.min(5, list.length) }),
      fc.array(fc.nat(list.length), { maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 }),
    ),
  );
  const later = fc.integer({ min: 0, max: 12 }).map((days) => daysBefore(-days / 2));

  it("answers what all facts answer, once rounded to a millionth, however they arrive", () => {
    fc.assert(
      fc.property(cardsWith(), leads, batches, later, (model, lead, [list, shuffled, cuts, days], at) => {
        const ends = [...cuts.sort((left, right) => left - right), shuffled.length];
        const instants = days.slice(0, ends.length).sort((left, right) => right - left);
        const state = ends.reduce<ReturnType<typeof updateLeadScoreState> | undefined>((before, end, index) => {
          const batch = shuffled.slice(ends[index - 1] ?? 0, end);
          return updateLeadScoreState(before, batch, model, { asOf: daysBefore(instants[index] ?? 0) });
        }, undefined);
        const [fromState, fromFacts] = [state ?? [], list].map((history) =>
          scoreLead(lead, history, model, { asOf: at }),
        );
        const essence = (score: LeadScore | undefined) => [
          score?.contributions.map(({ params, contribution }) => [params, Math.round(contribution * 1e6)]),
          [score?.raw, score?.rounded, score?.clamped, score?.grade, score?.band, score?.missing],
        ];
        expect(essence(fromState)).toEqual(essence(fromFacts));
      }),
      { numRuns: 300 },
    );
  });
});

describe("bands", () => {
  it("change at most once while a score stays within the hysteresis below a border and the next border", () => {
    const bands = [0, 30, 60].map((from) => ({ name: `from ${from}`, from }));
    fc.assert(
      fc.property(
        fc.constantFrom(30, 60),
        fc.array(fc.integer({ min: -5, max: 24 }), { minLength: 2 }),
        (border, offsets) => {
          let band: string | undefined;
          let changes = -1;
          for (const offset of offsets) {
            const { name } = findBand({ bands, hysteresis: 5 }, border + offset, band);
            if (name !== band) changes += 1;
            band = name;
          }
          expect(changes).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("are never lower than the score reaches, nor kept farther than the hysteresis", () => {
    const bands = [0, 30, 60].map((from) => ({ name: `${from}`, from }));
    const find = (score: number, previous: string | undefined) => findBand({ bands, hysteresis: 5 }, score, previous);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.constantFrom("0", "30", "60", "else"), (score, previous) => {
        const [plain, kept] = [Number(find(score, undefined).name), Number(find(score, previous).name)];
        expect(kept).toBeGreaterThanOrEqual(plain);
        expect(score).toBeGreaterThanOrEqual(kept - (kept > plain ? 5 : 0));
      }),
    );
  });
});
