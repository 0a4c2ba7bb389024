import { describe, expect, it } from "vitest";
import { explainPair, findDuplicates, linkRecords } from "../../src/duplicates/index.js";
import { generatePeople, PEOPLE_FIELDS } from "./people.js";

const fields = { givenName: "first", familyName: "last", dateOfBirth: "born", email: "mails", telephone: "phones" };
const options = { preset: "person", fields } as const;
const anna = {
  first: "Anna",
  last: ["Schmidt", "Groß"],
  born: "1975-11-30",
  mails: ["anna@example.org", "schmidt@example.com"],
  phones: ["030 1234567", "040 7654321"],
};
const gross = { first: "Anna", last: "Gross", mails: [], phones: ["089 5555555", "+49 40 7654321", 711222333] };
const uwe = { first: "Uwe", last: "Klein", born: "1961-03-04", mails: "uwe@example.org", phones: undefined };

describe("findDuplicates, where a record has several values in a field", () => {
  it("finds who has one of them in common", () => {
    const records = Object.freeze([anna, uwe, gross].map((record) => Object.freeze(record)));
    expect(findDuplicates(records, options).clusters).toEqual([[0, 2]]);
    expect(linkRecords([uwe, anna], [gross], options).links).toEqual([{ left: 1, right: 0 }]);
  });

  it("takes an empty list, and one of blanks, for nothing", () => {
    const empty = [{ phones: [] }, { phones: ["", "  ", null, undefined], last: [] }];
    expect(findDuplicates([anna, ...empty], options).report.findings).toContainEqual(
      expect.objectContaining({ code: "EMPTY_RECORDS", params: { count: 2 } }),
    );
  });

  it("does not take who says several values in every field for empty", () => {
    const { report } = findDuplicates([{ mails: ["a@example.org", "b@example.org"] }], options);
    expect(report.findings.map(({ code }) => code)).not.toContain("EMPTY_RECORDS");
  });

  it("counts a pair that several rules and several values lead to once", () => {
    const { report } = findDuplicates([anna, { ...anna }], options);
    expect(report.pairsCompared).toBe(1);
    for (const { pairs } of report.rules) expect(pairs).toBe(1);
  });

  it("bounds and reports an address that very many records share beside one of their own", () => {
    const records = Array.from({ length: 2400 }, (_, index) => ({
      born: `${1900 + (index % 100)}-${10 + (Math.floor((index % 1200) / 100) % 3)}-${10 + Math.floor((index % 1200) / 300)}`,
      mails: ["info@example.org", `m${index % 1200}@example.org`],
    }));
    const { clusters, report } = findDuplicates(records, {
      preset: "person",
      fields: { dateOfBirth: "born", email: "mails" },
    });
    expect(clusters.length).toBe(1200);
    expect(report.findings).toContainEqual({
      code: "BLOCKS_TOO_LARGE",
      severity: "info",
      path: ["rules", "email"],
      params: { blocks: 1, records: 2400, pairs: 2_878_800 },
    });
    expect(report.pairsCompared).toBeLessThan(60 * 2400);
  }, 30_000);

  it("finds copies again whose telephone and mobile stand in one field, and loses none by what was added", () => {
    const { records } = generatePeople("several", 300);
    const { telephone: _, ...others } = PEOPLE_FIELDS;
    const both = records.map(({ telephone, mobile, ...record }) => ({ ...record, mobile: [telephone, mobile] }));
    const alone = records.map(({ telephone: _own, ...record }) => record);
    const found = (list: typeof both | typeof alone) => findDuplicates(list, { preset: "person", fields: others });
    expect(found(both).report.entities).toBeLessThanOrEqual(found(alone).report.entities);
  }, 30_000);

  it.each<[string, unknown, readonly (string | number)[]]>([
    ["INVALID_VALUE", { phones: ["1", ["2"]] }, ["records", 1, "phones", 1]],
    ["INVALID_VALUE", { phones: [{}] }, ["records", 1, "phones", 0]],
    ["INVALID_VALUE", { phones: ["1", Number.NaN] }, ["records", 1, "phones", 1]],
    ["INVALID_VALUE", { phones: new Array(101).fill("1") }, ["records", 1, "phones"]],
    ["INVALID_VALUE", { phones: new Set(["1"]) }, ["records", 1, "phones"]],
  ])("refuses with %s a record such as %j", (code, wrong, path) => {
    const call = () => findDuplicates([anna, wrong as typeof anna], options);
    expect(call).toThrow(expect.objectContaining({ code, path, message: expect.stringMatching(/^expected \w/) }));
  });

  it("takes up to a hundred values", () => {
    const phones = Array.from({ length: 100 }, (_, index) => `0171 ${1_000_000 + index}`);
    expect(findDuplicates([anna, { phones }], options).report.records).toBe(2);
  });
});

