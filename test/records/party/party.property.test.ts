import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assertParty,
  checkParty,
  checkRelations,
  contactPersonsOf,
  currentContactPoints,
  displayName,
  isValidOn,
  type Organisation,
  type Party,
} from "../../../src/records/party/index.js";
import { partySchema } from "../../../src/records/party/schema.js";
import {
  arbitraryDate,
  arbitraryParty,
  arbitraryPerson,
  arbitraryText,
  arbitraryValidity,
} from "../../../src/testing/arbitraries/index.js";
import { organisation } from "./people.js";

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("checkParty (properties)", () => {
  it("finds no error in a party, also after a trip through JSON, and the schema changes nothing", () => {
    fc.assert(
      fc.property(arbitraryParty, (party) => {
        expect(checkParty(party).filter(({ severity }) => severity === "error")).toEqual([]);
        expect(throughJson(party)).toEqual(party);
        expect(partySchema.parse(throughJson(party))).toEqual(party);
      }),
    );
  });

  it("crashes on nothing, and agrees with the door and the schema", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), damagedParties), (value) => {
        const isError = checkParty(value).some(({ severity }) => severity === "error");
        if (!isError) expect(() => assertParty(value)).not.toThrow();
        else expect(() => assertParty(value)).toThrow(expect.objectContaining({ name: "ClienteleError" }));
        expect(partySchema.safeParse(value).success).toBe(!isError);
      }),
      { numRuns: 500 },
    );
  });

  it("repeats nothing of what it has read", () => {
    const secret = "Geheimrat";
    const secrets = fc.oneof(
      fc.constant(secret),
      fc.constant({ [secret]: secret }),
      fc.constant([secret, { [secret]: 1 }]),
    );
    fc.assert(
      fc.property(arbitraryPerson, fc.dictionary(fc.constantFrom(...PROPERTIES, secret), secrets), (party, wrong) => {
        const damaged = { ...party, id: "p1", ...wrong };
        if (!("id" in wrong))
          expect(JSON.stringify(checkParty(damaged).map(({ code, params, fix }) => [code, params, fix]))).not.toContain(
            secret,
          );
        expect(messageOf(() => assertParty(damaged, ["parties", 1]))).not.toContain(secret);
      }),
    );
  });
});

describe("displayName (properties)", () => {
  it("has no blanks at its ends and loses no given or family name, in either order", () => {
    fc.assert(
      fc.property(arbitraryPerson, fc.constantFrom("given-first", "family-first"), (party, order) => {
        const name = displayName(party, { order });
        const first = party.names.find(({ given = "", family = "" }) => `${given}${family}`.trim() !== "");
        expect(name === undefined).toBe(first === undefined);
        expect(name).toBe(name?.trim());
        for (const part of [first?.given, first?.family]) expect(name ?? "").toContain(part?.trim() ?? "");
      }),
    );
  });
});

describe("currentContactPoints (properties)", () => {
  it("answers a part of the contact points, and each that is usable is found on its channel", () => {
    fc.assert(
      fc.property(arbitraryParty, arbitraryDate, (party, asOf) => {
        const all = currentContactPoints(party, { asOf });
        const usable = party.contactPoints.filter(
          (point) => ["verified", "unverified"].includes(point.status) && isValidOn(point, asOf),
        );
        expect(new Set(all)).toEqual(new Set(usable));
        for (const point of all) expect(currentContactPoints(party, { asOf, channel: point.channel })).toContain(point);
      }),
    );
  });
});

describe("isValidOn (properties)", () => {
  it("changes at most twice, and holds on its first day", () => {
    fc.assert(
      fc.property(arbitraryValidity, fc.array(arbitraryDate), (validity, dates) => {
        const answers = dates.sort().map((date) => isValidOn(validity, date));
        const changes = answers.filter((answer, index) => index > 0 && answer !== answers[index - 1]);
        expect(changes.length).toBeLessThanOrEqual(2);
        if (validity.validFrom !== undefined) expect(isValidOn(validity, validity.validFrom)).toBe(true);
        if (validity.validTo !== undefined) expect(isValidOn(validity, validity.validTo)).toBe(false);
      }),
    );
  });
});

