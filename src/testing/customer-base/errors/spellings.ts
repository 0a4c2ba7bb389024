import type { Random } from "../../../shared/random/index.js";
import { spellPhone } from "../homes/phone.js";
import type { CustomerField } from "../model.js";
import { chance } from "../sampling.js";
import { COMPANY_SPELLINGS, SOUND_ALIKES, STREET_SPELLINGS } from "../tables/spellings.js";
import { type Changes, changeOne, type DrawChanges } from "./draft.js";

type Rewriting = readonly [looksFor: RegExp, writes: string];

/** Writes a text in another way, by one of the rules that change it. */
function rewrite(random: Random, text: string, rules: readonly Rewriting[]): string {
  const versions = rules.map(([looksFor, writes]) => text.replace(looksFor, writes)).filter((other) => other !== text);
  return versions.length === 0 ? text : random.pick(versions);
}

/** Writes the street in another way. */
export const respellStreet: DrawChanges = (random, { row }) =>
  row.street === undefined ? {} : changeOne(row, "street", rewrite(random, row.street, STREET_SPELLINGS));

/** Writes the name of a company in another way, or in capitals. */
export const respellCompany: DrawChanges = (random, { row }) => {
  if (row.companyName === undefined) return {};
  const isLoud = chance(random, 0.15);
  const name = isLoud ? row.companyName.toUpperCase() : rewrite(random, row.companyName, COMPANY_SPELLINGS);
  return changeOne(row, "companyName", name);
};

/** Writes telephone numbers in another way. What stands behind a hyphen at the end belongs to the number. */
export const respellPhones: DrawChanges = (random, { row, home, mobile }) => {
  const extension = row.telephone?.endsWith("-0") ? "-0" : "";
  return {
    ...(row.telephone &&
      changeOne(
        row,
        "telephone",
        spellOtherwise(row.telephone, () => spellPhone(random, home.landline) + extension),
      )),
    ...(row.mobile &&
      changeOne(
        row,
        "mobile",
        spellOtherwise(row.mobile, () => spellPhone(random, mobile)),
      )),
  };
};

function spellOtherwise(text: string, spell: () => string): string {
  let other = spell();
  while (other === text) other = spell();
  return other;
}

const UMLAUT_FIELDS = ["familyName", "givenName", "companyName", "street", "city"] as const satisfies CustomerField[];

/** Writes all umlauts with two letters, or all without their dots, as a system does that knows none. */
export const flattenUmlauts: DrawChanges = (random, { row }) => {
  const table = chance(random, 0.7) ? IN_TWO_LETTERS : WITHOUT_DOTS;
  const changes: Record<string, string> = {};
  for (const field of UMLAUT_FIELDS) {
    const flat = row[field]?.replace(/[äöüÄÖÜß]/g, (letter) => table[letter] as string);
    if (flat !== undefined && flat !== row[field]) changes[field] = flat;
  }
  return changes satisfies Changes;
};

const IN_TWO_LETTERS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  Ä: "Ae",
  Ö: "Oe",
  Ü: "Ue",
  ß: "ss",
};

const WITHOUT_DOTS: Readonly<Record<string, string>> = { ä: "a", ö: "o", ü: "u", Ä: "A", Ö: "O", Ü: "U", ß: "ss" };

/** Writes a name as it sounds: the family name, where that is of no use the given name; of a company, its name. */
export const respellBySound: DrawChanges = (random, { row }) => {
  for (const field of ["familyName", "givenName", "companyName"] as const) {
    const text = row[field];
    const heard = text === undefined ? undefined : rewriteBySound(random, text);
    if (heard !== text) return changeOne(row, field, heard);
  }
  return {};
};

function rewriteBySound(random: Random, text: string): string {
  const versions = SOUND_RULES.flatMap(([looksFor, writes]) => {
    const other = text.replace(looksFor, (found) => (isCapital(found) ? capitalize(writes) : writes));
    return other === text ? [] : [other];
  });
  return versions.length === 0 ? text : random.pick(versions);
}

const SOUND_RULES: readonly Rewriting[] = SOUND_ALIKES.trim()
  .split(/\s+/)
  .flatMap((rule) => {
    const [one = "", other = ""] = rule.split(/[=>]/);
    return rule.includes("=") ? [readRule(one, other), readRule(other, one)] : [readRule(one, other)];
  });

function readRule(looksFor: string, writes: string): Rewriting {
  return [new RegExp(looksFor, "i"), writes.replace(/[$^]/g, "")];
}

function isCapital(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
