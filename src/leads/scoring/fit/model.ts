import type { Estimate } from "../../../shared/estimate.js";
import type { Finding } from "../../../shared/finding.js";
import type { FittedOn } from "../../../shared/model/model.js";
import type { Reason } from "../../../shared/reasons.js";
import type { Report, ReportOptions } from "../../../shared/report.js";
import type { PointsCard, PointsCardReasonCode, PointsScale } from "../points-card/model.js";

/** `"number"`: finite numbers, or decimal text; `"category"`: texts, booleans and numbers by their text. */
export type LeadFieldKind = "number" | "category";

/** When the value of a field is there: when a lead is to be scored, or only after it was won or lost. */
export type LeadFieldTime = "at-scoring-time" | "after-outcome";

/** What a fit has to know of a field. */
export interface LeadField {
  readonly kind: LeadFieldKind;
  /** There is no default: a field that is filled in after the outcome makes every fit look perfect and no forecast good. */
  readonly known: LeadFieldTime;
  /**
   * Whether the points of a number may only rise, or only fall, with it; the data decides which. Not for categories.
   *
   * @defaultValue `false`
   */
  readonly monotone?: boolean | undefined;
  /**
   * Texts that mean that nothing was said, such as `"Select"`. The empty text, null and undefined always do.
   *
   * @defaultValue none
   */
  readonly missingTexts?: readonly string[] | undefined;
}

/** The stretch of time whose leads are fitted, half-open. */
export interface FitWindow {
  /** ISO text with `Z` or an offset, or epoch milliseconds; included. */
  readonly from?: string | number | undefined;
  /** As `from`; not included. */
  readonly to?: string | number | undefined;
}

/** How to run {@link fitPointsCard}. */
export interface FitPointsCardOptions<Row> extends ReportOptions {
  /** By name: an own property of a row; a dot leads into an object, as in conditions. */
  readonly fields: Readonly<Record<string, LeadField>>;
  /** Whether a lead was won. Undefined or null for one that is still open. */
  readonly outcomeOf: (row: Row) => boolean | null | undefined;
  /** When a lead came in, or was decided: ISO text with `Z` or an offset, a Date, or epoch milliseconds. */
  readonly timeOf?: ((row: Row) => string | number | Date | null | undefined) | undefined;
  /**
   * Whether the rows are listed with the oldest first. Instead of `timeOf`, not beside it.
   *
   * @defaultValue `false`
   */
  readonly isInTimeOrder?: boolean | undefined;
  /**
   * Only leads of this stretch are fitted. Needs `timeOf`.
   *
   * @defaultValue all
   */
  readonly window?: FitWindow | undefined;
  /** Names a lead in the report. @defaultValue its number, from 1 on */
  readonly idOf?: ((row: Row) => string) | undefined;
  /** @defaultValue `DEFAULT_POINTS_SCALE`: 500 points are even odds, 20 more double them */
  readonly scale?: Partial<PointsScale> | undefined;
  /**
   * Of the random parts of the cross-validation.
   *
   * @defaultValue `"points-card"`
   */
  readonly seed?: number | string | undefined;
  /** What the model is to say about its data besides `n`. */
  readonly fittedOn?: Omit<FittedOn, "n"> | undefined;
}

/** Why rows are left out: the outcome is open, the time is not known, or it lies outside the window. */
export type LeadFitDropCode = "OPEN_LEAD" | "TIME_UNKNOWN" | "OUTSIDE_WINDOW";

/**
 * What is doubtful about the data of a fit. `KNOWN_AFTER_OUTCOME`: the field is left out, as it is not there when a lead is scored.
 * `SUSPECTED_LEAK`: the field alone says almost everything (information value above 1.5); it is used. `CONSTANT_FIELD`: all leads
 * have the same value. `NO_TIME_ORDER`: there are enough outcomes to hold out the newest, and nothing tells which these are.
 */
export type LeadFitFindingCode = "KNOWN_AFTER_OUTCOME" | "SUSPECTED_LEAK" | "CONSTANT_FIELD" | "NO_TIME_ORDER";

/**
 * Why a fit is not usable. `TOO_FEW_OUTCOMES`: less than `needed` won or lost leads. `ONE_OUTCOME_IN_VALIDATION`: either the newest
 * fifth or the leads before it are all won or all lost. `NOT_BETTER_THAN_BASE_RATE`: on leads that it was not fitted on, the card's
 * log-loss is not below that of the base rate. `RANKS_NO_BETTER_THAN_CHANCE`: the interval of its AUC reaches down to 0.5.
 */
