import type { DecimalLike } from "../../shared/decimal.js";
import type { FittedOn, ModelEnvelope } from "../../shared/model/index.js";
import type { Reason } from "../../shared/reasons.js";
import type { Report, ReportOptions } from "../../shared/report.js";
import type { QuantileType } from "../../shared/statistics/index.js";

/** What customers are scored on: when they last bought, how often, for how much. */
export type RfmDimension = "recency" | "frequency" | "monetary";

/** Something for each of the three dimensions. */
export type PerRfmDimension<Value> = Readonly<Record<RfmDimension, Value>>;

/** Where a value equal to a border falls. Values are meant, not scores: of two days the lower one is the better. */
export type RfmBorderRule = "lower" | "upper";

/** How the borders between bins are found in the data. */
export interface RfmQuantileBinning {
  readonly by: "quantile";
  /** Which sample quantile a border is: one of the nine definitions that Hyndman and Fan compare. */
  readonly quantileType: QuantileType;
  /** What is added to each quantile to make it a border, in each dimension's own unit. */
  readonly shift: number;
  readonly onBorder: RfmBorderRule;
}

/** The borders were given, not found. */
export interface RfmFixedBinning {
  readonly by: "fixed";
  readonly onBorder: RfmBorderRule;
}

/** The quantiles of type 7 themselves, as R, NumPy and pandas' `qcut` have them; a value on a border is in the lower bin. */
export const DEFAULT_RFM_BINNING: RfmQuantileBinning = Object.freeze({
  by: "quantile",
  quantileType: "linear",
  shift: 0,
  onBorder: "lower",
});

/** The rule of the R package rfm, for reproduction: half-open bins that begin at the quantile plus 1. */
export const R_PACKAGE_RFM_BINNING: RfmQuantileBinning = Object.freeze({
  ...DEFAULT_RFM_BINNING,
  shift: 1,
  onBorder: "upper",
});

/** The borders between the bins of one dimension, ascending, as exact decimal text: one fewer than there are bins. */
export type RfmBorders = readonly string[];

/** Each dimension is divided by itself. */
export interface IndependentRfmBody<Name extends string = string> {
  readonly scoring: "independent";
  readonly binning: RfmQuantileBinning | RfmFixedBinning;
  readonly borders: PerRfmDimension<RfmBorders>;
  readonly segments: RfmSegmentTable<Name>;
}

/** Frequency is divided within each class of recency, monetary value within each class of both. */
export interface NestedRfmBody<Name extends string = string> {
  readonly scoring: "nested";
  readonly binning: RfmQuantileBinning | RfmFixedBinning;
  readonly borders: {
    readonly recency: RfmBorders;
    /** For each recency score, from 1. */
    readonly frequency: readonly RfmBorders[];
    /** For each recency score and in it each frequency score, from 1. */
    readonly monetary: readonly (readonly RfmBorders[])[];
  };
  readonly segments: RfmSegmentTable<Name>;
}

/** All that is needed to score a customer. */
export type RfmBody<Name extends string = string> = IndependentRfmBody<Name> | NestedRfmBody<Name>;

/** A stored RFM model: plain JSON, and the same customer always gets the same scores from it. */
export type RfmModel<Name extends string = string> = ModelEnvelope<"rfm", RfmBody<Name>>;

/** The version of {@link RfmBody} that this release writes and reads. */
export const RFM_SCHEMA_VERSION = 1;

/** From one score to another, both included. */
export type RfmScoreRange = readonly [from: number, to: number];

/** A block of codes. A dimension that is not named takes any score. */
export type RfmBlock = Readonly<Partial<Record<RfmDimension, RfmScoreRange | undefined>>>;

/** A group of customers who deserve the same treatment: the codes of all its blocks. */
export interface RfmSegment<Name extends string = string> {
  readonly name: Name;
  readonly where: readonly RfmBlock[];
}

