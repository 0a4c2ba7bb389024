import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepareFields } from "../../src/duplicates/fields/read-fields.js";
import { DUPLICATE_FIELDS, type DuplicateField, explainPair, findDuplicates } from "../../src/duplicates/index.js";
import { readRecords } from "../../src/duplicates/read-records.js";
import { createRandom } from "../../src/shared/random/index.js";
import { generatePeople } from "./people.js";

const fields = {
  givenName: "givenName",
  familyName: "familyName",
  dateOfBirth: "dateOfBirth",
  street: "street",
  postcode: "postcode",
  city: "city",
  telephone: "phones",
  email: "email",
} as const;
const options = { preset: "person", fields } as const;

/** Persons whose telephones stand in one field, and of whom some have further names, towns and addresses of e-mail. */
function makeRecords(seed: string, entities: number) {
  const random = createRandom(seed);
  return generatePeople(seed, entities).records.map(({ telephone, mobile, ...record }) => ({
    ...record,
    familyName: random.uniform() < 0.2 ? [record.familyName, "Meier"] : record.familyName,
    city: random.uniform() < 0.1 ? [record.city, "Köln", "Ulm"] : record.city,
    email: random.uniform() < 0.2 ? [record.email, `${random.integer(99)}@example.org`] : record.email,
    phones: [telephone, mobile],
  }));
}

const records = makeRecords("several laws", 200);
const usual = findDuplicates(records, options);
const answers = ({ model, clusterOf, review, report }: typeof usual) => ({
  hash: model.hash,
  clusterOf,
  review,
  report,
});

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const mapFields = (change: (value: unknown) => unknown) =>
  records.map((record) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)])));

describe("several values in a field", () => {
  it("are the same as one value, where there is one in the list", () => {
    const { records: plain } = generatePeople("one", 150);
    const own = { ...fields, telephone: "telephone", mobile: "mobile" } as const;
    const lists = plain.map((record) =>
      Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value === "" ? [] : [value]])),
    );
    const [one, other] = [plain, lists].map((each) => findDuplicates(each, { preset: "person", fields: own }));
    expect(answers(other as typeof usual)).toEqual(answers(one as typeof usual));
  }, 30_000);

  it("say the same in any order, however often, and with blanks between them", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = createRandom(seed);
        const changed = mapFields((value) => random.shuffle([...asList(value), ...asList(value), "", null]));
        expect(answers(findDuplicates(changed, options))).toEqual(answers(usual));
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  it("lead to the same model, whatever the order of the records", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const order = createRandom(seed).shuffle([...records.keys()]);
        const shuffled = findDuplicates(
          order.map((record) => records[record] as (typeof records)[number]),
          options,
        );
        expect(shuffled.model.hash).toBe(usual.model.hash);
        expect(shuffled.report.entities).toBe(usual.report.entities);
        expect([...shuffled.review.weights]).toEqual([...usual.review.weights]);
      }),
      { numRuns: 3 },
    );
  }, 60_000);

  it("weigh the same from both sides, exactly as the sum of the evidence, and as in the run", () => {
    const { review } = findDuplicates(records, { ...options, review: { from: 0, to: 1 } });
    expect(review.left.length).toBe(usual.report.pairsCompared);
    for (let pair = 0; pair < review.left.length; pair += 23) {
      const [one, other] = [records[review.left[pair] as number], records[review.right[pair] as number]];
      const there = explainPair({ ...one }, { ...other }, { ...options, model: usual.model });
      const back = explainPair({ ...other }, { ...one }, { ...options, model: usual.model });
      expect(there.weight).toBe(review.weights[pair]);
      expect(back.weight).toBe(there.weight);
      const sum = there.evidence.reduce((total, { weight }) => total + weight, there.prior + there.correction);
      expect(sum).toBe(there.weight);
      there.evidence.forEach(({ values }, index) => {
        for (const [name, [first, second]] of Object.entries(values)) {
          expect(back.evidence[index]?.values[name as DuplicateField]).toEqual([second, first]);
        }
      });
    }
  }, 60_000);

  it("agree as well as the two of them that agree best, in every field", () => {
    const text = fc.oneof(
      fc.constantFrom("Anna", "Ana", "Müller", "Meyer-Müller", "0171 2345678", "0171 2345679", "1961-03-04"),
      fc.constantFrom("a@example.org", "b@example.org", "Hauptstr. 5", "Hauptstraße 5a", "80331", "Bau GmbH", "x"),
    );
    const lists = fc.tuple(fc.array(text, { maxLength: 4 }), fc.array(text, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.constantFrom(...DUPLICATE_FIELDS), lists, (field, [ofOne, ofOther]) => {
        const levelOf = (one: unknown, other: unknown) =>
          prepareFields(readRecords([{ it: one }, { it: other }], { [field]: "it" })).comparisons[0]?.levelOf(0, 1) ??
          0;
        const alone = ofOne.flatMap((one) => ofOther.map((other) => levelOf(one, other))).filter((level) => level > 0);
        expect(levelOf(ofOne, ofOther)).toBe(alone.length === 0 ? 0 : Math.min(...alone));
      }),
    );
  });
});