export type LeadFitReasonCode =
  | "TOO_FEW_OUTCOMES"
  | "ONE_OUTCOME_IN_VALIDATION"
  | "NOT_BETTER_THAN_BASE_RATE"
  | "RANKS_NO_BETTER_THAN_CHANCE";

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

/** How good probabilities are, each figure with its 95 % interval. */
export interface LeadEvaluation {
  /** The chance that of a won and a lost lead the won one has the higher probability; ties count half. DeLong's interval. */
  readonly auc: Estimate<LeadEvaluationStatus>;
  /** The mean of −ln(probability of what happened), in nats. */
  readonly logLoss: Estimate<LeadEvaluationStatus>;
  /** The mean squared distance between probability and outcome. */
  readonly brier: Estimate<LeadEvaluationStatus>;
  /** The expected calibration error in ten bins of equal width. */
  readonly calibrationError: Estimate<LeadEvaluationStatus>;
  /** How many times more often the tenth of the leads with the highest probabilities is won than all; ties with it included. */
  readonly lift: Estimate<LeadEvaluationStatus>;
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

/** What a fit found out about a field. */
export interface LeadFieldFit {
  readonly name: string;
  /**
   * How far the won and the lost differ in the field, each text that ten leads have being a bin of its own: below 0.02 nothing, from
   * 0.3 much, above 1.5 too good to be true.
   */
  readonly informationValue: number;
  /** How much of its own evidence the field gives where the others are known: 1 for all of it, 0 where it is not in the card. */
  readonly coefficient: number;
  readonly isInCard: boolean;
}

/** What {@link fitPointsCard} answers. */
export type PointsCardFit =
  | {
      readonly status: "ok";
      /** Whether the card is better than the base rate on leads that it was not fitted on. */
      readonly usable: boolean;
      /** Why it is not usable; empty where it is. */
      readonly reasons: readonly Reason<LeadFitReasonCode>[];
      /** Fitted on all leads, those of the validation included. */
      readonly model: PointsCard;
      /** Absent where the validation has one outcome only. */
      readonly gate?: PointsCardGate | undefined;
      /** In the order of the options. */
      readonly fields: readonly LeadFieldFit[];
      readonly report: Report<LeadFitDropCode>;
    }
  | {
      readonly status: "too-few-outcomes";
      readonly usable: false;
      readonly reasons: readonly Reason<LeadFitReasonCode>[];
      readonly model?: undefined;
      readonly gate?: undefined;
      readonly report: Report<LeadFitDropCode>;
    };

/** How far the leads of today differ from those of the fit in a field. */
export interface PointsCardFieldDrift {
  readonly name: string;
  /** The population stability index: below 0.1 stable, from 0.25 on shifted. */
  readonly stabilityIndex: number;
  /** What chance alone stays below in 95 % of all cases, with so many leads and bins. */
  readonly byChance: number;
  /** `"stable"` below 0.1 or where it may be chance; `"shifting"` below 0.25; else `"shifted"`. */
  readonly verdict: "stable" | "shifting" | "shifted";
}

/** Whether as many leads are won as a card says. */
export interface CalibrationInTheLarge {
  /** The mean probability of the leads whose outcome is known. */
  readonly expectedShare: number;
  /** The share that was won, with Wilson's 95 % interval. */
  readonly wonShare: Estimate<string>;
  /** `"as-expected"` where the interval holds the expected share; else the card promises too much, or too little. */
  readonly verdict: "as-expected" | "promises-too-much" | "promises-too-little";
}

/** What remarkable drift there is. `FIELD_SHIFTED`: refit. `BASE_RATE_MOVED`: refit, or correct the prior. */
export type PointsCardDriftCode = "FIELD_SHIFTED" | "BASE_RATE_MOVED";

/** What {@link measurePointsCardDrift} answers. */
export interface PointsCardDrift {
  /** How many leads were scored. */
  readonly n: number;
  /** In the order of the card. Empty where no lead was scored. */
  readonly fields: readonly PointsCardFieldDrift[];
  /** Absent where no outcome is known. */
  readonly calibration?: CalibrationInTheLarge | undefined;
  readonly findings: readonly Finding<PointsCardDriftCode>[];
}

/** A lead as a card scored it: what drift is measured on. */
export interface CardScoredLead {
  readonly probability: number;
  readonly reasons: readonly Reason<PointsCardReasonCode>[];
}
