import type { Home } from "./homes/home.js";
import type { PhoneNumber } from "./homes/phone.js";
import type { CustomerCountry, GeneratedCustomer } from "./model.js";

/** A record that is still being written. */
export type CustomerRow = { -readonly [Column in keyof GeneratedCustomer]: GeneratedCustomer[Column] };

/** A customer: its record, and what is behind it that the record may not show. */
export interface Customer {
  readonly row: CustomerRow;
  readonly home: Home;
  readonly mobile: PhoneNumber;
}

/** A record without any value, its columns in the order in which all records have them. */
export function createRow(entityId: string, kind: GeneratedCustomer["kind"], country: CustomerCountry): CustomerRow {
  return {
    id: "",
    entityId,
    householdId: undefined,
    copyOf: undefined,
    kind,
    gender: undefined,
    title: undefined,
    givenName: undefined,
    particle: undefined,
    familyName: undefined,
    suffix: undefined,
    dateOfBirth: undefined,
    companyName: undefined,
    legalForm: undefined,
    street: undefined,
    houseNumber: undefined,
    postcode: undefined,
    city: undefined,
    country,
    telephone: undefined,
    mobile: undefined,
    email: undefined,
    errors: [],
  };
}
