import { createMemoryStores } from "clientele/adapters/memory";
import { displayName } from "clientele/records/party";
import type { Store } from "clientele/repositories";
import { type FoundCustomers, findCustomers } from "./find-customers.js";
import { generateBase } from "./generate-base.js";
import { type DemoLead, generateDemoLeads } from "./generate-leads.js";
import type { SalesSettings } from "./generate-sales.js";
import { type CustomerBase, readBase, saveBase } from "./keep-base.js";

/** A made-up customer base in a store, its duplicates found. */
export interface OpenBase {
  readonly store: Store;
  /** As it was read back from the store. */
  readonly base: CustomerBase;
  readonly found: FoundCustomers;
  /** Who each party really is, by its id. */
  readonly truth: ReadonlyMap<string, string>;
  /** Who may become a customer. */
  readonly leads: readonly DemoLead[];
  /** The sales log as CSV text. */
  readonly sales: string;
  /** A customer's name and number. */
  readonly nameOf: (partyId: string) => string;
}

/** Makes up a customer base, saves it in memory, reads it back and finds who is who. */
export async function openBase(seed: number | string, settings: SalesSettings): Promise<OpenBase> {
  const { parties, facts, sales, truth } = generateBase(seed, settings);
  const store = await createMemoryStores().open("demo");
  await saveBase({ parties, facts }, store);
  const base = await readBase(store);
  const byId = new Map(base.parties.map((party) => [party.id, party]));
  const nameOf = (partyId: string) => {
    const party = byId.get(partyId);
    const name = party && displayName(party);
    return name === undefined ? partyId : `${name} (${partyId})`;
  };
  const leads = generateDemoLeads(seed, settings.zone);
  return { store, base, found: findCustomers(base.parties), truth, leads, sales, nameOf };
}
