import { describe, expect, it } from "vitest";
import {
  normalizeAddress,
  normalizeCity,
  normalizeCountry,
  normalizePostcode,
} from "../../../src/duplicates/normalise/index.js";
import type { PostalAddress } from "../../../src/records/party/index.js";

const refusalAt = (...path: readonly string[]) => expect.objectContaining({ code: "INVALID_TEXT", path });

describe("normalizePostcode", () => {
  it.each<readonly [string, string | undefined, object | undefined]>([
    ["01067", undefined, { postcode: "01067" }],
    ["01067", "DE", { postcode: "01067", country: "DE" }],
    ["1067", "DE", { postcode: "01067", country: "DE" }],
    ["1067", "Deutschland", { postcode: "01067", country: "DE" }],
    ["1067", "d", { postcode: "01067", country: "DE" }],
    ["1067", undefined, { postcode: "1067" }],
    ["1010", "AT", { postcode: "1010", country: "AT" }],
    ["8001", "Schweiz", { postcode: "8001", country: "CH" }],
    ["1067", "Atlantis", { postcode: "1067" }],
    ["D-01067", undefined, { postcode: "01067", country: "DE" }],
    ["D-1067", undefined, { postcode: "01067", country: "DE" }],
    ["DE 01067", undefined, { postcode: "01067", country: "DE" }],
    ["d01067", undefined, { postcode: "01067", country: "DE" }],
    ["A-1010", undefined, { postcode: "1010", country: "AT" }],
    ["A-1010", "DE", { postcode: "1010", country: "AT" }],
    ["CH-8001", undefined, { postcode: "8001", country: "CH" }],
    ["FL-9490", undefined, { postcode: "9490", country: "LI" }],
    ["L-1111", undefined, { postcode: "1111", country: "LU" }],
    ["SW1A 1AA", undefined, { postcode: "SW1A1AA" }],
    ["sw1a1aa", "GB", { postcode: "SW1A1AA", country: "GB" }],
    ["XYZ1234", undefined, { postcode: "XYZ1234" }],
    ["01 067", undefined, { postcode: "01067" }],
    ["01067.0", undefined, { postcode: "01067" }],
    ["1067.00 ", "DE", { postcode: "01067", country: "DE" }],
    ["0106", "DE", { postcode: "00106", country: "DE" }],
    ["106", "DE", { postcode: "106", country: "DE" }],
    ["010671", "DE", { postcode: "010671", country: "DE" }],
    ["０１０６７", undefined, { postcode: "01067" }],
    ["12345678901234567890", undefined, { postcode: "12345678901234567890" }],
    ["01.067", undefined, { postcode: "01067" }],
    ["1D01067", undefined, { postcode: "1D01067" }],
    ["D01067X", undefined, { postcode: "D01067X" }],
    ["123456789012345678901", undefined, undefined],
    ["", "DE", undefined],
    [" - ", undefined, undefined],
  ])("makes of %j with country %j %j", (text, country, expected) => {
    expect(normalizePostcode(text, Object.freeze({ country }))).toEqual(expected);
  });

  it("has no country where none is known", () => {
    expect(normalizePostcode("1010")).not.toHaveProperty("country");
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizePostcode(1067 as unknown as string)).toThrow(refusalAt("text"));
    expect(() => normalizePostcode("1067", { country: null as unknown as string })).toThrow(refusalAt("country"));
  });
});

describe("normalizeCountry", () => {
  it.each([
    ["Deutschland", "DE"],
    ["GERMANY", "DE"],
    ["D", "DE"],
    ["de", "DE"],
    ["Österreich", "AT"],
    ["Oesterreich", "AT"],
    ["A", "AT"],
    ["Schweiz", "CH"],
    ["FL", "LI"],
    ["se", "SE"],
    ["S", undefined],
    ["XYZ", undefined],
    ["12", undefined],
    ["", undefined],
  ])("makes of %j %j", (text, expected) => {
    expect(normalizeCountry(text)).toBe(expected);
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeCountry(undefined as unknown as string)).toThrow(refusalAt("text"));
  });
});

