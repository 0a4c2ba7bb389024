import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertFact } from "../../../src/records/fact/index.js";
import { FACT_CHANNELS } from "../../../src/records/fact/settings.js";
import { addDays, daysBetween, fromEpochDay, startOfDate } from "../../../src/shared/calendar/index.js";
import { arbitraryId } from "../../../src/testing/arbitraries/index.js";
import { type GenerateFactsOptions, generateFacts } from "../../../src/testing/customer-base/facts.js";

const rate = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 20, noNaN: true }));
const rates = fc.record(Object.fromEntries(FACT_CHANNELS.map((channel) => [channel, rate])), { requiredKeys: [] });

const options: fc.Arbitrary<GenerateFactsOptions & { readonly partyIds: readonly string[] }> = fc
  .record({
    seed: fc.oneof(fc.maxSafeInteger(), fc.string()),
    partyIds: fc.uniqueArray(
      arbitraryId.filter((id) => id.length < 100),
      { maxLength: 8 },
    ),
    zone: fc.constantFrom("UTC", "Europe/Berlin", "Asia/Kolkata", "America/St_Johns"),
    from: fc.integer({ min: 0, max: 30_000 }),
    days: fc.integer({ min: 1, max: 400 }),
    perYear: rates,
    shape: fc.double({ min: 0.01, max: 100, noNaN: true }),
  })
  .map(({ from, days, ...others }) => ({
    ...others,
    during: { from: fromEpochDay(from), to: fromEpochDay(from + days) },
  }));

const byId = (given: GenerateFactsOptions) =>
  new Map(Array.from(generateFacts(given), (history) => [history.partyId, history] as const));

describe("generateFacts (properties)", () => {
  it("makes facts that are valid, in the order of time and within the range", () => {
    fc.assert(
      fc.property(options, (given) => {
        const [from, to] = [given.during.from, given.during.to].map((date) => startOfDate(date, given.zone));
        for (const { facts } of generateFacts(given)) {
          facts.forEach((fact, index) => {
            assertFact(fact, [index]);
          });
          const times = facts.map(({ at }) => at);
          expect([...times].sort()).toEqual(times);
          expect(times.every((at) => (from as string) <= at && at < (to as string))).toBe(true);
        }
      }),
    );
  });

  it("gives a customer the same history whoever else there is, and in whatever order", () => {
    const twice = options.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.partyIds])));
    fc.assert(
      fc.property(twice, ([given, some]) => {
        const all = byId(given);
        for (const [partyId, history] of byId({ ...given, partyIds: some })) expect(history).toEqual(all.get(partyId));
      }),
    );
  });

  it("adds to a history with a later end and changes nothing before it", () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 200 }), (given, days) => {
        const { from, to } = given.during;
        const end = startOfDate(to, given.zone);
        const later = byId({ ...given, during: { from, to: addDays(to, days) } });
        expect(daysBetween(from, to)).toBeGreaterThan(0);
        for (const { partyId, facts, truth } of generateFacts(given)) {
          expect(later.get(partyId)?.facts.filter(({ at }) => at < end)).toEqual(facts);
          expect(later.get(partyId)?.truth).toEqual(truth);
        }
      }),
    );
  });

  it("makes plain data that JSON keeps", () => {
    fc.assert(
      fc.property(options, (given) => {
        const histories = [...generateFacts(given)];
        expect(JSON.parse(JSON.stringify(histories))).toStrictEqual(histories);
      }),
    );
  });
});
