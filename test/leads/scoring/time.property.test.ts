import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LeadScore, scoreLead } from "../../../src/leads/scoring/index.js";
import { nextChangeAt, scoreHistory, thresholdCrossing } from "../../../src/leads/scoring/scorecard/index.js";
import { turnsOf } from "../../../src/leads/scoring/scorecard/turns.js";
import { cardsWith, facts, leads } from "./arbitraries.js";
import { AS_OF, DAY_MILLIS, daysBefore } from "./cards.js";

const asOf = AS_OF;
const now = Date.parse(AS_OF);

/** Facts that have happened by now. */
const happened = facts.map((list) => list.filter(({ at }) => Date.parse(String(at)) <= now));

const answerOf = ({ clamped, band, grade, disqualifiedBy }: LeadScore) => [clamped, band, grade?.code, disqualifiedBy];

describe("nextChangeAt", () => {
  it("is an instant at which the answer is another, and a millisecond before and ever since now it is not", () => {
    fc.assert(
      fc.property(
        cardsWith(),
        leads,
        happened,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        (model, lead, list, shares) => {
          const current = scoreLead(lead, list, model, { asOf });
          const next = nextChangeAt(lead, list, model, { asOf });
          const end = next === undefined ? now + 1000 * DAY_MILLIS : Date.parse(next);
          const answerAt = (millis: number) =>
            answerOf(scoreLead(lead, list, model, { asOf: millis, previous: current }));
          if (next !== undefined) {
            expect(end).toBeGreaterThan(now);
            expect(answerAt(end)).not.toEqual(answerOf(current));
          }
          for (const share of [1, ...shares]) {
            expect(answerAt(Math.floor(now + (end - 1 - now) * share))).toEqual(answerOf(current));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("thresholdCrossing", () => {
  it("really crosses: at the threshold or above until a millisecond before, and below it then", () => {
    fc.assert(
      fc.property(
        cardsWith(),
        leads,
        happened,
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (model, lead, list, threshold, share) => {
          const decayedAt = (millis: number) => scoreLead(lead, list, model, { asOf: millis }).decayed;
          const crossing = thresholdCrossing(lead, list, model, { asOf, threshold });
          if (crossing.status === "below") expect(decayedAt(now)).toBeLessThan(threshold);
          else expect(decayedAt(now)).toBeGreaterThanOrEqual(threshold);
          if (crossing.status === "crosses") {
            const at = Date.parse(crossing.at);
            expect(decayedAt(at)).toBeLessThan(threshold);
            expect(decayedAt(at - 1)).toBeGreaterThanOrEqual(threshold);
            expect(decayedAt(Math.floor(now + (at - 1 - now) * share))).toBeGreaterThanOrEqual(threshold);
          }
          if (crossing.status === "never") {
            expect(decayedAt(Math.floor(now + 2000 * DAY_MILLIS * share))).toBeGreaterThanOrEqual(threshold);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("scoreHistory", () => {
  it("holds at any instant what scoreLead answers then, with the score before as previous", () => {
    fc.assert(
      fc.property(cardsWith(), leads, facts, fc.double({ min: 0, max: 1, noNaN: true }), (model, lead, list, share) => {
        const [from, to] = [daysBefore(70), daysBefore(-8)];
        const scores = scoreHistory(lead, list, model, { from, to });
        const at = Math.floor(Date.parse(from) + (Date.parse(to) - Date.parse(from)) * share);
        const before = scores.filter((score) => Date.parse(score.asOf) <= at).at(-1) as LeadScore;
        expect(answerOf(scoreLead(lead, list, model, { asOf: at, previous: before }))).toEqual(answerOf(before));
        expect(scores.map((score) => score.asOf)).toEqual([...new Set(scores.map((score) => score.asOf))].sort());
      }),
      { numRuns: 30 },
    );
  });
});

describe("turnsOf", () => {
  it("leaves between two turns nothing but rising or falling", () => {
    const parts = fc.array(
      fc.record({ size: fc.integer({ min: -20, max: 20 }), rate: fc.constantFrom(0.1, 0.3, 1, 2) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(parts, (list) => {
        const valueAt = (time: number) => list.reduce((sum, { size, rate }) => sum + size * Math.exp(-rate * time), 0);
        const marks = [0, ...turnsOf(list, 20), 20];
        marks.slice(1).forEach((high, index) => {
          const low = marks[index] as number;
          const rising = Array.from(
            { length: 20 },
            (_, step) => valueAt(low + ((high - low) * (step + 1)) / 20) - valueAt(low + ((high - low) * step) / 20),
          );
          const isRising = rising.every((rise) => rise >= -1e-5);
          const isFalling = rising.every((rise) => rise <= 1e-5);
          expect(isRising || isFalling).toBe(true);
        });
      }),
    );
  });
});
