import type { Labels } from "../../shared/labels.js";
import { RECORD_LABELS } from "../labels.js";
import type {
  ContactChannel,
  ContactPointStatus,
  ContactPurpose,
  OrganisationNameUse,
  Party,
  PartyRole,
  RelationType,
  Salutation,
} from "./model.js";
import type { RelationCode } from "./relations.js";
import type { PartyCode } from "./rules.js";

/** Persons and organisations. */
export const PARTY_KIND_LABELS: Labels<Party["kind"]> = {
  de: { person: "Person", organisation: "Organisation" },
  en: { person: "Person", organisation: "Organisation" },
};

/** What a party is to the company. */
export const PARTY_ROLE_LABELS: Labels<PartyRole> = {
  de: {
    customer: "Kunde",
    lead: "Interessent",
    supplier: "Lieferant",
    partner: "Geschäftspartner",
    employee: "Mitarbeiter",
  },
  en: { customer: "Customer", lead: "Lead", supplier: "Supplier", partner: "Partner", employee: "Employee" },
};

/** How a person is addressed. */
export const SALUTATION_LABELS: Labels<Salutation> = {
  de: { mr: "Herr", ms: "Frau", neutral: "Neutrale Anrede" },
  en: { mr: "Mr", ms: "Ms", neutral: "Neutral salutation" },
};

/** What an organisation uses a name for. */
export const ORGANISATION_NAME_USE_LABELS: Labels<OrganisationNameUse> = {
  de: { legal: "Firma", trading: "Geschäftsbezeichnung" },
  en: { legal: "Legal name", trading: "Trading name" },
};

/** The ways on which a party can be reached. */
export const CONTACT_CHANNEL_LABELS: Labels<ContactChannel> = {
  de: {
    telephone: "Telefon",
    mobile: "Mobiltelefon",
    fax: "Fax",
    email: "E-Mail",
    postal: "Postanschrift",
    web: "Website",
    social: "Soziales Netzwerk",
    messenger: "Messenger",
  },
  en: {
    telephone: "Telephone",
    mobile: "Mobile phone",
    fax: "Fax",
    email: "E-mail",
    postal: "Postal address",
    web: "Website",
    social: "Social network",
    messenger: "Messenger",
  },
};

/** What is known about a contact point. */
export const CONTACT_POINT_STATUS_LABELS: Labels<ContactPointStatus> = {
  de: { unverified: "ungeprüft", verified: "bestätigt", bounced: "unzustellbar", invalid: "ungültig" },
  en: { unverified: "unverified", verified: "verified", bounced: "bounced", invalid: "invalid" },
};

/** Whose contact point it is. */
export const CONTACT_PURPOSE_LABELS: Labels<ContactPurpose> = {
  de: { private: "privat", business: "geschäftlich" },
  en: { private: "private", business: "business" },
};

/** What one party is to another. */
export const RELATION_TYPE_LABELS: Labels<RelationType> = {
  de: {
    "contact-person-of": "Ansprechpartner von",
    "employed-by": "beschäftigt bei",
    "subsidiary-of": "Tochtergesellschaft von",
    "same-household-as": "im selben Haushalt wie",
    "referred-by": "empfohlen von",
  },
  en: {
    "contact-person-of": "contact person of",
    "employed-by": "employed by",
    "subsidiary-of": "subsidiary of",
    "same-household-as": "in the same household as",
    "referred-by": "referred by",
  },
};

/** What can be wrong with parties and between them. */
export const PARTY_FINDING_LABELS: Labels<PartyCode | RelationCode> = {
  de: {
    ...RECORD_LABELS.de,
    INVALID_VALIDITY: "Gültigkeit endet, bevor sie beginnt",
    INVALID_LANGUAGE: "Kein gültiges Sprachkürzel",
    UNKNOWN_COUNTRY: "Unbekanntes Länderkürzel",
    WITHOUT_NAME: "Ohne Namen",
    EMPTY_CONTACT_POINT: "Leere Kontaktangabe",
    REPEATED_EXTERNAL_ID: "Doppelte Fremdkennung",
    REPEATED_PARTY_ID: "Kennung ist mehrfach vergeben",
    SELF_RELATION: "Beziehung zu sich selbst",
    RELATION_CYCLE: "Beziehung führt im Kreis",
    UNKNOWN_PARTY: "Beziehung zu jemandem, der nicht bekannt ist",
  },
  en: {
    ...RECORD_LABELS.en,
    INVALID_VALIDITY: "Validity ends before it begins",
    INVALID_LANGUAGE: "No valid language tag",
    UNKNOWN_COUNTRY: "Unknown country code",
    WITHOUT_NAME: "Without a name",
    EMPTY_CONTACT_POINT: "Blank contact point",
    REPEATED_EXTERNAL_ID: "External id given twice",
    REPEATED_PARTY_ID: "Id is taken more than once",
    SELF_RELATION: "Relation to itself",
    RELATION_CYCLE: "Relation goes round in a circle",
    UNKNOWN_PARTY: "Relation to somebody unknown",
  },
};
