import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generateSales, type ShopCustomer } from "../../../examples/demo/base/generate-sales.js";

const settings = { currency: "EUR", zone: "Europe/Berlin" };
const customers = Array.from(
  { length: 1000 },
  (_, index): ShopCustomer => ({
    id: `customer-${index}`,
    kind: index % 8 === 0 ? "organisation" : "person",
    numbers: [`K-${10_000 + index}`, ...(index % 10 === 0 ? [`K-${20_000 + index}`] : [])],
  }),
);
const log = generateSales("clientele", customers, settings);
const [header, ...lines] = log.trimEnd().split("\r\n");
const numberOf = (line: string) => line.split(";")[2];

describe("generateSales", () => {
  it("makes the same log from the same seed, to the last character and in every runtime", () => {
    expect(createHash("sha256").update(log).digest("hex").slice(0, 16)).toBe("e1b53a1c7d4b70d0");
  });

  it("makes another log from another seed", () => {
    const some = customers.slice(0, 20);
    expect(generateSales(1, some, settings)).not.toBe(generateSales(2, some, settings));
  });

  it("writes German CSV", () => {
    expect(header).toBe("Rechnungsnummer;Datum;Kundennummer;Text;Betrag");
    for (const line of lines) {
      expect(line).toMatch(/^[RG]-\d{5};\d\d\.\d\d\.202[45];(K-\d{5})?;(".*"|[^;"]*);-?(\d{1,3}\.)?\d{1,3},\d\d$/);
    }
    expect(log).toContain(';"Gratisprobe ""Tellicherry""; 20 g";0,00\r\n');
    expect(log).toMatch(/;[1-9]\.\d{3},\d\d\r\n/);
  });

  it("holds what real logs hold: returns, guests, free items and lines that were written twice", () => {
    expect(lines.some((line) => /^G-.*;Rückgabe;-/.test(line))).toBe(true);
    expect(lines.some((line) => numberOf(line) === "")).toBe(true);
    expect(lines.some((line) => line.endsWith(";0,00"))).toBe(true);
    expect(lines.some((line, index) => line === lines[index + 1])).toBe(true);
  });

  it("is in the order of the days, within two years", () => {
    const days = lines.map((line) => line.split(";")[1]?.split(".").reverse().join("-") ?? "");
    expect(days).toEqual([...days].sort());
    expect([days.at(0), days.at(-1)]).toEqual(["2024-01-01", "2025-12-31"]);
  });

  it("books what somebody buys on all of his numbers, and on no other", () => {
    const numbers = new Set(lines.map(numberOf));
    expect([...numbers].filter((number) => number?.startsWith("K-2")).length).toBeGreaterThan(20);
    const known = new Set(["", ...customers.flatMap((customer) => customer.numbers)]);
    expect([...numbers].every((number) => known.has(number ?? "unknown"))).toBe(true);
  });

  it("takes goods back under the number they were bought under", () => {
    const isReturn = (line: string) => line.startsWith("G-");
    const keyOf = (line: string) => `${numberOf(line)} ${line.split(";").at(-1)?.replace("-", "")}`;
    const bought = new Set(lines.filter((line) => !isReturn(line)).map(keyOf));
    // Goods of the year before the log begins come back in its first two weeks.
    const later = lines.filter((line) => isReturn(line) && !/;(0\d|1[0-4])\.01\.2024;/.test(line));
    expect(later.length).toBeGreaterThan(50);
    expect(later.filter((line) => !bought.has(keyOf(line)))).toEqual([]);
  });
});
