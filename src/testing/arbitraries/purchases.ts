import fc from "fast-check";
import { type Purchases, summarizePurchases } from "../../records/purchases/index.js";
import { arbitraryDate, arbitraryId } from "./text.js";

const lines = fc.array(
  fc.record({
    at: arbitraryDate,
    /** In thousandths of the currency's unit; negative for a return. */
    amount: fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.maxSafeInteger()),
    orderId: fc.constantFrom(undefined, "R-1", "R-2", "R-3"),
  }),
  { minLength: 1 },
);

/** Any {@link Purchases}: what one party bought and gave back, in a currency with none, two or three decimals. */
export const arbitraryPurchases: fc.Arbitrary<Purchases> = fc
  .tuple(arbitraryId, fc.constantFrom("EUR", "JPY", "KWD"), lines)
  .map(([partyId, currency, sales]) => {
    const { purchases } = summarizePurchases(sales, {
      partyIdOf: () => partyId,
      atOf: ({ at }) => at,
      amountOf: ({ amount }) => `${amount}e-3`,
      orderIdOf: ({ orderId }) => orderId,
      currency,
      zone: "UTC",
      asOf: "9999-12-31T23:59:59.999Z",
    });
    return purchases[0] as Purchases;
  });
