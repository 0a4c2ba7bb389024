import type { Fact } from "../../records/fact/index.js";
import type { DateRange } from "../../records/purchases/index.js";
import type { Condition } from "../../shared/condition/index.js";
import type { GenerateHistoriesOptions } from "./history-options.js";

/** What is known of a lead before the decision. What is missing is absent. */
export interface GeneratedLeadFields {
  readonly source: "web-form" | "search-ad" | "bought-list" | "referral" | "trade-fair";
  readonly industry?: "manufacturing" | "retail" | "software" | "health" | "construction" | undefined;
  /** ISO 3166-1. */
  readonly country?: "DE" | "AT" | "CH" | undefined;
  readonly role?: "owner" | "manager" | "buyer" | "specialist" | undefined;
  /** 1 or more; log-normal with median 20. */
  readonly employees?: number | undefined;
  /** Whole hundreds, 100 or more; log-normal with a median of 1,000 times the root of the employees. */
  readonly budgetEur?: number | undefined;
  /** The leak: why the lead was closed, known only afterwards. Open leads have none, nor has one in ten of the others. */
  readonly closingNote?: "contract" | "no-budget" | "no-need" | "no-answer" | undefined;
}

/** Something that makes it likelier, or less likely, that a lead is won. */
export interface TrueLeadTerm {
  readonly name: string;
  /**
   * On the {@link GeneratedLeadFields} and on the facts before the decision, as of the decision. Where it is unknown, because
   * a field is missing, the term does not hold. An interaction is a condition of several (`all`).
   */
  readonly when: Condition;
  /** What is added to the log-odds of winning where it holds: from -100 to 100. */
  readonly logOdds: number;
}

/** A logistic model: a lead is won with probability 1/(1 + exp(−(intercept + Σ log-odds of the terms that hold))). */
export interface TrueLeadModel {
  /** From -100 to 100. */
  readonly intercept: number;
  readonly terms: readonly TrueLeadTerm[];
}

/** What the outcome of a lead is truly drawn from. */
export interface LeadTruth {
  /** Of being won, by the fields and the facts up to the decision; for an open lead, up to the end. */
  readonly probability: number;
  /** The intercept of the model and the log-odds of `terms`. */
  readonly logOdds: number;
  /** The terms of the model that hold, in its order. */
  readonly terms: readonly TrueLeadTerm[];
}

/** A lead, what happened with it, what became of it, and the truth behind that. */
export interface GeneratedLead {
  readonly partyId: string;
  /** ISO text in UTC, as are all instants here. */
  readonly createdAt: string;
  readonly fields: GeneratedLeadFields;
  /** In the order of time: from the creation on, before the decision, before the end. */
  readonly facts: readonly Fact[];
  readonly outcome: "won" | "lost" | "open";
  /** Absent for an open lead. */
  readonly decidedAt?: string | undefined;
  readonly truth: LeadTruth;
}

/** How to run {@link generateLeads}. */
export interface GenerateLeadsOptions extends GenerateHistoriesOptions {
  /** When leads are created: at an instant of this range, each as likely as the other. */
  readonly created: DateRange;
  /** The local date up to which decisions and facts are known (not included): the end of `created`, or later. */
  readonly until: string;
  /** @defaultValue {@link DEFAULT_TRUE_LEAD_MODEL} */
  readonly model?: TrueLeadModel | undefined;
  /**
   * The mean time from creation to decision, which is exponential: days of 24 hours, from 0.001 to 36,500.
   *
   * @defaultValue 21
   */
  readonly meanDecisionDays?: number | undefined;
  /**
   * The chance of each field but the source to be missing, from 0 to 1.
   *
   * @defaultValue 0.15
   */
  readonly missingRate?: number | undefined;
  /**
   * Whether there is a field that is known only after the outcome, for whatever is to find that out.
   *
   * @defaultValue `false`
   */
  readonly leak?: boolean | undefined;
}
