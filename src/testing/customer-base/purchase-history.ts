import { toIsoInstant } from "../../shared/calendar/index.js";
import type { Random } from "../../shared/random/index.js";
import { drawCustomer } from "./purchase-customer.js";
import type { GeneratedPurchase, GeneratedPurchaseHistory } from "./purchase-model.js";
import type { PurchasePlan } from "./purchase-plan.js";

const RETURN_MILLIS = 14 * 86_400_000;

const LAST_MILLIS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * Draws what one customer buys. All is drawn in the order of time, and a return whether it is wanted or not: so neither a
 * later end nor another rate of returns changes a purchase.
 */
export function drawPurchaseHistory(partyId: string, random: Random, plan: PurchasePlan): GeneratedPurchaseHistory {
  const { joined, until, unitMillis } = plan;
  const start = joined.from + Math.floor(random.uniform() * (joined.to - joined.from));
  const { purchaseRate, lifetime, dropoutProbability, meanSpend, dropout } = drawCustomer(random, plan);

  const lines: GeneratedPurchase[] = [];
  let end = start + Math.floor(lifetime * unitMillis);
  let [time, at, orders] = [0, start, 0];
  while (time < lifetime && at < until) {
    orders += 1;
    addLines(lines, { partyId, orderId: `${partyId}-${orders}`, at, meanSpend }, random, plan);
    if (orders > 1 && random.uniform() < dropoutProbability) {
      end = at;
      break;
    }
    time += random.exponential() / purchaseRate;
    at = start + Math.floor(time * unitMillis);
  }

  return {
    partyId,
    joinedAt: toIsoInstant(start),
    purchases: lines.sort(byTime),
    truth: {
      purchaseRate,
      ...dropout,
      ...(end > LAST_MILLIS ? {} : { aliveUntil: toIsoInstant(end) }),
      aliveAtEnd: end >= until,
      meanSpend,
    },
  };
}

interface Purchase {
  readonly partyId: string;
  readonly orderId: string;
  readonly at: number;
  readonly meanSpend: number;
}

/** Adds a purchase, and its return where there is one before the end. */
function addLines(lines: GeneratedPurchase[], purchase: Purchase, random: Random, plan: PurchasePlan): void {
  const { partyId, orderId, at, meanSpend } = purchase;
  const { spend, decimals, currency, dateAt, returnRate, until } = plan;
  const spent = (meanSpend / spend.p) * random.gamma(spend.p);
  const amount = Math.max(spent, plan.leastAmount).toFixed(decimals);
  lines.push({ partyId, orderId, at: toIsoInstant(at), date: dateAt(at), amount, currency });

  const isReturned = random.uniform() < returnRate;
  const returnedAt = at + 1 + Math.floor(random.uniform() * RETURN_MILLIS);
  if (!isReturned || returnedAt >= until) return;
  lines.push({
    partyId,
    orderId: `${orderId}-return`,
    at: toIsoInstant(returnedAt),
    date: dateAt(returnedAt),
    amount: `-${amount}`,
    currency,
    returnOf: orderId,
  });
}

/** ISO texts of one length sort as the instants do. */
function byTime(left: GeneratedPurchase, right: GeneratedPurchase): number {
  if (left.at === right.at) return 0;
  return left.at < right.at ? -1 : 1;
}
