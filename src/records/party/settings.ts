import type {
  ContactChannel,
  ContactPointStatus,
  ContactPurpose,
  OrganisationNameUse,
  PartyRole,
  RelationType,
  Salutation,
} from "./model.js";

export const PARTY_ROLES = [
  "customer",
  "lead",
  "supplier",
  "partner",
  "employee",
] as const satisfies readonly PartyRole[];

export const SALUTATIONS = ["mr", "ms", "neutral"] as const satisfies readonly Salutation[];

export const ORGANISATION_NAME_USES = ["legal", "trading"] as const satisfies readonly OrganisationNameUse[];

export const DIRECT_CHANNELS = [
  "telephone",
  "mobile",
  "fax",
  "email",
  "web",
  "social",
  "messenger",
] as const satisfies readonly ContactChannel[];

export const CONTACT_CHANNELS: readonly ContactChannel[] = [...DIRECT_CHANNELS, "postal"];

export const CONTACT_POINT_STATUSES = [
  "unverified",
  "verified",
  "bounced",
  "invalid",
] as const satisfies readonly ContactPointStatus[];

export const CONTACT_PURPOSES = ["private", "business"] as const satisfies readonly ContactPurpose[];

export const RELATION_TYPES = [
  "contact-person-of",
  "employed-by",
  "subsidiary-of",
  "same-household-as",
  "referred-by",
] as const satisfies readonly RelationType[];

/** Relations that lead upwards, or back in time: nobody can come back to himself on them. */
export const HIERARCHICAL_RELATIONS: readonly RelationType[] = ["employed-by", "subsidiary-of", "referred-by"];
