import type { Maximum } from "../../../shared/numeric/maximize.js";
import type { Reason } from "../../../shared/reasons.js";
import { climbFrom, type FittedKind, findLimits, holdNearZero, scaleTimes } from "../fit-process.js";
import type { ClvFit, ClvFitReasonCode, PurchaseModelBody } from "../model.js";
import { findEndless } from "./find-endless.js";
import type { CovariateGroups } from "./group-customers.js";
import { sumOverGroups } from "./likelihood.js";
import type { Slot } from "./read-choice.js";
import type { Standardized } from "./standardize.js";

/** What a search for coefficients is made of. */
export interface Search<Name extends string> {
  readonly groups: CovariateGroups;
  readonly standard: Standardized;
  readonly slots: readonly Slot[];
  readonly names: readonly string[];
  /** What the fit without covariates found. */
  readonly plain: PurchaseModelBody<Name>;
  readonly fitted: FittedKind<string, Name>;
}

/** Where a search ended. */
interface Found {
  /** In logarithms of parameters, times being measured by their mean, and coefficients of standardised covariates after them. */
  readonly end: Maximum;
  /** The limits it ran towards. */
  readonly reasons: readonly Reason<ClvFitReasonCode>[];
  readonly meanTime: number;
}

/** Looks for the maximum of the likelihood, first from where the model without covariates has its own. */
export function searchCoefficients<Name extends string>(search: Search<Name>): Found {
  const { groups, standard, slots, names, plain, fitted } = search;
  const { family, limits } = fitted;
  const { n, regularization } = plain.fit as ClvFit<Name>;
  const { rows } = groups;
  const meanTime = rows.firstToEnd.reduce((sum, T, row) => sum + T * at(rows.weights, row), 0) / n || 1;
  const scaled = { rows: scaleTimes(rows, meanTime), bounds: groups.bounds, values: standard.values };
  const objective = holdNearZero(sumOverGroups(family, scaled, slots), regularization);
  const { parameters } = plain;
  const plainStart = parameters && family.parameters.map((name) => parameters[name] / unitOf(name, fitted, meanTime));
  const starts = [...(plainStart === undefined ? [] : [plainStart]), ...family.startsFor(scaled.rows)];
  // No effect: a factor of 1.
  const end = climbFrom(
    starts.map((values) => [...values, ...slots.map(() => 1)]),
    objective,
  );
  const reasons = [
    ...findLimits(end, objective, family, limits),
    ...findEndless(end, objective, fitted, slots, standard.values, names),
  ];
  return { end, reasons, meanTime };
}

/** What a parameter of the search is to be multiplied by. */
export const unitOf = <Name extends string>(
  name: Name,
  { family }: FittedKind<string, Name>,
  meanTime: number,
): number => (family.timeParameters.includes(name) ? meanTime : 1);

const at = (values: ArrayLike<number>, index: number): number => values[index] as number;
