import { type DuplicateOptions, type DuplicateResult, findDuplicates } from "clientele/duplicates";
import { createIdentity, type Identity, type MergeRecord } from "clientele/records/identity";
import type { Party } from "clientele/records/party";
import { type FlatParty, flattenParty } from "./flatten-party.js";

/** What was found among the parties of one kind. */
export interface DuplicateSearch {
  readonly parties: readonly Party[];
  /** As they were compared, at the places of their parties. */
  readonly records: readonly FlatParty[];
  readonly options: Pick<DuplicateOptions, "preset" | "fields">;
  readonly result: DuplicateResult;
}

/** Which parties are one customer. */
export interface FoundCustomers {
  readonly persons: DuplicateSearch;
  readonly organisations: DuplicateSearch;
  /** Leads each party to the first of those that are the same. */
  readonly identity: Identity;
}

const CONTACT_FIELDS = {
  email: "email",
  telephone: "telephone",
  mobile: "mobile",
  street: "street",
  houseNumber: "houseNumber",
  postcode: "postcode",
  city: "city",
} as const;

const PERSONS = {
  preset: "person",
  fields: {
    givenName: "givenName",
    familyName: "familyName",
    dateOfBirth: "dateOfBirth",
    gender: "gender",
    ...CONTACT_FIELDS,
  },
} as const;

const ORGANISATIONS = {
  preset: "company",
  fields: { companyName: "companyName", legalForm: "legalForm", ...CONTACT_FIELDS },
} as const;

/** When the duplicates of the demo are put together. */
const MERGED_AT = "2026-01-01T00:00:00Z";

/** Finds the duplicates among persons and among organisations, and merges each cluster into its first party. */
export function findCustomers(parties: readonly Party[]): FoundCustomers {
  const persons = search(parties, "person", PERSONS);
  const organisations = search(parties, "organisation", ORGANISATIONS);
  const merges = [...listClusters(persons), ...listClusters(organisations)].map(
    ([into = "", ...from], index): MergeRecord => ({ type: "merged", id: `M-${index + 1}`, into, from, at: MERGED_AT }),
  );
  return { persons, organisations, identity: createIdentity(merges) };
}

function search(all: readonly Party[], kind: Party["kind"], options: DuplicateSearch["options"]): DuplicateSearch {
  const parties = all.filter((party) => party.kind === kind);
  const records = parties.map(flattenParty);
  return { parties, records, options, result: findDuplicates(records, options) };
}

/** The ids of each cluster, in the order of the parties. */
function listClusters({ parties, result }: DuplicateSearch): readonly (readonly string[])[] {
  return result.clusters.map((cluster) => cluster.map((place) => (parties[place] as Party).id));
}