describe("explainPair, where a record has several values in a field", () => {
  const { model } = findDuplicates([anna, uwe, gross], options);
  const explain = (one: object, other: object) => explainPair({ ...one }, { ...other }, { ...options, model });
  const evidenceOf = (one: object, other: object, name: string) =>
    explain(one, other).evidence.find(({ comparison }) => comparison === name);

  it("shows the values that agree best", () => {
    expect(evidenceOf(anna, gross, "telephone")).toMatchObject({
      code: "SAME",
      values: { telephone: ["+49407654321", "+49407654321"] },
      similarity: 1,
    });
    expect(evidenceOf(gross, anna, "familyName")).toMatchObject({
      code: "SAME",
      values: { familyName: ["gross", "gross"] },
    });
    const near = { ...gross, phones: ["089 5555555", "040 7654322"] };
    expect(evidenceOf(anna, near, "telephone")).toMatchObject({
      code: "ONE_EDIT",
      values: { telephone: ["+49407654321", "+49407654322"] },
    });
  });

  it("shows all of them where the other record says nothing", () => {
    const missing = evidenceOf(anna, gross, "email");
    expect(missing).toMatchObject({ code: "MISSING", weight: 0 });
    expect(missing?.values).toEqual({ email: ["anna@example.org, schmidt@example.com", undefined] });
    expect(evidenceOf(gross, anna, "email")?.values).toEqual({
      email: [undefined, "anna@example.org, schmidt@example.com"],
    });
  });

  it("shows the same two from both sides where several agree as well and are as rare", () => {
    const one = { phones: ["0711 123456", "089 987654"] };
    const other = { phones: ["+49 89 987655", "0711 123457"] };
    const values = ["+49711123456", "+49711123457"];
    expect(evidenceOf(one, other, "telephone")?.values).toEqual({ telephone: values });
    expect(evidenceOf(other, one, "telephone")?.values).toEqual({ telephone: values.reverse() });
  });

  it("shows of several that agree the rarest, which is the one that counts", () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      last: index < 20 ? "Müller" : "Schmidt",
      born: `${1900 + index}-${10 + (index % 3)}-${10 + (index % 17)}`,
    }));
    const twice = { last: ["Müller", "Zschokke"], first: "Eva", born: "2001-01-02" };
    const names = findDuplicates([...crowd, twice, { ...twice }], options).model;
    const explained = (one: object, other: object) =>
      explainPair({ ...one }, { ...other }, { ...options, model: names }).evidence[1];
    const both = explained(twice, twice);
    expect(both?.values).toEqual({ familyName: ["zschokke", "zschokke"] });
    expect(both?.weight).toBe(explained({ last: "Zschokke" }, twice)?.weight);
    expect(both?.weight).toBeGreaterThan(explained({ last: "Müller" }, twice)?.weight as number);
  });

  it("shows the rarest, too, that is called like a property of every object", () => {
    const crowd = Array.from({ length: 40 }, (_, index) => ({
      last: index < 20 ? "Adam" : "Schmidt",
      born: `${1900 + index}-${10 + (index % 3)}-${10 + (index % 17)}`,
    }));
    const twice = { last: ["Adam", "Constructor"], first: "Eva", born: "2001-01-02" };
    const names = findDuplicates([...crowd, twice, { ...twice }], options).model;
    expect(names.body.comparisons[1]?.terms?.shares).toHaveProperty("adam");
    const [, family] = explainPair(twice, { ...twice }, { ...options, model: names }).evidence;
    expect(family?.values).toEqual({ familyName: ["constructor", "constructor"] });
  });

  it("tells names in each other's field from any of them", () => {
    const swapped = { first: ["Gross", "Schmitt"], last: "Anna" };
    expect(evidenceOf(anna, swapped, "givenName")?.code).toBe("SWAPPED");
    expect(evidenceOf(swapped, anna, "givenName")?.code).toBe("SWAPPED");
    expect(evidenceOf(anna, { first: ["Uwe", "Jan"], last: "Anna" }, "givenName")?.code).toBe("DIFFERENT");
  });

  it("compares full names and legal forms of which there are several", () => {
    const person = { preset: "person", fields: { givenName: "first", familyName: "last", fullName: "full" } } as const;
    const named = [
      { first: "Anna", last: ["Groß", "Klein"], full: ["Anna Maria Groß", "Anna Klein"] },
      { first: "Anna", last: "Klein", full: "Anna Maria Klein" },
    ] as const;
    const { model: ofNames } = findDuplicates(named, person);
    const further = explainPair(...named, { ...person, model: ofNames }).evidence[2];
    expect(further).toMatchObject({ comparison: "fullName", code: "SAME", values: { fullName: ["maria", "maria"] } });

    const company = { preset: "company", fields: { companyName: "name", legalForm: "form" } } as const;
    const firms = [
      { name: ["Muster GmbH", "Muster Bau AG"], form: [] },
      { name: "Muster", form: ["AG", "KG"] },
    ] as const;
    const { model: ofFirms } = findDuplicates(firms, company);
    const form = explainPair(...firms, { ...company, model: ofFirms }).evidence.at(-1);
    expect(form).toMatchObject({ comparison: "legalForm", code: "SAME" });
  });
});
