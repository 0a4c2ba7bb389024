import { describe, expect, it } from "vitest";
import { CSV_LABELS } from "../../../src/records/csv/labels.js";
import { renderLabel } from "../../../src/shared/labels.js";

describe("CSV_LABELS", () => {
  const codes = Object.keys(CSV_LABELS.de) as (keyof typeof CSV_LABELS.de)[];

  it.each(codes)("names the same parameters in both languages: %s", (code) => {
    const params = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(params(CSV_LABELS.de[code])).toEqual(params(CSV_LABELS.en[code]));
    expect(CSV_LABELS.de[code]).not.toBe(CSV_LABELS.en[code]);
  });

  it("says where to look", () => {
    const params = { line: 17, column: "Betrag" };
    expect(renderLabel(CSV_LABELS, "BAD_NUMBER", "de", params)).toBe("Zeile 17, Spalte Betrag: keine Zahl");
    expect(renderLabel(CSV_LABELS, "BAD_NUMBER", "en", params)).toBe("Line 17, column Betrag: no number");
  });
});
