import type { Party } from "clientele/records/party";
import { describe, expect, it } from "vitest";
import { flattenParty } from "../../../examples/demo/base/flatten-party.js";

const details = { id: "1", roles: [], relations: [], externalIds: [] };
const status = "unverified";

const anna: Party = {
  ...details,
  kind: "person",
  names: [{ titles: ["Dr."], given: "Anna", particle: "von der", family: "Heide" }, { family: "Berg" }],
  salutation: "ms",
  birthDate: "1975-11-30",
  contactPoints: [
    { channel: "telephone", value: "030 1", status },
    { channel: "email", value: "anna@web.example", status },
    { channel: "email", value: "heide@web.example", status },
    { channel: "mobile", value: "0170 2", status },
    {
      channel: "postal",
      address: { street: "Ringstraße", houseNumber: "4a", postcode: "04103", city: "Leipzig", country: "DE" },
      status,
    },
  ],
};

describe("flattenParty", () => {
  it("takes the name in use and the first contact point of each kind", () => {
    expect(flattenParty(anna)).toEqual({
      givenName: "Anna",
      familyName: "von der Heide",
      dateOfBirth: "1975-11-30",
      gender: "ms",
      telephone: "030 1",
      mobile: "0170 2",
      email: "anna@web.example",
      street: "Ringstraße",
      houseNumber: "4a",
      postcode: "04103",
      city: "Leipzig",
    });
  });

  it("keeps the legal form of a company apart, and says nothing where nothing is known", () => {
    const names = [{ name: "Huber & Söhne", legalForm: "OHG" }];
    const flat = flattenParty({ ...details, kind: "organisation", names, contactPoints: [] });
    expect(flat).toEqual({ companyName: "Huber & Söhne", legalForm: "OHG" });
  });
});
