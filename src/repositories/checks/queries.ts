import { toEpochMillis } from "../../shared/calendar/index.js";
import { ClienteleError } from "../../shared/errors.js";
import type { AllEventsQuery, DocumentCondition, DocumentQuery, FactQuery, StreamQuery } from "../model.js";
import { readCursor, writeCursor } from "./cursor.js";
import { assertDocumentCondition } from "./document-condition.js";
import { assertWholeNumber, readLimit } from "./numbers.js";
import { assertStoreId, isStorableText } from "./store-id.js";

/** A {@link DocumentQuery}, read. */
export interface DocumentPlan {
  readonly where: DocumentCondition | undefined;
  readonly limit: number;
  /** The page begins behind this id; undefined at the beginning. */
  readonly afterId: string | undefined;
  /** The cursor of a page that ends with this id. */
  readonly cursorAfter: (id: string) => string;
}

/**
 * Reads what an adapter was asked for: defaults are filled in, the cursor is opened.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a collection or limit that cannot be one, `INVALID_CURSOR`, and as
 * {@link assertDocumentCondition} does.
 *
 * @example
 * ```ts
 * import { readDocumentQuery } from "clientele/repositories";
 *
 * const first = readDocumentQuery("parties");
 * [first.limit, first.afterId]; // => [100, undefined]
 * const cursor = first.cursorAfter("4711");
 *
 * readDocumentQuery("parties", { cursor }).afterId; // => "4711"
 * readDocumentQuery("invoices", { cursor }); // => throws INVALID_CURSOR
 * ```
 */
export function readDocumentQuery(
  collection: string,
  { where, limit, cursor }: Omit<DocumentQuery, "signal"> = {},
): DocumentPlan {
  assertStoreId(collection, ["collection"]);
  if (where !== undefined) assertDocumentCondition(where, ["where"]);
  return {
    where,
    limit: readLimit(limit),
    afterId: cursor === undefined ? undefined : readCursor(collection, where, cursor),
    cursorAfter: (id) => writeCursor(collection, where, id),
  };
}

/** A {@link FactQuery}, read: a half-open period in epoch milliseconds, and the types, undefined for all. */
export interface FactPlan {
  readonly fromMillis: number;
  readonly toMillis: number;
  readonly types: ReadonlySet<string> | undefined;
}

/**
 * Reads which facts an adapter was asked for. Where there is no border, it is an infinity.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for an id or a list of types that cannot be one, and `INVALID_INSTANT`.
 *
 * @example
 * ```ts
 * import { readFactQuery } from "clientele/repositories";
 *
 * const { fromMillis, toMillis } = readFactQuery("4711", { from: "1970-01-01T00:01Z" });
 * [fromMillis, toMillis]; // => [60000, Infinity]
 * ```
 */
export function readFactQuery(partyId: string, { from, to, types }: Omit<FactQuery, "signal"> = {}): FactPlan {
  assertStoreId(partyId, ["partyId"]);
  if (types !== undefined && !(Array.isArray(types) && Array.from(types).every(isStorableText))) {
    throw new ClienteleError("INVALID_VALUE", "expected a list of texts", ["types"]);
  }
  return {
    fromMillis: from === undefined ? Number.NEGATIVE_INFINITY : toEpochMillis(from, ["from"]),
    toMillis: to === undefined ? Number.POSITIVE_INFINITY : toEpochMillis(to, ["to"]),
    types: types && new Set(types),
  };
}

/**
 * Reads from which version on an adapter was asked for the events of a stream.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for an id or version that cannot be one.
 */
export function readStreamQuery(
  streamId: string,
  { fromVersion = 1 }: Omit<StreamQuery, "signal"> = {},
): { readonly fromVersion: number } {
  assertStoreId(streamId, ["streamId"]);
  assertWholeNumber(fromVersion, 1, ["fromVersion"]);
  return { fromVersion };
}

/**
 * Reads which of all events an adapter was asked for. Positions are above zero, so zero is before them all.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a position or limit that cannot be one.
 */
export function readAllEventsQuery({ after = 0, limit }: Omit<AllEventsQuery, "signal"> = {}): {
  readonly after: number;
  readonly limit: number;
} {
  assertWholeNumber(after, 0, ["after"]);
  return { after, limit: readLimit(limit) };
}
