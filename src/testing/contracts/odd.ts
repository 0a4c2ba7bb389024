import type { JsonValue } from "../../records/fact/model.js";

/** Ids and values that have broken programs before. */

/** Texts that may be ids of anything. */
export const ODD_IDS: readonly string[] = [
  "__proto__",
  "constructor",
  "toString",
  "Müller & Söhne GmbH",
  "名前",
  "😀",
  "'; DROP TABLE parties; --",
  '"quoted" \\ and \n broken',
  "100 % _sure_ *",
  "../../etc",
  "0",
  "null",
  "x".repeat(300),
];

/** Texts that careless comparison takes for the same. */
export const SIMILAR_IDS: readonly string[] = [
  "a",
  "A",
  "ä",
  "a\u0308",
  "ae",
  "a ",
  " a",
  "á",
  "1",
  "01",
  "1.0",
  "ß",
  "ss",
];

/** Texts in the order of their code points. By UTF-16 code units the last two change places; by language, most do. */
export const ORDERED_IDS: readonly string[] = ["10", "9", "B", "Z", "a", "a b", "aa", "z", "ä", "\uFF5E", "😀"];

/** Pairs of names that become the same where they are joined by a separator. */
export const SPLIT_NAMES: readonly (readonly [readonly [string, string], readonly [string, string]])[] = [
  ..."/:|.,;-_#%~ \n\t\u001F",
].map((separator) => [
  ["a", `b${separator}c`],
  [`a${separator}b`, "c"],
]);

/** Values that are kept as they are, by what is odd about them. */
export const ODD_VALUES: Readonly<Record<string, JsonValue>> = {
  null: null,
  false: false,
  "no text": "",
  "no list": [],
  "no properties": {},
  zero: 0,
  "minus zero": -0,
  "large numbers": [1e21, Number.MAX_SAFE_INTEGER, Number.MAX_VALUE, -1.5e300],
  "small numbers": [5e-324, 0.1, 1e-7, 0.1 + 0.2],
  "nulls within": { a: null, b: [null, [null]] },
  "lists within lists": [[], [[1], [2, [3]]], [[[[]]]]],
  "empty texts": { a: "", "": "a" },
  "odd names": { "": 0, "a.b": 1, $ref: 2, toString: 3, ä: 4, "😀": 5, "0": 6, "x y": 7 },
  "texts like others": ["null", "1", "2026-03-02", "2026-03-02T09:00:00Z", "{}", "[]", "undefined"],
  "umlauts, composed and not": ["ä", "a\u0308", "ß", "ẞ"],
  "beyond the basic plane": "😀𝄞👩‍👩‍👧",
  "white space": " \t\r\n\u00A0\u2028\u2029\uFEFF ",
  quotes: `'"\`\\ '' "" $1 :a ? %s`,
  "a long text": "Straße ".repeat(3000),
  "a deep value": createDeepValue(60),
};

/** A value of so many levels, an even number: objects and lists in turns. */
export function createDeepValue(levels: number): JsonValue {
  return levels === 0 ? "deep" : { list: [createDeepValue(levels - 2)] };
}

/** What is no id, by what is wrong with it. */
export const NO_IDS: Readonly<Record<string, string>> = {
  "the empty text": "",
  "U+0000": "a\u0000b",
  "half a surrogate pair": "\uD83D",
  undefined: undefined as never,
  "a number": 7 as never,
};

/** Numbers that count nothing. */
export const NO_COUNTS: readonly number[] = [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY];
