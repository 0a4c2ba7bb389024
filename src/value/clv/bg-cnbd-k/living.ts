/** A customer who is alive. */
export interface Living {
  /** His rate of steps is gamma distributed with c, and one more for each step towards the next purchase. */
  readonly c: number;
  /** How many steps a purchase takes. */
  readonly k: number;
  /** The probabilities that he has made 0, 1, … steps towards the next purchase. */
  readonly steps: readonly number[];
  /** The probability to leave after a purchase is beta distributed with a and b. */
  readonly a: number;
  readonly b: number;
}
