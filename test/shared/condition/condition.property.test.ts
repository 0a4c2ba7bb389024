import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Condition,
  type ConditionFact,
  canonicalizeCondition,
  checkCondition,
  compileCondition,
  compileEvaluation,
  equalConditions,
  evaluateCondition,
  openCondition,
  prepareFacts,
  storeCondition,
} from "../../../src/shared/condition/index.js";
import { AS_OF, conditions, conditionsOnValues, facts, records } from "./arbitraries.js";
import { evaluatePlainly } from "./plain.js";

const asOfMillis = Date.parse(AS_OF);
const RUNS = { numRuns: 300 };

const not = (condition: Condition): Condition => ({ op: "not", condition });
const all = (...parts: readonly Condition[]): Condition => ({ op: "all", conditions: parts });
const any = (...parts: readonly Condition[]): Condition => ({ op: "any", conditions: parts });

/** What is answered, without which facts played no part. */
const answer = (condition: Condition, record: object, given: readonly ConditionFact[]) => {
  const { value, reasons, missing } = evaluateCondition(condition, { record, facts: given, asOf: AS_OF });
  return { value, reasons, missing };
};

const shuffled = <Item>(items: fc.Arbitrary<readonly Item[]>) =>
  items.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })));

describe("conditions (properties)", () => {
  it("say what their definition says", () => {
    fc.assert(
      fc.property(conditions, records, facts, (condition, record, given) => {
        expect(answer(condition, record, given).value).toBe(evaluatePlainly(condition, record, given, AS_OF));
      }),
      RUNS,
    );
  });

  it("say the same compiled as evaluated with reasons", () => {
    fc.assert(
      fc.property(conditions, records, fc.option(facts, { nil: undefined }), (condition, record, given) => {
        const prepared = given && prepareFacts(given);
        const { value } = evaluateCondition(condition, { record, facts: given, asOf: AS_OF });
        expect(compileCondition(condition)(record, asOfMillis, prepared) ?? "unknown").toBe(value);
        expect(compileEvaluation(condition)({ record, facts: prepared, asOf: asOfMillis }).value).toBe(value);
      }),
      RUNS,
    );
  });

  it("keep the laws of De Morgan, the unknown among them", () => {
    fc.assert(
      fc.property(conditions, conditions, records, facts, (left, right, record, given) => {
        const truth = (condition: Condition) => answer(condition, record, given).value;
        expect(truth(not(all(left, right)))).toBe(truth(any(not(left), not(right))));
        expect(truth(not(any(left, right)))).toBe(truth(all(not(left), not(right))));
      }),
      RUNS,
    );
  });

  it("mean the same negated twice", () => {
    fc.assert(
      fc.property(conditions, records, facts, (condition, record, given) => {
        expect(answer(not(not(condition)), record, given).value).toBe(answer(condition, record, given).value);
      }),
      RUNS,
    );
  });

  it("do not see facts after asOf, whatever they are", () => {
    const later = fc.array(
      fc.record({
        id: fc.oneof(fc.string(), fc.nat({ max: 20 }).map(String)),
        type: fc.constantFrom("visit", "call", "mail"),
        at: fc.nat().map((millis) => asOfMillis + 1 + millis),
        data: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(conditions, records, facts, later, (condition, record, given, more) => {
        expect(answer(condition, record, [...more, ...given])).toEqual(answer(condition, record, given));
      }),
      RUNS,
    );
  });

  it("do not depend on the order of facts, nor on facts told twice", () => {
    fc.assert(
      fc.property(conditions, records, shuffled(facts), (condition, record, [given, other]) => {
        expect(answer(condition, record, [...other, ...given])).toEqual(answer(condition, record, given));
      }),
      RUNS,
    );
  });

  it("stay true or false, whatever a missing field turns out to hold", () => {
    fc.assert(
      fc.property(conditionsOnValues, records, records, (condition, record, more) => {
        const known = answer(condition, record, []).value;
        const filled = { ...more, ...record };
        if (known !== "unknown") expect(answer(condition, filled, []).value).toBe(known);
      }),
      RUNS,
    );
  });

  it("give reasons of the kind of the answer, and wait for something only where it is unknown", () => {
    fc.assert(
      fc.property(conditions, records, facts, (condition, record, given) => {
        const { value, reasons, missing } = answer(condition, record, given);
        const isUnknown = reasons.map(({ code }) => code !== "MET" && code !== "NOT_MET");
        expect(new Set(isUnknown).size).toBeLessThanOrEqual(1);
        if (reasons.length > 0) expect(isUnknown[0]).toBe(value === "unknown");
        if (value !== "unknown") expect(missing).toEqual([]);
        expect(missing.length > 0).toBe(reasons.some(({ code }) => code === "MISSING" || code === "NO_FACT"));
      }),
      RUNS,
    );
  });

  it("answer the same in their canonical form, which has itself for its own", () => {
    fc.assert(
      fc.property(conditions, records, facts, (condition, record, given) => {
        const canonical = canonicalizeCondition(condition);
        expect(checkCondition(canonical)).toEqual([]);
        expect(answer(canonical, record, given).value).toBe(answer(condition, record, given).value);
        expect(canonicalizeCondition(canonical)).toEqual(canonical);
        expect(equalConditions(canonical, condition)).toBe(true);
      }),
      RUNS,
    );
  });

  it("are equal in any order", () => {
    fc.assert(
      fc.property(shuffled(fc.array(conditions)), ([parts, others]) => {
        expect(equalConditions(all(...parts), all(...others))).toBe(true);
        expect(equalConditions(any(...parts), any(...others, ...parts))).toBe(true);
      }),
    );
  });

  it("come back from JSON as they were", () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        const stored = JSON.parse(JSON.stringify(storeCondition(condition)));
        expect(equalConditions(openCondition(stored), condition)).toBe(true);
      }),
    );
  });
});

