import type { JsonValue } from "../records/fact/model.js";
import type { Purchases } from "../records/purchases/index.js";
import { currencyExponent } from "../shared/money/index.js";
import type { ExpectedVersion, StoreOptions, StoreParts } from "./model.js";
import { assertPurchasesIn } from "./purchases-check.js";
import { createRepository, type Repository } from "./repository.js";

/** What a {@link PurchasesRepository} holds. */
export interface PurchasesRepositoryOptions {
  /** The currency of all its purchases, ISO 4217. */
  readonly currency: string;
}

/** Purchase histories in one currency, kept under the ids of their parties. */
export interface PurchasesRepository extends Repository<Purchases> {
  /** Answers the new version. Other than purchases in the currency are refused with a {@link PurchasesCode}. */
  readonly save: (purchases: Purchases, expected: ExpectedVersion, options?: StoreOptions) => Promise<number>;
}

/**
 * Purchase histories in a store or unit of work. Each currency has a collection of its own, `purchases/EUR`, since a party has one
 * history for each. What is saved is checked then, and not again when it is read.
 *
 * @throws `ClienteleError` with code `UNKNOWN_CURRENCY`.
 *
 * @example
 * ```ts
 * import { summarizePurchases } from "clientele";
 * import { createMemoryStores } from "clientele/adapters/memory";
 * import { createPurchasesRepository } from "clientele/repositories";
 *
 * const { purchases } = summarizePurchases([{ party: "4711", at: "2026-11-20", amount: "19.90" }], {
 *   partyIdOf: ({ party }) => party,
 *   atOf: ({ at }) => at,
 *   amountOf: ({ amount }) => amount,
 *   currency: "EUR",
 *   zone: "Europe/Berlin",
 *   asOf: "2026-11-21T12:00:00Z",
 * });
 *
 * const store = await createMemoryStores().open("tenant-a");
 * const repository = createPurchasesRepository(store, { currency: "EUR" });
 * for (const history of purchases) await repository.save(history, "any");
 * (await repository.get("4711")).value.netRevenue; // => "19.90"
 * ```
 */
export function createPurchasesRepository(
  { documents }: Pick<StoreParts, "documents">,
  { currency }: PurchasesRepositoryOptions,
): PurchasesRepository {
  currencyExponent(currency, ["currency"]);
  const collection = `purchases/${currency}`;
  return Object.freeze({
    ...createRepository(documents, collection, (stored) => stored as unknown as Purchases),
    async save(purchases: Purchases, expected: ExpectedVersion, options?: StoreOptions) {
      assertPurchasesIn(currency, purchases, ["purchases"]);
      return documents.save(collection, purchases.partyId, purchases as unknown as JsonValue, expected, options);
    },
  });
}
