import { describe, expect, it } from "vitest";
import { checkParty } from "../../../src/records/party/index.js";
import { type CustomerRow, createRow } from "../../../src/testing/customer-base/customer.js";
import { toParty } from "../../../src/testing/customer-base/index.js";

const record = (columns: Partial<CustomerRow>) =>
  Object.freeze({ ...createRow("customer-1", columns.kind ?? "person", "DE"), id: "record-7", ...columns });

const person = record({
  householdId: "household-1",
  copyOf: "record-1",
  gender: "female",
  title: "Prof. Dr. med.",
  givenName: "Anna-Lena",
  particle: "von der",
  familyName: "Heide",
  suffix: "jun.",
  dateOfBirth: "1987-02-03",
  street: "Zeil",
  houseNumber: "5a",
  postcode: "60313",
  city: "Frankfurt am Main",
  telephone: "069 123456",
  mobile: "0171 1234567",
  email: "heide@web.example",
});

describe("toParty", () => {
  it("makes a person of all that a record says but the truth", () => {
    expect(toParty(person)).toEqual({
      id: "record-7",
      kind: "person",
      roles: [{ role: "customer" }],
      names: [
        { titles: ["Prof.", "Dr. med."], given: "Anna-Lena", particle: "von der", family: "Heide", suffix: "jun." },
      ],
      salutation: "ms",
      birthDate: "1987-02-03",
      contactPoints: [
        {
          channel: "postal",
          status: "unverified",
          address: { street: "Zeil", houseNumber: "5a", postcode: "60313", city: "Frankfurt am Main", country: "DE" },
        },
        { channel: "telephone", status: "unverified", value: "069 123456" },
        { channel: "mobile", status: "unverified", value: "0171 1234567" },
        { channel: "email", status: "unverified", value: "heide@web.example" },
      ],
      relations: [],
      externalIds: [],
    });
  });

  it("makes an organisation of a company", () => {
    const { kind, names } = toParty(record({ kind: "organisation", companyName: "Huber Bau", legalForm: "GmbH" }));
    expect({ kind, names }).toEqual({ kind: "organisation", names: [{ name: "Huber Bau", legalForm: "GmbH" }] });
    expect(toParty(record({ kind: "organisation", companyName: "Huber Bau" })).names).toStrictEqual([
      { name: "Huber Bau" },
    ]);
  });

  it("leaves out what a record has not", () => {
    expect(toParty(record({ familyName: "Beck", gender: "male" }))).toStrictEqual({
      id: "record-7",
      kind: "person",
      roles: [{ role: "customer" }],
      names: [{ family: "Beck" }],
      salutation: "mr",
      contactPoints: [{ channel: "postal", status: "unverified", address: { country: "DE" } }],
      relations: [],
      externalIds: [],
    });
  });

  it.each(["Dr.", "Dipl.-Ing.", "lic. iur.", "Dr. med. univ."])("takes %s for one title", (title) => {
    expect(toParty(record({ familyName: "Beck", title })).names).toEqual([{ titles: [title], family: "Beck" }]);
  });

  it("makes parties that are beyond doubt", () => {
    expect(checkParty(toParty(person))).toEqual([]);
  });
});
