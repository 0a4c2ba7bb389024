import { fromEpochDay } from "../../shared/calendar/index.js";
import { ZERO } from "../../shared/decimal.js";
import { ExactSum, signOfAmount } from "../../shared/exact-sum.js";
import { buildPurchases } from "./build.js";
import type { PurchaseDay, Purchases } from "./model.js";
import type { BookableLine } from "./read-line.js";

/** One party's day while lines still come in. */
interface OpenDay {
  readonly sales: ExactSum;
  readonly returns: ExactSum;
  /** By order id: whether the order holds a purchase. */
  orders: Map<string | number, boolean> | undefined;
  /** Lines without an order id: each is an order of its own. */
  looseSales: number;
  looseReturns: number;
  returnLines: number;
}

/** Adds up lines by party and day, in memory that grows with parties, days and orders but not with lines. */
export interface Ledger {
  /** Adds a line to its party's day. */
  book(line: BookableLine, orderId: string | number | null | undefined): void;
  /** All histories, sorted by party id. */
  close(currency: string): Purchases[];
  /** By party id, sorted: how many return lines have no purchase on or before their day. */
  unmatchedReturns(): readonly (readonly [partyId: string, lines: number])[];
}

/** Starts an empty {@link Ledger}. */
export function createLedger(): Ledger {
  const parties = new Map<string, Map<number, OpenDay>>();

  function openDay(partyId: string, day: number): OpenDay {
    let days = parties.get(partyId);
    if (days === undefined) {
      days = new Map();
      parties.set(partyId, days);
    }
    let open = days.get(day);
    if (open === undefined) {
      open = {
        sales: new ExactSum(),
        returns: new ExactSum(),
        orders: undefined,
        looseSales: 0,
        looseReturns: 0,
        returnLines: 0,
      };
      days.set(day, open);
    }
    return open;
  }

  const sorted = () => [...parties].sort(([left], [right]) => (left < right ? -1 : 1));

  return {
    book({ partyId, day, amount }, orderId) {
      const open = openDay(partyId, day);
      const isReturn = signOfAmount(amount) < 0;
      (isReturn ? open.returns : open.sales).add(amount);
      if (isReturn) open.returnLines += 1;

      if (orderId !== undefined && orderId !== null) {
        open.orders ??= new Map();
        if (!isReturn || !open.orders.has(orderId)) open.orders.set(orderId, !isReturn);
      } else if (isReturn) {
        open.looseReturns += 1;
      } else {
        open.looseSales += 1;
      }
    },

    close(currency) {
      return sorted().map(([partyId, days]) =>
        buildPurchases(
          partyId,
          currency,
          [...days].sort(([left], [right]) => left - right).map(([day, open]) => closeDay(day, open)),
        ),
      );
    },

    unmatchedReturns() {
      return sorted()
        .map(([partyId, days]) => [partyId, unmatchedReturnLines(days)] as const)
        .filter(([, lines]) => lines > 0);
    },
  };
}

function closeDay(day: number, open: OpenDay): PurchaseDay {
  const sales = open.sales.total();
  const returns = ZERO.minus(open.returns.total());
  const orders = ordersWithPurchase(open);
  return {
    date: fromEpochDay(day),
    sales: sales.toFixed(),
    returns: returns.toFixed(),
    net: sales.minus(returns).toFixed(),
    orders: orders + open.looseSales,
    returnOrders: (open.orders?.size ?? 0) - orders + open.looseReturns,
  };
}

function ordersWithPurchase({ orders }: OpenDay): number {
  let count = 0;
  for (const holdsPurchase of orders?.values() ?? []) if (holdsPurchase) count += 1;
  return count;
}

function unmatchedReturnLines(days: ReadonlyMap<number, OpenDay>): number {
  let firstPurchase = Number.POSITIVE_INFINITY;
  for (const [day, open] of days) {
    if (day < firstPurchase && ordersWithPurchase(open) + open.looseSales > 0) firstPurchase = day;
  }
  let lines = 0;
  for (const [day, { returnLines }] of days) if (day < firstPurchase) lines += returnLines;
  return lines;
}
