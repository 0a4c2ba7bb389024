import type { ConditionFact, PreparedFacts } from "../../../shared/condition/model.js";
import { orderFacts } from "../../../shared/condition/order-facts.js";
import { ClienteleError } from "../../../shared/errors.js";
import type { LeadHistory, LeadScoreState, ScoreSum } from "../model.js";

/** What has happened with a lead, ready: facts, and the sums that stand for those up to an instant. */
export interface ReadHistory {
  readonly facts: PreparedFacts;
  readonly sums: readonly ScoreSum[];
  readonly summedUpTo: number;
}

const NO_FACTS: PreparedFacts = { facts: [], millis: [], repeated: 0 };
const NO_SUMS: readonly ScoreSum[] = [];

/**
 * @throws `ClienteleError` with code `INVALID_VALUE` for a fact without id or instant, and for a state that is later than `asOf`;
 * `STATE_OF_OTHER_MODEL` for a state that another scorecard has made.
 */
export function readHistory(history: LeadHistory, hash: string, asOfMillis: number): ReadHistory {
  if (!("sums" in history)) {
    const facts = "millis" in history ? history : readFacts(history as readonly ConditionFact[]);
    return { facts, sums: NO_SUMS, summedUpTo: Number.NEGATIVE_INFINITY };
  }
  assertOwnState(history, hash);
  const summedUpTo = Date.parse(history.at);
  if (!(summedUpTo <= asOfMillis))
    throw new ClienteleError("INVALID_VALUE", "expected an instant from the state on", ["asOf"]);
  return { facts: readFacts(history.facts), sums: history.sums, summedUpTo };
}

/** As `prepareFacts`. Engines make long-lived objects of what a function has made that others have kept, and these are not to be. */
function readFacts(given: readonly ConditionFact[]): PreparedFacts {
  if (given.length === 0) return NO_FACTS;
  const facts = given.slice();
  const millis = orderFacts(facts);
  return { facts, millis, repeated: given.length - facts.length };
}

/** @throws `ClienteleError` with code `STATE_OF_OTHER_MODEL`. */
export function assertOwnState({ modelHash }: LeadScoreState, hash: string): void {
  if (modelHash === hash) return;
  throw new ClienteleError("STATE_OF_OTHER_MODEL", "expected a state of this scorecard", ["modelHash"]);
}
