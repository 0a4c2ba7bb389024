/**
 * `npm run bench -- customer-histories`: what made-up histories cost, beside the forks of the seed by id that make each of
 * them independent of the others.
 */
import { createRandom } from "../../src/shared/random/index.js";
import { generateFacts } from "../../src/testing/customer-base/facts.js";
import { generateLeads } from "../../src/testing/customer-base/leads.js";
import { CDNOW_BG_NBD_PROCESS } from "../../src/testing/customer-base/purchase-process.js";
import { generatePurchases } from "../../src/testing/customer-base/purchases.js";
import { measureCpu, report } from "./measure.js";

const RUNS = 5;
const zone = "Europe/Berlin";
const quarter = { from: "2025-01-01", to: "2025-04-01" };
const until = "2026-01-01";

const countLines = (histories: Iterable<{ readonly purchases: readonly unknown[] }>) => {
  let lines = 0;
  for (const { purchases } of histories) lines += purchases.length;
  return lines;
};
const countFacts = (histories: Iterable<{ readonly facts: readonly unknown[] }>) => {
  let facts = 0;
  for (const history of histories) facts += history.facts.length;
  return facts;
};

const purchases = { seed: 1, partyIds: 100_000, currency: "EUR", zone, joined: quarter, until };
const forks = measureCpu(RUNS, () => {
  const random = createRandom(1);
  let sum = 0;
  for (let index = 1; index <= 100_000; index += 1) sum += random.fork(`customer-${index}`).uint32();
  return sum;
});
const paretoNbd = measureCpu(RUNS, () => countLines(generatePurchases(purchases)));
const bgNbd = measureCpu(RUNS, () => countLines(generatePurchases({ ...purchases, process: CDNOW_BG_NBD_PROCESS })));
const returned = measureCpu(RUNS, () => countLines(generatePurchases({ ...purchases, returnRate: 0.1 })));
report(`Purchases of 100,000 customers, ${paretoNbd.result.toLocaleString("en")} lines`, {
  "Pareto/NBD": paretoNbd.seconds,
  "BG/NBD": bgNbd.seconds,
  "Pareto/NBD with returns": returned.seconds,
  "forks alone": forks.seconds,
});

const leads = measureCpu(RUNS, () =>
  countFacts(generateLeads({ seed: 1, partyIds: 20_000, zone, created: quarter, until })),
);
const facts = measureCpu(RUNS, () =>
  countFacts(generateFacts({ seed: 1, partyIds: 20_000, zone, during: { from: "2025-01-01", to: until } })),
);
report(
  `20,000 leads with ${leads.result.toLocaleString("en")} facts, 20,000 customers with ${facts.result.toLocaleString("en")}`,
  { leads: leads.seconds, facts: facts.seconds },
);
