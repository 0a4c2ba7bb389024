import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  foldLetters,
  normalizeAddress,
  normalizeCity,
  normalizeCompany,
  normalizeCountry,
  normalizeDate,
  normalizeEmail,
  normalizeFamilyName,
  normalizeGivenName,
  normalizeHouseNumber,
  normalizeIdentifier,
  normalizePersonName,
  normalizePostcode,
  normalizeStreet,
  normalizeStreetName,
  normalizeTelephone,
} from "../../../src/duplicates/normalise/index.js";
import type { NormalizedStreet } from "../../../src/duplicates/normalise/model.js";
import { anyText, LONG_TEXTS } from "./texts.js";

/** Everything that answers a text, as functions from text to text. */
const TEXTS: Readonly<Record<string, (text: string) => string>> = {
  foldLetters,
  "foldLetters without dots": (text) => foldLetters(text, { umlauts: "a" }),
  normalizeGivenName,
  normalizeFamilyName,
  "core of normalizeCompany": (text) => normalizeCompany(text).core,
  normalizeStreetName,
  normalizeHouseNumber,
  "town of normalizeCity": (text) => normalizeCity(text).city,
  "postcode of normalizePostcode": (text) => normalizePostcode(text)?.postcode ?? "",
  normalizeCountry: (text) => normalizeCountry(text) ?? "",
  "number of normalizeTelephone": (text) => normalizeTelephone(text)?.number ?? "",
  "key of normalizeEmail": (text) => normalizeEmail(text)?.key ?? "",
  normalizeDate: (text) => normalizeDate(text) ?? "",
  normalizeIdentifier,
};

const ALL: Readonly<Record<string, (text: string) => unknown>> = {
  ...TEXTS,
  normalizePersonName,
  normalizeCompany,
  normalizeStreet,
  normalizeCity,
  normalizeAddress,
  normalizeTelephone,
  normalizeEmail,
};

/** The parts of what is put together of several, each with what normalises it alone. */
const PARTS: Readonly<Record<string, (text: string) => readonly (readonly [string | undefined, Normalize])[]>> = {
  normalizePersonName: (text) => {
    const { titles, given, particles, family, birthFamily = [], nameKey } = normalizePersonName(text);
    return [...titles, ...given, ...particles, ...family, ...birthFamily, nameKey].map((word) => [word, foldLetters]);
  },
  normalizeCompany: (text) => {
    const { legalForm, owner, careOf, branch, formerName } = normalizeCompany(text);
    const formOf = (form: string) => normalizeCompany(`x ${form}`).legalForm;
    return [[legalForm, formOf], ...[owner, careOf, branch, formerName].map((part) => [part, foldLetters] as const)];
  },
  normalizeStreet: (text) => streetParts(normalizeStreet(text)),
  normalizeCity: (text) => [[normalizeCity(text).district, foldLetters]],
  normalizeAddress: (text) => {
    const { postcode, city, district, country, ...street } = normalizeAddress(text);
    return [
      ...streetParts(street),
      [postcode, (code) => normalizePostcode(code)?.postcode],
      [city, (town) => normalizeCity(town).city],
      [district, foldLetters],
      [country, normalizeCountry],
    ];
  },
  normalizeTelephone: (text) => [[normalizeTelephone(text)?.trunk, (trunk) => normalizeTelephone(trunk)?.number]],
};

type Normalize = (text: string) => string | undefined;

const streetParts = (parts: NormalizedStreet): readonly (readonly [string | undefined, Normalize])[] => [
  [parts.street, normalizeStreetName],
  [parts.houseNumber, normalizeHouseNumber],
  [parts.addition, foldLetters],
  [parts.postOfficeBox, (box) => normalizeStreet(`Postfach ${box}`).postOfficeBox],
  [parts.parcelLocker, (locker) => normalizeStreet(locker).parcelLocker],
];

/** The same text in other ways to write it that say nothing. */
const RESPELL: Readonly<Record<string, (text: string) => string>> = {
  "in capitals": (text) => text.toUpperCase(),
  "in small letters": (text) => text.toLowerCase(),
  "with umlauts written out": (text) =>
    text.replace(/[äöüß]/g, (letter) => ({ ä: "ae", ö: "oe", ü: "ue" })[letter] ?? "ss"),
  "with marks of their own": (text) => text.normalize("NFD"),
  "with more blanks": (text) => text.replaceAll(" ", " \u00a0 "),
};

const oneOf = (words: string) => fc.constantFrom(...words.split("|"));
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(" "));

