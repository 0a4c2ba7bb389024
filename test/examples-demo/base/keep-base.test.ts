import { createMemoryStores } from "clientele/adapters/memory";
import type { Fact } from "clientele/records/fact";
import type { Party } from "clientele/records/party";
import { summarizePurchases } from "clientele/records/purchases";
import { describe, expect, it } from "vitest";
import { keepPurchases, readBase, saveBase } from "../../../examples/demo/base/keep-base.js";

const party = (id: string): Party => ({
  id,
  kind: "organisation",
  names: [{ name: `Firma ${id}` }],
  roles: [{ role: "customer" }],
  contactPoints: [],
  relations: [],
  externalIds: [],
});
const fact = (id: string, partyId: string, at: string): Fact => ({ id, partyId, at, type: "call", data: {} });

const openStore = () => createMemoryStores().open("test");

describe("a base in a store", () => {
  it("is read back as it was saved, in the order of ids, its facts in the order of time", async () => {
    const store = await openStore();
    const parties = Array.from({ length: 250 }, (_, index) => party(String(1000 + index)));
    const facts = [fact("1", "1007", "2026-03-02T09:00Z"), fact("2", "1007", "2026-03-01T09:00Z")];
    await saveBase({ parties: [...parties].reverse(), facts }, store);
    expect(await readBase(store)).toEqual({ parties, facts: [...facts].reverse() });
  });

  it("is saved as a whole or not at all", async () => {
    const store = await openStore();
    await expect(saveBase({ parties: [party("ada"), party("ada")], facts: [] }, store)).rejects.toMatchObject({
      code: "STALE_VERSION",
    });
    expect(await readBase(store)).toEqual({ parties: [], facts: [] });
  });

  it("keeps purchases and answers them as they are kept", async () => {
    const { purchases } = summarizePurchases(["bob", "ada", "bob"], {
      partyIdOf: (id) => id,
      atOf: () => "2026-03-02",
      amountOf: () => "12.50",
      currency: "EUR",
      zone: "Europe/Berlin",
      asOf: "2026-04-01T00:00:00Z",
    });
    const store = await openStore();
    expect(await keepPurchases([...purchases].reverse(), "EUR", store)).toEqual(purchases);
    expect((await store.documents.get("purchases/EUR", "bob"))?.value).toMatchObject({ netRevenue: "25.00" });
  });
});
