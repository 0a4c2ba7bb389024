import { describe, expect, it } from "vitest";
import { assertParty, checkParty } from "../../../src/records/party/index.js";
import { PARTY_FINDING_LABELS } from "../../../src/records/party/labels.js";
import { partySchema } from "../../../src/records/party/schema.js";
import type { Path } from "../../../src/shared/errors.js";
import { refusal } from "../../shared/refusal.js";
import { organisation, person } from "./people.js";

const fullPerson = person({
  names: [
    {
      titles: ["Dr."],
      given: "Anna",
      particle: "von der",
      family: "Heide",
      suffix: "MBA",
      validFrom: "2020-05-01",
    },
    { family: "Müller", validTo: "2020-05-01" },
  ],
  salutation: "ms",
  birthDate: "1980-02-29",
  language: "de-AT",
  roles: [{ role: "customer", validFrom: "2020-01-01" }, { role: "partner" }],
  contactPoints: [
    { channel: "email", value: "anna@example.com", status: "verified", purpose: "private", preferred: true },
    { channel: "messenger", value: "@anna", service: "signal", status: "unverified" },
    {
      channel: "postal",
      address: {
        street: "Ring",
        houseNumber: "1a",
        addition: "c/o Acme",
        postOfficeBox: "12",
        postcode: "01067",
        city: "Dresden",
        region: "Sachsen",
        country: "DE",
      },
      status: "bounced",
      purpose: "business",
      validFrom: "2020-01-01",
      validTo: "2020-01-02",
    },
  ],
  relations: [{ type: "contact-person-of", partyId: "o1", validFrom: "2020-01-01", validTo: "2021-01-01" }],
  externalIds: [
    { system: "sap", id: "0004711" },
    { system: "shop", id: "0004711" },
    { system: "sap", id: "4711" },
  ],
});

const fullOrganisation = organisation({
  names: [
    { name: "Müller & Söhne", legalForm: "GmbH & Co. KG", use: "legal" },
    { name: "Backstube", use: "trading", validFrom: "2020-01-01" },
  ],
});

const json = (text: string): unknown => JSON.parse(text);
const email = { channel: "email", value: "a@b.example", status: "verified" };
const wrongPerson = (details: object) => ({ ...person(), ...details });
const wrongPoint = (details: object) => wrongPerson({ contactPoints: [{ ...email, ...details }] });
const wrongAddress = (address: unknown) =>
  wrongPerson({ contactPoints: [{ channel: "postal", address, status: "verified" }] });
const wrongName = (name: object) => wrongPerson({ names: [{ given: "Ada", ...name }] });
const half = "half \ud83d";

