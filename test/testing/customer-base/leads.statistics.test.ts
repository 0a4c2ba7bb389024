import { describe, expect, it } from "vitest";
import type { TrueLeadModel } from "../../../src/testing/customer-base/lead-model.js";
import { DEFAULT_TRUE_LEAD_MODEL } from "../../../src/testing/customer-base/lead-truth.js";
import { generateLeads } from "../../../src/testing/customer-base/leads.js";

const LEADS = 20_000;
const DAY_MILLIS = 86_400_000;

/** The default model with a planted interaction: a referral by an owner is worth much more than both alone. */
const model: TrueLeadModel = {
  intercept: DEFAULT_TRUE_LEAD_MODEL.intercept,
  terms: [
    ...DEFAULT_TRUE_LEAD_MODEL.terms,
    {
      name: "referral-by-owner",
      when: {
        op: "all",
        conditions: [
          { op: "equals", field: "source", value: "referral" },
          { op: "equals", field: "role", value: "owner" },
        ],
      },
      logOdds: 1.5,
    },
  ],
};

const leads = [
  ...generateLeads({
    ...{ seed: "statistics", partyIds: LEADS, zone: "UTC", model },
    created: { from: "2025-01-01", to: "2026-01-01" },
    until: "2026-04-01",
  }),
];
const decided = leads.filter(({ outcome }) => outcome !== "open");

/** Standard errors by which wins lie from what the true probabilities expect, among some leads. */
function z(some: typeof leads): number {
  let [difference, variance] = [0, 0];
  for (const { outcome, truth } of some) {
    difference += Number(outcome === "won") - truth.probability;
    variance += truth.probability * (1 - truth.probability);
  }
  return difference / Math.sqrt(variance);
}

describe("20,000 leads", () => {
  it("are won as often as their probabilities say, in all and where each term holds", () => {
    // The share in all is known to ±0.003. Where it agrees for every term, a logistic fit would find the coefficients.
    expect(Math.abs(z(decided))).toBeLessThan(4);
    for (const term of model.terms) {
      const some = decided.filter(({ truth }) => truth.terms.includes(term));
      expect(some.length, term.name).toBeGreaterThan(200);
      expect(Math.abs(z(some)), term.name).toBeLessThan(4);
    }
  });

  it("are won as often as their probabilities say from the least to the most likely", () => {
    const sorted = [...decided].sort((left, right) => left.truth.probability - right.truth.probability);
    for (let part = 0; part < 10; part += 1) {
      const some = sorted.slice((part * sorted.length) / 10, ((part + 1) * sorted.length) / 10);
      expect(Math.abs(z(some)), `tenth ${part + 1}`).toBeLessThan(4);
    }
  });

  it("are won about one in four by the default model", () => {
    const plain = [
      ...generateLeads({
        ...{ seed: 1, partyIds: 5000, zone: "UTC" },
        created: { from: "2025-01-01", to: "2026-01-01" },
        until: "2026-04-01",
      }),
    ];
    const share = plain.filter(({ outcome }) => outcome === "won").length / 5000;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.3);
  });

  it("are decided after 21 days on average, whatever comes of it", () => {
    const days = decided.map(
      ({ createdAt, decidedAt }) => (Date.parse(decidedAt as string) - Date.parse(createdAt)) / DAY_MILLIS,
    );
    // All but 1 in 70 of the last ones are decided after 90 days: what the end cuts off is far below the error of 0.15 days.
    const mean = days.reduce((total, day) => total + day, 0) / days.length;
    expect(Math.abs(mean - 21) / (21 / Math.sqrt(days.length))).toBeLessThan(4);
  });

  it("have as many facts of each type as their rates say, and some leads more than others", () => {
    const years = leads.reduce((total, { createdAt, decidedAt = "2026-04-01T00:00:00.000Z" }) => {
      return total + (Date.parse(decidedAt) - Date.parse(createdAt)) / (365.25 * DAY_MILLIS);
    }, 0);
    for (const [type, perYear] of [
      ["web-visit", 60],
      ["download", 10],
      ["email", 20],
      ["call", 12],
    ] as const) {
      // A lead's intensity is exponential, so counts are geometric given its time: var = m + m², with m = rate · time.
      const found = leads.map(({ facts }) => facts.filter((fact) => fact.type === type).length);
      const expected = leads.map(({ createdAt, decidedAt = "2026-04-01T00:00:00.000Z" }) => {
        return (perYear * (Date.parse(decidedAt) - Date.parse(createdAt))) / (365.25 * DAY_MILLIS);
      });
      const variance = expected.reduce((total, m) => total + m + m * m, 0);
      const difference = found.reduce((total, count) => total + count, 0) - perYear * years;
      expect(Math.abs(difference) / Math.sqrt(variance), type).toBeLessThan(4);
      const squares = found.reduce((total, count, index) => total + (count - (expected[index] as number)) ** 2, 0);
      expect(squares / variance, type).toBeGreaterThan(0.85);
      expect(squares / variance, type).toBeLessThan(1.15);
    }
  });

  it("miss one field in seven or so, each for itself", () => {
    for (const name of ["industry", "country", "role", "employees", "budgetEur"] as const) {
      const missing = leads.filter(({ fields }) => fields[name] === undefined).length;
      expect(Math.abs(missing - 0.15 * LEADS) / Math.sqrt(LEADS * 0.15 * 0.85), name).toBeLessThan(4);
    }
  });

  it("have a median of 20 employees, and of 1,000 EUR of budget for each root of them", () => {
    const median = (values: readonly number[]) =>
      [...values].sort((one, other) => one - other)[values.length >> 1] as number;
    const employees = leads.flatMap(({ fields }) => fields.employees ?? []);
    const shares = leads.flatMap(({ fields: { employees: count, budgetEur } }) =>
      count === undefined || budgetEur === undefined ? [] : [budgetEur / (1000 * Math.sqrt(count))],
    );
    // Standard errors of the medians of log-normal values: 1.2533·σ/√n, of the median: 1.3 % and 0.8 %.
    expect(Math.abs(median(employees) / 20 - 1)).toBeLessThan(0.051);
    expect(Math.abs(median(shares) - 1)).toBeLessThan(0.033);
    // One standard deviation of the logarithm, 1.3, lies between 20 and 73.39: Φ(ln(73.5/20)/1.3) = 0.8416 are rounded to 73 or less.
    const share = employees.filter((count) => count <= 73).length / employees.length;
    expect(Math.abs(share - 0.8416) / Math.sqrt((0.8416 * 0.1584) / employees.length)).toBeLessThan(4);
  });
});
