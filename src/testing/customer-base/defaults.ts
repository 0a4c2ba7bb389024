import type { CustomerErrorRates, CustomerFilledRates, CustomerRelativeRates } from "./model.js";

/** Which columns are filled, by default. Assumed, not measured. */
export const DEFAULT_CUSTOMER_FILLED_RATES: CustomerFilledRates = Object.freeze({
  dateOfBirth: 0.8,
  telephone: 0.7,
  mobile: 0.55,
  email: 0.7,
});

/** How often relatives follow, by default. Assumed, not measured. */
export const DEFAULT_CUSTOMER_RELATIVE_RATES: CustomerRelativeRates = Object.freeze({
  partner: 0.12,
  parentOrChild: 0.05,
  twin: 0.004,
  namesake: 0.01,
  sisterCompany: 0.04,
});

/**
 * How often a copy has each error, by default. Assumed, not measured. A rate holds for copies in which the error can occur; `missing`
 * holds for each column.
 *
 * - `missing`: a column is empty; never family name, company name and country.
 * - `marriage`: another family name, or a double name. `move`: another address, often with another landline number.
 * - `new-phone`, `new-email`: another number, another address of the same customer.
 * - `phone-spelling`: both numbers are written in another way. `nickname`: `Hans` for `Johannes`, and back.
 * - `half-name`: one part of a double name, or both the other way round. `extra-title`: a title that the original lacks.
 * - `wrong-gender`: Mr for Ms. `day-month`: 3 April for 4 March.
 * - `legal-form`, `company-spelling`, `street-spelling`: `mbH` for `GmbH`, `und` for `&`, `Str.` for `Straße`.
 * - `umlaut`: `ue` or `u` for `ü`, in the whole record. `sound-alike`: `Mayer` for `Meier`.
 * - `neighbour-key`, `omission`, `doubling`, `transposition`: slips of the fingers on a German keyboard, in one column.
 * - `lost-zero`: a postcode without its leading zero. `swapped-names`: given and family name in each other's column.
 * - `joined-fields`: particle, legal form or house number in the column of the name or street.
 */
export const DEFAULT_CUSTOMER_ERROR_RATES: CustomerErrorRates = Object.freeze({
  missing: 0.1,
  marriage: 0.03,
  move: 0.12,
  "new-phone": 0.12,
  "new-email": 0.2,
  "phone-spelling": 0.5,
  nickname: 0.1,
  "half-name": 0.2,
  "extra-title": 0.03,
  "wrong-gender": 0.01,
  "day-month": 0.02,
  "legal-form": 0.25,
  "company-spelling": 0.2,
  "street-spelling": 0.3,
  umlaut: 0.15,
  "sound-alike": 0.07,
  "neighbour-key": 0.05,
  omission: 0.05,
  doubling: 0.03,
  transposition: 0.04,
  "lost-zero": 0.1,
  "swapped-names": 0.02,
  "joined-fields": 0.05,
});