/** What is wrong, the party, its only error and where it stands. */
const errors: readonly (readonly [string, unknown, string, Path])[] = [
  ["nothing", undefined, "INVALID_RECORD", []],
  ["null", null, "INVALID_RECORD", []],
  ["a list", [], "INVALID_RECORD", []],
  ["a date", new Date(0), "INVALID_RECORD", []],
  ["no id", wrongPerson({ id: undefined }), "INVALID_ID", ["id"]],
  ["a number as id", wrongPerson({ id: 4711 }), "INVALID_ID", ["id"]],
  ["a blank id", wrongPerson({ id: " \t" }), "INVALID_ID", ["id"]],
  ["half a surrogate pair in the id", wrongPerson({ id: half }), "INVALID_ID", ["id"]],
  ["an unknown kind", wrongPerson({ kind: "robot" }), "INVALID_CHOICE", ["kind"]],
  ["an unknown property", wrongPerson({ ["Ada Lovelace"]: 1 }), "UNKNOWN_PROPERTY", ["Ada Lovelace"]],
  ["a salutation of a company", { ...organisation(), salutation: "mr" }, "UNKNOWN_PROPERTY", ["salutation"]],
  ["a reserved key", { ...person(), ...(json('{"constructor": 1}') as object) }, "RESERVED_KEY", ["constructor"]],
  ["no names", wrongPerson({ names: undefined }), "INVALID_LIST", ["names"]],
  ["names that are no list", wrongPerson({ names: { given: "Ada" } }), "INVALID_LIST", ["names"]],
  ["a name that is null", wrongPerson({ names: [{ given: "Ada" }, null] }), "INVALID_RECORD", ["names", 1]],
  ["a given name that is no text", wrongName({ given: null, family: "L" }), "INVALID_TEXT", ["names", 0, "given"]],
  ["half a surrogate pair", wrongName({ family: half }), "INVALID_TEXT", ["names", 0, "family"]],
  ["a particle that is no text", wrongName({ particle: 1 }), "INVALID_TEXT", ["names", 0, "particle"]],
  ["a suffix that is no text", wrongName({ suffix: 1 }), "INVALID_TEXT", ["names", 0, "suffix"]],
  ["titles that are no list", wrongName({ titles: "Dr." }), "INVALID_LIST", ["names", 0, "titles"]],
  ["a title that is no text", wrongName({ titles: ["Dr.", 1] }), "INVALID_TEXT", ["names", 0, "titles", 1]],
  [
    "a name that ends as it begins",
    wrongName({ validFrom: "2020-01-02", validTo: "2020-01-02" }),
    "INVALID_VALIDITY",
    ["names", 0, "validTo"],
  ],
  ["a start that is no date", wrongName({ validFrom: "2021-02-29" }), "INVALID_DATE", ["names", 0, "validFrom"]],
  ["an end that is no date", wrongName({ validTo: 20200101 }), "INVALID_DATE", ["names", 0, "validTo"]],
  [
    "a company's person name",
    { ...organisation(), names: [{ name: "A", given: "B" }] },
    "UNKNOWN_PROPERTY",
    ["names", 0, "given"],
  ],
  [
    "a company's name that is no text",
    { ...organisation(), names: [{ name: "A" }, {}] },
    "INVALID_TEXT",
    ["names", 1, "name"],
  ],
  [
    "a legal form that is no text",
    { ...organisation(), names: [{ name: "A", legalForm: 1 }] },
    "INVALID_TEXT",
    ["names", 0, "legalForm"],
  ],
  [
    "an unknown use of a name",
    { ...organisation(), names: [{ name: "A", use: "nick" }] },
    "INVALID_CHOICE",
    ["names", 0, "use"],
  ],
  ["an unknown salutation", wrongPerson({ salutation: "Herr" }), "INVALID_CHOICE", ["salutation"]],
  ["a birth date with a time", wrongPerson({ birthDate: "1980-02-29T00:00" }), "INVALID_DATE", ["birthDate"]],
  ["a language that is none", wrongPerson({ language: "de_AT" }), "INVALID_LANGUAGE", ["language"]],
  ["an empty language", wrongPerson({ language: "" }), "INVALID_LANGUAGE", ["language"]],
  ["a list as language", wrongPerson({ language: ["de"] }), "INVALID_LANGUAGE", ["language"]],
  ["no roles", wrongPerson({ roles: undefined }), "INVALID_LIST", ["roles"]],
  ["an unknown role", wrongPerson({ roles: [{ role: "client" }] }), "INVALID_CHOICE", ["roles", 0, "role"]],
  [
    "a role that ends before it begins",
    wrongPerson({ roles: [{ role: "lead", validFrom: "2020-01-02", validTo: "2020-01-01" }] }),
    "INVALID_VALIDITY",
    ["roles", 0, "validTo"],
  ],
  ["no contact points", wrongPerson({ contactPoints: undefined }), "INVALID_LIST", ["contactPoints"]],
  ["an unknown channel", wrongPoint({ channel: "pigeon" }), "INVALID_CHOICE", ["contactPoints", 0, "channel"]],
  ["a contact point without value", wrongPoint({ value: undefined }), "INVALID_TEXT", ["contactPoints", 0, "value"]],
  ["an unknown status", wrongPoint({ status: "ok" }), "INVALID_CHOICE", ["contactPoints", 0, "status"]],
  ["an unknown purpose", wrongPoint({ purpose: "fun" }), "INVALID_CHOICE", ["contactPoints", 0, "purpose"]],
  ["a word for a switch", wrongPoint({ preferred: "yes" }), "INVALID_CHOICE", ["contactPoints", 0, "preferred"]],
  ["a service that is no text", wrongPoint({ service: 1 }), "INVALID_TEXT", ["contactPoints", 0, "service"]],
  ["an address by e-mail", wrongPoint({ address: {} }), "UNKNOWN_PROPERTY", ["contactPoints", 0, "address"]],
  ["a letter without address", wrongAddress(undefined), "INVALID_RECORD", ["contactPoints", 0, "address"]],
  ["an address in one line", wrongAddress("Ring 1"), "INVALID_RECORD", ["contactPoints", 0, "address"]],
  [
    "a postcode as number",
    wrongAddress({ postcode: 1067 }),
    "INVALID_TEXT",
    ["contactPoints", 0, "address", "postcode"],
  ],
  [
    "a country in small letters",
    wrongAddress({ country: "de" }),
    "UNKNOWN_COUNTRY",
    ["contactPoints", 0, "address", "country"],
  ],
  [
    "a withdrawn country",
    wrongAddress({ country: "DD" }),
    "UNKNOWN_COUNTRY",
    ["contactPoints", 0, "address", "country"],
  ],
  [
    "a country in a list",
    wrongAddress({ country: ["DE"] }),
    "UNKNOWN_COUNTRY",
    ["contactPoints", 0, "address", "country"],
  ],
  ["no relations", wrongPerson({ relations: undefined }), "INVALID_LIST", ["relations"]],
  [
    "an unknown relation",
    wrongPerson({ relations: [{ type: "likes", partyId: "b" }] }),
    "INVALID_CHOICE",
    ["relations", 0, "type"],
  ],
  [
    "a relation to nobody",
    wrongPerson({ relations: [{ type: "referred-by" }] }),
    "INVALID_ID",
    ["relations", 0, "partyId"],
  ],
  ["no external ids", wrongPerson({ externalIds: undefined }), "INVALID_LIST", ["externalIds"]],
  [
    "a nameless system",
    wrongPerson({ externalIds: [{ system: " ", id: "1" }] }),
    "INVALID_TEXT",
    ["externalIds", 0, "system"],
  ],
  [
    "a number as external id",
    wrongPerson({ externalIds: [{ system: "sap", id: 1 }] }),
    "INVALID_ID",
    ["externalIds", 0, "id"],
  ],
];

