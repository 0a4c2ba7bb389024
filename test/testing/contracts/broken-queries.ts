import type {
  DocumentCondition,
  DocumentQuery,
  DocumentStore,
  StoredDocument,
} from "../../../src/repositories/index.js";
import { readDocumentQuery } from "../../../src/repositories/index.js";
import { compileCondition } from "../../../src/shared/condition/index.js";
import {
  ALL,
  type BreakStore,
  type BrokenAdapter,
  breakAdapter,
  inDocuments,
  keep,
  refusal,
  stopWhereAborted,
  unlessRefused,
} from "./broken-adapter.js";

type Find = (
  documents: DocumentStore,
  collection: string,
  where: DocumentCondition | undefined,
) => Promise<readonly StoredDocument[]>;

const findAll: Find = async (documents, collection, where) =>
  (await documents.query(collection, { ...ALL, where })).documents;

/** What queries find is found otherwise. The pages are right. */
const finding = (find: Find): BreakStore =>
  inDocuments((documents) => ({
    query: async (collection, query = {}) => {
      stopWhereAborted(query.signal);
      const { limit, where, afterId, cursorAfter } = readDocumentQuery(collection, query);
      const all = await find(documents, collection, where);
      const start = afterId === undefined ? 0 : all.findIndex(({ id }) => id === afterId) + 1;
      const page = all.slice(start, start + limit);
      const isLast = start + limit >= all.length;
      return { documents: page, ...(!isLast && { cursor: cursorAfter(page.at(-1)?.id as string) }) };
    },
  }));

/** Pages begin where a cursor says, written and read otherwise. */
const paging = (
  start: (cursor: string, found: readonly StoredDocument[], limit: number) => number,
  cursorOf: (end: number, found: readonly StoredDocument[], limit: number) => string,
  name: (collection: string, where: unknown) => string = (...asked) => JSON.stringify(asked),
): BreakStore =>
  inDocuments((documents) => ({
    query: async (collection, { cursor, ...query }: DocumentQuery = {}) => {
      const { limit } = readDocumentQuery(collection, query);
      const found = (await documents.query(collection, { ...query, ...ALL })).documents;
      const seal = name(collection, query.where);
      if (cursor !== undefined && !cursor.startsWith(`${seal} `)) throw refusal("INVALID_CURSOR");
      const from = cursor === undefined ? 0 : start(cursor.slice(seal.length + 1), found, limit);
      if (Number.isNaN(from)) throw refusal("INVALID_CURSOR");
      const end = from + limit;
      return {
        documents: found.slice(from, end),
        ...(end < found.length && { cursor: `${seal} ${cursorOf(end, found, limit)}` }),
      };
    },
  }));

const numberIn = (text: string) => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

