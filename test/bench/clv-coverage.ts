/**
 * `npm run bench -- clv-coverage <model> [replicates]`: how often a 90 % interval holds the truth.
 *
 * For each model three places in the space of parameters. At each, data sets are drawn and fitted (500 of them, unless another
 * number is named), and the intervals are asked whether they hold what the true parameters answer, or what really happened after the observation.
 * Seeds are the name of the model, the parameters and the number of the data set. Prints a table for the guide.
 */
import { createRandom } from "../../src/shared/random/index.js";
import { betaDiscreteWeibull, shiftedBetaGeometric } from "./clv-coverage/contracts.js";
import { bgBb } from "./clv-coverage/opportunities.js";
import { bgNbd, mbgNbd, nbd, paretoNbd } from "./clv-coverage/purchases.js";
import { gammaGamma, lifetimeValue } from "./clv-coverage/spend.js";
import type { Study, World } from "./clv-coverage/study.js";

const STUDIES: Readonly<Record<string, Study>> = {
  "bg-nbd": bgNbd,
  "mbg-nbd": mbgNbd,
  "pareto-nbd": paretoNbd,
  nbd,
  "gamma-gamma": gammaGamma,
  "lifetime-value": lifetimeValue,
  "shifted-beta-geometric": shiftedBetaGeometric,
  "beta-discrete-weibull": betaDiscreteWeibull,
  "bg-bb": bgBb,
};

const [name = "", replicates = "500"] = process.argv.slice(2);
const study = STUDIES[name];
if (study === undefined) throw new Error(`expected one of ${Object.keys(STUDIES).join(", ")}`);

const started = process.cpuUsage().user;
const columns = study.worlds.map((world) => cover(world, Number(replicates)));
console.log(`${name}, ${study.size} customers, ${replicates} replicates:\n`);
console.log(`| | ${study.worlds.map(({ label }) => label).join(" | ")} |`);
console.log(`|---${"|---".repeat(columns.length)}|`);
console.log(`| fits that converged | ${columns.map(({ converged }) => converged).join(" | ")} |`);
const questions = new Set(columns.flatMap(({ shares }) => [...shares.keys()]));
for (const question of questions) {
  console.log(`| ${question} | ${columns.map(({ shares }) => shares.get(question) ?? "").join(" | ")} |`);
}
console.log(`\nCPU seconds: ${((process.cpuUsage().user - started) / 1e6).toFixed(0)}`);

/** In how many per cent of the replicates whose fit converged each interval held the truth, and on which side it was missed. */
function cover({ label, ask }: World, count: number) {
  const held = new Map<string, [number, number, number]>();
  let converged = 0;
  for (let replicate = 0; replicate < count; replicate++) {
    const answers = ask(createRandom(`coverage ${name} ${label} ${replicate}`));
    if (answers === undefined) continue;
    converged += 1;
    for (const { name: question, interval, truth } of answers) {
      const { low, high } = interval ?? { low: Number.NaN, high: Number.NaN };
      const [below, above, of] = held.get(question) ?? [0, 0, 0];
      held.set(question, [below + (truth >= low ? 0 : 1), above + (truth <= high ? 0 : 1), of + 1]);
    }
  }
  const shares = new Map(
    [...held].map(([question, [below, above, of]]) => [
      question,
      `${(100 * (1 - (below + above) / of)).toFixed(1)} (${((100 * below) / of).toFixed(1)}, ${((100 * above) / of).toFixed(1)})`,
    ]),
  );
  return { converged, shares };
}
