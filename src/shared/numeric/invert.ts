/** What a probability is at one place, and how fast it grows there. */
export interface Growth {
  readonly probability: number;
  /** The derivative of the probability by the place. */
  readonly slope: number;
}

/** The natural logarithm of a number that is still far from the end of the range of numbers, 1e299. */
const FARTHEST = 690;

/** Halving alone would be done after 45 steps. */
const MOST_STEPS = 100;

/**
 * Finds where an increasing probability reaches a target, on a logarithmic scale from −690 to 690. Minus infinity or
 * infinity where it does so beyond.
 *
 * Newton's method on the logarithm of the probability, which is concave for the distributions here: it cannot overshoot
 * twice. A step that leaves the bracket, or has no value because the probability is too small, is replaced by halving;
 * so it always ends.
 */
export function invertProbability(growthAt: (place: number) => Growth, target: number, start: number): number {
  let low = -FARTHEST;
  let high = FARTHEST;
  let place = start;
  for (let count = 0; count < MOST_STEPS; count++) {
    const { probability, slope } = growthAt(place);
    if (probability < target) low = place;
    else high = place;

    const step = (probability / slope) * Math.log(target / probability);
    // What is left after this step is of the order of its square.
    if (Math.abs(step) < 1e-10) return place + step;
    const next = place + step;
    place = low < next && next < high ? next : low + (high - low) / 2;
  }
  if (low === -FARTHEST) return Number.NEGATIVE_INFINITY;
  return high === FARTHEST ? Number.POSITIVE_INFINITY : place;
}
