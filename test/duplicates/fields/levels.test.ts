import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeTexts } from "../../../src/duplicates/fields/coded-texts.js";
import { prepareFields } from "../../../src/duplicates/fields/read-fields.js";
import type { DuplicateField } from "../../../src/duplicates/index.js";
import { agreeInKey, type BlockingKey } from "../../../src/duplicates/model.js";
import { codeLists, type FieldLists } from "./lists.js";

const prepareLists = (lists: FieldLists) => prepareFields(codeLists(lists));

/** The level of two values of one field, by name. */
function levelOf(field: DuplicateField, one: string | undefined, other: string | undefined): string {
  const { comparisons } = prepareLists({ [field]: [one, other] });
  const [comparison] = comparisons;
  const there = comparison?.levelOf(0, 1) as number;
  expect(comparison?.levelOf(1, 0)).toBe(there);
  return there === 0 ? "MISSING" : (comparison?.levels[there - 1] as string);
}

describe("the level of two values", () => {
  it.each<[DuplicateField, string | undefined, string | undefined, string]>([
    ["givenName", "Hans", "HANS", "SAME"],
    ["givenName", "Jürgen", "Juergen", "SAME"],
    ["givenName", "Dr. Hans", "Hans", "SAME"],
    ["givenName", "Stefan", "Stephan", "CLOSE"],
    ["givenName", "Martha", "Marhta", "SIMILAR"],
    ["givenName", "Hans", "H.", "INITIAL"],
    ["givenName", "Hans", "P.", "DIFFERENT"],
    ["givenName", "Hans Peter", "Peter", "CLOSE"],
    ["givenName", "Jo Ann", "Jo Berta Cäcilie Dorothea", "DIFFERENT"],
    ["givenName", "Hans", "Anna", "DIFFERENT"],
    ["givenName", "Hans", undefined, "MISSING"],
    ["givenName", "?!", "Hans", "MISSING"],
    ["familyName", "Müller", "Mueller", "SAME"],
    ["familyName", "von Müller", "Müller", "SAME"],
    ["familyName", "Müller-Lüdenscheidt", "Lüdenscheidt-Müller", "SAME"],
    ["familyName", "Müller-Lüdenscheidt", "Müller", "CLOSE"],
    ["familyName", "Meier", "Meyer", "CLOSE"],
    ["familyName", "Müller", "Schmidt", "DIFFERENT"],
    ["addressLine", "Anna Maria Groß", "Gross, Anna Maria", "SIMILAR"],
    ["addressLine", "Anna Maria Groß", "Anna Gross", "CLOSE"],
    ["addressLine", "Anna M. Gross", "Anna Maria Gross", "SIMILAR"],
    ["addressLine", "Anna Berta Gross Klein", "Anna Gross Lang Kurz", "HALF"],
    ["addressLine", "Anna Groß", "Uwe Klein", "DIFFERENT"],
    ["dateOfBirth", "1961-03-04", "04.03.1961", "SAME"],
    ["dateOfBirth", "1961-03-04", "04.03.61", "SAME"],
    ["dateOfBirth", "04.03.29", "2029-03-04", "SAME"],
    ["dateOfBirth", "04.03.30", "1930-03-04", "SAME"],
    ["dateOfBirth", "1961-03-04", "00.00.0000", "MISSING"],
    ["dateOfBirth", "1961-03-04", "unbekannt", "MISSING"],
    ["dateOfBirth", "1961-03-04", "1961", "SAME_YEAR"],
    ["dateOfBirth", "1961-03-04", "4. 3. 1961", "SAME"],
    ["dateOfBirth", "1961-03-04", "4/3/1961", "SAME"],
    ["dateOfBirth", "1961-03-04", "4. März 1961", "SAME"],
    ["dateOfBirth", "1961-88-04", "1961-38-04", "ONE_EDIT"],
    ["dateOfBirth", "1961-03-04", "19610304", "SAME"],
    ["dateOfBirth", "1961-03-04", "1961-04-03", "ONE_EDIT"],
    ["dateOfBirth", "1961-03-14", "1961-14-03", "ONE_EDIT"],
    ["dateOfBirth", "1961-03-04", "1961-05-03", "SAME_YEAR"],
    ["dateOfBirth", "1961-03-04", "1961-04-05", "SAME_YEAR"],
    ["dateOfBirth", "1961-03-04", "1961-03-05", "ONE_EDIT"],
    ["dateOfBirth", "1961-03-04", "1916-03-04", "ONE_EDIT"],
    ["dateOfBirth", "1961-03-04", "1975-03-04", "TWO_OF_THREE_PARTS"],
    ["dateOfBirth", "1961-03-04", "1961-03-29", "TWO_OF_THREE_PARTS"],
    ["dateOfBirth", "1961-03-04", "1961-12-29", "SAME_YEAR"],
    ["dateOfBirth", "1961-03-04", "1975-11-30", "DIFFERENT"],
    ["email", "Anna@Example.org ", "anna@example.org", "SAME"],
    ["email", "anna.gross+shop@googlemail.com", "annagross@gmail.com", "SAME"],
    ["email", "anna.gross@example.org", "anna.gross@example.com", "SAME_MAILBOX"],
    ["email", "anna.gross@example.org", "ana.gross@example.org", "SIMILAR"],
    ["email", "anna@example.org", "uwe@example.com", "DIFFERENT"],
    ["email", "no address", "another one", "DIFFERENT"],
    ["telephone", "+49 (0)711 123456", "0711/123456", "SAME"],
    ["telephone", "0711 123456-0", "0711 123456", "SAME"],
    ["telephone", "0711 123456", "0711 123465", "ONE_EDIT"],
    ["telephone", "0711 123456", "089 987654", "DIFFERENT"],
    ["mobile", "0171 1234567", "+49 171 1234567", "SAME"],
    ["postcode", "01067", "1067", "ONE_EDIT"],
    ["postcode", "D-70173", "70173", "ONE_EDIT"],
    ["postcode", "SW1A 1AA", "SW1A 2BB", "SAME_BEGINNING"],
    ["postcode", "70173", "80331", "DIFFERENT"],
    ["identifier", "DE 123 456", "de123456", "SAME"],
    ["city", "München", "Muenchen", "SAME"],
    ["city", "Frankfurt am Main", "Frankfurt/Main", "SIMILAR"],
    ["city", "Köln", "Hamburg", "DIFFERENT"],
    ["houseNumber", "12", "12", "SAME"],
    ["houseNumber", "12", "13", "DIFFERENT"],
    ["gender", "M", "m", "SAME"],
    ["addressLine", "Haus Nord", "Nord Haus", "SIMILAR"],
    ["identifier", "123456", "123478", "SAME_BEGINNING"],
    ["identifier", "12345678", "12999999", "DIFFERENT"],
    ["identifier", "SW1A", "SW2B3AA", "SAME_BEGINNING"],
    ["identifier", "AB1", "ABC99", "DIFFERENT"],
    ["companyName", "Adler Chem.", "Adler Chemicals", "SIMILAR"],
    ["companyName", "Adler Plastik", "Adler Pla.", "SIMILAR"],
    ["companyName", "Adler Pl.", "Adler Plastik", "HALF"],
    ["companyName", "Adler Stahl", "Adler Edelstahl", "HALF"],
    ["companyName", "Adler Edelstahl", "Adler Stahl", "HALF"],
    ["companyName", "Adler Plastik", "Adler Plastic", "SIMILAR"],
    ["companyName", "Adler Abd", "Adler Abcd", "HALF"],
    ["companyName", "Qx Plastik", "Plastik Qx", "SIMILAR"],
    ["companyName", "Adler Plastik", "Adler", "CONTAINED"],
    ["companyName", "Adler Holding", "Adler", "DIFFERENT"],
    ["companyName", "Adler", "Adler Beteiligungsgesellschaft mbH", "DIFFERENT"],
    ["companyName", "Adler Plastik", "Adler Plastik Verwaltungs-GmbH", "DIFFERENT"],
    ["companyName", "Adler Verwaltungsgesellschaft mbH", "Adler Holding", "DIFFERENT"],
    ["companyName", "Adler Komplementär-GmbH", "Adler", "DIFFERENT"],
    ["companyName", "Adler Grundbesitz", "Adler", "DIFFERENT"],
    ["companyName", "Adler Vermögensverwaltung", "Adler", "DIFFERENT"],
    ["companyName", "Adler Grundbesitz", "Adler Besitz", "HALF"],
    ["companyName", "Adler Hldg.", "Adler", "DIFFERENT"],
    ["companyName", "Adler Hldg.", "Adler Holding", "HALF"],
    ["companyName", "Adler Verwaltung", "Adler", "CONTAINED"],
    ["companyName", "Adler Immobilienverwaltung", "Adler Immobilien Verwaltung", "CONTAINED"],
    ["companyName", "Adler Holding", "Adler Plastik Holdings", "CONTAINED"],
    ["companyName", "Adler Holding", "Adler Holdign", "SIMILAR"],
    ["companyName", "Adler Vermögensberatung", "Adler", "CONTAINED"],
    ["companyName", "Adler Hausverwaltung", "Adler", "CONTAINED"],
    ["legalForm", "unbekannt", "GmbH", "MISSING"],
    ["website", "https://www.muster-bau.co.uk/kontakt", "musterbau.de", "SAME"],
    ["website", "ADLER.de:8080", " http://www.adler.com.au?a=b ", "SAME"],
    ["website", "adler", "adler.de#top", "SAME"],
    ["website", "shop.adler.de", "shopadler.at", "SAME"],
    ["website", "adler.de", "adlers.de", "ONE_EDIT"],
    ["website", "adler.de", "biber.de", "DIFFERENT"],
    ["website", "https://", "adler.de", "MISSING"],
  ])("%s: %j and %j", (field, one, other, level) => {
    expect(levelOf(field, one, other)).toBe(level);
  });

  it.each<[string | undefined, string | undefined, string]>([
    ["Hauptstr. 5", "Hauptstraße 5", "SAME"],
    ["5 Main St.", "5 main street", "SAME"],
    ["Hauptstr. 5", "Hauptstrase 5", "SIMILAR"],
    ["Hauptstr. 5", "Hauptstr. 51", "CLOSE"],
    ["Hauptstr. 5", "Hauptstr.", "CLOSE"],
    ["Hauptstr. 5", "Hauptstr. 77", "DIFFERENT"],
    ["Hauptstr. 5", "Bahnhofstr. 5", "DIFFERENT"],
    ["Hauptstr. 5", undefined, "MISSING"],
    ["12 a Seeweg", "Seeweg 12a", "SAME"],
    ["12a Seeweg", "Seeweg 12 a", "SAME"],
    ["5 Seeweg", "Seeweg 5", "SAME"],
    ["Straße des 17. Juni 5", "Straße des 18. Juni 5", "DIFFERENT"],
    ["Am See 5", "See am 5", "SIMILAR"],
    ["Karl Marx Str. 5", "Marx 5", "SIMILAR"],
    ["Weg 5", "Platz 5", "DIFFERENT"],
    ["Seeweg", "Seeplatz", "DIFFERENT"],
  ])("street: %j and %j", (one, other, level) => {
    expect(levelOf("street", one, other)).toBe(level);
  });
});

