import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GERMAN_FIRST_NAMES } from "../../../src/duplicates/normalise/first-names/index.js";
import { createSalutationCheck, type FirstNameGenders, foldLetters } from "../../../src/duplicates/normalise/index.js";
import type { Salutation } from "../../../src/records/party/index.js";

const check = createSalutationCheck(Object.freeze({ female: "manuela anna maria juergena", male: "hans uwe juergen" }));

describe("createSalutationCheck", () => {
  it.each<readonly [Salutation, string, string]>([
    ["mr", "Manuela", "conflict"],
    ["ms", "Manuela", "consistent"],
    ["ms", "Uwe", "conflict"],
    ["mr", "Uwe", "consistent"],
    ["mr", "JÜRGEN", "consistent"],
    ["mr", "Dr. Manuela", "conflict"],
    ["mr", "Herr Manuela", "conflict"],
    ["mr", "Hans Maria", "consistent"],
    ["mr", "Maria Hans", "unsure"], // the second name contradicts
    ["mr", "Maria-Hans", "unsure"],
    ["mr", "Maria Anna", "conflict"],
    ["mr", "Maria Kim", "conflict"],
    ["mr", "Kim Maria", "unsure"],
    ["ms", "Hans Uwe Anna", "unsure"],
    ["mr", "Kim", "unsure"],
    ["neutral", "Manuela", "unsure"],
    ["mr", "", "unsure"],
  ])("finds %s %s %s", (salutation, given, verdict) => {
    expect(check(salutation, given)).toBe(verdict);
  });

  it("throws INVALID_TEXT for names that are no text", () => {
    const refusal = expect.objectContaining({ code: "INVALID_TEXT", path: ["given"] });
    expect(() => check("neutral", null as unknown as string)).toThrow(refusal);
  });

  it("throws INVALID_OPTION for an unknown salutation", () => {
    expect(() => check("Herr" as Salutation, "Hans")).toThrow(
      expect.objectContaining({
        code: "INVALID_OPTION",
        path: ["salutation"],
        message: "expected mr, ms or neutral (at salutation)",
      }),
    );
  });

  it.each([
    [undefined, "female"],
    [{ male: "hans" }, "female"],
    [{ female: "anna", male: ["hans"] }, "male"],
  ])("throws INVALID_OPTION for the table %j", (table, gender) => {
    expect(() => createSalutationCheck(table as unknown as FirstNameGenders)).toThrow(
      expect.objectContaining({
        code: "INVALID_OPTION",
        path: ["firstNames", gender],
        message: `expected names with blanks between them (at firstNames.${gender})`,
      }),
    );
  });
});

const file = `${process.env["CLIENTELE_DATA"] ?? "../shared/data"}/german/first_names.csv`;
const skipped = existsSync(file) ? "" : ` (skipped: ${file} is not there)`;

describe("GERMAN_FIRST_NAMES", () => {
  const checkGerman = createSalutationCheck(GERMAN_FIRST_NAMES);

  it.each<readonly [Salutation, string, string]>([
    ["mr", "Manuela", "conflict"],
    ["ms", "Jürgen", "conflict"],
    ["mr", "Günter", "consistent"],
    ["ms", "Renate", "consistent"],
    ["mr", "Andrea", "unsure"],
    ["ms", "Luca", "unsure"],
    ["ms", "Kim", "unsure"],
    ["mr", "Maria", "unsure"],
  ])("finds %s %s %s", (salutation, given, verdict) => {
    expect(checkGerman(salutation, given)).toBe(verdict);
  });

  it.skipIf(skipped !== "")(`is what the counts say${skipped}`, () => {
    const counts = new Map<string, { male: number; female: number; all: number }>();
    for (const line of readFileSync(file, "utf8").trim().split("\n").slice(1)) {
      const [, name = "", male, female, other] = /^(.*),(\d+),(\d+),(\d+)/.exec(line) ?? [];
      const key = foldLetters(name);
      const count = counts.get(key) ?? { male: 0, female: 0, all: 0 };
      count.male += Number(male);
      count.female += Number(female);
      count.all += Number(male) + Number(female) + Number(other);
      counts.set(key, count);
    }
    const namesOf = (gender: "male" | "female") =>
      [...counts]
        .filter(([name, count]) => /^[a-z]+$/.test(name) && count.all >= 20 && count[gender] / count.all >= 0.98)
        .map(([name]) => name)
        .sort()
        .join(" ");
    expect(GERMAN_FIRST_NAMES.male).toBe(namesOf("male"));
    expect(GERMAN_FIRST_NAMES.female).toBe(namesOf("female"));
  });
});
