import { describe, expect, it } from "vitest";
import { normalizeIdentifier } from "../../../src/duplicates/normalise/index.js";

describe("normalizeIdentifier", () => {
  it.each([
    ["DE123456789", "DE123456789"],
    ["de 123 456 789", "DE123456789"],
    ["DE-123.456/789", "DE123456789"],
    ["ATU 12345678", "ATU12345678"],
    ["CHE-123.456.789 MWST", "CHE123456789MWST"],
    ["007", "007"],
    ["HRB 12345 B", "HRB12345B"],
    ["Nr. Ä-1", "NRAE1"],
    ["straße", "STRASSE"],
    ["ｄｅ１", "DE1"],
    ["", ""],
    ["--", ""],
  ])("makes of %j %j", (text, expected) => {
    expect(normalizeIdentifier(text)).toBe(expected);
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeIdentifier(7 as unknown as string)).toThrow(
      expect.objectContaining({ code: "INVALID_TEXT", path: ["text"] }),
    );
  });
});
