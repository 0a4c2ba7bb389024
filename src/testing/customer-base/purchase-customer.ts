import { SMALLEST_PARAMETER } from "../../shared/numeric/limits.js";
import type { Random } from "../../shared/random/index.js";
import type { PurchasePlan } from "./purchase-plan.js";

/** How one customer is. Times are in units of the process. */
export interface DrawnCustomer {
  readonly purchaseRate: number;
  /** How long the customer buys; infinite where that is no matter of time. */
  readonly lifetime: number;
  /** The chance to stop after each purchase but the first. */
  readonly dropoutProbability: number;
  readonly meanSpend: number;
  /** What the process says about dropping out, for the truth. */
  readonly dropout: { readonly dropoutRate: number } | { readonly dropoutProbability: number };
}

/** Draws how a customer is. */
export function drawCustomer(random: Random, { buying, spend }: PurchasePlan): DrawnCustomer {
  const purchaseRate = drawGamma(random, buying.r) / buying.alpha;
  const meanSpend = (spend.p * spend.gamma) / random.gamma(spend.q);
  if (buying.kind === "bg-nbd") {
    const dropoutProbability = isNothing(buying.a) ? 0 : random.beta(buying.a, buying.b);
    const lifetime = Number.POSITIVE_INFINITY;
    return { purchaseRate, lifetime, dropoutProbability, meanSpend, dropout: { dropoutProbability } };
  }
  const dropoutRate = drawGamma(random, buying.s) / buying.beta;
  const lifetime = random.exponential() / dropoutRate;
  return { purchaseRate, lifetime, dropoutProbability: 0, meanSpend, dropout: { dropoutRate } };
}

/** With a shape of zero all lies at zero. */
function drawGamma(random: Random, shape: number): number {
  return isNothing(shape) ? 0 : random.gamma(shape);
}

/** Whether a shape is zero, or too near to it to be drawn from. */
function isNothing(shape: number): boolean {
  return shape < SMALLEST_PARAMETER;
}
