import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertFact } from "../../../src/records/fact/index.js";
import { addDays, fromEpochDay, startOfDate } from "../../../src/shared/calendar/index.js";
import { compileCondition, prepareFacts } from "../../../src/shared/condition/index.js";
import { arbitraryId } from "../../../src/testing/arbitraries/index.js";
import type { GenerateLeadsOptions } from "../../../src/testing/customer-base/lead-model.js";
import { DEFAULT_TRUE_LEAD_MODEL } from "../../../src/testing/customer-base/lead-truth.js";
import { generateLeads } from "../../../src/testing/customer-base/leads.js";

const options: fc.Arbitrary<GenerateLeadsOptions & { readonly partyIds: readonly string[] }> = fc
  .record({
    seed: fc.oneof(fc.maxSafeInteger(), fc.string()),
    partyIds: fc.uniqueArray(
      arbitraryId.filter((id) => id.length < 100),
      { maxLength: 8 },
    ),
    zone: fc.constantFrom("UTC", "Europe/Berlin", "Asia/Kolkata", "America/St_Johns"),
    from: fc.integer({ min: 0, max: 30_000 }),
    createDays: fc.integer({ min: 1, max: 100 }),
    moreDays: fc.integer({ min: 0, max: 100 }),
    meanDecisionDays: fc.constantFrom(0.001, 3, 21, 200),
    missingRate: fc.constantFrom(0, 0.15, 1),
    leak: fc.boolean(),
  })
  .map(({ from, createDays, moreDays, ...others }) => ({
    ...others,
    created: { from: fromEpochDay(from), to: fromEpochDay(from + createDays) },
    until: fromEpochDay(from + createDays + moreDays),
  }));

const byId = (given: GenerateLeadsOptions) =>
  new Map(Array.from(generateLeads(given), (lead) => [lead.partyId, lead] as const));

describe("generateLeads (properties)", () => {
  it("gives each id one lead, created within the range, with valid facts before its decision", () => {
    fc.assert(
      fc.property(options, (given) => {
        const leads = [...generateLeads(given)];
        expect(leads.map(({ partyId }) => partyId)).toEqual(given.partyIds);
        const end = startOfDate(given.until, given.zone);
        for (const { createdAt, decidedAt = end, facts, outcome } of leads) {
          expect(createdAt >= startOfDate(given.created.from, given.zone)).toBe(true);
          expect(createdAt < startOfDate(given.created.to, given.zone)).toBe(true);
          expect(decidedAt < end).toBe(outcome !== "open");
          facts.forEach((fact) => {
            assertFact(fact);
          });
          expect(facts.every(({ at }) => createdAt <= at && at < decidedAt)).toBe(true);
        }
      }),
    );
  });

  it("gives a lead the same history whoever else there is, and in whatever order", () => {
    const twice = options.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.partyIds])));
    fc.assert(
      fc.property(twice, ([given, some]) => {
        const all = byId(given);
        for (const [partyId, lead] of byId({ ...given, partyIds: some })) expect(lead).toEqual(all.get(partyId));
      }),
    );
  });

  it("adds facts and decisions with a later end and changes nothing before it", () => {
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 200 }), (given, days) => {
        const end = startOfDate(given.until, given.zone);
        const later = byId({ ...given, until: addDays(given.until, days), leak: false });
        for (const lead of generateLeads({ ...given, leak: false })) {
          const other = later.get(lead.partyId);
          if (lead.outcome !== "open") expect(other).toEqual(lead);
          expect(other?.fields).toEqual(lead.fields);
          expect(other?.facts.filter(({ at }) => at < end)).toEqual(lead.facts);
        }
      }),
    );
  });

  it("leaves fields out by the rate of missing ones, and changes no other", () => {
    fc.assert(
      fc.property(options, (given) => {
        const whole = byId({ ...given, missingRate: 0, leak: false });
        for (const { partyId, fields, facts, createdAt } of generateLeads({ ...given, leak: false })) {
          const other = whole.get(partyId);
          expect(other?.fields).toMatchObject(fields);
          expect([other?.createdAt, other?.facts]).toEqual([createdAt, facts]);
        }
      }),
    );
  });

  it("has a truth that follows from what can be seen", () => {
    fc.assert(
      fc.property(options, (given) => {
        for (const { fields, facts, truth, decidedAt = startOfDate(given.until, given.zone) } of generateLeads(given)) {
          const holding = DEFAULT_TRUE_LEAD_MODEL.terms.filter(({ when }) =>
            compileCondition(when)(fields, Date.parse(decidedAt), prepareFacts(facts)),
          );
          expect(truth.terms).toEqual(holding);
        }
      }),
    );
  });

  it("makes plain data that JSON keeps", () => {
    fc.assert(
      fc.property(options, (given) => {
        const leads = [...generateLeads(given)];
        expect(JSON.parse(JSON.stringify(leads))).toStrictEqual(leads);
      }),
    );
  });
});
