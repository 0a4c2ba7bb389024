import { parseCsv } from "../../src/adapters/csv/index.js";
import { readCsv } from "../../src/records/csv/index.js";
import {
  type PurchaseSummary,
  type RepeatOptions,
  type RepeatSummary,
  summarizePurchases,
  summarizeRepeats,
} from "../../src/records/purchases/index.js";
import { readData } from "../real-data.js";

/** The purchases of the 1/10 sample of CDNOW's customers, as P. S. Fader and B. G. S. Hardie published them. */
export const CDNOW_LOG = "cdnow/cdnow_sample.csv";

/** CDNOW's purchase histories, January 1997 to June 1998. */
export function readCdnowLog(): PurchaseSummary {
  const lines = readCsv(readData(CDNOW_LOG), {
    parser: parseCsv,
    columns: {
      customer: { type: "text", header: "sample_id", required: true },
      date: { type: "date", required: true },
      price: { type: "number", required: true },
    },
  });
  return summarizePurchases(lines, {
    partyIdOf: ({ values }) => values.customer,
    atOf: ({ values }) => values.date,
    amountOf: ({ values }) => values.price,
    currency: "USD",
    zone: "America/New_York",
    asOf: "1998-07-01T04:00:00Z",
  });
}

/** 39 weeks of calibration and 39 weeks of holdout, as in the papers. */
export function divideCdnow(
  { purchases }: PurchaseSummary,
  unit: RepeatOptions["unit"] = "weeks",
): readonly RepeatSummary[] {
  return summarizeRepeats(purchases, { calibrationEnd: "1997-09-30", holdoutEnd: "1998-06-30", unit }).summaries;
}
