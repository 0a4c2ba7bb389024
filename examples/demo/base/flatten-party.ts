import type { DuplicateField } from "clientele/duplicates";
import type { DirectContactPoint, Organisation, Party, Person } from "clientele/records/party";

/** A party as flat as it is compared: the name in use, and the first contact point of each kind. */
export type FlatParty = Readonly<Partial<Record<DuplicateField, string | undefined>>>;

/** Flattens a party. */
export function flattenParty(party: Party): FlatParty {
  return {
    ...(party.kind === "person" ? flattenPerson(party) : flattenOrganisation(party)),
    ...flattenContacts(party),
  };
}

function flattenPerson({ names: [name], birthDate, salutation }: Person): FlatParty {
  return {
    givenName: name?.given,
    familyName: [name?.particle, name?.family].filter(Boolean).join(" "),
    dateOfBirth: birthDate,
    gender: salutation,
  };
}

function flattenOrganisation({ names: [name] }: Organisation): FlatParty {
  return { companyName: name?.name, legalForm: name?.legalForm };
}

function flattenContacts({ contactPoints }: Party): FlatParty {
  const address = contactPoints.find((point) => point.channel === "postal")?.address;
  const valueOn = (channel: DirectContactPoint["channel"]) =>
    contactPoints.find((point): point is DirectContactPoint => point.channel === channel)?.value;
  return {
    email: valueOn("email"),
    telephone: valueOn("telephone"),
    mobile: valueOn("mobile"),
    street: address?.street,
    houseNumber: address?.houseNumber,
    postcode: address?.postcode,
    city: address?.city,
  };
}
