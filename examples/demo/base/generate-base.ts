import { createRandom } from "clientele/random";
import type { Fact } from "clientele/records/fact";
import type { Party } from "clientele/records/party";
import { generateCustomers, generateFacts, toParty } from "clientele/testing/customer-base";
import { generateSales, type SalesSettings, type ShopCustomer } from "./generate-sales.js";

/** A made-up customer base, and what is true of it. */
export interface GeneratedBase {
  readonly parties: readonly Party[];
  readonly facts: readonly Fact[];
  /** The sales log as CSV text. */
  readonly sales: string;
  /** Who each party really is, by its id. Nothing that is measured sees it. */
  readonly truth: ReadonlyMap<string, string>;
}

/** How many different customers there are. About 16 in 100 of them are copied. */
const CUSTOMERS = 2000;

/** The year in which contacts are on file. */
const CONTACTS = {
  during: { from: "2025-01-01", to: "2026-01-01" },
  perYear: { telephone: 1, email: 2, web: 1.5, letter: 0.3, visit: 0.2 },
} as const;

/**
 * Customers with duplicates and households, their contacts and what they bought. Purchases and contacts of a customer who is in the base
 * more than once are spread over his records, as they come in under one number or the other.
 *
 * @param seed - The same seed makes the same base.
 */
export function generateBase(seed: number | string, settings: SalesSettings): GeneratedBase {
  const parties: Party[] = [];
  const truth = new Map<string, string>();
  const customers = new Map<string, ShopCustomer & { readonly numbers: string[] }>();
  for (const record of generateCustomers({ seed, entities: CUSTOMERS })) {
    const number = `K-${10_001 + parties.length}`;
    const { entityId, kind } = record;
    const customer = customers.get(entityId) ?? { id: entityId, kind, numbers: [] };
    customer.numbers.push(number);
    customers.set(entityId, customer);
    truth.set(number, entityId);
    parties.push({ ...toParty(record), id: number });
  }

  const random = createRandom(seed).fork("contacts");
  const histories = generateFacts({ ...CONTACTS, seed, zone: settings.zone, partyIds: customers.keys() });
  const facts = Array.from(histories)
    .flatMap((history) => history.facts)
    .map((fact, index): Fact => {
      const partyId = random.pick(customers.get(fact.partyId)?.numbers ?? []);
      return { ...fact, id: `F-${index + 1}`, partyId };
    });
  return { parties, facts, sales: generateSales(seed, [...customers.values()], settings), truth };
}
