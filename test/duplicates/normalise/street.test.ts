import { describe, expect, it } from "vitest";
import { normalizeHouseNumber, normalizeStreet, normalizeStreetName } from "../../../src/duplicates/normalise/index.js";

const refusal = expect.objectContaining({ code: "INVALID_TEXT", path: ["text"] });

describe("normalizeStreetName", () => {
  it.each([
    ["Hauptstraße", "haupt strasse"],
    ["HAUPTSTRASSE", "haupt strasse"],
    ["Hauptstr.", "haupt strasse"],
    ["Haupt-Straße", "haupt strasse"],
    ["Haupt Str", "haupt strasse"],
    ["Karl-Marx-Str.", "karl marx strasse"],
    ["Karl Marxstraße", "karl marx strasse"],
    ["Straße des 17. Juni", "strasse 17 juni"],
    ["Str. d. 17. Juni", "strasse 17 juni"],
    ["Str. der Einheit", "strasse einheit"],
    ["Hauptstr. West", "haupt strasse west"],
    ["Marktplatz", "markt platz"],
    ["Markt-Pl.", "markt platz"],
    ["Marktpl.", "markt platz"],
    ["Platz der Republik", "platz republik"],
    ["Feldweg", "feld weg"],
    ["Feld-Wg.", "feld weg"],
    ["Lindenallee", "linden allee"],
    ["Kaiser-Damm", "kaiser damm"],
    ["Schiffgasse", "schiff gasse"],
    ["Nordring", "nord ring"],
    ["Schöneberger Ufer", "schoeneberger ufer"],
    ["Göringstr.", "goering strasse"],
    ["Göring-Str.", "goering strasse"],
    ["Hering", "hering"], // two letters are no name
    ["Allee", "allee"],
    ["Ring", "ring"],
    ["Pl.", "pl"],
    ["Am Weg", "am weg"],
    ["Derplatz", "derplatz"],
    ["Lindeng.", "linden gasse"],
    ["Lindeng. 5", "lindengasse 5"],
    ["Hauptweg.", "haupt weg"],
    ["Schlossberg.", "schlossberg"],
    ["Bergring.", "berg ring"],
    ["Ang.", "ang"],
    ["Lindeng. Nord", "lindeng nord"],
    ["St.-Georg-Str.", "sankt georg strasse"],
    ["Sankt-Georg-Straße", "sankt georg strasse"],
    ["High St", "high street"],
    ["Park Rd", "park road"],
    ["5th Ave", "5th avenue"],
    ["St", "sankt"],
    ["Große Straße", "gr strasse"],
    ["Gr. Str.", "gr strasse"],
    ["Kleiner Weg", "kl weg"],
    ["Bürgermeister-Müller-Str.", "bgm mueller strasse"],
    ["Bgm.-Müller-Str.", "bgm mueller strasse"],
    ["Doktor-Külz-Ring", "dr kuelz ring"],
    ["Dr.-Külz-Ring", "dr kuelz ring"],
    ["Prof.-Wagner-Weg", "prof wagner weg"],
    ["v.-Stein-Str.", "von stein strasse"],
    ["An der Burg", "an burg"],
    ["A. d. Burg", "an burg"],
    ["In der Au", "in au"],
    ["I. d. Au", "in au"],
    ["Bei den Höfen", "bei hoefen"],
    ["B. d. Höfen", "bei hoefen"],
    ["A 8", "a 8"],
    ["Der", "der"],
    ["d. der", "d der"],
    ["Rue de la Paix", "rue de la paix"],
    ["Strstr.", "strasse strasse"],
    ["", ""],
    ["...", ""],
  ])("makes of %j %j", (text, expected) => {
    expect(normalizeStreetName(text)).toBe(expected);
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeStreetName(1 as unknown as string)).toThrow(refusal);
  });
});

