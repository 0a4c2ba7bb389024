import { describe, expect, it } from "vitest";
import { assertFact, checkFact, type Fact, type JsonValue } from "../../../src/records/fact/index.js";
import { FACT_CHANNEL_LABELS, FACT_DIRECTION_LABELS, FACT_FINDING_LABELS } from "../../../src/records/fact/labels.js";
import { factSchema } from "../../../src/records/fact/schema.js";
import type { Path } from "../../../src/shared/errors.js";
import { refusal } from "../../shared/refusal.js";
import { fact } from "./facts.js";

const fullFact = fact({
  recordedAt: "2026-11-20T10:00+01:00",
  channel: "telephone",
  direction: "inbound",
  author: "clara",
  contactPerson: "ada",
  durationSeconds: 0,
  source: "",
  data: { subject: "Lieferung", amounts: [1, 2.5, null, true], nested: { "": "empty name" } },
});

const wrongFact = (details: object): unknown => ({ ...fact(), ...details });
const withData = (data: unknown) => wrongFact({ data });
const half = "half \ud83d";

/** Objects within objects: `levels` of them below the data itself. */
const nested = (levels: number): JsonValue => {
  let value: JsonValue = {};
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { in: value } : [value];
  return value;
};

const holdsItself: Record<string, unknown> = { a: 1 };
holdsItself["self"] = { again: holdsItself };

const errors: readonly (readonly [string, unknown, string, Path])[] = [
  ["null", null, "INVALID_RECORD", []],
  ["a list", [fact()], "INVALID_RECORD", []],
  ["an unknown property", wrongFact({ ["Ada Lovelace"]: 1 }), "UNKNOWN_PROPERTY", ["Ada Lovelace"]],
  ["no id", wrongFact({ id: undefined }), "INVALID_ID", ["id"]],
  ["a blank party", wrongFact({ partyId: " " }), "INVALID_ID", ["partyId"]],
  ["no time", wrongFact({ at: undefined }), "INVALID_INSTANT", ["at"]],
  ["null for a time", wrongFact({ at: null }), "INVALID_INSTANT", ["at"]],
  ["a number for a time", wrongFact({ at: 0 }), "INVALID_INSTANT", ["at"]],
  ["a Date for a time", wrongFact({ at: new Date(0) }), "INVALID_INSTANT", ["at"]],
  ["a local time", wrongFact({ at: "2026-11-20T09:00:00" }), "INVALID_INSTANT", ["at"]],
  ["a date for a time", wrongFact({ at: "2026-11-20" }), "INVALID_INSTANT", ["at"]],
  ["a day that does not exist", wrongFact({ recordedAt: "2026-02-29T09:00Z" }), "INVALID_INSTANT", ["recordedAt"]],
  ["no type", wrongFact({ type: undefined }), "INVALID_TEXT", ["type"]],
  ["a blank type", wrongFact({ type: " " }), "INVALID_TEXT", ["type"]],
  ["half a type", wrongFact({ type: half }), "INVALID_TEXT", ["type"]],
  ["an unknown channel", wrongFact({ channel: "pigeon" }), "INVALID_CHOICE", ["channel"]],
  ["an unknown direction", wrongFact({ direction: "sideways" }), "INVALID_CHOICE", ["direction"]],
  ["a blank author", wrongFact({ author: "" }), "INVALID_ID", ["author"]],
  ["a contact person as object", wrongFact({ contactPerson: {} }), "INVALID_ID", ["contactPerson"]],
  ["a negative duration", wrongFact({ durationSeconds: -1 }), "INVALID_DURATION", ["durationSeconds"]],
  [
    "an endless duration",
    wrongFact({ durationSeconds: Number.POSITIVE_INFINITY }),
    "INVALID_DURATION",
    ["durationSeconds"],
  ],
  ["a duration as text", wrongFact({ durationSeconds: "60" }), "INVALID_DURATION", ["durationSeconds"]],
  ["a source that is no text", wrongFact({ source: 1 }), "INVALID_TEXT", ["source"]],
  ["no data", withData(undefined), "INVALID_DATA", ["data"]],
  ["a list of data", withData([]), "INVALID_DATA", ["data"]],
  ["text for data", withData("data"), "INVALID_DATA", ["data"]],
  ["a map of data", withData(new Map()), "INVALID_DATA", ["data"]],
  ["NaN", withData({ a: [0, { b: Number.NaN }] }), "INVALID_DATA", ["data", "a", 1, "b"]],
  ["a Date", withData({ a: new Date(0) }), "INVALID_DATA", ["data", "a"]],
  ["a bigint", withData({ a: 1n }), "INVALID_DATA", ["data", "a"]],
  ["a hole in a list", withData({ a: [1, undefined] }), "INVALID_DATA", ["data", "a", 1]],
  ["half a surrogate pair", withData({ a: half }), "INVALID_DATA", ["data", "a"]],
  ["half a surrogate pair in a name", withData({ a: { [half]: 1 } }), "INVALID_DATA", ["data", "a"]],
  ["data that hold themselves", withData(holdsItself), "INVALID_DATA", ["data", "self", "again"]],
];

