import { createRandom } from "../../shared/random/index.js";
import { readPartyIds } from "./history-options.js";
import { drawPurchaseHistory } from "./purchase-history.js";
import type { GeneratedPurchaseHistory, GeneratePurchasesOptions } from "./purchase-model.js";
import { planPurchases } from "./purchase-plan.js";

/**
 * Purchases of customers whose true nature is known: for tests and demonstrations of whatever estimates it.
 *
 * Each customer joins with a first purchase within `joined`, buys and stops to buy by the process, by day and night, and spends
 * by Gamma-Gamma, however often that is. Amounts are rounded to the currency's decimals, to at least one minor unit. Instants are
 * cut off to the millisecond, and lie before the start of `until` and not at it.
 *
 * A history depends on the seed, the customer's id and the options: not on how many customers there are, nor on their order. A
 * later `until` adds to it and changes no line before, nor does a `returnRate` change a purchase. An id that is given twice gets
 * its history twice. Time and memory grow with the purchases of one customer, and time with the customers.
 *
 * @returns Histories in the order of the ids, made one by one while they are read. Each reading begins anew, as far as
 * `partyIds` can be read anew.
 * @throws `ClienteleError` with code `INVALID_OPTION` for parameters, rates and dates outside their ranges; `INVALID_DATE`,
 * `INVALID_INSTANT`, `INVALID_ZONE`, `UNKNOWN_CURRENCY`; `INVALID_VALUE` for a seed that is none; while reading, `INVALID_ID`
 * with the path `["partyIds", index]`.
 *
 * @example
 * ```ts
 * import { generatePurchases } from "clientele/testing/customer-base";
 *
 * const histories = generatePurchases({
 *   seed: "spring",
 *   partyIds: ["dee", "gus"],
 *   currency: "EUR",
 *   zone: "Europe/Berlin",
 *   joined: { from: "2025-01-01", to: "2025-04-01" },
 *   until: "2026-01-01",
 * });
 *
 * const [dee, gus] = histories;
 * gus?.purchases.map(({ date, amount }) => [date, amount]);
 * // => [["2025-02-10", "13.88"], ["2025-03-18", "20.03"], ["2025-04-22", "23.63"]]
 * gus?.truth.aliveAtEnd; // => true
 * dee?.truth.aliveUntil; // => "2025-11-09T00:55:10.951Z"
 * ```
 */
export function generatePurchases(options: GeneratePurchasesOptions): Iterable<GeneratedPurchaseHistory> {
  const plan = planPurchases(options);
  const random = createRandom(options.seed).fork("purchases");
  return {
    *[Symbol.iterator]() {
      for (const partyId of readPartyIds(options)) yield drawPurchaseHistory(partyId, random.fork(partyId), plan);
    },
  };
}
