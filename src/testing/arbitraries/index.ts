/**
 * Random records and commands for property tests with fast-check: every kind of record, valid, and with everything in it that has
 * broken programs before.
 *
 * @module
 */
export { type CommandArbitraries, type CommandRunOptions, commandRuns } from "./commands.js";
export { arbitraryFact, arbitraryFactData, arbitraryJson } from "./fact.js";
export { arbitraryIdentity } from "./identity.js";
export {
  arbitraryContactPoint,
  arbitraryOrganisation,
  arbitraryParty,
  arbitraryPerson,
  arbitraryRelation,
} from "./party.js";
export { arbitraryPurchases } from "./purchases.js";
export { arbitraryDate, arbitraryId, arbitraryInstant, arbitraryText, arbitraryValidity } from "./text.js";
