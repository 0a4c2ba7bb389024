import type { FittedOn, ModelEnvelope } from "../../../shared/model/index.js";
import type { Reason } from "../../../shared/reasons.js";
import type { ClvFitStatus } from "../model.js";

/**
 * What a customer did with the opportunities to buy since the first purchase: yearly donations, cruises, the issues of a fair. Nothing can be
 * bought in between, and at most once each time.
 */
export interface OpportunityHistory {
  /** x: at how many opportunities after the first purchase he bought, a whole number from 0 on. */
  readonly repeats: number;
  /** t_x: at which of them he bought last, counted from 1; 0 without a repeat. */
  readonly lastRepeat: number;
  /** n: how many there were since the first purchase. */
  readonly opportunities: number;
}

/** Customers with the same history. */
export interface OpportunityCell extends OpportunityHistory {
  /**
   * How many customers have this history, a whole number from 0 on.
   *
   * @defaultValue 1
   */
  readonly customers?: number | undefined;
}

/**
 * The parameters of BG/BB: the probability to buy at an opportunity varies by a beta distribution (alpha, beta), the probability to leave
 * before one by another (gamma, delta).
 */
export type BgBbParameterName = "alpha" | "beta" | "gamma" | "delta";

/**
 * What is to be known about a BG/BB fit that did not converge. `NO_DROPOUT`: nobody seems to leave for good. `NEVER_OR_ALWAYS`: some
 * seem to leave at once, and all others never. `EQUAL_DROPOUT`, `EQUAL_RATES`: customers do not seem to differ in how they leave, or how often
 * they buy. `EVERY_OPPORTUNITY`: until they leave, customers seem to take every opportunity. `ALL_OR_NOTHING`: some seem to take every
 * one, and all others none. `FEW_REPEATERS`: fewer customers came
 * back than there are parameters. `FEW_OPPORTUNITIES`: nobody had the three opportunities that four parameters need. `NO_MAXIMUM`:
 * no end of the search was found.
 */
export type BgBbFitReasonCode =
  | "NO_DROPOUT"
  | "NEVER_OR_ALWAYS"
  | "EQUAL_DROPOUT"
  | "EQUAL_RATES"
  | "EVERY_OPPORTUNITY"
  | "ALL_OR_NOTHING"
  | "FEW_REPEATERS"
  | "FEW_OPPORTUNITIES"
  | "NO_MAXIMUM";

/** How a BG/BB model was fitted, and how sure its parameters are. */
export interface BgBbFit {
  readonly status: ClvFitStatus;
  /** Why the fit did not converge; empty where it did. */
  readonly reasons: readonly Reason<BgBbFitReasonCode>[];
  /** The natural logarithm of the likelihood at the parameters. */
  readonly logLikelihood?: number | undefined;
  /** How many customers. */
  readonly n: number;
  /** Of the parameters; only of a fit that converged. */
  readonly standardErrors?: Readonly<Record<BgBbParameterName, number>> | undefined;
  /** Of the parameters, in their order; only of a fit that converged. */
  readonly covariance?: readonly (readonly number[])[] | undefined;
}

/** What a BG/BB model holds. Without parameters the data carried none; `fit` says why. */
export interface BgBbBody {
  readonly parameters?: Readonly<Record<BgBbParameterName, number>> | undefined;
  /** Absent from a model that was made from known parameters. */
  readonly fit?: BgBbFit | undefined;
}

/** A stored BG/BB model, plain JSON. */
export type BgBbModel = ModelEnvelope<"bg-bb", BgBbBody>;

/** The version of {@link BgBbBody} that this release writes and reads. */
export const BG_BB_SCHEMA_VERSION = 1;

/** How to fit a BG/BB model. */
export interface BgBbFitOptions {
  /** Where the customers come from, for people who judge the model later. How many there are is added. */
  readonly fittedOn?: Omit<FittedOn, "n"> | undefined;
}

/**
 * Why an answer of a BG/BB model is to be read with care or missing. `boundary`: there is a value, but no interval. `not-identified`,
 * `too-little-data`: the model has no parameters, so there is no value.
 */
export type BgBbEstimateStatus = Exclude<ClvFitStatus, "converged">;
