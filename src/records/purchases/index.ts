/**
 * Purchases: from sales lines to what each party has bought, day by day.
 *
 * @module
 */
export { createPurchaseCollector, type PurchaseCollector } from "./collect.js";
export { type PurchaseFields, purchaseAccessors } from "./fields.js";
export {
  DEFAULT_PURCHASE_POLICY,
  type LineRule,
  type PurchaseDay,
  type PurchaseLineAccessors,
  type PurchaseLineCode,
  type PurchaseOptions,
  type PurchasePolicy,
  type PurchaseSummary,
  type Purchases,
} from "./model.js";
export { type RepeatOptions, type RepeatResult, type RepeatSummary, summarizeRepeats } from "./repeat.js";
export { type DateRange, daysSinceLastPurchase, purchasesWithin, revenuePerPeriod } from "./select.js";
export { summarizePurchases, summarizePurchasesAsync } from "./summarize.js";
