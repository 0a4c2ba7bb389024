import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../src/shared/random/index.js";
import type { Region } from "../../../../src/testing/customer-base/homes/places.js";
import { drawBirthday } from "../../../../src/testing/customer-base/people/births.js";
import { getNameOrigins } from "../../../../src/testing/customer-base/people/person-names.js";

const RUNS = 20_000;

/** How often each text is drawn. */
function countIn(region: Region, draw: "family" | "given", gender: "female" | "male" = "female", birthYear = 1950) {
  const random = createRandom("names");
  const counts = new Map<string, number>();
  for (let run = 0; run < RUNS; run += 1) {
    const origin = getNameOrigins()(random, region);
    const name = draw === "family" ? origin.drawFamilyName(random) : origin.drawGivenName(random, gender, birthYear);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

const commonest = (counts: ReadonlyMap<string, number>, count: number) =>
  [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, count)
    .map(([name]) => name);

describe("names of persons", () => {
  it.each<[Region, string]>([
    ["DE", "Müller"],
    ["AT", "Gruber"],
    ["CH", "Müller"],
    ["CH-fr", "Favre"],
  ])("in %s have %s among the commonest family names", (region, name) => {
    expect(commonest(countIn(region, "family"), 10)).toContain(name);
  });

  it("have a long tail of rare family names", () => {
    const counts = countIn("DE", "family");
    expect([...counts.values()].filter((count) => count === 1).length / RUNS).toBeGreaterThan(0.2);
    expect(counts.size).toBeGreaterThan(6000);
  });

  it("come from other languages as often as said, with given names of the same language", () => {
    const counts = countIn("DE", "family");
    const turkish = ["Yılmaz", "Kaya", "Demir", "Şahin", "Çelik"].reduce(
      (sum, name) => sum + (counts.get(name) ?? 0),
      0,
    );
    expect(turkish / RUNS).toBeGreaterThan(0.006);
    expect(turkish / RUNS).toBeLessThan(0.02);
    const random = createRandom("pairs");
    const origins = Array.from({ length: 4000 }, () => getNameOrigins()(random, "DE"));
    const names = origins.map(({ drawFamilyName, drawGivenName }) => [
      drawFamilyName(random),
      drawGivenName(random, "male", 1970),
    ]);
    const given = names.filter(([family]) => family === "Yılmaz").map(([, name]) => name);
    expect(given.length).toBeGreaterThan(3);
    for (const name of given)
      expect(
        "Mehmet Mustafa Ahmet Ali Hasan Hüseyin İbrahim Murat Yusuf Ömer Osman Emre Can Kemal Serkan Cem Burak Kaan Onur Volkan",
      ).toContain(name);
  });

  it.each([
    ["female", 1950, ["Ursula", "Renate", "Monika"]],
    ["male", 1950, ["Hans", "Peter", "Klaus"]],
    ["female", 1970, ["Sabine", "Susanne", "Petra"]],
    ["male", 1970, ["Thomas", "Michael", "Andreas"]],
    ["female", 2005, ["Marie", "Sophie"]],
    ["male", 2005, ["Alexander"]],
  ] as const)("of the gender %s born in %i are those of the time", (gender, birthYear, expected) => {
    expect(commonest(countIn("DE", "given", gender, birthYear), 6)).toEqual(expect.arrayContaining([...expected]));
  });

  it.each([
    [1959, 1960, "Gisela"],
    [1984, 1985, "Petra"],
  ])("change from %i to %i", (before, after, name) => {
    expect(countIn("DE", "given", "female", before).get(name)).toBeGreaterThan(20);
    expect(countIn("DE", "given", "female", after).get(name) ?? 0).toBe(0);
  });

  it("of today become more frequent with those born from 2000 on", () => {
    const frequency = (year: number) => countIn("DE", "given", "female", year).get("Marie") as number;
    expect(frequency(2000) / frequency(1999)).toBeGreaterThan(1.2);
  });

  it.each([
    ["AT", "Engelbert"],
    ["CH", "Urs"],
  ] as const)("in %s are in part their own, for those born before 1985", (region, name) => {
    expect(countIn(region, "given", "male", 1970).get(name)).toBeGreaterThan(100);
    expect(countIn(region, "given", "male", 1990).get(name)).toBe(undefined);
    expect(countIn("DE", "given", "male", 1970).get(name)).toBe(undefined);
  });

  it("have ß in Germany and Austria only", () => {
    const has = (region: Region) => [...countIn(region, "family").keys()].some((name) => name.includes("ß"));
    expect([has("DE"), has("AT"), has("CH"), has("CH-fr")]).toEqual([true, true, false, false]);
  });
});

describe("birthdays", () => {
  it("are all days of a year but the last of a leap year's February", () => {
    const random = createRandom("birthdays");
    const days = new Set(Array.from({ length: 8000 }, () => drawBirthday(random, 2000)));
    expect(days.size).toBe(365);
    expect(days).not.toContain("2000-02-29");
    for (const day of ["2000-01-01", "2000-02-28", "2000-10-31", "2000-12-31"]) expect(days).toContain(day);
  });
});
