/**
 * `npm run bench -- clv-pareto-nbd`: fits Pareto/NBD to the CDNOW sample and to bases drawn from it, and predicts for a million
 * customers with the published parameters.
 */
import { createRandom } from "../../src/shared/random/index.js";
import { fitParetoNbd } from "../../src/value/clv/pareto-nbd/fit.js";
import { createParetoNbdProcess } from "../../src/value/clv/pareto-nbd/process.js";
import { readData } from "../real-data.js";
import { measureCpu } from "./measure.js";

const [, ...lines] = new TextDecoder().decode(readData("cdnow/cdnow_cbs_sample2357.csv")).trim().split(/\r?\n/);
const sample = lines.map((line) => {
  const [, repeats = 0, tx = 0, T = 0] = line.split(",").map(Number);
  return { repeats, firstToLast: Math.round(7 * tx) / 7, firstToEnd: Math.round(7 * T) / 7 };
});

const fitOf = (customers: typeof sample) => fitParetoNbd(customers, { timeUnit: "weeks" }).model.body.fit?.status;
const cdnow = measureCpu(50, () => fitOf(sample));
console.log(`Node ${process.version}, CPU time, best of several runs`);
console.log(`fit of ${sample.length} customers: ${(cdnow.seconds * 1e3).toFixed(1)} ms, ${cdnow.result}`);

const random = createRandom("bench");
for (const count of [23_570, 1_000_000]) {
  const drawn = Array.from({ length: count }, () => random.pick(sample));
  const { seconds, result } = measureCpu(3, () => fitOf(drawn));
  console.log(`fit of ${count} drawn from them: ${(seconds * 1e3).toFixed(0)} ms, ${result}`);
}

const drawn = Array.from({ length: 1_000_000 }, () => random.pick(sample));
const [xs, txs, Ts] = (["repeats", "firstToLast", "firstToEnd"] as const).map((name) =>
  Float64Array.from(drawn, (customer) => customer[name]),
) as [Float64Array, Float64Array, Float64Array];
for (const [name, values] of [
  ["published parameters", [0.553, 10.578, 0.606, 11.669]],
  ["beta = 30", [0.553, 10.578, 0.606, 30]],
  ["beta = 300", [0.553, 10.578, 0.606, 300]],
] as const) {
  for (const horizon of [39, 261]) {
    const { seconds } = measureCpu(5, () => {
      const model = createParetoNbdProcess(values);
      let sum = 0;
      for (let i = 0; i < xs.length; i++) {
        const [x, tx, T] = [xs[i] as number, txs[i] as number, Ts[i] as number];
        const alive = model.alive(x, tx, T);
        sum += alive + alive * model.expectedIfAlive(x, tx, T, horizon);
      }
      return sum;
    });
    const rate = xs.length / seconds / 1e6;
    console.log(`P(alive) and purchases in ${horizon} weeks, ${name}: ${rate.toFixed(1)} M customers/s`);
  }
}