export const BROKEN_QUERIES: readonly BrokenAdapter[] = [
  breakAdapter(
    "leaves documents that are no objects out of queries",
    ["documents/collections-are-apart", "documents/query-answers-all", "documents/query-asks-as-conditions-do"],
    finding(async (...call) =>
      (await findAll(...call)).filter(({ value }) => typeof value === "object" && value !== null),
    ),
  ),
  breakAdapter(
    "sorts by UTF-16 code units",
    ["documents/query-sorts-by-code-points", "documents/pages-are-complete"],
    finding(async (...call) => [...(await findAll(...call))].sort((left, right) => (left.id < right.id ? -1 : 1))),
  ),
  breakAdapter(
    "sorts as people do",
    ["documents/query-sorts-by-code-points", "documents/pages-are-complete"],
    finding(async (...call) =>
      [...(await findAll(...call))].sort((left, right) => left.id.localeCompare(right.id, "de")),
    ),
  ),
  breakAdapter(
    "finds texts in any case",
    ["documents/query-asks-as-conditions-do"],
    finding(async (documents, collection, where) => {
      const isText = where?.op === "text";
      return findAll(documents, collection, isText ? { ...where, ignore: ["case", ...(where.ignore ?? [])] } : where);
    }),
  ),
  breakAdapter(
    "compares numbers as texts",
    ["documents/query-asks-as-conditions-do"],
    finding(async (documents, collection, where) => {
      if (where?.op !== "less" || typeof where.value !== "number" || where.as !== undefined)
        return findAll(documents, collection, where);
      const all = await findAll(documents, collection, { op: "exists", field: where.field });
      return all.filter(({ value }) => String((value as Record<string, unknown>)[where.field]) < String(where.value));
    }),
  ),
  breakAdapter(
    "takes the unknown for false",
    ["documents/query-asks-as-conditions-do", "documents/query-leaves-the-unknown-out"],
    finding(async (documents, collection, where) => {
      if (where?.op !== "not") return findAll(documents, collection, where);
      const holds = compileCondition(where.condition);
      return (await findAll(documents, collection, undefined)).filter(
        ({ value }) => holds(value as object, 0) !== true,
      );
    }),
  ),
  breakAdapter(
    "asks the value that was saved first",
    ["documents/query-sees-the-latest"],
    inDocuments((documents, shared, tenant) => {
      const first = keep(shared, "first", () => new Map<string, unknown>());
      const addressOf = (collection: string, id: string) => JSON.stringify([tenant, collection, id]);
      return {
        save: async (collection, id, value, expected, options) => {
          const version = await documents.save(collection, id, value, expected, options);
          if (version === 1) first.set(addressOf(collection, id), value);
          return version;
        },
        query: async (collection, query = {}) => {
          if (query.where?.op !== "equals" || query.where.field !== "city") return documents.query(collection, query);
          const holds = compileCondition(query.where);
          const { documents: all } = await documents.query(collection, ALL);
          return { documents: all.filter(({ id }) => holds(first.get(addressOf(collection, id)) as object, 0)) };
        },
      };
    }),
  ),
  breakAdapter(
    "takes another limit, where none is given",
    ["documents/pages-hold-the-limit"],
    inDocuments((documents) => ({
      query: async (collection, query = {}) => documents.query(collection, { ...query, limit: query.limit ?? 1000 }),
    })),
  ),
  breakAdapter(
    "answers one document more than asked for",
    [
      "documents/pages-hold-the-limit",
      "documents/pages-are-complete",
      "documents/pages-keep-the-condition",
      "documents/cursor-outlives-its-document",
      "documents/cursor-goes-with-any-limit",
      "documents/cursor-belongs-to-its-query",
    ],
    inDocuments((documents) => ({
      query: async (collection, query = {}) => {
        const limit =
          query.limit === undefined || !(query.limit >= 1 && query.limit < 1000) ? query.limit : query.limit + 1;
        return documents.query(collection, { ...query, limit });
      },
    })),
  ),
  breakAdapter(
    "takes the nearest limit that it can",
    ["documents/limits-are-checked"],
    inDocuments((documents) => ({
      query: async (collection, query = {}) =>
        documents.query(collection, {
          ...query,
          limit: Math.trunc(Math.min(1000, Math.max(1, query.limit ?? 100))) || 1,
        }),
    })),
  ),
  breakAdapter(
    "finds nothing where it cannot ask",
    ["documents/conditions-on-facts-are-refused"],
    inDocuments((documents) => ({
      query: async (...call) => unlessRefused(documents.query(...call), "UNSUPPORTED_CONDITION", { documents: [] }),
    })),
  ),
  breakAdapter(
    "begins a page with the end of the one before",
    [
      "documents/pages-are-complete",
      "documents/pages-keep-the-condition",
      "documents/pages-stay-true-under-writes",
      "documents/cursor-goes-with-any-limit",
      "documents/cursor-belongs-to-its-query",
    ],
    paging(
      (cursor, found) => found.findIndex(({ id }) => id >= cursor),
      (end, found) => found[end - 1]?.id as string,
    ),
  ),
  breakAdapter(
    "has no cursor on a full page where one document is left",
    [
      "documents/pages-are-complete",
      "documents/pages-keep-the-condition",
      "documents/pages-stay-true-under-writes",
      "documents/cursor-goes-with-any-limit",
      "documents/cursor-belongs-to-its-query",
    ],
    inDocuments((documents) => ({
      query: async (collection, query = {}) => {
        const { cursor, ...page } = await documents.query(collection, query);
        if (cursor === undefined) return page;
        const { documents: rest } = await documents.query(collection, { ...query, cursor });
        return rest.length === 1 ? page : { ...page, cursor };
      },
    })),
  ),
  breakAdapter(
    "takes a page of documents, and asks the condition then",
    ["documents/pages-keep-the-condition"],
    inDocuments((documents) => ({
      query: async (collection, query = {}) => {
        if (query.where === undefined) return documents.query(collection, query);
        const { limit, afterId, where, cursorAfter } = readDocumentQuery(collection, query);
        const { documents: all } = await documents.query(collection, ALL);
        const rest = all.filter(({ id }) => afterId === undefined || id > afterId).slice(0, limit);
        const holds = compileCondition(where as DocumentCondition);
        const page = rest.filter(({ value }) => holds(value as object, 0));
        return { documents: page, ...(page.length === limit && { cursor: cursorAfter(page.at(-1)?.id as string) }) };
      },
    })),
  ),
  breakAdapter(
    "has the number of documents read in its cursor",
    ["documents/pages-stay-true-under-writes", "documents/cursor-outlives-its-document"],
    paging(numberIn, String),
  ),
  breakAdapter(
    "looks for the document of its cursor",
    ["documents/cursor-outlives-its-document"],
    paging(
      (cursor, found) => {
        const index = found.findIndex(({ id }) => JSON.stringify(id) === cursor);
        if (index !== -1) return index + 1;
        return cursor.startsWith('"') && cursor.endsWith('"') ? found.length : Number.NaN;
      },
      (end, found) => JSON.stringify(found[end - 1]?.id),
    ),
  ),
  breakAdapter(
    "has the number of the page in its cursor",
    [
      "documents/pages-stay-true-under-writes",
      "documents/cursor-outlives-its-document",
      "documents/cursor-goes-with-any-limit",
      "documents/cursor-belongs-to-its-query",
    ],
    paging(
      (cursor, _, limit) => numberIn(cursor) * limit,
      (end, _, limit) => String(end / limit),
    ),
  ),
  breakAdapter(
    "goes on with any cursor of the collection",
    ["documents/limits-are-checked", "documents/pages-are-complete", "documents/cursor-belongs-to-its-query"],
    inDocuments((documents) => ({
      query: async (collection, { cursor, ...query } = {}) => {
        const page = await documents.query(collection, { ...query, ...ALL });
        const limit = query.limit ?? 100;
        const rest = page.documents.filter(({ id }) => cursor === undefined || id > cursor);
        return {
          documents: rest.slice(0, limit),
          ...(rest.length > limit && { cursor: rest[limit - 1]?.id as string }),
        };
      },
    })),
  ),
  breakAdapter(
    "finds nothing by what is no condition",
    ["documents/conditions-are-checked"],
    inDocuments((documents) => ({
      query: async (...call) => unlessRefused(documents.query(...call), "UNKNOWN_OP" as never, { documents: [] }),
    })),
  ),
];
