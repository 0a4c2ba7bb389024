import type { Estimate } from "../../../shared/estimate.js";

/** One bar of a reliability diagram: leads whose probability lies from `from` to below `to` (the last bin: to 1). */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Absent where the bin is empty. */
  readonly meanProbability?: number | undefined;
  /** The share that was won. Absent where the bin is empty. */
  readonly wonShare?: number | undefined;
}

/** Why there is no value: nobody is there, or only won or only lost leads. */
export type LeadEvaluationStatus = "no-observations" | "one-outcome";

/** One figure of an evaluation. */
export type EvaluationEstimate = Estimate<LeadEvaluationStatus>;

/** What the leads with the highest probabilities have in them: the best tenth, or the best two tenths, and so on. */
export interface LeadGain {
  /** Of all leads; ties with the last of the tenth included. */
  readonly shareOfLeads: number;
  /** Of all won leads, how many are among these. Absent where none was won. */
  readonly shareOfWon?: number | undefined;
  /** How many times more often these leads are won than all. */
  readonly lift: Estimate<LeadEvaluationStatus>;
}

/** How good probabilities are, each figure with its 95 % interval. */
export interface LeadEvaluation {
  /**
   * The chance that of a won and a lost lead the won one has the higher probability; ties count half. At each end the interval is the
   * wider of DeLong's and Newcombe's.
   */
  readonly auc: Estimate<LeadEvaluationStatus>;
  /** The mean of −ln(probability of what happened), in nats. */
  readonly logLoss: Estimate<LeadEvaluationStatus>;
  /** The mean squared distance between probability and outcome. */
  readonly brier: Estimate<LeadEvaluationStatus>;
  /** The expected calibration error in ten bins of equal width. */
  readonly calibrationError: Estimate<LeadEvaluationStatus>;
  /** How many times more often the tenth of the leads with the highest probabilities is won than all; ties with it included. */
  readonly lift: Estimate<LeadEvaluationStatus>;
  /** The best tenth, the best two tenths and so on, to all ten. Empty where nobody is there. */
  readonly gains: readonly LeadGain[];
  readonly reliability: readonly ReliabilityBin[];
}

/** What a card is worth on leads that it was not fitted on, beside the base rate. */
export interface PointsCardGate {
  /** `"newest-fifth"`: fitted on the older 80 %. `"five-fold"`: each lead by a card fitted on the other four fifths. */
  readonly validation: "newest-fifth" | "five-fold";
  /** How many leads were scored for it, and how many of them were won. */
  readonly n: number;
  readonly won: number;
  readonly card: LeadEvaluation;
  /** What one gets who says the same of each lead: the share of the won among the leads of the fit. */
  readonly baseRate: { readonly logLoss: number; readonly brier: number };
  /** By how much the card's log-loss is below that of the base rate, in nats a lead. */
  readonly logLossSaved: Estimate<LeadEvaluationStatus>;
}
