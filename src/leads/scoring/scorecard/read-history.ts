import type { ConditionFact, PreparedFacts } from "../../../shared/condition/model.js";
import { ClienteleError } from "../../../shared/errors.js";
import type { LeadHistory, LeadScoreState, ScoreSum } from "../model.js";
import { readFacts } from "./read-facts.js";

/** What has happened with a lead, ready: facts, and the sums that stand for those up to an instant. */
export interface ReadHistory {
  readonly facts: PreparedFacts;
  readonly sums: readonly ScoreSum[];
  readonly summedUpTo: number;
}

const NONE: readonly ScoreSum[] = [];

/**
 * @throws `ClienteleError` with code `INVALID_VALUE` for a fact without id or instant, and for a state that is later than `asOf`;
 * `STATE_OF_OTHER_MODEL` for a state that another scorecard has made.
 */
export function readHistory(history: LeadHistory, hash: string, asOfMillis: number): ReadHistory {
  if (isList(history)) return ofFacts(readFacts(history));
  if ("millis" in history) return ofFacts(history);
  assertOwnState(history, hash);
  const summedUpTo = Date.parse(history.at);
  if (!(summedUpTo <= asOfMillis))
    throw new ClienteleError("INVALID_VALUE", "expected no earlier instant than that of the state", ["asOf"]);
  return { facts: readFacts(history.facts), sums: history.sums, summedUpTo };
}

const ofFacts = (facts: PreparedFacts): ReadHistory => ({ facts, sums: NONE, summedUpTo: Number.NEGATIVE_INFINITY });

// `Array.isArray` does not know readonly lists.
const isList = (history: LeadHistory): history is readonly ConditionFact[] => Array.isArray(history);

/** @throws `ClienteleError` with code `STATE_OF_OTHER_MODEL`. */
export function assertOwnState({ modelHash }: LeadScoreState, hash: string): void {
  if (modelHash === hash) return;
  throw new ClienteleError("STATE_OF_OTHER_MODEL", "expected a state that this scorecard has made", ["modelHash"]);
}
