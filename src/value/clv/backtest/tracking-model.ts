import type { Report, ReportOptions } from "../../../shared/report.js";
import type { ClvTimeUnit } from "../model.js";
import type { ModelQuestion } from "../predict/open.js";

/** From when to when to follow customers. */
export interface TrackingOptions extends ModelQuestion, ReportOptions {
  /** The last day that the models have learned from (included), `YYYY-MM-DD`. Who buys for the first time after it is not followed. */
  readonly calibrationEnd: string;
  /** The last day (included). */
  readonly end: string;
  /**
   * How long a period is, in the models' unit of time: a day at least.
   *
   * @defaultValue 1
   */
  readonly period?: number | undefined;
}

/** What came and what was expected in a period, and up to its end. */
export interface TrackingPeriod {
  /** The end of the period, in the models' unit of time since the morning of the first purchase of all. */
  readonly time: number;
  /** The last day of the period. */
  readonly lastDay: string;
  /** Whether the models have learned from all of it. */
  readonly isCalibration: boolean;
  /** Repeat purchases up to the end of the period. */
  readonly actual: number;
  /** Repeat purchases in the period. */
  readonly actualIncrement: number;
  /** Expected repeat purchases up to the end of the period, by the name of the model. */
  readonly expected: Readonly<Record<string, number>>;
  /** Expected repeat purchases in the period, by the name of the model. */
  readonly expectedIncrement: Readonly<Record<string, number>>;
}

/** Repeat purchases of a customer base over time, as they came and as models expected them. */
export interface PurchaseTracking {
  readonly timeUnit: ClvTimeUnit;
  /** The day of the first purchase of all. */
  readonly firstDay: string;
  /** The evening of the last day of the calibration, as the times of the periods. */
  readonly calibrationEnd: number;
  /** In the order of time. A rest at the end that makes no whole period is left out. */
  readonly periods: readonly TrackingPeriod[];
  /** `NO_PURCHASE_IN_CALIBRATION` counts customers whose first purchase comes later, or never. */
  readonly report: Report<"NO_PURCHASE_IN_CALIBRATION">;
}
