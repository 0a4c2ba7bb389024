/** What covariates can have an effect on: how often customers buy, or how they leave. */
export type CovariateProcess = "rate" | "dropout";

/**
 * Which covariates a fit is to use. A list: each for the purchase rate and for dropout. Two lists: each for what it is listed under.
 */
export type CovariateChoice =
  | readonly string[]
  | {
      /** Names of the covariates that the purchase rate depends on. */
      readonly rate?: readonly string[] | undefined;
      /** Names of the covariates that dropout depends on. */
      readonly dropout?: readonly string[] | undefined;
    };

/** A covariate in a model, and how it moves parameters. */
export interface ModelCovariate<Name extends string = string> {
  /** Its name, as in `covariates` of a customer. */
  readonly name: string;
  /** The value at which the parameters of the model hold: in a fit its mean over the customers, for published parameters mostly 0. */
  readonly center: number;
  /**
   * By parameter. Where the covariate is z, alpha and beta (times) are multiplied by e^(−coefficient·(z − center)), a and b by
   * e^(coefficient·(z − center)).
   */
  readonly coefficients: Readonly<Partial<Record<Name, number>>>;
  /** Of the coefficients; only of a fit that converged. */
  readonly standardErrors?: Readonly<Partial<Record<Name, number>>> | undefined;
}

/** Whether a model with covariates describes the data better than the same model without: a likelihood-ratio test. */
export interface LikelihoodRatioTest {
  /** The natural logarithm of the likelihood of the model without covariates, on the same data. */
  readonly plainLogLikelihood: number;
  /** Twice the difference of the log-likelihoods. */
  readonly statistic: number;
  /** How many coefficients there are. */
  readonly degreesOfFreedom: number;
  /** How likely a statistic that large is where no covariate has an effect, by the chi-square distribution. */
  readonly pValue: number;
}
