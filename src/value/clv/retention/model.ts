import type { FittedOn, ModelEnvelope } from "../../../shared/model/index.js";
import type { Reason } from "../../../shared/reasons.js";
import type { ClvFitStatus } from "../model.js";

/** Customers who began together, counted again after each period. */
export interface SurvivorTable {
  /** How many were customers at the beginning and after each period: whole numbers that never rise. */
  readonly survivors: readonly number[];
}

/** Customers who began together, and how many of them left at the end of each period. */
export interface DepartureTable {
  /** How many there were at the beginning. */
  readonly customers: number;
  /** How many left at the end of the first period, the second, and so on; in all no more than there were. */
  readonly left: readonly number[];
}

/** One cohort, counted either way. */
export type CohortTable = SurvivorTable | DepartureTable;

/** How long one customer has been under contract. */
export interface ContractTenure {
  /**
   * Whole periods. Of somebody who left: until the end of the contract, at least 1. Of somebody who is still a customer: how often the
   * contract was renewed, 0 in the first period.
   */
  readonly tenure: number;
  /** Whether the contract has ended. If not, the tenure is only what is known up to now (censored). */
  readonly ended: boolean;
}

/** What retention models are fitted to: cohorts, single customers, or both together; of any age and length. */
export interface RetentionData {
  /** Each counted for as long as it was observed. */
  readonly cohorts?: readonly CohortTable[] | undefined;
  /** One entry a customer. */
  readonly tenures?: readonly ContractTenure[] | undefined;
}

/** The parameters of the shifted beta-geometric model: the beta distribution of the probability to leave. */
export type ShiftedBetaGeometricParameterName = "alpha" | "beta";

/** Those of the beta-discrete-Weibull model; c tells how the same customer's probability changes: above 1 it rises with time. */
export type BetaDiscreteWeibullParameterName = ShiftedBetaGeometricParameterName | "c";

/**
 * What is to be known about a retention fit that did not converge. `NO_DROPOUT`: nobody left. `DROPOUT_AT_ONCE`: who left did so after
 * the first period (`share`). `EQUAL_DROPOUT`: customers do not seem to differ. `FEW_PERIODS`: fewer periods were observed than there
 * are parameters. `NO_MAXIMUM`: no end of the search was found.
 */
export type RetentionFitReasonCode = "NO_DROPOUT" | "DROPOUT_AT_ONCE" | "EQUAL_DROPOUT" | "FEW_PERIODS" | "NO_MAXIMUM";

/** How a retention model was fitted, and how sure its parameters are. */
export interface RetentionFit<Name extends string = string> {
  readonly status: ClvFitStatus;
  /** Why the fit did not converge; empty where it did. */
  readonly reasons: readonly Reason<RetentionFitReasonCode>[];
  /** The natural logarithm of the likelihood at the parameters. */
  readonly logLikelihood?: number | undefined;
  /** How many customers. */
  readonly n: number;
  /** Of the parameters; only of a fit that converged. */
  readonly standardErrors?: Readonly<Record<Name, number>> | undefined;
  /** Of the parameters, in their order; only of a fit that converged. */
  readonly covariance?: readonly (readonly number[])[] | undefined;
}

/** What a retention model holds. Without parameters the data carried none; `fit` says why. */
export interface RetentionBody<Name extends string = string> {
  readonly parameters?: Readonly<Record<Name, number>> | undefined;
  /** Absent from a model that was made from known parameters. */
  readonly fit?: RetentionFit<Name> | undefined;
}

/** A stored shifted beta-geometric model (sBG), plain JSON. */
export type ShiftedBetaGeometricModel = ModelEnvelope<
  "shifted-beta-geometric",
  RetentionBody<ShiftedBetaGeometricParameterName>
>;

/** A stored beta-discrete-Weibull model (BdW), plain JSON. */
export type BetaDiscreteWeibullModel = ModelEnvelope<
  "beta-discrete-weibull",
  RetentionBody<BetaDiscreteWeibullParameterName>
>;

/** A model of how long customers stay under contract. */
export type RetentionModel = ShiftedBetaGeometricModel | BetaDiscreteWeibullModel;

/** The version of the bodies of retention models that this release writes and reads. */
export const RETENTION_SCHEMA_VERSION = 1;

/** How to fit a retention model. */
export interface RetentionFitOptions {
  /** Where the customers come from, for people who judge the model later. How many there are is added. */
  readonly fittedOn?: Omit<FittedOn, "n"> | undefined;
}

/**
 * Why an answer of a retention model is to be read with care or missing. `boundary`: there is a value, but no interval.
 * `not-identified`, `too-little-data`: the model has no parameters, so there is no value.
 */
export type RetentionEstimateStatus = Exclude<ClvFitStatus, "converged">;
