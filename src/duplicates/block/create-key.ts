import { ClienteleError, type Path } from "../../shared/errors.js";
import type { BlockingKey } from "../model.js";
import { assertData, assertWholeNumber } from "./check.js";
import type { BlockingExpression, BlockingFields, BlockingFieldValue } from "./model.js";

/**
 * Makes a blocking key of what records say in a field, by an expression.
 *
 * - `value`: they say the same.
 * - `beginning`: the first `length` characters are the same; a shorter value is its own beginning.
 * - `eitherOrder`: two fields say the same, in whichever of them each stands; a record that lacks one has no key.
 * - `anyOf`: the field holds a list, and one entry at least is the same. Entries that are there twice count once, and neither their order
 *   nor empty ones say anything.
 * - `ngrams`: they have one stretch of `n` characters in common, wherever it stands. The ends are not marked, so that a stretch at the
 *   beginning of one value is the same in the middle of another one; a value shorter than `n` is a single stretch. Of a long value the first
 *   `most` different stretches count. One stretch says little: take such a key together with another one (see {@link combineKeys}), and
 *   expect frequent stretches to be reported as too large.
 *
 * An empty text, an empty list and what is undefined say nothing. Nothing is done to texts: bring them into one form before; for a key by
 * sound, make a field of it. Characters are UTF-16 code units.
 *
 * @param fields - By field what each record says: as many entries in each as there are records.
 * @throws `ClienteleError` with code `UNKNOWN_FIELD` for a field that is not there; `INVALID_VALUE` for what is no text, for `anyOf` no list
 * of texts, and for fields of different lengths; `INVALID_OPTION` for an unknown type, and unless `length`, `n` and `most` are whole
 * numbers from 1 on.
 *
 * @example
 * ```ts
 * import { createBlockingKey, listCandidatePairs } from "clientele/duplicates/block";
 *
 * const fields = {
 *   name: ["schmidt", "schmitt", "klein", "wagner"],
 *   telephones: [["0301", "0171"], ["0171"], ["089"], undefined],
 * };
 * const telephones = createBlockingKey(fields, { type: "anyOf", field: "telephones" });
 * const names = createBlockingKey(fields, { type: "ngrams", field: "name", n: 3 });
 * const pairsOf = (key: typeof names) => {
 *   const { left, right } = listCandidatePairs([{ key }]);
 *   return [...left].map((record, pair) => [record, right[pair]]);
 * };
 * pairsOf(telephones); // => [[0, 1]]
 * pairsOf(names); // => [[0, 1]]
 * ```
 *
 * @see P. Christen, "A Survey of Indexing Techniques for Scalable Record Linkage and Deduplication", IEEE TKDE 24 (2012), pp.
 * 1537–1555, for blocking by q-grams.
 */
export function createBlockingKey(fields: BlockingFields, expression: BlockingExpression): BlockingKey {
  switch (expression.type) {
    case "value":
      return numberTexts(expression.field, [expression.field], readTexts(fields, expression.field, ["field"]));
    case "beginning": {
      const { field, length } = expression;
      assertWholeNumber(length, 1, "expression", "length");
      const texts = readTexts(fields, field, ["field"]).map((text) => text?.slice(0, length));
      return numberTexts(`${field}, first ${length}`, [field], texts);
    }
    case "eitherOrder":
      return createEitherOrder(fields, expression.fields);
    case "anyOf":
      return numberLists(`${expression.field}, any of`, expression.field, readLists(fields, expression.field));
    case "ngrams": {
      const { field, n = 3, most = 32 } = expression;
      assertWholeNumber(n, 1, "expression", "n");
      assertWholeNumber(most, 1, "expression", "most");
      const grams = readTexts(fields, field, ["field"]).map((text) => listGrams(text, n, most));
      return numberLists(`${field}, ${n}-grams`, field, grams);
    }
    default:
      throw new ClienteleError("INVALID_OPTION", "expected a known type of expression", ["expression", "type"]);
  }
}

function createEitherOrder(fields: BlockingFields, names: readonly [string, string]): BlockingKey {
  const [first, second] = names;
  const others = readTexts(fields, second, ["fields", 1]);
  const both = readTexts(fields, first, ["fields", 0]).map((one, record) => {
    const other = others[record];
    if (one === undefined || other === undefined) return undefined;
    return JSON.stringify(one < other ? [one, other] : [other, one]);
  });
  return numberTexts(`${first} and ${second} in either order`, names, both);
}

function listGrams(text: string | undefined, n: number, most: number): readonly string[] {
  if (text === undefined) return [];
  const grams = new Set([text.slice(0, n)]);
  for (let start = 1; start + n <= text.length && grams.size < most; start += 1)
    grams.add(text.slice(start, start + n));
  return [...grams];
}

/** What each record says in a field; nothing where it is an empty text. */
function readTexts(fields: BlockingFields, field: string, path: Path): readonly (string | undefined)[] {
  return readField(fields, field, path).map((value, record) => {
    assertData(value === undefined || typeof value === "string", "a text or undefined", ["fields", field, record]);
    return value === "" ? undefined : (value as string | undefined);
  });
}

/** What each record says in a field that holds lists. */
function readLists(fields: BlockingFields, field: string): readonly (readonly string[])[] {
  return readField(fields, field, ["field"]).map((value, record) => {
    if (value === undefined) return [];
    const path = ["fields", field, record];
    assertData(Array.isArray(value), "a list of texts or undefined", path);
    const entries = [...(value as readonly string[])];
    entries.forEach((entry, place) => {
      assertData(typeof entry === "string", "a text", [...path, place]);
    });
    return entries.filter((entry) => entry !== "");
  });
}

function readField(fields: BlockingFields, field: string, path: Path): readonly BlockingFieldValue[] {
  const values = Object.hasOwn(fields, field) ? fields[field] : undefined;
  if (values === undefined) throw new ClienteleError("UNKNOWN_FIELD", "expected a field", ["expression", ...path]);
  const [count] = Object.values(fields).map(({ length }) => length);
  assertData(values.length === count, "an entry for each record", ["fields", field]);
  return values;
}

function numberTexts(name: string, fields: readonly string[], texts: readonly (string | undefined)[]): BlockingKey {
  const codeOf = createNumbering();
  return { name, fields, codes: Int32Array.from(texts, (text) => (text === undefined ? -1 : codeOf(text))) };
}

function numberLists(name: string, field: string, lists: readonly (readonly string[])[]): BlockingKey {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, record) => {
    starts[record + 1] = (starts[record] as number) + length;
  });
  return { name, fields: [field], codes: Int32Array.from(lists.flat(), createNumbering()), starts };
}

/** The same number for the same text, from 0 in the order in which they come. */
function createNumbering(): (text: string) => number {
  const codes = new Map<string, number>();
  return (text) => {
    const code = codes.get(text) ?? codes.size;
    codes.set(text, code);
    return code;
  };
}
