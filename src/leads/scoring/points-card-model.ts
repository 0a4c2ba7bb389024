import type { ModelEnvelope } from "../../shared/model/model.js";

/** What one bin of a field is worth, and how many of the leads that the card was fitted on were in it. */
export interface PointsCardBin {
  /** A whole number, also negative. */
  readonly points: number;
  /** The share of the leads of the fit, from 0 to 1. The shares of a field add up to 1, but for rounding to 1e-6. */
  readonly share: number;
}

/** One level of a category, such as `"Google"`. */
export interface PointsCardLevel extends PointsCardBin {
  readonly value: string;
}

/**
 * A field with numbers. Bin 0 holds what is at most the first border, bin `i` what is above border `i − 1` and at most border
 * `i`, the last bin the rest. Borders ascend; there is one less than bins.
 */
export interface PointsCardNumberField {
  readonly kind: "number";
  /** Own property of a lead; a dot leads into an object, as in conditions. */
  readonly name: string;
  readonly borders: readonly number[];
  readonly bins: readonly PointsCardBin[];
  readonly missing: PointsCardBin;
  /** Texts that mean that nothing was said. The empty text, null and undefined always do. */
  readonly missingTexts?: readonly string[] | undefined;
}

/** A field with categories. Texts, booleans and finite numbers are read as their text. */
export interface PointsCardCategoryField {
  readonly kind: "category";
  /** Own property of a lead; a dot leads into an object, as in conditions. */
  readonly name: string;
  readonly levels: readonly PointsCardLevel[];
  /** Every value that is no level of its own: too rare when the card was fitted, or never seen. */
  readonly others: PointsCardBin;
  readonly missing: PointsCardBin;
  /** Texts that mean that nothing was said. The empty text, null and undefined always do. */
  readonly missingTexts?: readonly string[] | undefined;
}

/** One field of a points card. */
export type PointsCardField = PointsCardNumberField | PointsCardCategoryField;

/** What two fields are worth together, beyond what each is worth for itself. */
export interface PointsCardInteraction {
  /** The names of two fields of the card. */
  readonly fields: readonly [first: string, second: string];
  /**
   * Whole numbers: a row for each bin of the first field, and in it a number for each bin of the second. Bins are in the order of the field,
   * bins of numbers or levels; then come, for categories, the others, and last the missing.
   */
  readonly points: readonly (readonly number[])[];
}

/** What points mean: `baseScore` points are odds of `baseOdds` to 1, and each `pointsToDoubleOdds` more double the odds. */
export interface PointsScale {
  readonly baseScore: number;
  readonly baseOdds: number;
  readonly pointsToDoubleOdds: number;
}

/** What a points card holds. The score of a lead is `basePoints` plus the points of the bin of each field and of each interaction. */
export interface PointsCardBody {
  readonly scale: PointsScale;
  readonly basePoints: number;
  readonly fields: readonly PointsCardField[];
  /** Absent where no two fields are worth anything together. */
  readonly interactions?: readonly PointsCardInteraction[] | undefined;
  /** The share of the won among the leads of the fit, or the known share that the card was corrected to. */
  readonly baseRate: number;
}

/** A points card as it is kept. */
export type PointsCard = ModelEnvelope<"points-card", PointsCardBody>;

/** The version of the form of {@link PointsCardBody}. */
export const POINTS_CARD_SCHEMA_VERSION = 1;

/** 500 points are even odds, and 20 points more double them: 520 is two to one. */
export const DEFAULT_POINTS_SCALE: PointsScale = /* @__PURE__ */ Object.freeze({
  baseScore: 500,
  baseOdds: 1,
  pointsToDoubleOdds: 20,
});

/**
 * Why a lead has its points. `BASE_POINTS`: everybody has them. `NUMBER_UP_TO`, `NUMBER_ABOVE`, `NUMBER_BETWEEN`: the number of
 * `field` is at most `upTo`, above `above`, or both; `ANY_NUMBER`: it is there, and the field has no borders. `LEVEL_OF_FIELD`: `field`
 * is `value`. `UNLISTED_VALUE`: the value of `field` was too rare to be a level, or never seen; `seen` tells whether there were such
 * values in the fit. `MISSING_VALUE`: `field` says nothing. `FIELDS_TOGETHER`: what the bins of `field` and `withField` are worth together.
 */
export type PointsCardReasonCode =
  | "BASE_POINTS"
  | "NUMBER_UP_TO"
  | "NUMBER_ABOVE"
  | "NUMBER_BETWEEN"
  | "ANY_NUMBER"
  | "LEVEL_OF_FIELD"
  | "UNLISTED_VALUE"
  | "MISSING_VALUE"
  | "FIELDS_TOGETHER";