const warnings: readonly (readonly [string, unknown, string, Path])[] = [
  ["no name", person({ names: [] }), "WITHOUT_NAME", ["names"]],
  ["a title only", person({ names: [{ titles: ["Dr."], given: " ", suffix: "MBA" }] }), "WITHOUT_NAME", ["names"]],
  ["a company without name", organisation({ names: [{ name: "", legalForm: "AG" }] }), "WITHOUT_NAME", ["names"]],
  ["a blank value", wrongPoint({ value: " " }), "EMPTY_CONTACT_POINT", ["contactPoints", 0, "value"]],
  ["no address", wrongAddress({}), "EMPTY_CONTACT_POINT", ["contactPoints", 0, "address"]],
  [
    "a blank address",
    wrongAddress({ city: " ", street: undefined }),
    "EMPTY_CONTACT_POINT",
    ["contactPoints", 0, "address"],
  ],
  [
    "an external id twice",
    person({
      externalIds: [
        { system: "sap", id: "1" },
        { system: "shop", id: "1" },
        { system: "sap", id: "1" },
      ],
    }),
    "REPEATED_EXTERNAL_ID",
    ["externalIds", 2],
  ],
];

const issuesOf = (party: unknown) => partySchema.safeParse(party).error?.issues ?? [];

describe("checkParty", () => {
  it.each([person(), organisation(), fullPerson, fullOrganisation])("finds nothing in %j", (party) => {
    expect(checkParty(party)).toEqual([]);
    expect(() => assertParty(party)).not.toThrow();
    expect(partySchema.parse(party)).toEqual(party);
  });

  it.each(errors)("finds %s", (_, party, code, path) => {
    const ofErrors = checkParty(party).filter(({ severity }) => severity === "error");
    expect(ofErrors[0]).toMatchObject({ code, path });
    expect(new Set(ofErrors.map((finding) => finding.path[0]))).toEqual(new Set([path[0]]));
    expect(issuesOf(party).length).toBeGreaterThan(0);
  });

  it.each(warnings)("warns of %s, and lets it pass", (_, party, code, path) => {
    expect(checkParty(party)).toEqual([
      { code, severity: "warning", path, recordId: expect.stringMatching(/^[po]1$/) },
    ]);
    expect(() => assertParty(party)).not.toThrow();
    expect(issuesOf(party)).toEqual([]);
  });

  it("takes a validity of one day, and one name among blank ones", () => {
    expect(checkParty(wrongName({ validFrom: "2020-01-01", validTo: "2020-01-02" }))).toEqual([]);
    expect(checkParty(person({ names: [{ given: "" }, { family: "Heide" }] }))).toEqual([]);
    expect(checkParty(organisation({ names: [{ name: "" }, { name: "Acme" }] }))).toEqual([]);
    expect(checkParty(wrongAddress({ city: "Dresden", street: "" }))).toEqual([]);
  });

  it("takes external ids for repeated where both parts are there", () => {
    const repeatedOf = (...externalIds: readonly object[]) =>
      checkParty(wrongPerson({ externalIds })).filter(({ code }) => code === "REPEATED_EXTERNAL_ID");
    expect(repeatedOf({ id: "1" }, { id: "1" }, { system: 1n, id: "1" })).toEqual([]);
    expect(repeatedOf({ system: "sap" }, { system: "sap" }, { system: "sap", id: 1n })).toEqual([]);
    expect(repeatedOf({ system: "a", id: "bc" }, { system: "ab", id: "c" })).toEqual([]);
  });

  it("names the record, where it has a text for an id", () => {
    expect(checkParty(wrongPerson({ id: "4711", kind: "robot" }))[0]?.recordId).toBe("4711");
    expect(checkParty(wrongPerson({ id: 4711 }))).toEqual([{ code: "INVALID_ID", severity: "error", path: ["id"] }]);
  });

  it("finds reserved keys wherever they are, and reads nothing from a prototype", () => {
    const text = JSON.stringify(fullPerson)
      .replace('{"titles"', '{"__proto__":{"given":"Eve"},"titles"')
      .replace('{"channel":"email"', '{"prototype":1,"channel":"email"')
      .replace('{"id":"p1"', '{"__proto__":{"isAdmin":true},"id":"p1"');
    const found = checkParty(json(text)).map(({ code, path }) => [code, path]);
    expect(found).toEqual([
      ["RESERVED_KEY", ["__proto__"]],
      ["RESERVED_KEY", ["contactPoints", 0, "prototype"]],
      ["RESERVED_KEY", ["names", 0, "__proto__"]],
    ]);
    expect(issuesOf(json(text)).length).toBeGreaterThan(0);
  });

  it("reads nothing from a prototype", () => {
    expect(checkParty(Object.create(person()))).toEqual([{ code: "INVALID_RECORD", severity: "error", path: [] }]);
    const { id, ...rest } = person();
    const inheriting = Object.assign(Object.create(Object.assign(Object.create(null), { id })), rest);
    expect(checkParty(inheriting)).toEqual([{ code: "INVALID_ID", severity: "error", path: ["id"] }]);
  });
});

