import type { CovariateProcess } from "./covariates/model.js";

/** Merged customers, one column each: `weights[i]` customers bought `repeats[i]` times after the first purchase, and so on. */
export interface HistoryColumns {
  /** x: purchases after the first one. */
  readonly repeats: Float64Array;
  /** t_x: from the first purchase to the last one. */
  readonly firstToLast: Float64Array;
  /** T: from the first purchase to the end of the observation. */
  readonly firstToEnd: Float64Array;
  readonly weights: Float64Array;
}

/**
 * A purchase process whose parameters are set: what a model answers, in plain numbers and in the model's unit of time. The arguments
 * are valid (x a whole number from 0 on, 0 ≤ t_x ≤ T), the answers finite.
 */
export interface PurchaseProcess {
  /** The natural logarithm of the likelihood of a history, as the paper of the model writes it. */
  logLikelihood(x: number, tx: number, T: number): number;
  /** The probability that the customer is alive at T. */
  alive(x: number, tx: number, T: number): number;
  /** The expected number of purchases in (T, T + horizon] of a customer who is alive at T. */
  expectedIfAlive(x: number, tx: number, T: number, horizon: number): number;
  /** The probability of no purchase in (T, T + horizon]. */
  noneProbability(x: number, tx: number, T: number, horizon: number): number;
  /** The expected number of purchases in (T, ∞), each discounted by e^(−rate·(time after T)); the rate is above zero. */
  discounted(x: number, tx: number, T: number, rate: number): number;
  /** The expected number of repeat purchases of a new customer in (0, t]. */
  expectedOfNew(t: number): number;
  /** The probabilities that a new customer makes 0, 1, …, `upTo` repeat purchases in (0, t]. */
  countProbabilities(t: number, upTo: number): Float64Array;
}

/** The expected number of purchases in (T, T + horizon]. */
export function expectPurchases(process: PurchaseProcess, x: number, tx: number, T: number, horizon: number): number {
  return process.alive(x, tx, T) * process.expectedIfAlive(x, tx, T, horizon);
}

/** A parameter that covariates move. */
export interface MovedParameter<Name extends string> {
  readonly name: Name;
  /** What the covariate is said to have an effect on. */
  readonly process: CovariateProcess;
  /** Whether the parameter grows with the coefficient of a covariate (1) or shrinks (−1). */
  readonly sign: 1 | -1;
  /** Whether purchases or dropout become more (1) or less (−1) as the parameter grows. */
  readonly meaning: 1 | -1;
}

/** A kind of purchase process, for fitting: its parameters are all positive. */
export interface ProcessFamily<Name extends string> {
  /** The names of the parameters, in the order of all vectors. */
  readonly parameters: readonly Name[];
  /** Those of the parameters that are times: twice the unit, half the parameter. */
  readonly timeParameters: readonly Name[];
  /** The parameters that covariates move, in the order of `parameters`; absent where there are no covariates. */
  readonly moved?: readonly MovedParameter<Name>[] | undefined;
  /** The process with these parameters. */
  create(values: ArrayLike<number>): PurchaseProcess;
  /**
   * Σ weight · ln L over all rows, and into `gradient` its derivatives by the logarithms of the parameters. Never throws;
   * minus infinity where the numbers leave the range of floating point.
   */
  logLikelihood(rows: HistoryColumns, logValues: Float64Array, gradient: Float64Array): number;
  /** Parameters to start from, the most promising first, made from the data alone and in the data's unit of time. */
  startsFor(rows: HistoryColumns): readonly (readonly number[])[];
}
