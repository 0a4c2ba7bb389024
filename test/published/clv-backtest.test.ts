import { expect, it } from "vitest";
import type { Backtest, ForecastQuality } from "../../src/value/clv/backtest/model.js";
import { backtestPurchases } from "../../src/value/clv/backtest/purchases.js";
import { backtestSpend } from "../../src/value/clv/backtest/spend.js";
import { fitBgNbd } from "../../src/value/clv/bg-nbd/fit.js";
import { fitGammaGamma } from "../../src/value/clv/gamma-gamma/fit.js";
import { fitNbd } from "../../src/value/clv/nbd/fit.js";
import { createParetoNbdModel } from "../../src/value/clv/pareto-nbd/create.js";
import { fitParetoNbd } from "../../src/value/clv/pareto-nbd/fit.js";
import { describeWithData, readData } from "../real-data.js";
import { CDNOW_SUMMARIES, readCdnow } from "../value/clv/cdnow.js";
import { divideOnlineRetail, ONLINE_RETAIL_LOG, readOnlineRetail } from "./online-retail-log.js";

const digitsOf = ({ meanAbsoluteError, rootMeanSquaredError, bias, rankCorrelation, topCapture }: ForecastQuality) => [
  meanAbsoluteError.toFixed(4),
  rootMeanSquaredError.toFixed(4),
  `${(100 * (bias as number)).toFixed(1)} %`,
  rankCorrelation?.toFixed(4),
  topCapture?.toFixed(4),
];

const rowsOf = ({ forecasts }: Backtest) => Object.fromEntries(forecasts.map((row) => [row.name, digitsOf(row)]));

/**
 * CDNOW's 2,357 customers, 39 weeks of holdout: figures of several independent implementations that agree. Ties on the border of the top
 * fifth go to the customer who comes first in the data.
 */
describeWithData("CDNOW's holdout", [CDNOW_SUMMARIES], () => {
  const customers = readCdnow();
  const bgNbd = fitBgNbd(customers, { timeUnit: "weeks" }).model;
  const paretoNbd = fitParetoNbd(customers, { timeUnit: "weeks" }).model;
  const nbd = fitNbd(customers, { timeUnit: "weeks" }).model;
  const options = { horizon: 39, topTies: "by-id" } as const;
  const backtest = backtestPurchases(customers, { "bg-nbd": bgNbd, "pareto-nbd": paretoNbd, nbd }, options);

  it("gives the errors, bias, rank correlation and top fifth of all forecasts", () => {
    const { nbd: withoutDropout, ...rows } = rowsOf(backtest);
    expect(withoutDropout?.slice(0, 3)).toEqual(["1.0410", "1.8595", "55.7 %"]);
    expect(rows).toEqual({
      "bg-nbd": ["0.7855", "1.6080", "-12.1 %", "0.4493", "0.6328"],
      "pareto-nbd": ["0.7545", "1.6028", "-11.5 %", "0.4597", "0.6286"],
      "naive-rate": ["1.0237", "2.2119", "55.7 %", "0.4898", "0.6424"],
      "naive-count": ["0.8973", "1.9710", "30.6 %", "0.4878", "0.6227"],
    });
  });

  it("gives the table by calibration frequency", () => {
    expect(backtest.byFrequency.map(({ n }) => n)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    expect(backtest.byFrequency.map(({ actual }) => actual.toFixed(3))).toEqual(
      "0.237 0.697 1.393 1.560 2.532 2.947 3.862 6.359".split(" "),
    );
    const column = (from: Backtest, name: string) => from.byFrequency.map(({ forecasts }) => forecasts[name] as number);
    // The reference's optimum was found less precisely: 2.1639 and 6.1572 are right at the polished one.
    expect(column(backtest, "bg-nbd").map((value) => value.toFixed(4))).toEqual(
      "0.2251 0.5231 1.0441 1.5203 2.1639 2.6538 3.5040 6.1572".split(" "),
    );
    // The reference has rounded parameters here: with these all cells agree to the last digit but 6.403, which is 6.4036.
    const rounded = createParetoNbdModel({
      parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 },
      timeUnit: "weeks",
    });
    const ofPareto = column(backtestPurchases(customers, { rounded }, options), "rounded");
    expect(ofPareto.map((value) => value.toFixed(3))).toEqual(
      "0.138 0.600 1.196 1.714 2.399 2.907 3.819 6.404".split(" "),
    );
  });

  it("gives the forecast of spend", () => {
    const spend = fitGammaGamma(customers, { currency: "USD" }).model;
    const result = backtestSpend(customers, { model: { purchases: bgNbd, spend } }, { ...options, currency: "USD" });
    const [model] = result.forecasts as [ForecastQuality];
    expect([model.meanAbsoluteError.toFixed(2), model.rootMeanSquaredError.toFixed(2)]).toEqual(["30.41", "72.30"]);
    expect(digitsOf(model).slice(2)).toEqual(["-15.6 %", "0.4264", "0.6629"]);
  });

  it("says where the naive forecasts win: in the order of the customers, and by pace in the top fifth", () => {
    const winners = backtest.verdicts
      .filter(({ params }) => params["model"] === "bg-nbd")
      .map(({ code, params }) => [params["measure"], code]);
    expect(winners).toEqual([
      ["meanAbsoluteError", "MODEL_WINS"],
      ["rootMeanSquaredError", "MODEL_WINS"],
      ["bias", "MODEL_WINS"],
      ["rankCorrelation", "NAIVE_WINS"],
      ["topCapture", "NAIVE_WINS"],
    ]);
  });
});

/** UCI Online Retail, calibration to 2011-06-30, holdout to 2011-12-09 (23.1 weeks): nobody seems to leave, and counting wins. */
describeWithData("UCI Online Retail's holdout", [ONLINE_RETAIL_LOG], () => {
  const summaries = divideOnlineRetail(readOnlineRetail(readData(ONLINE_RETAIL_LOG)).summary);

  it("has a naive count that beats the models, and says so", () => {
    const model = fitBgNbd(summaries, { timeUnit: "weeks" }).model;
    // Where nobody leaves, BG/NBD is NBD, and its likelihood so flat that its parameters stop a little before: the error is
    // 1.35345010 instead of 1.35344999.
    const nbd = fitNbd(summaries, { timeUnit: "weeks" }).model;
    // The 163 days that lie between the two dates if both count; the true length of the holdout, 162 days, changes 1.3534 to 1.3536.
    const backtest = backtestPurchases(summaries, { "bg-nbd": model, nbd }, { horizon: 163 / 7 });
    expect(backtest.actual).toBe(6369);
    const errors = Object.fromEntries(backtest.forecasts.map((row) => [row.name, row.meanAbsoluteError.toFixed(4)]));
    expect(errors).toMatchObject({ nbd: "1.3534", "naive-count": "1.3167" });
    const [ofBgNbd, ofNbd] = backtest.forecasts as [ForecastQuality, ForecastQuality];
    expect(Math.abs(ofBgNbd.meanAbsoluteError - ofNbd.meanAbsoluteError)).toBeLessThan(1e-6);
    expect(backtest.verdicts[0]).toMatchObject({
      code: "NAIVE_WINS",
      params: { model: "bg-nbd", naive: "naive-count", measure: "meanAbsoluteError" },
    });
  });
});
