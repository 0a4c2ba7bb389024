import { describe, expect, it } from "vitest";
import {
  type CustomerErrorKind,
  DEFAULT_CUSTOMER_ERROR_RATES,
  DEFAULT_CUSTOMER_FILLED_RATES,
  DEFAULT_CUSTOMER_RELATIVE_RATES,
  type GeneratedCustomer,
  generateCustomers,
} from "../../../src/testing/customer-base/index.js";
import { generatePairs, pairsAmong } from "./pairs.js";

const records = [...generateCustomers({ seed: "statistics", entities: 20_000, window: 50 })];
const originals = records.filter(({ copyOf }) => copyOf === undefined);
const persons = originals.filter(({ kind }) => kind === "person");
const alone = originals.filter(isFirst);

/** Whether somebody joined alone, and not as somebody's relative. */
function isFirst({ entityId, householdId }: GeneratedCustomer): boolean {
  return householdId === undefined || householdId.replace("household", "customer") === entityId;
}

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length / items.length;

/** Within four standard errors of a share. */
function expectShare(found: number, expected: number, count: number): void {
  expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / count) + 1e-9);
}

describe("a base of 20,000 customers", () => {
  it("has copies as often as said", () => {
    const copies = new Map(originals.map(({ id }) => [id, 0]));
    for (const { copyOf } of records) if (copyOf) copies.set(copyOf, (copies.get(copyOf) as number) + 1);
    const counts = [...copies.values()];
    [0.88, 0.09, 0.02, 0.01].forEach((expected, copyCount) => {
      expectShare(
        share(counts, (count) => count === copyCount),
        expected,
        counts.length,
      );
    });
    expect(Math.max(...counts)).toBe(3);
  });

  it("has organisations and countries as often as said", () => {
    expectShare(
      share(alone, ({ kind }) => kind === "organisation"),
      0.15,
      alone.length,
    );
    expectShare(
      share(alone, ({ country }) => country === "DE"),
      0.8,
      alone.length,
    );
    expectShare(
      share(alone, ({ country }) => country === "AT"),
      0.1,
      alone.length,
    );
  });

  it.each(["dateOfBirth", "telephone", "mobile", "email"] as const)("has %s filled as often as said", (field) => {
    const counted = field === "dateOfBirth" ? persons : originals;
    const expected = DEFAULT_CUSTOMER_FILLED_RATES[field] as number;
    expectShare(
      share(counted, (record) => record[field] !== undefined),
      expected,
      counted.length,
    );
  });

  it("has names as often as names are: few common ones and many rare ones", () => {
    const counts = new Map<string, number>();
    for (const { familyName = "" } of persons) counts.set(familyName, (counts.get(familyName) ?? 0) + 1);
    const commonest = Math.max(...counts.values()) / persons.length;
    expect(commonest).toBeGreaterThan(0.005);
    expect(commonest).toBeLessThan(0.015);
    expect(counts.size).toBeGreaterThan(5000);
  });

  it("has all ages, both genders, and all the peculiarities of names", () => {
    expectShare(
      share(persons, ({ gender }) => gender === "female"),
      0.5,
      persons.length / 2,
    );
    const born = persons.flatMap(({ dateOfBirth }) => (dateOfBirth ? [dateOfBirth.slice(0, 3)] : []));
    expect(new Set(born)).toEqual(new Set(["193", "194", "195", "196", "197", "198", "199", "200"]));
    const has = (holds: (person: GeneratedCustomer) => boolean) => share(persons, holds);
    expect(has(({ particle }) => particle !== undefined)).toBeGreaterThan(0.003);
    expect(has(({ title }) => title !== undefined)).toBeGreaterThan(0.03);
    expect(has(({ familyName }) => familyName?.includes("-") ?? false)).toBeGreaterThan(0.01);
    expect(has(({ givenName }) => /[ -]/.test(givenName ?? ""))).toBeGreaterThan(0.03);
    expect(has(({ familyName }) => /[äöüß]/.test(familyName ?? ""))).toBeGreaterThan(0.08);
    expect(has(({ country, particle }) => country === "AT" && particle !== undefined)).toBe(0);
    expect(has(({ country, familyName = "" }) => country === "CH" && familyName.includes("ß"))).toBe(0);
  });

  it("has legal forms of each country", () => {
    const formsOf = (country: string) =>
      new Set(originals.filter((record) => record.country === country).map(({ legalForm }) => legalForm));
    expect([...formsOf("DE")]).toEqual(expect.arrayContaining(["GmbH", "GmbH & Co. KG", "e.K.", "OHG", undefined]));
    expect([...formsOf("AT")]).toEqual(expect.arrayContaining(["Ges.m.b.H.", "e.U.", "OG"]));
    expect([...formsOf("CH")]).toEqual(expect.arrayContaining(["AG", "Sàrl", "SA"]));
    expect(formsOf("CH")).not.toContain("GmbH & Co. KG");
  });
});

