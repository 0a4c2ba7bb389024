import { describe, expect, it } from "vitest";
import {
  addTitle,
  callByNickname,
  createMarriage,
  halveName,
  mistakeGender,
  swapNames,
} from "../../../../src/testing/customer-base/errors/names.js";
import { outcomesOf, valuesOf } from "../outcomes.js";

const origin = { drawFamilyName: () => "Neu", drawGivenName: () => "Ina" };
const marry = createMarriage(() => origin);

describe("errors in names", () => {
  it("nickname and full name stand for each other", () => {
    expect(valuesOf(callByNickname, "givenName", "Johannes")).toEqual(["Hannes", "Hans", "Jo"]);
    expect(valuesOf(callByNickname, "givenName", "Uli")).toEqual(["Ulrich", "Ulrike"]);
    expect(outcomesOf(callByNickname, { givenName: "Xaver" })).toEqual([{}]);
    expect(outcomesOf(callByNickname, {})).toEqual([{}]);
  });

  it("halves of a double name stand alone or the other way round", () => {
    expect(valuesOf(halveName, "familyName", "Huber-Beck")).toEqual(["Beck", "Beck-Huber", "Huber"]);
    expect(valuesOf(halveName, "givenName", "Peter Josef")).toEqual(["Josef", "Josef Peter", "Peter"]);
    expect(outcomesOf(halveName, { familyName: "Huber", givenName: "Ina" })).toEqual([{}]);
  });

  it("only one of two double names is halved", () => {
    const outcomes = outcomesOf(halveName, { familyName: "Huber-Beck", givenName: "Anna-Lena" });
    expect(outcomes.map((changes) => Object.keys(changes))).toEqual(
      expect.arrayContaining([["givenName"], ["familyName"]]),
    );
    expect(outcomes).toHaveLength(6);
  });

  it("marriage brings a new name or a double one", () => {
    expect(valuesOf(marry, "familyName", "Alt")).toEqual(["Alt-Neu", "Neu", "Neu-Alt"]);
    expect(valuesOf(marry, "familyName", "Alt-Beck")).toEqual(["Neu"]);
    expect(outcomesOf(marry, { familyName: "Neu" })).toEqual([{}]);
    expect(outcomesOf(marry, { companyName: "Neu" })).toEqual([{}]);
  });

  it("the particle goes with the old name", () => {
    expect(outcomesOf(marry, { familyName: "Alt", particle: "von" })).toEqual([
      { familyName: "Alt-Neu" },
      { familyName: "Neu", particle: null },
      { familyName: "Neu-Alt" },
    ]);
  });

  it("titles come to persons who have none", () => {
    expect(outcomesOf(addTitle, { kind: "person" })).toEqual([
      { title: "Dipl.-Ing." },
      { title: "Dr." },
      { title: "Mag." },
      { title: "Prof." },
    ]);
    expect(outcomesOf(addTitle, { kind: "person", title: "Dr." })).toEqual([{}]);
    expect(outcomesOf(addTitle, { kind: "organisation" })).toEqual([{}]);
  });

  it("women are taken for men and men for women", () => {
    expect(outcomesOf(mistakeGender, { gender: "male" })).toEqual([{ gender: "female" }]);
    expect(outcomesOf(mistakeGender, { gender: "female" })).toEqual([{ gender: "male" }]);
    expect(outcomesOf(mistakeGender, {})).toEqual([{}]);
  });

  it("given and family name swap columns, where there are both and they differ", () => {
    const swapped = { givenName: "Franz", familyName: "Otto" };
    expect(outcomesOf(swapNames, { givenName: "Otto", familyName: "Franz" })).toEqual([swapped]);
    expect(outcomesOf(swapNames, { givenName: "Otto", familyName: "Otto" })).toEqual([{}]);
    expect(outcomesOf(swapNames, { givenName: "Otto" })).toEqual([{}]);
    expect(outcomesOf(swapNames, { familyName: "Otto" })).toEqual([{}]);
  });
});
