/**
 * Exact money: an amount as decimal text with its currency, and the few things that are done to it. Nothing is rounded
 * unasked, nothing is lost in parting, and currencies never mix.
 *
 * @module
 */
export { type AllocateMoneyOptions, allocateMoney } from "./allocate.js";
export { addMoney, multiplyMoney, subtractMoney, sumMoney } from "./arithmetic.js";
export { compareMoney, signOfMoney } from "./compare.js";
export { convertMoney } from "./convert.js";
export { currencyExponent, isCurrencyCode } from "./currency.js";
export { formatMoney } from "./format.js";
export type { ExchangeRate, Money, MoneyErrorCode, RoundingMode } from "./model.js";
export { money } from "./money.js";
export { type RoundMoneyOptions, roundMoney } from "./round.js";
export { type SplitTaxOptions, splitTax, type TaxSplit } from "./split-tax.js";
