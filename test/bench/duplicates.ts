/**
 * `npm run bench:duplicates`: finds the duplicates of all sets of known truth at the defaults, without labels, and measures them. A name
 * as argument runs that set only. Beside the calibration error stands what exactly right probabilities would show by chance alone. Needs the real data.
 */
import { drawCalibrationNoise, matchSet } from "../duplicates/match-set.js";
import { MATCHING_SETS } from "../duplicates/matching-sets.js";

const [only] = process.argv.slice(2);
const header = [
  "set",
  "F1",
  "precision",
  "recall",
  "B3",
  "largest",
  "calibration",
  "noise",
  "p>=.95",
  "pairs",
  "CPU s",
];
const widths = [18, 8, 10, 8, 8, 8, 12, 8, 8, 9, 7];
const print = (cells: readonly string[]) =>
  console.log(cells.map((cell, index) => cell.padEnd(widths[index] as number)).join(""));

print(header);
for (const [name, { read }] of Object.entries(MATCHING_SETS)) {
  if (only !== undefined && only !== name) continue;
  const { pairwise, bCubed, largestCluster, calibration, probabilities, surePrecision, report, seconds } = matchSet(
    read(),
  );
  print([
    name,
    ...[pairwise.f1, pairwise.precision, pairwise.recall, bCubed.f1].map((score = 0) => score.toFixed(4)),
    String(largestCluster),
    calibration.toFixed(4),
    drawCalibrationNoise(probabilities).toFixed(4),
    surePrecision.toFixed(4),
    String(report.pairsCompared),
    seconds.toFixed(2),
  ]);
}
