import { ExactSum, readExactAmount } from "../../shared/exact-sum.js";
import { roundMoney } from "../../shared/money/index.js";
import type { PurchaseDay, Purchases } from "./model.js";

/** What the days of one party add up to. The days are sorted, and each date stands once. */
export function buildPurchases(partyId: string, currency: string, days: readonly PurchaseDay[]): Purchases {
  const withPurchase = days.filter((day) => day.orders > 0);
  const sales = addUp(days, (day) => day.sales);
  const returns = addUp(days, (day) => day.returns);
  const net = sales.minus(returns).toFixed();

  return {
    partyId,
    currency,
    netRevenue: roundMoney({ amount: net, currency }).amount,
    exactNetRevenue: net,
    sales: sales.toFixed(),
    returns: returns.toFixed(),
    orders: days.reduce((total, day) => total + day.orders, 0),
    returnOrders: days.reduce((total, day) => total + day.returnOrders, 0),
    purchaseDays: withPurchase.length,
    firstPurchaseDate: withPurchase.at(0)?.date,
    lastPurchaseDate: withPurchase.at(-1)?.date,
    days,
  };
}

function addUp(days: readonly PurchaseDay[], amountOf: (day: PurchaseDay) => string) {
  const sum = new ExactSum();
  for (const day of days) sum.add(readExactAmount(amountOf(day)));
  return sum.total();
}
