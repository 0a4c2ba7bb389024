import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { purchasesSchema } from "../../../src/records/purchases/schema.js";
import { daysBetween, fromEpochDay, toEpochDay, toEpochMillis } from "../../../src/shared/calendar/index.js";
import { canonicalJson } from "../../../src/shared/model/index.js";
import {
  arbitraryDate,
  arbitraryFact,
  arbitraryId,
  arbitraryIdentity,
  arbitraryInstant,
  arbitraryJson,
  arbitraryParty,
  arbitraryPurchases,
  arbitraryText,
  arbitraryValidity,
} from "../../../src/testing/arbitraries/index.js";

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

// That parties, facts and identities are valid stands in the tests of their rooms.
describe("the arbitraries (properties)", () => {
  it("make texts of well-formed Unicode, and ids that are not blank", () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryId, (text, id) => {
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(id.trim()).not.toBe("");
      }),
    );
  });

  it("make dates and instants that can be read, and validities that begin before they end", () => {
    fc.assert(
      fc.property(arbitraryDate, arbitraryInstant, arbitraryValidity, (date, instant, { validFrom, validTo }) => {
        expect(fromEpochDay(toEpochDay(date))).toBe(date);
        expect(toEpochMillis(instant)).toBeTypeOf("number");
        if (validFrom !== undefined && validTo !== undefined)
          expect(daysBetween(validFrom, validTo)).toBeGreaterThan(0);
      }),
    );
  });

  it("make JSON that comes back unchanged", () => {
    fc.assert(
      fc.property(arbitraryJson, (value) => {
        expect(canonicalJson(throughJson(value))).toBe(canonicalJson(value));
        expect(throughJson(value)).toEqual(value);
      }),
    );
  });

  it("make purchases that their schema takes", () => {
    fc.assert(
      fc.property(arbitraryPurchases, (purchases) => {
        expect(purchasesSchema.parse(throughJson(purchases))).toEqual(purchases);
        expect(purchases.days.length).toBeGreaterThan(0);
      }),
    );
  });

  it("make what has broken programs before, and both kinds of everything", () => {
    const options = { seed: 42, numRuns: 2000 };
    const texts = fc.sample(arbitraryText, options);
    for (const nasty of [
      /^$/,
      /^\s+$/,
      /^__proto__$/,
      /^00123$/,
      /\p{Emoji_Presentation}/u,
      /\p{Script=Arabic}/u,
      /\p{M}/u,
      /\0/,
    ]) {
      expect(
        texts.some((text) => nasty.test(text)),
        `${nasty}`,
      ).toBe(true);
    }
    expect(Math.max(...texts.map(({ length }) => length))).toBeGreaterThan(9000);

    const parties = fc.sample(arbitraryParty, { ...options, numRuns: 100 });
    expect(new Set(parties.map(({ kind }) => kind)).size).toBe(2);
    expect(new Set(parties.flatMap(({ contactPoints }) => contactPoints.map(({ channel }) => channel))).size).toBe(8);
    expect(
      fc.sample(arbitraryFact, { ...options, numRuns: 200 }).some(({ data }) => Object.keys(data).length > 1),
    ).toBe(true);
    const records = fc.sample(arbitraryIdentity, { ...options, numRuns: 200 }).flatMap((identity) => identity.records);
    expect(new Set(records.map(({ type }) => type))).toEqual(new Set(["merged", "unmerged"]));
    expect(
      fc.sample(arbitraryPurchases, { ...options, numRuns: 200 }).some(({ purchaseDays }) => purchaseDays === 0),
    ).toBe(true);
  });
});