describe("assertParty", () => {
  it("throws the first error with its path, below the path of the record", () => {
    expect(() => assertParty(wrongPoint({ status: "ok" }), ["lines", 7])).toThrow(
      refusal("INVALID_CHOICE", ["lines", 7, "contactPoints", 0, "status"]),
    );
    expect(() => assertParty(null)).toThrow(refusal("INVALID_RECORD", []));
    expect(() => assertParty(json('{"__proto__": 1}'))).toThrow(refusal("RESERVED_KEY", ["__proto__"]));
  });

  it("looks past warnings", () => {
    expect(() => assertParty(person({ names: [], language: "?" }))).toThrow(refusal("INVALID_LANGUAGE", ["language"]));
  });

  it("keeps names of unknown properties to itself", () => {
    expect(() => assertParty(wrongPerson({ ["Ada Lovelace"]: 1 }))).toThrow(
      refusal("UNKNOWN_PROPERTY", [], /^expected no other properties$/),
    );
  });

  it.each(errors)("says what was expected: %s", (_, party, code) => {
    expect(() => assertParty(party)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/^expected \w+/) }),
    );
  });
});

describe("partySchema", () => {
  it("gives the code as message where the form is right", () => {
    expect(issuesOf(wrongPerson({ language: "?" }))).toMatchObject([
      { message: "INVALID_LANGUAGE", path: ["language"] },
    ]);
    expect(issuesOf(wrongAddress({ country: "DD" }))).toMatchObject([
      { message: "UNKNOWN_COUNTRY", path: ["contactPoints", 0, "address", "country"] },
    ]);
  });
});

describe("PARTY_FINDING_LABELS", () => {
  it("has a text for every code that was found here", () => {
    for (const [, , code] of [...errors, ...warnings]) {
      expect(PARTY_FINDING_LABELS.de).toHaveProperty(code);
      expect(PARTY_FINDING_LABELS.en).toHaveProperty(code);
    }
  });
});
