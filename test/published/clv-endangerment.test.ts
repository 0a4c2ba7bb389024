import { describe, expect, it } from "vitest";
import { type RepeatSummary, summarizeRepeats } from "../../src/records/purchases/index.js";
import { quantiles } from "../../src/shared/statistics/index.js";
import { calibrate } from "../../src/value/clv/backtest/calibration.js";
import { fitBgNbd } from "../../src/value/clv/bg-nbd/fit.js";
import { rankByEndangerment } from "../../src/value/clv/endangerment/rank.js";
import type { PurchaseModel } from "../../src/value/clv/model.js";
import { fitParetoNbd } from "../../src/value/clv/pareto-nbd/fit.js";
import { forecastCustomers } from "../../src/value/clv/predict/forecast-customers.js";
import { describeWithData } from "../real-data.js";
import { CDNOW_LOG, divideCdnow, readCdnowLog } from "./cdnow-log.js";

/** How far probabilities are from the shares that came, over ten ranges of them, each by the number of customers in it. */
function calibrationError(probabilities: readonly number[], came: readonly boolean[]): number {
  const bins = calibrate(Float64Array.from(probabilities), (index) => came[index] as boolean);
  const gaps = bins.map(({ forecast, observed }) => observed.n * Math.abs(forecast - (observed.value as number)));
  return gaps.reduce((sum, gap) => sum + gap, 0) / probabilities.length;
}

/** The mean squared error of probabilities (Brier). */
function squaredError(probabilities: readonly number[], came: readonly boolean[]): number {
  return probabilities.reduce((sum, value, index) => sum + (value - Number(came[index])) ** 2, 0) / came.length;
}

/** How often a score puts one to whom it happened above one to whom it did not; a half for equal scores. */
function areaUnderCurve(scores: readonly number[], came: readonly boolean[]): number {
  const of = (wanted: boolean) => scores.filter((_, index) => came[index] === wanted);
  const [yes, no] = [of(true), of(false)];
  const wins = yes.reduce(
    (sum, high) => sum + no.reduce((won, low) => won + (high > low ? 1 : high === low ? 0.5 : 0), 0),
    0,
  );
  return wins / (yes.length * no.length);
}

/** What every customer of the input is judged to be, in the order of the input. */
function rowsOf(customers: readonly RepeatSummary[], model: PurchaseModel, horizon: number) {
  const byId = new Map(rankByEndangerment(customers, model, { horizon }).map((row) => [row.customer.partyId, row]));
  return customers.flatMap(({ partyId }) => byId.get(partyId) ?? []);
}

const silenceOf = ({ firstToLast, firstToEnd }: RepeatSummary) => firstToEnd - firstToLast;
const stayedAway = ({ holdoutPurchases }: RepeatSummary) => holdoutPurchases === 0;

/** Nobody has published these figures; they are what the guide says, and kept as they are. But: P(alive) of BG/NBD is known to fail. */
describeWithData("Endangerment on CDNOW's holdout", [CDNOW_LOG], () => {
  const log = readCdnowLog();
  const customers = divideCdnow(log);
  const pareto = fitParetoNbd(customers, { timeUnit: "weeks" }).model;
  const bg = fitBgNbd(customers, { timeUnit: "weeks" }).model;

  describe("39 weeks after 39 weeks", () => {
    const away = customers.map(stayedAway);

    it("has probabilities of no purchase that hold within 5 to 7 % on average", () => {
      const found = [pareto, bg].map((model) => {
        const probabilities = rowsOf(customers, model, 39).map(({ noPurchase }) => noPurchase);
        return [calibrationError(probabilities, away).toFixed(3), squaredError(probabilities, away).toFixed(3)];
      });
      expect(found).toEqual([
        ["0.070", "0.162"],
        ["0.043", "0.161"],
      ]);
    });

    it("has the guide's table for Pareto/NBD: customers, forecast and share who stayed away", () => {
      const probabilities = Float64Array.from(rowsOf(customers, pareto, 39), ({ noPurchase }) => noPurchase);
      const bins = calibrate(probabilities, (index) => away[index] === true);
      expect(
        bins.map(({ forecast, observed }) => [observed.n, forecast.toFixed(3), observed.value?.toFixed(3)]),
      ).toEqual([
        [28, "0.065", "0.071"],
        [66, "0.147", "0.167"],
        [67, "0.254", "0.179"],
        [95, "0.345", "0.253"],
        [111, "0.461", "0.468"],
        [112, "0.546", "0.518"],
        [101, "0.640", "0.525"],
        [117, "0.749", "0.556"],
        [297, "0.871", "0.741"],
        [1363, "0.917", "0.863"],
      ]);
    });

    it("tells who stays away as well as time since the last purchase does, and the probability of being alive does not", () => {
      const rows = [pareto, bg].map((model) => rowsOf(customers, model, 39));
      const [ofPareto, ofBg] = rows.map((found) => found.map(({ noPurchase }) => noPurchase));
      const gone = Array.from(forecastCustomers(customers, bg, { horizon: 39 }).alive, (alive) => 1 - alive);
      const areas = [ofPareto, ofBg, customers.map(silenceOf), gone].map((scores = []) => areaUnderCurve(scores, away));
      expect(areas.map((area) => area.toFixed(3))).toEqual(["0.771", "0.757", "0.771", "0.316"]);
    });
  });

  it("is nearer to the truth for a quarter than the share of customers as silent who stayed away the quarter before", () => {
    const summarize = (calibrationEnd: string, holdoutEnd: string) =>
      summarizeRepeats(log.purchases, { calibrationEnd, holdoutEnd, unit: "weeks" }).summaries;
    const [before, now] = [summarize("1997-07-01", "1997-09-30"), summarize("1997-09-30", "1997-12-30")];
    const borders = quantiles(before.map(silenceOf), [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
    const tenthOf = (customer: RepeatSummary) => borders.filter((border) => border <= silenceOf(customer)).length;
    const shares = Array.from({ length: 10 }, (_, tenth) => {
      const members = before.filter((customer) => tenthOf(customer) === tenth);
      return members.filter(stayedAway).length / members.length;
    });
    const naive = now.map((customer) => shares[tenthOf(customer)] as number);
    const model = rowsOf(now, pareto, 13).map(({ noPurchase }) => noPurchase);
    const away = now.map(stayedAway);
    const figures = [model, naive].map((probabilities) =>
      [calibrationError, squaredError, areaUnderCurve].map((measure) => measure(probabilities, away).toFixed(3)),
    );
    expect(figures).toEqual([
      ["0.029", "0.110", "0.792"],
      ["0.042", "0.118", "0.762"],
    ]);
  });
});
