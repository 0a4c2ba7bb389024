/**
 * The published definitions, written down as plainly as possible: what the fast measures are held against. They share no
 * code with them.
 */

/** Jaro–Winkler after Winkler (1990), with its windows, flags and transpositions. */
export function plainJaroWinkler(a: string, b: string, prefixScale = 0.1, boostThreshold = 0.7): number {
  const jaro = plainJaro(a, b);
  if (jaro <= boostThreshold) return jaro;
  const prefix = [0, 1, 2, 3].findIndex((place) => a[place] === undefined || a[place] !== b[place]);
  return jaro + (prefix === -1 ? 4 : prefix) * prefixScale * (1 - jaro);
}

function plainJaro(a: string, b: string): number {
  if (a === "" && b === "") return 1;
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const takenInB = new Set<number>();
  const matchedInA: string[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - window); j <= Math.min(b.length - 1, i + window); j++) {
      if (a[i] !== b[j] || takenInB.has(j)) continue;
      takenInB.add(j);
      matchedInA.push(a[i] as string);
      break;
    }
  }
  const matchedInB = [...takenInB].sort((left, right) => left - right).map((place) => b[place]);
  const matches = matchedInA.length;
  if (matches === 0) return 0;
  const outOfOrder = matchedInA.filter((character, place) => character !== matchedInB[place]).length;
  const transpositions = Math.floor(outOfOrder / 2);
  return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
}

/** Levenshtein's distance by the full matrix of Wagner and Fischer (1974). */
export const plainLevenshtein = (a: string, b: string): number => plainEditDistance(a, b, false);

/** Optimal string alignment: the same matrix, with an exchange of neighbours as a fourth edit (Boytsov 2011). */
export const plainDamerauLevenshtein = (a: string, b: string): number => plainEditDistance(a, b, true);

function plainEditDistance(a: string, b: string, withExchange: boolean): number {
  const width = b.length + 1;
  const matrix = new Array<number>((a.length + 1) * width).fill(0);
  const at = (i: number, j: number) => matrix[i * width + j] as number;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        matrix[i * width + j] = i + j;
        continue;
      }
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced);
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (withExchange && isExchange) least = Math.min(least, at(i - 2, j - 2) + 1);
      matrix[i * width + j] = least;
    }
  }
  return at(a.length, b.length);
}

/** Generalised Jaccard: again and again the best pair of words that is left, the alphabetically first of equals. */
export function plainTokenSet(a: string, b: string, threshold: number): number {
  const left = new Set(plainWords(a));
  const right = new Set(plainWords(b));
  let sum = 0;
  let pairs = 0;
  for (;;) {
    const [best] = [...left]
      .flatMap((one) => [...right].map((other) => ({ one, other, similarity: plainJaroWinkler(one, other) })))
      .filter(({ similarity }) => similarity >= threshold)
      .map((pair) => ({ ...pair, key: [pair.one, pair.other].sort() as [string, string] }))
      .sort((x, y) => y.similarity - x.similarity || byCodes(x.key[0], y.key[0]) || byCodes(x.key[1], y.key[1]));
    if (best === undefined) break;
    left.delete(best.one);
    right.delete(best.other);
    sum += best.similarity;
    pairs++;
  }
  const all = pairs + left.size + right.size;
  return all === 0 ? 1 : sum / all;
}

/** Soft TF-IDF from the first text to the second, after Cohen, Ravikumar and Fienberg (2003). */
export function plainSoftTfIdf(corpus: readonly string[], s: string, t: string, threshold: number): number {
  const idf = (word: string) =>
    corpus.length / Math.max(1, corpus.filter((text) => plainWords(text).includes(word)).length);
  const weight = (word: string, text: string) =>
    Math.log(plainWords(text).filter((other) => other === word).length + 1) * Math.log(idf(word));
  const norm = (text: string) => Math.hypot(...[...new Set(plainWords(text))].map((word) => weight(word, text)));

  let sum = 0;
  for (const word of new Set(plainWords(s))) {
    const [closest] = [...new Set(plainWords(t))]
      .map((other) => ({ similarity: plainJaroWinkler(word, other), weight: weight(other, t) }))
      .sort((x, y) => y.similarity - x.similarity || y.weight - x.weight);
    if (closest === undefined || closest.similarity < threshold) continue;
    sum += (weight(word, s) / norm(s)) * (closest.weight / norm(t)) * closest.similarity;
  }
  return Math.min(1, sum);
}

const plainWords = (text: string) => text.split(/[\s\p{P}]/u).filter((word) => word !== "");
const byCodes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
