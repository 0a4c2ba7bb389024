import type { Party, Person } from "clientele/records/party";
import { describe, expect, it } from "vitest";
import { findCustomers } from "../../../examples/demo/base/find-customers.js";

const details = { roles: [], relations: [], externalIds: [], contactPoints: [] };
const email = (value: string) => ({ channel: "email", value, status: "unverified" }) as const;

const person = (id: string, given: string, family: string, birthDate: string, mail: string): Person => ({
  ...details,
  id,
  kind: "person",
  names: [{ given, family }],
  birthDate,
  contactPoints: [email(mail)],
});
const company = (id: string, name: string, legalForm: string, mail: string): Party => ({
  ...details,
  id,
  kind: "organisation",
  names: [{ name, legalForm }],
  contactPoints: [email(mail)],
});

const parties: readonly Party[] = [
  company("1", "Kowalski Haustechnik", "GmbH", "info@kowalski-haustechnik.example"),
  person("2", "Hans", "Müller", "1961-03-04", "h.mueller@gmx.example"),
  person("3", "Anna", "Schmidt", "1975-11-30", "anna@web.example"),
  company("4", "Kowalski Haustechnik", "Gesellschaft mbH", "info@kowalski-haustechnik.example"),
  person("5", "Hanns", "Mueller", "1961-04-03", "h.mueller@gmx.example"),
];

describe("findCustomers", () => {
  const { persons, organisations, identity } = findCustomers(parties);

  it("merges those that are the same into the first of them", () => {
    expect(parties.map(({ id }) => identity.resolve(id))).toEqual(["1", "2", "3", "1", "2"]);
  });

  it("looks for persons and for companies apart, each record at the place of its party", () => {
    expect(persons.parties.map(({ id }) => id)).toEqual(["2", "3", "5"]);
    expect(persons.result.clusters).toEqual([[0, 2]]);
    expect(organisations.records.map(({ legalForm }) => legalForm)).toEqual(["GmbH", "Gesellschaft mbH"]);
  });

  it("finds nobody among nobody", () => {
    expect(findCustomers([]).identity.records).toEqual([]);
  });
});
