import type { Organisation, Person } from "../../../src/records/party/index.js";

/** A person about whom nothing is known but what is given. */
export const person = (details: Partial<Person> = {}): Person =>
  Object.freeze({
    id: "p1",
    kind: "person",
    names: [{ given: "Ada", family: "Lovelace" }],
    roles: [],
    contactPoints: [],
    relations: [],
    externalIds: [],
    ...details,
  });

/** An organisation about which nothing is known but what is given. */
export const organisation = (details: Partial<Organisation> = {}): Organisation =>
  Object.freeze({
    id: "o1",
    kind: "organisation",
    names: [{ name: "Acme" }],
    roles: [],
    contactPoints: [],
    relations: [],
    externalIds: [],
    ...details,
  });
