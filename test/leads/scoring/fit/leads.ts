import {
  type FitPointsCardOptions,
  fitPointsCard,
  type PointsCardFit,
} from "../../../../src/leads/scoring/fit/index.js";
import { createRandom } from "../../../../src/shared/random/index.js";

/** A made-up lead: source and visits matter, colour does not. */
export interface Lead {
  readonly source: string | null;
  readonly visits: number | undefined;
  readonly colour: string;
  readonly won: boolean | undefined;
  readonly at: string;
}

const SOURCES = ["referral", "advert", "fair", null];
const EFFECTS: Readonly<Record<string, number>> = { referral: 1.8, advert: -1.2, fair: 0.3, null: 0 };
const START = Date.UTC(2026, 0, 1);

/** Leads in the order of time, one an hour. */
export function makeLeads(count: number, seed: number | string = 1, strength = 1): readonly Lead[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index): Lead => {
    const source = random.pick(SOURCES);
    const visits = random.uniform() < 0.1 ? undefined : random.integer(20);
    const colour = random.pick(["red", "green", "blue"]);
    const logOdds =
      -0.6 + strength * ((EFFECTS[String(source)] as number) + (visits === undefined ? 0 : 0.1 * (visits - 10)));
    const won = random.uniform() < 1 / (1 + Math.exp(-logOdds));
    return Object.freeze({ source, visits, colour, won, at: new Date(START + index * 3_600_000).toISOString() });
  });
}

export const FIELDS = {
  source: { kind: "category", known: "at-scoring-time" },
  visits: { kind: "number", known: "at-scoring-time" },
  colour: { kind: "category", known: "at-scoring-time" },
} as const;

/** Fits made-up leads by all fields, unless told otherwise. */
export const fitLeads = (leads: readonly Lead[], options: Partial<FitPointsCardOptions<Lead>> = {}): PointsCardFit =>
  fitPointsCard(leads, { fields: FIELDS, outcomeOf: ({ won }) => won, ...options });
