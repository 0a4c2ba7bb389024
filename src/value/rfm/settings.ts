import type { QuantileType } from "../../shared/statistics/index.js";
import type { RfmBorderRule, RfmDimension } from "./model.js";

/** The three dimensions, in the order of a code. */
export const RFM_DIMENSIONS: readonly RfmDimension[] = ["recency", "frequency", "monetary"];

export const FEWEST_BINS = 2;

/** A score is one digit of a code. */
export const MOST_BINS = 9;

/** Whether a dimension may have that many bins. */
export const isBinCount = (count: number) => Number.isInteger(count) && FEWEST_BINS <= count && count <= MOST_BINS;

/** Where a value equal to a border may fall. */
export const BORDER_RULES = ["lower", "upper"] as const satisfies readonly RfmBorderRule[];

/** All definitions of a quantile. */
export const QUANTILE_TYPES = [
  "inverse-cdf",
  "averaged-inverse-cdf",
  "closest-observation",
  "interpolated-inverse-cdf",
  "hazen",
  "weibull",
  "linear",
  "median-unbiased",
  "normal-unbiased",
] as const satisfies readonly QuantileType[];
