/**
 * `npm run bench -- duplicates-growth [records ...]`: what finding duplicates costs among made-up persons of eight fields, a tenth
 * of them copies, with a budget of two pairs for each record (or of `PAIRS_PER_RECORD`). 10,000 and 100,000 records if nothing else is said.
 * With `THREADS=2` one worker compares half of the pairs; CPU seconds are those of all threads, wall seconds say what they are good for.
 * Each number runs in a process of its own, so that its peak of memory is its own; the records themselves count.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type DuplicateOptions, findDuplicates, findDuplicatesInParallel } from "../../src/duplicates/index.js";
import { createWorkClient, createWorkPort } from "../../src/shared/work/index.js";
import { evaluateMatching } from "../../src/testing/matching/index.js";
import { generatePersons, PERSON_FIELDS } from "./persons.js";

const pairsPerRecord = Number(process.env["PAIRS_PER_RECORD"] ?? 2);
const threads = Number(process.env["THREADS"] ?? 1);

function openThread(): Worker {
  const file = fileURLToPath(new URL("../duplicates/duplicates-worker.ts", import.meta.url));
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`;
  return new Worker(load, { eval: true });
}

async function run(count: number): Promise<void> {
  const { records, truth } = generatePersons(count);
  const options: DuplicateOptions = { preset: "person", fields: PERSON_FIELDS, maxPairs: count * pairsPerRecord };
  const workers = Array.from({ length: threads - 1 }, openThread);
  const [cpuBefore, wallBefore] = [process.cpuUsage(), performance.now()];
  const { clusterOf, report } =
    workers.length === 0
      ? findDuplicates(records, options)
      : await findDuplicatesInParallel(records, options, {
          workers: workers.map((worker) => createWorkClient(createWorkPort(worker))),
          now: () => performance.now(),
        });
  const { user, system } = process.cpuUsage(cpuBefore);
  const wall = (performance.now() - wallBefore) / 1000;
  const seconds = (user + system) / 1e6;
  await Promise.all(workers.map((worker) => worker.terminate()));
  const { pairwise } = evaluateMatching(truth, clusterOf);
  print([
    records.length.toLocaleString("en"),
    report.pairsCompared.toLocaleString("en"),
    seconds.toFixed(2),
    wall.toFixed(2),
    Math.round(report.pairsCompared / seconds).toLocaleString("en"),
    Math.round(process.resourceUsage().maxRSS / 1024).toLocaleString("en"),
    (pairwise.f1 ?? 0).toFixed(3),
  ]);
}

const print = (cells: readonly string[]) => console.log(cells.map((cell) => cell.padStart(12)).join(""));

const [only, ...more] = process.argv.slice(2).map(Number);
if (only !== undefined && more.length === 0) await run(only);
else {
  print(["records", "pairs", "CPU s", "wall s", "pairs/CPU s", "peak MB", "F1"]);
  for (const count of only === undefined ? [10_000, 100_000] : [only, ...more]) {
    const script = process.argv[1] as string;
    execFileSync(process.execPath, [...process.execArgv, script, String(count)], { stdio: "inherit" });
  }
}
