import type { JsonValue } from "../../records/fact/model.js";
import type { DocumentCondition } from "../../repositories/model.js";
import { compileCondition } from "../../shared/condition/index.js";
import { definePromise } from "./define.js";
import { expectSame } from "./expect.js";
import type { StorePromise } from "./model.js";
import { ORDERED_IDS } from "./odd.js";
import { idsOf, openOne, PARTIES, saveAll } from "./samples.js";

/** Which documents a query answers. */
export const DOCUMENT_QUERY_PROMISES: readonly StorePromise[] = [
  definePromise(
    "documents/query-answers-all",
    "Without a condition, a query answers all documents of the collection, each with id, value and version.",
    async (open) => {
      const { documents } = await openOne(open);
      expectSame("an unknown collection", (await documents.query(PARTIES)).documents, []);
      await saveAll(documents, { b: { n: 2 }, a: null });
      await saveAll(documents, { b: { n: 3 } });
      await documents.save("purchases", "x", {}, "any");
      expectSame("the documents", (await documents.query(PARTIES)).documents, [
        { id: "a", value: null, version: 1 },
        { id: "b", value: { n: 3 }, version: 2 },
      ]);
    },
  ),
  definePromise(
    "documents/query-sorts-by-code-points",
    "Documents come in the order of their ids by Unicode code points, whenever they were saved.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const id of [...ORDERED_IDS].reverse()) await documents.save(PARTIES, id, {}, "any");
      await documents.save(PARTIES, ORDERED_IDS[0] as string, {}, "any");
      expectSame("the order", idsOf((await documents.query(PARTIES)).documents), ORDERED_IDS);
    },
  ),
  definePromise(
    "documents/query-asks-as-conditions-do",
    "A query answers the documents for which compileCondition says true.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, ASKED);
      for (const where of CONDITIONS) {
        const holds = compileCondition(where);
        const expected = Object.keys(ASKED).filter((id) => holds(ASKED[id] as object, 0));
        const found = idsOf((await documents.query(PARTIES, { where })).documents);
        expectSame(`where ${JSON.stringify(where)}`, found, expected);
      }
    },
  ),
  definePromise(
    "documents/query-leaves-the-unknown-out",
    "A document for which a condition is unknown is left out, and so it is for the opposite.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, { missing: {}, none: { n: null }, text: { n: "7" }, six: { n: 6 }, seven: { n: 7 } });
      const isSeven: DocumentCondition = { op: "equals", field: "n", value: 7 };
      const { documents: seven } = await documents.query(PARTIES, { where: isSeven });
      expectSame("what is seven", idsOf(seven), ["seven"]);
      const { documents: others } = await documents.query(PARTIES, { where: { op: "not", condition: isSeven } });
      expectSame("what is not seven", idsOf(others), ["six"]);
    },
  ),
  definePromise(
    "documents/query-sees-the-latest",
    "A query asks documents as they are now, not as they were.",
    async (open) => {
      const { documents } = await openOne(open);
      const where: DocumentCondition = { op: "equals", field: "city", value: "Mainz" };
      await saveAll(documents, { p1: { city: "Mainz" }, p2: { city: "Worms" } });
      await saveAll(documents, { p1: { city: "Worms" }, p2: { city: "Mainz" } });
      expectSame("those of Mainz", idsOf((await documents.query(PARTIES, { where })).documents), ["p2"]);
    },
  ),
];

/** In the order of their ids. */
const ASKED: Readonly<Record<string, JsonValue>> = {
  p0: {
    name: "Ada",
    revenue: 100,
    tags: ["vip", "press"],
    address: { city: "Mainz" },
    since: "2026-03-01T00:30:00+01:00",
  },
  p1: { name: "ada", revenue: "100.50", tags: [], address: { city: "mainz" }, since: "2026-02-28T23:30:00Z" },
  p2: { name: "Müller", revenue: -0.5, tags: ["vip"], address: null, active: true },
  p3: { name: "Mueller 100 %", revenue: 1e21, tags: "vip", address: "Mainz", active: false },
  p4: { name: "", revenue: null, active: "true" },
  p5: { name: "MULLER_", revenue: 99.99, tags: [1, null], address: { city: "" }, since: "2026-03-01T00:00:00Z" },
  p6: ["Ada"],
  p7: "Ada",
  p8: null,
  p9: {},
};

const isAda: DocumentCondition = { op: "equals", field: "name", value: "Ada" };

const CONDITIONS: readonly DocumentCondition[] = [
  isAda,
  { op: "equals", field: "active", value: true },
  { op: "equals", field: "revenue", value: 100 },
  { op: "equals", field: "revenue", value: 100.5, as: "amount" },
  { op: "less", field: "revenue", value: 100 },
  { op: "atMost", field: "revenue", value: 100 },
  { op: "greater", field: "revenue", value: 99.99 },
  { op: "atLeast", field: "name", value: "a" },
  { op: "between", field: "revenue", from: -0.5, to: 100 },
  { op: "atLeast", field: "since", value: "2026-03-01T00:00:00Z", as: "instant" },
  { op: "equals", field: "since", value: "2026-02-28T23:30:00.000Z", as: "instant" },
  { op: "in", field: "name", values: ["Ada", ""] },
  { op: "text", field: "name", match: "equals", value: "ADA", ignore: ["case"] },
  { op: "text", field: "name", match: "contains", value: "%" },
  { op: "text", field: "name", match: "ends", value: "_" },
  { op: "text", field: "name", match: "starts", value: "mueller", ignore: ["case", "umlauts"] },
  { op: "text", field: "name", match: "starts", value: "Mu", ignore: ["accents"] },
  { op: "hasAny", field: "tags", values: ["vip", "staff"] },
  { op: "hasAll", field: "tags", values: ["vip", "press"] },
  { op: "exists", field: "address.city" },
  { op: "equals", field: "address.city", value: "Mainz" },
  { op: "not", condition: { op: "exists", field: "revenue" } },
  { op: "not", condition: isAda },
  { op: "all", conditions: [] },
  { op: "any", conditions: [] },
  { op: "all", conditions: [isAda, { op: "exists", field: "revenue" }] },
  { op: "any", conditions: [isAda, { op: "equals", field: "active", value: false }] },
  {
    op: "not",
    condition: {
      op: "all",
      conditions: [
        { op: "exists", field: "tags" },
        { op: "less", field: "revenue", value: 100 },
      ],
    },
  },
];
