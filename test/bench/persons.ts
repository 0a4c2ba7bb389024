import { generateCustomers } from "../../src/testing/customer-base/index.js";

/** The fields of {@link generatePersons}. */
export const PERSON_FIELDS = {
  givenName: "givenName",
  familyName: "familyName",
  dateOfBirth: "dateOfBirth",
  street: "street",
  houseNumber: "houseNumber",
  postcode: "postcode",
  city: "city",
  email: "email",
} as const;

/** About so many persons of eight fields, one in eleven a copy of another one, with the truth beside them. */
export function generatePersons(count: number) {
  const records: Readonly<Record<keyof typeof PERSON_FIELDS, string | undefined>>[] = [];
  const truth: string[] = [];
  const entities = Math.round(count / 1.1);
  for (const row of generateCustomers({ seed: "growth", entities, organisationShare: 0, copies: [90, 10] })) {
    const { givenName, familyName, dateOfBirth, street, houseNumber, postcode, city, email } = row;
    records.push({ givenName, familyName, dateOfBirth, street, houseNumber, postcode, city, email });
    truth.push(row.entityId);
  }
  return { records, truth };
}
