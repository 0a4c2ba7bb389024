import type { Estimate } from "../../../shared/estimate.js";
import type { Finding } from "../../../shared/finding.js";
import type { Reason } from "../../../shared/reasons.js";
import type { PointsCardReasonCode } from "../model.js";

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