const family = oneOf("Müller|Strauß|Öztürk|Lüdenscheidt-Groß|von der Heide|Graf Moltke|Mc Donald|O'Brien|Jørgensen");
const person = joined(oneOf("Dr.|Prof. Dr. med.|Dipl.-Ing.|Herr|Frau"), oneOf("Hans|Jürgen|Anna-Lena|Zoë|K."), family);
const company = joined(
  oneOf("Müller|Bäcker & Söhne|Größe|C & A|Gebr. Weiß|Fa. Höß"),
  oneOf("Bau|Möbel|Straßenbau|Handelsgesellschaft"),
  oneOf("GmbH|G.m.b.H.|mbH & Co. KG|AG|e. V.|UG (haftungsbeschränkt)|i. L.|, Niederlassung Köln|, Inh. Jörg Weiß"),
);
const street = joined(
  oneOf("Hauptstraße|Große Str.|Karl-Marx-Str.|Straße des 17. Juni|Bürgermeister-Müller-Weg|Am Mühlgraben"),
  oneOf("12|12 a|12a-14|12/3/4|Nr. 5|7, Hinterhaus|8 1/2"),
);
const city = oneOf("Köln|Frankfurt a. M.|Bad Homburg v. d. Höhe|Berlin-Köpenick|Wörth, OT Süd|Sankt Pölten|Wien 22");

/** What has no meaning in capitals: "DI", "u." and "v." are left out. */
const VALUES: readonly (readonly [string, fc.Arbitrary<string>, (text: string) => unknown])[] = [
  ["normalizePersonName", person, normalizePersonName],
  ["normalizeGivenName", oneOf("Hans|Jürgen|Anna-Lena|Zoë"), normalizeGivenName],
  ["normalizeFamilyName", family, normalizeFamilyName],
  ["normalizeCompany", company, normalizeCompany],
  ["normalizeStreet", street, normalizeStreet],
  ["normalizeCity", city, normalizeCity],
  ["normalizeAddress", joined(street, fc.constant(", 01067"), city), normalizeAddress],
];

describe("normalising (properties)", () => {
  it.each(Object.entries(TEXTS))("a second time changes nothing: %s", (_, normalize) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalize(text);
        expect(normalize(once)).toBe(once);
      }),
    );
  });

  it.each(Object.entries(PARTS))("parts that it answers are normalised already: %s", (_, partsOf) => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const [part, normalize] of partsOf(text)) if (part !== undefined) expect(normalize(part)).toBe(part);
      }),
    );
  });

  it("an e-mail address put together again of its parts is the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const email = normalizeEmail(text);
        if (email !== undefined) expect(normalizeEmail(`${email.local}@${email.domain}`)).toEqual(email);
      }),
    );
  });

  it.each(Object.entries(ALL))("answers any text, and the same with blanks around it: %s", (_, normalize) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(` \t${text}\u00a0`)).toEqual(normalize(text));
      }),
    );
  });

  it.each(VALUES)("does not depend on case, marks, blanks and the spelling of umlauts: %s", (_, texts, normalize) => {
    fc.assert(
      fc.property(texts, oneOf(Object.keys(RESPELL).join("|")), (text, way) => {
        expect(normalize(RESPELL[way]?.(text) ?? "")).toEqual(normalize(text));
      }),
    );
  });

  it.each(Object.entries(ALL))("takes no longer than it should for 10,000 characters: %s", (_, normalize) => {
    for (const text of LONG_TEXTS) {
      const start = performance.now();
      normalize(text);
      // Usually some milliseconds; a pattern that tries again and again takes minutes.
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });

  it("reads the number it has answered as the same number", () => {
    const digits = fc.stringMatching(/^(\+|00?)?[1-9][0-9]{2,12}([ /-][0-9]{1,5}){0,3}$/);
    fc.assert(
      fc.property(digits, fc.constantFrom("49", "43", "41", "39", "1"), (text, countryCode) => {
        const number = normalizeTelephone(text, { countryCode })?.number;
        if (number !== undefined) expect(normalizeTelephone(number, { countryCode })?.number).toBe(number);
      }),
    );
  });

  it("takes a person's names in any order for the same key", () => {
    const names = fc.tuple(oneOf("Hans|Jürgen|Anna Lena"), oneOf("Müller|Groß-Gerau|Öztürk"));
    fc.assert(
      fc.property(names, ([given, name]) => {
        const key = normalizePersonName({ given, family: name }).nameKey;
        expect(normalizePersonName({ given: name, family: given }).nameKey).toBe(key);
        expect(normalizePersonName(`${given} ${name}`).nameKey).toBe(key);
        expect(normalizePersonName(`${name}, ${given}`).nameKey).toBe(key);
      }),
    );
  });

  it("keeps every legal form of a company apart from its core", () => {
    const core = oneOf("Müller|Bau Union|Nord Süd Technik");
    const form = oneOf(
      "GmbH|AG|KG|OHG|GbR|e.K.|e.V.|eG|UG|KGaA|PartG mbB|gGmbH|GmbH & Co. KG|SE & Co. KGaA|Ltd.|SARL|Sp. z o.o.|s.r.o.",
    );
    fc.assert(
      fc.property(core, form, (name, legalForm) => {
        expect(normalizeCompany(`${name} ${legalForm}`)).toEqual({ core: foldLetters(name), legalForm });
      }),
    );
  });
});
