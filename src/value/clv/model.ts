import type { FittedOn, ModelEnvelope } from "../../shared/model/index.js";
import type { Reason } from "../../shared/reasons.js";
import type { Report, ReportOptions } from "../../shared/report.js";
import type { CovariateChoice, LikelihoodRatioTest, ModelCovariate } from "./covariates/model.js";

/** What one unit of time is in the data and in a model. A month is a twelfth of a year, a year 365.25 days. */
export type ClvTimeUnit = "days" | "weeks" | "months" | "years";

/**
 * What the models know of a customer. A `RepeatSummary` of `clientele/records/purchases` is one. Times are in one unit for all
 * customers, that of the model.
 */
export interface RepeatHistory {
  /** x: purchases after the first one, a whole number from 0 on. */
  readonly repeats: number;
  /** t_x: from the first purchase to the last one; 0 without a repeat. */
  readonly firstToLast: number;
  /** T: from the first purchase to the end of the observation; not below `firstToLast`. */
  readonly firstToEnd: number;
  /** What else is known of the customer, by name; only models with covariates read it. Yes and no are 1 and 0. */
  readonly covariates?: Readonly<Record<string, number>> | undefined;
}

/** {@link RepeatHistory} for many customers, in columns of equal length: arrays or typed arrays. */
export interface RepeatHistoryColumns {
  /** x of each customer. */
  readonly repeats: ArrayLike<number>;
  /** t_x of each customer. */
  readonly firstToLast: ArrayLike<number>;
  /** T of each customer. */
  readonly firstToEnd: ArrayLike<number>;
  /** The covariates of each customer, a column for each name. */
  readonly covariates?: Readonly<Record<string, ArrayLike<number>>> | undefined;
}

/**
 * What became of a fit. `converged`: the parameters are those of a maximum of the likelihood. `boundary`: the likelihood has no
 * maximum, it grows towards a limit of the model, which the reasons name; the parameters are as near to it as makes no difference.
 * `not-identified`: no maximum and no limit was found, so there are no parameters. `too-little-data`: too few customers came
 * back to tell anything.
 */
export type ClvFitStatus = "converged" | "boundary" | "not-identified" | "too-little-data";

/**
 * What is to be known about a fit that did not converge. `NO_DROPOUT`: nobody seems to leave for good. `DROPOUT_AT_ONCE`: who
 * leaves does so at once. `EQUAL_DROPOUT`, `EQUAL_RATES`: customers do not seem to differ in how they leave, or how often they buy.
 * `NEVER_OR_ALWAYS`: some seem to leave at once, and all others never.
 * `FEW_REPEATERS`: fewer customers came back than the model has parameters. `NO_MAXIMUM`: no end of the search was found.
 * `CONSTANT_COVARIATE`, `COLLINEAR_COVARIATE`: a covariate is the same for all customers, or follows from others.
 * `COVARIATE_WITHOUT_END`: the likelihood grows with the effect of a covariate without end, as where nobody with it ever came back.
 */
export type ClvFitReasonCode =
  | "NO_DROPOUT"
  | "DROPOUT_AT_ONCE"
  | "EQUAL_DROPOUT"
  | "EQUAL_RATES"
  | "NEVER_OR_ALWAYS"
  | "FEW_REPEATERS"
  | "NO_MAXIMUM"
  | "CONSTANT_COVARIATE"
  | "COLLINEAR_COVARIATE"
  | "COVARIATE_WITHOUT_END";

/** What is remarked on data that can be used: purchases after the first one, all on the first day. */
export type ClvFindingCode = "REPEATS_WITHOUT_TIME";

/** How a model was fitted, and how sure its parameters are. */
export interface ClvFit<Name extends string = string> {
  readonly status: ClvFitStatus;
  /** Why the fit did not converge; empty where it did. */
  readonly reasons: readonly Reason<ClvFitReasonCode>[];
  /** The natural logarithm of the likelihood at the parameters, without regularisation. */
  readonly logLikelihood?: number | undefined;
  /** How many customers. */
  readonly n: number;
  /** Of the parameters; only of a fit that converged. */
  readonly standardErrors?: Readonly<Record<Name, number>> | undefined;
  /** Of the parameters, in their order, and of the coefficients of covariates after them; only of a fit that converged. */
  readonly covariance?: readonly (readonly number[])[] | undefined;
  /** How strongly the parameters were held; 0 for plain maximum likelihood. */
  readonly regularization: number;
}

/** What a model of purchases over time holds. Without parameters the data carried none; `fit` says why. */
export interface PurchaseModelBody<Name extends string = string> {
  readonly parameters?: Readonly<Record<Name, number>> | undefined;
  readonly timeUnit: ClvTimeUnit;
  /** Absent from a model that was made from known parameters. */
  readonly fit?: ClvFit<Name> | undefined;
}

