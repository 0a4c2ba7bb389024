import { expect, it } from "vitest";
import { renderLabel } from "../../../../src/shared/labels.js";
import { GAMMA_GAMMA_LABELS } from "../../../../src/value/clv/gamma-gamma/labels.js";

it("names the same parameters in both languages", () => {
  const namesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();
  for (const [code, text] of Object.entries(GAMMA_GAMMA_LABELS.de)) {
    expect(namesIn(GAMMA_GAMMA_LABELS.en[code as keyof typeof GAMMA_GAMMA_LABELS.en])).toEqual(namesIn(text));
  }
  expect(renderLabel(GAMMA_GAMMA_LABELS, "FEW_REPEATERS", "de", { repeaters: 2, needed: 3 })).toBe(
    "Zu wenige Wiederkäufer: 2, nötig sind 3",
  );
});
