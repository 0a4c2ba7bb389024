import { type Decimal, type DecimalLike, decimal, divide, sum, ZERO } from "../../shared/decimal.js";
import type { Path } from "../../shared/errors.js";
import type { Ranking } from "./ranking.js";

/** A {@link Ranking} for any amounts, written for plainness: the twin of {@link rankUnits}. */
export function rankDecimals(values: readonly DecimalLike[], pathOf: (index: number) => Path): Ranking {
  const amounts = values.map((value, index) => decimal(value, pathOf(index)));
  const at = (index: number) => amounts[index] as Decimal;
  const order = Uint32Array.from(amounts.keys()).sort((left, right) => at(right).comparedTo(at(left)) || left - right);

  const reached = [ZERO];
  for (const index of order) reached.push((reached.at(-1) as Decimal).plus(at(index)));
  const total = reached.at(-1) as Decimal;

  return {
    order,
    total,
    tiesWithPrevious: (rank) => rank > 0 && at(order[rank] as number).equals(at(order[rank - 1] as number)),
    ranksToReach: (border) => reached.findIndex((amount) => amount.greaterThanOrEqualTo(border)),
    ranksWithin: (border) => reached.findIndex((amount) => amount.greaterThan(border)) - 1,
    ranksAtLeast: (amount) => amounts.filter((value) => value.greaterThanOrEqualTo(amount)).length,
    valueText: (rank) => at(order[rank] as number).toFixed(),
    reachedShare: (k) => divide(reached[k] as Decimal, total).toNumber(),
    sumBetween: (from, to) => (reached[to] as Decimal).minus(reached[from] as Decimal),
    sumOfRunningTotal: () => sum(reached),
  };
}
