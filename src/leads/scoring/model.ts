import type { InstantLike } from "../../shared/calendar/model.js";
import type { Condition, ConditionFact, ConditionFactFilter, PreparedFacts } from "../../shared/condition/model.js";
import type { ModelEnvelope } from "../../shared/model/model.js";
import type { Explained, Reason } from "../../shared/reasons.js";

export {
  DEFAULT_POINTS_SCALE,
  POINTS_CARD_SCHEMA_VERSION,
  type PointsCard,
  type PointsCardBin,
  type PointsCardBody,
  type PointsCardCategoryField,
  type PointsCardField,
  type PointsCardInteraction,
  type PointsCardLevel,
  type PointsCardNumberField,
  type PointsCardReasonCode,
  type PointsScale,
} from "./points-card-model.js";

/**
 * How the points of facts fade. `half-life`: after so many days half of them is left, without a jump. `steps`: every so many days a
 * percentage of the original points is lost, until none is left; a fact exactly so old has lost them. Days have 24 hours.
 */
export type ScoreDecay =
  | { readonly kind: "half-life"; readonly halfLifeDays: number }
  | { readonly kind: "steps"; readonly stepDays: number; readonly stepPercent: number };

/** Points for a lead of which a condition holds now. They never fade: the condition is asked again each time. */
export interface ScoreConditionRule {
  /** Its name, once in the scorecard. */
  readonly id: string;
  /** Where it is unknown, there are no points, and the score says what was missing. */
  readonly when: Condition;
  /** A whole number, negative where it speaks against the lead. */
  readonly points: number;
}

/** Which facts a rule gives points for: without any setting, all. */
export interface ScoreFactSelection {
  /** The fact has one of these types. */
  readonly types?: readonly string[] | undefined;
  /** A fact for which this is unknown gets no points. */
  readonly where?: ConditionFactFilter | undefined;
}

/** Points for each fact of a kind. They fade with the group's decay. */
export interface ScoreFactRule {
  /** Its name, once in the scorecard. */
  readonly id: string;
  readonly each: ScoreFactSelection;
  /** A whole number for each fact, negative where it speaks against the lead. */
  readonly points: number;
  /** How many points the rule gives or takes at most, before they fade. */
  readonly cap?: number | undefined;
}

/** Something that points are given or taken for. */
export type ScoreRule = ScoreConditionRule | ScoreFactRule;

/** Rules that belong together, such as fit or engagement: they fade alike and share a cap. */
export interface ScoreGroup {
  /** Its name, once in the scorecard. */
  readonly id: string;
  readonly rules: readonly ScoreRule[];
  /** How many points the group gives at most, and how many it takes at most, before they fade. */
  readonly cap?: number | undefined;
  /** By type of fact: how many points its facts of one day give at most, and take at most, before they fade. */
  readonly dayCaps?: Readonly<Record<string, number>> | undefined;
  /** Older facts count for nothing; one that is exactly so old counts. */
  readonly windowDays?: number | undefined;
  /** @defaultValue the points do not fade */
  readonly decay?: ScoreDecay | undefined;
}

/** A lead of which the condition holds is out, whatever its score. */
export interface ScoreDisqualifier {
  /** Its name, once in the scorecard. */
  readonly id: string;
  /** Where it is unknown, the lead is not out, and the score says what was missing. */
  readonly when: Condition;
}

/** A range of scores with a name: from its border, included, up to that of the next band. */
export interface ScoreBand<Band extends string = string> {
  readonly name: Band;
  readonly from: number;
}

/** One side of the grade: the points of some groups, and the borders between its marks. */
export interface ScoreGradeAxis {
  readonly groups: readonly string[];
  /** Falling borders, each belonging to the mark above it: `[50, 20]` is A (or 1) from 50, B from 20, and C below. */
  readonly from: readonly number[];
}

/** The grade of a lead: a letter for how well it fits, and a digit for how it engages. A1 is the best. */
export interface ScoreGrades {
  readonly fit: ScoreGradeAxis;
  readonly engagement: ScoreGradeAxis;
}

/**
 * How the decayed score becomes a whole number. `nearest`: halves go up, also below zero; `down`: to the next lower one. `total`:
 * the sum is rounded; `contributions`: each contribution is, and the sum is of those. The two differ: 12.4 + 12.4 + 12.4 is 37 or 36.
 */
export interface ScoreRounding {
  readonly to: "nearest" | "down";
  readonly of: "total" | "contributions";
}

/** The lowest and the highest score there is. */
export interface ScoreRange {
  readonly least: number;
  readonly most: number;
}

/** All that is needed to score a lead by rules. */
export interface Scorecard<Band extends string = string> {
  /** What every lead begins with: a whole number. */
  readonly base: number;
  readonly groups: readonly ScoreGroup[];
  readonly disqualifiers: readonly ScoreDisqualifier[];
  /** Ascending, the first beginning at `range.least`. */
  readonly bands: readonly ScoreBand<Band>[];
  /** A lead leaves its band downwards only where it is more than so many points below its border. */
  readonly hysteresis: number;
  readonly grades?: ScoreGrades | undefined;
  readonly rounding: ScoreRounding;
  readonly range: ScoreRange;
  /** Where the days of `dayCaps` begin: minutes that the clock is ahead of UTC, the same all year. */
  readonly dayOffsetMinutes: number;
  /** The fields that a lead can have. Where they are named, a condition on any other is refused. */
  readonly fields?: readonly string[] | undefined;
}

