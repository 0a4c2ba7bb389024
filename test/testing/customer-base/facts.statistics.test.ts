import { describe, expect, it } from "vitest";
import { regularizedGammaP } from "../../../src/shared/numeric/incomplete-gamma.js";
import { DEFAULT_CONTACT_RATES, generateFacts } from "../../../src/testing/customer-base/facts.js";

const CUSTOMERS = 20_000;
const YEARS = 365 / 365.25;
const SHAPE = 2;

const histories = [
  ...generateFacts({
    ...{ seed: "statistics", partyIds: CUSTOMERS, zone: "UTC", shape: SHAPE },
    during: { from: "2026-01-01", to: "2027-01-01" },
  }),
];

describe("the facts of 20,000 customers", () => {
  it.each(Object.entries(DEFAULT_CONTACT_RATES) as [string, number][])(
    "come by %s at %s a year, spread by the shape",
    (channel, perYear) => {
      // Given gamma intensities counts are negative binomial: mean m, variance m + m²/shape. For e-mail, 6 a year, ±0.035.
      const mean = perYear * YEARS;
      const variance = mean + mean ** 2 / SHAPE;
      const counts = histories.map(({ facts }) => facts.filter((fact) => fact.channel === channel).length);
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect(Math.abs(total - CUSTOMERS * mean) / Math.sqrt(CUSTOMERS * variance)).toBeLessThan(4);
      const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
      expect(squares / (CUSTOMERS * variance)).toBeGreaterThan(0.93);
      expect(squares / (CUSTOMERS * variance)).toBeLessThan(1.07);
    },
  );

  it("are as many as each customer's truth says", () => {
    let [difference, variance] = [0, 0];
    for (const { facts, truth } of histories) {
      difference += facts.length - truth.contactsPerYear * YEARS;
      variance += truth.contactsPerYear * YEARS;
    }
    expect(Math.abs(difference) / Math.sqrt(variance)).toBeLessThan(4);
  });

  it("have gamma distributed rates behind them", () => {
    // By Kolmogorov and Smirnov, one sample in a thousand would be farther off.
    const values = histories.slice(0, 5000).map(({ truth }) => (truth.contactsPerYear / 17.5) * SHAPE);
    const distances = Float64Array.from(values)
      .sort()
      .map((value, index) => {
        const share = regularizedGammaP(SHAPE, value);
        return Math.max(share - index / 5000, (index + 1) / 5000 - share);
      });
    expect(Math.max(...distances) * Math.sqrt(5000)).toBeLessThan(1.95);
  });

  it("come from the party in the share of the channel, and calls last four minutes on average", () => {
    const facts = histories.flatMap((history) => history.facts);
    for (const [channel, share] of [
      ["telephone", 0.6],
      ["email", 0.4],
      ["letter", 0.2],
    ] as const) {
      const all = facts.filter((fact) => fact.channel === channel);
      const inbound = all.filter(({ direction }) => direction === "inbound").length;
      expect(
        Math.abs(inbound - share * all.length) / Math.sqrt(all.length * share * (1 - share)),
        channel,
      ).toBeLessThan(4);
    }
    for (const [type, seconds] of [
      ["call", 240],
      ["visit", 3600],
    ] as const) {
      const lengths = facts.flatMap((fact) => (fact.type === type ? [fact.durationSeconds as number] : []));
      // Rounded up to whole seconds, an exponential length is half a second more.
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length - 0.5;
      expect((Math.abs(mean - seconds) / seconds) * Math.sqrt(lengths.length), type).toBeLessThan(4);
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1);
    }
  });
});
