import type { CompiledCondition, ConditionFact, ConditionFactClause, PreparedFacts } from "./model.js";
import { createFieldReader } from "./read-field.js";
import { readInstant } from "./read-instant.js";
import { DAY_MILLIS, readAmount } from "./read-value.js";

/** Answers the indexes of the facts that a clause rests on, in the order of time: of `first` and `last` one at most. */
export type SelectFacts = (facts: PreparedFacts, asOfMillis: number) => readonly number[];

/** Makes the selection of a clause ready; `matches` is its `where`. */
export function compileSelection(clause: ConditionFactClause, matches: CompiledCondition | undefined): SelectFacts {
  const types = clause.types && new Set(clause.types);
  const { days = Number.POSITIVE_INFINITY, from, to } = clause.within ?? {};
  const length = Math.round(days * DAY_MILLIS);
  const fixedStart = from === undefined ? Number.NEGATIVE_INFINITY : readInstant(from);
  const fixedEnd = to === undefined ? Number.POSITIVE_INFINITY : readInstant(to);

  const selectAll: SelectFacts = ({ facts, millis }, asOfMillis) => {
    const start = countBefore(millis, Math.max(fixedStart, asOfMillis - length));
    const end = Math.min(fixedEnd, asOfMillis + 1);
    const selected: number[] = [];
    for (let index = start; (millis[index] as number) < end; index += 1) {
      const fact = facts[index] as ConditionFact;
      if (types !== undefined && !types.has(fact.type)) continue;
      if (matches === undefined || matches(fact, asOfMillis) === true) selected.push(index);
    }
    return selected;
  };
  const isFirst = clause.op === "first" || clause.op === "daysSinceFirst";
  const pickOne: SelectFacts = (facts, asOfMillis) => {
    const selected = selectAll(facts, asOfMillis);
    return isFirst ? selected.slice(0, 1) : selected.slice(-1);
  };
  return needsFact(clause) ? pickOne : selectAll;
}

/** How many of the ascending instants lie before an instant. */
export function countBefore(millis: readonly number[], instant: number): number {
  let low = 0;
  let high = millis.length;
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
  if (clause.op === "count") return (_, selected) => selected.length;
  if (!("of" in clause)) {
    return ({ millis }, [index], asOfMillis) => (asOfMillis - (millis[index as number] as number)) / DAY_MILLIS;
  }
  const read = createFieldReader(clause.of);
  return clause.op === "sum"
    ? ({ facts }, selected) => addUp(selected.map((index) => read(facts[index])))
    : ({ facts }, [index]) => read(facts[index as number]);
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
