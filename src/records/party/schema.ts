import * as z from "zod";
import { checkParty } from "./check.js";
import type { Party } from "./model.js";
import {
  CONTACT_POINT_STATUSES,
  CONTACT_PURPOSES,
  DIRECT_CHANNELS,
  ORGANISATION_NAME_USES,
  PARTY_ROLES,
  RELATION_TYPES,
  SALUTATIONS,
} from "./settings.js";

const text = z.string().optional();
const validity = { validFrom: text, validTo: text };

const contactPointDetails = {
  ...validity,
  status: z.enum(CONTACT_POINT_STATUSES),
  purpose: z.enum(CONTACT_PURPOSES).optional(),
  preferred: z.boolean().optional(),
};

const address = z
  .strictObject({
    street: text,
    houseNumber: text,
    addition: text,
    postOfficeBox: text,
    postcode: text,
    city: text,
    region: text,
    country: text,
  })
  .readonly();

const contactPoint = z.discriminatedUnion("channel", [
  z
    .strictObject({ ...contactPointDetails, channel: z.enum(DIRECT_CHANNELS), value: z.string(), service: text })
    .readonly(),
  z.strictObject({ ...contactPointDetails, channel: z.literal("postal"), address }).readonly(),
]);

const partyDetails = {
  id: z.string(),
  roles: z.array(z.strictObject({ ...validity, role: z.enum(PARTY_ROLES) }).readonly()).readonly(),
  contactPoints: z.array(contactPoint).readonly(),
  relations: z
    .array(z.strictObject({ ...validity, type: z.enum(RELATION_TYPES), partyId: z.string() }).readonly())
    .readonly(),
  externalIds: z.array(z.strictObject({ system: z.string(), id: z.string() }).readonly()).readonly(),
  language: text,
};

const personName = z
  .strictObject({
    ...validity,
    titles: z.array(z.string()).readonly().optional(),
    given: text,
    particle: text,
    family: text,
    suffix: text,
  })
  .readonly();

const organisationName = z
  .strictObject({ ...validity, name: z.string(), legalForm: text, use: z.enum(ORGANISATION_NAME_USES).optional() })
  .readonly();

/**
 * Guards a {@link Party} that comes from outside. It refuses what {@link checkParty} calls an error, with the code as message, and
 * lets pass what is merely doubtful. Unknown properties are refused, `__proto__` among them.
 */
export const partySchema = z
  .discriminatedUnion("kind", [
    z
      .strictObject({
        ...partyDetails,
        kind: z.literal("person"),
        names: z.array(personName).readonly(),
        salutation: z.enum(SALUTATIONS).optional(),
        birthDate: text,
      })
      .readonly(),
    z
      .strictObject({ ...partyDetails, kind: z.literal("organisation"), names: z.array(organisationName).readonly() })
      .readonly(),
  ])
  .superRefine((party, context) => {
    for (const { code, severity, path } of checkParty(party)) {
      if (severity === "error") context.addIssue({ code: "custom", message: code, path: [...path] });
    }
  }) satisfies z.ZodType<Party>;