/**
 * Which codes belong to which segment; every code to exactly one. The scores in it count in the table's own number of bins: a
 * model with another number is read as described at {@link scoreRfm}.
 */
export interface RfmSegmentTable<Name extends string = string> {
  readonly bins: PerRfmDimension<number>;
  readonly segments: readonly RfmSegment<Name>[];
}

/** How to read a customer. Each accessor is called once a customer, in the order of the input. */
export interface RfmScoreOptions<Item> extends ReportOptions {
  /**
   * Days from the last purchase to the day of the analysis, zero or more: `daysSinceLastPurchase` of `records/purchases`.
   * Absent for somebody who never bought. Not the "recency" of the buy-till-you-die models, which runs from the first
   * purchase to the last.
   */
  readonly recencyDaysOf: (item: Item) => number | null | undefined;
  /** How many purchases: orders, or days with a purchase. Zero or more. */
  readonly frequencyOf: (item: Item) => number;
  /** What the purchases were worth, in one currency for all customers; negative where more was given back. */
  readonly monetaryOf: (item: Item) => DecimalLike;
  /** What the report calls the customer. By default the position, counted from 1. */
  readonly idOf?: ((item: Item) => string) | undefined;
}

/** How to run {@link fitRfm}. */
export interface RfmFitOptions<Item, Name extends string = RfmSegmentName> extends RfmScoreOptions<Item> {
  /** How many bins, 2 to 9. @defaultValue 5 in each dimension */
  readonly bins?: Partial<PerRfmDimension<number>> | undefined;
  /** @defaultValue {@link DEFAULT_RFM_BINNING} */
  readonly binning?: RfmQuantileBinning | undefined;
  /** @defaultValue `"independent"` */
  readonly scoring?: "independent" | "nested" | undefined;
  /** @defaultValue {@link DEFAULT_RFM_SEGMENTS} */
  readonly segments?: RfmSegmentTable<Name> | undefined;
  /** Where the customers come from, for people who judge the model later. How many there are is added. */
  readonly fittedOn?: Omit<FittedOn, "n"> | undefined;
}

/** Why a customer is left out: never bought anything, so that there is no recency. */
export type RfmDropCode = "NO_PURCHASE";

/** A fitted model; or none, where nobody in the input ever bought. The report's findings name the bins nobody is in. */
export type RfmFit<Name extends string = string> =
  | { readonly status: "ok"; readonly model: RfmModel<Name>; readonly report: Report<RfmDropCode> }
  | { readonly status: "no-customers"; readonly model?: undefined; readonly report: Report<RfmDropCode> };

/** What is remarked on a fit: a bin that no customer is in. */
export type RfmFindingCode = "EMPTY_BIN";

/** Why a customer has these scores and this segment. */
export type RfmReasonCode = "RECENCY_SCORED" | "FREQUENCY_SCORED" | "MONETARY_SCORED" | "SEGMENT_OF_CODE";

/** One customer with scores from 1 (worst) to the number of bins (best). */
export interface RfmRow<Item, Name extends string = string> {
  readonly item: Item;
  /** The more recent the last purchase, the higher. */
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
  /** The three scores in this order: `"543"`. */
  readonly code: string;
  readonly segment: Name;
  /** One for each score, with the value and the borders around it, and one for the segment. */
  readonly reasons: readonly Reason<RfmReasonCode>[];
}

/** Scored customers, in the order of the input, and who was left out. */
export interface RfmAnalysis<Item, Name extends string = string> {
  readonly rows: readonly RfmRow<Item, Name>[];
  readonly report: Report<RfmDropCode>;
}

/** The segments of {@link DEFAULT_RFM_SEGMENTS}. */
export type RfmSegmentName =
  | "champions"
  | "loyal"
  | "potential-loyalists"
  | "new"
  | "promising"
  | "needs-attention"
  | "about-to-sleep"
  | "at-risk"
  | "cannot-lose"
  | "hibernating"
  | "lost";
