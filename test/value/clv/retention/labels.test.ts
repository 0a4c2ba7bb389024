import { expect, it } from "vitest";
import { renderLabel } from "../../../../src/shared/labels.js";
import { BG_BB_LABELS } from "../../../../src/value/clv/bg-bb/labels.js";
import { RETENTION_MODEL_LABELS } from "../../../../src/value/clv/retention/labels.js";

it.each([RETENTION_MODEL_LABELS, BG_BB_LABELS])(
  "labels of fits are there in both languages, none empty, with the same parameters",
  (labels) => {
    const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const { de, en } = labels as { readonly de: Record<string, string>; readonly en: Record<string, string> };
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    for (const [code, text] of Object.entries(de)) {
      expect(text.length).toBeGreaterThan(5);
      expect(en[code]?.length).toBeGreaterThan(5);
      expect(parametersOf(text)).toEqual(parametersOf(en[code] ?? ""));
    }
  },
);

it("labels of fits name what was found and what is needed", () => {
  const few = { periods: 1, needed: 2 };
  expect(renderLabel(RETENTION_MODEL_LABELS, "FEW_PERIODS", "en", few)).toBe(
    "Periods observed: 1, at least 2 are needed",
  );
  expect(renderLabel(RETENTION_MODEL_LABELS, "DROPOUT_AT_ONCE", "de", { share: 0.25 })).toBe(
    "Alle Kündigungen fallen auf das Ende der ersten Periode (Anteil 0,25)",
  );
  expect(renderLabel(BG_BB_LABELS, "FEW_OPPORTUNITIES", "en", { opportunities: 2, needed: 3 })).toBe(
    "Opportunities after the first purchase: 2 at most, at least 3 are needed",
  );
});
