import type { Maximum } from "../../../shared/numeric/maximize.js";
import type { SmoothFunction } from "../../../shared/numeric/smooth-function.js";
import type { Reason } from "../../../shared/reasons.js";
import { FARTHER, type FittedKind, NO_FALL } from "../fit-process.js";
import type { ClvFitReasonCode } from "../model.js";
import type { Slot } from "./read-choice.js";

/** A coefficient that is known better than this, as the logarithm of a factor from one end of its covariate to the other, has an end. */
const KNOWN_WELL = 3;

/**
 * The covariates with whose effects the likelihood does not fall from where the search ended: as where nobody with a covariate of 1 ever
 * bought again, so that no rate is too low for them.
 *
 * What is moved is one end of the covariate, towards a limit that all customers could have, or where nobody buys; the other end stays.
 */
export function findEndless(
  end: Maximum,
  objective: SmoothFunction,
  { family, limits }: FittedKind<string, string>,
  slots: readonly Slot[],
  values: readonly Float64Array[],
  names: readonly string[],
): readonly Reason<ClvFitReasonCode>[] {
  const count = family.parameters.length;
  const gradient = new Float64Array(end.point.length);
  const isNoLower = (point: Float64Array) => objective(point, gradient) >= end.value - NO_FALL;
  const ways = [...limits.map(({ towards }) => towards), ...(family.moved ?? []).map(({ name }) => ({ [name]: 1 }))];

  const isEndless = (covariate: number): boolean => {
    const column = values[covariate] as Float64Array;
    const [low, high] = [column.reduce((a, b) => Math.min(a, b)), column.reduce((a, b) => Math.max(a, b))];
    const own = slots
      .map((slot, place) => ({ ...slot, place: count + place }))
      .filter((slot) => slot.covariate === covariate);
    const isKnown = own.every(
      ({ place }) => (end.covariance?.[place]?.[place] ?? Infinity) < (KNOWN_WELL / (high - low)) ** 2,
    );
    if (isKnown) return false;
    return ways.some((towards) =>
      [
        [low, high],
        [high, low],
      ].some(([still, moved]) => {
        const point = Float64Array.from(end.point);
        for (const [name, direction] of Object.entries(towards)) {
          const slot = own.find(({ parameter }) => family.parameters[parameter] === name);
          if (slot === undefined) return false;
          const step = (slot.sign * (direction as number) * FARTHER) / ((moved as number) - (still as number));
          point[slot.place] = (point[slot.place] as number) + step;
          point[slot.parameter] = (point[slot.parameter] as number) - slot.sign * step * (still as number);
        }
        return isNoLower(point);
      }),
    );
  };
  return names.flatMap((covariate, place) =>
    isEndless(place) ? [{ code: "COVARIATE_WITHOUT_END", params: { covariate } } as const] : [],
  );
}
