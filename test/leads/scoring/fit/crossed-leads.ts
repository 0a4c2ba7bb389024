import { createRandom } from "../../../../src/shared/random/index.js";

/** A made-up lead. Source, visits and industry matter for themselves; two pairs matter together as much as is asked for. */
export interface CrossedLead {
  readonly source: string;
  readonly visits: number | null;
  readonly country: string;
  readonly industry: string;
  readonly colour: string;
  readonly won: boolean;
}

const EFFECTS: Readonly<Record<string, number>> = {
  referral: 0.8,
  advert: -0.6,
  fair: 0.1,
  trade: 0.5,
  craft: 0,
  state: -0.5,
};

/**
 * Leads in the order of time. Visits help by a referral and harm by an advert, and trade is for Austria what crafts are for Germany:
 * both times `together`.
 */
export function makeCrossedLeads(count: number, seed: string, together: number): readonly CrossedLead[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (): CrossedLead => {
    const source = random.pick(["referral", "advert", "fair"]);
    const visits = random.uniform() < 0.1 ? null : random.integer(20);
    const country = random.pick(["AT", "DE", "CH"]);
    const industry = random.pick(["trade", "craft", "state"]);
    const colour = random.pick(["red", "green", "blue"]);
    const isKeen = (visits ?? 10) - 10;
    const bySource = source === "referral" ? isKeen / 5 : source === "advert" ? -isKeen / 5 : 0;
    const isMatch = (country === "AT" && industry === "trade") || (country === "DE" && industry === "craft");
    const isMismatch = (country === "AT" && industry === "craft") || (country === "DE" && industry === "trade");
    const logOdds =
      (EFFECTS[source] as number) +
      (EFFECTS[industry] as number) +
      0.06 * isKeen +
      together * (bySource + 0.6 * (Number(isMatch) - Number(isMismatch)));
    return Object.freeze({
      source,
      visits,
      country,
      industry,
      colour,
      won: random.uniform() < 1 / (1 + Math.exp(-logOdds)),
    });
  });
}

export const CROSSED_FIELDS = {
  source: { kind: "category", known: "at-scoring-time" },
  visits: { kind: "number", known: "at-scoring-time" },
  country: { kind: "category", known: "at-scoring-time" },
  industry: { kind: "category", known: "at-scoring-time" },
  colour: { kind: "category", known: "at-scoring-time" },
} as const;
