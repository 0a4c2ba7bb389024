import type { Estimate } from "../../../shared/estimate.js";
import type { FittedOn } from "../../../shared/model/model.js";
import type { Reason } from "../../../shared/reasons.js";
import type { Report, ReportOptions } from "../../../shared/report.js";
import type { PointsCard, PointsScale } from "../model.js";
import type { LeadEvaluationStatus, PointsCardGate } from "./evaluation.js";
import type { LeadField } from "./lead-field.js";

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
  /**
   * How many pairs of fields may have points together at most; 0 for none. A whole number.
   *
   * @defaultValue 3
   */
  readonly maxInteractions?: number | undefined;
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

/** Two fields that say more together than each for itself. */
export interface LeadInteractionFit {
  readonly fields: readonly [first: string, second: string];
  /** By how much the pair lowers the log-loss of the leads of the fit, in nats a lead, by five-fold cross-validation, with a 99 % interval. */
  readonly logLossSaved: Estimate<LeadEvaluationStatus>;
}

/** What a fit answers where it has less than 40 won or 40 lost leads: no model. */
export interface TooFewLeadOutcomes {
  readonly status: "too-few-outcomes";
  readonly usable: false;
  /** `TOO_FEW_OUTCOMES`, with how many were won and lost. */
  readonly reasons: readonly Reason<LeadFitReasonCode>[];
  readonly model?: undefined;
  readonly gate?: undefined;
  readonly report: Report<LeadFitDropCode>;
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
      /** In the order in which they were found, which is that of the card. */
      readonly interactions: readonly LeadInteractionFit[];
      readonly report: Report<LeadFitDropCode>;
    }
  | TooFewLeadOutcomes;
