import type { DecimalLike } from "../../shared/decimal.js";
import { ClienteleError } from "../../shared/errors.js";
import type { PurchaseLineAccessors } from "./model.js";

/** Which field of a sales line holds what: the form of the accessors that can be stored and sent. */
export interface PurchaseFields {
  readonly partyId: string;
  readonly at: string;
  /** Either the amount, or quantity and unit price. */
  readonly amount?: string | undefined;
  readonly quantity?: string | undefined;
  readonly unitPrice?: string | undefined;
  readonly orderId?: string | undefined;
  readonly currency?: string | undefined;
}

/**
 * Accessors that read the named fields of a line, for jobs whose settings are stored.
 *
 * A field that a line does not have reads as undefined, and the line is treated as any line with an unreadable part. Only
 * a line's own properties are read.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and the part's path, for a part that is unknown or no text.
 *
 * @example
 * ```ts
 * import { purchaseAccessors, summarizePurchases } from "clientele";
 *
 * const fields = { partyId: "Kunde", at: "Datum", amount: "Betrag" };
 * const { purchases } = summarizePurchases([{ Kunde: "4711", Datum: "2026-11-20", Betrag: "19.90" }], {
 *   ...purchaseAccessors(fields),
 *   currency: "EUR",
 *   zone: "Europe/Berlin",
 *   asOf: "2026-11-21T12:00:00Z",
 * });
 *
 * purchases[0]?.netRevenue; // => "19.90"
 * ```
 */
export function purchaseAccessors(fields: PurchaseFields): PurchaseLineAccessors<object> {
  for (const [part, field] of Object.entries(fields)) {
    const isRight = PARTS.includes(part) && (field === undefined || typeof field === "string");
    if (!isRight) throw new ClienteleError("INVALID_OPTION", "expected the name of a field", ["fields", part]);
  }
  return {
    partyIdOf: reader<string>(fields.partyId),
    atOf: reader<string>(fields.at),
    amountOf: optionalReader<DecimalLike>(fields.amount),
    quantityOf: optionalReader<DecimalLike>(fields.quantity),
    unitPriceOf: optionalReader<DecimalLike>(fields.unitPrice),
    orderIdOf: optionalReader<string>(fields.orderId),
    currencyOf: optionalReader<string>(fields.currency),
  };
}

const PARTS: readonly string[] = ["partyId", "at", "amount", "quantity", "unitPrice", "orderId", "currency"];

/** What a field holds is checked when the line is read; the type says what it should be. */
function reader<Value>(field: string): (line: object) => Value {
  return (line) => (Object.hasOwn(line, field) ? (line as Record<string, unknown>)[field] : undefined) as Value;
}

function optionalReader<Value>(field: string | undefined) {
  return field === undefined ? undefined : reader<Value>(field);
}
