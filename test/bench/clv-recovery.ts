/**
 * `npx tsx test/bench/clv-recovery.ts [replicates]`: how often a fit converges, and how often intervals hold what they should.
 *
 * 200 simulated BG/NBD data sets, ten worlds of parameters, 500 to 1,500 customers: the share of fits that converge, and of those
 * with a likelihood at least as high as that of the true parameters. Then, for three worlds and 1,000 customers, the share of
 * replicates in which a 90 % interval holds the true value.
 */
import { createRandom } from "../../src/shared/random/index.js";
import { createBgNbdProcess } from "../../src/value/clv/bg-nbd/process.js";
import {
  createBgNbdModel,
  estimateAlive,
  estimateNewCustomerPurchases,
  estimatePurchases,
  fitBgNbd,
  forecastCustomers,
  forecastPurchases,
  forecastTotalPurchases,
} from "../../src/value/clv/index.js";
import { type BgNbdValues, simulateBgNbd } from "../value/clv/simulate.js";

const WORLDS: readonly BgNbdValues[] = [
  [0.243, 4.414, 0.793, 2.426],
  [0.5, 5, 0.5, 2],
  [1, 10, 1, 3],
  [2, 8, 0.8, 2.5],
  [0.8, 6, 0.3, 1],
  [1.5, 20, 2, 6],
  [0.3, 3, 1, 1],
  [3, 15, 0.6, 3],
  [0.6, 12, 1.2, 4],
  [0.4, 2, 0.5, 0.5],
];

const statuses = new Map<string, number>();
let [sets, notBelowTruth] = [0, 0];
WORLDS.forEach((values, world) => {
  for (const [size, replicates] of [
    [500, 10],
    [1_500, 10],
  ] as const) {
    for (let replicate = 0; replicate < replicates; replicate++) {
      const customers = simulateBgNbd(createRandom(`recovery ${world} ${size} ${replicate}`), values, size, 52);
      const { fit } = fitBgNbd(customers, { timeUnit: "weeks" }).model.body;
      const status = [fit?.status, ...(fit?.reasons.map(({ code }) => code) ?? [])].join(" ");
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const truth = createBgNbdProcess(values);
      const atTruth = customers.reduce(
        (sum, c) => sum + truth.logLikelihood(c.repeats, c.firstToLast, c.firstToEnd),
        0,
      );
      if ((fit?.logLikelihood ?? Number.NEGATIVE_INFINITY) >= atTruth) notBelowTruth += 1;
      sets += 1;
    }
  }
});
console.log(
  `${sets} simulated sets:`,
  Object.fromEntries(statuses),
  `likelihood at least that of the truth: ${notBelowTruth}`,
);

const replicates = Number(process.argv[2] ?? 500);
for (const values of [WORLDS[0], WORLDS[2], WORLDS[7]] as const) {
  if (values === undefined) continue;
  const [r, alpha, a, b] = values;
  const truth = createBgNbdModel({ parameters: { r, alpha, a, b }, timeUnit: "weeks" });
  const held = new Map<string, [number, number]>();
  const note = (name: string, interval: { low: number; high: number } | undefined, value: number) => {
    const [hits, of] = held.get(name) ?? [0, 0];
    const isHeld = interval !== undefined && interval.low <= value && value <= interval.high;
    held.set(name, [hits + (isHeld ? 1 : 0), of + 1]);
  };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const customers = simulateBgNbd(createRandom(`coverage ${r} ${replicate}`), values, 1_000, 52, 26);
    const { model } = fitBgNbd(customers, { timeUnit: "weeks" });
    if (model.body.fit?.status !== "converged") continue;
    const horizon = { horizon: 26 };
    for (const name of ["r", "alpha", "a", "b"] as const) {
      const [value, error] = [model.body.parameters?.[name] ?? 0, model.body.fit.standardErrors?.[name] ?? 0];
      const factor = Math.exp((1.6448536 * error) / value);
      note(name, { low: value / factor, high: value * factor }, { r, alpha, a, b }[name]);
    }
    const history = { repeats: 3, firstToLast: 24, firstToEnd: 40 };
    note("P(alive)", estimateAlive(history, model).interval, estimateAlive(history, truth).value ?? 0);
    note(
      "expected purchases",
      estimatePurchases(history, model, horizon).interval,
      estimatePurchases(history, truth, horizon).value ?? 0,
    );
    note(
      "new customer",
      estimateNewCustomerPurchases(model, horizon).interval,
      estimateNewCustomerPurchases(truth, horizon).value ?? 0,
    );
    const total = forecastTotalPurchases(customers, model, horizon);
    const { purchases } = forecastCustomers(customers, truth, horizon);
    note(
      "expected total",
      total.expected.interval,
      purchases.reduce((sum, count) => sum + count, 0),
    );
    const actual = customers.reduce((sum, { later }) => sum + later, 0);
    note("total", total.interval, actual);
    note("total, by chance alone", total.byChance, actual);
    const [one] = customers.filter(({ repeats }) => repeats >= 4);
    if (one !== undefined) note("one busy customer", forecastPurchases(one, model, horizon).interval, one.later);
  }
  console.log(`r, alpha, a, b = ${values.join(", ")}: 90 % intervals hold the truth in`);
  for (const [name, [hits, of]] of held)
    console.log(`  ${name.padEnd(24)} ${((100 * hits) / of).toFixed(1)} % of ${of}`);
}
