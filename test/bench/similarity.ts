/**
 * `npm run bench -- similarity`: pairs per CPU second of the fast measures over an arena, of the plain doors, and of
 * the published definitions written down plainly, on the same 20,000 made-up names of 3 to 14 letters.
 */
import {
  createDamerauLevenshtein,
  createJaroWinkler,
  createLevenshtein,
  createSoftTfIdf,
  createSoftTfIdfPairs,
  createTextArena,
  damerauLevenshteinDistance,
  diceSimilarity,
  jaroWinklerSimilarity,
  koelnerPhonetik,
  levenshteinDistance,
  type PairMeasure,
  tokenSetSimilarity,
} from "../../src/duplicates/similarity/index.js";
import { createRandom } from "../../src/shared/random/index.js";
import { plainDamerauLevenshtein, plainJaroWinkler, plainLevenshtein } from "../duplicates/similarity/twins.js";
import { measureCpu } from "./measure.js";

const NAMES = 20_000;
const NEIGHBOURS = 100;

const random = createRandom("similarity");
const ONSETS = ["", "b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "s", "sch", "st", "t", "w", "z"];
const VOWELS = ["a", "e", "i", "o", "u", "ei", "ü", "ö"];
const ENDS = ["", "", "l", "n", "r", "ch", "tz", "ll", "rt", "nn"];
const drawSyllable = () => random.pick(ONSETS) + random.pick(VOWELS) + random.pick(ENDS);
const drawName = () => Array.from({ length: 2 + random.integer(2) }, drawSyllable).join("");
const distinct = new Set<string>();
while (distinct.size < NAMES) {
  const name = drawName();
  if (name.length >= 3 && name.length <= 14) distinct.add(name);
}
const names = [...distinct].sort();
const arena = createTextArena(names);

/** Each name with its next ones in alphabetical order, as blocking pairs them: the first index stays, the second runs. */
function inBlocks(pairs: number, visit: (i: number, j: number) => number): number {
  let sum = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const i = Math.trunc(pair / NEIGHBOURS) % (NAMES - NEIGHBOURS);
    sum += visit(i, i + 1 + (pair % NEIGHBOURS));
  }
  return sum;
}

/** Any two names: the first index changes with each pair. */
const drawn = Uint32Array.from({ length: 2 ** 20 }, () => random.integer(NAMES));
function atRandom(pairs: number, visit: (i: number, j: number) => number): number {
  let sum = 0;
  for (let pair = 0; pair < pairs; pair++) {
    sum += visit(drawn[pair % 2 ** 20] as number, drawn[(pair * 7 + 3) % 2 ** 20] as number);
  }
  return sum;
}

function print(name: string, pairs: number, run: () => number): number {
  const { seconds, result } = measureCpu(3, run);
  console.log(`  ${name.padEnd(40)} ${(pairs / seconds / 1e6).toFixed(2).padStart(7)} M/s`);
  return result / pairs;
}

function compare(
  title: string,
  fast: PairMeasure,
  door: (a: string, b: string) => number,
  plain: (a: string, b: string) => number,
): void {
  const byName = (measure: typeof door) => (i: number, j: number) => measure(names[i] as string, names[j] as string);
  console.log(title);
  print("arena, in blocks", 4e6, () => inBlocks(4e6, fast));
  print("arena, at random", 4e6, () => atRandom(4e6, fast));
  const sums = [
    print("arena, in blocks again", 2e5, () => inBlocks(2e5, fast)),
    print("plain door", 2e5, () => inBlocks(2e5, byName(door))),
    print("published definition", 2e5, () => inBlocks(2e5, byName(plain))),
  ];
  if (new Set(sums).size !== 1) throw new Error(`${title}: ${sums.join(", ")}`);
}

console.log(`pairs of ${NAMES} names, ${arena.codes.length / NAMES} characters on average (Node ${process.version})`);
compare("Jaro-Winkler", createJaroWinkler(arena), jaroWinklerSimilarity, plainJaroWinkler);
compare("Damerau-Levenshtein", createDamerauLevenshtein(arena), damerauLevenshteinDistance, plainDamerauLevenshtein);
compare("Levenshtein", createLevenshtein(arena), levenshteinDistance, plainLevenshtein);
const near = createDamerauLevenshtein(arena, { atMost: 2 });
console.log("Damerau-Levenshtein up to 2");
print("arena, in blocks", 4e6, () => inBlocks(4e6, near));
print("arena, at random", 4e6, () => atRandom(4e6, near));

console.log("Others");
const companies = names.map((name, index) => `${name} ${names[(index * 7) % NAMES]} GmbH`);
const softTfIdf = createSoftTfIdf(companies);
const softTfIdfPairs = createSoftTfIdfPairs(companies);
const byCompany = (measure: (a: string, b: string) => number) => (i: number, j: number) =>
  measure(companies[i] as string, companies[j] as string);
print("soft TF-IDF over texts, three words", 1e6, () => inBlocks(1e6, softTfIdfPairs));
print("soft TF-IDF, three words", 1e5, () => inBlocks(1e5, byCompany(softTfIdf)));
print("token set, three words", 1e5, () => inBlocks(1e5, byCompany(tokenSetSimilarity)));
print("Dice, three words", 1e5, () => inBlocks(1e5, byCompany(diceSimilarity)));
print("Kölner Phonetik, names", 1e5, () => inBlocks(1e5, (i) => koelnerPhonetik(names[i] as string).length));
