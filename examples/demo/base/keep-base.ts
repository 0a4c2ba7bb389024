import type { Fact } from "clientele/records/fact";
import type { Party } from "clientele/records/party";
import type { Purchases } from "clientele/records/purchases";
import { createPartyRepository, createPurchasesRepository, type Store } from "clientele/repositories";

/** Parties, and what happened with them. */
export interface CustomerBase {
  /** In the order of their ids. */
  readonly parties: readonly Party[];
  /** Party by party, those of each in the order of time. */
  readonly facts: readonly Fact[];
}

/** Saves a customer base, as a whole or not at all. */
export async function saveBase({ parties, facts }: CustomerBase, store: Store): Promise<void> {
  await store.unitOfWork(async (unit) => {
    const repository = createPartyRepository(unit);
    for (const party of parties) await repository.save(party, "absent");
    await unit.facts.append(facts);
  });
}

/** Reads a customer base page by page. */
export async function readBase(store: Store): Promise<CustomerBase> {
  const parties: Party[] = [];
  const facts: Fact[] = [];
  for await (const { id, value } of createPartyRepository(store).iterate()) {
    parties.push(value);
    facts.push(...(await store.facts.read(id)));
  }
  return { parties, facts };
}

/** Saves purchase histories in one currency and answers what is read back: the same, in the order of the parties' ids. */
export async function keepPurchases(
  histories: readonly Purchases[],
  currency: string,
  store: Store,
): Promise<readonly Purchases[]> {
  const repository = createPurchasesRepository(store, { currency });
  for (const history of histories) await repository.save(history, "absent");
  const kept: Purchases[] = [];
  for await (const { value } of repository.iterate()) kept.push(value);
  return kept;
}
