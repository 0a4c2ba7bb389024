import type { FittedOn, ModelEnvelope } from "../../../shared/model/index.js";
import type { Reason } from "../../../shared/reasons.js";
import type { Report, ReportOptions } from "../../../shared/report.js";
import type { ClvFitStatus } from "../model.js";

/** What the gamma-gamma model knows of a customer. A `RepeatSummary` of `clientele/records/purchases` is one. */
export interface SpendHistory {
  /** What a report calls the customer. By default the position, counted from 1. */
  readonly partyId?: string | undefined;
  /** x: purchases after the first one, a whole number from 0 on. */
  readonly repeats: number;
  /** Net revenue per repeat purchase, in the currency of the model; not read without a repeat. */
  readonly meanRepeatSpend?: number | undefined;
}

/**
 * The parameters of Gamma-Gamma, all above zero: the amounts of a customer are gamma distributed with shape `p` and a rate of his
 * own, and the rates of all customers are gamma distributed with shape `q` and rate `gamma`, the only one that is an amount of money.
 */
export type GammaGammaParameterName = "p" | "q" | "gamma";

/** The parameters, in the order of the covariance. */
export const GAMMA_GAMMA_PARAMETERS: readonly GammaGammaParameterName[] = ["p", "q", "gamma"];

/** The parameters of Gamma-Gamma by name. */
export type GammaGammaParameters = Readonly<Record<GammaGammaParameterName, number>>;

/**
 * Why a fit of Gamma-Gamma did not converge. `EQUAL_SPEND`: customers do not seem to differ in what they spend. `STEADY_SPEND`: each
 * customer seems to spend the same every time. `FEW_REPEATERS`: fewer customers with repeats than the model has parameters.
 * `NO_MAXIMUM`: no end of the search was found.
 */
export type SpendFitReasonCode = "EQUAL_SPEND" | "STEADY_SPEND" | "FEW_REPEATERS" | "NO_MAXIMUM";

/** How a Gamma-Gamma model was fitted, and how sure its parameters are. */
export interface SpendFitQuality {
  readonly status: ClvFitStatus;
  /** Why the fit did not converge; empty where it did. */
  readonly reasons: readonly Reason<SpendFitReasonCode>[];
  /** The natural logarithm of the likelihood at the parameters. */
  readonly logLikelihood?: number | undefined;
  /** How many customers: those with repeats and a spend above zero. */
  readonly n: number;
  /** Of the parameters; only of a fit that converged. */
  readonly standardErrors?: GammaGammaParameters | undefined;
  /** Of p, q and γ, in this order; only of a fit that converged. */
  readonly covariance?: readonly (readonly number[])[] | undefined;
}

/** What a Gamma-Gamma model holds. Without parameters the data carried none; `fit` says why. */
export interface GammaGammaBody {
  readonly parameters?: GammaGammaParameters | undefined;
  /** The currency of the amounts, an ISO 4217 code. */
  readonly currency: string;
  /** Absent from a model that was made from known parameters. */
  readonly fit?: SpendFitQuality | undefined;
}

/** A stored Gamma-Gamma model of what customers spend per purchase: plain JSON. */
export type GammaGammaModel = ModelEnvelope<"gamma-gamma", GammaGammaBody>;

/** The version of {@link GammaGammaBody} that this release writes and reads. */
export const GAMMA_GAMMA_SCHEMA_VERSION = 1;

/** Why a customer says nothing about spend: bought only once, or the repeats brought nothing or less. */
export type SpendDropCode = "NO_REPEAT" | "NO_POSITIVE_SPEND";

/**
 * What is remarked on spend. `SPEND_DEPENDS_ON_FREQUENCY`: who buys more often spends visibly more, or less, per purchase.
 * `NO_MEAN_SPEND`: q is not above 1, so the mean over all customers is infinite.
 */
export type SpendFindingCode = "SPEND_DEPENDS_ON_FREQUENCY" | "NO_MEAN_SPEND";

/** How to fit the Gamma-Gamma model. */
export interface GammaGammaFitOptions extends ReportOptions {
  /** The currency of all amounts, an ISO 4217 code. There is no default. */
  readonly currency: string;
  /** Where the customers come from, for people who judge the model later. How many there are is added. */
  readonly fittedOn?: Omit<FittedOn, "n"> | undefined;
}

/** A fitted model, and who was left out. */
export interface GammaGammaFit {
  readonly model: GammaGammaModel;
  /** Its findings are {@link SpendFindingCode}. */
  readonly report: Report<SpendDropCode>;
}

/** How to make a Gamma-Gamma model from known parameters. */
export interface GammaGammaModelOptions {
  /** All above zero; `gamma` in units of the currency. */
  readonly parameters: GammaGammaParameters;
  /** An ISO 4217 code. There is no default. */
  readonly currency: string;
}
