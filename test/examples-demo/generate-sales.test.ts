import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generateSales } from "../../examples/demo/generate-sales.js";

const log = generateSales("clientele");
const [header, ...lines] = log.trimEnd().split("\r\n");

describe("generateSales", () => {
  it("makes the same log from the same seed, to the last character and in every runtime", () => {
    expect(createHash("sha256").update(log).digest("hex").slice(0, 16)).toBe("5b8a5f72dd410cfd");
  });

  it("makes another log from another seed", () => {
    expect(generateSales(1)).not.toBe(generateSales(2));
  });

  it("writes German CSV", () => {
    expect(header).toBe("Rechnungsnummer;Datum;Kundennummer;Artikel;Menge;Einzelpreis");
    for (const line of lines) {
      expect(line).toMatch(/^[RG]-\d{5};\d\d\.\d\d\.202[45];(K-\d{5})?;(".*"|[^;"]*);-?\d+;(\d+\.)?\d+,\d\d$/);
    }
    expect(log).toContain('"Pfanne; 28 cm"');
    expect(log).toContain('"Servierplatte ""Rosenthal"""');
    expect(log).toContain(";1.199,00\r\n");
  });

  it("holds what real logs hold: returns, guests, free items and lines that were written twice", () => {
    expect(lines.some((line) => /^G-.*;-\d+;/.test(line))).toBe(true);
    expect(lines.some((line) => line.split(";")[2] === "")).toBe(true);
    expect(lines.some((line) => line.endsWith(";0,00"))).toBe(true);
    expect(lines.some((line, index) => line === lines[index + 1])).toBe(true);
  });

  it("is in the order of the days, within two years", () => {
    const days = lines.map((line) => line.split(";")[1]?.split(".").reverse().join("-") ?? "");
    expect(days).toEqual([...days].sort());
    expect([days.at(0), days.at(-1)]).toEqual(["2024-01-01", "2025-12-31"]);
  });
});
