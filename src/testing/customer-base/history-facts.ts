import type { Fact, FactChannel } from "../../records/fact/index.js";
import { toIsoInstant } from "../../shared/calendar/index.js";
import type { Random } from "../../shared/random/index.js";

/** A kind of contact, and how often it happens. */
export interface ContactKind {
  readonly type: string;
  readonly channel: FactChannel;
  /** On average, per customer and year of 365.25 days. */
  readonly perYear: number;
  /** The share in which the party turns to the company, and not the company to the party. */
  readonly inboundShare: number;
  /** The mean length of a conversation, where there is one. */
  readonly meanSeconds?: number | undefined;
}

/** Whose contacts are drawn, and when. */
export interface ContactStretch {
  readonly partyId: string;
  /** What ids begin with; a number from 1 on follows. */
  readonly idPrefix: string;
  /** How many times as many contacts as on average. */
  readonly intensity: number;
  /** Epoch milliseconds, included. */
  readonly from: number;
  /** Epoch milliseconds, not included. */
  readonly to: number;
}

const YEAR_MILLIS = 365.25 * 86_400_000;

/**
 * Draws the contacts of one customer, in the order of time: a Poisson process for each kind. A later end adds to them, and
 * changes none before.
 */
export function drawContacts(random: Random, kinds: readonly ContactKind[], stretch: ContactStretch): readonly Fact[] {
  const { partyId, idPrefix, intensity, from, to } = stretch;
  const drawGap = ({ perYear }: ContactKind) => (random.exponential() * YEAR_MILLIS) / (perYear * intensity);
  const coming = kinds.map((kind) => ({ kind, time: from + drawGap(kind) }));
  const facts: Fact[] = [];
  for (;;) {
    const next = coming.reduce((first, other) => (other.time < first.time ? other : first));
    if (next.time >= to) return facts;
    facts.push(createContact(`${idPrefix}${facts.length + 1}`, partyId, Math.floor(next.time), next.kind, random));
    next.time += drawGap(next.kind);
  }
}

function createContact(id: string, partyId: string, at: number, kind: ContactKind, random: Random): Fact {
  const { type, channel, inboundShare, meanSeconds } = kind;
  const direction = random.uniform() < inboundShare ? "inbound" : "outbound";
  const length = meanSeconds === undefined ? {} : { durationSeconds: Math.ceil(random.exponential() * meanSeconds) };
  return { id, partyId, at: toIsoInstant(at), type, channel, direction, ...length, data: {} };
}