describe("normalizeHouseNumber", () => {
  it.each([
    ["12", "12"],
    ["12a", "12a"],
    ["12 A", "12a"],
    ["012", "12"],
    ["00", "0"],
    ["12 - 14", "12-14"],
    ["12–14", "12-14"],
    ["12a-14b", "12a-14b"],
    ["12 a - c", "12a-c"],
    ["12 bis 14", "12-14"],
    ["12 & 14", "12+14"],
    ["12 u. 14", "12+14"],
    ["12 und 14", "12+14"],
    ["12+14", "12+14"],
    ["05-07", "5-7"],
    ["12/14", "12/14"],
    ["12/3/4", "12/3/4"],
    ["12/Stiege 3/Tür 4", "12/3/4"],
    ["12 Stg. 3 Top Nr. 4", "12/3/4"],
    ["12, Tuer 4", "12/4"],
    ["12½", "12½"],
    ["12 1/2", "12½"],
    ["12 ½ a", "12½a"],
    ["Nr. 12", "12"],
    ["Hausnr.: 12", "12"],
    ["No 5", "5"],
    ["Nummer 5", "5"],
    ["12, Hinterhaus", "12"],
    ["12 (Hof)", "12"],
    ["12 Whg. 3", "12"],
    ["12 c/o Müller", "12"],
    ["12, 3. OG", "12"],
    ["12/3. OG", "12"],
    ["12.", "12"],
    ["12..a", "12a"],
    ["3. OG", "3og"],
    ["EG links", "eglinks"],
    ["Haus Sonne", "haussonne"],
    ["012 . 5", "125"],
    ["12 Nordflügel", "12nordfluegel"],
    ["123456", "123456"],
    ["", ""],
    ["-", ""],
  ])("makes of %j %j", (text, expected) => {
    expect(normalizeHouseNumber(text)).toBe(expected);
  });

  it("folds a text of more than 60 characters", () => {
    const text = (length: number) => `12 A, ${"x".repeat(length - 6)}`;
    expect(normalizeHouseNumber(text(60))).toBe("12a");
    expect(normalizeHouseNumber(` ${text(60)} `)).toBe("12a");
    expect(normalizeHouseNumber(text(61))).toBe(`12a${"x".repeat(55)}`);
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeHouseNumber(12 as unknown as string)).toThrow(refusal);
  });
});