describe("normalizeCity", () => {
  it.each<readonly [string, string]>([
    ["Dresden", "dresden"],
    ["Köln", "koeln"],
    ["Cologne", "koeln"],
    ["Munich", "muenchen"],
    ["Zurich", "zuerich"],
    ["Frankfurt", "frankfurt"],
    ["Frankfurt am Main", "frankfurt main"],
    ["Frankfurt a. M.", "frankfurt main"],
    ["Frankfurt a.M.", "frankfurt main"],
    ["Frankfurt/Main", "frankfurt main"],
    ["Frankfurt (Main)", "frankfurt main"],
    ["Frankfurt-Main", "frankfurt main"],
    ["Frankfurt M", "frankfurt main"],
    ["FFM", "frankfurt main"],
    ["Frankfurt (Oder)", "frankfurt oder"],
    ["Frankfurt/O.", "frankfurt oder"],
    ["Frankfurt-O.", "frankfurt oder"],
    ["Freiburg i. Br.", "freiburg breisgau"],
    ["Freiburg im Breisgau", "freiburg breisgau"],
    ["Rothenburg o. d. T.", "rothenburg tauber"],
    ["Rothenburg ob der Tauber", "rothenburg tauber"],
    ["Halle/S.", "halle saale"],
    ["Halle (Saale)", "halle saale"],
    ["Halle i. W.", "halle westfalen"],
    ["Neustadt a. d. W.", "neustadt weinstrasse"],
    ["Neustadt an der Weinstraße", "neustadt weinstrasse"],
    ["Mülheim a.d.R.", "muelheim ruhr"],
    ["Bad Homburg v. d. H.", "bad homburg hoehe"],
    ["Bad Homburg vor der Höhe", "bad homburg hoehe"],
    ["Weil am Rhein", "weil rhein"],
    ["Haar b. München", "haar muenchen"],
    ["Au in der Hallertau", "au hallertau"],
    ["St. Gallen", "sankt gallen"],
    ["Sankt Gallen", "sankt gallen"],
    ["Bad St. Leonhard", "bad sankt leonhard"],
    ["Hansestadt Lübeck", "luebeck"],
    ["Landeshauptstadt Dresden", "dresden"],
    ["Lutherstadt Wittenberg", "wittenberg"],
    ["Wittenberg, Lutherstadt", "wittenberg"],
    ["Stadt", "stadt"],
    ["Baden-Baden", "baden baden"],
    ["Garmisch-Partenkirchen", "garmisch partenkirchen"],
    ["01067 Dresden", "dresden"],
    ["D-01067 Dresden", "dresden"],
    ["CH 8001 Zürich", "zuerich"],
    ["01067", "01067"],
    ["St. 1067", "sankt"],
    ["12345a Köln", "12345a koeln"],
    ["K12345 Köln", "k12345 koeln"],
    ["M", "m"],
    ["Am See", "am see"],
    ["D. i. R.", "d r"],
    ["", ""],
    [" , ", ""],
    [",Dresden", "dresden"],
  ])("makes of %j %j", (text, city) => {
    expect(normalizeCity(text)).toEqual({ city });
  });

  it.each<readonly [string, string, string]>([
    ["Dresden OT Weißig", "dresden", "weissig"],
    ["Dresden, OT Weißig", "dresden", "weissig"],
    ["Dresden (Ortsteil Weißig)", "dresden", "weissig"],
    ["Dresden, Weißig", "dresden", "weissig"],
    ["Dresden OT Weißig, Süd", "dresden", "weissig sued"],
    ["Berlin-Kreuzberg", "berlin", "kreuzberg"],
    ["01097 Dresden-Neustadt", "dresden", "neustadt"],
    ["D-01097 Dresden-Neustadt", "dresden", "neustadt"],
    ["Frankfurt-Höchst", "frankfurt", "hoechst"],
    ["Hamburg-Altona, Nord", "hamburg", "altona nord"],
    ["Wien 22", "wien", "22"],
    ["Wien, 22. Bezirk", "wien", "22"],
    ["1220 Wien 22", "wien", "22"],
    ["8000 München 80", "muenchen", "80"],
    ["Frankfurt a. M. 50", "frankfurt main", "50"],
  ])("takes the part of the town out of %j", (text, city, district) => {
    expect(normalizeCity(text)).toEqual({ city, district });
  });

  it("sees a large town with a blank, and a bracket, as one name", () => {
    expect(normalizeCity("Berlin Kreuzberg")).toEqual({ city: "berlin kreuzberg" });
    expect(normalizeCity("Essen (Ruhr-Nord)")).toEqual({ city: "essen ruhr nord" });
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeCity(null as unknown as string)).toThrow(refusalAt("text"));
  });
});

