import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/shared/model/sha256.js";
import {
  DEFAULT_CUSTOMER_ERROR_RATES,
  type GeneratedCustomer,
  generateCustomers,
} from "../../../src/testing/customer-base/index.js";
import { pairsAmong } from "./pairs.js";

const generate = (options: Partial<Parameters<typeof generateCustomers>[0]> = {}) => [
  ...generateCustomers({ seed: "test", entities: 300, ...options }),
];
const originalsOf = (records: readonly GeneratedCustomer[]) =>
  records.filter(({ copyOf }) => copyOf === undefined).map(({ id, ...record }) => record);

describe("generateCustomers", () => {
  it("makes exactly as many different customers as asked for, each with one original, in their order", () => {
    const originals = originalsOf(generate({ entities: 37 }));
    expect(originals.map(({ entityId }) => entityId)).toEqual(
      Array.from({ length: 37 }, (_, n) => `customer-${n + 1}`),
    );
    expect(originals.every(({ errors }) => errors.length === 0)).toBe(true);
    expect(generate({ entities: 0 })).toEqual([]);
  });

  it("numbers the records as they come", () => {
    const ids = generate().map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, index) => `record-${index + 1}`));
  });

  it("lets a copy come after its original, at most the window's number of customers later", () => {
    const seen: GeneratedCustomer[] = [];
    const delays = new Set<number>();
    let customers = 0;
    for (const record of generateCustomers({ seed: 1, entities: 400, copies: [0, 1], window: 3 })) {
      if (record.copyOf === undefined) customers += 1;
      else {
        const original = seen.find(({ id }) => id === record.copyOf) as GeneratedCustomer;
        expect(original.entityId).toBe(record.entityId);
        if (customers < 400) delays.add(customers - Number(original.entityId.replace("customer-", "")));
      }
      seen.push(record);
    }
    expect([...delays].sort()).toEqual([1, 2, 3]);
  });

  it("lets copies come soon more often than late", () => {
    const order = generate({ entities: 6000, copies: [0, 1], window: 1024, errorRates: {} });
    const places = new Map(order.map(({ id }, place) => [id, place]));
    const distances = order.flatMap(({ copyOf }, place) => (copyOf ? [place - (places.get(copyOf) as number)] : []));
    const early = distances.filter((distance) => distance <= 64).length / distances.length;
    expect(early).toBeGreaterThan(0.45);
    expect(early).toBeLessThan(0.75);
    expect(Math.max(...distances)).toBeGreaterThan(1024);
    expect(Math.max(...distances)).toBeLessThan(2200);
  });

  it("keeps originals and copies as they are whatever the error rates", () => {
    const clean = generate({ errorRates: {} });
    const dirty = generate({ errorRates: { ...DEFAULT_CUSTOMER_ERROR_RATES, marriage: 1 } });
    expect(originalsOf(dirty)).toEqual(originalsOf(clean));
    expect(dirty.map(({ copyOf }) => copyOf)).toEqual(clean.map(({ copyOf }) => copyOf));
    expect(dirty).not.toEqual(clean);
  });

  it("fills columns as often as asked for, and changes nothing else", () => {
    const keep = ({ dateOfBirth, telephone, mobile, email, ...rest }: GeneratedCustomer) => rest;
    const full = generate({ copies: [1], filled: { dateOfBirth: 1, telephone: 1, mobile: 1, email: 1 } });
    const bare = generate({ copies: [1], filled: {} });
    expect(bare.map(keep)).toEqual(full.map(keep));
    for (const { kind, dateOfBirth, telephone, mobile, email } of full) {
      expect([telephone, mobile, email]).not.toContain(undefined);
      expect(dateOfBirth === undefined).toBe(kind === "organisation");
    }
    expect(bare.flatMap((record) => [record.dateOfBirth, record.telephone, record.mobile, record.email])).toEqual(
      Array(1200).fill(undefined),
    );
  });

  it("makes persons or organisations of the countries asked for", () => {
    const persons = generate({ organisationShare: 0, countries: { AT: 1 } });
    expect(new Set(persons.map(({ kind, country }) => `${kind} ${country}`))).toEqual(new Set(["person AT"]));
    const companies = generate({ organisationShare: 1, countries: { CH: 1, DE: 0 } });
    expect(new Set(companies.map(({ kind, country }) => `${kind} ${country}`))).toEqual(new Set(["organisation CH"]));
  });

  it("makes no household without relatives", () => {
    expect(generate({ relatives: {} }).every(({ householdId }) => householdId === undefined)).toBe(true);
  });

  it("gives all records the same columns in the same order", () => {
    const columns = new Set(generate().map((record) => Object.keys(record).join()));
    expect([...columns]).toEqual([
      "id,entityId,householdId,copyOf,kind,gender,title,givenName,particle,familyName,suffix,dateOfBirth,companyName,legalForm," +
        "street,houseNumber,postcode,city,country,telephone,mobile,email,errors",
    ]);
  });

  it("lets mails to reserved domains reach nobody, and changes nothing else", () => {
    const reserved = generate({ mailDomains: "reserved", errorRates: {} });
    expect(reserved.every(({ email }) => email === undefined || /^[^@]+@[^@]+\.example$/.test(email))).toBe(true);
    const others = generate({ mailDomains: "realistic", errorRates: {} });
    expect(others.some(({ email }) => email?.endsWith(".de"))).toBe(true);
    const withoutEnding = (email: string | undefined) => email?.replace(/\.\w+$/, "");
    expect(reserved.map((record) => ({ ...record, email: withoutEnding(record.email) }))).toEqual(
      others.map((record) => ({ ...record, email: withoutEnding(record.email) })),
    );
  });

  it("does not change what it has handed out", () => {
    const records: GeneratedCustomer[] = [];
    const texts: string[] = [];
    for (const record of generateCustomers({ seed: 5, entities: 200, copies: [1, 1], window: 10 })) {
      records.push(record);
      texts.push(JSON.stringify(record));
    }
    expect(records.map((record) => JSON.stringify(record))).toEqual(texts);
  });

  it("hands out the same as ever: whoever changes that says so in the changelog", () => {
    const records = generate({ seed: "golden", entities: 3000, copies: [1, 1, 1] });
    expect(pairsAmong(records).length).toBeGreaterThan(2500);
    expect(sha256(JSON.stringify(records))).toBe("62072d097a2dfddd40da5431d585637c9595a2ff83ce9b899ba86954e355dbbb");
  });
});