describe("relatives", () => {
  const householdsOf = (relatives: object, window = 50) => {
    const groups = new Map<string, GeneratedCustomer[]>();
    const all = generateCustomers({
      seed: "relatives",
      entities: 6000,
      copies: [1],
      window,
      relatives,
      filled: { dateOfBirth: 1, telephone: 1 },
    });
    let heads = 0;
    for (const record of all) {
      if (record.kind === "person" && isFirst(record)) heads += 1;
      if (record.householdId) groups.set(record.householdId, [...(groups.get(record.householdId) ?? []), record]);
    }
    const whole = [...groups.values()].filter((group) => group.length > 1) as [GeneratedCustomer, GeneratedCustomer][];
    return { whole, heads, groups };
  };
  const yearOf = ({ dateOfBirth = "" }: GeneratedCustomer) => Number(dateOfBirth.slice(0, 4));

  it("come as often as said", () => {
    const { groups, heads } = householdsOf({ partner: 0.3 });
    expectShare(groups.size / heads, 0.3, heads);
  });

  it("are partners of about the same age, mostly of the other gender and with the same name", () => {
    const { whole } = householdsOf({ partner: 0.5 });
    expectShare(
      share(whole, ([one, other]) => one.familyName === other.familyName),
      0.8,
      whole.length,
    );
    expectShare(
      share(whole, ([one, other]) => one.gender !== other.gender),
      0.97,
      whole.length,
    );
    const years = whole.map(([one, other]) => Math.abs(yearOf(one) - yearOf(other)));
    expect(years.reduce((sum, difference) => sum + difference, 0) / years.length).toBeLessThan(4);
    expect(share(whole, ([one, other]) => one.givenName === other.givenName)).toBeLessThan(0.02);
    expect(new Set(whole.map((group) => group.length))).toEqual(new Set([2]));
  });

  it("are parents or children of another generation", () => {
    const { whole } = householdsOf({ parentOrChild: 0.5 });
    for (const [one, other] of whole) {
      expect(one.familyName).toBe(other.familyName);
      expect(one.givenName).not.toBe(other.givenName);
      expect(Math.abs(yearOf(one) - yearOf(other))).toBeGreaterThanOrEqual(20);
      expect(Math.abs(yearOf(one) - yearOf(other))).toBeLessThanOrEqual(37);
    }
  });

  it("are twins, all the same but for the given name and perhaps the gender", () => {
    const { whole } = householdsOf({ twin: 0.5 });
    for (const [one, other] of whole) {
      expect(other.dateOfBirth).toBe(one.dateOfBirth);
      expect(other.familyName).toBe(one.familyName);
      expect(other.givenName).not.toBe(one.givenName);
    }
    const sameInitial = share(whole, ([one, other]) => one.givenName?.[0] === other.givenName?.[0]);
    expect(sameInitial).toBeGreaterThan(0.42);
    expect(sameInitial).toBeLessThan(0.56);
  });

  it("are father and son of one name, of whom the older may be sen. and the younger jun.", () => {
    const { whole, heads, groups } = householdsOf({ namesake: 0.5 });
    expectShare(groups.size / heads, 0.25, heads);
    for (const group of whole) {
      const [older, younger] = group.toSorted((one, other) => yearOf(one) - yearOf(other)) as typeof group;
      expect([older.gender, younger.gender]).toEqual(["male", "male"]);
      expect([younger.givenName, younger.familyName]).toEqual([older.givenName, older.familyName]);
      expect(["sen.", undefined]).toContain(older.suffix);
      expect(["jun.", undefined]).toContain(younger.suffix);
      expect(yearOf(younger) - yearOf(older)).toBeGreaterThanOrEqual(20);
    }
    const suffixes = whole.flat().map(({ suffix }) => suffix);
    expectShare(
      share(suffixes, (suffix) => suffix === "sen."),
      0.2,
      suffixes.length,
    );
    expectShare(
      share(suffixes, (suffix) => suffix === "jun."),
      0.3,
      suffixes.length,
    );
  });

  it("are sister companies, with another legal form and nearly the same name", () => {
    const { whole } = householdsOf({ sisterCompany: 0.5 });
    expect(whole.length).toBeGreaterThan(200);
    for (const [one, other] of whole) {
      expect(other.companyName?.startsWith(one.companyName as string)).toBe(true);
      expect(other.legalForm).not.toBe(one.legalForm);
      expect(other.legalForm).not.toBe(undefined);
    }
    expectShare(
      share(whole, ([one, other]) => one.companyName === other.companyName),
      1 / 3,
      whole.length,
    );
  });

  it("have rates by default that say how many there are", () => {
    const { partner = 0, parentOrChild = 0, twin = 0, namesake = 0 } = DEFAULT_CUSTOMER_RELATIVE_RATES;
    const heads = alone.filter(({ kind }) => kind === "person");
    const none = (1 - partner) * (1 - parentOrChild) * (1 - twin) * (1 - namesake / 2);
    expectShare(
      share(heads, ({ householdId }) => householdId !== undefined),
      1 - none,
      heads.length,
    );
  });
});

