import { generateCustomers } from "../../src/testing/customer-base/index.js";

/** A small base of persons with copies and relatives, as plain records with the truth beside them. */
export function generatePeople(seed: string, entities: number, copies: readonly number[] = [60, 30, 10]) {
  const rows = [...generateCustomers({ seed, entities, organisationShare: 0, copies })];
  const records = rows.map(
    ({ givenName, familyName, dateOfBirth, street, houseNumber, postcode, city, telephone, mobile, email }) => ({
      givenName,
      familyName,
      dateOfBirth,
      street,
      houseNumber,
      postcode,
      city,
      telephone,
      mobile,
      email,
    }),
  );
  return { records, truth: rows.map(({ entityId }) => entityId) };
}

/** The fields of {@link generatePeople}. */
export const PEOPLE_FIELDS = {
  givenName: "givenName",
  familyName: "familyName",
  dateOfBirth: "dateOfBirth",
  street: "street",
  houseNumber: "houseNumber",
  postcode: "postcode",
  city: "city",
  telephone: "telephone",
  mobile: "mobile",
  email: "email",
} as const;