describe("normalizeAddress", () => {
  const dresden = { street: "haupt strasse", houseNumber: "12", postcode: "01067", city: "dresden" };

  it.each<readonly [string, object]>([
    ["Hauptstr. 12, 01067 Dresden", dresden],
    ["Hauptstr. 12\n01067 Dresden", dresden],
    ["Hauptstr. 12; 01067 Dresden", dresden],
    ["Hauptstr. 12 01067 Dresden", dresden],
    ["Müller GmbH, z. Hd. Frau Maier, Hauptstr. 12, 01067 Dresden", dresden],
    ["Hauptstr. 12, D-1067 Dresden", { ...dresden, country: "DE" }],
    ["Hauptstr. 12, D 01067 Dresden", { ...dresden, country: "DE" }],
    ["Hauptstr. 12, 1067 Dresden, Deutschland", { ...dresden, country: "DE" }],
    ["Hauptstr. 12, 01067 Dresden, OT Weißig, Germany", { ...dresden, district: "weissig", country: "DE" }],
    ["Hauptstr. 12, Hinterhaus, 3. OG, 01067 Dresden", { ...dresden, addition: "hinterhaus 3 og" }],
    ["Hauptstr. 12 a 01067 Dresden", { ...dresden, houseNumber: "12a" }],
    [
      "Mariahilfer Str. 12/3/4, A-1060 Wien",
      { street: "mariahilfer strasse", houseNumber: "12/3/4", postcode: "1060", city: "wien", country: "AT" },
    ],
    ["Q 7, 24, 68161 Mannheim", { street: "q7", houseNumber: "24", postcode: "68161", city: "mannheim" }],
    ["Q7,24, 68161 Mannheim", { street: "q7", houseNumber: "24", postcode: "68161", city: "mannheim" }],
    ["Q 7, 2, 68161 Mannheim", { street: "q7", houseNumber: "2", postcode: "68161", city: "mannheim" }],
    ["L 15, 7, 68161 Mannheim", { street: "l15", houseNumber: "7", postcode: "68161", city: "mannheim" }],
    ["L15,7", { street: "l15", houseNumber: "7" }],
    ["Müller GmbH\nC3, 12a\n68159 Mannheim", { street: "c3", houseNumber: "12a", postcode: "68159", city: "mannheim" }],
    ["Am Markt, 01067 Dresden", { street: "am markt", postcode: "01067", city: "dresden" }],
    ["Müller, Am Markt, 01067 Dresden", { street: "am markt", postcode: "01067", city: "dresden" }],
    ["Postfach 10 01 23, 01067 Dresden", { postOfficeBox: "100123", postcode: "01067", city: "dresden" }],
    ["Packstation 123, 01067 Dresden", { parcelLocker: "packstation 123", postcode: "01067", city: "dresden" }],
    ["01067 Dresden", { postcode: "01067", city: "dresden" }],
    ["Hauptstr. 12, Dresden", { street: "haupt strasse", houseNumber: "12", city: "dresden" }],
    ["Hauptstr. 12, Dresden, DE", { street: "haupt strasse", houseNumber: "12", city: "dresden", country: "DE" }],
    ["Hauptstr. 12", { street: "haupt strasse", houseNumber: "12" }],
    ["Am Markt", { street: "am markt" }],
    ["DE", { street: "de" }],
    ["Am Markt, DE", { street: "am markt", country: "DE" }],
    ["", {}],
    [",;\n", {}],
  ])("reads a text: %j", (text, expected) => {
    expect(normalizeAddress(text)).toEqual(expected);
  });

  it.each<readonly [PostalAddress, object]>([
    [{ street: "Hauptstr. 12", postcode: "01067", city: "Dresden" }, dresden],
    [{ street: "Haupt-Straße", houseNumber: "12", postcode: "01067", city: "DRESDEN" }, dresden],
    [
      { street: "Hauptstr.", houseNumber: " ", city: "01067 Dresden" },
      { ...dresden, houseNumber: undefined },
    ],
    [
      { street: "Hauptstr. 12", city: "D-1067 Dresden" },
      { ...dresden, country: "DE" },
    ],
    [
      { street: "Hauptstr. 12", postcode: "1067", city: "Dresden", country: "DE" },
      { ...dresden, country: "DE" },
    ],
    [{ street: "Hauptstr. 12", postcode: " 01067", city: "99999 Dresden" }, dresden],
    [
      { street: "Straße 12", houseNumber: "5" },
      { street: "strasse 12", houseNumber: "5" },
    ],
    [
      { street: "Hauptstr. 12, Hof", addition: "3. OG" },
      { street: "haupt strasse", houseNumber: "12", addition: "hof 3 og" },
    ],
    [{ addition: "3. OG" }, { addition: "3 og" }],
    [{ postOfficeBox: "10 01 23" }, { postOfficeBox: "100123" }],
    [{ street: "Postfach 12", postOfficeBox: "-" }, { postOfficeBox: "12" }],
    [
      { city: "Dresden-Neustadt", country: "Deutschland", region: "Sachsen" },
      { city: "dresden", district: "neustadt", country: "DE" },
    ],
    [{ country: "Atlantis" }, {}],
    [{}, {}],
  ])("reads fields: %j", (fields, expected) => {
    expect(normalizeAddress(Object.freeze(fields))).toEqual(expected);
  });

  it("has no absent parts", () => {
    expect(Object.keys(normalizeAddress("Hauptstr. 12"))).toEqual(["street", "houseNumber"]);
  });

  it("makes nothing of a text of more than 300 characters", () => {
    const text = (length: number) => `${"x".repeat(length - 15)}, 01067 Dresden`;
    expect(normalizeAddress(text(300)).city).toBe("dresden");
    expect(normalizeAddress(` ${text(300)} `).city).toBe("dresden");
    expect(normalizeAddress(text(301))).toEqual({});
  });

  it.each([null, 5, []])("throws INVALID_RECORD for %j", (address) => {
    expect(() => normalizeAddress(address as unknown as string)).toThrow(
      expect.objectContaining({
        code: "INVALID_RECORD",
        path: ["address"],
        message: "expected a text or a plain object (at address)",
      }),
    );
  });

  it.each(["street", "houseNumber", "addition", "postOfficeBox", "postcode", "city", "country"])(
    "throws INVALID_TEXT where %s is no text",
    (field) => {
      expect(() => normalizeAddress({ [field]: null } as unknown as PostalAddress)).toThrow(
        refusalAt("address", field),
      );
    },
  );
});
