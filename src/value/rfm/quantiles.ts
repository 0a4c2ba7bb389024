import { type Decimal, decimal, divide } from "../../shared/decimal.js";
import { type QuantileType, quantiles } from "../../shared/statistics/index.js";
import { amountToDecimal, type RfmAmount } from "./amount.js";
import type { RfmBorders, RfmQuantileBinning } from "./model.js";

/** Every definition of a quantile puts it, between two values, at a multiple of 1/24 of a bin. */
const PARTS_PER_BIN = 24;

/** As many decimals as an amount may have. */
const MAX_DECIMALS = 400;

/**
 * The borders that part values into bins of about equal size. There is at least one value.
 *
 * Places and borders are exact, so that no value comes to lie on the wrong side of a border by binary rounding.
 */
export function quantileBorders(
  amounts: readonly RfmAmount[],
  bins: number,
  { quantileType, shift }: RfmQuantileBinning,
): RfmBorders {
  const valueAt = sortAmounts(amounts);
  const parts = PARTS_PER_BIN * bins;
  return findPlaces(amounts.length, bins, quantileType).map((place) => {
    const below = Math.floor(place);
    const low = valueAt(below);
    const high = valueAt(Math.ceil(place));
    const part = Math.round((place - below) * parts);
    const quantile = low.plus(divide(high.minus(low).times(part), decimal(parts)));
    return quantile.plus(decimal(shift)).toDecimalPlaces(MAX_DECIMALS).toFixed();
  });
}

/** Where the quantiles lie in the ascending order, from 0: the quantiles of the places themselves. */
function findPlaces(count: number, bins: number, type: QuantileType): readonly number[] {
  const places = Float64Array.from({ length: count }, (_, index) => index);
  const probabilities = Array.from({ length: bins - 1 }, (_, index) => (index + 1) / bins);
  return quantiles(places, probabilities, { type });
}

/** Reads the ascending order of amounts, from 0. */
function sortAmounts(amounts: readonly RfmAmount[]): (index: number) => Decimal {
  if (amounts.every((amount) => typeof amount === "number")) {
    const units = Float64Array.from(amounts).sort();
    return (index) => amountToDecimal(units[index] as number);
  }
  const decimals = amounts.map(amountToDecimal).sort((left, right) => left.comparedTo(right));
  return (index) => decimals[index] as Decimal;
}
