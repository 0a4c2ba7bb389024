import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assertFact, checkFact, type Fact, factsUpTo } from "../../../src/records/fact/index.js";
import { factSchema } from "../../../src/records/fact/schema.js";
import { toEpochMillis } from "../../../src/shared/calendar/index.js";
import { prepareFacts } from "../../../src/shared/condition/prepare-facts.js";
import { arbitraryFact, arbitraryInstant } from "../../../src/testing/arbitraries/index.js";

/** Facts whose ids meet, now and then with other contents. */
const facts = fc
  .array(fc.tuple(arbitraryFact, fc.constantFrom("a", "b", "c", "d")).map(([fact, id]): Fact => ({ ...fact, id })))
  .chain((list) =>
    fc
      .array(fc.nat())
      .map((picks) => [...list, ...picks.flatMap((pick) => list[pick % Math.max(list.length, 1)] ?? [])]),
  );

describe("checkFact (properties)", () => {
  it("finds nothing in a fact, also after a trip through JSON, and the schema changes nothing", () => {
    fc.assert(
      fc.property(arbitraryFact, (fact) => {
        const copy: unknown = JSON.parse(JSON.stringify(fact));
        expect(copy).toEqual(fact);
        expect(checkFact(copy)).toEqual([]);
        expect(factSchema.parse(copy)).toEqual(fact);
      }),
    );
  });

  it("crashes on nothing, and agrees with the door and the schema", () => {
    const property = fc.constantFrom("id", "at", "type", "channel", "durationSeconds", "data", "more");
    const values = fc.oneof(
      fc.anything(),
      fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true, withSparseArray: true }),
    );
    fc.assert(
      fc.property(arbitraryFact, property, values, (fact, name, value) => {
        for (const damaged of [value, { ...fact, [name]: value }, { ...fact, data: { [name]: value } }]) {
          const isRight = checkFact(damaged).length === 0;
          if (isRight) expect(() => assertFact(damaged)).not.toThrow();
          else expect(() => assertFact(damaged)).toThrow(expect.objectContaining({ name: "ClienteleError" }));
          expect(factSchema.safeParse(damaged).success).toBe(isRight);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never repeats in a message what stands in the data", () => {
    const secret = "Geheimrat";
    const text = fc.constantFrom(secret, "__proto__", "at");
    const values = fc.oneof(text, fc.constant(Number.NaN), fc.dictionary(text, fc.oneof(text, fc.constant(1n))));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("id", "at", "data", "type", secret), values), (fact) => {
        expect(messageOf(() => assertFact(fact))).not.toContain(secret);
        expect(messageOf(() => factsUpTo([fact as unknown as Fact], { asOf: 0 }))).not.toContain(secret);
      }),
    );
  });
});

describe("factsUpTo (properties)", () => {
  it("loses no fact: in is out plus what was dropped", () => {
    fc.assert(
      fc.property(facts, arbitraryInstant, (list, asOf) => {
        const { facts: kept, report } = factsUpTo(list, { asOf });
        expect(report.in).toBe(list.length);
        expect(report.out).toBe(kept.length);
        expect(report.dropped.reduce((sum, { count }) => sum + count, report.out)).toBe(report.in);
      }),
    );
  });

  it("does not depend on the order of the facts, samples apart", () => {
    const factsTwice = facts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(factsTwice, arbitraryInstant, ([list, shuffled], asOf) => {
        const [one, other] = [factsUpTo(list, { asOf }), factsUpTo(shuffled, { asOf })];
        expect(other.facts).toEqual(one.facts);
        const counts = ({ report }: typeof one) => report.dropped.map(({ code, count }) => [code, count]);
        expect(counts(other)).toEqual(counts(one));
      }),
    );
  });

  it("answers each id at most once, in order, and nothing later than it was asked for", () => {
    fc.assert(
      fc.property(facts, arbitraryInstant, (list, asOf) => {
        const { facts: kept } = factsUpTo(list, { asOf });
        expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
        const millis = kept.map(({ at }) => toEpochMillis(at));
        expect(millis.toSorted((left, right) => left - right)).toEqual(millis);
        for (const time of millis) expect(time).toBeLessThanOrEqual(toEpochMillis(asOf));
      }),
    );
  });

  it("leaves nothing to do for itself, or for conditions", () => {
    fc.assert(
      fc.property(facts, arbitraryInstant, (list, asOf) => {
        const once = factsUpTo(list, { asOf });
        expect(factsUpTo(once.facts, { asOf }).facts).toEqual(once.facts);
        expect(prepareFacts(once.facts)).toMatchObject({ facts: once.facts, repeated: 0 });
      }),
    );
  });

  it("knows later what it knew earlier", () => {
    fc.assert(
      fc.property(facts, arbitraryInstant, arbitraryInstant, (list, one, other) => {
        const [earlier, later] = [one, other].sort((left, right) => toEpochMillis(left) - toEpochMillis(right));
        const known = new Set(factsUpTo(list, { asOf: later as string }).facts);
        for (const fact of factsUpTo(list, { asOf: earlier as string }).facts) expect(known).toContain(fact);
      }),
    );
  });
});

function messageOf(run: () => void): string {
  try {
    run();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}
