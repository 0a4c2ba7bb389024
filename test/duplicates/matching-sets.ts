import Papa from "papaparse";
import type { DuplicateField, DuplicatePreset } from "../../src/duplicates/index.js";
import { readData } from "../real-data.js";

/** Records with the truth about them, and the one mapping of fields that is used everywhere. */
export interface MatchingSet {
  readonly records: readonly Readonly<Record<string, string>>[];
  /** For each record who it is. */
  readonly truth: readonly string[];
  readonly preset: DuplicatePreset;
  readonly fields: Readonly<Partial<Record<DuplicateField, string>>>;
  /** Where the second list begins, if there are two without duplicates of their own. */
  readonly secondFrom?: number;
}

/** The sets by name, with the files that each is made of. */
export const MATCHING_SETS = {
  "historical-50k": { paths: ["historical-50k/historical_50k.csv.gz"], read: readHistorical },
  "splink-fake-1000": { paths: ["splink-fake-1000/fake_1000.csv"], read: readFake },
  "febrl 3": { paths: ["febrl/dataset3.csv"], read: () => readFebrl(["febrl/dataset3.csv"]) },
  "febrl 4": {
    paths: ["febrl/dataset4a.csv", "febrl/dataset4b.csv"],
    read: () => readFebrl(["febrl/dataset4a.csv", "febrl/dataset4b.csv"]),
  },
  rldata500: { paths: ["rldata500/RLdata500.tsv", "rldata500/identity.RLdata500.tsv"], read: readRlData },
  "orgs-hard": { paths: ["orgs-hard/records.csv", "orgs-hard/truth.csv"], read: readOrganisations },
  "fodors-zagat": { paths: ["fodors-zagat/restaurant-nophone-training.csv"], read: readRestaurants },
} as const satisfies Readonly<Record<string, { paths: readonly string[]; read: () => MatchingSet }>>;

type Row = Record<string, string>;

const readText = (path: string) => new TextDecoder().decode(readData(path)).trim();

function readTable(path: string, delimiter = ","): Row[] {
  const trim = (text: string) => text.trim();
  const { data } = Papa.parse<Row>(readText(path), { header: true, delimiter, transformHeader: trim, transform: trim });
  return data;
}

const column = (rows: readonly Row[], name: string) => rows.map((row) => row[name] as string);

function readHistorical(): MatchingSet {
  const records = readTable("historical-50k/historical_50k.csv.gz");
  const fields = {
    givenName: "first_name",
    familyName: "surname",
    fullName: "full_name",
    dateOfBirth: "dob",
    city: "birth_place",
    postcode: "postcode_fake",
    gender: "gender",
    occupation: "occupation",
  };
  return { records, truth: column(records, "cluster"), preset: "person", fields };
}

function readFake(): MatchingSet {
  const records = readTable("splink-fake-1000/fake_1000.csv");
  const fields = {
    givenName: "first_name",
    familyName: "surname",
    dateOfBirth: "dob",
    city: "city",
    email: "email",
  };
  return { records, truth: column(records, "cluster"), preset: "person", fields };
}

function readFebrl(paths: readonly string[]): MatchingSet {
  const lists = paths.map((path) => readTable(path));
  const records = lists.flat();
  const fields = {
    givenName: "given_name",
    familyName: "surname",
    houseNumber: "street_number",
    street: "address_1",
    addressLine: "address_2",
    city: "suburb",
    postcode: "postcode",
    region: "state",
    dateOfBirth: "date_of_birth",
    identifier: "soc_sec_id",
  };
  const truth = column(records, "rec_id").map((id) => id.split("-")[1] as string);
  const [first, second] = lists;
  return { records, truth, preset: "person", fields, ...(second && { secondFrom: first?.length as number }) };
}

function readRlData(): MatchingSet {
  const known = (text = "") => (text === "NA" ? "" : text);
  const records = readTable("rldata500/RLdata500.tsv", "\t").map((row) => ({
    given: known(row["fname_c1"]),
    middle: known(row["fname_c2"]),
    family: known(row["lname_c1"]),
    second: known(row["lname_c2"]),
    born: `${row["by"]}-${row["bm"]?.padStart(2, "0")}-${row["bd"]?.padStart(2, "0")}`,
  }));
  const fields = {
    givenName: "given",
    middleName: "middle",
    familyName: "family",
    secondFamilyName: "second",
    dateOfBirth: "born",
  };
  const truth = readText("rldata500/identity.RLdata500.tsv").split("\n").slice(1);
  return { records, truth, preset: "person", fields };
}

function readOrganisations(): MatchingSet {
  const records = readTable("orgs-hard/records.csv");
  const names = records.map((_, index) => index);
  const nameOf = (index: number): number => {
    const name = names[index] as number;
    return name === index ? index : nameOf(name);
  };
  for (const { row_a, row_b } of readTable("orgs-hard/truth.csv")) names[nameOf(Number(row_a))] = nameOf(Number(row_b));
  const fields = {
    companyName: "org_name",
    street: "street",
    city: "city",
    postcode: "postcode",
    website: "website",
    telephone: "phone",
    industry: "industry",
  };
  return { records, truth: names.map((_, index) => String(nameOf(index))), preset: "company", fields };
}

/** The file quotes its values in two ways, which no CSV reader takes. */
function readRestaurants(): MatchingSet {
  const lines = readText("fodors-zagat/restaurant-nophone-training.csv").split("\n").slice(1);
  const rows = lines.map((line) => {
    const values = [...line.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? "");
    return [values.slice(0, 4), values.at(-1) as string] as const;
  });
  const records = rows.map(([[name = "", address = "", city = "", cuisine = ""]]) => ({
    name,
    address,
    city,
    cuisine,
  }));
  const fields = { companyName: "name", street: "address", city: "city", category: "cuisine" };
  return { records, truth: rows.map(([, id]) => id), preset: "company", fields };
}
