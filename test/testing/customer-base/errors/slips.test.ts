import { describe, expect, it } from "vitest";
import {
  createSlip,
  doubleLetter,
  hitNeighbourKey,
  omitLetter,
  swapLetters,
} from "../../../../src/testing/customer-base/errors/slips.js";
import { outcomesOf, valuesOf } from "../outcomes.js";

const family = (slip: Parameters<typeof createSlip>[0], text: string) => valuesOf(createSlip(slip), "familyName", text);

describe("slips of the fingers", () => {
  it("hit a key beside the right one on a German keyboard, in small and capital letters", () => {
    expect(family(hitNeighbourKey, "a")).toEqual(["q", "s", "w", "y"]);
    expect(family(hitNeighbourKey, "G")).toEqual(["B", "F", "H", "T", "V", "Z"]);
    expect(family(hitNeighbourKey, "ü")).toEqual(["p", "ä", "ö"]);
    expect(family(hitNeighbourKey, "Y")).toEqual(["A", "S", "X"]);
  });

  it("hit the digit before or after the right one", () => {
    expect(valuesOf(createSlip(hitNeighbourKey), "houseNumber", "0")).toEqual(["9"]);
    expect(valuesOf(createSlip(hitNeighbourKey), "houseNumber", "1")).toEqual(["2"]);
    expect(valuesOf(createSlip(hitNeighbourKey), "houseNumber", "9")).toEqual(["0", "8"]);
  });

  it("leave a text as it is that is not on the keyboard", () => {
    expect(outcomesOf(createSlip(hitNeighbourKey), { familyName: "ğ" })).toEqual([{}]);
  });

  it("leave a letter out, seldom the first, but never of two", () => {
    expect(family(omitLetter, "Abc")).toEqual(["Ab", "Ac", "bc"]);
    expect(outcomesOf(createSlip(omitLetter), { familyName: "Li" })).toEqual([{}]);
  });

  it("hit a key twice", () => {
    expect(family(doubleLetter, "Abc")).toEqual(["Aabc", "Abbc", "Abcc"]);
  });

  it("hit two keys in the wrong order, but not the first", () => {
    expect(family(swapLetters, "Abcd")).toEqual(["Abdc", "Acbd"]);
    expect(family(swapLetters, "A-bcd")).toEqual(["A-bdc", "A-cbd"]);
    expect(outcomesOf(createSlip(swapLetters), { familyName: "Abb" })).toEqual([{}]);
  });

  it("touch letters and digits only", () => {
    expect(family(omitLetter, "a-b.c")).toEqual(["-b.c", "a-.c", "a-b."]);
    expect(family(doubleLetter, "a-é")).toEqual(["a-éé", "aa-é"]);
  });

  it("turn a date into another date that exists", () => {
    const dates = valuesOf(createSlip(hitNeighbourKey), "dateOfBirth", "1990-02-28");
    expect(dates).toEqual([
      "1900-02-28",
      "1980-02-28",
      "1990-01-28",
      "1990-02-18",
      "1990-02-27",
      "1990-03-28",
      "1999-02-28",
    ]);
    expect(outcomesOf(createSlip(omitLetter), { dateOfBirth: "1990-02-28" })).toEqual([{}]);
  });

  it("happen in one column that is filled, in names more often than in numbers", () => {
    const outcomes = outcomesOf(createSlip(doubleLetter), { givenName: "A", postcode: "1", gender: "male" });
    expect(outcomes).toEqual([{ givenName: "Aa" }, { postcode: "11" }]);
    expect(outcomesOf(createSlip(doubleLetter), {})).toEqual([{}]);
  });
});
