import { ClienteleError } from "../../../shared/errors.js";
import { type ModelEnvelope, openModel } from "../../../shared/model/index.js";
import { assertTimeUnit, assertUsable, faultOfHistory } from "../check.js";
import { type CovariateMoves, readMoves } from "../covariates/moves.js";
import { logCovarianceOf } from "../delta.js";
import {
  type ClvFitStatus,
  type ClvTimeUnit,
  type CovariateModelBody,
  PURCHASE_MODEL_SCHEMA_VERSION,
  type PurchaseModel,
  type RepeatHistory,
} from "../model.js";
import type { PurchaseProcess } from "../process.js";
import { kindOf, PREDICTED_KINDS, type PredictedKind } from "./kinds.js";

/** How to ask a model. */
export interface ModelQuestion {
  /**
   * The unit of all times in the question, for safety: another one than the model's is refused.
   *
   * @defaultValue that of the model
   */
  readonly timeUnit?: ClvTimeUnit | undefined;
}

/** How to ask a model for an estimate. */
export interface EstimateQuestion extends ModelQuestion {
  /**
   * The level of the interval, between 0 and 1.
   *
   * @defaultValue 0.9
   */
  readonly level?: number | undefined;
}

/** How to ask about a time to come. */
export interface HorizonQuestion extends EstimateQuestion {
  /** How long that time is, from 0 on, in the model's unit. */
  readonly horizon: number;
}

/** Whom a question about new customers is about. */
export interface NewCustomerQuestion {
  /** What is known of him, by name, where the model has covariates. */
  readonly covariates?: Readonly<Record<string, number>> | undefined;
}

/** A model whose parameters are at hand, or not. */
export interface OpenedModel {
  readonly kind: PredictedKind;
  /** Empty where the data carried none. */
  readonly values: readonly number[];
  /** The covariance of the logarithms of the parameters, and of the coefficients of covariates after them. */
  readonly covariance?: readonly (readonly number[])[] | undefined;
  /** How covariates move the parameters; absent from a model without, or whose data carried no parameters. */
  readonly moves?: CovariateMoves | undefined;
  /** What every estimate of the model says. */
  readonly base: { readonly n: number; readonly status: "ok" | Exclude<ClvFitStatus, "converged"> };
}

/**
 * @throws `ClienteleError` as `openModel`; with code `INVALID_OPTION` for a unit of time that is none, and `UNIT_MISMATCH` for one
 * that is not the model's.
 */
export function openPurchaseModel(model: PurchaseModel, { timeUnit }: ModelQuestion): OpenedModel {
  const kind = kindOf(model);
  if (kind === undefined) {
    const known = [...Object.keys(PREDICTED_KINDS), "bg-cnbd-k"].join(", ");
    throw new ClienteleError("WRONG_MODEL_KIND", `expected a model of the kinds ${known}`, ["kind"]);
  }
  const envelope: ModelEnvelope<string, CovariateModelBody> = model;
  const body = openModel(envelope, model.kind, PURCHASE_MODEL_SCHEMA_VERSION);
  if (timeUnit !== undefined) {
    assertTimeUnit(timeUnit, ["timeUnit"]);
    if (timeUnit !== body.timeUnit) {
      throw new ClienteleError("UNIT_MISMATCH", `expected ${body.timeUnit}, the unit of the model`, ["timeUnit"]);
    }
  }
  const { parameters, fit } = body;
  const values = parameters === undefined ? [] : kind.family.parameters.map((name) => parameters[name] as number);
  const moves = readMoves(body, kind.family);
  const scales = [...values, ...(moves?.coefficients ?? []).map(() => 1)];
  const covariance = fit?.covariance && logCovarianceOf(scales, fit.covariance);
  const status = fit === undefined || fit.status === "converged" ? "ok" : fit.status;
  return { kind, values, covariance, moves, base: { n: fit?.n ?? 0, status } };
}

/**
 * The process of a model that must have parameters, for answers that are no estimates.
 *
 * @throws `ClienteleError` with code `MODEL_WITHOUT_PARAMETERS`, and `MISSING_COVARIATE` for a model whose parameters are different for each
 * customer.
 */
export function processOf(opened: OpenedModel): PurchaseProcess {
  assertParameters(opened);
  assertNoMoves(opened);
  return opened.kind.family.create(opened.values);
}

/** @throws `ClienteleError` with code `MODEL_WITHOUT_PARAMETERS`. */
export function assertParameters({ values }: OpenedModel): void {
  if (values.length > 0) return;
  throw new ClienteleError("MODEL_WITHOUT_PARAMETERS", "expected a model that has parameters", ["body", "parameters"]);
}

/** @throws `ClienteleError` with code `MISSING_COVARIATE` for a model that has no parameters without covariates. */
export function assertNoMoves({ moves }: OpenedModel): void {
  if (moves === undefined) return;
  throw new ClienteleError("MISSING_COVARIATE", "expected a question with covariates", ["covariates"]);
}

/** @throws `ClienteleError` with code `INVALID_VALUE`, `TIME_WITHOUT_REPEAT` or `LAST_AFTER_END`. */
export function assertHistory({ repeats, firstToLast, firstToEnd }: RepeatHistory): void {
  const fault = faultOfHistory(repeats, firstToLast, firstToEnd);
  if (fault !== undefined) assertUsable(fault, [fault.name]);
}

/** @throws `ClienteleError` with code `INVALID_OPTION`. */
export function assertHorizon(horizon: number): void {
  if (!(Number.isFinite(horizon) && horizon >= 0)) {
    throw new ClienteleError("INVALID_OPTION", "expected a finite time from 0 on", ["horizon"]);
  }
}
