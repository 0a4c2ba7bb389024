import { describe, expect, it } from "vitest";
import {
  daysSinceLastPurchase,
  type Purchases,
  purchasesWithin,
  revenuePerPeriod,
  summarizePurchases,
} from "../../../src/records/purchases/index.js";

const [ada] = summarizePurchases(
  [
    ["2026-01-31", 10],
    ["2026-02-01", "2.50"],
    ["2026-02-28", 4],
    ["2026-03-05", -3],
  ] as const,
  {
    partyIdOf: () => "ada",
    atOf: ([date]) => date,
    amountOf: ([, amount]) => amount,
    currency: "EUR",
    zone: "Europe/Berlin",
    asOf: "2026-11-21T12:00:00Z",
  },
).purchases as readonly [Purchases];

describe("purchasesWithin", () => {
  it("takes the first day of the range and leaves out its end", () => {
    const february = purchasesWithin(ada, { from: "2026-02-01", to: "2026-02-28" });
    expect(february).toMatchObject({ partyId: "ada", currency: "EUR", netRevenue: "2.50", orders: 1, purchaseDays: 1 });
    expect(february.days.map(({ date }) => date)).toEqual(["2026-02-01"]);
  });

  it("answers an empty range with a history without days", () => {
    const none = purchasesWithin(ada, { from: "2026-02-01", to: "2026-02-01" });
    expect(none).toMatchObject({ netRevenue: "0.00", exactNetRevenue: "0", orders: 0, days: [] });
    expect([none.firstPurchaseDate, none.lastPurchaseDate]).toEqual([undefined, undefined]);
  });

  it("finds first and last purchase among the days of the range, returns left aside", () => {
    const spring = purchasesWithin(ada, { from: "2026-02-02", to: "2026-12-31" });
    expect([spring.firstPurchaseDate, spring.lastPurchaseDate]).toEqual(["2026-02-28", "2026-02-28"]);
  });

  it.each([
    ["INVALID_DATE", { from: "2026-02-30", to: "2026-03-01" }],
    ["INVALID_DATE", { from: "2026-02-01", to: "soon" }],
    ["INVALID_OPTION", { from: "2026-02-02", to: "2026-02-01" }],
  ])("throws %s for %j", (code, range) => {
    expect(() => purchasesWithin(ada, range)).toThrow(expect.objectContaining({ code }));
  });
});

describe("revenuePerPeriod", () => {
  it("adds up the days from one border up to the next", () => {
    expect(revenuePerPeriod(ada, ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"])).toEqual([
      "10",
      "6.5",
      "-3",
    ]);
  });

  it("leaves out days before the first and from the last border on", () => {
    expect(revenuePerPeriod(ada, ["2026-02-01", "2026-02-28"])).toEqual(["2.5"]);
  });

  it("answers nothing for fewer than two borders, and zero for a stretch without purchases", () => {
    expect(revenuePerPeriod(ada, [])).toEqual([]);
    expect(revenuePerPeriod(ada, ["2026-01-01"])).toEqual([]);
    expect(revenuePerPeriod(ada, ["2020-01-01", "2020-02-01", "2020-02-01", "2026-02-01"])).toEqual(["0", "0", "10"]);
  });

  it.each([
    ["INVALID_DATE", ["2026-01-01", "2026-13-01"]],
    ["INVALID_OPTION", ["2026-01-01", "2026-03-01", "2026-02-01"]],
  ])("throws %s for %j", (code, borders) => {
    expect(() => revenuePerPeriod(ada, borders)).toThrow(expect.objectContaining({ code }));
  });
});

describe("daysSinceLastPurchase", () => {
  it.each([
    ["2026-02-28", 0],
    ["2026-03-31", 31], // the return of March is no purchase
    ["2026-02-27", 26], // what comes later is not known yet
  ])("on %s it is %i days", (date, days) => {
    expect(daysSinceLastPurchase(ada, date)).toBe(days);
  });

  it("has no answer before the first purchase", () => {
    expect(daysSinceLastPurchase(ada, "2026-01-30")).toBeUndefined();
  });

  it("throws INVALID_DATE for what is no date", () => {
    expect(() => daysSinceLastPurchase(ada, "today")).toThrow(expect.objectContaining({ code: "INVALID_DATE" }));
  });
});
