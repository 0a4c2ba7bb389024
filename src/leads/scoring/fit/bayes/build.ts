import { createModel } from "../../../../shared/model/create.js";
import type { FittedOn } from "../../../../shared/model/model.js";
import { completeSettings, type LeadFrequencyDeclaration } from "./complete-settings.js";
import { createLeadCounter } from "./count.js";
import { LEAD_FREQUENCY_SCHEMA_VERSION, type LeadFrequencyModel } from "./model.js";
import { assertKnownFields, createCountedLeadReader, readLeadOutcome } from "./read-lead.js";

/** How to run {@link buildLeadFrequencies}. */
export interface BuildLeadFrequenciesOptions<Row> extends LeadFrequencyDeclaration {
  /** Whether a lead was won. Undefined or null for one that is still open: it is not counted. */
  readonly outcomeOf: (row: Row) => boolean | null | undefined;
  /** What the model is to say about its data besides `n`. */
  readonly fittedOn?: Omit<FittedOn, "n"> | undefined;
}

/**
 * Counts how often each value of each field was won and lost, team by team: the whole of a naive Bayes model of lead scoring, as
 * Odoo computes it.
 *
 * Open leads are not counted; `fittedOn.n` says how many were. Leads that say nothing are not counted in the field, unless
 * `isEmptyCounted`; nor are lost leads without a stage in the stages. A won lead counts in every stage, whatever its own. A value that a
 * list holds twice counts once. The order of the leads changes nothing.
 *
 * @param leads - Plain objects. Not changed.
 * @throws `ClienteleError` with code `INVALID_OPTION` and the path of the option; `UNKNOWN_FIELD` with a path such as `["fields", name]`
 * for a field, stage or team that no lead has; `INVALID_VALUE` with a path such as `[index, name]` for a lead that is no object, a value of
 * the wrong type, a text that is no well-formed Unicode, a stage that is none of those declared, and with `[index, "outcome"]` for an outcome that is neither true nor false nor open.
 *
 * @example
 * ```ts
 * import { buildLeadFrequencies } from "clientele/leads/scoring/fit";
 *
 * const leads = [
 *   { source: "fair", tags: ["large"], won: true },
 *   { source: "fair", tags: [], won: false },
 *   { source: "advert", tags: ["large"], won: undefined },
 * ];
 * const model = buildLeadFrequencies(leads, {
 *   fields: { source: { kind: "category" }, tags: { kind: "categories" } },
 *   outcomeOf: ({ won }) => won,
 * });
 *
 * model.fittedOn?.n; // => 2
 * model.body.teams;
 * // => [{ team: "", stages: [{ won: 1, lost: 1 }], fields: [[{ value: "fair", won: 1, lost: 1 }], [{ value: "large", won: 1, lost: 0 }]] }]
 * ```
 *
 * @see Odoo 17, predictive lead scoring (module crm), the frequency table.
 */
export function buildLeadFrequencies<Row extends object>(
  leads: readonly Row[],
  options: BuildLeadFrequenciesOptions<Row>,
): LeadFrequencyModel {
  const settings = completeSettings(options);
  const readLead = createCountedLeadReader(settings);
  const counter = createLeadCounter(settings, []);
  let n = 0;
  leads.forEach((lead, index) => {
    const countable = readLead(lead, [index]);
    const outcome = readLeadOutcome(options.outcomeOf(lead), [index, "outcome"]);
    if (outcome === undefined) return;
    counter.count(countable, outcome, 1, [index]);
    n += 1;
  });
  assertKnownFields(leads, settings);
  return createModel({
    kind: "naive-bayes",
    schemaVersion: LEAD_FREQUENCY_SCHEMA_VERSION,
    body: { ...settings, teams: counter.write() },
    fittedOn: { ...options.fittedOn, n },
  });
}
