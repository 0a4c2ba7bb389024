import { describe, expect, it } from "vitest";
import { compareDates, type DateAgreement } from "../../../src/duplicates/similarity/index.js";

describe("compareDates", () => {
  it.each<[string, string, DateAgreement, number | undefined]>([
    ["1985-03-12", "1985-03-12", "exact", 0],
    ["1985-03-12", "1985-12-03", "day-and-month-swapped", 266],
    ["1985-01-11", "1985-11-01", "day-and-month-swapped", 294],
    ["1985-03-12", "1985-03-13", "one-digit-differs", 1],
    ["1985-03-12", "1985-08-12", "one-digit-differs", 153],
    ["1985-03-12", "1995-03-12", "one-digit-differs", 3652],
    ["1985-03-12", "1985-03-21", "digits-exchanged", 9],
    ["1985-10-25", "1985-01-25", "digits-exchanged", 273],
    ["1985-03-12", "1958-03-12", "digits-exchanged", 9862],
    ["1985-03-12", "1985-03-25", "same-month", 13],
    ["1985-01-02", "1985-11-13", "same-year", 315],
    ["1985-03-12", "1986-03-13", "different", 366],
    ["1985-12-31", "1986-01-01", "different", 1],
  ])("compares %s and %s: %s, %s days apart", (a, b, agreement, daysApart) => {
    expect(compareDates(a, b)).toEqual({ agreement, daysApart });
    expect(compareDates(b, a)).toEqual({ agreement, daysApart });
  });

  it("swaps day and month within one year only", () => {
    expect(compareDates("1985-03-12", "1986-12-03").agreement).toBe("different");
  });

  it("takes no digits for exchanged that are not neighbours of one part, or not the same", () => {
    expect(compareDates("1985-03-12", "1985-02-13").agreement).toBe("same-year"); // 3 and 2, with others between
    expect(compareDates("1985-01-23", "1985-02-13").agreement).toBe("same-year"); // neighbours, but for the hyphen
    expect(compareDates("1985-03-12", "1985-03-31").agreement).toBe("same-month"); // 1 has become 3
    expect(compareDates("1985-03-12", "1985-03-20").agreement).toBe("same-month"); // 2 has become 0
    expect(compareDates("1234-05-06", "2134-05-16").agreement).toBe("different"); // a third digit differs
  });

  it("compares dates that do not exist, without days", () => {
    expect(compareDates("1985-13-03", "1985-03-13")).toEqual({ agreement: "day-and-month-swapped" });
    expect(compareDates("1985-03-13", "1985-13-03")).toEqual({ agreement: "day-and-month-swapped" });
    expect(compareDates("1985-02-31", "1985-02-31")).toEqual({ agreement: "exact" });
  });

  it.each<[string, string, DateAgreement]>([
    ["1985-03", "1985-03", "same-month"],
    ["1985-03", "1985-03-12", "same-month"],
    ["1985-03", "1985-04", "same-year"],
    ["1985-03", "1985", "same-year"],
    ["1985", "1985", "same-year"],
    ["1985", "1985-03-12", "same-year"],
    ["1985", "1986", "different"],
    ["1985-03", "1986-03-12", "different"],
  ])("compares the known parts of %s and %s: %s", (a, b, agreement) => {
    expect(compareDates(a, b)).toEqual({ agreement });
    expect(compareDates(b, a)).toEqual({ agreement });
  });

  it.each([
    "",
    "85-03-12",
    "12.03.1985",
    "1985-3-12",
    "1985-03-12T10:00Z",
    " 1985",
    "1985-",
    "1985-03-",
    "11985",
    "\ud800",
  ])("finds %j not comparable", (text) => {
    expect(compareDates(text, "1985-03-12")).toEqual({ agreement: "not-comparable" });
    expect(compareDates("1985-03-12", text)).toEqual({ agreement: "not-comparable" });
    expect(compareDates(text, text)).toEqual({ agreement: "not-comparable" });
  });
});
