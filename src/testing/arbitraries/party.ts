import fc from "fast-check";
import type { ContactPoint, Organisation, Party, PartyRelation, Person } from "../../records/party/index.js";
import { arbitraryDate, arbitraryId, arbitraryText, arbitraryValidity } from "./text.js";

/** A record with a validity besides its own properties, of which only `required` ones are always there. */
function validRecord<Model extends object, Required extends keyof Model>(
  model: { [Name in keyof Model]: fc.Arbitrary<Model[Name]> },
  required: Required[],
) {
  return fc
    .tuple(fc.record(model, { requiredKeys: required }), arbitraryValidity)
    .map(([record, validity]) => ({ ...record, ...validity }));
}

const status = fc.constantFrom("unverified", "verified", "bounced", "invalid");
const purpose = fc.constantFrom("private", "business");

/** Any {@link ContactPoint}. */
export const arbitraryContactPoint: fc.Arbitrary<ContactPoint> = fc.oneof(
  validRecord(
    {
      channel: fc.constantFrom("telephone", "mobile", "fax", "email", "web", "social", "messenger"),
      status,
      value: arbitraryText,
      service: arbitraryText,
      purpose,
      preferred: fc.boolean(),
    },
    ["channel", "status", "value"],
  ),
  validRecord(
    {
      channel: fc.constant("postal"),
      status,
      address: fc.record(
        {
          street: arbitraryText,
          houseNumber: arbitraryText,
          addition: arbitraryText,
          postOfficeBox: arbitraryText,
          postcode: arbitraryText,
          city: arbitraryText,
          region: arbitraryText,
          country: fc.constantFrom("DE", "AT", "CH", "US", "XK"),
        },
        { requiredKeys: [] },
      ),
      purpose,
      preferred: fc.boolean(),
    },
    ["channel", "status", "address"],
  ),
);

/** Any {@link PartyRelation}. Whether the other party exists, and whether relations run in circles, is left to chance. */
export const arbitraryRelation: fc.Arbitrary<PartyRelation> = validRecord(
  {
    type: fc.constantFrom("contact-person-of", "employed-by", "subsidiary-of", "same-household-as", "referred-by"),
    partyId: arbitraryId,
  },
  ["type", "partyId"],
);

const details = {
  id: arbitraryId,
  roles: fc.array(
    validRecord({ role: fc.constantFrom("customer", "lead", "supplier", "partner", "employee") }, ["role"]),
  ),
  contactPoints: fc.array(arbitraryContactPoint),
  relations: fc.array(arbitraryRelation),
  externalIds: fc.array(fc.record({ system: arbitraryId, id: arbitraryId })),
  language: fc.constantFrom("de", "en-GB", "fr-CH", "zh-Hant"),
};

const always = ["id", "kind", "names", "roles", "contactPoints", "relations", "externalIds"] as const;

/** Any {@link Person}, nameless ones among them. */
export const arbitraryPerson: fc.Arbitrary<Person> = fc.record(
  {
    ...details,
    kind: fc.constant("person"),
    names: fc.array(
      validRecord(
        {
          titles: fc.array(arbitraryText),
          given: arbitraryText,
          particle: arbitraryText,
          family: arbitraryText,
          suffix: arbitraryText,
        },
        [],
      ),
    ),
    salutation: fc.constantFrom("mr", "ms", "neutral"),
    birthDate: arbitraryDate,
  },
  { requiredKeys: [...always] },
);

/** Any {@link Organisation}, nameless ones among them. */
export const arbitraryOrganisation: fc.Arbitrary<Organisation> = fc.record(
  {
    ...details,
    kind: fc.constant("organisation"),
    names: fc.array(
      validRecord({ name: arbitraryText, legalForm: arbitraryText, use: fc.constantFrom("legal", "trading") }, [
        "name",
      ]),
    ),
  },
  { requiredKeys: [...always] },
);

/** Any {@link Party} that `checkParty` finds no error in. Warnings are left to chance. */
export const arbitraryParty: fc.Arbitrary<Party> = fc.oneof(arbitraryPerson, arbitraryOrganisation);
