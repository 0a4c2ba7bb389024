import type { ConditionFact, PreparedFacts } from "../../../shared/condition/model.js";
import { prepareFacts } from "../../../shared/condition/prepare-facts.js";
import { readInstant } from "../../../shared/condition/read-instant.js";

/** Up to here, comparing each fact with each takes less time than `prepareFacts`. */
const FEW = 16;

/**
 * What `prepareFacts` answers, in a third of the time for the few facts that most leads have.
 *
 * @throws `ClienteleError` as `prepareFacts` does.
 */
export function readFacts(given: readonly ConditionFact[]): PreparedFacts {
  if (given.length > FEW) return prepareFacts(given);
  const facts: ConditionFact[] = [];
  const millis: number[] = [];
  for (const fact of given) {
    const at = readInstant(fact?.at);
    if (Number.isNaN(at) || typeof fact.id !== "string") return prepareFacts(given);
    let place = facts.length;
    for (; place > 0; place -= 1) {
      const other = millis[place - 1] as number;
      if (other < at || (other === at && (facts[place - 1] as ConditionFact).id <= fact.id)) break;
      facts[place] = facts[place - 1] as ConditionFact;
      millis[place] = other;
    }
    facts[place] = fact;
    millis[place] = at;
  }
  return hasRepeated(facts) ? prepareFacts(given) : { facts, millis, repeated: 0 };
}

function hasRepeated(facts: readonly ConditionFact[]): boolean {
  for (let index = 1; index < facts.length; index += 1) {
    const { id } = facts[index] as ConditionFact;
    const last = id[id.length - 1];
    for (let before = 0; before < index; before += 1) {
      const other = (facts[before] as ConditionFact).id;
      // Ids that were counted up differ at the end.
      if (other[id.length - 1] === last && other === id) return true;
    }
  }
  return false;
}
