/**
 * `npm run bench -- duplicates-households [bases]`: how well relatives are kept apart where few fields are known: made-up bases of 1,500
 * persons with relatives, in which many, some or few are there several times. The mean over 12 bases if nothing else is said, and the
 * worst of them.
 */
import { findDuplicates } from "../../src/duplicates/index.js";
import { evaluateMatching } from "../../src/testing/matching/index.js";
import { generatePeople } from "../duplicates/people.js";

const [bases = "12"] = process.argv.slice(2);
const SHARES = { many: [60, 30, 10], some: [88, 9, 2, 1], few: [97, 3] };
const FIELD_SETS = [
  ["postcode"],
  ["city"],
  ["dateOfBirth", "city"],
  ["street", "houseNumber", "postcode", "city"],
  ["telephone"],
];

console.log("there twice, names and".padEnd(44), "precision (least)  recall (least)     F1 (least)");
for (const [share, copies] of Object.entries(SHARES)) {
  for (const known of FIELD_SETS) {
    const fields = Object.fromEntries(["givenName", "familyName", ...known].map((name) => [name, name]));
    const scores = Array.from({ length: Number(bases) }, (_, base) => {
      const { records, truth } = generatePeople(`seed${base}`, 1500, copies);
      const { clusterOf } = findDuplicates(records, { preset: "person", fields });
      return evaluateMatching(truth, clusterOf).pairwise;
    });
    const cells = (["precision", "recall", "f1"] as const).map((score) => {
      const values = scores.map((each) => each[score] ?? 0);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return `${mean.toFixed(3)} (${Math.min(...values).toFixed(3)})`.padEnd(18);
    });
    console.log(`${share}: ${known.join(", ")}`.padEnd(44), ...cells);
  }
}
