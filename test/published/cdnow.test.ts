import { expect, it } from "vitest";
import { parseCsv } from "../../src/adapters/csv/index.js";
import { readCsv } from "../../src/records/csv/index.js";
import { describeWithData, readData } from "../real-data.js";
import { CDNOW_LOG, divideCdnow, readCdnowLog } from "./cdnow-log.js";

const SUMMARIES = "cdnow/cdnow_cbs_sample2357.csv";

/**
 * The 1/10 sample of CDNOW's customers who first bought in the first quarter of 1997, as P. S. Fader and B. G. S. Hardie
 * published it, with the customer-by-sufficient-statistic table that their papers are fitted to.
 */
describeWithData("CDNOW", [CDNOW_LOG, SUMMARIES], () => {
  const log = readCdnowLog();
  const { purchases, report } = log;
  const summaries = divideCdnow(log);
  const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

  it("keeps all 6,919 purchases of 2,357 customers, the eight who only ever paid nothing among them", () => {
    expect(report).toMatchObject({ in: 6_919, out: 6_919, dropped: [] });
    expect(purchases).toHaveLength(2_357);
    expect(purchases.filter(({ exactNetRevenue }) => exactNetRevenue === "0")).toHaveLength(8);
  });

  it("gives the published totals", () => {
    expect(summaries).toHaveLength(2_357);
    expect(total(summaries.map(({ repeats }) => repeats))).toBe(2_457);
    expect(summaries.filter(({ repeats }) => repeats === 0)).toHaveLength(1_411);
    expect(total(summaries.map(({ holdoutPurchases = 0 }) => holdoutPurchases))).toBe(1_882);
  });

  it("gives x, t_x, T, mean repeat spend, and holdout purchases and spend of every customer", () => {
    const number = { type: "number", required: true } as const;
    const expected = [
      ...readCsv(readData(SUMMARIES), {
        parser: parseCsv,
        columns: {
          customer_id: { type: "text", required: true },
          x: number,
          t_x: number,
          T: number,
          m_x: number,
          x_star: number,
          spend_star: number,
        },
      }),
    ].map(({ values }) => ({
      id: Number(values.customer_id),
      numbers: [values.x, values.t_x, values.T, values.m_x, values.x_star, values.spend_star].map(Number),
    }));
    const found = summaries.map((summary) => ({
      id: Number(summary.partyId),
      numbers: [
        summary.repeats,
        summary.firstToLast,
        summary.firstToEnd,
        summary.meanRepeatSpend ?? 0,
        summary.holdoutPurchases ?? 0,
        Number(summary.holdoutSpend),
      ].map((value) => Number(value.toFixed(6))),
    }));
    expect(found).toEqual(expected);
  });
});
