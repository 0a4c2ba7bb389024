import type { ModelEnvelope } from "../../../../shared/model/model.js";
import type { Reason } from "../../../../shared/reasons.js";

/** What has to be known of a field whose values are counted. */
export interface LeadFrequencyField {
  /** `"category"`: a text, finite number or truth value, by its text. `"categories"`: a list of these, such as tags. */
  readonly kind: "category" | "categories";
  /**
   * Whether it counts as a value that nothing was said. Not for lists.
   *
   * @defaultValue `false`: a lead that says nothing is not counted in the field
   */
  readonly isEmptyCounted?: boolean | undefined;
  /**
   * A value of which a team has fewer outcomes does not count there.
   *
   * @defaultValue 0
   */
  readonly fewestOutcomes?: number | undefined;
}

/** The stages that leads pass through. */
export interface LeadFrequencyStages {
  /** The field with the stage: own property of a lead; a dot leads into an object, as in conditions. */
  readonly field: string;
  /** From the first to the last; the won stage too, where there is one. */
  readonly order: readonly string[];
  /**
   * The stage whose counts are the prior and what the other stages are divided by. In Odoo, the first one without a team.
   *
   * @defaultValue the first of the order
   */
  readonly first?: string | undefined;
}

/** Stages as a model keeps them. */
export interface StoredLeadFrequencyStages extends LeadFrequencyStages {
  readonly first: string;
}

/** A field as a model keeps it: all settings spelt out. */
export interface StoredLeadFrequencyField {
  readonly name: string;
  readonly kind: "category" | "categories";
  readonly isEmptyCounted: boolean;
  readonly fewestOutcomes: number;
}

/** How leads are read: the part of a model that does not change when a lead is won or lost. */
export interface LeadFrequencySettings {
  /** In the order in which they are explained. */
  readonly fields: readonly StoredLeadFrequencyField[];
  readonly stages?: StoredLeadFrequencyStages | undefined;
  readonly teamField?: string | undefined;
  /** Texts that mean that nothing was said. The empty text, null and undefined always do. */
  readonly missingTexts: readonly string[];
}

/** How many leads were won and lost: whole numbers. */
export interface LeadFrequency {
  readonly won: number;
  readonly lost: number;
}

/** How often a value was won and lost. The empty text stands for leads that say nothing. */
export interface LeadValueFrequency extends LeadFrequency {
  readonly value: string;
}

/** The counts of one team. */
export interface LeadFrequencyTable {
  /** The empty text holds the leads without a team. */
  readonly team: string;
  /** By stage, in the order of the stages; one entry with all outcomes where there are no stages. */
  readonly stages: readonly LeadFrequency[];
  /** By field, in the order of the fields; values in the order of UTF-16 code units. */
  readonly fields: readonly (readonly LeadValueFrequency[])[];
}

/** The line that the log-odds of prior and fields are put on, so that they can be taken at their word. */
export interface LeadFrequencyCalibration {
  /** How much of the log-odds comes true; from 0 on. Below 1 they promise too much. */
  readonly slope: number;
  readonly intercept: number;
}

/** What a model of lead frequencies holds. */
export interface LeadFrequencyBody extends LeadFrequencySettings {
  /** In the order of the teams' UTF-16 code units. */
  readonly teams: readonly LeadFrequencyTable[];
  /** Absent where log-odds are taken as they are. */
  readonly calibration?: LeadFrequencyCalibration | undefined;
}

/** Lead frequencies as they are kept. */
export type LeadFrequencyModel = ModelEnvelope<"naive-bayes", LeadFrequencyBody>;

/** The version of the form of {@link LeadFrequencyBody}. */
export const LEAD_FREQUENCY_SCHEMA_VERSION = 1;

/** Added to the won and to the lost of each value of each team that has any: so that no frequency is zero. */
export const LEAD_FREQUENCY_PSEUDO_COUNT = 0.1;

/** The fields that Odoo counts, by its names: what is not set in the state of e-mail and phone is a value, a tag needs 50 outcomes. */
export const ODOO_LEAD_FREQUENCY_FIELDS: Readonly<
  Record<
    "country_id" | "state_id" | "email_state" | "phone_state" | "source_id" | "lang_id" | "tag_ids",
    LeadFrequencyField
  >
> = Object.freeze({
  country_id: Object.freeze({ kind: "category" }),
  state_id: Object.freeze({ kind: "category" }),
  email_state: Object.freeze({ kind: "category", isEmptyCounted: true }),
  phone_state: Object.freeze({ kind: "category", isEmptyCounted: true }),
  source_id: Object.freeze({ kind: "category" }),
  lang_id: Object.freeze({ kind: "category" }),
  tag_ids: Object.freeze({ kind: "categories", fewestOutcomes: 50 }),
});

/**
 * Where the log-odds of a lead come from. `PRIOR_OF_TEAM`, `PRIOR_OF_ALL`: so many leads of `team`, or of all teams together, were `won` and
 * `lost`; the other frequencies are of the same leads. `VALUE_COUNTED`: `field` is `value`, which `won` of `wonTotal` and `lost` of
 * `lostTotal` have; `EMPTY_COUNTED`: so many say nothing, and nor does this one. Not counted, with a contribution of 0, are `EMPTY_SKIPPED`:
 * `field` says nothing; `UNSEEN_SKIPPED`: no lead with `value` was won or lost; `TOO_FEW_SKIPPED`: only `outcomes` were, `needed` are more.
 * `CALIBRATED`: what the others promise too much or too little. Counts contain the pseudo-counts.
 */
export type LeadFrequencyReasonCode =
  | "PRIOR_OF_TEAM"
  | "PRIOR_OF_ALL"
  | "VALUE_COUNTED"
  | "EMPTY_COUNTED"
  | "EMPTY_SKIPPED"
  | "UNSEEN_SKIPPED"
  | "TOO_FEW_SKIPPED"
  | "CALIBRATED";

/** What lead frequencies say about a lead. */
export type LeadFrequencyScore =
  | {
      readonly status: "ok";
      /** The probability in percent, rounded to two places, and from 0.01 to 99.99. */
      readonly percent: number;
      /** Of being won, not rounded. */
      readonly probability: number;
      readonly logOdds: number;
      /**
       * The prior, the stage, the fields in the order of the model, then the calibration. Added up in this order, their contributions are the
       * log-odds.
       */
      readonly reasons: readonly Reason<LeadFrequencyReasonCode>[];
    }
  | {
      /** No lead was won or lost yet. */
      readonly status: "no-outcomes";
      readonly percent?: undefined;
      readonly probability?: undefined;
      readonly logOdds?: undefined;
      readonly reasons: readonly [];
    };