describe("what is put together", () => {
  const levelsOf = (texts: FieldLists) => {
    const { comparisons } = prepareLists(texts);
    return Object.fromEntries(
      comparisons.map(({ name, levels, levelOf }) => {
        expect(levelOf(1, 0)).toBe(levelOf(0, 1));
        return [name, levels[levelOf(0, 1) - 1] ?? "MISSING"];
      }),
    );
  };
  type Place = readonly [street: string | undefined, postcode: string | undefined, city: string | undefined];

  it.each<[Place, Place, string]>([
    [["Hauptstr. 5", "70173", "Stuttgart"], ["Hauptstraße 5", "70173", "Stuttgart"], "SAME"],
    [["Hauptstr. 5", undefined, undefined], ["Hauptstraße 5", undefined, undefined], "SAME"],
    [["Hauptstr. 5", "70173", "Stuttgart"], ["Hauptstrase 5", "70173", "Stuttgart"], "SIMILAR"],
    [["Hauptstr. 5", "70173", "Stuttgart"], ["Hauptstr. 5", "80331", "München"], "SAME_PLACE"],
    [["Hauptstr. 5", "70173", "Stuttgart"], ["Hauptstr.", "70173", "Stuttgart"], "CLOSE"],
    [["Hauptstr. 5", "70173", "Stuttgart"], ["Seeweg 9", "70173", "Stuttgart"], "SAME_POSTCODE"],
    [["Hauptstr. 5", "70173", "Stuttgart"], ["Seeweg 9", "70174", "München"], "SAME_PLACE"],
    [["Hauptstr. 5", "70173", "Stuttgart"], ["Seeweg 9", "70599", "Stuttgart"], "SAME_TOWN"],
    [["Hauptstr. 5", "70173", "Stuttgart"], ["Seeweg 9", "80331", "München"], "DIFFERENT"],
    [["Hauptstr. 5", "70173", "Stuttgart"], [undefined, undefined, undefined], "MISSING"],
  ])("addresses: %j and %j", (one, other, level) => {
    const texts = { street: [one[0], other[0]], postcode: [one[1], other[1]], city: [one[2], other[2]] };
    expect(levelsOf(texts)).toEqual({ address: level });
  });

  it.each<[Place, Place, { readonly postcode: string; readonly city: string }]>([
    [[undefined, "70173", "Stuttgart"], [undefined, "70173", "Stuttgart"], { postcode: "SAME", city: "MISSING" }],
    [[undefined, "70173", "Stuttgart"], [undefined, "70173", "München"], { postcode: "SAME", city: "MISSING" }],
    [[undefined, "70173", "Stuttgart"], [undefined, "70174", "Stuttgart"], { postcode: "ONE_EDIT", city: "MISSING" }],
    [[undefined, "70173", "Stuttgart"], [undefined, "80331", "Stuttgart"], { postcode: "DIFFERENT", city: "SAME" }],
    [[undefined, "70173", "Stuttgart"], [undefined, undefined, "Stuttgart"], { postcode: "MISSING", city: "SAME" }],
    [[undefined, "70173", "Stuttgart"], [undefined, "80331", "München"], { postcode: "DIFFERENT", city: "DIFFERENT" }],
    [[undefined, "70173", "Stuttgart"], [undefined, "80331", undefined], { postcode: "DIFFERENT", city: "MISSING" }],
  ])("towns beside postcodes: %j and %j", (one, other, levels) => {
    expect(levelsOf({ postcode: [one[1], other[1]], city: [one[2], other[2]] })).toEqual(levels);
  });

  type Firm = readonly [name: string | undefined, website: string | undefined];

  it.each<[Firm, Firm, string]>([
    [["Müller & Söhne GmbH", "www.mueller.de"], ["Mueller und Soehne", "https://mueller.de/kontakt"], "SAME"],
    [["Müller & Söhne GmbH", undefined], ["Mueller und Soehne", "mueller.de"], "SAME"],
    [["Bau Müller GmbH", undefined], ["Müller Bau", undefined], "SIMILAR"],
    [["Adler Plastik", "adler.de"], ["AP", "adler.de"], "SAME_WEBSITE"],
    [["Adler Plastik", undefined], ["AP", undefined], "CONTAINED"],
    [["Adler Plastik", "adler.de"], ["Adler Plastik", "plastik.de"], "CONTAINED"],
    [["Adler Plastik Nord", "adler.de"], ["Adler Holding Süd", "adler.de"], "ONLY_WEBSITE"],
    [["Adler Plastik", undefined], ["Adler Metall", undefined], "HALF"],
    [["Adler Plastik", "adler-plastik.de"], ["Adler Metall", "adler-metall.de"], "HALF_OTHER_WEBSITE"],
    [["Adler", "adler.de"], ["Biber", "biber.de"], "DIFFERENT"],
    [[undefined, "adler.de"], [undefined, "www.adler.de"], "SAME_WEBSITE"],
    [[undefined, "adler.de"], [undefined, "biber.de"], "DIFFERENT"],
    [[undefined, undefined], ["Biber", "biber.de"], "MISSING"],
  ])("companies: %j and %j", (one, other, level) => {
    const { company } = levelsOf({ companyName: [one[0], other[0]], website: [one[1], other[1]] });
    expect(company).toBe(level);
  });

  it("tells the legal form from the name or from a field of its own", () => {
    const behind = levelsOf({ companyName: ["Adler GmbH", "Adler GmbH & Co. KG"] });
    expect(behind).toEqual({ company: "SAME", legalForm: "DIFFERENT" });
    const apart = levelsOf({ companyName: ["Adler", "Adler Ges.m.b.H."], legalForm: ["GmbH", undefined] });
    expect(apart).toEqual({ company: "SAME", legalForm: "SAME" });
  });

  type Person = readonly [given: string | undefined, family: string | undefined];

  it.each<[Person, Person, readonly [string, string]]>([
    [
      ["Hans", "Peter"],
      ["Peter", "Hans"],
      ["SWAPPED", "MISSING"],
    ],
    [
      ["Hans", "Meier"],
      ["Meyer", "Hans"],
      ["SWAPPED", "MISSING"],
    ],
    [
      ["Hans", undefined],
      [undefined, "Hans"],
      ["SWAPPED", "MISSING"],
    ],
    [
      ["Hans", "Müller"],
      ["Schmidt", "Hans"],
      ["DIFFERENT", "DIFFERENT"],
    ],
    [
      ["Meier", "Hans"],
      ["Meyer", "Hanns"],
      ["CLOSE", "SIMILAR"],
    ],
    [
      ["Hans", "Müller"],
      ["Hans", "Hans"],
      ["SAME", "DIFFERENT"],
    ],
  ])("names in each other's field: %j and %j", (one, other, [given, family]) => {
    expect(levelsOf({ givenName: [one[0], other[0]], familyName: [one[1], other[1]] })).toEqual({
      givenName: given,
      familyName: family,
    });
  });

  it("reads a full name for what given and family name leave out", () => {
    const texts = {
      givenName: ["Anna", "Anna", "Anna"],
      familyName: ["Groß", "Gross", "Groß"],
      fullName: ["Anna Maria Groß", "Anna Maria Gross", "Anna Groß"],
    };
    const { columns } = prepareLists(texts);
    const further = columns.find(({ name }) => name === "fullName");
    expect(Array.from(further?.codes ?? [], (code) => further?.values[code])).toEqual(["maria", "maria", undefined]);
    const others = {
      givenName: ["Anna", "Anna"],
      familyName: ["Groß", "Groß"],
      fullName: ["Eva Maria", "Anna Eva Maria"],
    };
    expect(prepareLists(others).columns.at(-1)?.values).toEqual(["eva maria"]);
  });

  it("marks what a household shares, where there is more", () => {
    const two = ["a", "b"];
    const shared = (...fields: readonly DuplicateField[]) =>
      prepareLists(Object.fromEntries(fields.map((field) => [field, two])))
        .comparisons.filter(({ isShared }) => isShared)
        .map(({ name }) => name);
    expect(shared("familyName", "email")).toEqual(["familyName"]);
    expect(shared("givenName", "familyName", "secondFamilyName", "dateOfBirth")).toEqual([
      "familyName",
      "secondFamilyName",
    ]);
    expect(shared("familyName", "telephone", "mobile")).toEqual(["familyName", "telephone"]);
    expect(shared("email", "addressLine", "postcode", "city")).toEqual(["addressLine", "postcode", "city"]);
    expect(shared("givenName", "street", "houseNumber")).toEqual(["address", "houseNumber"]);
    expect(shared("companyName", "postcode")).toEqual(["postcode"]);
    // Where a household shares all there is, that has to do.
    expect(shared("familyName", "telephone", "postcode", "city")).toEqual([]);
  });

  it("takes a full name apart where it stands alone, and leaves it beside one of its parts", () => {
    const full = ["Dr. Anna Maria von Groß-Klein", "Groß, Uwe", "Schmidt", undefined, "?"];
    const { columns, comparisons } = prepareLists({ fullName: full });
    const read = columns.map(({ name, codes, values }) => [name, ...Array.from(codes, (code) => values[code])]);
    expect(read).toEqual([
      ["givenName", "anna maria", "uwe", undefined, undefined, undefined],
      ["familyName", "gross-klein", "gross", "schmidt", undefined, undefined],
    ]);
    expect(comparisons.map(({ name }) => name)).toEqual(["givenName", "familyName"]);
    const several = prepareFields({
      fullName: codeTexts(2, (record) => (record === 0 ? ["Anna Groß", "Anna Klein"] : "Klein, Anna")),
    });
    expect(several.comparisons.map(({ levelOf }) => levelOf(0, 1))).toEqual([1, 1]);
    const names = prepareLists({ fullName: full, familyName: full }).comparisons.map(({ name }) => name);
    expect(names).toEqual(["familyName", "fullName"]);
    const givenBeside = prepareLists({ fullName: full, givenName: full }).comparisons.map(({ name }) => name);
    expect(givenBeside).toEqual(["givenName", "fullName"]);
  });
});

