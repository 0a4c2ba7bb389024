import type { ContactPoint, Party, PersonName } from "../../records/party/index.js";
import type { GeneratedCustomer } from "./model.js";

/**
 * Makes a party of a generated record: a customer with the record's id, one name, and a contact point for each address and number.
 * `checkParty` finds nothing in it. What a record says about the truth does not come along.
 *
 * @example
 * ```ts
 * import { displayName } from "clientele/records/party";
 * import { generateCustomers, toParty } from "clientele/testing/customer-base";
 *
 * const [customer] = generateCustomers({ seed: "demo", entities: 1 });
 * customer && displayName(toParty(customer)); // => "Melanie Hinterkirchler"
 * ```
 */
export function toParty(customer: GeneratedCustomer): Party {
  const details = {
    id: customer.id,
    roles: [{ role: "customer" as const }],
    contactPoints: listContactPoints(customer),
    relations: [],
    externalIds: [],
  };
  if (customer.kind === "organisation") {
    const { companyName = "", legalForm } = customer;
    const name = legalForm === undefined ? { name: companyName } : { name: companyName, legalForm };
    return { ...details, kind: "organisation", names: [name] };
  }
  const { gender, dateOfBirth } = customer;
  return {
    ...details,
    kind: "person",
    names: [personNameOf(customer)],
    ...(gender && { salutation: gender === "female" ? "ms" : "mr" }),
    ...(dateOfBirth && { birthDate: dateOfBirth }),
  };
}

function personNameOf({ title, givenName, particle, familyName, suffix }: GeneratedCustomer): PersonName {
  return {
    ...(title && { titles: title.split(/ (?=\p{Lu})/u) }),
    ...(givenName && { given: givenName }),
    ...(particle && { particle }),
    ...(familyName && { family: familyName }),
    ...(suffix && { suffix }),
  };
}

function listContactPoints(customer: GeneratedCustomer): readonly ContactPoint[] {
  const { street, houseNumber, postcode, city, country } = customer;
  const address = {
    ...(street && { street }),
    ...(houseNumber && { houseNumber }),
    ...(postcode && { postcode }),
    ...(city && { city }),
    country,
  };
  const direct = (["telephone", "mobile", "email"] as const).flatMap((channel) => {
    const value = customer[channel];
    return value === undefined ? [] : [{ channel, value, status: "unverified" as const }];
  });
  return [{ channel: "postal", address, status: "unverified" }, ...direct];
}
