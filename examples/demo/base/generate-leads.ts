import { type GeneratedLead, type GeneratedLeadFields, generateLeads } from "clientele/testing/customer-base";

/** How many leads there are, and when they came in. What happened from the end on is not known yet. */
const LEADS = 3000;
const DURING = { from: "2025-01-01", to: "2026-01-01" };

/** A lead as it is scored, with what became of it. */
export interface DemoLead extends GeneratedLeadFields {
  readonly id: string;
  readonly createdAt: string;
  readonly facts: GeneratedLead["facts"];
  readonly outcome: GeneratedLead["outcome"];
  /** Contacts of the first week: later ones would tell how long a lead was open. */
  readonly visits: number;
  readonly downloads: number;
  readonly calls: number;
}

const WEEK_MILLIS = 7 * 86_400_000;

/** The leads of the made-up shop. Nothing in them tells the truth behind them but the outcome, and the note after it. */
export function generateDemoLeads(seed: number | string, zone: string): readonly DemoLead[] {
  const leads = generateLeads({
    seed,
    partyIds: LEADS,
    idOf: (index) => `L-${index + 1}`,
    zone,
    created: DURING,
    until: DURING.to,
    leak: true,
  });
  return Array.from(leads, ({ partyId, createdAt, fields, facts, outcome }): DemoLead => {
    const end = Date.parse(createdAt) + WEEK_MILLIS;
    const countOf = (type: string) => facts.filter((fact) => fact.type === type && Date.parse(fact.at) < end).length;
    const counts = { visits: countOf("web-visit"), downloads: countOf("download"), calls: countOf("call") };
    return { ...fields, ...counts, id: partyId, createdAt, facts, outcome };
  });
}