describe("keys to block by", () => {
  it("are each value, parts of it, and both names in either order", () => {
    const { keys } = prepareLists({
      givenName: ["Hans", "Müller"],
      familyName: ["Müller", "Hans"],
      gender: ["m", "m"],
    });
    expect(keys.map(({ name, fields }) => [name, fields.join()])).toEqual([
      ["givenName", "givenName"],
      ["givenName, beginning", "givenName"],
      ["givenName, sound", "givenName"],
      ["familyName", "familyName"],
      ["familyName, beginning", "familyName"],
      ["familyName, sound", "familyName"],
      ["names in either order", "givenName,familyName"],
    ]);
    const [first, second] = keys.at(-1)?.codes ?? [];
    expect(first).toBe(second);
    expect(keys[0]?.coarser).toEqual(["givenName, beginning", "givenName, sound"]);
  });

  it("are of names in either order only where there are both names", () => {
    const { keys } = prepareLists({ givenName: ["Hans", "Anna"], gender: ["m", "f"] });
    expect(keys.map(({ name }) => name)).toEqual(["givenName", "givenName, beginning", "givenName, sound"]);
  });

  it("are of postcodes and identifiers the first four characters, too", () => {
    const { keys } = prepareLists({ postcode: ["SW1A 1AA", "SW1A 2BB", "SW1B 1AA"] });
    expect(keys.map(({ name, codes }) => [name, ...codes])).toEqual([
      ["postcode", 0, 1, 2],
      ["postcode, beginning", 0, 0, 1],
    ]);
  });

  it("agree wherever a finer one does", () => {
    const dates = ["1961-03-04", "1961-04-03", "1975-03-04", undefined];
    const { keys } = prepareLists({ dateOfBirth: dates });
    const codesOf = (name: string) => [...(keys.find((key) => key.name === name)?.codes ?? [])];
    expect(codesOf("dateOfBirth")).toEqual([0, 1, 2, -1]);
    expect(codesOf("dateOfBirth, year")).toEqual([0, 0, 1, -1]);
    expect(codesOf("dateOfBirth, day")).toEqual([0, 1, 0, -1]);
  });

  it("leave out what is empty: an e-mail address without @ has no mailbox", () => {
    const { keys } = prepareLists({ email: ["nobody", "anna@example.org"] });
    const codesOf = (name: string) => [...(keys.find((key) => key.name === name)?.codes ?? [])];
    expect(codesOf("email, mailbox")).toEqual([-1, 0]);
  });
});

