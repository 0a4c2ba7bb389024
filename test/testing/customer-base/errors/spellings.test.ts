import { describe, expect, it } from "vitest";
import {
  flattenUmlauts,
  respellBySound,
  respellCompany,
  respellPhones,
  respellStreet,
} from "../../../../src/testing/customer-base/errors/spellings.js";
import { outcomesOf, valuesOf } from "../outcomes.js";

describe("other spellings", () => {
  it.each([
    ["Gartenstraße", ["Gartenstr", "Gartenstr.", "Gartenstrasse"]],
    ["Bergstrasse", ["Bergstr."]],
    ["Lange Straße", ["Lange Str.", "Lange-Str.", "Langestraße"]],
    ["Karl-Marx-Straße", ["Karl Marx Straße", "Karl-Marx-Str.", "Karl-Marxstraße"]],
    ["Marktplatz", ["Marktpl."]],
    ["Kirchengasse", ["Kircheng."]],
    ["Birkenweg", ["Birken Weg"]],
    ["Ahornallee", ["Ahorn-Allee"]],
    ["Sankt-Florian-Gasse", ["Sankt Florian Gasse", "St. Florian-Gasse"]],
    ["Am Bahnhof", ["a. Bahnhof"]],
    ["Rue Neuve", ["R. Neuve"]],
    ["Avenue du Léman", ["Av. du Léman"]],
    ["Chemin du Bois", ["Ch. du Bois"]],
    ["Route de Berne", ["Rte de Berne"]],
    ["Zeil", ["Zeil"]],
  ])("write the street %s", (street, expected) => {
    expect(valuesOf(respellStreet, "street", street)).toEqual(expected);
  });

  it("need a street", () => {
    expect(outcomesOf(respellStreet, {})).toEqual([{}]);
  });

  it.each([
    [
      "Huber & Sohn",
      [
        "Fa. Huber & Sohn",
        "Firma Huber & Sohn",
        "HUBER & SOHN",
        "Huber + Sohn",
        "Huber und Sohn",
        "Huber& Sohn",
        "Huber&Sohn",
        "Huber-& Sohn",
      ],
    ],
    [
      "Gebrüder Beck",
      ["Fa. Gebrüder Beck", "Firma Gebrüder Beck", "GEBRÜDER BECK", "Gebr. Beck", "Gebrüder-Beck", "GebrüderBeck"],
    ],
    ["IT-Haus", ["Fa. IT-Haus", "Firma IT-Haus", "IT Haus", "IT-HAUS"]],
    [
      "Zinn und Gold",
      ["Fa. Zinn und Gold", "Firma Zinn und Gold", "ZINN UND GOLD", "Zinn & Gold", "Zinn-und Gold", "Zinnund Gold"],
    ],
  ])("write the company %s", (name, expected) => {
    expect(valuesOf(respellCompany, "companyName", name)).toEqual(expected);
  });

  it("need a company", () => {
    expect(outcomesOf(respellCompany, {})).toEqual([{}]);
  });

  it("write all umlauts in two letters, or all without their dots", () => {
    const row = {
      familyName: "Möß",
      givenName: "Jörg",
      street: "Ährenweg",
      city: "Köln",
      companyName: "ÜÖ",
      title: "ä",
    };
    expect(outcomesOf(flattenUmlauts, row)).toEqual([
      { familyName: "Moess", givenName: "Joerg", companyName: "UeOe", street: "Aehrenweg", city: "Koeln" },
      { familyName: "Moss", givenName: "Jorg", companyName: "UO", street: "Ahrenweg", city: "Koln" },
    ]);
    expect(outcomesOf(flattenUmlauts, { familyName: "Beck" })).toEqual([{}]);
  });

  it.each([
    ["Meier", ["Maier", "Meyer"]],
    ["Mayer", ["Maier", "Maxer", "Mayr", "Meyer"].filter((name) => name !== "Maxer")],
    ["Schmidt", ["Schmid", "Schmitt"]],
    ["Carl", ["Karl"]],
    ["Vogt", ["Fogt"]],
    ["Bart", ["Barth"]],
    ["Bach", ["Bach"]],
  ])("write %s as it sounds", (name, expected) => {
    expect(valuesOf(respellBySound, "familyName", name)).toEqual(expect.arrayContaining(expected));
  });

  it("write the given name as it sounds where the family name does not change, and else the company's", () => {
    expect(outcomesOf(respellBySound, { familyName: "Bach", givenName: "Stefan" })).toEqual(
      expect.arrayContaining([{ givenName: "Stephan" }]),
    );
    expect(outcomesOf(respellBySound, { familyName: "Beck", givenName: "Stefan" })).toEqual([{ familyName: "Bek" }]);
    expect(outcomesOf(respellBySound, { companyName: "Beck" })).toEqual([{ companyName: "Bek" }]);
    expect(outcomesOf(respellBySound, {})).toEqual([{}]);
  });

  it("write both numbers in another way", () => {
    const values = valuesOf(respellPhones, "telephone", "030 7654321");
    expect(values).toEqual([
      "(030) 7654321",
      "+49 (0)30 7654321",
      "+49 30 7654321",
      "+49307654321",
      "0049 30 7654321",
      "0049307654321",
      "030 / 765 43 21",
      "030 765 43 21",
      "030-7654321",
      "030/7654321",
      "0307654321",
    ]);
    const both = outcomesOf(respellPhones, { telephone: "030 7654321", mobile: "0171 2345678" });
    expect(both.every(({ telephone, mobile }) => telephone !== undefined && mobile !== undefined)).toBe(true);
    expect(valuesOf(respellPhones, "mobile", "0171 2345678")).toContain("0171/2345678");
    expect(outcomesOf(respellPhones, {})).toEqual([{}]);
  });

  it("keep the extension of a number", () => {
    const values = valuesOf(respellPhones, "telephone", "030 7654321-0");
    expect(values).toContain("030/7654321-0");
    expect(values.every((value) => String(value).endsWith("-0"))).toBe(true);
  });
});
