import { describe, expect, it } from "vitest";
import { fromEpochDay, toEpochDay } from "../../../../src/shared/calendar/index.js";
import { listCalendarMonths } from "../../../../src/value/clv/assumptions/month-calendar.js";
import { measurePurchaseSeasonality } from "../../../../src/value/clv/assumptions/seasonality.js";
import type { DatedPurchases } from "../../../../src/value/clv/purchase-days.js";
import { refusal } from "../../../shared/refusal.js";
import { simulateLog } from "./simulate.js";

const on = (...dates: readonly string[]): DatedPurchases => ({ days: dates.map((date) => ({ date })) });
const monthsOf = (...customers: readonly DatedPurchases[]) => measurePurchaseSeasonality(customers).months;

describe("listCalendarMonths", () => {
  it("lists the months from that of the first day to that of the last one, over the years", () => {
    const months = listCalendarMonths(toEpochDay("2023-12-31"), toEpochDay("2024-02-01"));
    expect(months.map(({ from, to, ofYear }) => [fromEpochDay(from), to - from, ofYear])).toEqual([
      ["2023-12-01", 31, 11],
      ["2024-01-01", 31, 0],
      ["2024-02-01", 29, 1],
    ]);
    expect(listCalendarMonths(toEpochDay("0001-01-31"), toEpochDay("0001-01-31"))).toHaveLength(1);
    const [last] = listCalendarMonths(toEpochDay("9999-12-31"), toEpochDay("9999-12-31"));
    expect((last?.to ?? 0) - (last?.from ?? 0)).toBe(31);
  });
});

describe("measurePurchaseSeasonality", () => {
  it("expects purchases evenly on the days between the first and the last one, which both do not count", () => {
    // Ten days between: six in January, four in February.
    const months = monthsOf(on("2025-01-25", "2025-01-26", "2025-02-04", "2025-02-05"));
    expect(months[0]).toEqual({ month: 1, purchases: 1, expected: 1.2, index: 1 / 1.2 });
    expect(months[1]).toEqual({ month: 2, purchases: 1, expected: 0.8, index: 1 / 0.8 });
    expect(months[2]).toEqual({ month: 3, purchases: 0, expected: 0 });
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it("puts the same months of all years together, and customers too", () => {
    const months = monthsOf(on("2024-01-01", "2024-01-02", "2026-01-01"), on("2025-01-01", "2025-01-02", "2025-01-04"));
    expect(months[0]?.purchases).toBe(2);
    expect(months[0]?.expected).toBeCloseTo((30 + 31) / 730 + 1, 12);
    expect(months.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(2, 12);
  });

  it("learns nothing from who bought less than three times, or on each day", () => {
    const silent = [
      on("2025-01-01", "2025-03-01"),
      on("2025-01-01"),
      { days: [] },
      on("2025-01-01", "2025-01-02", "2025-01-03"),
    ];
    const { n, months } = measurePurchaseSeasonality(silent);
    expect(n).toBe(0);
    expect(months.every(({ expected, purchases }) => expected === 0 && purchases === 0)).toBe(true);
    expect(measurePurchaseSeasonality([]).status).toBe("too-short");
    expect(measurePurchaseSeasonality([on("2025-01-01", "2025-01-02", "2025-01-04")]).n).toBe(1);
  });

  it("needs a log of 365 days", () => {
    expect(measurePurchaseSeasonality([on("2025-01-01"), on("2025-12-30")]).status).toBe("too-short");
    expect(measurePurchaseSeasonality([on("2025-01-01"), on("2025-12-31")]).status).toBe("too-little-data");
  });

  /** Customers whose three purchases lie a year apart and one somewhere between, which is even. */
  const even = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      on("2025-01-01", fromEpochDay(toEpochDay("2025-01-02") + ((index * 89) % 364)), "2026-01-01"),
    );

  it("needs 100 customers, and five expected purchases in each month", () => {
    expect(measurePurchaseSeasonality(even(99)).status).toBe("too-little-data");
    expect(measurePurchaseSeasonality(even(100))).toMatchObject({ status: "ok", n: 100 });
    // All months but January have 30 or 31 of 59 days, and January 1.
    const short = Array.from({ length: 150 }, (_, index) => {
      const start = toEpochDay("2025-01-31") + 28 * (index % 11);
      return on(fromEpochDay(start), fromEpochDay(start + 9), fromEpochDay(start + 28));
    });
    const january = [...short, on("2025-01-01"), on("2025-12-31")];
    expect(measurePurchaseSeasonality(january).status).toBe("too-little-data");
  });

  it("finds even months likely and uneven ones not", () => {
    expect(measurePurchaseSeasonality(even(364)).pValue).toBeGreaterThan(0.99);
    const uneven = even(364).map((customer, index) =>
      index % 4 === 0 ? on("2025-01-01", `2025-06-${10 + (index % 20)}`, "2026-01-01") : customer,
    );
    expect(measurePurchaseSeasonality(uneven).pValue).toBeLessThan(1e-6);
  });

  it("tells how much odd and even years agree from 730 days on", () => {
    const log = simulateLog("season", { customers: 1500, days: 731, december: 3 });
    const last = Math.max(...log.flatMap(({ days }) => days.map(({ date }) => toEpochDay(date))));
    const first = Math.min(...log.flatMap(({ days }) => days.map(({ date }) => toEpochDay(date))));
    const within = (days: number) =>
      measurePurchaseSeasonality(
        [...log, on(fromEpochDay(first + days - 1))].map(({ days: bought }) => ({
          days: bought.filter(({ date }) => toEpochDay(date) < first + days),
        })),
      ).recurrence;
    expect(last - first).toBeGreaterThanOrEqual(729);
    expect(within(730)).toBeGreaterThan(0.8);
    expect(within(730)).toBeLessThanOrEqual(1);
    expect(within(729)).toBeUndefined();
  });

  it("does not depend on the order of the customers or of their days", () => {
    const log = simulateLog("order", { customers: 400, days: 731 });
    const turned = [...log].reverse().map(({ days }) => ({ days: [...days].reverse() }));
    const [one, other] = [measurePurchaseSeasonality(log), measurePurchaseSeasonality(turned)];
    expect(other.n).toBe(one.n);
    expect(other.pValue).toBeCloseTo(one.pValue as number, 9);
  });

  it("refuses dates that are none", () => {
    expect(() => measurePurchaseSeasonality([on("2025-01-01"), on("yesterday")])).toThrow(
      refusal("INVALID_DATE", [1, "days", 0, "date"]),
    );
  });
});