describe("checkFact", () => {
  it.each([fact(), fullFact, fact({ data: { absent: undefined } })])("finds nothing in %j", (right) => {
    expect(checkFact(right)).toEqual([]);
    expect(() => assertFact(right)).not.toThrow();
    expect(factSchema.parse(right)).toEqual(right);
  });

  it.each(errors)("finds %s, and only that", (_, wrong, code, path) => {
    const recordId = (wrong as Partial<Fact> | null)?.id;
    expect(checkFact(wrong)).toEqual([
      { code, severity: "error", path, ...(recordId === undefined ? {} : { recordId }) },
    ]);
    expect(factSchema.safeParse(wrong).success).toBe(false);
  });

  it("finds __proto__, constructor and prototype in the fact and anywhere in its data", () => {
    const text =
      '{"id":"f1","partyId":"p1","at":"2026-11-20T09:00:00Z","type":"call","__proto__":{"isAdmin":true},' +
      '"data":{"constructor":{"prototype":{}},"list":[1,{"prototype":1,"deep":{"__proto__":null}}]}}';
    const parsed: unknown = JSON.parse(text);
    expect(checkFact(parsed).map(({ code, path }) => [code, path])).toEqual([
      ["RESERVED_KEY", ["__proto__"]],
      ["RESERVED_KEY", ["data", "constructor"]],
      ["RESERVED_KEY", ["data", "list", 1, "prototype"]],
      ["RESERVED_KEY", ["data", "list", 1, "deep", "__proto__"]],
    ]);
    expect(factSchema.safeParse(parsed).success).toBe(false);
    const { __proto__: _, ...rest } = parsed as Record<string, unknown>;
    expect(factSchema.safeParse(rest).error?.issues).toMatchObject([
      { message: "RESERVED_KEY", path: ["data", "constructor"] },
      { message: "RESERVED_KEY", path: ["data", "list", 1, "prototype"] },
      { message: "RESERVED_KEY", path: ["data", "list", 1, "deep", "__proto__"] },
    ]);
    expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
  });

  it("takes 32 levels below the data, and no more, however many there are", () => {
    expect(checkFact(fact({ data: { in: nested(31) } }))).toEqual([]);
    const [finding, ...more] = checkFact(fact({ data: { in: nested(32) } }));
    expect(finding).toMatchObject({ code: "INVALID_DATA" });
    expect(finding?.path).toHaveLength(34);
    expect(more).toEqual([]);
    expect(checkFact(fact({ data: { in: nested(100_000) } }))).toMatchObject([{ code: "INVALID_DATA" }]);
  });

  it("takes one object in two places", () => {
    const shared = { a: 1 };
    expect(checkFact(fact({ data: { one: shared, two: [shared, shared] } }))).toEqual([]);
  });
});

describe("assertFact", () => {
  it("refuses a fact without time, with the path below that of the record", () => {
    expect(() => assertFact(wrongFact({ at: undefined }), ["facts", 3])).toThrow(
      refusal("INVALID_INSTANT", ["facts", 3, "at"]),
    );
    expect(() => assertFact(undefined)).toThrow(refusal("INVALID_RECORD", []));
  });

  it("keeps names that come from the data to itself", () => {
    expect(() => assertFact(wrongFact({ ["Ada Lovelace"]: 1 }))).toThrow(refusal("UNKNOWN_PROPERTY", []));
    expect(() => assertFact(withData({ "Ada Lovelace": Number.NaN }))).toThrow(refusal("INVALID_DATA", ["data"]));
    expect(() => assertFact(withData(JSON.parse('{"Ada Lovelace":{"__proto__":1}}')))).toThrow(
      refusal("RESERVED_KEY", ["data"]),
    );
    expect(() => assertFact(withData(JSON.parse('{"__proto__":1}')))).toThrow(
      refusal("RESERVED_KEY", ["data", "__proto__"]),
    );
  });

  it.each(errors)("says what was expected: %s", (_, wrong, code) => {
    expect(() => assertFact(wrong)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(/^expected \w+/) }),
    );
  });
});

describe("the labels of facts", () => {
  it("have a text for every code that was found here", () => {
    for (const [, , code] of errors) {
      expect(FACT_FINDING_LABELS.de).toHaveProperty(code);
      expect(FACT_FINDING_LABELS.en).toHaveProperty(code);
    }
  });

  it.each([FACT_CHANNEL_LABELS, FACT_DIRECTION_LABELS, FACT_FINDING_LABELS])(
    "say something in both languages: %#",
    (labels) => {
      expect(Object.keys(labels.de)).toEqual(Object.keys(labels.en));
      for (const text of [...Object.values(labels.de), ...Object.values(labels.en)]) expect(text).toMatch(/^\S.+\S$/);
    },
  );
});
