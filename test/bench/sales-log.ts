/**
 * `npx tsx test/bench/sales-log.ts`: unzipping, parsing and adding up the 541,909 lines of UCI Online Retail exactly, beside
 * the same done carelessly, in binary floating point on Papa Parse's own rows. Needs the real data.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { parseCsv } from "../../src/adapters/csv/index.js";
import { readCsv } from "../../src/records/csv/index.js";
import { createPurchaseCollector } from "../../src/records/purchases/index.js";
import { root } from "../files.js";
import { measureCpu, report } from "./measure.js";

const folder = process.env["CLIENTELE_DATA"] ?? `${root}../shared/data`;
const zipped = readFileSync(`${folder}/online-retail/online_retail.csv.gz`);

function summarizeExactly(): string {
  type Values = { invoice: string; quantity: string; at: string; price: string; customer?: string | undefined };
  const collector = createPurchaseCollector<Values>({
    partyIdOf: (line) => line.customer,
    orderIdOf: (line) => line.invoice,
    atOf: (line) => line.at,
    quantityOf: (line) => line.quantity,
    unitPriceOf: (line) => line.price,
    currency: "GBP",
    zone: "Europe/London",
    asOf: "2012-01-01T00:00:00Z",
  });
  const lines = readCsv(gunzipSync(zipped), {
    parser: parseCsv,
    columns: {
      invoice: { type: "text", header: "InvoiceNo", required: true },
      quantity: { type: "number", header: "Quantity", required: true },
      at: { type: "date", header: "InvoiceDate", required: true },
      price: { type: "number", header: "UnitPrice", required: true },
      customer: { type: "text", header: "CustomerID" },
    },
  });
  for (const { values } of lines) collector.add(values);
  const { purchases } = collector.summarize();
  const isNegative = (amount: string) => amount.startsWith("-");
  return `${purchases.length} customers, ${purchases.filter((one) => isNegative(one.exactNetRevenue)).length} negative`;
}

function summarizeCarelessly(): string {
  const text = gunzipSync(zipped).toString("utf8");
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  const net = new Map<string, number>();
  for (const [, , , quantity, , price, customer] of data.slice(1)) {
    if (customer) net.set(customer, (net.get(customer) ?? 0) + Number(quantity) * Number(price));
  }
  return `${net.size} customers, ${[...net.values()].filter((amount) => amount < 0).length} negative`;
}

const exact = measureCpu(3, summarizeExactly);
const careless = measureCpu(3, summarizeCarelessly);
report("Sales log of 541,909 lines, zipped", {
  "exact, day by day": exact.seconds,
  "binary, revenue only": careless.seconds,
});
console.log(`  exact: ${exact.result}; binary: ${careless.result}`);
