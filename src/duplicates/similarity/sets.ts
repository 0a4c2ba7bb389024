/**
 * The share of what two sets have in common among all they hold together: Jaccard's similarity. 1 for the same set, and so
 * for two empty ones; 0 for nothing in common. Symmetric.
 *
 * @example
 * ```ts
 * import { jaccardSimilarity } from "clientele/duplicates/similarity";
 *
 * jaccardSimilarity(new Set(["a", "b", "c"]), new Set(["b", "c", "d"])); // => 0.5
 * ```
 *
 * @see P. Jaccard, Bulletin de la Société Vaudoise des Sciences Naturelles 37 (1901), pp. 547–579.
 */
export function jaccardSimilarity(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  const common = countCommon(a, b);
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}

/**
 * The share of what two sets have in common in the smaller one: 1 where one set holds the other, as a short form does a
 * long one. 0 for nothing in common, and for an empty set beside another; two empty sets are the same, 1. Symmetric.
 *
 * @example
 * ```ts
 * import { overlapCoefficient } from "clientele/duplicates/similarity";
 *
 * overlapCoefficient(new Set(["Anna"]), new Set(["Anna", "Maria"])); // => 1
 * ```
 *
 * @see D. Szymkiewicz, Acta Societatis Botanicorum Poloniae 11 (1934), pp. 335–356; G. G. Simpson, American Journal of
 * Science 241 (1943), pp. 1–31.
 */
export function overlapCoefficient(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return a.size === b.size ? 1 : 0;
  return countCommon(a, b) / smaller;
}

function countCommon(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of few) if (many.has(item)) count++;
  return count;
}
