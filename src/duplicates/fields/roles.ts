import type { CodedTexts } from "./coded-texts.js";
import { COMPANY_KIND, LEGAL_FORM_KIND } from "./company-kind.js";
import { EMAIL_KIND, TELEPHONE_KIND, WEBSITE_KIND } from "./contact-kinds.js";
import { DATE_KIND } from "./date-kind.js";
import type { FieldKind } from "./kind.js";
import { FAMILY_NAME_KIND, GIVEN_NAME_KIND } from "./name-kind.js";
import { STREET_KIND } from "./street-kind.js";
import { CATEGORY_KIND, CODE_KIND, NUMBER_KIND, TEXT_KIND, WORDS_KIND } from "./text-kinds.js";

/** What a field can mean. In this order fields are compared, whatever order they are given in. */
export const FIELD_KINDS = {
  givenName: GIVEN_NAME_KIND,
  middleName: GIVEN_NAME_KIND,
  familyName: FAMILY_NAME_KIND,
  secondFamilyName: FAMILY_NAME_KIND,
  fullName: WORDS_KIND,
  companyName: COMPANY_KIND,
  legalForm: LEGAL_FORM_KIND,
  website: WEBSITE_KIND,
  dateOfBirth: DATE_KIND,
  email: EMAIL_KIND,
  telephone: TELEPHONE_KIND,
  mobile: TELEPHONE_KIND,
  street: STREET_KIND,
  houseNumber: NUMBER_KIND,
  addressLine: WORDS_KIND,
  postcode: CODE_KIND,
  city: TEXT_KIND,
  region: CATEGORY_KIND,
  country: CATEGORY_KIND,
  identifier: CODE_KIND,
  gender: CATEGORY_KIND,
  occupation: CATEGORY_KIND,
  industry: CATEGORY_KIND,
  category: CATEGORY_KIND,
} as const satisfies Readonly<Record<string, FieldKind>>;

/** What a field of a record means: one column at most for each. */
export type DuplicateField = keyof typeof FIELD_KINDS;

/** Texts by field. */
export type FieldTexts = Readonly<Partial<Record<DuplicateField, CodedTexts>>>;

/** The fields in the order in which they are compared. */
export const DUPLICATE_FIELDS = Object.freeze(Object.keys(FIELD_KINDS) as DuplicateField[]);
