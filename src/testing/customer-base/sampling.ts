import type { Random } from "../../shared/random/index.js";

/** Draws one of several items. */
export type Sampler<Item> = (random: Random) => Item;

/**
 * Draws each item with the probability that its weight gives it, in a time that does not grow with their number.
 *
 * @param entries - At least one has a weight above zero; those without are never drawn.
 *
 * @see M. D. Vose, "A Linear Algorithm for Generating Random Numbers with a Given Distribution", IEEE Transactions on Software
 * Engineering 17 (1991), 972–975.
 */
export function createSampler<Item>(entries: readonly (readonly [item: Item, weight: number])[]): Sampler<Item> {
  const drawn = entries.filter(([, weight]) => weight > 0);
  const mean = drawn.reduce((sum, [, weight]) => sum + weight, 0) / drawn.length;
  const items = drawn.map(([item]) => item);
  const shares = drawn.map(([, weight]) => weight / mean);
  const others = items.map((_, index) => index);

  const small = others.filter((index) => (shares[index] as number) < 1);
  const large = others.filter((index) => (shares[index] as number) >= 1);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() as number;
    const more = large.pop() as number;
    others[less] = more;
    shares[more] = (shares[more] as number) + (shares[less] as number) - 1;
    ((shares[more] as number) < 1 ? small : large).push(more);
  }
  for (const index of [...small, ...large]) shares[index] = 1;

  const thresholds = Float64Array.from(shares, (share) => share * 2 ** 32);
  return (random) => {
    const index = random.integer(items.length);
    return items[random.uint32() < (thresholds[index] as number) ? index : (others[index] as number)] as Item;
  };
}

/**
 * Draws items by their rank, the first most often: with the weight 1 / (rank + offset). The larger the offset, the less the first
 * ones stand out.
 *
 * @see B. Mandelbrot, "An Informational Theory of the Statistical Structure of Language", in: Communication Theory (1953).
 */
export function createRankSampler<Item>(items: readonly Item[], offset: number): Sampler<Item> {
  return createSampler(items.map((item, index) => [item, 1 / (index + 1 + offset)]));
}

/** Answers yes with a probability from 0, never, to 1, always. */
export function chance(random: Random, probability: number): boolean {
  return random.uniform() < probability;
}

/** The words of a text, each once. */
export function readWords(text: string): readonly string[] {
  return [...new Set(text.trim().split(/\s+/))];
}

/** Makes tables when they are first asked for, and keeps them: they never change. */
export function once<Tables>(create: () => Tables): () => Tables {
  let tables: { readonly made: Tables } | undefined;
  return () => {
    tables ??= { made: create() };
    return tables.made;
  };
}
