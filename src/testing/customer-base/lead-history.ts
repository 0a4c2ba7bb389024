import type { Fact } from "../../records/fact/index.js";
import { toIsoInstant } from "../../shared/calendar/index.js";
import type { Random } from "../../shared/random/index.js";
import { type ContactKind, drawContacts } from "./history-facts.js";
import type { MillisRange } from "./history-options.js";
import { drawLeadFields } from "./lead-fields.js";
import type { GeneratedLead, GeneratedLeadFields } from "./lead-model.js";
import type { LeadTruthReader } from "./lead-truth.js";

/** The options as they are drawn by: checked, complete, and all times in milliseconds. */
export interface LeadPlan {
  readonly created: MillisRange;
  readonly until: number;
  readonly readTruth: LeadTruthReader;
  readonly meanDecisionMillis: number;
  readonly missingRate: number;
  readonly leak: boolean;
}

/** Draws one lead. What a later end or another setting could change is drawn last, or in any case. */
export function drawLead(partyId: string, random: Random, plan: LeadPlan): GeneratedLead {
  const { created, until } = plan;
  const createdAt = created.from + Math.floor(random.uniform() * (created.to - created.from));
  const fields = drawLeadFields(random, plan.missingRate);
  const decidedAt = createdAt + 1 + Math.floor(random.exponential() * plan.meanDecisionMillis);
  const luck = random.uniform();
  const note = random.integer(10);
  const end = Math.min(decidedAt, until);
  const facts = drawLeadFacts(partyId, random, fields, { from: createdAt, to: end });

  const truth = plan.readTruth(fields, facts, end);
  const lead = { partyId, createdAt: toIsoInstant(createdAt), fields, facts, truth };
  if (decidedAt >= until) return { ...lead, outcome: "open" };
  const outcome = luck < truth.probability ? "won" : "lost";
  const seenAfter = plan.leak ? writeClosingNote(note, outcome) : {};
  return { ...lead, fields: { ...fields, ...seenAfter }, outcome, decidedAt: toIsoInstant(decidedAt) };
}

/** Leads are busier than customers: this is per year, and most are decided within weeks. */
const LEAD_CONTACTS: readonly ContactKind[] = [
  { type: "web-visit", channel: "web", perYear: 60, inboundShare: 1 },
  { type: "download", channel: "web", perYear: 10, inboundShare: 1 },
  { type: "email", channel: "email", perYear: 20, inboundShare: 0.4 },
  { type: "call", channel: "telephone", perYear: 12, inboundShare: 0.3, meanSeconds: 240 },
];

function drawLeadFacts(
  partyId: string,
  random: Random,
  { source }: GeneratedLeadFields,
  range: MillisRange,
): readonly Fact[] {
  const stretch = { partyId, idPrefix: `${partyId}-lead-`, intensity: random.exponential(), ...range };
  const contacts = drawContacts(random, LEAD_CONTACTS, stretch);
  if (source !== "web-form" && source !== "search-ad") return contacts;
  const at = toIsoInstant(range.from);
  const form: Fact = {
    id: `${partyId}-lead-form`,
    partyId,
    at,
    type: "form",
    channel: "web",
    direction: "inbound",
    data: {},
  };
  return [form, ...contacts];
}

const NOTES_OF_LOST = ["no-budget", "no-need", "no-answer"] as const;

/** The note with this number from 0 to 9. One in ten is forgotten. */
function writeClosingNote(note: number, outcome: "won" | "lost"): Pick<GeneratedLeadFields, "closingNote"> {
  if (note === 0) return {};
  return { closingNote: outcome === "won" ? "contract" : NOTES_OF_LOST[note % NOTES_OF_LOST.length] };
}
