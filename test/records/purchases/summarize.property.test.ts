import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createPurchaseCollector,
  purchasesWithin,
  revenuePerPeriod,
  summarizePurchases,
} from "../../../src/records/purchases/index.js";
import { purchasesSchema } from "../../../src/records/purchases/schema.js";
import { decimal, sum } from "../../../src/shared/decimal.js";
import { SALES_LINE_OPTIONS, type SalesLine, salesLines } from "./arbitraries.js";

const summarize = (lines: readonly SalesLine[]) => summarizePurchases(lines, SALES_LINE_OPTIONS);
const total = (amounts: readonly string[]) => sum(amounts.map((amount) => decimal(amount))).toFixed();
const booked = (lines: readonly SalesLine[]) => lines.filter(({ who }) => who !== "");

describe("summarizePurchases (properties)", () => {
  it("conserves the total, to the last digit, over parties and over days", () => {
    fc.assert(
      fc.property(salesLines, (lines) => {
        const { purchases } = summarize(lines);
        const expected = total(booked(lines).map(({ cents }) => `${cents}e-2`));
        expect(total(purchases.map(({ exactNetRevenue }) => exactNetRevenue))).toBe(expected);
        expect(total(purchases.flatMap(({ days }) => days.map(({ net }) => net)))).toBe(expected);
        for (const { sales, returns, exactNetRevenue } of purchases) {
          expect(decimal(sales).minus(returns).toFixed()).toBe(exactNetRevenue);
        }
      }),
    );
  });

  it("loses no line: in is out plus what was dropped", () => {
    fc.assert(
      fc.property(salesLines, (lines) => {
        const { report } = summarize(lines);
        expect(report.in).toBe(lines.length);
        expect(report.out).toBe(booked(lines).length);
        expect(report.in - report.out).toBe(report.dropped.reduce((count, entry) => count + entry.count, 0));
      }),
    );
  });

  it("gives every party one history, and every day one entry, in order", () => {
    fc.assert(
      fc.property(salesLines, (lines) => {
        const { purchases } = summarize(lines);
        expect(purchases.map(({ partyId }) => partyId)).toEqual(
          [...new Set(booked(lines).map(({ who }) => who))].sort(),
        );
        for (const { partyId, days } of purchases) {
          const dates = lines.filter(({ who }) => who === partyId).map(({ date }) => date);
          expect(days.map(({ date }) => date)).toEqual([...new Set(dates)].sort());
        }
      }),
    );
  });

  it("counts orders as the distinct ids of a party and day, and lines without an id", () => {
    fc.assert(
      fc.property(salesLines, (lines) => {
        for (const history of summarize(lines).purchases) {
          const own = lines.filter(({ who }) => who === history.partyId);
          const ids = new Set(own.map(({ order, date }, index) => `${date} ${order ?? `line ${index}`}`));
          expect(history.orders + history.returnOrders).toBe(ids.size);
          const withPurchase = own.filter(({ cents }) => cents >= 0).map(({ date }) => date);
          expect(history.purchaseDays).toBe(new Set(withPurchase).size);
        }
      }),
    );
  });

  it("does not depend on the order of the lines, samples apart", () => {
    const linesTwice = salesLines.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    fc.assert(
      fc.property(linesTwice, ([lines, shuffled]) => {
        const [one, other] = [summarize(lines), summarize(shuffled)];
        expect(other.purchases).toEqual(one.purchases);
        const counts = ({ report }: typeof one) => report.noted.map(({ code, count }) => [code, count]);
        expect(counts(other)).toEqual(counts(one));
      }),
    );
  });

  it("collects in parts what it collects at once", () => {
    fc.assert(
      fc.property(salesLines, salesLines, (first, second) => {
        const collector = createPurchaseCollector(SALES_LINE_OPTIONS);
        for (const line of first) collector.add(line);
        collector.summarize();
        for (const line of second) collector.add(line);
        expect(collector.summarize()).toEqual(summarize([...first, ...second]));
      }),
    );
  });

  it("answers what its schema takes, also after a trip through JSON", () => {
    fc.assert(
      fc.property(salesLines, (lines) => {
        for (const history of summarize(lines).purchases) {
          expect(purchasesSchema.parse(JSON.parse(JSON.stringify(history)))).toEqual(history);
        }
      }),
    );
  });
});

describe("purchasesWithin and revenuePerPeriod (properties)", () => {
  const borders = ["2025-01-01", "2026-01-01", "2026-01-02", "2026-03-01", "2027-01-01"];

  it("part a history without losing a day", () => {
    fc.assert(
      fc.property(salesLines, (lines) => {
        for (const history of summarize(lines).purchases) {
          const parts = borders
            .slice(1)
            .map((to, index) => purchasesWithin(history, { from: borders[index] as string, to }));
          expect(parts.flatMap(({ days }) => days)).toEqual(history.days);
          expect(parts.reduce((orders, part) => orders + part.orders, 0)).toBe(history.orders);
          expect(revenuePerPeriod(history, borders)).toEqual(parts.map(({ exactNetRevenue }) => exactNetRevenue));
        }
      }),
    );
  });

  it("find the whole history in a range that holds it", () => {
    fc.assert(
      fc.property(salesLines, (lines) => {
        for (const history of summarize(lines).purchases) {
          expect(purchasesWithin(history, { from: "2025-01-01", to: "2027-01-01" })).toEqual(history);
        }
      }),
    );
  });
});
