import type { BlockingKey, PairComparison } from "../model.js";
import { compareAddresses } from "./address.js";
import { type CodedLists, toRows } from "./code-lists.js";
import { type CodedTexts, codeTexts, textsOf } from "./coded-texts.js";
import { type Column, createColumn, deriveColumn } from "./column.js";
import { compareCompanies } from "./company.js";
import { compareColumn } from "./compare-columns.js";
import { compareLists } from "./compare-lists.js";
import { readFurtherNames, splitFullNames } from "./full-name.js";
import type { FieldKind } from "./kind.js";
import { codeNamePairs } from "./name-pairs.js";
import { DUPLICATE_FIELDS, type DuplicateField, FIELD_KINDS, type FieldTexts } from "./roles.js";
import { compareNames } from "./swapped-names.js";
import { compareTowns } from "./town.js";

/** Records made ready to be blocked and compared. */
export interface PreparedFields {
  readonly columns: readonly Column[];
  readonly comparisons: readonly PairComparison[];
  readonly keys: readonly BlockingKey[];
}

/** Brings the fields of all records into columns, comparisons and blocking keys, in one order whatever order they are given in. */
export function prepareFields(fields: FieldTexts): PreparedFields {
  const texts = splitFullNames(fields);
  const columns = DUPLICATE_FIELDS.flatMap((field) => {
    const own = readTexts(texts, field);
    return own === undefined ? [] : [createColumn(field, own, FIELD_KINDS[field].normalize)];
  });
  const comparisons = new Map(
    columns.map((column) => {
      const compare = column.lists === undefined ? compareColumn : compareLists;
      return [column.name, compare(column, kindOf(column))];
    }),
  );
  return { columns, comparisons: putTogether(columns, comparisons), keys: listKeys(columns) };
}

const kindOf = ({ name }: Column): FieldKind => FIELD_KINDS[name as DuplicateField];

function readTexts(texts: FieldTexts, field: DuplicateField): CodedTexts | undefined {
  if (field === "fullName") return readFullNames(texts);
  return field === "legalForm" ? readLegalForms(texts) : texts[field];
}

/** A form stands in a field of its own or behind the name. */
function readLegalForms({ companyName, legalForm }: FieldTexts): CodedTexts | undefined {
  if (legalForm === undefined) return companyName;
  return codeTexts(legalForm.codes.length, (record) => {
    const forms = textsOf(legalForm, record);
    return forms.length === 0 && companyName ? textsOf(companyName, record) : forms.map((form) => `Name ${form}`);
  });
}

function readFullNames({ fullName, givenName, familyName }: FieldTexts): CodedTexts | undefined {
  if (fullName === undefined || givenName === undefined || familyName === undefined) return fullName;
  return codeTexts(fullName.codes.length, (record) => {
    const [given, family] = [textsOf(givenName, record), textsOf(familyName, record)];
    return textsOf(fullName, record).map((full) => readFurtherNames(full, given.join(" "), family.join(" ")));
  });
}

function putTogether(columns: readonly Column[], single: Map<string, PairComparison>): readonly PairComparison[] {
  const [given, family] = ["givenName", "familyName"].map((name) => columns.find((column) => column.name === name));
  const [ofGiven, ofFamily] = [single.get("givenName"), single.get("familyName")];
  if (given && family && ofGiven && ofFamily) {
    const [first, second] = compareNames(given, family, [ofGiven, ofFamily]);
    single.set("givenName", first);
    single.set("familyName", second);
  }
  const street = single.get("street");
  if (street !== undefined) {
    single.set(
      "street",
      compareAddresses(
        single.has("companyName") ? "company" : "person",
        street,
        single.get("postcode"),
        single.get("city"),
      ),
    );
    single.delete("postcode");
    single.delete("city");
  }
  const [postcode, city] = [single.get("postcode"), single.get("city")];
  if (postcode !== undefined && city !== undefined) single.set("city", compareTowns(city, postcode));
  const company = single.get("companyName");
  if (company !== undefined) {
    single.set("companyName", compareCompanies(company, single.get("website")));
    single.delete("website");
  }
  return markShared([...single.values()]);
}

/** The comparisons of what a household shares. */
const OF_HOUSEHOLD = [
  "familyName",
  "secondFamilyName",
  "telephone",
  "address",
  "houseNumber",
  "addressLine",
  "postcode",
  "city",
];

/** Marks what a household shares. Where there is nothing else, it has to do. */
function markShared(comparisons: readonly PairComparison[]): readonly PairComparison[] {
  if (comparisons.every(({ name }) => OF_HOUSEHOLD.includes(name))) return comparisons;
  return comparisons.map((comparison) => ({ ...comparison, isShared: OF_HOUSEHOLD.includes(comparison.name) }));
}

/** The keys to block by: each value, its parts, and both names in either order. */
function listKeys(columns: readonly Column[]): readonly BlockingKey[] {
  const own = columns.flatMap((column) => {
    const { keys } = kindOf(column);
    if (keys === undefined) return [];
    const parts = Object.entries(keys).map(([name, keyOf]) => deriveColumn(`${column.name}, ${name}`, column, keyOf));
    const fields = [column.name];
    return [
      { name: column.name, fields, ...toKeyCodes(column), coarser: parts.map(({ name }) => name) },
      ...parts.map((part): BlockingKey => ({ name: part.name, fields, ...toKeyCodes(part) })),
    ];
  });
  return [...own, ...listNamePairs(columns)];
}

/** With one code for each record, as long as none says several values. */
const toKeyCodes = (coded: CodedLists) => (coded.lists === undefined ? { codes: coded.codes } : toRows(coded));

function listNamePairs(columns: readonly Column[]): readonly BlockingKey[] {
  const [given, family] = ["givenName", "familyName"].map((name) => columns.find((column) => column.name === name));
  if (given === undefined || family === undefined) return [];
  const codes = toKeyCodes(codeNamePairs(given, family));
  return [{ name: "names in either order", fields: ["givenName", "familyName"], ...codes }];
}
