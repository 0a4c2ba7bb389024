import { choleskyFactor } from "../../../shared/numeric/cholesky.js";
import type { Reason } from "../../../shared/reasons.js";
import type { ClvFitReasonCode } from "../model.js";
import type { CovariateGroups } from "./group-customers.js";
import type { ReadChoice } from "./read-choice.js";

/** Covariates as a fit sees them: with mean 0 and standard deviation 1 over the customers. */
export interface Standardized {
  readonly values: readonly Float64Array[];
  readonly centers: readonly number[];
  readonly scales: readonly number[];
}

/** Measures covariates by their mean and standard deviation, so that their units make no difference. */
export function standardize(groups: CovariateGroups): Standardized {
  const { values } = groups;
  const meanOf = (column: Float64Array) => meanOver(groups, (group) => column[group] as number);
  const centers = values.map(meanOf);
  const centered = values.map((column, i) => column.map((value) => value - (centers[i] as number)));
  // By the largest one, so that no square leaves the range of numbers.
  const scales = centered.map((column) => {
    const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return largest * Math.sqrt(meanOf(column.map((value) => (value / largest) ** 2)));
  });
  return {
    values: centered.map((column, i) => column.map((value) => value / (scales[i] as number))),
    centers,
    scales,
  };
}

/** The variance of a coefficient would leave the range of numbers where a covariate varies by less. */
const SMALLEST_SCALE = 1e-140;

/** The covariates whose effects no data of this kind could tell: those that are the same for all, or follow from those before. */
export function findUntellable(
  groups: CovariateGroups,
  { values, scales }: Standardized,
  choice: ReadChoice,
): readonly Reason<ClvFitReasonCode>[] {
  const isConstant = (place: number) =>
    new Set(groups.values[place]).size === 1 || !((scales[place] as number) > SMALLEST_SCALE);
  const constant = choice.names.filter((_, place) => isConstant(place));
  const varying = (names: readonly string[]) => names.filter((name) => !constant.includes(name));
  const collinear = [varying(choice.rate), varying(choice.dropout)].flatMap((names) => {
    const columns = names.map((name) => values[choice.names.indexOf(name)] as Float64Array);
    const last = names.findIndex((_, place) => !areIndependent(columns.slice(0, place + 1), groups));
    return last < 0 ? [] : [names[last] as string];
  });
  return [
    ...constant.map((covariate) => ({ code: "CONSTANT_COVARIATE", params: { covariate } }) as const),
    ...[...new Set(collinear)].map((covariate) => ({ code: "COLLINEAR_COVARIATE", params: { covariate } }) as const),
  ];
}

function areIndependent(columns: readonly Float64Array[], groups: CovariateGroups): boolean {
  const correlation = columns.map((left) =>
    columns.map((right) => meanOver(groups, (group) => (left[group] as number) * (right[group] as number))),
  );
  return choleskyFactor(correlation) !== undefined;
}

/** The mean over all customers of what is the same in a group. */
function meanOver({ sizes }: CovariateGroups, at: (group: number) => number): number {
  const customers = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.reduce((sum, size, group) => sum + at(group) * (size / customers), 0);
}
