import type { DocumentCondition, DocumentQuery, DocumentStore, StoredDocument } from "../../repositories/model.js";
import { definePromise } from "./define.js";
import { expectCode, expectSame, expectThat } from "./expect.js";
import type { StorePromise } from "./model.js";
import { ORDERED_IDS } from "./odd.js";
import { idsOf, openOne, openTwo, PARTIES, saveAll } from "./samples.js";

/** What pages and their cursors promise. */
export const DOCUMENT_PAGE_PROMISES: readonly StorePromise[] = [
  definePromise(
    "documents/pages-hold-the-limit",
    "A page holds as many documents as were asked for at most, 100 unless said.",
    async (open) => {
      const { documents } = await openOne(open);
      for (let n = 0; n < 101; n += 1) await documents.save(PARTIES, `p${n}`, { n }, "absent");
      const pageOf = async (limit?: number) => (await documents.query(PARTIES, { limit })).documents.length;
      expectSame("a page without a limit", await pageOf(), 100);
      expectSame("a page of one", await pageOf(1), 1);
      expectSame("a page of 101", await pageOf(101), 101);
    },
  ),
  definePromise(
    "documents/pages-are-complete",
    "Followed by its cursors, a query answers each document once, in order; the last page has no cursor.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const id of ORDERED_IDS) await documents.save(PARTIES, id, {}, "absent");
      for (const limit of [1, 2, 3, ORDERED_IDS.length, ORDERED_IDS.length + 1]) {
        expectSame(`by ${limit}, the ids`, idsOf(await follow(documents, { limit })), ORDERED_IDS);
      }
    },
  ),
  definePromise(
    "documents/pages-keep-the-condition",
    "Pages of a query with a condition answer each document that meets it once.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const [n, id] of [..."abcdefghij"].entries()) await documents.save(PARTIES, id, { n: n % 3 }, "absent");
      const where: DocumentCondition = { op: "equals", field: "n", value: 0 };
      for (const limit of [1, 2, 3, 4, 5]) {
        expectSame(`by ${limit}, the ids`, idsOf(await follow(documents, { where, limit })), ["a", "d", "g", "j"]);
      }
    },
  ),
  definePromise(
    "documents/pages-stay-true-under-writes",
    "What is written between two pages neither repeats a document nor leaves one out that was there the whole time.",
    async (open) => {
      const [{ documents }, other] = await openTwo(open);
      for (const id of "bcdfgh") await documents.save(PARTIES, id, {}, "absent");
      const first = await documents.query(PARTIES, { limit: 2 });
      for (const id of ["a", "aa", "e"]) await other.documents.save(PARTIES, id, {}, "absent");
      await other.documents.remove(PARTIES, "b", "any");
      const second = await documents.query(PARTIES, { limit: 2, cursor: cursorOf(first.cursor) });
      for (const id of ["c", "d"]) await other.documents.remove(PARTIES, id, "any");
      await other.documents.save(PARTIES, "g", {}, "any");
      const rest = await follow(documents, { limit: 2, cursor: cursorOf(second.cursor) });
      const ids = idsOf([...first.documents, ...second.documents, ...rest]);
      expectSame(
        "the ids that were there",
        ids.filter((id) => id !== "e"),
        ["b", "c", "d", "f", "g", "h"],
      );
    },
  ),
  definePromise(
    "documents/cursor-outlives-its-document",
    "A cursor leads on after the document that it came with was removed.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const id of "abcd") await documents.save(PARTIES, id, {}, "absent");
      const first = await documents.query(PARTIES, { limit: 2 });
      for (const { id } of first.documents) await documents.remove(PARTIES, id, "any");
      const rest = await follow(documents, { limit: 2, cursor: cursorOf(first.cursor) });
      expectSame("the ids of the rest", idsOf(rest), ["c", "d"]);
    },
  ),
  definePromise(
    "documents/cursor-goes-with-any-limit",
    "A cursor can be followed with another limit, in another store of the tenant, and more than once.",
    async (open) => {
      const [{ documents }, other] = await openTwo(open);
      for (const id of "abcde") await documents.save(PARTIES, id, {}, "absent");
      const cursor = cursorOf((await documents.query(PARTIES, { limit: 2 })).cursor);
      expectSame("by one", idsOf(await follow(documents, { limit: 1, cursor })), ["c", "d", "e"]);
      expectSame("elsewhere", idsOf(await follow(other.documents, { cursor })), ["c", "d", "e"]);
    },
  ),
  definePromise(
    "documents/cursor-belongs-to-its-query",
    "A cursor of another collection or condition, or any other text, rejects with INVALID_CURSOR.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, { a: { n: 1 }, b: { n: 1 }, c: { n: 1 } });
      await documents.save("purchases", "a", {}, "any");
      const where: DocumentCondition = { op: "equals", field: "n", value: 1 };
      const other: DocumentCondition = { op: "equals", field: "n", value: 2 };
      const plain = cursorOf((await documents.query(PARTIES, { limit: 1 })).cursor);
      const cursor = cursorOf((await documents.query(PARTIES, { where, limit: 1 })).cursor);
      const refuse = (what: string, collection: string, query: DocumentQuery) =>
        expectCode(`a cursor of ${what}`, documents.query(collection, query), "INVALID_CURSOR");
      await refuse("a query without condition", PARTIES, { where, cursor: plain });
      await refuse("a query with condition", PARTIES, { cursor });
      await refuse("another condition", PARTIES, { where: other, cursor });
      await refuse("another collection", "purchases", { cursor: plain });
      for (const text of ["", "a", "2", "{}", `${cursor}x`]) await refuse("no query", PARTIES, { where, cursor: text });
      const { documents: rest } = await documents.query(PARTIES, { where: { ...where }, cursor });
      expectSame("what the right query goes on with", idsOf(rest), ["b", "c"]);
    },
  ),
];

const MAX_PAGES = 100;

/** All documents from a query on, page by page. */
async function follow(documents: DocumentStore, query: DocumentQuery): Promise<readonly StoredDocument[]> {
  const { limit = 100 } = query;
  const all: StoredDocument[] = [];
  let { cursor } = query;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await documents.query(PARTIES, { ...query, cursor });
    expectThat("a page", page.documents.length <= limit, `at most ${limit} documents`, page.documents.length);
    all.push(...page.documents);
    cursor = page.cursor;
    if (cursor === undefined) return all;
  }
  expectThat("following the cursors", false, "a last page", `${MAX_PAGES} pages`);
  return all;
}

function cursorOf(cursor: string | undefined): string {
  expectThat("the cursor of a page that is not the last", typeof cursor === "string", "a text", cursor);
  return cursor as string;
}
