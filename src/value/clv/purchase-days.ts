import { toEpochDay } from "../../shared/calendar/index.js";
import { ClienteleError, type Path } from "../../shared/errors.js";

/** A day on which somebody bought. A `PurchaseDay` of `clientele/records/purchases` is one. */
export interface DatedPurchase {
  /** The local date, `YYYY-MM-DD`. */
  readonly date: string;
  /**
   * How many orders; a day with 0, of returns alone, is no purchase.
   *
   * @defaultValue 1
   */
  readonly orders?: number | undefined;
}

/** On which days a customer bought. A `Purchases` of `clientele/records/purchases` is one. */
export interface DatedPurchases {
  /** What a report calls the customer. By default the position, counted from 1. */
  readonly partyId?: string | undefined;
  /** In any order. Several entries of one day are one purchase. */
  readonly days: readonly DatedPurchase[];
}

/**
 * The days on which a customer bought, as epoch days, each once and ascending.
 *
 * @throws `ClienteleError` with code `INVALID_DATE` and the path `[index, "days", day, "date"]`, and `INVALID_VALUE` with
 * `[index, "days", day, "orders"]` for what is no whole number from 0 on.
 */
export function readPurchaseDays({ days }: DatedPurchases, index: number): readonly number[] {
  const found: number[] = [];
  days.forEach(({ date, orders = 1 }, place) => {
    const path: Path = [index, "days", place];
    const day = toEpochDay(date, [...path, "date"]);
    if (!(Number.isSafeInteger(orders) && orders >= 0)) {
      throw new ClienteleError("INVALID_VALUE", "expected a whole number from 0 on", [...path, "orders"]);
    }
    if (orders > 0) found.push(day);
  });
  found.sort((left, right) => left - right);
  return found.filter((day, place) => day !== found[place - 1]);
}
