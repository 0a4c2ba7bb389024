import { createModel, type ModelEnvelope } from "../../../shared/model/index.js";
import type { Report } from "../../../shared/report.js";
import { chiSquareCdf } from "../../../shared/statistics/chi-square.js";
import { covarianceOf } from "../delta.js";
import { type FittedKind, fitProcess } from "../fit-process.js";
import {
  type ClvFit,
  type CovariateFitOptions,
  type CovariateModelBody,
  PURCHASE_MODEL_SCHEMA_VERSION,
  type PurchaseModelBody,
  type RepeatHistory,
  type RepeatHistoryColumns,
} from "../model.js";
import { readHistories } from "../read-histories.js";
import { type CovariateGroups, groupCustomers } from "./group-customers.js";
import { sumOverGroups } from "./likelihood.js";
import type { LikelihoodRatioTest, ModelCovariate } from "./model.js";
import { listSlots, type ReadChoice, readChoice } from "./read-choice.js";
import { readCovariateColumns } from "./read-covariates.js";
import { type Search, searchCoefficients, unitOf } from "./search-coefficients.js";
import { findUntellable, standardize } from "./standardize.js";

/**
 * Fits a kind of model with covariates by maximum likelihood; without any, it is {@link fitProcess}.
 *
 * Covariates are measured by their mean and standard deviation, and the search starts from the model without them: so neither the units
 * of the covariates nor the order of the customers makes a difference.
 *
 * @throws `ClienteleError` as {@link fitProcess}; with code `INVALID_OPTION` for names of covariates that are empty or listed twice
 * and lists that are neither `rate` nor `dropout`, `MISSING_COVARIATE` for a customer without one, and `INVALID_VALUE` for one that is no finite number.
 */
export function fitWithCovariates<Kind extends string, Name extends string>(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  options: CovariateFitOptions,
  fitted: FittedKind<Kind, Name>,
): { readonly model: ModelEnvelope<Kind, CovariateModelBody<Name>>; readonly report: Report<never> } {
  const choice = readChoice(options.covariates);
  const plain = fitProcess(histories, options, fitted);
  if (choice.names.length === 0) return plain;

  const columns = readCovariateColumns(histories, choice.names);
  const groups = groupCustomers(readHistories(histories).columns, columns);
  const { body, fittedOn } = plain.model;
  const found = findCoefficients(groups, choice, body, fitted);
  return {
    model: createModel({
      kind: fitted.kind,
      schemaVersion: PURCHASE_MODEL_SCHEMA_VERSION,
      body: { ...found, timeUnit: body.timeUnit },
      fittedOn,
    }),
    report: plain.report,
  };
}

type FoundBody<Name extends string> = Omit<CovariateModelBody<Name>, "timeUnit">;

function findCoefficients<Name extends string>(
  groups: CovariateGroups,
  choice: ReadChoice,
  plain: PurchaseModelBody<Name>,
  fitted: FittedKind<string, Name>,
): FoundBody<Name> {
  const { family } = fitted;
  const { n, regularization } = plain.fit as ClvFit<Name>;
  const slots = listSlots(choice, family.parameters, family.moved ?? []);
  const needed = family.parameters.length + slots.length;
  const repeaters = groups.rows.weights.reduce(
    (sum, weight, row) => ((groups.rows.repeats[row] as number) > 0 ? sum + weight : sum),
    0,
  );
  if (repeaters < needed) {
    const reason = { code: "FEW_REPEATERS", params: { repeaters, needed } } as const;
    return { fit: { n, regularization, status: "too-little-data", reasons: [reason] } };
  }
  const standard = standardize(groups);
  const untellable = findUntellable(groups, standard, choice);
  if (untellable.length > 0) return { fit: { n, regularization, status: "not-identified", reasons: untellable } };

  return answer({ groups, standard, slots, names: choice.names, plain, fitted });
}

function answer<Name extends string>(search: Search<Name>): FoundBody<Name> {
  const { groups, standard, slots, plain, fitted } = search;
  const { family } = fitted;
  const { n, regularization } = plain.fit as ClvFit<Name>;
  const { end, reasons, meanTime } = searchCoefficients(search);
  const count = family.parameters.length;
  const scales = [
    ...family.parameters.map((name, i) => Math.exp(at(end.point, i)) * unitOf(name, fitted, meanTime)),
    ...slots.map(({ covariate }) => 1 / at(standard.scales, covariate)),
  ];
  const point = Float64Array.from(end.point, (coordinate, i) => (i < count ? Math.log(at(scales, i)) : coordinate));
  const logLikelihood = sumOverGroups(family, { ...groups, values: standard.values }, slots)(point, point.slice());
  if ((end.status !== "converged" && reasons.length === 0) || !Number.isFinite(logLikelihood)) {
    const reason = { code: "NO_MAXIMUM", params: {} } as const;
    return { fit: { n, regularization, status: "not-identified", reasons: [reason] } };
  }

  const hasErrors = reasons.length === 0 && end.covariance !== undefined;
  const covariance = hasErrors ? covarianceOf(scales, end.covariance) : undefined;
  const errors = covariance?.map((row, i) => Math.sqrt(at(row, i)));
  const named = (values: readonly number[]) =>
    Object.fromEntries(family.parameters.map((name, i) => [name, at(values, i)])) as Record<Name, number>;

  const parameters = named(scales);
  const coefficients = slots.map((_, j) => at(end.point, count + j) * at(scales, count + j));
  const covariates = listCovariates(search, coefficients, errors?.slice(count));
  const found = { n, regularization, reasons, logLikelihood };
  if (covariance === undefined || errors === undefined) {
    return { parameters, covariates, fit: { ...found, status: "boundary" } };
  }
  const fit: ClvFit<Name> = { ...found, status: "converged", standardErrors: named(errors), covariance };
  return { parameters, covariates, fit, ...compareWithPlain(fit, plain.fit, slots.length) };
}

function listCovariates<Name extends string>(
  { names, standard, slots, fitted }: Search<Name>,
  coefficients: readonly number[],
  errors: readonly number[] | undefined,
): readonly ModelCovariate<Name>[] {
  return names.map((name, covariate) => {
    const own = (values: readonly number[]) =>
      Object.fromEntries(
        slots.flatMap((slot, j) =>
          slot.covariate === covariate ? [[fitted.family.parameters[slot.parameter], at(values, j)]] : [],
        ),
      ) as Partial<Record<Name, number>>;
    return {
      name,
      center: at(standard.centers, covariate),
      coefficients: own(coefficients),
      ...(errors === undefined ? {} : { standardErrors: own(errors) }),
    };
  });
}

function compareWithPlain(
  fit: ClvFit,
  plain: ClvFit | undefined,
  degreesOfFreedom: number,
): { readonly covariateTest?: LikelihoodRatioTest } {
  if (plain?.status !== "converged" || fit.regularization > 0) return {};
  const plainLogLikelihood = plain.logLikelihood as number;
  const statistic = Math.max(0, 2 * ((fit.logLikelihood as number) - plainLogLikelihood));
  const pValue = chiSquareCdf(statistic, degreesOfFreedom, { tail: "upper" });
  return { covariateTest: { plainLogLikelihood, statistic, degreesOfFreedom, pValue } };
}

const at = (values: ArrayLike<number>, index: number): number => values[index] as number;
