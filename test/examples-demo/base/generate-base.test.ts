import { describe, expect, it } from "vitest";
import { generateBase } from "../../../examples/demo/base/generate-base.js";

const settings = { currency: "EUR", zone: "Europe/Berlin" };
const base = generateBase("clientele", settings);
const ids = base.parties.map(({ id }) => id);

describe("generateBase", () => {
  it("makes 2,000 customers, some of them twice or more, in the order of their numbers", () => {
    expect(ids).toHaveLength(2332);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect([ids.at(0), ids.at(-1)]).toEqual(["K-10001", "K-12332"]);
    expect([...base.truth.keys()]).toEqual(ids);
    expect(new Set(base.truth.values()).size).toBe(2000);
  });

  it("books contacts and purchases on numbers of the base", () => {
    const known = new Set(ids);
    expect(base.facts).toHaveLength(9965);
    expect(new Set(base.facts.map(({ id }) => id)).size).toBe(9965);
    expect(base.facts.every(({ partyId }) => known.has(partyId))).toBe(true);
    const numbers = base.sales.split("\r\n").map((line) => line.split(";")[2] ?? "");
    expect(numbers.slice(1).filter((number) => number !== "" && !known.has(number))).toEqual([]);
  });

  it("spreads contacts over all records of a customer", () => {
    const reached = new Set(base.facts.map(({ partyId }) => partyId));
    const copies = ids.filter(
      (id, index) => ids.findIndex((other) => base.truth.get(other) === base.truth.get(id)) < index,
    );
    expect(copies).toHaveLength(332);
    expect(copies.filter((id) => reached.has(id)).length).toBeGreaterThan(150);
  });

  it("gives the truth away to nobody", () => {
    const told = JSON.stringify([base.parties, base.facts, base.sales]);
    expect(told).not.toMatch(/customer-\d|record-\d|household-\d/);
  });
});
