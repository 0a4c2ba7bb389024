import type { JsonValue } from "../../records/fact/model.js";
import { type DocumentCondition, MAX_PAGE_SIZE } from "../../repositories/model.js";
import { definePromise } from "./define.js";
import { expectCode, expectSame } from "./expect.js";
import type { StorePromise } from "./model.js";
import { createDeepValue, NO_COUNTS, NO_IDS } from "./odd.js";
import { openOne, PARTIES, saveAll } from "./samples.js";

/** What documents refuse. */
export const DOCUMENT_CHECK_PROMISES: readonly StorePromise[] = [
  definePromise(
    "documents/values-are-checked",
    "A value that JSON or some database cannot hold rejects with INVALID_VALUE, and is not kept.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const [name, value] of Object.entries(NO_VALUES)) {
        const save = documents.save(PARTIES, "p1", value as JsonValue, "any");
        await expectCode(`saving ${name}`, save, "INVALID_VALUE");
      }
      expectSame("what is kept", await documents.get(PARTIES, "p1"), undefined);
    },
  ),
  definePromise(
    "documents/ids-are-checked",
    "An id or collection that cannot be one rejects with INVALID_VALUE.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const [name, id] of Object.entries(NO_IDS)) {
        await expectCode(`getting ${name}`, documents.get(PARTIES, id), "INVALID_VALUE");
        await expectCode(`getting of ${name}`, documents.get(id, "p1"), "INVALID_VALUE");
        await expectCode(`getting many with ${name}`, documents.getMany(PARTIES, ["p1", id]), "INVALID_VALUE");
        await expectCode(`querying ${name}`, documents.query(id), "INVALID_VALUE");
        await expectCode(`saving ${name}`, documents.save(PARTIES, id, {}, "any"), "INVALID_VALUE");
        await expectCode(`removing ${name}`, documents.remove(PARTIES, id, "any"), "INVALID_VALUE");
      }
    },
  ),
  definePromise(
    "documents/versions-are-checked",
    "An expected version that cannot be one rejects with INVALID_VALUE.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, { p1: { n: 1 } });
      for (const version of [0, ...NO_COUNTS]) {
        await expectCode(`saving ${version}`, documents.save(PARTIES, "p1", {}, version), "INVALID_VALUE");
        await expectCode(`removing ${version}`, documents.remove(PARTIES, "p1", version), "INVALID_VALUE");
      }
      expectSame("the document", await documents.get(PARTIES, "p1"), { value: { n: 1 }, version: 1 });
    },
  ),
  definePromise(
    "documents/limits-are-checked",
    "A page holds from 1 to MAX_PAGE_SIZE documents; any other limit rejects with INVALID_VALUE.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const limit of [0, MAX_PAGE_SIZE + 1, ...NO_COUNTS]) {
        await expectCode(`a limit of ${limit}`, documents.query(PARTIES, { limit }), "INVALID_VALUE");
      }
      expectSame("the largest page", (await documents.query(PARTIES, { limit: MAX_PAGE_SIZE })).documents, []);
    },
  ),
  definePromise(
    "documents/conditions-on-facts-are-refused",
    "A condition on facts, or on how long something is ago, rejects with UNSUPPORTED_CONDITION.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const where of UNSUPPORTED as readonly DocumentCondition[]) {
        await expectCode(`the condition ${where.op}`, documents.query(PARTIES, { where }), "UNSUPPORTED_CONDITION");
      }
    },
  ),
  definePromise(
    "documents/conditions-are-checked",
    "What is no condition rejects with the code that checkCondition gives.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, { p1: { name: "Ada" } });
      for (const [code, where] of Object.entries(NO_CONDITIONS)) {
        const query = documents.query(PARTIES, { where: where as DocumentCondition });
        await expectCode(`the condition ${JSON.stringify(where)}`, query, code);
      }
    },
  ),
];

const NO_CONDITIONS: Readonly<Record<string, unknown>> = {
  INVALID_CONDITION: "name = 'Ada'",
  UNKNOWN_OP: { op: "matches", field: "name", value: "A.*" },
  INVALID_FIELD: { op: "exists", field: "__proto__" },
  INVALID_SETTING: { op: "in", field: "name", values: [] },
  UNKNOWN_PROPERTY: { op: "exists", field: "name", value: "Ada" },
};

const COUNT = { op: "count", is: { op: "atLeast", value: 1 } };

const UNSUPPORTED: readonly unknown[] = [
  COUNT,
  { op: "not", condition: COUNT },
  { op: "any", conditions: [{ op: "exists", field: "name" }, COUNT] },
  { op: "less", field: "at", value: 30, as: "daysAgo" },
];

const NO_VALUES: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  NaN: Number.NaN,
  "an infinity": { n: [Number.NEGATIVE_INFINITY] },
  "a function": () => 1,
  "a Date": { at: new Date(0) },
  "a Map": new Map(),
  "a gap in a list": [1, undefined],
  "half a surrogate pair": "\uD83D",
  "U+0000": { text: "a\u0000" },
  "a property __proto__": JSON.parse('{ "__proto__": { "isAdmin": true } }'),
  "a property constructor": { list: [{ constructor: "a" }] },
  "501 levels": [createDeepValue(500)],
};
