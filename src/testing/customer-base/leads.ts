import { getZoneClock } from "../../shared/calendar/index.js";
import { createRandom } from "../../shared/random/index.js";
import { assertBetween, assertPartyIds, readDateRange, readPartyIds, readUntil } from "./history-options.js";
import { drawLead, type LeadPlan } from "./lead-history.js";
import type { GeneratedLead, GenerateLeadsOptions } from "./lead-model.js";
import { compileLeadModel, DEFAULT_TRUE_LEAD_MODEL } from "./lead-truth.js";

/**
 * Leads whose chances are known: for tests and demonstrations of whatever scores them.
 *
 * Each has fields, some of them missing, and facts: a `"form"` at the creation of leads from the web, then `"web-visit"`,
 * `"download"`, `"email"` and `"call"`, more of all for the more interested. After an exponential time it is decided: won with
 * the probability that the model says by fields and facts as they are then, else lost. A lead that is decided at the start of
 * `until` or later is open.
 *
 * A lead depends on the seed, its id and the options: not on how many leads there are, nor on their order. A later `until` adds
 * facts and decisions and changes nothing before; `leak` adds its field, `missingRate` leaves fields out, and neither changes a
 * field besides.
 *
 * @returns Leads in the order of the ids, made one by one while they are read. Each reading begins anew, as far as `partyIds`
 * can be read anew.
 * @throws `ClienteleError` with code `INVALID_OPTION` for numbers and dates outside their ranges; the code of a condition of the
 * model, with its path; `INVALID_DATE`, `INVALID_INSTANT`, `INVALID_ZONE`; `INVALID_VALUE` for a seed that is none; while
 * reading, `INVALID_ID` with the path `["partyIds", index]`.
 *
 * @example
 * ```ts
 * import { generateLeads } from "clientele/testing/customer-base";
 *
 * const leads = generateLeads({
 *   seed: "spring",
 *   partyIds: 3,
 *   idOf: (index) => `lead-${index + 1}`,
 *   zone: "Europe/Berlin",
 *   created: { from: "2026-01-01", to: "2026-07-01" },
 *   until: "2026-07-01",
 * });
 *
 * Array.from(leads, ({ outcome, truth }) => [outcome, truth.terms.map(({ name }) => name)]);
 * // => [
 * //   ["lost", ["decider", "3-web-visits", "call"]],
 * //   ["won", ["decider", "call"]],
 * //   ["open", ["decider", "download", "call"]],
 * // ]
 * ```
 */
export function generateLeads(options: GenerateLeadsOptions): Iterable<GeneratedLead> {
  const plan = planLeads(options);
  const random = createRandom(options.seed).fork("leads");
  return {
    *[Symbol.iterator]() {
      for (const partyId of readPartyIds(options)) yield drawLead(partyId, random.fork(partyId), plan);
    },
  };
}

const DAY_MILLIS = 86_400_000;

function planLeads(options: GenerateLeadsOptions): LeadPlan {
  const { model = DEFAULT_TRUE_LEAD_MODEL, meanDecisionDays = 21, missingRate = 0.15, leak = false } = options;
  const clock = getZoneClock(options.zone);
  assertPartyIds(options.partyIds);
  assertBetween(meanDecisionDays, 1e-3, 36_500, ["meanDecisionDays"]);
  assertBetween(missingRate, 0, 1, ["missingRate"]);
  const created = readDateRange(options.created, clock, ["created"]);
  const until = readUntil(options.until, clock, created, "created.to");
  const meanDecisionMillis = meanDecisionDays * DAY_MILLIS;
  return { created, until, readTruth: compileLeadModel(model), meanDecisionMillis, missingRate, leak };
}