/** What a model holds that can have covariates. */
export interface CovariateModelBody<Name extends string = string> extends PurchaseModelBody<Name> {
  /** The covariates, in the order in which their coefficients stand in the covariance; absent from a model without. */
  readonly covariates?: readonly ModelCovariate<Name>[] | undefined;
  /** Whether they describe the data better; only of fits without regularisation that converged with and without them. */
  readonly covariateTest?: LikelihoodRatioTest | undefined;
}

/** The parameters of BG/NBD: purchase rates vary by a gamma distribution (r, alpha), dropout by a beta distribution (a, b). */
export type BgNbdParameterName = "r" | "alpha" | "a" | "b";

/** The parameters of MBG/NBD: those of BG/NBD, with dropout after the first purchase too. */
export type MbgNbdParameterName = "r" | "alpha" | "a" | "b";

/** The parameters of Pareto/NBD: purchase rates vary by a gamma distribution (r, alpha), dropout rates by another (s, beta). */
export type ParetoNbdParameterName = "r" | "alpha" | "s" | "beta";

/** The parameters of NBD: purchase rates vary by a gamma distribution (r, alpha), and nobody leaves. */
export type NbdParameterName = "r" | "alpha";

/** A stored BG/NBD model, plain JSON. */
export type BgNbdModel = ModelEnvelope<"bg-nbd", CovariateModelBody<BgNbdParameterName>>;

/** A stored MBG/NBD model, plain JSON. */
export type MbgNbdModel = ModelEnvelope<"mbg-nbd", PurchaseModelBody<MbgNbdParameterName>>;

/** A stored Pareto/NBD model, plain JSON. */
export type ParetoNbdModel = ModelEnvelope<"pareto-nbd", CovariateModelBody<ParetoNbdParameterName>>;

/** What kind of BG/CNBD-k a model is. */
export interface PurchaseRegularity {
  /** The shape of the times between purchases, from 1, which is BG/NBD, to 12: the larger, the more regular they are. */
  readonly k: number;
  /** Whether customers may leave after the first purchase too (MBG/CNBD-k), or after repeats only (BG/CNBD-k). */
  readonly dropoutAtStart: boolean;
}

/** What a BG/CNBD-k model holds; its parameters mean what those of BG/NBD mean, but that r/alpha is the mean rate of steps, k to a purchase. */
export type BgCnbdKModelBody = PurchaseModelBody<BgNbdParameterName> & PurchaseRegularity;

/** A stored BG/CNBD-k or MBG/CNBD-k model, plain JSON. */
export type BgCnbdKModel = ModelEnvelope<"bg-cnbd-k", BgCnbdKModelBody>;

/** A stored NBD model, plain JSON. */
export type NbdModel = ModelEnvelope<"nbd", PurchaseModelBody<NbdParameterName>>;

/** A model of when customers buy and when they leave. */
export type PurchaseModel = BgNbdModel | MbgNbdModel | BgCnbdKModel | ParetoNbdModel | NbdModel;

/** The version of {@link PurchaseModelBody} that this release writes and reads. */
export const PURCHASE_MODEL_SCHEMA_VERSION = 1;

/** How to fit a model of purchases. */
export interface PurchaseFitOptions extends ReportOptions {
  /** The unit of the times in the data. */
  readonly timeUnit: ClvTimeUnit;
  /**
   * Holds the parameters near 1, and those that are times near the mean time of observation: as strongly as a normal distribution of
   * their logarithms with this precision (1/variance) would. It does not depend on the unit of time. 0 for plain maximum likelihood.
   *
   * @defaultValue 0
   */
  readonly regularization?: number | undefined;
  /** Where the customers come from, for people who judge the model later. How many there are is added. */
  readonly fittedOn?: Omit<FittedOn, "n"> | undefined;
}

/** How to fit a model that can have covariates. */
export interface CovariateFitOptions extends PurchaseFitOptions {
  /**
   * Which covariates of the customers to use. Regularisation holds their effects near none, as the logarithm of the factor that a
   * standard deviation of the covariate makes.
   *
   * @defaultValue none
   */
  readonly covariates?: CovariateChoice | undefined;
}

/** A fitted model, and what is to be said about the customers: nobody is left out; the findings name who is doubtful. */
export interface PurchaseFit<Model extends PurchaseModel> {
  readonly model: Model;
  /** Its only finding is {@link ClvFindingCode}. */
  readonly report: Report<never>;
}

/** How to make a model of purchases from known parameters. */
export interface PurchaseModelOptions<Name extends string> {
  /** All above zero. */
  readonly parameters: Readonly<Record<Name, number>>;
  readonly timeUnit: ClvTimeUnit;
}

/** How to make a model that can have covariates. */
export interface CovariateModelOptions<Name extends string> extends PurchaseModelOptions<Name> {
  /**
   * The covariates and their coefficients; standard errors are not kept.
   *
   * @defaultValue none
   */
  readonly covariates?: readonly ModelCovariate<Name>[] | undefined;
}
