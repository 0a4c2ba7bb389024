/**
 * `npm run bench -- clv-covariates [replicates]`: how often a fit with covariates converges, how often 90 % intervals hold the true
 * coefficients and predictions, and how often the test says that covariates without effect have one.
 *
 * First the CPU time of fits to the CDNOW sample, with two covariates that were drawn for it: one of them yes or no, the other a whole
 * number, or different for each customer. Then, for each model, three worlds with two covariates, 1,500 customers each.
 */
import { createRandom } from "../../src/shared/random/index.js";
import {
  type BgNbdModel,
  createBgNbdModel,
  createParetoNbdModel,
  estimateCovariateEffects,
  estimatePurchases,
  fitBgNbd,
  fitParetoNbd,
  type ParetoNbdModel,
} from "../../src/value/clv/index.js";
import { readData } from "../real-data.js";
import {
  type BgNbdWorld,
  type ParetoNbdWorld,
  simulateBgNbdWithCovariates,
  simulateParetoNbdWithCovariates,
} from "../value/clv/covariates/simulate.js";
import { measureCpu } from "./measure.js";

const random = createRandom("bench");
const [, ...lines] = new TextDecoder().decode(readData("cdnow/cdnow_cbs_sample2357.csv")).trim().split(/\r?\n/);
const cdnow = lines.map((line) => {
  const [, repeats = 0, firstToLast = 0, firstToEnd = 0] = line.split(",").map(Number);
  const age = 40 + 12 * random.normal();
  const covariates = { online: Number(random.uniform() < 0.4), age: Math.round(age), exactAge: age };
  return { repeats, firstToLast, firstToEnd, covariates };
});
console.log(`Node ${process.version}, CPU time, best of 20: fits of ${cdnow.length} customers`);
for (const covariates of [[], ["online"], ["online", "age"], ["online", "exactAge"]]) {
  const [ofBgNbd, ofParetoNbd] = [fitBgNbd, fitParetoNbd].map((fitModel) => {
    const { seconds, result } = measureCpu(20, () => fitModel(cdnow, { timeUnit: "weeks", covariates }).model.body.fit);
    return `${(1e3 * seconds).toFixed(0)} ms ${result?.status}`;
  });
  console.log(`  ${covariates.join(", ") || "no covariates"}: BG/NBD ${ofBgNbd}, Pareto/NBD ${ofParetoNbd}`);
}

const BG_NBD_WORLDS: readonly BgNbdWorld[] = [
  {
    values: [0.6, 6, 0.8, 2.5],
    effects: { online: { alpha: 0.6, a: 0.3, b: -0.2 }, age: { alpha: -0.2, a: 0.1, b: 0 } },
  },
  { values: [1, 10, 1, 3], effects: { online: { alpha: -0.4, a: 0, b: 0.5 }, age: { alpha: 0.3, a: 0, b: 0 } } },
  { values: [0.8, 6, 0.5, 1.5], effects: { online: { alpha: 0, a: 0, b: 0 }, age: { alpha: 0, a: 0, b: 0 } } },
];
const PARETO_NBD_WORLDS: readonly ParetoNbdWorld[] = [
  { values: [0.6, 6, 0.6, 12], effects: { online: { alpha: 0.6, beta: 0.4 }, age: { alpha: -0.2, beta: 0.1 } } },
  { values: [1, 10, 0.8, 15], effects: { online: { alpha: -0.4, beta: 0.5 }, age: { alpha: 0.3, beta: 0 } } },
  { values: [0.8, 6, 0.7, 10], effects: { online: { alpha: 0, beta: 0 }, age: { alpha: 0, beta: 0 } } },
];
const COVARIATES = ["online", "age"];
const CUSTOMER = { repeats: 3, firstToLast: 24, firstToEnd: 40, covariates: { online: 1, age: -0.5 } };
const HORIZON = { horizon: 26 };

interface Outcome {
  readonly model: BgNbdModel | ParetoNbdModel;
  readonly truth: BgNbdModel | ParetoNbdModel;
}

function report(name: string, replicates: number, draw: (seed: string) => Outcome): void {
  const statuses = new Map<string, number>();
  const held = new Map<string, [number, number]>();
  let significant = 0;
  let tested = 0;
  const note = (what: string, interval: { low: number; high: number } | undefined, value: number) => {
    const [hits, of] = held.get(what) ?? [0, 0];
    held.set(what, [hits + Number(interval !== undefined && interval.low <= value && value <= interval.high), of + 1]);
  };
  for (let replicate = 0; replicate < replicates; replicate++) {
    const { model, truth } = draw(`${name} ${replicate}`);
    const { fit, covariateTest } = model.body;
    const status = [fit?.status, ...(fit?.reasons.map(({ code }) => code) ?? [])].join(" ");
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (fit?.status !== "converged") continue;
    if (covariateTest !== undefined) {
      tested += 1;
      significant += Number(covariateTest.pValue < 0.05);
    }
    const [found, real] = [estimateCovariateEffects(model), estimateCovariateEffects(truth)];
    found.forEach(({ covariate, process, factor }, i) => {
      note(`${covariate}, ${process}`, factor.interval, real[i]?.factor.value ?? 0);
    });
    note(
      "expected purchases",
      estimatePurchases(CUSTOMER, model, HORIZON).interval,
      estimatePurchases(CUSTOMER, truth, HORIZON).value ?? 0,
    );
  }
  console.log(
    name,
    Object.fromEntries(statuses),
    `p below 5 %: ${((100 * significant) / tested).toFixed(1)} % of ${tested}`,
  );
  for (const [what, [hits, of]] of held)
    console.log(`  ${what.padEnd(20)} ${((100 * hits) / of).toFixed(1)} % of ${of}`);
}

const replicates = Number(process.argv[2] ?? 100);
const options = { timeUnit: "weeks", covariates: COVARIATES } as const;
const listEffects = <Coefficients>(effects: Readonly<Record<string, Coefficients>>) =>
  Object.entries(effects).map(([name, coefficients]) => ({ name, center: 0, coefficients }));

BG_NBD_WORLDS.forEach(({ values, effects }, index) => {
  const [r, alpha, a, b] = values;
  const truth = createBgNbdModel({
    parameters: { r, alpha, a, b },
    timeUnit: "weeks",
    covariates: listEffects(effects),
  });
  report(`BG/NBD world ${index + 1}`, replicates, (seed) => {
    const customers = simulateBgNbdWithCovariates(createRandom(seed), { values, effects }, 1_500);
    return { model: fitBgNbd(customers, options).model, truth };
  });
});
PARETO_NBD_WORLDS.forEach(({ values, effects }, index) => {
  const [r, alpha, s, beta] = values;
  const truth = createParetoNbdModel({
    parameters: { r, alpha, s, beta },
    timeUnit: "weeks",
    covariates: listEffects(effects),
  });
  report(`Pareto/NBD world ${index + 1}`, replicates, (seed) => {
    const customers = simulateParetoNbdWithCovariates(createRandom(seed), { values, effects }, 1_500);
    return { model: fitParetoNbd(customers, options).model, truth };
  });
});
