import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDateText } from "../../../src/records/csv/index.js";

const pad = (value: number) => String(value).padStart(2, "0");

/** Instants between the years 1 and 9999, to the second. */
const seconds = fc.integer({ min: Date.UTC(2000, 0, 1) / 1000 - 63_000_000_000, max: 253_402_300_799 });

describe("readDateText (properties)", () => {
  it("reads every second of the calendar, however it is written", () => {
    const formats = fc.constantFrom("day-first" as const, "month-first" as const);
    fc.assert(
      fc.property(seconds, formats, fc.constantFrom("/", "-"), (second, format, gap) => {
        const expected = new Date(second * 1000).toISOString().slice(0, 19);
        const [year = "", month = "", day = ""] = expected.slice(0, 10).split("-");
        const time = expected.slice(11);
        const parts = format === "day-first" ? [day, month, year] : [month, day, year];
        expect(readDateText(`${parts.join(gap)} ${time}`, { format })).toBe(expected);
        expect(readDateText(`${Number(day)}.${Number(month)}.${year} ${time}`, { format })).toBe(expected);
        expect(readDateText(`${year}${month}${day}T${time}Z`, { format })).toBe(`${expected}Z`);
        expect(readDateText(expected.slice(0, 10), { format })).toBe(expected.slice(0, 10));
      }),
    );
  });

  it("has an instant for each offset from UTC", () => {
    const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(seconds, minutes, (second, offset) => {
        const local = new Date((second + offset * 60) * 1000).toISOString().slice(0, 19);
        const size = Math.abs(offset);
        const zone = `${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
        const expected = `${new Date(second * 1000).toISOString().slice(0, 19)}Z`;
        fc.pre(/^\d{4}-/.test(local)); // within four digits of a year;
        expect(readDateText(local + zone, { format: "day-first" })).toBe(expected);
      }),
    );
  });

  it("leaves its own answers as they are", () => {
    const texts = fc.stringMatching(/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}( \d\d:\d\d(:\d\d)?( [ap]m)?)?([zZ]|[-+]\d{4})?$/);
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        const answer = readDateText(text, { format: "day-first" });
        if (answer !== undefined) expect(readDateText(answer, { format: "month-first" })).toBe(answer);
      }),
    );
  });
});
