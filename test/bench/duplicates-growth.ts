/**
 * `npx tsx test/bench/duplicates-growth.ts [records ...]`: what finding duplicates costs among made-up persons of eight fields, a tenth
 * of them copies, with a budget of two pairs for each record (or of `PAIRS_PER_RECORD`). 10,000 and 100,000 records if nothing else is said.
 * Each number runs in a process of its own, so that its peak of memory is its own; the records themselves count.
 */
import { execFileSync } from "node:child_process";
import { findDuplicates } from "../../src/duplicates/index.js";
import { evaluateMatching } from "../../src/testing/matching/index.js";
import { generatePersons, PERSON_FIELDS } from "./persons.js";

function run(count: number, pairsPerRecord: number): void {
  const { records, truth } = generatePersons(count);
  const before = process.cpuUsage();
  const { clusterOf, report } = findDuplicates(records, {
    preset: "person",
    fields: PERSON_FIELDS,
    maxPairs: count * pairsPerRecord,
  });
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const { pairwise } = evaluateMatching(truth, clusterOf);
  console.log(
    [
      records.length.toLocaleString("en"),
      report.pairsCompared.toLocaleString("en"),
      seconds.toFixed(2),
      Math.round(report.pairsCompared / seconds).toLocaleString("en"),
      Math.round(process.resourceUsage().maxRSS / 1024).toLocaleString("en"),
      (pairwise.f1 ?? 0).toFixed(3),
    ]
      .map((cell) => cell.padStart(12))
      .join(""),
  );
}

const pairsPerRecord = Number(process.env["PAIRS_PER_RECORD"] ?? 2);
const [only, ...more] = process.argv.slice(2).map(Number);
if (only !== undefined && more.length === 0) run(only, pairsPerRecord);
else {
  console.log(["records", "pairs", "CPU s", "pairs/s", "peak MB", "F1"].map((cell) => cell.padStart(12)).join(""));
  for (const count of only === undefined ? [10_000, 100_000] : [only, ...more]) {
    const script = process.argv[1] as string;
    execFileSync(process.execPath, [...process.execArgv, script, String(count)], { stdio: "inherit" });
  }
}