describe("errors", () => {
  const kinds = Object.keys(DEFAULT_CUSTOMER_ERROR_RATES) as CustomerErrorKind[];

  it.each(kinds.filter((kind) => kind !== "missing"))("of kind %s come at their rate where they can", (kind) => {
    const able = new Set(
      generatePairs({ errorRates: { [kind]: 1 } })
        .filter(({ copy }) => copy.errors.length > 0)
        .map(({ original }) => original.entityId),
    );
    const hit = generatePairs({ errorRates: { [kind]: 0.3 } }).filter(({ copy }) => copy.errors.length > 0);
    expect(able.size).toBeGreaterThan(20);
    expectShare(hit.length / able.size, 0.3, able.size);
    expect(hit.every(({ copy }) => copy.errors.every((error) => error.kind === kind))).toBe(true);
  });

  it("of missing values come at their rate in each column", () => {
    const pairs = generatePairs({ errorRates: { missing: 0.3 } });
    for (const field of ["givenName", "street", "houseNumber", "postcode", "city", "email", "legalForm"] as const) {
      const filled = pairs.filter(({ original }) => original[field] !== undefined);
      expectShare(
        share(filled, ({ copy }) => copy[field] === undefined),
        0.3,
        filled.length,
      );
    }
  });

  it("change what they say", () => {
    const differing = (kind: CustomerErrorKind) => [
      ...new Set(
        generatePairs({ errorRates: { [kind]: 1 } }).flatMap(({ copy }) => copy.errors.map(({ field }) => field)),
      ),
    ];
    expect(differing("marriage").sort()).toEqual(["familyName", "particle"]);
    expect(differing("move").sort()).toEqual(["city", "houseNumber", "postcode", "street", "telephone"]);
    expect(differing("new-phone").sort()).toEqual(["mobile", "telephone"]);
    expect(differing("new-email")).toEqual(["email"]);
    expect(differing("phone-spelling").sort()).toEqual(["mobile", "telephone"]);
  });

  it("of moving lead to another town in six of ten cases, and leave half the landline numbers", () => {
    const moved = generatePairs({ errorRates: { move: 1 } });
    const inTown = share(moved, ({ original, copy }) => original.city === copy.city);
    expect(inTown).toBeGreaterThan(0.37);
    expect(inTown).toBeLessThan(0.46);
    const withNumber = moved.filter(({ original }) => original.telephone !== undefined);
    expectShare(
      share(withNumber, ({ original, copy }) => original.telephone === copy.telephone),
      0.5,
      withNumber.length,
    );
    expect(moved.every(({ original, copy }) => original.country === copy.country)).toBe(true);
  });

  it("of spelling a number follow the number that was moved to or renewed", () => {
    const digitsOf = (text = "") => text.replace(/^(?:\+|00)4\d *(?:\(0\))?/, "0").replace(/\D/g, "");
    const respelled = { "phone-spelling": 1 };
    for (const { original, copy } of generatePairs({ errorRates: respelled })) {
      expect(digitsOf(copy.telephone)).toBe(digitsOf(original.telephone));
      expect(digitsOf(copy.mobile)).toBe(digitsOf(original.mobile));
    }
    const twice = generatePairs({ errorRates: { ...respelled, move: 1, "new-phone": 1 } });
    const once = generatePairs({ errorRates: { move: 1, "new-phone": 1 } });
    const changed = ({ original, copy }: (typeof once)[number]) => digitsOf(copy.mobile) !== digitsOf(original.mobile);
    expect(Math.abs(share(twice, changed) - share(once, changed))).toBeLessThan(0.05);
    expect(share(twice, changed)).toBeGreaterThan(0.2);
  });

  it("by default leave some copies exact and change others in several columns", () => {
    const pairs = pairsAmong(records);
    const exact = share(pairs, ({ copy }) => copy.errors.length === 0);
    expect(exact).toBeGreaterThan(0.05);
    expect(exact).toBeLessThan(0.2);
    expect(Math.max(...pairs.map(({ copy }) => copy.errors.length))).toBeGreaterThan(6);
  });
});
