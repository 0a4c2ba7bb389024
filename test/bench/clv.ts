/**
 * `npm run bench -- clv`: fitting BG/NBD and forecasting with it, on CDNOW's customers (or, without the data folder, on
 * simulated ones), bootstrapped to larger bases; beside what one writes from the paper: the likelihood row by row without a
 * gradient, climbed by Nelder and Mead, and the hypergeometric series term by term.
 */
import { existsSync, readFileSync } from "node:fs";
import { logBeta } from "../../src/shared/numeric/log-beta.js";
import { logGamma } from "../../src/shared/numeric/log-gamma.js";
import { createRandom } from "../../src/shared/random/index.js";
import {
  createBgNbdModel,
  fitBgNbd,
  forecastCustomers,
  type RepeatHistory,
  type RepeatHistoryColumns,
} from "../../src/value/clv/index.js";
import { root } from "../files.js";
import { simulateBgNbd } from "../value/clv/simulate.js";
import { measureCpu, report } from "./measure.js";

const PUBLISHED = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const MILLION = 1_000_000;

const random = createRandom("clv bench");
const file = `${process.env["CLIENTELE_DATA"] ?? `${root}../shared/data`}/cdnow/cdnow_cbs_sample2357.csv`;
const customers = existsSync(file) ? readSummaries() : simulateWholeDays(2_357);
console.log(`${customers.length} customers, ${existsSync(file) ? "CDNOW" : "simulated"}`);

function readSummaries(): readonly RepeatHistory[] {
  const lines = readFileSync(file, "utf8").trim().split("\n").slice(1);
  return lines.map((line) => {
    const [, repeats, firstToLast, firstToEnd] = line.split(",").map(Number);
    return { repeats: repeats ?? 0, firstToLast: firstToLast ?? 0, firstToEnd: firstToEnd ?? 0 };
  });
}

/** Times are whole days, as they are in practice. */
function simulateWholeDays(count: number): readonly RepeatHistory[] {
  const days = (weeks: number) => Math.ceil(weeks * 7) / 7;
  return simulateBgNbd(random, [0.243, 4.414, 0.793, 2.426], count, 39).map((customer) => ({
    repeats: customer.repeats,
    firstToLast: days(customer.firstToLast),
    firstToEnd: days(customer.firstToEnd),
  }));
}

function columnsOf(count: number, pick: (index: number) => RepeatHistory): RepeatHistoryColumns {
  const rows = Array.from({ length: count }, (_, index) => pick(index));
  return {
    repeats: Float64Array.from(rows, (row) => row.repeats),
    firstToLast: Float64Array.from(rows, (row) => row.firstToLast),
    firstToEnd: Float64Array.from(rows, (row) => row.firstToEnd),
  };
}

const bootstrap = (count: number) => columnsOf(count, () => random.pick(customers));

/** The paper, equation 6, customer by customer. */
function logLikelihoodPlainly(rows: readonly RepeatHistory[], [r, alpha, a, b]: readonly number[]): number {
  if (r === undefined || alpha === undefined || a === undefined || b === undefined) return Number.NaN;
  return rows.reduce((sum, { repeats: x, firstToLast: tx, firstToEnd: T }) => {
    const buying = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
    const staying = logBeta(a, b + x) - logBeta(a, b);
    const alive = (alpha + T) ** -(r + x);
    const left = x === 0 ? 0 : (a / (b + x - 1)) * (alpha + tx) ** -(r + x);
    return sum + buying + staying + Math.log(alive + left);
  }, 0);
}

