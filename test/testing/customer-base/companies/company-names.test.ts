import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import { getCompanyNames } from "../../../../src/testing/customer-base/companies/company-names.js";
import { listPlaces, type Place } from "../../../../src/testing/customer-base/homes/places.js";

const placeIn = (country: "DE" | "AT" | "CH", city: string) =>
  listPlaces(country).find((place) => place.city === city) as Place;

function namesIn(place: Place) {
  const random = createRandom("companies");
  const { drawCompanyName, drawSisterName } = getCompanyNames();
  return Array.from({ length: 3000 }, () => {
    const company = drawCompanyName(random, place);
    return { ...company, sister: drawSisterName(random, company, place) };
  });
}

describe("names of companies", () => {
  const german = namesIn(placeIn("DE", "Frankfurt am Main"));
  const swiss = namesIn(placeIn("CH", "Genève"));

  it("are of owners, of towns, of initials and of nothing at all", () => {
    const share = (pattern: RegExp) => german.filter(({ name }) => pattern.test(name)).length / german.length;
    expect(share(/ & Söhne /)).toBeGreaterThan(0.01);
    expect(share(/^Gebrüder /)).toBeGreaterThan(0.01);
    expect(share(/ \+ Partner /)).toBeGreaterThan(0.01);
    expect(share(/ & \p{Lu}\p{Ll}+ /u)).toBeGreaterThan(0.05);
    expect(share(/^(Bäckerei|Elektro|Autohaus) /)).toBeGreaterThan(0.01);
    expect(share(/^[A-Z]{2,3} /)).toBeGreaterThan(0.03);
    expect(share(/^[A-Z]\.[A-Z](\.[A-Z])? /)).toBeGreaterThan(0.003);
    expect(share(/ Frankfurt$/)).toBeGreaterThan(0.05);
    expect(share(/^\p{Lu}\p{Ll}+$/u)).toBeGreaterThan(0.03);
    expect(share(/ am Main/)).toBe(0);
    expect(share(/ {2}|^ | $|undefined/)).toBe(0);
  });

  it("of sole traders are those of their owners", () => {
    const traders = german.filter(({ legalForm }) => legalForm === "e.K." || legalForm === undefined);
    expect(traders.length).toBeGreaterThan(300);
    expect(traders.some(({ name }) => /Frankfurt|^[A-Z]{2,3} /.test(name))).toBe(false);
  });

  it.each([
    ["e.V.", /^(Sport|Förder|Musik|Heimat|Turn|Kultur)verein Frankfurt$/],
    ["eG", /genossenschaft Frankfurt$/],
    ["gGmbH", /^(Lebenshilfe|Klinikum|Pflegezentrum|Bildungswerk|Werkstätten) Frankfurt$/],
    ["PartG mbB", /^(Rechtsanwälte|Steuerberater|Architekten|Ärztezentrum) Frankfurt$/],
  ])("with the legal form %s say what it is for", (form, pattern) => {
    const names = german.filter(({ legalForm }) => legalForm === form);
    expect(names.length).toBeGreaterThan(5);
    for (const { name } of names) expect(name).toMatch(pattern);
  });

  it("are French where French is spoken", () => {
    expect(new Set(swiss.map(({ legalForm }) => legalForm))).toEqual(new Set(["Sàrl", "SA", undefined]));
    expect(swiss.filter(({ name }) => /^(Garage|Cave|Menuiserie|Boulangerie) /.test(name)).length).toBeGreaterThan(200);
  });

  it("of sisters begin alike and have another legal form, never none", () => {
    for (const { name, legalForm, sister } of german) {
      expect(["", " Verwaltungs", " Holding", " Immobilien", " Service"]).toContain(sister.name.slice(name.length));
      expect(sister.name.startsWith(name)).toBe(true);
      expect([legalForm, undefined, "e.K."]).not.toContain(sister.legalForm);
    }
  });
});
