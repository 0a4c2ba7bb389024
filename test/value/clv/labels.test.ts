import { describe, expect, it } from "vitest";
import { renderLabel } from "../../../src/shared/labels.js";
import { fitBgNbd } from "../../../src/value/clv/index.js";
import { PURCHASE_MODEL_LABELS } from "../../../src/value/clv/labels.js";

describe("the labels of models of purchases", () => {
  it("write the reasons of a fit as sentences", () => {
    const { fit } = fitBgNbd([{ repeats: 1, firstToLast: 3, firstToEnd: 9 }], { timeUnit: "weeks" }).model.body;
    const [reason] = fit?.reasons ?? [];
    expect(reason && renderLabel(PURCHASE_MODEL_LABELS, reason.code, "de", reason.params)).toBe(
      "Wieder gekauft haben 1 Kunden, nötig sind mindestens 4",
    );
    expect(fit && renderLabel(PURCHASE_MODEL_LABELS, fit.status, "en")).toBe(
      "No model: too few customers bought again",
    );
  });

  it("have a text of its own for each code, with the same parameters in both languages", () => {
    const { de, en } = PURCHASE_MODEL_LABELS;
    for (const texts of [Object.values(de), Object.values(en)]) {
      expect(new Set(texts).size).toBe(texts.length);
      expect(texts).not.toContain("");
    }
    const names = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];
    for (const code of Object.keys(de) as (keyof typeof de)[]) expect(names(de[code])).toEqual(names(en[code]));
  });
});
