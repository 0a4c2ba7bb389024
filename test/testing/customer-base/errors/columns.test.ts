import { describe, expect, it } from "vitest";
import {
  createMissing,
  joinColumns,
  loseZero,
  respellLegalForm,
  swapDayAndMonth,
} from "../../../../src/testing/customer-base/errors/columns.js";
import { outcomesOf, valuesOf } from "../outcomes.js";

describe("errors in columns", () => {
  it("empty everything but family name and company name", () => {
    const columns = {
      gender: "male",
      title: "Dr.",
      givenName: "Ina",
      particle: "von",
      familyName: "Beck",
      suffix: "jun.",
      dateOfBirth: "1990-01-01",
      companyName: "Beck",
      legalForm: "AG",
      street: "Zeil",
      houseNumber: "1",
      postcode: "60313",
      city: "Frankfurt",
      telephone: "069 1",
      mobile: "0171 1",
      email: "a@b.example",
    } as const;
    const { familyName, companyName, ...others } = columns;
    const emptied = Object.fromEntries(Object.keys(others).map((field) => [field, null]));
    expect(outcomesOf(createMissing(1), columns, 1)).toEqual([emptied]);
    expect(outcomesOf(createMissing(0), columns)).toEqual([{}]);
    expect(outcomesOf(createMissing(1), { familyName, companyName })).toEqual([{}]);
  });

  it("empty each column by itself", () => {
    expect(outcomesOf(createMissing(0.5), { city: "Frankfurt", email: "a@b.example" })).toEqual([
      { city: null, email: null },
      { city: null },
      { email: null },
      {},
    ]);
  });

  it.each([
    ["1990-03-12", "1990-12-03"],
    ["1990-12-01", "1990-01-12"],
  ])("swap day and month of %s", (date, swapped) => {
    expect(outcomesOf(swapDayAndMonth, { dateOfBirth: date })).toEqual([{ dateOfBirth: swapped }]);
  });

  it.each(["1990-03-13", "1990-03-03", undefined])("leave the date %s as it is", (dateOfBirth) => {
    expect(outcomesOf(swapDayAndMonth, { dateOfBirth })).toEqual([{}]);
  });

  it("write the legal form otherwise", () => {
    const draw = respellLegalForm;
    expect(valuesOf(draw, "legalForm", "AG")).toEqual(["A.G.", "Aktiengesellschaft"]);
    expect(valuesOf(draw, "legalForm", "e.U.")).toEqual(["e. U.", "eU", "eingetragenes Unternehmen"]);
    expect(valuesOf(draw, "legalForm", "GmbH")).toContain("mbH");
    expect(outcomesOf(draw, { legalForm: "Ltd" })).toEqual([{}]);
    expect(outcomesOf(draw, {})).toEqual([{}]);
  });

  it("lose the leading zero of a postcode", () => {
    expect(outcomesOf(loseZero, { postcode: "01067" })).toEqual([{ postcode: "1067" }]);
    expect(outcomesOf(loseZero, { postcode: "10067" })).toEqual([{}]);
    expect(outcomesOf(loseZero, {})).toEqual([{}]);
  });

  it("join two columns of those that are filled", () => {
    const join = (columns: object) => outcomesOf(joinColumns, columns);
    expect(join({ particle: "von", familyName: "Beck" })).toEqual([{ particle: null, familyName: "von Beck" }]);
    expect(join({ companyName: "Beck", legalForm: "AG" })).toEqual([{ companyName: "Beck AG", legalForm: null }]);
    expect(join({ street: "Zeil", houseNumber: "1" })).toEqual([{ street: "Zeil 1", houseNumber: null }]);
    expect(join({ street: "Zeil", houseNumber: "1", particle: "von", familyName: "Beck" })).toHaveLength(2);
    expect(join({ street: "Zeil", particle: "von", legalForm: "AG" })).toEqual([{}]);
    expect(join({ houseNumber: "1", familyName: "Beck", companyName: "Beck" })).toEqual([{}]);
  });
});
