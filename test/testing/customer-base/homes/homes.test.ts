import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import { createEmails } from "../../../../src/testing/customer-base/homes/email.js";
import { getHomes } from "../../../../src/testing/customer-base/homes/home.js";
import { drawLandline, drawMobile, spellPhone } from "../../../../src/testing/customer-base/homes/phone.js";
import { listPlaces, type Place, shortNameOf } from "../../../../src/testing/customer-base/homes/places.js";

const random = createRandom("homes");
const several = <Value>(draw: () => Value) => Array.from({ length: 2000 }, draw);
const place = (city: string) => listPlaces("DE").find((known) => known.city === city) as Place;

describe("places", () => {
  it("read postcodes of which only the last digits are given", () => {
    expect(place("Berlin").postcodes.slice(0, 6)).toEqual(["10115", "10117", "10119", "10178", "10179", "10315"]);
    expect(place("Dresden").postcodes.slice(0, 3)).toEqual(["01067", "01069", "01097"]);
    expect(place("Speyer")).toEqual({
      city: "Speyer",
      country: "DE",
      region: "DE",
      diallingCode: "06232",
      weight: 51,
      postcodes: ["67346"],
    });
  });

  it.each([
    ["DE", 353, /^\d{5}$/],
    ["AT", 87, /^[1-9]\d{3}$/],
    ["CH", 92, /^[1-9]\d{3}$/],
  ] as const)("of %s have distinct names and postcodes, and a dialling code", (country, count, postcode) => {
    const places = listPlaces(country);
    expect(places.length).toBeGreaterThanOrEqual(count);
    expect(new Set(places.map(({ city }) => city)).size).toBe(places.length);
    for (const { city, postcodes, diallingCode, weight } of places) {
      expect(city).toMatch(/^\p{Lu}[\p{L} ()./-]+$/u);
      expect(diallingCode).toMatch(/^0[1-9]\d{0,4}$/);
      expect(weight).toBeGreaterThan(0);
      expect([...new Set(postcodes)].sort()).toEqual([...postcodes]);
      for (const code of postcodes) expect(code).toMatch(postcode);
    }
  });

  it("of Switzerland speak German or French", () => {
    const regions = listPlaces("CH").filter(({ region }) => region === "CH-fr");
    expect(regions.map(({ city }) => city)).toContain("Genève");
    expect(regions).toHaveLength(14);
  });

  it.each([
    ["Frankfurt am Main", "Frankfurt"],
    ["Halle (Saale)", "Halle"],
    ["Mülheim an der Ruhr", "Mülheim"],
    ["Bad Homburg vor der Höhe", "Bad Homburg"],
    ["Biel/Bienne", "Biel"],
    ["Wangen im Allgäu", "Wangen"],
  ])("call %s %s for short", (city, short) => {
    expect(shortNameOf({ ...place("Berlin"), city })).toBe(short);
  });
});

describe("homes", () => {
  it("have street and number, a postcode of the town and a number with its dialling code", () => {
    for (const home of several(() => getHomes().drawHomeIn(random, place("Hamburg")))) {
      expect(home.place.postcodes).toContain(home.postcode);
      expect(home.landline.prefix).toBe("40");
      expect(home.street).toMatch(/^\p{Lu}/u);
      expect(home.houseNumber).toMatch(/^[1-9]\d?([a-e]|-[1-9]\d?)?$/);
    }
  });

  it("have streets as they are in the region", () => {
    const streetsIn = (country: "DE" | "AT" | "CH") =>
      several(() => getHomes().drawHome(random, country).street).join();
    expect(streetsIn("DE")).toMatch(/straße/);
    expect(streetsIn("AT").match(/gasse/g)?.length).toBeGreaterThan(600);
    expect(streetsIn("CH")).not.toMatch(/ß/);
    expect(streetsIn("CH")).toMatch(/Rue de/);
  });

  it("have low numbers more often than high ones", () => {
    const numbers = several(() => Number.parseInt(getHomes().drawHome(random, "DE").houseNumber, 10));
    expect(Math.min(...numbers)).toBe(1);
    expect(Math.max(...numbers)).toBe(60);
    expect(numbers.filter((number) => number <= 20).length / 2000).toBeGreaterThan(0.38);
  });
});

