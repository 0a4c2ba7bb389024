import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryStores } from "../../src/adapters/memory/index.js";
import { purchasesSchema } from "../../src/records/purchases/schema.js";
import { createPurchasesRepository, isStorableText } from "../../src/repositories/index.js";
import { arbitraryPurchases } from "../../src/testing/arbitraries/index.js";

const storable = arbitraryPurchases.filter(({ partyId }) => isStorableText(partyId));

describe("createPurchasesRepository (properties)", () => {
  it("gives back every history as it was saved", async () => {
    await fc.assert(
      fc.asyncProperty(storable, async (purchases) => {
        const store = await createMemoryStores().open("tenant-a");
        const repository = createPurchasesRepository(store, purchases);
        await repository.save(purchases, "absent");
        expect((await repository.get(purchases.partyId)).value).toEqual(purchases);
      }),
    );
  });

  it("refuses what the schema refuses, whatever part of a history is something else", async () => {
    const changes = fc.tuple(storable, fc.nat(), fc.oneof(fc.anything(), fc.constantFrom("1", "-1", 1, "2026-11-20")));
    await fc.assert(
      fc.asyncProperty(changes, async ([purchases, choice, value]) => {
        const names = Object.keys(purchases);
        const name = names[choice % names.length] as keyof typeof purchases;
        const changed = { ...purchases, [name]: value };
        const repository = createPurchasesRepository(await createMemoryStores().open("tenant-a"), purchases);
        const isSaved = await repository.save(changed as typeof purchases, "any").then(
          () => true,
          () => false,
        );
        expect(isSaved && !purchasesSchema.safeParse(changed).success).toBe(false);
      }),
    );
  });
});
