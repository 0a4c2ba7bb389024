import fc from "fast-check";
import type { Validity } from "../../records/party/index.js";
import { addDays, fromEpochDay, toEpochDay, toIsoInstant } from "../../shared/calendar/index.js";

const FIRST_DAY = toEpochDay("0001-01-01");
const LAST_DAY = toEpochDay("9999-12-31");
const FIRST_MILLIS = Date.parse("0001-01-01T00:00:00.000Z");
const LAST_MILLIS = Date.parse("9999-12-31T23:59:59.999Z");
const HALF_DAY_MILLIS = 43_200_000;

/** Texts that have broken programs before. All of them are well-formed Unicode. */
const NASTY_TEXTS = [
  "__proto__",
  "constructor",
  "toString",
  "00123",
  "1e3",
  "NaN",
  "null",
  "Ünal-O’Brien",
  "Straße",
  "İstanbul ı",
  "e\u0301 \u00e9", // composed and decomposed
  "Z\u0351\u036b\u0343a\u0363\u0300l\u034fg\u0489o", // marks upon marks
  "👩‍👩‍👧‍👦 🏳️‍🌈",
  "مرحبا \u202e drawkcab",
  "שלום",
  "山田 太郎",
  "\ufeffbyte order mark",
  "zero\u200bwidth",
  "tab\tline\r\nbreak\u2028\u0000",
  "'; DROP TABLE parties; --",
  "<script>alert(1)</script>",
  "=1+1",
  "{name}",
  "../../etc/passwd",
  "very long ".repeat(1000),
];

/** Any well-formed text, empty, blank and nasty ones among them: emoji, right-to-left, combining marks, `__proto__`, very long. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", " ", "\u00a0\t"),
  fc.constantFrom(...NASTY_TEXTS),
);

/** Any id: a text that is not blank. Short ones are common, so that ids meet. */
export const arbitraryId: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("1", "01", "2", "ada", "Ada", "__proto__", "constructor"),
  arbitraryText.filter((text) => text.trim() !== ""),
);

/** Any local date of the years 0001 to 9999. */
export const arbitraryDate: fc.Arbitrary<string> = fc
  .oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: FIRST_DAY, max: LAST_DAY }))
  .map((epochDay) => fromEpochDay(epochDay));

/** Any instant of the years 0001 to 9999, as text in UTC or with an offset. Few distinct ones are common, so that instants meet. */
export const arbitraryInstant: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("2026-03-29T01:30:00Z", "2026-03-29T03:30:00+02:00", "2026-03-29T01:30:00.001Z"),
  fc.integer({ min: FIRST_MILLIS, max: LAST_MILLIS }).map((millis) => toIsoInstant(millis)),
  fc
    .integer({ min: FIRST_MILLIS + HALF_DAY_MILLIS, max: LAST_MILLIS - HALF_DAY_MILLIS })
    .map((millis) => toIsoInstant(millis).replace("Z", "-03:30")),
);

/** Any {@link Validity}: open on either side, or with both ends in order. */
export const arbitraryValidity: fc.Arbitrary<Validity> = fc.oneof(
  fc.constant({}),
  arbitraryDate.map((validFrom) => ({ validFrom })),
  arbitraryDate.map((validTo) => ({ validTo })),
  fc
    .tuple(fc.integer({ min: FIRST_DAY, max: LAST_DAY - 1 }), fc.integer({ min: 1, max: 1000 }))
    .map(([from, days]) => ({ from: fromEpochDay(from), days: Math.min(days, LAST_DAY - from) }))
    .map(({ from, days }) => ({ validFrom: from, validTo: addDays(from, days) })),
);
