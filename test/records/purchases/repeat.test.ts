import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RepeatOptions, summarizePurchases, summarizeRepeats } from "../../../src/records/purchases/index.js";
import { SALES_LINE_OPTIONS, type SalesLine, salesLines } from "./arbitraries.js";

const line = (date: string, cents = 1000, order: string | null = null): SalesLine => ({
  who: "ada",
  date,
  cents,
  order,
});
const historiesOf = (lines: readonly SalesLine[]) => summarizePurchases(lines, SALES_LINE_OPTIONS).purchases;

const LOG = [
  line("2026-01-01", 5000),
  line("2026-01-01", 1000),
  line("2026-01-15", 2000),
  line("2026-01-22", 1001),
  line("2026-01-23", -500),
  line("2026-02-01", 3000),
  line("2026-02-02", 1000),
  line("2026-03-01", 7000),
];
const OPTIONS: RepeatOptions = { calibrationEnd: "2026-01-31", holdoutEnd: "2026-02-28", unit: "days" };

const only = (lines: readonly SalesLine[], options: Partial<RepeatOptions> = {}) =>
  summarizeRepeats(historiesOf(lines), { ...OPTIONS, ...options }).summaries[0];

describe("summarizeRepeats", () => {
  it("counts purchases after the first day, up to the end of the calibration", () => {
    expect(only(LOG)).toEqual({
      partyId: "ada",
      repeats: 2,
      firstToLast: 21,
      firstToEnd: 30,
      meanRepeatSpend: 15.005,
      holdoutPurchases: 2,
      holdoutSpend: "40",
    });
  });

  it("includes the last day of the calibration and of the holdout", () => {
    const lines = [line("2026-01-01"), line("2026-01-31"), line("2026-02-01"), line("2026-02-28"), line("2026-03-01")];
    expect(only(lines)).toMatchObject({ repeats: 1, firstToLast: 30, holdoutPurchases: 2 });
  });

  it("measures in weeks where asked to", () => {
    expect(only(LOG, { unit: "weeks" })).toMatchObject({ firstToLast: 3, firstToEnd: 30 / 7 });
  });

  it("has no mean spend without a repeat, and no holdout where none is asked for", () => {
    const summary = only([line("2026-01-31")], { holdoutEnd: undefined });
    expect(summary).toEqual({ partyId: "ada", repeats: 0, firstToLast: 0, firstToEnd: 0 });
  });

  it("counts only days with a positive net on demand", () => {
    const lines = [
      line("2026-01-01", 0),
      line("2026-01-05", 700),
      line("2026-01-05", -700),
      line("2026-01-07"),
      line("2026-01-09"),
    ];
    expect(only(lines)).toMatchObject({ repeats: 3, firstToLast: 8 });
    expect(only(lines, { purchase: "positive-net-day" })).toMatchObject({ repeats: 1, firstToLast: 2, firstToEnd: 24 });
  });

  it("counts orders on demand; those of the first day are repeats at time 0", () => {
    const lines = [
      line("2026-01-01", 1000, "R-1"),
      line("2026-01-01", 1000, "R-2"),
      line("2026-02-01"),
      line("2026-02-01"),
    ];
    expect(only(lines, { purchase: "order" })).toMatchObject({ repeats: 1, firstToLast: 0, holdoutPurchases: 2 });
    expect(only(lines, { purchase: "order" })?.meanRepeatSpend).toBeUndefined();
  });

  it("reports who bought nothing in the calibration", () => {
    const lines = [
      line("2026-02-10"),
      { ...line("2026-01-02", -100), who: "bob" },
      { ...line("2026-01-02"), who: "cyd" },
    ];
    const { summaries, report } = summarizeRepeats(historiesOf(lines), OPTIONS);
    expect(summaries.map(({ partyId }) => partyId)).toEqual(["cyd"]);
    expect(report).toMatchObject({
      in: 3,
      out: 1,
      dropped: [{ code: "NO_PURCHASE_IN_CALIBRATION", count: 2, sampleIds: ["ada", "bob"] }],
    });
  });

  it.each([
    ["INVALID_DATE", { calibrationEnd: "2026-02-30" }],
    ["INVALID_DATE", { holdoutEnd: "later" }],
    ["INVALID_OPTION", { unit: "months" as "weeks" }],
    ["INVALID_OPTION", { purchase: "line" as "order" }],
    ["INVALID_OPTION", { holdoutEnd: "2026-01-30" }],
  ])("throws %s for %j", (code, options) => {
    expect(() => only(LOG, options)).toThrow(expect.objectContaining({ code }));
  });

  it("names the option that is wrong", () => {
    expect(() => only(LOG, { unit: "months" as "weeks" })).toThrow(expect.objectContaining({ path: ["unit"] }));
    expect(() => only(LOG, { purchase: "line" as "order" })).toThrow(expect.objectContaining({ path: ["purchase"] }));
  });

  it("allows a holdout of no days", () => {
    expect(only(LOG, { holdoutEnd: "2026-01-31" })).toMatchObject({ holdoutPurchases: 0, holdoutSpend: "0" });
  });

  it("keeps 0 <= t_x <= T, with t_x = 0 exactly where there is no later day", () => {
    fc.assert(
      fc.property(salesLines, (lines) => {
        const { summaries, report } = summarizeRepeats(historiesOf(lines), {
          calibrationEnd: "2026-02-28",
          unit: "weeks",
        });
        expect(report.in).toBe(summaries.length + (report.dropped[0]?.count ?? 0));
        for (const { repeats, firstToLast, firstToEnd, meanRepeatSpend } of summaries) {
          expect(firstToLast).toBeGreaterThanOrEqual(0);
          expect(firstToLast).toBeLessThanOrEqual(firstToEnd);
          expect(firstToLast === 0).toBe(repeats === 0);
          expect(meanRepeatSpend === undefined).toBe(repeats === 0);
        }
      }),
    );
  });

  it("shares the purchase days of the first year out to calibration and holdout", () => {
    fc.assert(
      fc.property(salesLines, (lines) => {
        const histories = historiesOf(lines);
        const options: RepeatOptions = { calibrationEnd: "2026-01-01", holdoutEnd: "2026-12-31", unit: "days" };
        for (const { partyId, repeats, holdoutPurchases = 0 } of summarizeRepeats(histories, options).summaries) {
          const days = histories.find((history) => history.partyId === partyId)?.purchaseDays;
          expect(1 + repeats + holdoutPurchases).toBe(days);
        }
      }),
    );
  });
});
