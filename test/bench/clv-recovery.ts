/**
 * `npm run bench -- clv-recovery [replicates]`: how often a fit converges, and how often intervals hold what they should.
 *
 * 200 simulated data sets of BG/NBD, of MBG/NBD and of MBG/CNBD-3 each, ten worlds of parameters, 500 to 1,500 customers: the share of fits that
 * converge, and of those with a likelihood at least as high as that of the true parameters. Then, for three worlds of BG/NBD and 1,000
 * customers, the share of replicates in which a 90 % interval holds the true value.
 */
import { createRandom, type Random } from "../../src/shared/random/index.js";
import { familyOf } from "../../src/value/clv/bg-cnbd-k/family.js";
import { createBgNbdProcess } from "../../src/value/clv/bg-nbd/process.js";
import {
  createBgNbdModel,
  estimateAlive,
  estimateNewCustomerPurchases,
  estimatePurchases,
  fitBgCnbdK,
  fitBgNbd,
  fitMbgNbd,
  forecastCustomers,
  forecastPurchases,
  forecastTotalPurchases,
  type PurchaseModel,
  type RepeatHistory,
} from "../../src/value/clv/index.js";
import { mbgNbdFamily } from "../../src/value/clv/mbg-nbd/family.js";
import type { PurchaseProcess } from "../../src/value/clv/process.js";
import { simulateRegular } from "../value/clv/bg-cnbd-k/histories.js";
import { type BgNbdValues, simulateBgNbd, simulateMbgNbd } from "../value/clv/simulate.js";

const WEEKS = { timeUnit: "weeks" } as const;

interface Run {
  readonly body: PurchaseModel["body"];
  readonly atTruth: number;
  readonly note?: string;
}

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

const REGULAR = { k: 3, dropoutAtStart: true };
/** The same worlds, with three steps for a purchase. */
const inSteps = ([r, alpha, a, b]: BgNbdValues): BgNbdValues => [r, alpha / REGULAR.k, a, b];

/** Customers of a world, what a fit says of them, and what the likelihood is at the true parameters. */
const KINDS = {
  "BG/NBD": (random: Random, values: BgNbdValues, size: number) => {
    const customers = simulateBgNbd(random, values, size, 52);
    return {
      body: fitBgNbd(customers, WEEKS).model.body,
      atTruth: sumLikelihoods(createBgNbdProcess(values), customers),
    };
  },
  "MBG/NBD": (random: Random, values: BgNbdValues, size: number) => {
    const customers = simulateMbgNbd(random, values, size, 52);
    const atTruth = sumLikelihoods(mbgNbdFamily.create(values), customers);
    return { body: fitMbgNbd(customers, WEEKS).model.body, atTruth };
  },
  "MBG/CNBD-3, k looked for": (random: Random, values: BgNbdValues, size: number) => {
    const customers = simulateRegular(random, REGULAR, inSteps(values), size, 52);
    const ofGaps = customers.reduce((sum, { sumLogGaps = 0 }) => sum + (REGULAR.k - 1) * sumLogGaps, 0);
    const atTruth = ofGaps + sumLikelihoods(familyOf(REGULAR).create(inSteps(values)), customers);
    const { body } = fitBgCnbdK(customers, WEEKS).model;
    return { body, atTruth, note: `k = ${body.k}` };
  },
};

function sumLikelihoods(truth: PurchaseProcess, customers: readonly RepeatHistory[]): number {
  return customers.reduce((sum, c) => sum + truth.logLikelihood(c.repeats, c.firstToLast, c.firstToEnd), 0);
}

for (const [name, run] of Object.entries(KINDS)) {
  const statuses = new Map<string, number>();
  let [sets, notBelowTruth] = [0, 0];
  WORLDS.forEach((values, world) => {
    for (const size of [500, 1_500]) {
      for (let replicate = 0; replicate < 10; replicate++) {
        const random = createRandom(`recovery ${world} ${size} ${replicate}`);
        const { body, atTruth, note }: Run = run(random, values, size);
        const { fit } = body;
        const status = [fit?.status, ...(fit?.reasons.map(({ code }) => code) ?? []), note].filter(Boolean).join(" ");
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if ((fit?.logLikelihood ?? Number.NEGATIVE_INFINITY) >= atTruth) notBelowTruth += 1;
        sets += 1;
      }
    }
  });
  console.log(
    `${name}, ${sets} simulated sets:`,
    Object.fromEntries(statuses),
    `likelihood at least that of the truth: ${notBelowTruth}`,
  );
}

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
