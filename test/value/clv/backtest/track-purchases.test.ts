import { describe, expect, it } from "vitest";
import { summarizePurchases, summarizeRepeats } from "../../../../src/records/purchases/index.js";
import { addDays } from "../../../../src/shared/calendar/index.js";
import { generatePurchases, type PurchaseProcess } from "../../../../src/testing/customer-base/index.js";
import { trackPurchases } from "../../../../src/value/clv/backtest/track-purchases.js";
import type { TrackingOptions } from "../../../../src/value/clv/backtest/tracking-model.js";
import type { PurchaseModel } from "../../../../src/value/clv/model.js";
import { createNbdModel } from "../../../../src/value/clv/nbd/create.js";
import { fitParetoNbd } from "../../../../src/value/clv/pareto-nbd/fit.js";
import { estimateNewCustomerPurchases } from "../../../../src/value/clv/predict/estimate.js";
import type { DatedPurchases } from "../../../../src/value/clv/purchase-days.js";
import { refusal } from "../../../shared/refusal.js";
import { published as bg, empty, publishedPareto as pareto } from "../predict/models.js";

const on = (...dates: readonly string[]) => dates.map((date) => ({ date }));
const ada = { partyId: "Ada", days: on("2025-01-01", "2025-01-08", "2025-01-20") };
const bob = { partyId: "Bob", days: on("2025-01-04", "2025-01-09") };
const cyd = { partyId: "Cyd", days: on("2025-01-12", "2025-01-13") };
const dee = { partyId: "Dee", days: [{ date: "2025-01-02", orders: 0 }] };
const customers: readonly DatedPurchases[] = Object.freeze([ada, bob, cyd, dee]);
const options: TrackingOptions = Object.freeze({ calibrationEnd: "2025-01-11", end: "2025-01-22" });
const expectedAfter = (days: number) => estimateNewCustomerPurchases(bg, { horizon: days / 7 }).value ?? Number.NaN;

