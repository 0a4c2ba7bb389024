import { ClienteleError } from "../../shared/errors.js";
import { createModel, type ModelEnvelope } from "../../shared/model/index.js";
import { type Maximum, maximize } from "../../shared/numeric/maximize.js";
import type { SmoothFunction } from "../../shared/numeric/smooth-function.js";
import type { Reason } from "../../shared/reasons.js";
import type { Report } from "../../shared/report.js";
import { assertTimeUnit } from "./check.js";
import { covarianceOf } from "./delta.js";
import {
  type ClvFit,
  type ClvFitReasonCode,
  PURCHASE_MODEL_SCHEMA_VERSION,
  type PurchaseFitOptions,
  type PurchaseModelBody,
  type RepeatHistory,
  type RepeatHistoryColumns,
} from "./model.js";
import type { HistoryColumns, ProcessFamily } from "./process.js";
import { mergeHistories, readHistories } from "./read-histories.js";

/** A limit of a family in which it is another, simpler model. */
export interface ProcessLimit<Name extends string> {
  /** What the fit says there. */
  readonly code: ClvFitReasonCode;
  /** Of several limits about the same thing the first one counts. */
  readonly about: string;
  /** Which parameters go to zero (−1) and which to infinity (1), all at the same pace. */
  readonly towards: Readonly<Partial<Record<Name, 1 | -1>>>;
}

/** What is needed to fit a kind of model. */
export interface FittedKind<Kind extends string, Name extends string> {
  readonly kind: Kind;
  readonly family: ProcessFamily<Name>;
  readonly limits: readonly ProcessLimit<Name>[];
}

type FoundBody<Name extends string> = Pick<PurchaseModelBody<Name>, "parameters"> & { readonly fit: ClvFit<Name> };

/**
 * Fits a kind of model by maximum likelihood.
 *
 * Times are measured by their mean first, and all is made of merged and sorted rows: so neither the unit of time nor the order of the
 * customers makes a difference, and the search always starts from the same places.
 *
 * @throws `ClienteleError` as {@link readHistories}; with code `EMPTY_DATA` where there is no customer, and `INVALID_OPTION` for an
 * unknown unit of time and for a regularisation that is no finite number from 0 on.
 */
export function fitProcess<Kind extends string, Name extends string>(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  options: PurchaseFitOptions,
  fitted: FittedKind<Kind, Name>,
): { readonly model: ModelEnvelope<Kind, PurchaseModelBody<Name>>; readonly report: Report<never> } {
  const { timeUnit, regularization = 0 } = options;
  assertTimeUnit(timeUnit, ["timeUnit"]);
  if (!(Number.isFinite(regularization) && regularization >= 0)) {
    throw new ClienteleError("INVALID_OPTION", "expected a finite number from 0 on", ["regularization"]);
  }
  const { columns, report } = readHistories(histories, options);
  if (report.in === 0) throw new ClienteleError("EMPTY_DATA", "expected at least one customer");

  const { parameters, fit } = findParameters(mergeHistories(columns), regularization, fitted);
  const body = { ...(parameters === undefined ? {} : { parameters }), timeUnit, fit };
  const fittedOn = { ...options.fittedOn, n: report.in };
  return {
    model: createModel({ kind: fitted.kind, schemaVersion: PURCHASE_MODEL_SCHEMA_VERSION, body, fittedOn }),
    report,
  };
}

