import { ClienteleError, type Path } from "../../shared/errors.js";

/**
 * Whether a store can keep a text: well-formed Unicode without U+0000, which PostgreSQL cannot hold.
 *
 * @example
 * ```ts
 * import { isStorableText } from "clientele/repositories";
 *
 * isStorableText("Ünal 😀"); // => true
 * isStorableText("\u0000"); // => false
 * isStorableText("\uD83D"); // => false
 * ```
 */
export function isStorableText(text: unknown): text is string {
  return typeof text === "string" && !text.includes("\u0000") && !/\p{Surrogate}/u.test(text);
}

/**
 * Refuses what cannot name a tenant, collection, document, party or stream.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for anything but a text that is not empty, well-formed and without U+0000.
 */
export function assertStoreId(id: unknown, path: Path): asserts id is string {
  if (id !== "" && isStorableText(id)) return;
  throw new ClienteleError("INVALID_VALUE", "expected a text that is not empty, well-formed and without U+0000", path);
}

/** As {@link assertStoreId}, for a list of ids. */
export function assertStoreIds(ids: unknown, path: Path): asserts ids is readonly string[] {
  if (!Array.isArray(ids)) throw new ClienteleError("INVALID_VALUE", "expected a list of ids", path);
  for (const [index, id] of ids.entries()) assertStoreId(id, [...path, index]);
}
