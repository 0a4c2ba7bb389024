import { createRandom } from "../../../../src/shared/random/index.js";
import type { BgBbParameterName, OpportunityCell, OpportunityHistory } from "../../../../src/value/clv/bg-bb/model.js";

/** Cells as x, t_x, n and, where there are more than one, how many customers. */
export function cellsOf(...rows: readonly (readonly number[])[]): readonly OpportunityCell[] {
  return Object.freeze(
    rows.map(([repeats = 0, lastRepeat = 0, opportunities = 0, customers = 1]) =>
      Object.freeze({ repeats, lastRepeat, opportunities, customers }),
    ),
  );
}

/** The donors of the published example, as its table has them. */
export const donors = cellsOf(
  [6, 6, 6, 1203],
  [5, 6, 6, 728],
  [4, 6, 6, 512],
  [3, 6, 6, 357],
  [2, 6, 6, 234],
  [1, 6, 6, 129],
  [5, 5, 6, 335],
  [4, 5, 6, 284],
  [3, 5, 6, 225],
  [2, 5, 6, 173],
  [1, 5, 6, 119],
  [4, 4, 6, 240],
  [3, 4, 6, 181],
  [2, 4, 6, 155],
  [1, 4, 6, 78],
  [3, 3, 6, 322],
  [2, 3, 6, 255],
  [1, 3, 6, 129],
  [2, 2, 6, 613],
  [1, 2, 6, 277],
  [1, 1, 6, 1091],
  [0, 0, 6, 3464],
);

/** Customers who behave as the model says, with four to nine opportunities. */
export function simulateDonors(
  seed: number,
  n: number,
  { alpha, beta, gamma, delta }: Readonly<Record<BgBbParameterName, number>>,
): readonly OpportunityHistory[] {
  const random = createRandom(seed);
  return Array.from({ length: n }, () => {
    const opportunities = 4 + random.integer(6);
    const [rate, churn] = [random.beta(alpha, beta), random.beta(gamma, delta)];
    let [repeats, lastRepeat] = [0, 0];
    for (let time = 1; time <= opportunities && random.uniform() >= churn; time++) {
      if (random.uniform() >= rate) continue;
      repeats += 1;
      lastRepeat = time;
    }
    return { repeats, lastRepeat, opportunities };
  });
}
