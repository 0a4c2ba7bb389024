import { createRandom } from "../../../../src/shared/random/index.js";
import type { GammaGammaParameters } from "../../../../src/value/clv/gamma-gamma/model.js";

/** Customers with one to eight repeats, made by the model. */
export function simulateSpenders(
  count: number,
  { p, q, gamma }: GammaGammaParameters,
  seed: string | number,
): readonly { readonly repeats: number; readonly meanRepeatSpend: number }[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const repeats = 1 + random.integer(8);
    const rate = random.gamma(q) / gamma;
    return { repeats, meanRepeatSpend: random.gamma(p * repeats) / rate / repeats };
  });
}

export const PUBLISHED: GammaGammaParameters = Object.freeze({ p: 6.25, q: 3.74, gamma: 15.44 });
