import { describe, expect, it } from "vitest";
import { csvLabels } from "../../../src/records/csv/labels.js";
import { renderLabel } from "../../../src/shared/labels.js";

describe("csvLabels", () => {
  const codes = Object.keys(csvLabels.de) as (keyof typeof csvLabels.de)[];

  it.each(codes)("names the same parameters in both languages: %s", (code) => {
    const params = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    expect(params(csvLabels.de[code])).toEqual(params(csvLabels.en[code]));
    expect(csvLabels.de[code]).not.toBe(csvLabels.en[code]);
  });

  it("says where to look", () => {
    const params = { line: 17, column: "Betrag" };
    expect(renderLabel(csvLabels, "BAD_NUMBER", "de", params)).toBe("Zeile 17, Spalte Betrag: keine Zahl");
    expect(renderLabel(csvLabels, "BAD_NUMBER", "en", params)).toBe("Line 17, column Betrag: no number");
  });
});
