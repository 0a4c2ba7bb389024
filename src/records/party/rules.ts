import { readOwn } from "../plain-object.js";
import { complainAt, listOf, optional, type RecordCode, type Rule, recordOf, that, type Walk } from "../shape.js";
import { aDate, aFilledText, anId, aText, isBlank, oneOf, trueOrFalse } from "../values.js";
import { isCountryCode } from "./countries.js";
import {
  CONTACT_POINT_STATUSES,
  CONTACT_PURPOSES,
  DIRECT_CHANNELS,
  ORGANISATION_NAME_USES,
  PARTY_ROLES,
  RELATION_TYPES,
  SALUTATIONS,
} from "./settings.js";

/**
 * What can be wrong with a party. Errors: those of any record; `INVALID_VALIDITY`, `validTo` does not lie behind `validFrom`;
 * `INVALID_LANGUAGE`, no well-formed BCP 47 tag; `UNKNOWN_COUNTRY`, no code of ISO 3166-1. Warnings: `WITHOUT_NAME`, none of its
 * names says anything; `EMPTY_CONTACT_POINT`, a blank value or address; `REPEATED_EXTERNAL_ID`, one id of one system twice.
 */
export type PartyCode =
  | RecordCode
  | "INVALID_VALIDITY"
  | "INVALID_LANGUAGE"
  | "UNKNOWN_COUNTRY"
  | "WITHOUT_NAME"
  | "EMPTY_CONTACT_POINT"
  | "REPEATED_EXTERNAL_ID";

/** A record with a validity and, perhaps, something more to look at. */
function validRecordOf(
  rules: Readonly<Record<string, Rule<PartyCode>>>,
  whole?: (record: object, walk: Walk<PartyCode>) => void,
): Rule<PartyCode> {
  return recordOf<PartyCode>({ ...rules, validFrom: optional(aDate), validTo: optional(aDate) }, (record, walk) => {
    const [from, to] = [readOwn(record, "validFrom"), readOwn(record, "validTo")];
    if (typeof from === "string" && typeof to === "string" && from >= to)
      complainAt("validTo", "INVALID_VALIDITY", walk);
    whole?.(record, walk);
  });
}

const PERSON_NAME = validRecordOf({
  titles: optional(listOf(aText)),
  given: optional(aText),
  particle: optional(aText),
  family: optional(aText),
  suffix: optional(aText),
});

const ORGANISATION_NAME = validRecordOf({
  name: aText,
  legalForm: optional(aText),
  use: optional(oneOf(ORGANISATION_NAME_USES)),
});

const CONTACT_POINT_DETAILS = {
  status: oneOf(CONTACT_POINT_STATUSES),
  purpose: optional(oneOf(CONTACT_PURPOSES)),
  preferred: optional(trueOrFalse),
};

const DIRECT_CONTACT_POINT = validRecordOf(
  { ...CONTACT_POINT_DETAILS, channel: oneOf(DIRECT_CHANNELS), value: aText, service: optional(aText) },
  (point, walk) => {
    if (isBlank(readOwn(point, "value"))) complainAt("value", "EMPTY_CONTACT_POINT", walk);
  },
);

const ADDRESS = recordOf<PartyCode>(
  {
    street: optional(aText),
    houseNumber: optional(aText),
    addition: optional(aText),
    postOfficeBox: optional(aText),
    postcode: optional(aText),
    city: optional(aText),
    region: optional(aText),
    country: optional(that(isCountryCode, "UNKNOWN_COUNTRY")),
  },
  (address, walk) => {
    if (Object.values(address).every((part) => part === undefined || isBlank(part)))
      walk.complain("EMPTY_CONTACT_POINT");
  },
);

const POSTAL_CONTACT_POINT = validRecordOf({ ...CONTACT_POINT_DETAILS, channel: oneOf(["postal"]), address: ADDRESS });

const PARTY_DETAILS = {
  id: anId,
  kind: oneOf(["person", "organisation"]),
  roles: listOf(validRecordOf({ role: oneOf(PARTY_ROLES) })),
  contactPoints: listOf<PartyCode>((point, walk) =>
    (readOwn(point, "channel") === "postal" ? POSTAL_CONTACT_POINT : DIRECT_CONTACT_POINT)(point, walk),
  ),
  relations: listOf(validRecordOf({ type: oneOf(RELATION_TYPES), partyId: anId })),
  externalIds: listOf(recordOf<PartyCode>({ system: aFilledText, id: anId })),
  language: optional(that(isLanguageTag, "INVALID_LANGUAGE")),
};

const PERSON = recordOf<PartyCode>(
  {
    ...PARTY_DETAILS,
    names: listOf(PERSON_NAME),
    salutation: optional(oneOf(SALUTATIONS)),
    birthDate: optional(aDate),
  },
  checkTogether,
);

const ORGANISATION = recordOf<PartyCode>({ ...PARTY_DETAILS, names: listOf(ORGANISATION_NAME) }, checkTogether);

/** What a party has to be. */
export const aParty: Rule<PartyCode> = (party, walk) =>
  (readOwn(party, "kind") === "organisation" ? ORGANISATION : PERSON)(party, walk);

function checkTogether(party: object, walk: Walk<PartyCode>): void {
  const names = readOwn(party, "names");
  if (Array.isArray(names) && names.every(isWithoutName)) complainAt("names", "WITHOUT_NAME", walk);

  const externalIds = readOwn(party, "externalIds");
  if (!Array.isArray(externalIds)) return;
  const known = new Set<string>();
  externalIds.forEach((externalId, index) => {
    const [system, id] = [readOwn(externalId, "system"), readOwn(externalId, "id")];
    if (typeof system !== "string" || typeof id !== "string") return;
    const key = JSON.stringify([system, id]);
    if (known.has(key)) walk.complain("REPEATED_EXTERNAL_ID", ["externalIds", index]);
    known.add(key);
  });
}

function isWithoutName(name: unknown): boolean {
  return ["given", "family", "name"].every((part) => {
    const text = readOwn(name, part);
    return text === undefined || isBlank(text);
  });
}

function isLanguageTag(value: unknown): boolean {
  try {
    return typeof value === "string" && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
