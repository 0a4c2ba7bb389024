import { ClienteleError } from "../../../../shared/errors.js";
import { createModel } from "../../../../shared/model/create.js";
import { createLeadCounter } from "./count.js";
import type { LeadFrequencyModel } from "./model.js";
import { openLeadFrequencies } from "./open.js";
import { createCountedLeadReader, readLeadOutcome } from "./read-lead.js";

/** A lead at one time. */
export interface LeadAtOutcome {
  /** Plain data, with the fields of the model. */
  readonly lead: object;
  /** Undefined or null while it is open. */
  readonly won?: boolean | null | undefined;
}

/** What became of a lead. Won, lost: open before, with an outcome after. Restored: the other way round. Moved: an outcome in both. */
export interface LeadFrequencyChange {
  /** Absent for a lead that is new. */
  readonly before?: LeadAtOutcome | undefined;
  /** Absent for a lead that is deleted. */
  readonly after?: LeadAtOutcome | undefined;
}

/**
 * Lead frequencies after some leads have changed: the same, to the last byte, as if they were built anew from all leads as they are now.
 *
 * A lead that had an outcome is taken away as it was then, and one that has an outcome is added as it is now. So a change of anything
 * (outcome, stage, team, field, tag) is told by the lead before and after; changes between open leads change nothing. A value, team
 * or stage of which no outcome is left is again one that was never seen.
 *
 * Here this differs from Odoo, whose table drifts away from one that is rebuilt. There, a row stays when its last outcome is taken back, and
 * goes on counting with 0.1 won and 0.1 lost; and what becomes of a lead after it was won or lost (another stage, team, field, tag, or
 * that it is deleted) is not followed, so that it is later taken away from where it never was. Probabilities are those of Odoo's rebuilt table.
 *
 * Changes are made in their order; where one is refused, none is made. What `fittedOn` says besides `n` stays as it was, as does a
 * calibration.
 *
 * @throws `ClienteleError` with code `LEAD_NOT_COUNTED` and the path `[index, "before", "lead"]` for a lead whose outcome cannot have been counted:
 * a count, or `fittedOn.n`, would fall below zero. That a lead with the same values was counted instead goes unnoticed. `INVALID_VALUE` with a path
 * such as `[index, "after", "lead", name]` for what `buildLeadFrequencies` refuses, with `[index, "after", "won"]` for an outcome; as
 * `openLeadFrequencies` for the model.
 *
 * @example
 * ```ts
 * import { buildLeadFrequencies, updateLeadFrequencies } from "clientele/leads/scoring/fit";
 *
 * const lead = { source: "fair" };
 * const model = buildLeadFrequencies([], { fields: { source: { kind: "category" } }, outcomeOf: () => undefined });
 *
 * const lost = updateLeadFrequencies(model, [{ before: { lead }, after: { lead, won: false } }]);
 * lost.body.teams[0]?.fields[0]; // => [{ value: "fair", won: 0, lost: 1 }]
 *
 * const restored = updateLeadFrequencies(lost, [{ before: { lead, won: false }, after: { lead } }]);
 * restored.hash === model.hash; // => true
 *
 * updateLeadFrequencies(restored, [{ before: { lead, won: false } }]); // => throws LEAD_NOT_COUNTED
 * ```
 */
export function updateLeadFrequencies(
  model: LeadFrequencyModel,
  changes: readonly LeadFrequencyChange[],
): LeadFrequencyModel {
  const { body, fittedOn, kind, schemaVersion } = openLeadFrequencies(model);
  const readLead = createCountedLeadReader(body);
  const counter = createLeadCounter(body, body.teams);
  let added = 0;
  const count = (state: LeadAtOutcome | undefined, step: 1 | -1, path: readonly (string | number)[]) => {
    const outcome = readLeadOutcome(state?.won, [...path, "won"]);
    if (state === undefined || outcome === undefined) return;
    const own = [...path, "lead"];
    counter.count(readLead(state.lead, own), outcome, step, own);
    added += step;
    if (fittedOn !== undefined && fittedOn.n + added < 0) {
      throw new ClienteleError("LEAD_NOT_COUNTED", "expected no more leads than were counted", own);
    }
  };
  changes.forEach(({ before, after }, index) => {
    count(before, -1, [index, "before"]);
    count(after, 1, [index, "after"]);
  });
  return createModel({
    kind,
    schemaVersion,
    body: { ...body, teams: counter.write() },
    fittedOn: fittedOn === undefined ? undefined : { ...fittedOn, n: fittedOn.n + added },
  });
}