describe("trackPurchases", () => {
  const tracking = trackPurchases(customers, { bg }, options);

  it("counts repeats up to the end of each whole week, the last day included", () => {
    expect(tracking.periods.map(({ time, lastDay, actual }) => [time, lastDay, actual])).toEqual([
      [1, "2025-01-07", 0],
      [2, "2025-01-14", 2],
      [3, "2025-01-21", 3],
    ]);
    expect(trackPurchases(customers, { bg }, { ...options, end: "2025-01-21" }).periods).toHaveLength(3);
    expect(trackPurchases(customers, { bg }, { ...options, end: "2025-01-20" }).periods).toHaveLength(2);
  });

  it("expects of each customer what a new one buys from his own first purchase on", () => {
    const expected = tracking.periods.map((period) => period.expected["bg"]);
    expect(expected[0]).toBeCloseTo(expectedAfter(6) + expectedAfter(3), 12);
    expect(expected[1]).toBeCloseTo(expectedAfter(13) + expectedAfter(10), 12);
    expect(expected[2]).toBeCloseTo(expectedAfter(20) + expectedAfter(17), 12);
  });

  it("answers increments that are the differences of the totals", () => {
    expect(tracking.periods.map(({ actualIncrement }) => actualIncrement)).toEqual([0, 2, 1]);
    expect(tracking.periods[0]?.expectedIncrement).toEqual(tracking.periods[0]?.expected);
    expect(tracking.periods[2]?.expectedIncrement["bg"]).toBe(
      (tracking.periods[2]?.expected["bg"] as number) - (tracking.periods[1]?.expected["bg"] as number),
    );
  });

  it("marks the end of the calibration, and the periods that lie in it wholly", () => {
    expect(tracking).toMatchObject({ timeUnit: "weeks", firstDay: "2025-01-01", calibrationEnd: 11 / 7 });
    expect(tracking.periods.map(({ isCalibration }) => isCalibration)).toEqual([true, false, false]);
    const upToTheBorder = trackPurchases(customers, { bg }, { ...options, calibrationEnd: "2025-01-14" });
    expect(upToTheBorder.periods.map(({ isCalibration }) => isCalibration)).toEqual([true, true, false]);
  });

  it("follows nobody who begins after the calibration, or never, and reports them", () => {
    expect(tracking.report).toMatchObject({
      in: 4,
      out: 2,
      dropped: [{ code: "NO_PURCHASE_IN_CALIBRATION", count: 2, sampleIds: ["Cyd", "Dee"] }],
    });
    const onTheBorder = trackPurchases(customers, { bg }, { ...options, calibrationEnd: "2025-01-12" });
    expect(onTheBorder.report.out).toBe(3);
    const nameless = trackPurchases([{ days: ada.days }, { days: [] }], { bg }, options);
    expect(nameless.report.dropped[0]?.sampleIds).toEqual(["2"]);
    expect(trackPurchases(customers, { bg }, { ...options, maxSampleIds: 1 }).report.dropped[0]?.sampleIds).toEqual([
      "Cyd",
    ]);
  });

  it("takes the orders of a day for one purchase, and a day without orders for none", () => {
    const days = [...on("2025-01-09", "2025-01-01", "2025-01-09"), { date: "2025-01-08", orders: 0 }];
    const { periods } = trackPurchases([{ days }], { bg }, options);
    expect(periods.map(({ actual }) => actual)).toEqual([0, 1, 1]);
  });

  it("does not count what was bought after the end", () => {
    const { periods } = trackPurchases([ada], { bg }, { ...options, end: "2025-01-19" });
    expect(periods.map(({ actual }) => actual)).toEqual([0, 1]);
  });

  it("has periods of any length from a day on, which end with their last whole day", () => {
    const byDay = trackPurchases(customers, { bg }, { ...options, period: 1 / 7 });
    expect(byDay.periods).toHaveLength(22);
    expect(byDay.periods[7]).toMatchObject({ lastDay: "2025-01-08", actual: 1, actualIncrement: 1 });
    const monthly = createNbdModel({ parameters: { r: 0.5, alpha: 2 }, timeUnit: "months" });
    const { periods, calibrationEnd } = trackPurchases([ada], { monthly }, { ...options, end: "2025-03-31" });
    expect(periods.map(({ time, lastDay }) => [time, lastDay])).toEqual([
      [1, "2025-01-30"],
      [2, "2025-03-01"],
    ]);
    expect(calibrationEnd).toBe(11 / 30.4375);
    expect(periods[1]?.expected["monthly"]).toBeCloseTo((0.5 / 2) * (59 / 30.4375), 12);
  });

  it("has no period where the time is shorter than one", () => {
    const span = { calibrationEnd: "2025-01-02", end: "2025-01-06" };
    expect(trackPurchases([ada], { bg }, span).periods).toEqual([]);
  });

  it.each([
    ["an end before the end of the calibration", { end: "2025-01-10" }, "INVALID_OPTION", ["end"]],
    ["a period shorter than a day", { period: 0.1428 }, "INVALID_OPTION", ["period"]],
    ["a period that is no number", { period: Number.NaN }, "INVALID_OPTION", ["period"]],
    ["a period without end", { period: Number.POSITIVE_INFINITY }, "INVALID_OPTION", ["period"]],
    ["a date that is none", { end: "2025-02-30" }, "INVALID_DATE", ["end"]],
    ["a calibration without a date", { calibrationEnd: "" }, "INVALID_DATE", ["calibrationEnd"]],
    ["another unit of time", { timeUnit: "days" }, "UNIT_MISMATCH", ["timeUnit"]],
  ] as const)("refuses %s", (_, change, code, path) => {
    expect(() => trackPurchases(customers, { bg }, { ...options, ...change })).toThrow(refusal(code, path));
  });

  it("lets the end of the calibration be the end", () => {
    expect(trackPurchases([ada], { bg }, { ...options, end: options.calibrationEnd }).periods).toHaveLength(1);
  });

  it("refuses customers and models it cannot follow", () => {
    const tracking =
      (rows: readonly DatedPurchases[], models: Readonly<Record<string, PurchaseModel>> = { bg }) =>
      () =>
        trackPurchases(rows, models, options);
    expect(tracking([])).toThrow(refusal("EMPTY_DATA", []));
    expect(tracking([cyd])).toThrow(refusal("EMPTY_DATA", []));
    const withBadDate = [ada, { days: on("2025-01-01", "8.1.2025") }];
    expect(tracking(withBadDate)).toThrow(refusal("INVALID_DATE", [1, "days", 1, "date"]));
    for (const orders of [-1, 0.5]) {
      const withBadOrders = [{ days: [{ date: "2025-01-01", orders }] }];
      expect(tracking(withBadOrders)).toThrow(refusal("INVALID_VALUE", [0, "days", 0, "orders"]));
    }
    expect(tracking([ada], {})).toThrow(refusal("INVALID_OPTION", ["models"]));
    expect(tracking([ada], { bg: empty })).toThrow(refusal("MODEL_WITHOUT_PARAMETERS", ["body", "parameters"]));
  });

  it("takes any kind of model", () => {
    const nbd = createNbdModel({ parameters: { r: 0.385, alpha: 12.072 }, timeUnit: "weeks" });
    const { periods } = trackPurchases([ada], { bg, pareto, nbd }, options);
    expect(Object.keys(periods[0]?.expected ?? {})).toEqual(["bg", "pareto", "nbd"]);
    expect(periods[2]?.expected["nbd"]).toBeCloseTo((0.385 / 12.072) * (20 / 7), 12);
  });
});

describe("a log that begins later than the customers", () => {
  const process: PurchaseProcess = { kind: "pareto-nbd", r: 0.8, alpha: 8, s: 0.6, beta: 20, unit: "weeks" };
  const base = { seed: "late", currency: "EUR", zone: "Europe/Berlin", until: "2026-01-01", process } as const;
  const partyIds = Array.from({ length: 1500 }, (_, index) => `c-${index}`);
  const lines = [...generatePurchases({ ...base, partyIds, joined: { from: "2022-07-01", to: "2025-12-01" } })].flatMap(
    (history) => history.purchases,
  );

  /** How far the model is off at the end of the calibration, where the log begins on a day. */
  function measureBias(firstDay: string): number {
    const { purchases } = summarizePurchases(
      lines.filter(({ date }) => date >= firstDay),
      {
        partyIdOf: (line) => line.partyId,
        atOf: (line) => line.at,
        amountOf: (line) => line.amount,
        currency: "EUR",
        zone: "Europe/Berlin",
        asOf: "2026-01-01T00:00:00Z",
      },
    );
    const calibrationEnd = "2025-06-30";
    const { summaries } = summarizeRepeats(purchases, { calibrationEnd, unit: "weeks" });
    const model = fitParetoNbd(summaries, { timeUnit: "weeks" }).model;
    const last = trackPurchases(
      purchases,
      { model },
      { calibrationEnd, end: addDays(calibrationEnd, 7) },
    ).periods.findLast(({ isCalibration }) => isCalibration);
    return (last?.expected["model"] ?? 0) / (last?.actual ?? 0) - 1;
  }

  it("lets the model run low in the calibration already, which it does not where the log goes back to the first customer", () => {
    expect(Math.abs(measureBias("2022-07-01"))).toBeLessThan(0.04);
    expect(measureBias("2024-01-01")).toBeLessThan(-0.07);
  });
});
