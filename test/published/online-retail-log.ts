import { parseCsv } from "../../src/adapters/csv/index.js";
import { type CsvColumns, type CsvReport, type CsvValues, readCsv } from "../../src/records/csv/index.js";
import {
  createPurchaseCollector,
  type PurchaseSummary,
  type RepeatSummary,
  summarizeRepeats,
} from "../../src/records/purchases/index.js";

/** D. Chen, "Online Retail", UCI Machine Learning Repository (2015): a British gift wholesaler, December 2010 to December 2011. */
export const ONLINE_RETAIL_LOG = "online-retail/online_retail.csv.gz";

const COLUMNS = {
  invoice: { type: "text", header: "InvoiceNo", required: true },
  quantity: { type: "number", header: "Quantity", required: true },
  at: { type: "date", header: "InvoiceDate", required: true },
  price: { type: "number", header: "UnitPrice", required: true },
  customer: { type: "text", header: "CustomerID" },
  country: { type: "text", header: "Country", required: true },
} as const satisfies CsvColumns;

/** A line of the log. */
export type OnlineRetailLine = CsvValues<typeof COLUMNS>;

/** Reads the unzipped log. `onLine` sees every line. */
export function readOnlineRetail(
  text: Uint8Array,
  onLine: (line: OnlineRetailLine) => void = () => {},
): { readonly summary: PurchaseSummary; readonly csv: CsvReport } {
  const reading = readCsv(text, { parser: parseCsv, columns: COLUMNS });
  const collector = createPurchaseCollector<OnlineRetailLine>({
    partyIdOf: (line) => line.customer,
    orderIdOf: (line) => line.invoice,
    atOf: (line) => line.at,
    quantityOf: (line) => line.quantity,
    unitPriceOf: (line) => line.price,
    currency: "GBP",
    zone: "Europe/London",
    asOf: "2012-01-01T00:00:00Z",
  });
  for (const { values } of reading) {
    onLine(values);
    collector.add(values);
  }
  return { summary: collector.summarize(), csv: reading.report() };
}

/** Calibration to the end of June 2011, holdout to the end of the log; a purchase is a day with positive net revenue. */
export function divideOnlineRetail({ purchases }: PurchaseSummary): readonly RepeatSummary[] {
  return summarizeRepeats(purchases, {
    calibrationEnd: "2011-06-30",
    holdoutEnd: "2011-12-09",
    unit: "weeks",
    purchase: "positive-net-day",
  }).summaries;
}
