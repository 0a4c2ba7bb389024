import { parseCsv } from "../../../src/adapters/csv/index.js";
import { readCsv } from "../../../src/records/csv/index.js";
import { readData } from "../../real-data.js";

export const CDNOW_SUMMARIES = "cdnow/cdnow_cbs_sample2357.csv";

/** The customer-by-sufficient-statistic table of CDNOW's 1/10 sample, in weeks, with 39 weeks of holdout. */
export function readCdnow() {
  const number = { type: "number", required: true } as const;
  const rows = readCsv(readData(CDNOW_SUMMARIES), {
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
  });
  return [...rows].map(({ values }) => ({
    partyId: String(values.customer_id).padStart(4, "0"),
    repeats: Number(values.x),
    firstToLast: Number(values.t_x),
    firstToEnd: Number(values.T),
    meanRepeatSpend: Number(values.m_x),
    holdoutPurchases: Number(values.x_star),
    holdoutSpend: String(values.spend_star),
  }));
}
