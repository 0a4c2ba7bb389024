import type { OpenedModel } from "../predict/open.js";
import type { PurchaseProcess } from "../process.js";
import type { LifetimeTerms } from "./terms.js";

/**
 * The same terms, but each process is made once, and asked once about equal histories: derivatives need several processes, and many
 * customers have never bought again.
 */
export function rememberTerms(terms: LifetimeTerms): LifetimeTerms {
  const { kind } = terms.purchases;
  const made = new Map<string, PurchaseProcess>();
  const create = (values: ArrayLike<number>) => {
    if (made.size > MOST_PROCESSES) made.clear();
    return rememberOne(made, Array.from(values).join(), () => kind.family.create(values));
  };
  const answers = new WeakMap<PurchaseProcess, Map<string, number>>();
  const discount: LifetimeTerms["discount"] = (process, history) => {
    const ofProcess = rememberOne(answers, process, () => new Map<string, number>());
    const { repeats, firstToLast, firstToEnd } = history;
    return rememberOne(ofProcess, `${repeats} ${firstToLast} ${firstToEnd}`, () => terms.discount(process, history));
  };
  const purchases: OpenedModel = { ...terms.purchases, kind: { ...kind, family: { ...kind.family, create } } };
  return { ...terms, purchases, discount };
}

/** With covariates there may be as many processes as customers; their derivatives come one customer after the other. */
const MOST_PROCESSES = 500;

interface Memory<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function rememberOne<Key, Value>(known: Memory<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
