import type { Estimate, Interval } from "../../../shared/estimate.js";
import { quantileOf, varianceByDelta } from "../delta.js";
import type { ClvFitStatus } from "../model.js";
import type { PurchaseProcess } from "../process.js";
import type { OpenedModel } from "./open.js";

/** A quantity of a model, and its variance as far as it comes from the parameters; without covariance there is none. */
export interface Uncertain {
  readonly value: number;
  readonly variance?: number | undefined;
}

/** A quantity of a model whose parameters are at hand, by {@link varianceByDelta}. */
export function propagate(opened: OpenedModel, quantityOf: (process: PurchaseProcess) => number): Uncertain {
  const { kind, values, covariance } = opened;
  const quantityAt = (places: readonly number[]) => quantityOf(kind.family.create(places));
  const value = quantityAt(values);
  return covariance === undefined ? { value } : { value, variance: varianceByDelta(quantityAt, values, covariance) };
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
  return estimate(opened, "purchases", level, quantityOf, (value, error) => {
    if (value === 0) return [0, 0];
    const factor = Math.exp(error / value);
    return [value / factor, Math.min(value * factor, Number.MAX_VALUE)];
  });
}

/** So near to 1 that the difference is rounding, and the differences made of it say nothing. */
const NEARLY_CERTAIN = 1e-10;

function estimate(
  opened: OpenedModel,
  unit: string,
  level: number,
  quantityOf: (process: PurchaseProcess) => number,
  limitsOf: (value: number, error: number) => readonly [number, number],
): Estimate<ClvFitStatus> {
  const base = { ...opened.base, unit };
  if (opened.values.length === 0) return base;
  const { value, variance } = propagate(opened, quantityOf);
  if (variance === undefined) return { ...base, value };
  const [low, high] = limitsOf(value, quantileOf(level) * Math.sqrt(variance));
  const interval: Interval = { low, high, level };
  return { ...base, value, interval };
}
