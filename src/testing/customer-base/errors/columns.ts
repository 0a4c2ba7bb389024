import { getLegalFormVariants } from "../companies/legal-forms.js";
import type { CustomerField } from "../model.js";
import { chance } from "../sampling.js";
import { type Changes, changeOne, type DrawChanges } from "./draft.js";

/** The columns that can be empty: a record has a name and a country, or it would not be there. */
const FIELDS_THAT_MAY_BE_MISSING = [
  "gender",
  "title",
  "givenName",
  "particle",
  "suffix",
  "dateOfBirth",
  "legalForm",
  "street",
  "houseNumber",
  "postcode",
  "city",
  "telephone",
  "mobile",
  "email",
] as const satisfies CustomerField[];

/** Empties each column with the same probability. */
export function createMissing(rate: number): DrawChanges {
  return (random, { row }) => {
    const changes: Record<string, undefined> = {};
    for (const field of FIELDS_THAT_MAY_BE_MISSING) {
      if (row[field] !== undefined && chance(random, rate)) changes[field] = undefined;
    }
    return changes satisfies Changes;
  };
}

/** Day and month of birth the other way round, where that is a date. */
export const swapDayAndMonth: DrawChanges = (_, { row }) => {
  const [year, month, day] = row.dateOfBirth?.split("-") ?? [];
  return day === undefined || Number(day) > 12 ? {} : changeOne(row, "dateOfBirth", `${year}-${day}-${month}`);
};

/** Another way to write the legal form. */
export const respellLegalForm: DrawChanges = (random, { row }) => {
  const variants = getLegalFormVariants().get(row.legalForm ?? "") ?? [];
  return variants.length === 0 ? {} : changeOne(row, "legalForm", random.pick(variants));
};

/** A postcode as a spreadsheet shows it that takes it for a number. */
export const loseZero: DrawChanges = (_, { row }) =>
  row.postcode === undefined ? {} : changeOne(row, "postcode", row.postcode.replace(/^0/, ""));

const JOINS = [
  ["particle", "familyName", "familyName"],
  ["companyName", "legalForm", "companyName"],
  ["street", "houseNumber", "street"],
] as const satisfies (readonly [first: CustomerField, second: CustomerField, into: CustomerField])[];

/** Two columns in one, the other being empty. */
export const joinColumns: DrawChanges = (random, { row }) => {
  const joins = JOINS.filter(([first, second]) => row[first] !== undefined && row[second] !== undefined);
  if (joins.length === 0) return {};
  const [first, second, into] = random.pick(joins);
  return { [first]: undefined, [second]: undefined, [into]: `${row[first]} ${row[second]}` };
};
