import { describe, expect, it } from "vitest";
import { koelnerPhonetik, koelnerPhonetikParts } from "../../../src/duplicates/similarity/index.js";

describe("koelnerPhonetik", () => {
  /** The examples of the German Wikipedia, and those that the tests of Apache Commons Codec and others agree on. */
  it.each([
    ["Müller-Lüdenscheidt", "65752682"],
    ["Breschnew", "17863"],
    ["Wikipedia", "3412"],
    ["Heinz Classen", "068586"],
    ["Müller", "657"],
    ["Schmidt", "862"],
    ["Schneider", "8627"],
    ["Fischer", "387"],
    ["Weber", "317"],
    ["Meyer", "67"],
    ["Wagner", "3467"],
    ["Schulz", "858"],
    ["Becker", "147"],
    ["Hoffmann", "0366"],
    ["Schäfer", "837"],
    ["Peter", "127"],
    ["Pharma", "376"],
    ["Mönchengladbach", "664645214"],
    ["bergisch-gladbach", "174845214"],
    ["Deutsch", "28"],
    ["Deutz", "28"],
    ["Hamburg", "06174"],
    ["Hannover", "0637"],
    ["Christstollen", "478256"],
    ["Xanthippe", "48621"],
    ["Zacharias", "8478"],
    ["Holzbau", "0581"],
    ["Matsch", "68"],
    ["Matz", "68"],
    ["Arbeitsamt", "071862"],
    ["Eberhard", "01772"],
    ["Eberhardt", "01772"],
    ["Celsius", "8588"],
    ["Ace", "08"],
    ["shch", "84"],
    ["xch", "484"],
    ["heithabu", "021"],
    ["Aychlmajr", "04567"],
  ])("codes %s as %s", (text, code) => {
    expect(koelnerPhonetik(text)).toBe(code);
  });

  /** One line for each line of Postel's table. */
  it.each([
    ["AEIJOUY", "0"],
    ["B", "1"],
    ["P", "1"],
    ["PH", "3"],
    ["D", "2"],
    ["T", "2"],
    ["DC DS DZ TC TS TZ", "8"],
    ["F", "3"],
    ["V", "3"],
    ["W", "3"],
    ["G", "4"],
    ["K", "4"],
    ["Q", "4"],
    ["X", "48"],
    ["CX KX QX", "484848"],
    ["L", "5"],
    ["M", "6"],
    ["N", "6"],
    ["R", "7"],
    ["S", "8"],
    ["Z", "8"],
    ["H", ""],
  ])("codes %s as %s by the table", (text, code) => {
    expect(koelnerPhonetik(text)).toBe(code);
  });

  it.each([..."AHKOQRULX"])("codes C at the beginning as 4 before %s", (letter) => {
    expect(koelnerPhonetik(`C${letter}`)[0]).toBe("4");
  });

  it.each([..."BDEFGIJMNPSTVWYZ", ""])("codes C at the beginning as 8 before %s", (letter) => {
    expect(koelnerPhonetik(`C${letter}`)[0]).toBe("8");
  });

  it.each([..."AHKOQUX"])("codes C within as 4 before %s", (letter) => {
    expect(koelnerPhonetik(`BC${letter}`).slice(0, 2)).toBe("14");
  });

  it.each([..."AHOUX"])("codes C within as 8 before %s too, where it stands behind S or Z", (letter) => {
    expect(koelnerPhonetik(`BSC${letter}`)).toBe("18");
    expect(koelnerPhonetik(`BZC${letter}`)).toBe("18");
  });

  it.each([..."BDEFGIJLMNPRSTVWYZ", ""])("codes C within as 8 before %s", (letter) => {
    expect(koelnerPhonetik(`BC${letter}`).slice(0, 2)).toBe("18");
  });

  it("writes digits that repeat once, across an H too, but not across a vowel", () => {
    expect(koelnerPhonetik("Matthias")).toBe("628");
    expect(koelnerPhonetik("Bachkirch")).toBe("1474");
    expect(koelnerPhonetik("Mama")).toBe("66");
  });

  it("keeps a zero at the beginning only", () => {
    expect(koelnerPhonetik("Otto")).toBe("02");
    expect(koelnerPhonetik("Ahaus")).toBe("08");
    expect(koelnerPhonetik("Auto")).toBe("02");
  });

  it.each([
    ["Müller", "Mueller", "Muller", "MU\u0308LLER"],
    ["Weiß", "Weiss", "WEIẞ", "Weis"],
    ["Łukasz", "Lukasz", "łukasz", "LUKASZ"],
    ["Øster", "Oester", "Œster", "Aester"],
    ["Æther", "Aether", "Ather", "ether"],
    ["Đorđe", "Dorde", "Ðorðe", "Torte"],
    ["Þor", "Thor", "þor", "Tor"],
    ["Əli", "Eli", "Ali", "Øli"],
    ["Ħal", "Hal", "Al", "Ál"],
    ["Ŧor", "Tor", "ŧor", "Thor"],
    ["Aŋo", "Ango", "AŊO", "Anko"],
    ["Çelik", "Celik", "ÇELIK", "çelik"],
    ["Işık", "Isik", "IŞIK", "İşik"],
    ["ﬁsch", "fisch", "Fisch", "VISCH"],
  ])("hears %s, %s, %s and %s as the same", (...names) => {
    expect(new Set(names.map(koelnerPhonetik)).size).toBe(1);
  });

  it("leaves out what is no letter of the Latin script", () => {
    expect(koelnerPhonetik("M-ü l.l3e'r")).toBe("657");
    expect(koelnerPhonetik("山田")).toBe("");
    expect(koelnerPhonetik("\ud800")).toBe("");
    expect(koelnerPhonetik("")).toBe("");
  });
});

describe("koelnerPhonetikParts", () => {
  it("gives each part of a name its own code, in their order", () => {
    expect(koelnerPhonetikParts("Müller-Lüdenscheidt")).toEqual(["657", "52682"]);
    expect(koelnerPhonetikParts("Heinz Classen")).toEqual(["068", "4586"]);
    expect(koelnerPhonetikParts("Meyer,Otto/Udo")).toEqual(["67", "02", "02"]);
  });

  it("takes an apostrophe for a part of the word, and an accent of its own too", () => {
    expect(koelnerPhonetikParts("O'Neill")).toEqual(["065"]);
    expect(koelnerPhonetikParts("O’Neill")).toEqual(["065"]);
    expect(koelnerPhonetikParts("Mu\u0308ller")).toEqual(["657"]);
  });

  it("leaves out parts without a code", () => {
    expect(koelnerPhonetikParts(" H. Müller 3 ")).toEqual(["657"]);
    expect(koelnerPhonetikParts("")).toEqual([]);
  });
});
