import {
  type GenerateCustomersOptions,
  type GeneratedCustomer,
  generateCustomers,
} from "../../../src/testing/customer-base/index.js";

/** A copy and what it is a copy of. */
export interface Pair {
  readonly original: GeneratedCustomer;
  readonly copy: GeneratedCustomer;
}

/** The copies among records, each with its original. */
export function pairsAmong(records: Iterable<GeneratedCustomer>): readonly Pair[] {
  const originals = new Map<string, GeneratedCustomer>();
  const pairs: Pair[] = [];
  for (const record of records) {
    if (record.copyOf === undefined) originals.set(record.id, record);
    else pairs.push({ original: originals.get(record.copyOf) as GeneratedCustomer, copy: record });
  }
  return pairs;
}

/** One copy of each of many customers. */
export function generatePairs(options: Partial<GenerateCustomersOptions> = {}): readonly Pair[] {
  return pairsAmong(generateCustomers({ seed: "pairs", entities: 2500, copies: [0, 1], ...options }));
}

/** The columns in which two records differ, but for those that say which record it is and what is wrong with it. */
export function differingFields(one: GeneratedCustomer, other: GeneratedCustomer): readonly string[] {
  return Object.keys(one).filter(
    (field) => !["id", "copyOf", "errors"].includes(field) && one[field as "id"] !== other[field as "id"],
  );
}
