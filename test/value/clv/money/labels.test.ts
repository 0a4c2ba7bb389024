import { expect, it } from "vitest";
import { renderLabel } from "../../../../src/shared/labels.js";
import { LIFETIME_VALUE_LABELS } from "../../../../src/value/clv/money/labels.js";
import { rankByLifetimeValue } from "../../../../src/value/clv/money/rank.js";
import { bgNbd, gammaGamma } from "./models.js";

it.each(["de", "en"] as const)(
  "has a sentence in %s for every reason of a ranking, with nothing left open",
  (language) => {
    const customers = [{ repeats: 2, firstToLast: 30, firstToEnd: 38, meanRepeatSpend: 20 }];
    const terms = { currency: "USD", margin: 0.3, annualDiscountRate: 0.1, acquisitionCost: 9 };
    for (const horizon of [52, undefined]) {
      const { rows } = rankByLifetimeValue(customers, { purchases: bgNbd, spend: gammaGamma }, { ...terms, horizon });
      for (const { code, params } of rows[0]?.reasons ?? []) {
        expect(renderLabel(LIFETIME_VALUE_LABELS, code, language, params)).not.toMatch(/[{}]/);
      }
    }
  },
);
