import { describe, expect, it } from "vitest";
import { toEpochDay } from "../../src/shared/calendar/index.js";
import { backtestPurchases } from "../../src/value/clv/backtest/purchases.js";
import {
  createMbgNbdModel,
  createRegularHistory,
  estimateAlive,
  estimateNewCustomerPurchases,
  estimatePurchases,
  fitBgCnbdK,
  fitMbgNbd,
} from "../../src/value/clv/index.js";
import { describeWithData } from "../real-data.js";
import { CDNOW_SUMMARIES, readCdnow } from "../value/clv/cdnow.js";
import { CDNOW_LOG, readCdnowLog } from "./cdnow-log.js";

describe("MBG/NBD with parameters for CDNOW", () => {
  const parameters = { r: 0.5248436, alpha: 6.1830928, a: 0.8913878, b: 1.6140483 };
  const model = createMbgNbdModel({ parameters, timeUnit: "weeks" });

  it.each([
    [2, 30.43, "0.70612172", "1.2626573"],
    [1, 1.71, "0.17081814", "0.18878726"],
    [0, 0, "0.38971419", "0.15395379"],
    [7, 29.43, "0.62263249", "3.1667481"],
  ])("gives P(alive) and expected purchases of the customer with x = %s, t_x = %s, T = 38.86", (x, tx, ...printed) => {
    const history = { repeats: x, firstToLast: tx, firstToEnd: 38.86 };
    expect(estimateAlive(history, model).value?.toFixed(8)).toBe(printed[0]);
    const digits = printed[1].split(".")[1]?.length;
    expect(estimatePurchases(history, model, { horizon: 39 }).value?.toFixed(digits)).toBe(printed[1]);
  });

  it("expects 1.1822687 repeat purchases of a new customer within 39 weeks", () => {
    // With the parameters as they are printed it is 1.18226889 to all digits, so the last one is that of more of their digits.
    const { value = 0 } = estimateNewCustomerPurchases(model, { horizon: 39 });
    expect(Math.abs(value - 1.1822687)).toBeLessThan(3e-7);
  });
});

/** CDNOW's 2,357 customers, 39 weeks of holdout: figures of several independent implementations that agree. */
describeWithData("MBG/NBD on CDNOW", [CDNOW_SUMMARIES], () => {
  const customers = readCdnow();
  const { model } = fitMbgNbd(customers, { timeUnit: "weeks" });

  it("finds the optimum and its log-likelihood", () => {
    const { parameters, fit } = model.body;
    expect(fit?.status).toBe("converged");
    expect(fit?.logLikelihood?.toFixed(4)).toBe("-9582.1357");
    const printed = (["r", "alpha", "a", "b"] as const).map((name) => parameters?.[name].toFixed(5));
    expect(printed).toEqual(["0.52484", "6.18309", "0.89136", "1.61400"]);
  });

  it("gives the errors, bias, rank correlation and top fifth of the holdout", () => {
    const { forecasts } = backtestPurchases(customers, { model }, { horizon: 39, topTies: "by-id" });
    const [forecast] = forecasts;
    expect(forecast?.meanAbsoluteError.toFixed(4)).toBe("0.7648");
    expect(forecast?.rootMeanSquaredError.toFixed(4)).toBe("1.6072");
    expect((100 * (forecast?.bias ?? 0)).toFixed(1)).toBe("-16.2");
    expect(forecast?.rankCorrelation?.toFixed(4)).toBe("0.4500");
    expect(forecast?.topCapture?.toFixed(4)).toBe("0.6302");
  });
});

describeWithData("MBG/CNBD-k on CDNOW", [CDNOW_LOG], () => {
  it("finds no regularity, and the likelihood of MBG/NBD", () => {
    const end = toEpochDay("1997-09-30", []);
    const histories = readCdnowLog().purchases.map(({ days }) => {
      const times = days.map(({ date }) => toEpochDay(date, [])).filter((time) => time <= end);
      return createRegularHistory(
        times.map((time) => time / 7),
        end / 7,
      );
    });
    expect(histories).toHaveLength(2_357);
    const { k, fit } = fitBgCnbdK(histories, { timeUnit: "weeks" }).model.body;
    expect([k, fit?.status, fit?.logLikelihood?.toFixed(4)]).toEqual([1, "converged", "-9582.1357"]);
    const regular = fitBgCnbdK(histories, { timeUnit: "weeks", k: 2 }).model.body.fit;
    expect(regular?.logLikelihood?.toFixed(2)).toBe("-9853.25");
  });
});
