import { describe, expect, it } from "vitest";
import { DUPLICATE_FIELDS, type DuplicateField } from "../../src/duplicates/fields/roles.js";
import { type DuplicateOptions, findDuplicates, findDuplicatesWork } from "../../src/duplicates/index.js";
import { evaluateMatching } from "../../src/testing/matching/index.js";
import { generatePeople, PEOPLE_FIELDS } from "./people.js";

const fields = { givenName: "first", familyName: "last", dateOfBirth: "born", email: "mail" };
const options: DuplicateOptions = { preset: "person", fields };
const hans = { first: "Hans", last: "Müller", born: "1961-03-04", mail: "h.mueller@example.org" };
const hanns = { first: "Hanns", last: "Mueller", born: "1961-04-03", mail: "h.mueller@example.org" };
const anna = { first: "Anna", last: "Schmidt", born: "1975-11-30", mail: "anna@example.org" };

describe("findDuplicates", () => {
  it("finds who is the same in spite of spelling", () => {
    const { clusters, clusterOf, report } = findDuplicates(Object.freeze([hans, anna, hanns]), options);
    expect(clusters).toEqual([[0, 2]]);
    expect([...clusterOf]).toEqual([0, 1, 0]);
    expect(report.records).toBe(3);
    expect(report.entities).toBe(2);
  });

  it("learns from a base with relatives, whom it keeps apart", () => {
    const { records, truth } = generatePeople("relatives", 1500);
    const { clusterOf, model, report } = findDuplicates(records, { preset: "person", fields: PEOPLE_FIELDS });
    const { pairwise } = evaluateMatching(truth, clusterOf);
    expect(model.body.fit).toBe("estimated");
    expect(model.fittedOn).toEqual({ n: records.length });
    expect(report.findings).toEqual([]);
    expect(pairwise.precision).toBeGreaterThan(0.9);
    expect(pairwise.recall).toBeGreaterThan(0.9);
  }, 60_000);

  it.each([[["postcode", "city"]], [["postcode"]], [["city"]]] as const)(
    "keeps relatives apart where no more than their %j says that they live together",
    (where) => {
      const { records, truth } = generatePeople("towns", 1500);
      const fields = Object.fromEntries(["givenName", "familyName", ...where].map((name) => [name, name]));
      const { clusterOf, model } = findDuplicates(records, { preset: "person", fields });
      const { pairwise } = evaluateMatching(truth, clusterOf);
      expect(pairwise.precision).toBeGreaterThan(0.93);
      expect(pairwise.recall).toBeGreaterThan(0.88);
      // Many of them are there twice.
      expect(model.body.sharedLimit).toBeGreaterThan(0);
    },
    60_000,
  );

  it("keeps relatives apart where there are more of them than duplicates", () => {
    const { records, truth } = generatePeople("towns", 1500, [97, 3]);
    const { givenName, familyName, city } = PEOPLE_FIELDS;
    const { clusterOf, model } = findDuplicates(records, { preset: "person", fields: { givenName, familyName, city } });
    const { pairwise } = evaluateMatching(truth, clusterOf);
    expect(pairwise.precision).toBeGreaterThan(0.6);
    expect(pairwise.recall).toBeGreaterThan(0.7);
    expect(model.body.sharedLimit).toBeLessThan(-1.5);
  }, 60_000);

  it("learns nothing of households from companies, whose sisters bear the same name", () => {
    const sisters = Array.from({ length: 200 }, (_, index) => ({
      name: `${index >> 1}er ${["Holding", "Immobilien"][index % 2]}`,
      number: `0621 ${10_000 + 37 * (index >> 1)}`,
      street: `Bergstraße ${index >> 1}`,
      postcode: String(68161 + (index >> 1)),
    }));
    const fields = { companyName: "name", telephone: "number", street: "street", postcode: "postcode" };
    const { model } = findDuplicates(sisters, { preset: "company", fields });
    expect(model.body.sharedLimit).toBe(-1);
  });

  it("says so where there are too few duplicates to learn from", () => {
    const { model, report } = findDuplicates([hans, anna], options);
    expect(model.body.fit).toBe("expert");
    expect(report.findings.map(({ code }) => code)).toEqual(["TOO_FEW_EXPECTED_MATCHES"]);
  });

  it("answers for no record and for one", () => {
    for (const records of [[], [hans]]) {
      const { clusters, clusterOf, review, report } = findDuplicates(records, options);
      expect(clusters).toEqual([]);
      expect(clusterOf.length).toBe(records.length);
      expect(review.left.length).toBe(0);
      expect(report.pairsCompared).toBe(0);
    }
  });

  it("takes blank, missing and null for nothing, and counts who says nothing at all", () => {
    const empty = [{}, { first: "  " }, { last: null, mail: undefined, first: "\u00a0\u2003\n" }];
    const { clusters, report } = findDuplicates([hans, ...empty, hanns], options);
    expect(clusters).toEqual([[0, 4]]);
    expect(report.findings).toContainEqual({
      code: "EMPTY_RECORDS",
      severity: "warning",
      path: ["records"],
      params: { count: 3 },
    });
  });

  it("says which field nobody says anything in, as where a property is misspelt", () => {
    const findings = (records: readonly object[]) =>
      findDuplicates(records, { preset: "person", fields: { ...fields, email: "e-mail" } }).report.findings;
    const finding = { code: "EMPTY_FIELD", severity: "warning", path: ["fields", "email"], params: { field: "email" } };
    expect(findings([hans, anna])).toContainEqual(finding);
    expect(findings([hans, { "e-mail": "a@example.org" }]).map(({ code }) => code)).not.toContain("EMPTY_FIELD");
    expect(findings([])).not.toContainEqual(finding);
  });

  it("takes records of any interface or class", () => {
    interface Customer {
      readonly first: string;
      readonly last: string;
    }
    class Person implements Customer {
      readonly last = "Müller";
      constructor(readonly first: string) {}
    }
    const customers: readonly Customer[] = [new Person("Anna"), { first: "Anna", last: "Mueller" }];
    const names = { givenName: "first", familyName: "last" } as const;
    const { clusterOf, report } = findDuplicates(customers, { preset: "person", fields: names });
    expect(clusterOf.length).toBe(2);
    expect(report.findings.map(({ code }) => code)).not.toContain("EMPTY_FIELD");
  });

  it("takes numbers as texts", () => {
    const records = [
      { name: "Anna Groß", number: 4711 },
      { name: "Anna Gross", number: "4711" },
    ];
    const { clusters } = findDuplicates(records, {
      preset: "person",
      fields: { fullName: "name", identifier: "number" },
    });
    expect(clusters).toEqual([[0, 1]]);
  });

  it("takes a common name alone for nobody's duplicate", () => {
    const records = Array.from({ length: 40 }, () => ({ last: "Müller" }));
    expect(findDuplicates(records, { preset: "person", fields: { familyName: "last" } }).clusters).toEqual([]);
  });

  it("bounds and reports a block that very many records share", () => {
    const records = Array.from({ length: 3000 }, (_, index) => ({
      last: "Müller",
      mail: `m${index % 1500}@example.org`,
    }));
    const { clusters, report } = findDuplicates(records, {
      preset: "person",
      fields: { familyName: "last", email: "mail" },
    });
    expect(clusters.length).toBe(1500);
    expect(report.pairsCompared).toBeLessThan(60 * 3000);
  }, 30_000);

  it("bounds and reports a value that 100,000 records share", () => {
    const records = Array.from({ length: 100_000 }, (_, index) => ({
      mail: index < 2 ? "both@example.org" : index % 2 === 0 ? `m${index}@example.org` : "info@example.com",
      number: index < 4 ? 1 : 2,
    }));
    const { report } = findDuplicates(records, {
      preset: "person",
      fields: { email: "mail", identifier: "number" },
    });
    expect(report.pairsCompared).toBe(6);
    const tooLarge = report.findings.filter(({ code }) => code === "BLOCKS_TOO_LARGE");
    expect(tooLarge).toContainEqual(expect.objectContaining({ path: ["rules", "identifier"] }));
    expect(tooLarge).toContainEqual(
      expect.objectContaining({ path: ["rules", "email"], params: expect.objectContaining({ records: 49_999 }) }),
    );
  }, 60_000);

  it("puts records together that are all identical, and says so where they are too many to be compared", () => {
    const copies = (count: number) => findDuplicates(new Array<typeof hans>(count).fill(hans), options);
    const few = copies(50);
    expect(few.report.entities).toBe(1);
    expect(few.report.blocking).toEqual({ missed: 0, recall: 1 });
    for (const count of [900, 1001]) {
      const { report } = copies(count);
      expect(report.pairsCompared).toBe(0);
      expect(report.findings).toContainEqual({
        code: "NOTHING_COMPARED",
        severity: "warning",
        path: ["rules"],
        params: {},
      });
    }
  }, 30_000);

  it("leaves records apart that are all different, without a remark on pairs that were not compared", () => {
    const records = Array.from({ length: 300 }, (_, index) => ({ last: String.fromCharCode(0x4e00 + index) }));
    const { clusters, report } = findDuplicates(records, { preset: "person", fields: { familyName: "last" } });
    expect(clusters).toEqual([]);
    expect(report.findings.map(({ code }) => code)).toEqual(["TOO_FEW_EXPECTED_MATCHES"]);
  });

  it("takes texts of 10,000 characters in every field", () => {
    const { companyName, legalForm, website, industry, ...rest } = Object.fromEntries(
      DUPLICATE_FIELDS.map((field) => [field, field]),
    ) as Record<DuplicateField, string>;
    const say = (text: string) => Object.fromEntries(DUPLICATE_FIELDS.map((field) => [field, text]));
    const words = Array.from({ length: 2000 }, (_, index) => `w${1000 + index}`).join(" ");
    const [one, other] = [words.slice(0, 10_000), words.slice(-10_000).toUpperCase()];
    const records = [say(one), say(other), say(one)];
    expect(findDuplicates(records, { preset: "person", fields: rest }).clusters).toEqual([[0, 2]]);
    const company = { companyName, legalForm, website, industry };
    expect(findDuplicates(records, { preset: "company", fields: company }).clusters).toEqual([[0, 2]]);
  }, 30_000);

  it("follows links that must be in a circle", () => {
    const mustLink = [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const;
    expect(findDuplicates([hans, anna, hanns], { ...options, mustLink }).clusters).toEqual([[0, 1, 2]]);
    const call = () =>
      findDuplicates([hans, anna, hanns], { ...options, mustLink: mustLink.slice(0, 2), cannotLink: [[2, 0]] });
    expect(call).toThrow(expect.objectContaining({ code: "CONTRADICTORY_CONSTRAINTS", path: ["cannotLink", 0] }));
  });

  it("keeps apart what must not be linked in a circle", () => {
    const cannotLink = [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const;
    expect(findDuplicates([hans, hans, hans], { ...options, cannotLink }).clusters).toEqual([]);
  });

  it("answers the same after another run was given up midway", () => {
    const { records } = generatePeople("given up", 200);
    const people: DuplicateOptions = { preset: "person", fields: PEOPLE_FIELDS };
    const { clusterOf, model } = findDuplicates(records, people);
    for (const steps of [1, 4, 9]) {
      const work = findDuplicatesWork(records, people);
      for (let step = 0; step < steps; step += 1) expect(work.next().done).toBe(false);
      work.return?.(undefined as never);
    }
    const again = findDuplicates(records, people);
    expect(again.clusterOf).toEqual(clusterOf);
    expect(again.model.hash).toBe(model.hash);
  }, 30_000);

  it("answers the same for the same seed; another one looks at other random pairs", () => {
    const { records } = generatePeople("seeds", 700);
    expect(records.length).toBeGreaterThan(775); // up to here all pairs are looked at
    const hashOf = (seed?: string) =>
      findDuplicates(records, { preset: "person", fields: PEOPLE_FIELDS, seed }).model.hash;
    const usual = hashOf();
    expect(hashOf("clientele")).toBe(usual);
    expect(hashOf("other")).not.toBe(usual);
  }, 60_000);

  it("does with fewer pairs where it is told to", () => {
    const { records } = generatePeople("budget", 300);
    const few = findDuplicates(records, { preset: "person", fields: PEOPLE_FIELDS, maxPairs: 500 });
    expect(few.report.rules.reduce((sum, { pairs }) => sum + pairs, 0)).toBeLessThanOrEqual(500);
    expect(few.report.rules.reduce((sum, { added }) => sum + added, 0)).toBe(few.report.pairsCompared);
  }, 30_000);

  it("puts less together at a higher threshold", () => {
    const { records } = generatePeople("threshold", 300);
    const run = (threshold: number) => findDuplicates(records, { preset: "person", fields: PEOPLE_FIELDS, threshold });
    expect(run(0.999999).report.entities).toBeGreaterThan(run(0.5).report.entities);
  }, 30_000);

  it("lists the pairs of the review band, the most probable first", () => {
    const { records } = generatePeople("review", 300);
    const review = { from: 0.1, to: 0.9 };
    const { left, right, weights } = findDuplicates(records, {
      preset: "person",
      fields: PEOPLE_FIELDS,
      review,
    }).review;
    expect(weights.length).toBeGreaterThan(0);
    weights.forEach((weight, pair) => {
      expect(1 / (1 + 2 ** -weight)).toBeGreaterThanOrEqual(0.1);
      expect(1 / (1 + 2 ** -weight)).toBeLessThanOrEqual(0.9);
      if (pair > 0) expect(weight).toBeLessThanOrEqual(weights[pair - 1] as number);
      expect(left[pair]).toBeLessThan(right[pair] as number);
    });
  }, 30_000);

  it("takes both borders of the review band in, wherever they lie", () => {
    const { records } = generatePeople("review", 200);
    const listReview = (from: number, to: number) =>
      findDuplicates(records, { preset: "person", fields: PEOPLE_FIELDS, review: { from, to } }).review;
    const probabilities = listReview(0, 1).weights.map((weight) => 1 / (1 + 2 ** -weight));
    const countBetween = (from: number, to: number) =>
      probabilities.filter((probability) => probability >= from && probability <= to).length;
    const [rare, likely] = [probabilities.findLast((p) => p > 0.01), probabilities.find((p) => p < 0.99)];
    for (const [from, to] of [
      [rare, likely],
      [rare, rare],
      [likely, likely],
      [0.6, 1],
      [1, 1],
    ] as readonly (readonly [number, number])[]) {
      expect(listReview(from, to).weights.length).toBe(countBetween(from, to));
    }
    expect(countBetween(rare as number, rare as number)).toBeGreaterThan(0);
  }, 30_000);

  it("expects less recall and more precision of a higher threshold", () => {
    const { records } = generatePeople("expected", 300);
    const { expected } = findDuplicates(records, { preset: "person", fields: PEOPLE_FIELDS }).report;
    expect(expected.map(({ probability }) => probability)).toEqual([0.5, 0.8, 0.95, 0.99]);
    expected.slice(1).forEach((row, index) => {
      expect(row.recall).toBeLessThanOrEqual(expected[index]?.recall as number);
      expect(row.precision).toBeGreaterThanOrEqual(expected[index]?.precision as number);
    });
  }, 30_000);

  it("tells how far it has come", () => {
    const { records } = generatePeople("progress", 200);
    const stages = new Set(
      [...findDuplicatesWork(records, { preset: "person", fields: PEOPLE_FIELDS })].map(({ stage }) => stage),
    );
    expect([...stages]).toEqual(["fields", "rules", "pairs", "random pairs", "fit", "pairs within", "clusters"]);
  }, 30_000);

  it("pauses while it puts many records together: in each of three rounds of learning, and in the end", () => {
    const { records } = generatePeople("pauses", 12_000);
    const people = { preset: "person", fields: PEOPLE_FIELDS, maxPairs: 10 * records.length } as const;
    const joining = [...findDuplicatesWork(records, people)].filter(
      ({ stage, total }) => stage === "clusters" && total !== undefined,
    );
    expect(joining.length).toBeGreaterThanOrEqual(4);
    for (const { done, total = 0 } of joining) {
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThan(8192);
      expect(total - done).toBeLessThan(8192);
    }
  }, 60_000);

  it.each<[string, unknown, readonly (string | number)[]]>([
    ["INVALID_OPTION", { preset: "robot" }, ["preset"]],
    ["INVALID_OPTION", { fields: {} }, ["fields"]],
    ["INVALID_OPTION", { fields: null }, ["fields"]],
    ["INVALID_OPTION", { fields: { givenName: "" } }, ["fields", "givenName"]],
    ["INVALID_OPTION", { fields: { givenName: 7 } }, ["fields", "givenName"]],
    ["UNKNOWN_FIELD", { fields: { shoeSize: "size" } }, ["fields", "shoeSize"]],
    ["UNKNOWN_FIELD", { fields: { toString: "size" } }, ["fields", "toString"]],
    ["UNKNOWN_FIELD", { fields: { companyName: "name" } }, ["fields", "companyName"]],
    ["UNKNOWN_FIELD", { preset: "company", fields: { givenName: "name" } }, ["fields", "givenName"]],
    ["INVALID_OPTION", { threshold: 0 }, ["threshold"]],
    ["INVALID_OPTION", { threshold: 1 }, ["threshold"]],
    ["INVALID_OPTION", { threshold: Number.NaN }, ["threshold"]],
    ["INVALID_OPTION", { maxPairs: 0 }, ["maxPairs"]],
    ["INVALID_OPTION", { maxPairs: 1.5 }, ["maxPairs"]],
    ["INVALID_OPTION", { review: { from: -0.1, to: 1 } }, ["review", "from"]],
    ["INVALID_OPTION", { review: { from: 0, to: 1.1 } }, ["review", "to"]],
    ["INVALID_OPTION", { review: { from: 0.6, to: 0.5 } }, ["review"]],
    ["INVALID_OPTION", { threshold: "0.5" }, ["threshold"]],
    ["INVALID_OPTION", { review: null }, ["review"]],
    ["INVALID_OPTION", { review: 0.5 }, ["review"]],
    ["INVALID_OPTION", { model: null }, ["model"]],
    ["INVALID_OPTION", { seed: 7 }, ["seed"]],
    ["INVALID_OPTION", { seed: null }, ["seed"]],
    ["INVALID_OPTION", { mustLink: null }, ["mustLink"]],
    ["INVALID_OPTION", { cannotLink: 7 }, ["cannotLink"]],
    ["INVALID_OPTION", { cannotLink: [null] }, ["cannotLink", 0]],
    ["INVALID_OPTION", { mustLink: [[0, 1, 2]] }, ["mustLink", 0]],
    ["INVALID_OPTION", { mustLink: [["0", 1]] }, ["mustLink", 0]],
    ["INVALID_OPTION", { mustLink: [[0, 0]] }, ["mustLink", 0]],
    [
      "INVALID_OPTION",
      {
        cannotLink: [
          [0, 1],
          [0, 7],
        ],
      },
      ["cannotLink", 1],
    ],
    ["CONTRADICTORY_CONSTRAINTS", { mustLink: [[0, 1]], cannotLink: [[0, 1]] }, ["cannotLink", 0]],
  ])("refuses with %s: %j", (code, wrong, path) => {
    const call = () => findDuplicates([hans, anna, hanns], { ...options, ...(wrong as object) });
    expect(call).toThrow(expect.objectContaining({ code, path, message: expect.stringMatching(/^expected \w/) }));
  });

  it.each([null, undefined, "person"])("refuses %s as options", (wrong) => {
    const call = () => findDuplicates([hans], wrong as unknown as DuplicateOptions);
    expect(call).toThrow(expect.objectContaining({ code: "INVALID_OPTION", path: [] }));
  });

  it("keeps values with half a surrogate pair out of its model", () => {
    const slip = { mail: "no address \ud83d" };
    const others = Array.from({ length: 5 }, (_, index) => ({ ...slip, first: `Anna${index}`, last: `Weber${index}` }));
    const { model } = findDuplicates([hans, hanns, slip, ...others], options);
    expect(JSON.stringify(model)).not.toContain("\\ud83d");
  });

  it.each<[string, unknown, readonly (string | number)[]]>([
    ["INVALID_RECORD", null, ["records", 1]],
    ["INVALID_RECORD", [], ["records", 1]],
    ["INVALID_RECORD", "Hans", ["records", 1]],
    ["INVALID_VALUE", { last: {} }, ["records", 1, "last"]],
    ["INVALID_VALUE", { last: Number.NaN }, ["records", 1, "last"]],
    ["INVALID_VALUE", { last: true }, ["records", 1, "last"]],
  ])("refuses with %s a record such as %j", (code, wrong, path) => {
    const call = () => findDuplicates([hans, wrong as object as typeof anna], options);
    expect(call).toThrow(expect.objectContaining({ code, path, message: expect.stringMatching(/^expected \w/) }));
  });

  it.each<[string, unknown, readonly (string | number)[]]>([
    ["INVALID_VALUE", null, ["records"]],
    ["INVALID_VALUE", "Hans", ["records"]],
    ["INVALID_VALUE", { length: 1, 0: hans }, ["records"]],
    ["INVALID_RECORD", Object.assign(new Array(3), { 0: hans, 2: hans }), ["records", 1]],
  ])("refuses with %s what is no list of records: %j", (code, wrong, path) => {
    const call = () => findDuplicates(wrong as readonly (typeof hans)[], options);
    expect(call).toThrow(expect.objectContaining({ code, path, message: expect.stringMatching(/^expected \w/) }));
  });

  it.each([
    ["person", "companyName legalForm website industry"],
    ["company", "givenName middleName familyName secondFamilyName fullName dateOfBirth gender occupation"],
  ] as const)("refuses each field that a %s does not have: %s", (preset, names) => {
    for (const field of names.split(" ")) {
      const call = () => findDuplicates([], { preset, fields: { [field]: "name" } });
      expect(call).toThrow(expect.objectContaining({ code: "UNKNOWN_FIELD", path: ["fields", field] }));
    }
  });

  it("takes settings up to their borders", () => {
    const few = { ...options, maxPairs: 1, threshold: 0.999, review: { from: 0.5, to: 0.5 } };
    expect(findDuplicates([hans, anna], few).review.left.length).toBe(0);
    const all = findDuplicates([hans, hanns], { ...options, threshold: 0.001, review: { from: 0, to: 1 } });
    expect(all.clusters).toEqual([[0, 1]]);
    expect([...all.review.left, ...all.review.right]).toEqual([0, 1]);
  });

  it("refuses a model of other fields", () => {
    const { model } = findDuplicates([hans, hanns], options);
    const call = () => findDuplicates([hans, hanns], { preset: "person", fields: { familyName: "last" }, model });
    expect(call).toThrow(expect.objectContaining({ code: "COMPARISON_MISMATCH" }));
    const changed = { ...model, body: { ...model.body, prior: model.body.prior + 1 } };
    expect(() => findDuplicates([hans, hanns], { ...options, model: changed })).toThrow(
      expect.objectContaining({ code: "MODEL_HASH_MISMATCH" }),
    );
  });

  it("reads only a record's own properties, whatever they are called", () => {
    const records = [{ constructor: "Müller" }, {}].map((record) => ({ ...record, __proto__: { last: "Maier" } }));
    const run = findDuplicates(records, { preset: "person", fields: { familyName: "constructor", givenName: "last" } });
    expect(run.report.findings).toContainEqual(
      expect.objectContaining({ code: "EMPTY_RECORDS", params: { count: 1 } }),
    );
    const own = ["Müller", ""].map(
      (name) => JSON.parse(`{ "__proto__": "${name}" }`) as Readonly<Record<string, unknown>>,
    );
    const { report } = findDuplicates([...own, {}], { preset: "person", fields: { familyName: "__proto__" } });
    expect(report.findings).toContainEqual(expect.objectContaining({ code: "EMPTY_RECORDS", params: { count: 2 } }));
  });
});
