/**
 * What customers will still bring: two models learn from a year and must foretell the half year after it, beside a forecast that needs
 * no model; then the customers are ranked by what they are worth. They are made up, so the truth about each is known.
 */
import { renderLabel } from "clientele";
import { summarizePurchases, summarizeRepeats } from "clientele/records/purchases";
import { generatePurchases } from "clientele/testing/customer-base";
import {
  backtestPurchases,
  fitBgNbd,
  fitGammaGamma,
  fitParetoNbd,
  forecastCustomers,
  rankByLifetimeValue,
} from "clientele/value/clv";
import { BACKTEST_LABELS, FORECAST_MEASURE_LABELS, LIFETIME_VALUE_LABELS } from "clientele/value/clv/labels";

const zone = "Europe/Berlin";
const currency = "EUR";
const histories = [
  ...generatePurchases({
    seed: "lifetime",
    partyIds: 2000,
    currency,
    zone,
    joined: { from: "2024-07-01", to: "2024-10-01" },
    until: "2026-01-01",
  }),
];
const { purchases } = summarizePurchases(
  histories.flatMap((history) => history.purchases),
  {
    partyIdOf: ({ partyId }) => partyId,
    atOf: ({ at }) => at,
    amountOf: ({ amount }) => amount,
    currency,
    zone,
    asOf: "2025-12-31T23:00:00Z",
  },
);

const year = { calibrationEnd: "2025-07-02", holdoutEnd: "2025-12-31", unit: "weeks" } as const;
const { summaries } = summarizeRepeats(purchases, year);
const timeUnit = "weeks";
const models = {
  "BG/NBD": fitBgNbd(summaries, { timeUnit }).model,
  "Pareto/NBD": fitParetoNbd(summaries, { timeUnit }).model,
};
const { forecasts, verdicts, actual } = backtestPurchases(summaries, models, { horizon: 26 });
console.log(`${actual} purchases came in 26 weeks`);
for (const { name, total, meanAbsoluteError } of forecasts) {
  console.log(
    `${name.padEnd(11)} foretold ${total.toFixed(0).padStart(4)}, off by ${meanAbsoluteError.toFixed(2)} each`,
  );
}
for (const { code, params } of verdicts.filter((verdict) => verdict.code === "NAIVE_WINS")) {
  const measure = renderLabel(FORECAST_MEASURE_LABELS, params["measure"] as "bias", "en");
  console.log(renderLabel(BACKTEST_LABELS, code, "en", { ...params, measure }));
}

const all = summarizeRepeats(purchases, { calibrationEnd: "2025-12-31", unit: "weeks" }).summaries;
const { model } = fitParetoNbd(all, { timeUnit });
const expected = forecastCustomers(all, model, { horizon: 52 }).alive.reduce((sum, share) => sum + share, 0);
const alive = histories.filter(({ truth }) => truth.aliveAtEnd).length;
console.log(`${model.body.fit?.status}: ${expected.toFixed(0)} expected to be customers still, in truth ${alive}`);

const spend = fitGammaGamma(all, { currency }).model;
const terms = { currency, margin: 0.3, annualDiscountRate: 0.1, horizon: 52 };
const { rows, total } = rankByLifetimeValue(all, { purchases: model, spend }, terms);
const [low, high] = [total.interval?.low.toFixed(0), total.interval?.high.toFixed(0)];
console.log(`all are worth ${total.value?.toFixed(0)} € (${low} to ${high}); the best of them:`);
for (const { rank, customer, value, reasons } of rows.slice(0, 3)) {
  console.log(`${rank}. ${customer.partyId}: ${value.value?.toFixed(2)} €`);
  if (rank > 1) continue;
  for (const { code, params } of reasons) console.log(`   ${renderLabel(LIFETIME_VALUE_LABELS, code, "en", params)}`);
}
