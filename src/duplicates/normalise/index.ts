/**
 * The values of customer records in a form that can be compared: names, companies, addresses, telephone numbers, e-mail addresses,
 * dates and identifiers, German ones first.
 *
 * @module
 */
export { normalizeAddress } from "./address.js";
export { createSalutationCheck, type SalutationCheck } from "./check-salutation.js";
export { normalizeCity } from "./city.js";
export { normalizeCompany } from "./company.js";
export { normalizeCountry } from "./country.js";
export { type NormalizeDateOptions, normalizeDate } from "./date.js";
export { normalizeEmail } from "./email.js";
export { type FoldLettersOptions, foldLetters } from "./fold-letters.js";
export { normalizeHouseNumber } from "./house-number.js";
export { normalizeIdentifier } from "./identifier.js";
export type {
  CompanyStage,
  FirstNameGenders,
  NormalizedAddress,
  NormalizedCity,
  NormalizedCompany,
  NormalizedEmail,
  NormalizedPersonName,
  NormalizedPostcode,
  NormalizedStreet,
  NormalizedTelephone,
  PersonNameFields,
  SalutationVerdict,
  TelephoneKind,
  TelephoneParse,
  TelephoneParser,
  UmlautSpelling,
} from "./model.js";
export { normalizeFamilyName, normalizeGivenName, normalizePersonName } from "./person-name.js";
export { type NormalizePostcodeOptions, normalizePostcode } from "./postcode.js";
export { normalizeStreet } from "./street.js";
export { normalizeStreetName } from "./street-name.js";
export { type NormalizeTelephoneOptions, normalizeTelephone } from "./telephone.js";
