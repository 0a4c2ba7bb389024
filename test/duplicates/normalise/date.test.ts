import { describe, expect, it } from "vitest";
import { type NormalizeDateOptions, normalizeDate } from "../../../src/duplicates/normalise/index.js";

describe("normalizeDate", () => {
  it.each([
    ["1987-03-24", "1987-03-24"],
    ["1987-3-4", "1987-03-04"],
    ["1987/03/24", "1987-03-24"],
    ["1987.03.24", "1987-03-24"],
    ["24.03.1987", "1987-03-24"],
    ["24.3.1987", "1987-03-24"],
    ["24. 3. 1987", "1987-03-24"],
    ["24. 03.1987", "1987-03-24"],
    ["24/3/1987", "1987-03-24"],
    ["24-03-1987", "1987-03-24"],
    ["1/2/1987", "1987-02-01"],
    ["03/24/1987", "1987-03-24"], // no day first
    ["03.24.1987", undefined], // dots mean day first
    ["13/13/1987", undefined],
    ["19870324", "1987-03-24"],
    ["24031987", "1987-03-24"],
    ["4031987", "1987-03-04"], // its zero was lost
    ["20121201", "2012-12-01"],
    ["18011801", "1801-01-18"],
    ["17990101", undefined],
    ["01011799", undefined],
    ["18000101", "1800-01-01"],
    ["21991231", "2199-12-31"],
    ["22000101", undefined],
    ["01012200", undefined],
    ["01012199", "2199-01-01"],
    ["01011800", "1800-01-01"],
    ["99999999", undefined],
    ["24. März 1987", "1987-03-24"],
    ["24. Maerz 1987", "1987-03-24"],
    ["24 Mrz 1987", "1987-03-24"],
    ["24.März 1987", "1987-03-24"],
    ["24-Mar-1987", "1987-03-24"],
    ["24. JÄNNER 1987", "1987-01-24"],
    ["1. Feber 1987", "1987-02-01"],
    ["1. Dez. 1987", "1987-12-01"],
    ["1 Sept 1987", "1987-09-01"],
    ["March 24, 1987", "1987-03-24"],
    ["Mar 24 1987", "1987-03-24"],
    ["Oct. 3rd, 1987", "1987-10-03"],
    ["30. Februar 1987", undefined],
    ["24. Marmelade 1987", undefined],
    ["24. Ma 1987", undefined],
    ["Di, 24.03.1987", "1987-03-24"],
    ["Dienstag, 24. März 1987", "1987-03-24"],
    ["1987-03-24T00:00:00+01:00", "1987-03-24"],
    ["1987-03-24 23:59", "1987-03-24"],
    ["24.03.1987, 8:26 Uhr", "1987-03-24"],
    [" 24.03.1987\u00a0", "1987-03-24"],
    ["２４.０３.１９８７", "1987-03-24"],
    ["29.02.2024", "2024-02-29"],
    ["29.02.1900", undefined],
    ["31.04.1987", undefined],
    ["31.12.1987", "1987-12-31"],
    ["32.12.1987", undefined],
    ["0000-00-00", undefined],
    ["24.03.0987", undefined],
    ["01.01.1000", "1000-01-01"],
    ["31.12.2999", "2999-12-31"],
    ["01.01.3000", undefined],
    ["9999-12-31", undefined],
    ["24-03.1987", undefined],
    ["24.03.198", undefined],
    ["24.03", undefined],
    ["198703", undefined],
    ["unbekannt", undefined],
    ["", undefined],
  ])("reads %j as %j", (text, expected) => {
    expect(normalizeDate(text)).toBe(expected);
  });

  it.each([
    ["1987", "1987"],
    ["1000", "1000"],
    ["0999", undefined],
    ["2999", "2999"],
    ["3000", undefined],
    ["1987-03", "1987-03"],
    ["1987/3", "1987-03"],
    ["03/1987", "1987-03"],
    ["3.1987", "1987-03"],
    ["März 1987", "1987-03"],
    ["Mar. 1987", "1987-03"],
    ["00.03.1987", "1987-03"],
    ["0.0.1987", "1987"],
    ["00.00.1987", "1987"],
    ["1987-00-00", "1987"],
    ["1987-03-00", "1987-03"],
    ["24.00.1987", undefined],
    ["1987-13", undefined],
    ["1987-12", "1987-12"],
    ["13/1987", undefined],
    ["00/1987", "1987"],
    ["0999-03", undefined],
  ])("answers as much as is known: %j, %j", (text, expected) => {
    expect(normalizeDate(text)).toBe(expected);
  });

  it.each(["on March 4, 1987", "March 4, 1987 or so"])(
    "answers nothing where other words stand beside the date: %j",
    (text) => {
      expect(normalizeDate(text)).toBeUndefined();
    },
  );

  it("takes the month first where it is told so, and the day where that is no date", () => {
    const monthFirst = Object.freeze({ format: "month-first" } as const);
    expect(normalizeDate("1/2/1987", monthFirst)).toBe("1987-01-02");
    expect(normalizeDate("1-2-1987", monthFirst)).toBe("1987-01-02");
    expect(normalizeDate("24/3/1987", monthFirst)).toBe("1987-03-24");
    expect(normalizeDate("1.2.1987", monthFirst)).toBe("1987-02-01");
    expect(normalizeDate("1/2/1987", { format: "day-first" })).toBe("1987-02-01");
  });

  it.each([
    ["24.03.87", 1930, "1987-03-24"],
    ["24/3/29", 1930, "2029-03-24"],
    ["24/3/30", 1930, "1930-03-24"],
    ["24.03.00", 1930, "2000-03-24"],
    ["24.03.00", 2000, "2000-03-24"],
    ["24.03.99", 2000, "2099-03-24"],
    ["24. März 87", 1930, "1987-03-24"],
    ["24.03.87", 1000, "1087-03-24"],
    ["24.03.87", 2900, "2987-03-24"],
    ["24.03.1987", 2000, "1987-03-24"],
    ["24.03.87", undefined, undefined],
    ["24. März 87", undefined, undefined],
  ])("reads the year of %j with the first year %j as in %j", (text, firstYear, expected) => {
    expect(normalizeDate(text, { firstYear })).toBe(expected);
  });

  it("reads 40 characters, blanks around them left out", () => {
    const text = (length: number) => `24.03.1987 10:00${"x".repeat(length - 16)}`;
    expect(normalizeDate(text(40))).toBe("1987-03-24");
    expect(normalizeDate(` ${text(40)} `)).toBe("1987-03-24");
    expect(normalizeDate(text(41))).toBeUndefined();
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeDate(1987 as unknown as string)).toThrow(
      expect.objectContaining({ code: "INVALID_TEXT", path: ["text"] }),
    );
  });

  it("throws INVALID_OPTION for an unknown format", () => {
    expect(() => normalizeDate("1987", { format: "year-first" } as unknown as NormalizeDateOptions)).toThrow(
      expect.objectContaining({
        code: "INVALID_OPTION",
        path: ["format"],
        message: "expected day-first or month-first (at format)",
      }),
    );
  });

  it.each([999, 2901, 1930.5, Number.NaN, "1930"])("throws INVALID_OPTION for the first year %j", (firstYear) => {
    expect(() => normalizeDate("1987", { firstYear: firstYear as number })).toThrow(
      expect.objectContaining({
        code: "INVALID_OPTION",
        path: ["firstYear"],
        message: "expected a year from 1000 to 2900 (at firstYear)",
      }),
    );
  });
});
