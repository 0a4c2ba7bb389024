import type { Scorecard, ScorecardModel, ScoreGroup } from "../../../src/leads/scoring/index.js";
import { createScorecard, type ScorecardOptions } from "../../../src/leads/scoring/scorecard/index.js";
import type { ConditionFact } from "../../../src/shared/condition/index.js";

/** Half an hour past midnight in winter in Berlin, the day before in UTC. */
export const AS_OF = "2026-03-01T12:00:00.000Z";
export const DAY_MILLIS = 86_400_000;

/** An instant so many days of 24 hours before {@link AS_OF}. */
export const daysBefore = (days: number) => new Date(Date.parse(AS_OF) - days * DAY_MILLIS).toISOString();

let count = 0;

/** A fact of an age in days, frozen. */
export const fact = (type: string, days: number, more: object = {}): ConditionFact => {
  count += 1;
  return Object.freeze({ id: `${type} ${count}`, type, at: daysBefore(days), ...more });
};

/** A scorecard of these groups, with whole scores from -1,000 to 1,000 in one band. */
export const cardOf = (groups: readonly ScoreGroup[], more: Partial<ScorecardOptions> = {}): ScorecardModel =>
  createScorecard({ range: { least: -1000, most: 1000 }, bands: [{ name: "all", from: -1000 }], ...more, groups });

/** A group of rules for facts: five points for a visit, three less for a complaint. */
export const engagement = (more: Partial<ScoreGroup> = {}): ScoreGroup => ({
  id: "engagement",
  rules: [
    { id: "visit", each: { types: ["visit"] }, points: 5 },
    { id: "complaint", each: { types: ["complaint"] }, points: -3 },
  ],
  ...more,
});

/** A group of rules for fields. */
export const fitting = (more: Partial<ScoreGroup> = {}): ScoreGroup => ({
  id: "fit",
  rules: [
    { id: "large", when: { op: "atLeast", field: "employees", value: 50 }, points: 30 },
    { id: "home", when: { op: "in", field: "address.country", values: ["AT", "DE"] }, points: 20 },
    { id: "student", when: { op: "equals", field: "role", value: "student" }, points: -40 },
  ],
  ...more,
});

/** The body of a sound scorecard, for changing. */
export const soundBody = (more: Partial<Record<keyof Scorecard, unknown>> = {}): Record<string, unknown> => ({
  ...cardOf([fitting(), engagement()]).body,
  ...more,
});
