/** `"number"`: finite numbers, or decimal text; `"category"`: texts, booleans and numbers by their text. */
export type LeadFieldKind = "number" | "category";

/** When the value of a field is there: when a lead is to be scored, or only after it was won or lost. */
export type LeadFieldTime = "at-scoring-time" | "after-outcome";

/** What a fit has to know of a field. */
export interface LeadField {
  readonly kind: LeadFieldKind;
  /** There is no default: a field that is filled in after the outcome makes every fit look perfect and no forecast good. */
  readonly known: LeadFieldTime;
  /**
   * Whether the points of a number may only rise, or only fall, with it; the data decides which. It is in no interaction then. Not for
   * categories.
   *
   * @defaultValue `false`
   */
  readonly monotone?: boolean | undefined;
  /**
   * Texts that mean that nothing was said, such as `"Select"`. The empty text, null and undefined always do.
   *
   * @defaultValue none
   */
  readonly missingTexts?: readonly string[] | undefined;
}