describe("telephone numbers", () => {
  it.each([
    ["DE", "030", 8, 10],
    ["AT", "01", 8, 10],
    ["CH", "044", 9, 9],
  ] as const)("in %s %s have as many digits as usual", (country, code, fewest, most) => {
    const lengths = new Set<number>();
    for (const { prefix, rest } of several(() => drawLandline(random, country, code))) {
      expect(prefix).toBe(code.slice(1));
      expect(rest).toMatch(/^[2-9]\d{3,}$/);
      lengths.add(prefix.length + rest.length);
    }
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(fewest);
    expect(Math.max(...lengths)).toBe(most);
  });

  it("have at least four digits behind a long dialling code", () => {
    const lengths = several(() => drawLandline(random, "DE", "034202").rest.length);
    expect(new Set(lengths)).toEqual(new Set([4, 5]));
  });

  it.each([
    ["DE", /^(15|16|17)\d$/, [10, 11]],
    ["AT", /^6\d\d$/, [10, 11]],
    ["CH", /^7[5-9]$/, [9]],
  ] as const)("of mobiles in %s begin with the prefix of a network", (country, prefixes, lengths) => {
    const drawn = several(() => drawMobile(random, country));
    for (const { prefix } of drawn) expect(prefix).toMatch(prefixes);
    expect(new Set(drawn.map(({ prefix, rest }) => prefix.length + rest.length))).toEqual(new Set(lengths));
  });

  it("are spelled in all the usual ways, pairs of digits counted from the end", () => {
    const spellings = (rest: string) =>
      new Set(several(() => spellPhone(random, { country: "CH", prefix: "44", rest })));
    expect(spellings("1234567")).toEqual(
      new Set([
        "044 1234567",
        "044/1234567",
        "0441234567",
        "044-1234567",
        "(044) 1234567",
        "044 / 123 45 67",
        "044 123 45 67",
        "+41 44 1234567",
        "+41441234567",
        "+41 (0)44 1234567",
        "0041 44 1234567",
        "0041441234567",
      ]),
    );
    expect(spellings("123456")).toContain("044 12 34 56");
    expect(spellings("1234")).toContain("044 12 34");
  });
});

describe("e-mail addresses", () => {
  const emails = createEmails("realistic");
  const name = { givenName: "Anna-Lena", familyName: "Groß Müller", birthYear: 1987 };

  it("are made of the name in plain letters", () => {
    const locals = several(() => emails.drawPersonEmail(random, name, "DE").split("@")[0]);
    expect(new Set(locals)).toEqual(
      new Set([
        "anna-lena.gross-mueller",
        "a.gross-mueller",
        "anna-lena.gross-mueller87",
        "anna-lenagross-mueller",
        "gross-mueller.anna-lena",
        "anna-lena_gross-mueller",
        "anna-lena1987",
        "anna-lena-gross-mueller",
        "familie.gross-mueller",
        "agross-mueller87",
        "anngro",
      ]),
    );
  });

  it.each([
    ["Çelik Şahin", "celik-sahin"],
    ["Yıldız", "yildiz"],
    ["Łukasz Đorđević", "lukasz-dordevic"],
    ["Zoë’s", "zoes"],
    ["İbrahim", "ibrahim"],
  ])("write %s as %s", (familyName, local) => {
    const drawn = several(() => emails.drawPersonEmail(random, { ...name, familyName }, "DE"));
    expect(drawn.some((email) => email.startsWith(`familie.${local}@`))).toBe(true);
  });

  it("are at providers of the country", () => {
    const domains = (country: "DE" | "AT" | "CH") =>
      new Set(several(() => emails.drawPersonEmail(random, name, country).split("@")[1]));
    expect([...domains("DE")]).toEqual(expect.arrayContaining(["web.de", "t-online.de", "googlemail.com"]));
    expect([...domains("AT")]).toEqual(expect.arrayContaining(["gmx.at", "aon.at"]));
    expect([...domains("CH")]).toEqual(expect.arrayContaining(["bluewin.ch"]));
    expect(domains("CH")).not.toContain("web.de");
  });

  it("of companies are at their own domain, or in one of seven cases at a provider", () => {
    const drawn = several(() => emails.drawCompanyEmail(random, "Huber & Söhne", "AT"));
    const own = drawn.filter((email) => email.endsWith("@huber-soehne.at"));
    expect(own.length / drawn.length).toBeGreaterThan(0.82);
    expect(own.length / drawn.length).toBeLessThan(0.88);
    expect(own).toContain("info@huber-soehne.at");
    expect(drawn.every((email) => own.includes(email) || email.startsWith("huber-soehne@"))).toBe(true);
  });

  it("that are reserved end in .example", () => {
    const reserved = createEmails("reserved");
    for (const email of several(() => reserved.drawPersonEmail(random, name, "DE")))
      expect(email).toMatch(/@[\w-]+\.example$/);
    for (const email of several(() => reserved.drawCompanyEmail(random, "Huber", "DE")))
      expect(email).toMatch(/@[\w-]+\.example$/);
  });
});