describe("several values of a record", () => {
  const prepareTwo = (field: DuplicateField, one: readonly string[], other: readonly string[]) =>
    prepareFields({ [field]: codeTexts(2, (record) => [one, other][record]) });
  const texts: readonly (readonly [DuplicateField, readonly string[]])[] = [
    ["familyName", ["Müller", "Mueller", "Müller-Meier", "Meyer", "Schmidt", "?!"]],
    ["telephone", ["0711 123456", "+49 711 123456", "0711 123465", "089 987654", "-"]],
    ["email", ["anna@example.org", "Anna@example.org", "anna@example.com", "ana@example.org", "nobody"]],
    ["dateOfBirth", ["1961-03-04", "4.3.1961", "1961-04-03", "1961-12-24", "1975-03-04", "?"]],
    ["companyName", ["Adler Plastik GmbH", "Adler Plastik", "Adler", "AP", "Plastik Adler AG", "Biber"]],
  ];

  it.each(texts)(
    "agree as well as the two of them that agree best, in the field and in its keys: %s",
    (field, known) => {
      const few = fc.array(fc.constantFrom(...known), { maxLength: 3 });
      fc.assert(
        fc.property(few, few, (one, other) => {
          const { comparisons, keys } = prepareTwo(field, one, other);
          const alone = one.flatMap((first) => other.map((second) => prepareTwo(field, [first], [second])));
          comparisons.forEach(({ levelOf: levelOfBoth }, index) => {
            const levels = alone.map((pair) => pair.comparisons[index]?.levelOf(0, 1) as number);
            const best = Math.min(...levels.filter((level) => level > 0));
            expect(levelOfBoth(0, 1)).toBe(Number.isFinite(best) ? best : 0);
            expect(levelOfBoth(1, 0)).toBe(levelOfBoth(0, 1));
          });
          keys.forEach((key, index) => {
            expect(agreeInKey(key, 0, 1)).toBe(alone.some((pair) => agreeInKey(pair.keys[index] as BlockingKey, 0, 1)));
          });
        }),
      );
    },
  );

  it("are no more than one where all that is said is the same", () => {
    const { comparisons, keys } = prepareTwo("familyName", ["Müller", "Mueller", ""], ["MÜLLER"]);
    expect([...(comparisons[0]?.terms?.codes ?? [])]).toEqual([0, 0]);
    expect(comparisons[0]?.terms?.several).toBeUndefined();
    expect(keys[0]?.starts).toBeUndefined();
  });

  it("are handed over with how they agree, since the frequency of those counts that agree best", () => {
    const { comparisons } = prepareTwo("familyName", ["Schmidt", "Meier"], ["Meyer"]);
    expect(comparisons.map(({ name, fields }) => [name, ...fields])).toEqual([["familyName", "familyName"]]);
    const terms = comparisons[0]?.terms;
    const [starts, said] = [terms?.several?.starts, Array.from(terms?.codes ?? [], (code) => terms?.values[code])];
    expect([...(starts ?? [])]).toEqual([0, 2, 3]);
    expect([said.slice(0, 2).sort(), said.slice(2)]).toEqual([["meier", "schmidt"], ["meyer"]]);
    const [first, , third] = terms?.codes ?? [];
    const levelOfValues = terms?.several?.levelOf as (one: number, other: number) => number;
    expect(levelOfValues(first as number, first as number)).toBe(1);
    expect(levelOfValues(first as number, third as number)).toBe(comparisons[0]?.levelOf(0, 1));
  });
});