describe("normalizeStreet", () => {
  it.each<readonly [string, object]>([
    ["Hauptstr. 12", { street: "haupt strasse", houseNumber: "12" }],
    ["Hauptstr.12", { street: "haupt strasse", houseNumber: "12" }],
    ["Hauptstraße12a", { street: "haupt strasse", houseNumber: "12a" }],
    ["Hauptstr 12 a", { street: "haupt strasse", houseNumber: "12a" }],
    ["Hauptstr., 12", { street: "haupt strasse", houseNumber: "12" }],
    ["Feldweg 12 - 14 a", { street: "feld weg", houseNumber: "12-14a" }],
    ["Hauptstr. Nr. 5", { street: "haupt strasse", houseNumber: "5" }],
    ["Hauptstr. Hausnummer 5", { street: "haupt strasse", houseNumber: "5" }],
    ["Straße 12 Nr. 5", { street: "strasse 12", houseNumber: "5" }],
    ["Straße 12, Nr. 5, Nr. 6", { street: "strasse 12", houseNumber: "5", addition: "nr 6" }],
    ["Straße 12", { street: "strasse", houseNumber: "12" }],
    ["Straße des 17. Juni 135", { street: "strasse 17 juni", houseNumber: "135" }],
    ["Straße des 17. Juni", { street: "strasse 17 juni" }],
    ["Straße des 17.Juni 5", { street: "strasse 17 juni", houseNumber: "5" }],
    ["Straße des 17 Juni", { street: "strasse 17 juni" }],
    ["1. Mai Straße 5", { street: "1 mai strasse", houseNumber: "5" }],
    ["Hauptstr. 12, Hinterhaus", { street: "haupt strasse", houseNumber: "12", addition: "hinterhaus" }],
    ["Hauptstr. 12 HH", { street: "haupt strasse", houseNumber: "12", addition: "hh" }],
    ["Hauptstr. 12, 3. OG links", { street: "haupt strasse", houseNumber: "12", addition: "3 og links" }],
    ["Hauptstr. 12, 3", { street: "haupt strasse", houseNumber: "12", addition: "3" }],
    ["Hauptstr. 5 c/o Müller", { street: "haupt strasse", houseNumber: "5", addition: "c o mueller" }],
    ["Hauptstr. 12 1/2", { street: "haupt strasse", houseNumber: "12½" }],
    ["Mariahilfer Straße 12/3/4", { street: "mariahilfer strasse", houseNumber: "12/3/4" }],
    ["Mariahilfer Str. 12 Stiege 3 Top 4", { street: "mariahilfer strasse", houseNumber: "12/3/4" }],
    ["Lindeng. 5", { street: "linden gasse", houseNumber: "5" }],
    ["Strudlhofstiege 3", { street: "strudlhofstiege", houseNumber: "3" }],
    ["Q 7, 24", { street: "q7", houseNumber: "24" }],
    ["Q7 24a", { street: "q7", houseNumber: "24a" }],
    ["C 3, 12 Hinterhaus", { street: "c3", houseNumber: "12", addition: "hinterhaus" }],
    ["10 rue de la Paix", { street: "rue de la paix", houseNumber: "10" }],
    ["197a-199 High St", { street: "high street", houseNumber: "197a-199" }],
    ["12, Hauptstr.", { street: "haupt strasse", houseNumber: "12" }],
    ["3 Eichen 5", { street: "3 eichen", houseNumber: "5" }],
    ["17 Juni Straße", { street: "17 juni strasse" }],
    ["Am Markt", { street: "am markt" }],
    ["Haus12", { street: "haus12" }],
    ["12", { street: "12" }],
    ["Hauptstr. 12 Kaufhaus", { street: "haupt strasse 12 kaufhaus" }],
    ["Postfach 10 01 23", { postOfficeBox: "100123" }],
    ["POSTFACH 1234", { postOfficeBox: "1234" }],
    ["PF 12-34", { postOfficeBox: "1234" }],
    ["P.O. Box 12", { postOfficeBox: "12" }],
    ["Postfach Nr. 12", { postOfficeBox: "12" }],
    ["Postfach", {}],
    ["Hauptstr. 5, Postfach 12 34", { street: "haupt strasse", houseNumber: "5", postOfficeBox: "1234" }],
    ["Pfarrgasse 5", { street: "pfarr gasse", houseNumber: "5" }],
    ["Postfachweg 3", { street: "postfach weg", houseNumber: "3" }],
    ["Packstation 123", { parcelLocker: "packstation 123" }],
    ["DHL-Packstation Nr. 123", { parcelLocker: "packstation 123", addition: "dhl" }],
    ["12345678, Packstation 123", { parcelLocker: "packstation 123", addition: "12345678" }],
    ["Postfiliale 512", { parcelLocker: "postfiliale 512" }],
    ["Packstationweg 5", { street: "packstation weg", houseNumber: "5" }],
    ["Packstation 12345", { street: "packstation", houseNumber: "12345" }],
    ["", {}],
    [" \t ", {}],
  ])("reads %j", (text, expected) => {
    expect(normalizeStreet(text)).toEqual(expected);
  });

  it("takes a text of more than 200 characters for a name", () => {
    const street = (length: number) => `${"x".repeat(length - 3)} 12`;
    expect(normalizeStreet(street(200))).toEqual({ street: "x".repeat(197), houseNumber: "12" });
    expect(normalizeStreet(street(201))).toEqual({ street: `${"x".repeat(198)} 12` });
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeStreet(undefined as unknown as string)).toThrow(refusal);
  });
});
