import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkParty } from "../../../src/records/party/index.js";
import { toEpochDay } from "../../../src/shared/calendar/index.js";
import { listPlaces } from "../../../src/testing/customer-base/homes/places.js";
import {
  type CustomerErrorKind,
  DEFAULT_CUSTOMER_ERROR_RATES,
  type GenerateCustomersOptions,
  generateCustomers,
  toParty,
} from "../../../src/testing/customer-base/index.js";
import { differingFields, pairsAmong } from "./pairs.js";

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.nat({ max: 1e9 });

/** Any of several weights, of which the first is above zero. */
const weights = fc.tuple(fc.integer({ min: 1, max: 1e9 }), weight, weight);

const kinds = Object.keys(DEFAULT_CUSTOMER_ERROR_RATES) as CustomerErrorKind[];
const errorRates = fc.record(Object.fromEntries(kinds.map((kind) => [kind, rate])), { requiredKeys: [] });

const options: fc.Arbitrary<GenerateCustomersOptions> = fc.record(
  {
    seed: fc.oneof(fc.maxSafeInteger(), fc.string()),
    entities: fc.nat({ max: 60 }), // the sizes are a matter of time only
    organisationShare: rate,
    countries: weights.chain(([one, two, three]) =>
      fc.constantFrom({ DE: one, AT: two, CH: three }, { CH: one }, { AT: one, DE: two }),
    ),
    filled: fc.record({ dateOfBirth: rate, telephone: rate, mobile: rate, email: rate }, { requiredKeys: [] }),
    relatives: fc.record(
      { partner: rate, parentOrChild: rate, twin: rate, namesake: rate, sisterCompany: rate },
      { requiredKeys: [] },
    ),
    copies: weights,
    errorRates,
    window: fc.integer({ min: 1, max: 1_000_000 }),
    mailDomains: fc.constantFrom("realistic", "reserved"),
  },
  { requiredKeys: ["seed", "entities"] },
);

const generate = (given: GenerateCustomersOptions) => [...generateCustomers(given)];

describe("generateCustomers (properties)", () => {
  it("repeats itself for the same options", () => {
    fc.assert(
      fc.property(options, (given) => {
        expect(generate(given)).toEqual(generate(given));
      }),
    );
  });

  it("makes as many different customers as asked for, and ids that are unique", () => {
    fc.assert(
      fc.property(options, (given) => {
        const records = generate(given);
        expect(new Set(records.map(({ entityId }) => entityId)).size).toBe(given.entities);
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
        expect(records.filter(({ copyOf }) => copyOf === undefined)).toHaveLength(given.entities);
      }),
    );
  });

  it("begins with the same records whatever the number of customers", () => {
    fc.assert(
      fc.property(options, fc.nat({ max: 100 }), (given, more) => {
        const larger = generate({ ...given, entities: given.entities + more });
        expect(generate(given).slice(0, given.entities)).toEqual(larger.slice(0, given.entities));
      }),
    );
  });

  it("leaves out later customers, and nothing else, where there are fewer", () => {
    fc.assert(
      fc.property(options, fc.nat({ max: 100 }), (given, more) => {
        const larger = generate({ ...given, entities: given.entities + more });
        const entities = new Set(generate({ ...given, copies: [1] }).map(({ entityId }) => entityId));
        const withoutNumber = ({ id, copyOf, ...record }: (typeof larger)[number]) => record;
        expect(generate(given).map(withoutNumber)).toEqual(
          larger.filter(({ entityId }) => entities.has(entityId)).map(withoutNumber),
        );
      }),
    );
  });

  it("names in the errors of a copy exactly the columns that differ from the original, which came before", () => {
    fc.assert(
      fc.property(options, (given) => {
        const records = generate(given);
        for (const { original, copy } of pairsAmong(records)) {
          expect(records.indexOf(original)).toBeLessThan(records.indexOf(copy));
          expect(original.copyOf).toBe(undefined);
          expect([...new Set(copy.errors.map(({ field }) => field as string))].sort()).toEqual(
            [...differingFields(original, copy)].sort(),
          );
          for (const { kind } of copy.errors) {
            expect((given.errorRates ?? DEFAULT_CUSTOMER_ERROR_RATES)[kind]).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it("makes exact copies where there are no errors", () => {
    fc.assert(
      fc.property(options, (given) => {
        for (const { original, copy } of pairsAmong(generate({ ...given, errorRates: {} }))) {
          expect(copy).toEqual({ ...original, id: copy.id, copyOf: original.id });
        }
      }),
    );
  });

  it("makes records whose parties are beyond doubt", () => {
    fc.assert(
      fc.property(options, (given) => {
        expect(generate(given).flatMap((record) => checkParty(toParty(record)))).toEqual([]);
      }),
    );
  });

  it("gives each town one of its postcodes, and telephones its dialling code", () => {
    const places = new Map(
      (["DE", "AT", "CH"] as const).flatMap(listPlaces).map((place) => [`${place.city}/${place.country}`, place]),
    );
    fc.assert(
      fc.property(options, (given) => {
        for (const { city, country, postcode, telephone } of generate({ ...given, copies: [1] })) {
          const place = places.get(`${city}/${country}`);
          expect(place?.postcodes).toContain(postcode);
          const digits = telephone?.replace(/^(?:\+|00)4\d *(?:\(0\))?/, "0").replace(/\D/g, "");
          if (digits !== undefined) expect(digits.startsWith(place?.diallingCode as string)).toBe(true);
        }
      }),
    );
  });

  it("gives persons what persons have and organisations what organisations have", () => {
    fc.assert(
      fc.property(options, (given) => {
        for (const record of generate({ ...given, copies: [1] })) {
          const { kind, gender, givenName, familyName, companyName, legalForm, dateOfBirth } = record;
          const isPerson = kind === "person";
          expect([gender, givenName, familyName].every((value) => (value !== undefined) === isPerson)).toBe(true);
          expect(companyName !== undefined).toBe(!isPerson);
          if (isPerson) expect(legalForm).toBe(undefined);
          else expect([record.title, record.particle, record.suffix, dateOfBirth]).toEqual(Array(4).fill(undefined));
          if (dateOfBirth !== undefined) {
            expect(toEpochDay(dateOfBirth)).toBeGreaterThanOrEqual(toEpochDay("1930-01-01"));
            expect(toEpochDay(dateOfBirth)).toBeLessThanOrEqual(toEpochDay("2007-12-31"));
          }
        }
      }),
    );
  });

  it("lets those of one household live together", () => {
    fc.assert(
      fc.property(options, (given) => {
        const addresses = new Map<string, string>();
        for (const record of generate({ ...given, copies: [1] })) {
          if (record.householdId === undefined) continue;
          const address = [record.street, record.houseNumber, record.postcode, record.city, record.kind].join();
          expect(addresses.get(record.householdId) ?? address).toBe(address);
          addresses.set(record.householdId, address);
        }
      }),
    );
  });
});