describe("contactPersonsOf (properties)", () => {
  it("finds exactly the persons who say so on that date", () => {
    fc.assert(
      fc.property(fc.array(arbitraryParty), arbitraryText, arbitraryDate, (parties, organisationId, asOf) => {
        const found = contactPersonsOf(organisationId, parties, { asOf });
        for (const party of parties) {
          const says = party.relations.some(
            (relation) =>
              relation.type === "contact-person-of" && relation.partyId === organisationId && isValidOn(relation, asOf),
          );
          expect(found.includes(party as never)).toBe(says && party.kind === "person");
        }
      }),
    );
  });
});

describe("checkRelations (properties)", () => {
  const graphs = fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 4 }), { maxLength: 8 }).map((targets) =>
    targets.map((list, index) =>
      organisation({
        id: `${index}`,
        relations: list
          .filter((target) => target < targets.length && target !== index)
          .map((target) => ({ type: "subsidiary-of", partyId: `${target}` })),
      }),
    ),
  );

  it("finds a relation exactly where one can walk on and come back (twin: walking)", () => {
    fc.assert(
      fc.property(graphs, (parties) => {
        const found = new Set(checkRelations(parties, { asOf: "2026-11-21" }).map(({ path }) => path.join()));
        parties.forEach(({ id, relations }, index) => {
          relations.forEach(({ partyId }, position) => {
            expect(found.has(`${index},relations,${position}`)).toBe(reaches(parties, partyId, id));
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it("says the same of each party in whatever order they come", () => {
    const shuffledGraphs = graphs.chain((parties) =>
      fc.tuple(fc.constant(parties), fc.shuffledSubarray(parties, { minLength: parties.length })),
    );
    const ofEach = (parties: readonly Party[]) =>
      checkRelations(parties, { asOf: "2026-11-21" })
        .map(({ code, recordId, path }) => `${code} ${recordId} ${path.slice(1).join()}`)
        .sort();
    fc.assert(
      fc.property(shuffledGraphs, ([parties, shuffled]) => {
        expect(ofEach(shuffled)).toEqual(ofEach(parties));
      }),
    );
  });

  it("takes any parties", () => {
    fc.assert(
      fc.property(fc.array(arbitraryParty), arbitraryDate, (parties, asOf) => {
        for (const { path } of checkRelations(parties, { asOf })) expect(parties[path[0] as number]).toBeDefined();
      }),
    );
  });
});

// Helpers

const PROPERTIES = [
  "id",
  "kind",
  "names",
  "roles",
  "contactPoints",
  "relations",
  "externalIds",
  "language",
  "birthDate",
];

/** Parties with something else in the place of one of their parts. */
const damagedParties = fc
  .tuple(arbitraryParty, fc.constantFrom(...PROPERTIES, "salutation", "more"), fc.anything(), fc.boolean())
  .map(([party, property, value, inList]) => ({ ...party, [property]: inList ? [value] : value }))
  // Zod calls an inherited property a property, the check does not.
  .filter((party) => !hasPrototype(party));

function hasPrototype(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  const isPlain = Array.isArray(value) || prototype === null || prototype === Object.prototype;
  return !isPlain || Object.values(value).some(hasPrototype);
}

function messageOf(run: () => void): string {
  try {
    run();
    return "";
  } catch (error) {
    return (error as Error).message;
  }
}

function reaches(parties: readonly Organisation[], from: string, to: string, passed = new Set<string>()): boolean {
  if (from === to) return true;
  if (passed.has(from)) return false;
  passed.add(from);
  const party = parties.find(({ id }) => id === from);
  return party?.relations.some(({ partyId }) => reaches(parties, partyId, to, passed)) ?? false;
}
