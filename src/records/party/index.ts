/**
 * Parties: the master data (Stammdaten) of everybody the company deals with, how to reach them, and how they belong together.
 *
 * @module
 */
export type { RecordCode } from "../shape.js";
export { assertParty, checkParty } from "./check.js";
export { contactPersonsOf } from "./contact-persons.js";
export { type ContactPointOptions, currentContactPoints } from "./contact-points.js";
export { type DisplayNameOptions, displayName } from "./display-name.js";
export type {
  ContactChannel,
  ContactPoint,
  ContactPointDetails,
  ContactPointStatus,
  ContactPurpose,
  DirectContactPoint,
  ExternalId,
  Organisation,
  OrganisationName,
  OrganisationNameUse,
  Party,
  PartyDetails,
  PartyRelation,
  PartyRole,
  PartyRoleEntry,
  Person,
  PersonName,
  PostalAddress,
  PostalContactPoint,
  RelationType,
  Salutation,
  Validity,
} from "./model.js";
export { checkRelations, type RelationCode } from "./relations.js";
export type { PartyCode } from "./rules.js";
export { isValidOn } from "./validity.js";