/** A stored scorecard: plain JSON, and the same lead always gets the same score from it. */
export type ScorecardModel<Band extends string = string> = ModelEnvelope<"scorecard", Scorecard<Band>>;

/** The version of {@link Scorecard} that this release writes and reads. */
export const SCORECARD_SCHEMA_VERSION = 1;

/** What points were given or taken for. `…_CAPPED`: a cap has cut some of them. */
export type ScoreContributionCode = "RULE_MET" | "RULE_CAPPED" | "FACTS_COUNTED" | "FACTS_CAPPED";

/** What one rule makes of the score. */
export interface ScoreContribution extends Reason<ScoreContributionCode> {
  readonly params: {
    readonly rule: string;
    readonly group: string;
    /** After the caps and before they fade. With the base these add up to `raw`. */
    readonly points: number;
    /** How many facts they are for; 0 where it is a condition that holds. */
    readonly facts: number;
    /** How many points the caps have cut. */
    readonly cut: number;
  };
  /** After they have faded. With the base these add up to `decayed`. */
  readonly contribution: number;
  /** The facts that count, in the order of time. None where they were summed up in a state. */
  readonly factIds: readonly string[];
}

/**
 * Why a score is as it is: its contributions, and `BASE`, `ROUNDED` and `CLAMPED`, the contributions of which all add up to `value`;
 * `BAND_REACHED`, or `BAND_KEPT` by hysteresis; `RULE_UNKNOWN` for a rule or disqualifier that cannot be answered; `DISQUALIFIED`.
 */
export type LeadScoreReasonCode =
  | ScoreContributionCode
  | "BASE"
  | "ROUNDED"
  | "CLAMPED"
  | "BAND_REACHED"
  | "BAND_KEPT"
  | "RULE_UNKNOWN"
  | "DISQUALIFIED";

/** A grade such as A1, and the points behind it. */
export interface ScoreGrade {
  readonly code: string;
  /** The rounded points of each side. */
  readonly fit: number;
  readonly engagement: number;
}

/**
 * The score of one lead at one instant. Base and contributions add up exactly: `base` and all `params.points` to `raw`, `base` and all
 * `contribution` to `decayed`, with the plain `+` of JavaScript and in any order.
 */
export interface LeadScore<Band extends string = string> extends Explained<number, LeadScoreReasonCode> {
  /** The same as `clamped`. */
  readonly value: number;
  /** Of the scorecard that answered. */
  readonly modelHash: string;
  readonly base: number;
  /** Group by group in the order of the scorecard; in a group conditions come first, and then facts, each sorted by rule. */
  readonly contributions: readonly ScoreContribution[];
  /** After the caps, before anything has faded. */
  readonly raw: number;
  /** After it has faded, a multiple of 2^-32. */
  readonly decayed: number;
  /** A whole number. */
  readonly rounded: number;
  /** Within the range of the scorecard. */
  readonly clamped: number;
  readonly grade?: ScoreGrade | undefined;
  readonly band: Band | "disqualified";
  /** The disqualifiers that hold, sorted. */
  readonly disqualifiedBy: readonly string[];
  /** The fields that unknown conditions read and the lead lacks, and `"facts"` where they ask for facts. Each once. */
  readonly missing: readonly string[];
  /** How many facts played no part: later than `asOf`, or with an id that had been there already. */
  readonly ignoredFacts: { readonly afterAsOf: number; readonly repeated: number };
}

/** The sum of all facts that one rule gave points for. */
export interface ScoreSum {
  readonly rule: string;
  readonly points: number;
  readonly facts: number;
  /** What is left of the points at the state's `at`. */
  readonly value: number;
}

/**
 * What is known of a lead's facts at an instant, as plain data that can be kept instead of them. Groups that fade by half-life, or not
 * at all, without caps and window, are summed up; of the others the facts themselves are kept.
 */
export interface LeadScoreState {
  readonly modelHash: string;
  /** The instant that the sums hold for, as ISO text in UTC. */
  readonly at: string;
  /** Sorted by rule. */
  readonly sums: readonly ScoreSum[];
  /** Facts that are still needed, sorted by time, and those after `at`. */
  readonly facts: readonly ConditionFact[];
  /** All facts that came in, sorted, so that one that comes twice counts once. */
  readonly factIds: readonly string[];
}

/** What has happened with a lead: its facts in any order; made ready by `prepareFacts`; or summed up. */
export type LeadHistory = readonly ConditionFact[] | PreparedFacts | LeadScoreState;

/** How to run `scoreLead`. */
export interface LeadScoreOptions {
  readonly asOf: InstantLike;
  /** The score before, for the hysteresis. A band that the scorecard does not have is none. */
  readonly previous?: { readonly band: string } | undefined;
}

/** A scorecard made ready for many leads. */
export type CompiledScorecard<Band extends string = string> = (
  lead: object,
  facts: LeadHistory,
  options: LeadScoreOptions,
) => LeadScore<Band>;

/** How to run `thresholdCrossing`. */
export interface ThresholdCrossingOptions {
  readonly asOf: InstantLike;
  readonly threshold: number;
}

/**
 * When the decayed score falls below a threshold. `crosses`: `at` is the first millisecond below it; `below`: it is already;
 * `never`: it does not, as long as nothing else happens, by the end of the year 9999.
 */
export type ThresholdCrossing =
  | { readonly status: "crosses"; readonly at: string }
  | { readonly status: "below" | "never"; readonly at?: undefined };
