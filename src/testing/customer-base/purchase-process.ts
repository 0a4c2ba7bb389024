/**
 * How customers buy, and stop to buy, by Pareto/NBD. Each has an own purchase rate λ, gamma distributed with shape `r` and
 * rate `alpha`, and an own dropout rate μ, gamma distributed with shape `s` and rate `beta`. Purchases follow the first one at
 * exponential gaps with mean 1/λ, up to the end of an exponential lifetime with mean 1/μ.
 *
 * A shape of zero is a rate of zero: with `s: 0` nobody drops out (NBD), with `r: 0` nobody buys again.
 *
 * @see D. C. Schmittlein, D. G. Morrison, R. Colombo, "Counting Your Customers", Management Science 33 (1987), 1-24.
 */
export interface ParetoNbdProcess {
  readonly kind: "pareto-nbd";
  /** From 0 to 1e6. */
  readonly r: number;
  /** From 0.001 to 1e6, in time units. */
  readonly alpha: number;
  /** From 0 to 1e6. */
  readonly s: number;
  /** From 0.001 to 1e6, in time units. */
  readonly beta: number;
  /** What time is counted in: days of 24 hours, or weeks of seven of them. */
  readonly unit: "days" | "weeks";
}

/**
 * How customers buy, and stop to buy, by BG/NBD: as {@link ParetoNbdProcess}, but that each has an own dropout probability,
 * beta distributed with `a` and `b`, and stops with it right after any purchase but the first. With `a: 0` nobody does (NBD).
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005), 275-284.
 */
export interface BgNbdProcess {
  readonly kind: "bg-nbd";
  /** From 0 to 1e6. */
  readonly r: number;
  /** From 0.001 to 1e6, in time units. */
  readonly alpha: number;
  /** From 0 to 1e6. */
  readonly a: number;
  /** From 0.001 to 1e6. */
  readonly b: number;
  /** What time is counted in: days of 24 hours, or weeks of seven of them. */
  readonly unit: "days" | "weeks";
}

/** How customers buy, and stop to buy. */
export type PurchaseProcess = ParetoNbdProcess | BgNbdProcess;

/**
 * What customers spend, by Gamma-Gamma: a purchase is gamma distributed with shape `p` and the customer's own rate ν, which is
 * gamma distributed with shape `q` and rate `gamma`. So a customer spends p/ν on average, all customers p·gamma/(q − 1).
 *
 * @see P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013).
 */
export interface GammaGammaProcess {
  /** From 0.001 to 1e6. The larger, the more alike are the purchases of one customer. */
  readonly p: number;
  /** Greater than 1, or the mean would have no bound, up to 1e6. The larger, the more alike are customers. */
  readonly q: number;
  /** From 0.001 to 1e6, in units of the currency. */
  readonly gamma: number;
}

/** Pareto/NBD as it was fitted to the CDNOW customers (2,357 of 1997, in weeks). */
export const CDNOW_PARETO_NBD_PROCESS: ParetoNbdProcess = Object.freeze({
  kind: "pareto-nbd",
  r: 0.553,
  alpha: 10.578,
  s: 0.606,
  beta: 11.669,
  unit: "weeks",
});

/** BG/NBD as it was fitted to the CDNOW customers. */
export const CDNOW_BG_NBD_PROCESS: BgNbdProcess = Object.freeze({
  kind: "bg-nbd",
  r: 0.243,
  alpha: 4.414,
  a: 0.793,
  b: 2.426,
  unit: "weeks",
});

/** Gamma-Gamma as it was fitted to the 946 CDNOW customers who came again: 35.22 a purchase. */
export const CDNOW_GAMMA_GAMMA_PROCESS: GammaGammaProcess = Object.freeze({ p: 6.25, q: 3.74, gamma: 15.44 });