/** J. A. Nelder, R. Mead, The Computer Journal 7 (1965), on logarithms. */
function climbPlainly(valueAt: (point: readonly number[]) => number, start: readonly number[]): readonly number[] {
  let simplex = [start, ...start.map((_, i) => start.map((value, j) => (i === j ? value + 0.5 : value)))].map(
    (point) => ({
      point,
      value: valueAt(point),
    }),
  );
  for (let step = 0; step < 2_000; step++) {
    simplex = simplex.sort((left, right) => right.value - left.value);
    const [best, worst] = [simplex[0], simplex.at(-1)];
    if (best === undefined || worst === undefined || best.value - worst.value < 1e-9) break;
    const others = simplex.slice(0, -1);
    const centre = start.map((_, i) => others.reduce((sum, { point }) => sum + (point[i] ?? 0), 0) / others.length);
    const along = (length: number) => {
      const point = centre.map((value, i) => value + length * ((worst.point[i] ?? 0) - value));
      return { point, value: valueAt(point) };
    };
    const mirrored = along(-1);
    const tried = mirrored.value > best.value ? along(-2) : mirrored.value > worst.value ? mirrored : along(0.5);
    const next = tried.value > mirrored.value ? tried : mirrored;
    if (next.value > worst.value) simplex = [...others, next];
    else
      simplex = simplex
        .map(({ point }) => point.map((value, i) => (value + (best.point[i] ?? 0)) / 2))
        .map((point) => ({ point, value: valueAt(point) }));
  }
  return (simplex[0]?.point ?? []).map(Math.exp);
}

/** Equation 10, with the series of ₂F₁ until a term is negligible. */
function forecastPlainly({ repeats, firstToLast, firstToEnd }: RepeatHistoryColumns, horizon: number): number {
  const { r, alpha, a, b } = PUBLISHED;
  let total = 0;
  for (let row = 0; row < repeats.length; row++) {
    const [x, tx, T] = [repeats[row] ?? 0, firstToLast[row] ?? 0, firstToEnd[row] ?? 0];
    const [first, second, third, z] = [r + x, b + x, a + b + x - 1, horizon / (alpha + T + horizon)];
    let [term, series] = [1, 1];
    for (let k = 0; term > 1e-15 * series; k++) {
      term *= ((first + k) * (second + k) * z) / ((third + k) * (k + 1));
      series += term;
    }
    const alive = x === 0 ? 1 : 1 / (1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x));
    total += ((alive * third) / (a - 1)) * (1 - ((alpha + T) / (alpha + T + horizon)) ** (r + x) * series);
  }
  return total;
}

const fitted = (data: readonly RepeatHistory[] | RepeatHistoryColumns) =>
  fitBgNbd(data, { timeUnit: "weeks" }).model.body;

const small = measureCpu(30, () => fitted(customers));
const tenfold = bootstrap(10 * customers.length);
const large = measureCpu(10, () => fitted(tenfold));
const plain = measureCpu(1, () =>
  climbPlainly((point) => logLikelihoodPlainly(customers, point.map(Math.exp)), [0, 0, 0, 0]),
);
const difference = logLikelihoodPlainly(customers, plain.result) - (small.result.fit?.logLikelihood ?? 0);
if (!(difference < 1e-6 && difference > -1e-3)) throw new Error(`the two fits differ by ${difference}`);
report(`fit of ${customers.length} customers, with standard errors`, {
  fitBgNbd: small.seconds,
  "10 times the customers": large.seconds,
  "plain, without standard errors": plain.seconds,
});

const sameRows = bootstrap(MILLION);
const wholeDays = simulateWholeDays(MILLION);
const manyRows = columnsOf(MILLION, (index) => wholeDays[index] as RepeatHistory);
report("fit of 1,000,000 customers", {
  "bootstrapped, in columns": measureCpu(1, () => fitted(sameRows)).seconds,
  "simulated by day, in columns": measureCpu(1, () => fitted(manyRows)).seconds,
});

const model = createBgNbdModel({ parameters: PUBLISHED, timeUnit: "weeks" });
for (const horizon of [39, 260]) {
  const ours = measureCpu(3, () => forecastCustomers(sameRows, model, { horizon }));
  const theirs = measureCpu(1, () => forecastPlainly(sameRows, horizon));
  const total = ours.result.purchases.reduce((sum, count) => sum + count, 0);
  if (Math.abs(total / theirs.result - 1) > 1e-9) throw new Error(`${total} is not ${theirs.result}`);
  report(`forecast of 1,000,000 customers for ${horizon} weeks`, {
    forecastCustomers: ours.seconds,
    plain: theirs.seconds,
  });
  console.log(`  ${(MILLION / ours.seconds / 1e6).toFixed(2)} million customers a second`);
}
