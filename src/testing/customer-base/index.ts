/**
 * A made-up customer base of German-speaking persons and companies, with their purchases, leads and contacts, and with the truth about
 * all of it: to try things out on, and to measure how well duplicates are found and how well estimates hit.
 *
 * @module
 */
export {
  DEFAULT_CUSTOMER_ERROR_RATES,
  DEFAULT_CUSTOMER_FILLED_RATES,
  DEFAULT_CUSTOMER_RELATIVE_RATES,
} from "./defaults.js";
export {
  type ContactRates,
  DEFAULT_CONTACT_RATES,
  type GeneratedFactHistory,
  type GenerateFactsOptions,
  generateFacts,
} from "./facts.js";
export { generateCustomers } from "./generate-customers.js";
export type { GenerateHistoriesOptions } from "./history-options.js";
export type {
  GeneratedLead,
  GeneratedLeadFields,
  GenerateLeadsOptions,
  LeadTruth,
  TrueLeadModel,
  TrueLeadTerm,
} from "./lead-model.js";
export { DEFAULT_TRUE_LEAD_MODEL } from "./lead-truth.js";
export { generateLeads } from "./leads.js";
export type {
  CustomerCountry,
  CustomerErrorKind,
  CustomerErrorRates,
  CustomerField,
  CustomerFilledRates,
  CustomerRelativeRates,
  GenerateCustomersOptions,
  GeneratedCustomer,
  InjectedError,
} from "./model.js";
export type {
  GeneratedPurchase,
  GeneratedPurchaseHistory,
  GeneratePurchasesOptions,
  PurchaseTruth,
} from "./purchase-model.js";
export {
  type BgNbdProcess,
  CDNOW_BG_NBD_PROCESS,
  CDNOW_GAMMA_GAMMA_PROCESS,
  CDNOW_PARETO_NBD_PROCESS,
  type GammaGammaProcess,
  type ParetoNbdProcess,
  type PurchaseProcess,
} from "./purchase-process.js";
export { generatePurchases } from "./purchases.js";
export { toParty } from "./to-party.js";
