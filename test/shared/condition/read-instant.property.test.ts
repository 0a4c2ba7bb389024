import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toEpochMillis } from "../../../src/shared/calendar/index.js";
import { readInstant } from "../../../src/shared/condition/read-instant.js";
import { anyTexts } from "../arbitraries.js";

const calendarReads = (value: unknown) => {
  try {
    return toEpochMillis(value as string);
  } catch {
    return Number.NaN;
  }
};

const padded = (max: number, length: number) => fc.nat({ max }).map((number) => String(number).padStart(length, "0"));

/** Texts of the form of an instant, many of them just beside one. */
const nearlyInstants = fc
  .tuple(
    fc.oneof(padded(9999, 4), fc.constantFrom("0000", "0001", "9999", "99", "2024", "1900")),
    padded(13, 2),
    fc.oneof(padded(32, 2), fc.constantFrom("28", "29", "30", "31")),
    padded(24, 2),
    padded(60, 2),
    fc.oneof(
      padded(60, 2).map((seconds) => `:${seconds}`),
      fc.constantFrom("", ":", ":5"),
    ),
    fc.oneof(
      fc.constant(""),
      padded(999_999, 1).map((fraction) => `.${fraction}`),
      fc.constantFrom(".", ".123456789", ".1234567890"),
    ),
    fc.oneof(
      fc.constantFrom("Z", "", "z", "+01", "-00:00", "+24:00", "+23:59", "-23:59", "+01:60"),
      fc
        .tuple(fc.constantFrom("+", "-"), padded(23, 2), padded(59, 2))
        .map(([sign, hours, minutes]) => `${sign}${hours}:${minutes}`),
    ),
  )
  .map(
    ([year, month, day, hours, minutes, seconds, fraction, zone]) =>
      `${year}-${month}-${day}T${hours}:${minutes}${seconds}${fraction}${zone}`,
  );

describe("readInstant (properties)", () => {
  it("reads of texts what the calendar reads", () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: nearlyInstants }, anyTexts), (text) => {
        expect(readInstant(text)).toBe(calendarReads(text));
      }),
      { numRuns: 1000 },
    );
  });

  it("reads what the calendar reads where one letter of an instant is another, or one more or less", () => {
    const instants = fc.constantFrom(
      "2024-02-29T23:59:59.999Z",
      "0001-01-01T00:00:00.5+00:00",
      "9999-12-31T23:59-12:30",
    );
    const letters = fc.constantFrom(..."0123456789/:T.-+Z ", "");
    fc.assert(
      fc.property(instants, fc.nat({ max: 27 }), letters, fc.nat({ max: 1 }), (text, place, letter, cut) => {
        const nearly = text.slice(0, place) + letter + text.slice(place + cut);
        expect(readInstant(nearly)).toBe(calendarReads(nearly));
      }),
      { numRuns: 2000 },
    );
  });

  it("reads of anything else what the calendar reads", () => {
    const edges = fc
      .tuple(fc.constantFrom(-62_135_596_800_000, 253_402_300_799_999, 0), fc.integer({ min: -2, max: 2 }))
      .map(([edge, step]) => edge + step);
    const numbers = fc.oneof(edges, fc.double(), fc.maxSafeInteger());
    const others = fc.oneof(
      numbers,
      numbers.map((millis) => new Date(millis)),
      fc.anything({ withNullPrototype: true }),
    );
    fc.assert(
      fc.property(others, (value) => {
        expect(readInstant(value)).toBe(calendarReads(value));
      }),
      { numRuns: 1000 },
    );
  });
});
