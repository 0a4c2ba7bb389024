import { expect, it } from "vitest";
import { renderLabel } from "../../../../src/shared/labels.js";
import {
  BACKTEST_LABELS,
  FORECAST_MEASURE_LABELS,
  NAIVE_FORECAST_LABELS,
} from "../../../../src/value/clv/backtest/labels.js";
import { backtestPurchases } from "../../../../src/value/clv/backtest/purchases.js";
import { bgNbd } from "../money/models.js";

it.each(["de", "en"] as const)("says in %s who won, by what, with nothing left open", (language) => {
  const customers = [3, 0, 1].map((holdoutPurchases, index) => ({
    repeats: 1 + index,
    firstToLast: 20,
    firstToEnd: 38,
    holdoutPurchases,
  }));
  const { verdicts } = backtestPurchases(customers, { bg: bgNbd }, { horizon: 39 });
  expect(verdicts).toHaveLength(5);
  for (const { code, params } of verdicts) {
    expect(renderLabel(BACKTEST_LABELS, code, language, params)).not.toMatch(/[{}]/);
    expect(FORECAST_MEASURE_LABELS[language]).toHaveProperty(String(params["measure"]));
    expect(NAIVE_FORECAST_LABELS[language]).toHaveProperty(String(params["naive"]));
  }
});
