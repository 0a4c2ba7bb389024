import type { SmoothFunction } from "../../../shared/numeric/smooth-function.js";
import type { HistoryColumns, ProcessFamily } from "../process.js";
import type { CovariateGroups } from "./group-customers.js";
import type { Slot } from "./read-choice.js";

/**
 * The log-likelihood of a family whose parameters covariates move, of the logarithms of the parameters and the coefficients after them.
 *
 * In a group all customers have the same parameters, so the family adds them up; the derivatives by the coefficients follow from those by
 * the logarithms of the parameters they move.
 */
export function sumOverGroups(
  family: ProcessFamily<string>,
  groups: Pick<CovariateGroups, "rows" | "bounds" | "values">,
  slots: readonly Slot[],
): SmoothFunction {
  const count = family.parameters.length;
  const groupCount = groups.bounds.length - 1;
  const rowsOf = createWindow(groups);
  const logValues = new Float64Array(count);
  const slopes = new Float64Array(count);
  const targets = Uint8Array.from(slots, ({ parameter }) => parameter);
  // Group by group, so that what is read together lies together.
  const designs = new Float64Array(groupCount * slots.length);
  slots.forEach(({ covariate, sign }, slot) => {
    groups.values[covariate]?.forEach((value, group) => {
      designs[group * slots.length + slot] = sign * value;
    });
  });
  const addGroup = (group: number, point: Float64Array, gradient: Float64Array): number => {
    const first = group * targets.length;
    for (let i = 0; i < count; i++) logValues[i] = point[i] as number;
    for (let slot = 0; slot < targets.length; slot++) {
      const move = (designs[first + slot] as number) * (point[count + slot] as number);
      logValues[targets[slot] as number] = (logValues[targets[slot] as number] as number) + move;
    }
    const value = family.logLikelihood(rowsOf(group), logValues, slopes);
    for (let i = 0; i < count; i++) gradient[i] = (gradient[i] as number) + (slopes[i] as number);
    for (let slot = 0; slot < targets.length; slot++) {
      const slope = (designs[first + slot] as number) * (slopes[targets[slot] as number] as number);
      gradient[count + slot] = (gradient[count + slot] as number) + slope;
    }
    return value;
  };
  return (point, gradient) => {
    gradient.fill(0);
    let total = 0;
    for (let group = 0; group < groupCount; group++) total += addGroup(group, point, gradient);
    return Number.isNaN(total) ? Number.NEGATIVE_INFINITY : total;
  };
}

/** The rows of each group. Where covariates are measured, most groups are one row: those share one set of columns. */
function createWindow({ rows, bounds }: Pick<CovariateGroups, "rows" | "bounds">): (group: number) => HistoryColumns {
  const { repeats, firstToLast, firstToEnd, weights } = rows;
  const one: HistoryColumns = {
    repeats: new Float64Array(1),
    firstToLast: new Float64Array(1),
    firstToEnd: new Float64Array(1),
    weights: new Float64Array(1),
  };
  const cut = (column: Float64Array, group: number) => column.subarray(bounds[group], bounds[group + 1]);
  const several = Array.from({ length: bounds.length - 1 }, (_, group): HistoryColumns | undefined =>
    (bounds[group + 1] as number) - (bounds[group] as number) === 1
      ? undefined
      : {
          repeats: cut(repeats, group),
          firstToLast: cut(firstToLast, group),
          firstToEnd: cut(firstToEnd, group),
          weights: cut(weights, group),
        },
  );
  return (group) => {
    const known = several[group];
    if (known !== undefined) return known;
    const row = bounds[group] as number;
    one.repeats[0] = repeats[row] as number;
    one.firstToLast[0] = firstToLast[row] as number;
    one.firstToEnd[0] = firstToEnd[row] as number;
    one.weights[0] = weights[row] as number;
    return one;
  };
}
