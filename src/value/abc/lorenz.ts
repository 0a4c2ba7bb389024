import { type DecimalLike, divide, ZERO } from "../../shared/decimal.js";
import { ClienteleError } from "../../shared/errors.js";
import { countedValue } from "./counted.js";
import type { NegativeRule } from "./model.js";
import { rankValues } from "./rank-values.js";
import type { Ranking } from "./ranking.js";

/** A point of the Lorenz curve: the poorest `shareOfCount` of the items hold `shareOfValue` of the total. */
export interface LorenzPoint {
  readonly shareOfCount: number;
  readonly shareOfValue: number;
}

/** How negative values enter {@link lorenzCurve} and {@link giniCoefficient}. */
export interface ConcentrationOptions {
  /** @defaultValue `"net"`, as in the ABC analysis. The curve then dips below zero, and the coefficient may exceed 1. */
  readonly negatives?: NegativeRule | undefined;
}

/**
 * The Lorenz curve: from the smallest value to the largest, which part of the items holds which part of the total.
 *
 * n values answer n + 1 points, from (0, 0) to (1, 1). Where the total is not positive, there is no curve: no points.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and path `[index]` for a value that is no finite number, or is negative
 * under `negatives: "refuse"`; `INVALID_OPTION` for an unknown rule.
 *
 * @example
 * ```ts
 * import { lorenzCurve } from "clientele/value/abc";
 *
 * lorenzCurve([1, 3]); // => [{ shareOfCount: 0, shareOfValue: 0 }, { shareOfCount: 0.5, shareOfValue: 0.25 }, { shareOfCount: 1, shareOfValue: 1 }]
 * ```
 *
 * @see M. O. Lorenz, "Methods of Measuring the Concentration of Wealth", Publications of the American Statistical
 * Association 9 (1905), 209-219.
 */
export function lorenzCurve(
  values: readonly DecimalLike[],
  options: ConcentrationOptions = {},
): readonly LorenzPoint[] {
  const ranking = rankCounted(values, options);
  if (!ranking.total.greaterThan(ZERO)) return [];
  const items = values.length;
  return Array.from({ length: items + 1 }, (_, smallest) => ({
    shareOfCount: smallest / items,
    shareOfValue: divide(ranking.sumBetween(items - smallest, items), ranking.total).toNumber(),
  }));
}

/**
 * The Gini coefficient: how unequally the total is spread, from 0 (all the same) towards 1 (one has everything).
 *
 * It is the plain coefficient, twice the area between the Lorenz curve and the diagonal; for n values its maximum is
 * 1 − 1/n. Where the total is not positive there is none.
 *
 * @throws `ClienteleError` as {@link lorenzCurve}.
 *
 * @example
 * ```ts
 * import { giniCoefficient } from "clientele/value/abc";
 *
 * giniCoefficient([1, 1, 1, 1]); // => 0
 * giniCoefficient(["0.00", "0.00", "0.00", "9.00"]); // => 0.75
 * giniCoefficient([]); // => undefined
 * ```
 *
 * @see C. Gini, "Variabilità e mutabilità" (Bologna, 1912).
 */
export function giniCoefficient(
  values: readonly DecimalLike[],
  options: ConcentrationOptions = {},
): number | undefined {
  const ranking = rankCounted(values, options);
  if (!ranking.total.greaterThan(ZERO)) return undefined;
  const items = values.length;

  // The running total, added up over all ranks, counts the largest value n times and the smallest once.
  const above = ranking
    .sumOfRunningTotal()
    .times(2)
    .minus(ranking.total.times(items + 1));
  return divide(above, ranking.total.times(items)).toNumber();
}

function rankCounted(values: readonly DecimalLike[], { negatives = "net" }: ConcentrationOptions): Ranking {
  if (!["net", "zero", "refuse"].includes(negatives)) {
    throw new ClienteleError("INVALID_OPTION", 'expected "net", "zero" or "refuse"', ["negatives"]);
  }
  const pathOf = (index: number) => [index];
  return rankValues(
    values.map((value, index) => countedValue(value, negatives, index)),
    pathOf,
  );
}