function findParameters<Name extends string>(
  rows: HistoryColumns,
  regularization: number,
  { family, limits }: FittedKind<string, Name>,
): FoundBody<Name> {
  const base = { n: sumOf(rows.weights), regularization };
  const isRepeater = (_: number, row: number) => (rows.repeats[row] as number) > 0;
  const repeaters = sumOf(rows.weights.filter(isRepeater));
  if (repeaters < family.parameters.length) {
    const reason = { code: "FEW_REPEATERS", params: { repeaters, needed: family.parameters.length } } as const;
    return { fit: { ...base, status: "too-little-data", reasons: [reason] } };
  }

  const meanTime = rows.firstToEnd.reduce((sum, T, row) => sum + T * (rows.weights[row] as number), 0) / base.n || 1;
  const scaled = scaleTimes(rows, meanTime);
  const objective = holdNearZero((point, gradient) => family.logLikelihood(scaled, point, gradient), regularization);
  const end = climbFrom(family.startsFor(scaled), objective);
  const reasons = findLimits(end, objective, family, limits);
  const values = family.parameters.map((name, i) => {
    return Math.exp(at(end.point, i)) * (family.timeParameters.includes(name) ? meanTime : 1);
  });
  const logLikelihood = family.logLikelihood(
    rows,
    Float64Array.from(values, Math.log),
    new Float64Array(values.length),
  );
  // Times near the ends of the range of numbers leave no likelihood in their own unit.
  if ((end.status !== "converged" && reasons.length === 0) || !Number.isFinite(logLikelihood)) {
    return { fit: { ...base, status: "not-identified", reasons: [{ code: "NO_MAXIMUM", params: {} }] } };
  }

  const found = { ...base, reasons, logLikelihood };
  const parameters = byName(family.parameters, values);
  if (reasons.length > 0 || end.covariance === undefined) return { parameters, fit: { ...found, status: "boundary" } };
  // The gradient is zero, so this is the inverse of the Hessian by the parameters themselves.
  const covariance = covarianceOf(values, end.covariance);
  const standardErrors = byName(
    family.parameters,
    covariance.map((row, i) => Math.sqrt(at(row, i))),
  );
  return { parameters, fit: { ...found, status: "converged", standardErrors, covariance } };
}

/** The same customers, in another unit of time. */
export function scaleTimes(rows: HistoryColumns, unit: number): HistoryColumns {
  const scale = (time: number) => time / unit;
  return { ...rows, firstToLast: rows.firstToLast.map(scale), firstToEnd: rows.firstToEnd.map(scale) };
}

/** Takes off what a normal prior around zero with this precision would. */
export function holdNearZero(valueAt: SmoothFunction, precision: number): SmoothFunction {
  if (precision === 0) return valueAt;
  return (point, gradient) => {
    let value = valueAt(point, gradient);
    point.forEach((coordinate, i) => {
      value -= (precision * coordinate * coordinate) / 2;
      gradient[i] = at(gradient, i) - precision * coordinate;
    });
    return value;
  };
}

/** Logarithms of parameters beyond this are as good as infinite. */
const FARTHEST = 30;

/** From the likeliest start; where that leads to no maximum, from all others too, and to the highest place. */
export function climbFrom(starts: readonly (readonly number[])[], objective: SmoothFunction): Maximum {
  const points = starts
    .map((values) => Float64Array.from(values, Math.log))
    .map((point) => ({ point, value: objective(point, new Float64Array(point.length)) }))
    .sort((left, right) => right.value - left.value);
  let best: Maximum | undefined;
  for (const { point } of points) {
    const end = maximize(objective, point, { farthest: FARTHEST });
    if (best === undefined || end.value > best.value) best = end;
    if (end.status === "converged") break;
  }
  return best as Maximum;
}

/** How far to look whether the value still falls, as logarithm, and by how much it must. */
export const FARTHER = 3;
export const NO_FALL = 1e-6;

/** The limits towards which the value does not fall from where the search ended. Coordinates after the parameters stay. */
export function findLimits<Name extends string>(
  { point, value }: Maximum,
  objective: SmoothFunction,
  { parameters }: ProcessFamily<Name>,
  limits: readonly ProcessLimit<Name>[],
): readonly Reason<ClvFitReasonCode>[] {
  const gradient = new Float64Array(point.length);
  const reached = limits.filter(({ towards }) => {
    const directions = Array.from(point, (_, i) => towards[parameters[i] as Name] ?? 0);
    if (directions.some((direction, i) => direction * at(point, i) < 0)) return false;
    const farther = point.map((coordinate, i) => coordinate + FARTHER * at(directions, i));
    return objective(farther, gradient) >= value - NO_FALL;
  });
  return reached
    .filter(({ about }, index) => reached.findIndex((other) => other.about === about) === index)
    .map(({ code }) => ({ code, params: {} }));
}

const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

function byName<Name extends string>(
  names: readonly Name[],
  values: readonly number[],
): Readonly<Record<Name, number>> {
  return Object.fromEntries(names.map((name, i) => [name, at(values, i)])) as Record<Name, number>;
}
