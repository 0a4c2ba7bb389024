import { type BuildLeadFrequenciesOptions, buildLeadFrequencies } from "../../../../../src/leads/scoring/fit/index.js";

/** A made-up lead; what it does not say is left out. */
export interface Lead {
  readonly team?: string | number | null;
  readonly stage?: string | null;
  readonly source?: unknown;
  readonly mail?: unknown;
  readonly tags?: unknown;
  readonly won?: boolean | null;
}

/** All that can be declared. */
export const OPTIONS: BuildLeadFrequenciesOptions<Lead> = Object.freeze({
  fields: {
    source: { kind: "category" },
    mail: { kind: "category", isEmptyCounted: true },
    tags: { kind: "categories", fewestOutcomes: 2 },
  },
  stages: { field: "stage", order: ["new", "met", "offered", "won"] },
  teamField: "team",
  missingTexts: ["false"],
  outcomeOf: ({ won }: Lead) => won,
} as const);

const ALL_FIELDS = { team: null, stage: null, source: null, mail: null, tags: null };

/** Counts leads that have all fields of {@link OPTIONS}, be they empty. */
export const build = (leads: readonly Lead[], options: Partial<BuildLeadFrequenciesOptions<Lead>> = {}) =>
  buildLeadFrequencies(
    leads.map((lead) => Object.freeze({ ...ALL_FIELDS, ...lead })),
    { ...OPTIONS, ...options },
  );
