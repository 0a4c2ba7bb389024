/**
 * The local dates (`YYYY-MM-DD`) between which something holds: from `validFrom` on, that day included, up to `validTo`, that
 * day not included. Where one is absent, there is no border on that side.
 *
 * @see ISO/IEC 9075-2:2011: application-time periods are closed at their start and open at their end.
 */
export interface Validity {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** What a party is to the company. It can be several things at once. */
export type PartyRole = "customer" | "lead" | "supplier" | "partner" | "employee";

/** A role, and when the party has it. */
export interface PartyRoleEntry extends Validity {
  readonly role: PartyRole;
}

/** How a person is addressed. */
export type Salutation = "mr" | "ms" | "neutral";

/** A name of a person, in its parts. */
export interface PersonName extends Validity {
  /** In the order in which they are written: `["Prof.", "Dr."]`. */
  readonly titles?: readonly string[] | undefined;
  readonly given?: string | undefined;
  /** What stands before the family name and is left out when sorting: `"von"`, `"van der"`. */
  readonly particle?: string | undefined;
  readonly family?: string | undefined;
  /** What follows the name: `"MBA"`, `"jun."`. */
  readonly suffix?: string | undefined;
}

/** Whether an organisation is registered under a name or does business under it. */
export type OrganisationNameUse = "legal" | "trading";

/** A name of an organisation. */
export interface OrganisationName extends Validity {
  /** Without the legal form. */
  readonly name: string;
  /** As it is written behind the name: `"GmbH & Co. KG"`. */
  readonly legalForm?: string | undefined;
  /** @defaultValue `"legal"` */
  readonly use?: OrganisationNameUse | undefined;
}

/** The ways on which a party can be reached. */
export type ContactChannel = "telephone" | "mobile" | "fax" | "email" | "postal" | "web" | "social" | "messenger";

/** What is known about a contact point: `bounced`, the last attempt came back; `invalid`, it is known to be wrong. */
export type ContactPointStatus = "unverified" | "verified" | "bounced" | "invalid";

/** Whose contact point it is: the person's own, or the office's. */
export type ContactPurpose = "private" | "business";

/** What all contact points have. */
export interface ContactPointDetails extends Validity {
  readonly status: ContactPointStatus;
  readonly purpose?: ContactPurpose | undefined;
  /** Whether the party wants to be reached here. @defaultValue `false` */
  readonly preferred?: boolean | undefined;
}

/** A telephone number, an e-mail address, a web page, an account. */
export interface DirectContactPoint extends ContactPointDetails {
  readonly channel: Exclude<ContactChannel, "postal">;
  /** As it was given. */
  readonly value: string;
  /** The network or messenger: `"linkedin"`, `"signal"`. */
  readonly service?: string | undefined;
}

/** A postal address, in its parts. */
export interface PostalAddress {
  readonly street?: string | undefined;
  readonly houseNumber?: string | undefined;
  /** Whatever else the postman needs: building, floor, care of. */
  readonly addition?: string | undefined;
  readonly postOfficeBox?: string | undefined;
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  /** ISO 3166-1 alpha-2: `"DE"`. */
  readonly country?: string | undefined;
}

/** Where letters go. */
export interface PostalContactPoint extends ContactPointDetails {
  readonly channel: "postal";
  readonly address: PostalAddress;
}

/** One way to reach a party. */
export type ContactPoint = DirectContactPoint | PostalContactPoint;

/** What this party is to the other: its contact person (Ansprechpartner), its employee, its subsidiary and so on. */
export type RelationType = "contact-person-of" | "employed-by" | "subsidiary-of" | "same-household-as" | "referred-by";

/** A relation to another party, and when it holds. It is read from this party: "is a subsidiary of party 4711". */
export interface PartyRelation extends Validity {
  readonly type: RelationType;
  readonly partyId: string;
}

/** The id by which another system knows the party. Leading zeros belong to it. */
export interface ExternalId {
  readonly system: string;
  readonly id: string;
}

/** What persons and organisations have in common: the master data (Stammdaten) of everybody the company deals with. */
export interface PartyDetails {
  readonly id: string;
  readonly roles: readonly PartyRoleEntry[];
  readonly contactPoints: readonly ContactPoint[];
  readonly relations: readonly PartyRelation[];
  readonly externalIds: readonly ExternalId[];
  /** The language to write in, as a BCP 47 tag: `"de"`, `"fr-CH"`. */
  readonly language?: string | undefined;
}

/** A human being. */
export interface Person extends PartyDetails {
  readonly kind: "person";
  /** The first is the one in use; former names follow. */
  readonly names: readonly PersonName[];
  readonly salutation?: Salutation | undefined;
  /** A local date. */
  readonly birthDate?: string | undefined;
}

/** A company, a public authority, an association. */
export interface Organisation extends PartyDetails {
  readonly kind: "organisation";
  /** The first is the one in use; trading names and former names follow. */
  readonly names: readonly OrganisationName[];
}

/** Anybody the company deals with: customer, lead, supplier, partner, employee. Plain data that survives JSON. */
export type Party = Person | Organisation;