describe("checkCondition (properties)", () => {
  it("finds nothing in what the types allow", () => {
    fc.assert(
      fc.property(conditions, (condition) => {
        expect(checkCondition(condition)).toEqual([]);
      }),
    );
  });

  it("finds something or lets it be evaluated, whatever it is given", () => {
    const names = fc.constantFrom("op", "field", "value", "values", "conditions", "condition", "is", "of", "__proto__");
    const strange = fc.letrec((tie) => ({
      part: fc.oneof(
        { maxDepth: 4 },
        fc.anything(),
        fc.constantFrom("all", "not", "equals", "count", "text", "a", 1),
        fc.array(tie("part"), { maxLength: 3 }),
        fc.dictionary(names, tie("part")),
      ),
    })).part;
    fc.assert(
      fc.property(strange, records, (condition, record) => {
        if (checkCondition(condition).length > 0) return;
        expect(evaluateCondition(condition as Condition, { record, asOf: AS_OF }).asOf).toBe(AS_OF);
      }),
      RUNS,
    );
  });
});

describe("prepareFacts (properties)", () => {
  it("sorts by time and id and keeps the first of each id, whether facts are few or many", () => {
    const crowded = fc.array(
      fc.record({
        id: fc.constantFrom("", "a", "b", "ba", "c", "d", "e", "f"),
        type: fc.constant("x"),
        at: fc.integer({ min: 0, max: 3 }),
        data: fc.nat(),
      }),
      { maxLength: 30 },
    );
    const numbered = crowded.map((list) => list.map((fact, index) => ({ ...fact, id: `${fact.id}${index}` })));
    const byTime = (left: { at: number; id: string }, right: { at: number; id: string }) =>
      left.at - right.at || (left.id < right.id ? -1 : Number(left.id > right.id));
    fc.assert(
      fc.property(fc.oneof(crowded, numbered), (list) => {
        const sorted = [...list].sort(byTime);
        const kept = sorted.filter(({ id }, index) => sorted.findIndex((other) => other.id === id) === index);
        expect(prepareFacts(Object.freeze(list) as typeof list)).toEqual({
          facts: kept,
          millis: kept.map(({ at }) => at),
          repeated: list.length - kept.length,
        });
      }),
    );
  });
});
