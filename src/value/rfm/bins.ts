import { decimal } from "../../shared/decimal.js";
import { borderToUnits, type RfmAmount } from "./amount.js";
import type { RfmBorderRule, RfmBorders, RfmDimension } from "./model.js";

/** The bins of one dimension. Bins count from 0, the lowest values first. */
export interface Bins {
  readonly count: number;
  /** The bin of a value: how many borders it has passed. */
  binOf(amount: RfmAmount): number;
  /** The borders of a bin, under names that say whether they belong to it. The outer bins are open. */
  limitsOf(bin: number): Readonly<Record<string, string>>;
}

/** Makes ascending borders ready for comparing. */
export function createBins(borders: RfmBorders, onBorder: RfmBorderRule): Bins {
  const exact = borders.map((border) => decimal(border));
  // The least number of millionths that has passed a border. Whole numbers are compared, so nothing is rounded.
  const units = exact.map(borderToUnits).map((border) => {
    return (onBorder === "lower" ? border.floor().plus(1) : border.ceil()).toNumber();
  });
  const [lower, upper] = onBorder === "lower" ? ["above", "upTo"] : ["from", "below"];
  const limits = Array.from({ length: borders.length + 1 }, (_, bin) => {
    const named = [
      [lower, borders[bin - 1]],
      [upper, borders[bin]],
    ];
    return Object.fromEntries(named.filter(([, border]) => border !== undefined)) as Readonly<Record<string, string>>;
  });

  return {
    count: borders.length + 1,
    binOf(amount) {
      const reached =
        typeof amount === "number"
          ? units.findIndex((border) => amount < border)
          : exact.findIndex((border) =>
              onBorder === "lower" ? amount.lessThanOrEqualTo(border) : amount.lessThan(border),
            );
      return reached < 0 ? borders.length : reached;
    },
    limitsOf: (bin) => limits[bin] as Readonly<Record<string, string>>,
  };
}

/** Turns bins into scores: few days are good, few purchases are not. */
export function scoreOfBin(dimension: RfmDimension, bin: number, count: number): number {
  return dimension === "recency" ? count - bin : bin + 1;
}
