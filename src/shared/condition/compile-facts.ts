import type { CompiledCondition, ConditionFact, ConditionFactClause, PreparedFacts } from "./model.js";
import { createFieldReader } from "./read-field.js";
import { readInstant } from "./read-instant.js";
import { DAY_MILLIS, readAmount } from "./read-value.js";

/** Answers the indexes of the facts that a clause rests on, in the order of time: of `first` and `last` one at most. */
export type SelectFacts = (facts: PreparedFacts, asOfMillis: number) => readonly number[];

/** Makes the selection of a clause ready; `matches` is its `where`. */
export function compileSelection(clause: ConditionFactClause, matches: CompiledCondition | undefined): SelectFacts {
  const types = clause.types && new Set(clause.types);
  const findStart = compileStart(clause.within);
  const to = clause.within?.to;
  const fixedEnd = to === undefined ? Number.POSITIVE_INFINITY : readInstant(to);

  const selectAll: SelectFacts = ({ facts, millis }, asOfMillis) => {
    const end = Math.min(fixedEnd, asOfMillis + 1);
    const selected: number[] = [];
    for (let index = findStart(millis, asOfMillis); (millis[index] as number) < end; index += 1) {
      const fact = facts[index] as ConditionFact;
      if (types !== undefined && !types.has(fact.type)) continue;
      if (matches === undefined || matches(fact, asOfMillis) === true) selected.push(index);
    }
    return selected;
  };
  switch (clause.op) {
    case "first":
    case "daysSinceFirst":
      return (facts, asOfMillis) => selectAll(facts, asOfMillis).slice(0, 1);
    case "last":
    case "daysSinceLast":
      return (facts, asOfMillis) => selectAll(facts, asOfMillis).slice(-1);
    default:
      return selectAll;
  }
}

/** Answers the index of the first fact that is not too early. */
function compileStart(
  within: ConditionFactClause["within"],
): (millis: readonly number[], asOfMillis: number) => number {
  if (within === undefined) return () => 0;
  if (within.days === undefined) {
    const from = readInstant(within.from);
    return (millis) => countBefore(millis, from);
  }
  const length = Math.round(within.days * DAY_MILLIS);
  return (millis, asOfMillis) => countBefore(millis, asOfMillis - length);
}

/** How many of the ascending instants lie before an instant. */
export function countBefore(millis: readonly number[], instant: number): number {
  let [low, high] = [0, millis.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((millis[middle] as number) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a clause cannot be answered without any fact: there is no first one, but there are 0. */
export const needsFact = ({ op }: ConditionFactClause) => op !== "count" && op !== "sum";

/** Answers what a clause asks of its facts: undefined where a field is missing, NaN where it cannot be added. */
export type MeasureFacts = (facts: PreparedFacts, selected: readonly number[], asOfMillis: number) => unknown;

/** Makes the measuring of a clause ready. It is shown one fact at least, if the clause needs one. */
export function compileMeasure(clause: ConditionFactClause): MeasureFacts {
  switch (clause.op) {
    case "count":
      return (_, selected) => selected.length;
    case "daysSinceFirst":
    case "daysSinceLast":
      return ({ millis }, [index], asOfMillis) => (asOfMillis - (millis[index as number] as number)) / DAY_MILLIS;
    case "sum": {
      const read = createFieldReader(clause.of);
      return ({ facts }, selected) => addUp(selected.map((index) => read(facts[index])));
    }
    default: {
      const read = createFieldReader(clause.of);
      return ({ facts }, [index]) => read(facts[index as number]);
    }
  }
}

/** As many decimals as the currency with the most of them has. */
const UNITS = 10_000;

function addUp(values: readonly unknown[]): number | undefined {
  let units = 0;
  for (const value of values) {
    if (value === undefined || value === null) return undefined;
    units += Math.round(readAmount(value) * UNITS);
  }
  return units / UNITS;
}
