/**
 * `npm run bench -- customer-base`: what 100,000 customers cost to make up, copies included, and that memory does not grow with
 * their number.
 */
import { generateCustomers } from "../../src/testing/customer-base/index.js";
import { measureCpu, report } from "./measure.js";

const CUSTOMERS = 100_000;
const LARGE = 1_000_000;

/** Counts the records, and answers the largest heap in megabytes on the way where it is asked for. */
function countRecords(entities: number, errorRates?: Record<string, number>) {
  let count = 0;
  let megabytes = 0;
  const options = { seed: "bench", entities };
  for (const _ of generateCustomers(errorRates === undefined ? options : { ...options, errorRates })) {
    count += 1;
    if (count % 50_000 === 0) megabytes = Math.max(megabytes, process.memoryUsage().heapUsed / 1e6);
  }
  return { count, megabytes };
}

const withErrors = measureCpu(3, () => countRecords(CUSTOMERS).count);
const exact = measureCpu(3, () => countRecords(CUSTOMERS, {}).count);
const large = measureCpu(0, () => countRecords(LARGE));

report(`${CUSTOMERS.toLocaleString("en")} customers, ${withErrors.result.toLocaleString("en")} records`, {
  "with errors": withErrors.seconds,
  "with exact copies": exact.seconds,
});
console.log(`${LARGE.toLocaleString("en")} customers: heap up to ${large.result.megabytes.toFixed(0)} MB`);
