/**
 * `npm run bench -- sales-log`: unzipping, parsing and adding up the 541,909 lines of UCI Online Retail exactly, beside
 * the same done carelessly, in binary floating point on Papa Parse's own rows. Needs the real data.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { root } from "../files.js";
import { ONLINE_RETAIL_LOG, readOnlineRetail } from "../published/online-retail-log.js";
import { measureCpu, report } from "./measure.js";

const folder = process.env["CLIENTELE_DATA"] ?? `${root}../shared/data`;
const zipped = readFileSync(`${folder}/${ONLINE_RETAIL_LOG}`);

function summarizeExactly(): string {
  const { purchases } = readOnlineRetail(gunzipSync(zipped)).summary;
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
