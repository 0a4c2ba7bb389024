import type { Estimate, Interval } from "../../../shared/estimate.js";
import { logSlopesOf, quantileOf, varianceAlong, varianceByDelta } from "../delta.js";
import type { ClvFitStatus } from "../model.js";
import type { PurchaseProcess } from "../process.js";
import type { CustomerModel } from "./customer.js";
import { assertNoMoves, type OpenedModel } from "./open.js";

/** A quantity of a model, and its variance as far as it comes from the parameters; without covariance there is none. */
export interface Uncertain {
  readonly value: number;
  readonly variance?: number | undefined;
}

/** A quantity of a model whose parameters are at hand, by {@link varianceByDelta}. */
export function propagate(opened: OpenedModel, quantityOf: (process: PurchaseProcess) => number): Uncertain {
  const { kind, values, covariance } = opened;
  assertNoMoves(opened);
  const quantityAt = (places: readonly number[]) => quantityOf(kind.family.create(places));
  const value = quantityAt(values);
  return covariance === undefined ? { value } : { value, variance: varianceByDelta(quantityAt, values, covariance) };
}

/** A part of a sum: what it is for customers with equal parameters. */
export interface Summand {
  readonly opened: CustomerModel;
  readonly quantityOf: (process: PurchaseProcess) => number;
}

/** A sum over groups of customers, whose parameters all depend on those of one model and on its coefficients. */
export function propagateSum({ covariance }: OpenedModel, summands: readonly Summand[]): Uncertain {
  const slopes = (covariance ?? []).map(() => 0);
  let value = 0;
  for (const { opened, quantityOf } of summands) {
    const { kind, values, jacobian } = opened;
    const quantityAt = (places: readonly number[]) => quantityOf(kind.family.create(places));
    value += quantityAt(values);
    if (covariance === undefined) continue;
    logSlopesOf(quantityAt, values).forEach((slope, i) => {
      const weights = jacobian?.[i];
      slopes.forEach((sum, j) => {
        slopes[j] = sum + slope * (weights?.[j] ?? (i === j ? 1 : 0));
      });
    });
  }
  return covariance === undefined ? { value } : { value, variance: varianceAlong(slopes, covariance) };
}

/** The answer for a probability: its interval is made on the scale of log odds, and stays between 0 and 1. */
export function estimateShare(
  opened: OpenedModel,
  level: number,
  quantityOf: (process: PurchaseProcess) => number,
): Estimate<ClvFitStatus> {
  return estimate(opened, "share", level, quantityOf, (value, error) => {
    if (value === 0 || 1 - value < NEARLY_CERTAIN) return [value, value];
    const odds = value / (1 - value);
    const factor = Math.exp(error / (value * (1 - value)));
    return [odds / (odds + factor), odds / (odds + 1 / factor)];
  });
}

/** The answer for a number of purchases: its interval is made on the scale of logarithms, and stays above 0. */
export function estimateCount(
  opened: OpenedModel,
  level: number,
  quantityOf: (process: PurchaseProcess) => number,
): Estimate<ClvFitStatus> {
  return estimate(opened, "purchases", level, quantityOf, limitsOfCount);
}

/** The same for a number that is known. */
export function answerCount(opened: OpenedModel, level: number, uncertain: Uncertain): Estimate<ClvFitStatus> {
  return answer({ ...opened.base, unit: "purchases" }, level, uncertain, limitsOfCount);
}

const limitsOfCount: LimitsOf = (value, error) => {
  if (value === 0) return [0, 0];
  const factor = Math.exp(error / value);
  return [value / factor, Math.min(value * factor, Number.MAX_VALUE)];
};

type LimitsOf = (value: number, error: number) => readonly [number, number];

/** So near to 1 that the difference is rounding, and the differences made of it say nothing. */
const NEARLY_CERTAIN = 1e-10;

function estimate(
  opened: OpenedModel,
  unit: string,
  level: number,
  quantityOf: (process: PurchaseProcess) => number,
  limitsOf: LimitsOf,
): Estimate<ClvFitStatus> {
  const base = { ...opened.base, unit };
  return opened.values.length === 0 ? base : answer(base, level, propagate(opened, quantityOf), limitsOf);
}

function answer(
  base: Estimate<ClvFitStatus>,
  level: number,
  { value, variance }: Uncertain,
  limitsOf: LimitsOf,
): Estimate<ClvFitStatus> {
  if (variance === undefined) return { ...base, value };
  const [low, high] = limitsOf(value, quantileOf(level) * Math.sqrt(variance));
  const interval: Interval = { low, high, level };
  return { ...base, value, interval };
}
