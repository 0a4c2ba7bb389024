import { ClienteleError, type Path } from "../errors.js";

/**
 * JSON in the one form that equal data always gives: no blanks, keys sorted by UTF-16 code units, numbers as JavaScript
 * prints them, minus zero as 0. Properties that are undefined are left out.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path, for whatever JSON cannot hold: NaN and the infinities,
 * undefined in a list, functions, symbols, bigints, half surrogate pairs, objects that are no plain data (a Date, a Map),
 * data that holds itself, and data nested deeper than 500 levels.
 *
 * @example
 * ```ts
 * import { canonicalJson } from "clientele";
 *
 * canonicalJson({ b: [1, 0.5], a: "ä" }); // => '{"a":"ä","b":[1,0.5]}'
 * ```
 *
 * @see RFC 8785, JSON Canonicalization Scheme.
 */
export function canonicalJson(value: unknown): string {
  return write(value, [], []);
}

const HALF_SURROGATE = /\p{Surrogate}/u;

/** More than any model needs, and far less than what the call stack holds. */
const MAX_DEPTH = 500;

/** `holders` are the objects and lists that the value stands in, one for each step of its path. */
function write(value: unknown, path: Path, holders: readonly unknown[]): string {
  if (path.length > MAX_DEPTH || holders.includes(value)) {
    throw new ClienteleError("INVALID_VALUE", `expected no circle and at most ${MAX_DEPTH} levels`, path);
  }
  if (value === null || typeof value === "boolean") return String(value);
  if (Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === "string" && !HALF_SURROGATE.test(value)) return JSON.stringify(value);
  const within = [...holders, value];
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, index) => write(item, [...path, index], within)).join(",")}]`;
  }
  if (isPlainObject(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, item]) => `${write(key, path, [])}:${write(item, [...path, key], within)}`).join(",")}}`;
  }
  throw new ClienteleError("INVALID_VALUE", "expected what JSON can hold", path);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
