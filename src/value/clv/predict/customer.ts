import type { Path } from "../../../shared/errors.js";
import { readCovariateColumns, readCovariates, type WithCovariates } from "../covariates/read-covariates.js";
import type { PurchaseModel, RepeatHistory, RepeatHistoryColumns } from "../model.js";
import { type ModelQuestion, type OpenedModel, openPurchaseModel } from "./open.js";

/** A model without covariates, or for the covariates of some customers. */
export interface CustomerModel extends OpenedModel {
  /** How the logarithms of the parameters depend on those of the whole model and on its coefficients; absent where they are the same. */
  readonly jacobian?: readonly (readonly number[])[] | undefined;
}

/**
 * The model of customers with these covariates. As the logarithms of its parameters depend on those of the whole model and on the
 * coefficients by a linear function, so does their covariance.
 *
 * @throws `ClienteleError` with code `MISSING_COVARIATE`, or `INVALID_VALUE` for one that is no finite number, and the path.
 */
export function forCustomer(opened: OpenedModel, customer: WithCovariates, path: Path = []): CustomerModel {
  const { moves } = opened;
  return moves === undefined ? opened : moveModel(opened, readCovariates(customer, moves.names, path));
}

/**
 * Opens a model for one customer.
 *
 * @throws `ClienteleError` as {@link openPurchaseModel} and {@link forCustomer}.
 */
export function openForCustomer(
  model: PurchaseModel,
  question: ModelQuestion,
  customer: WithCovariates,
): CustomerModel {
  return forCustomer(openPurchaseModel(model, question), customer);
}

/** Customers with equal covariates, and their model. */
export interface CustomerGroup {
  readonly opened: CustomerModel;
  /** Their places in the input, in order; absent where the group is all of them. */
  readonly places?: readonly number[] | undefined;
}

/**
 * Divides customers by their covariates; all are one group where the model has none.
 *
 * @throws `ClienteleError` as {@link readCovariateColumns}.
 */
export function groupByCovariates(
  opened: OpenedModel,
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
): readonly CustomerGroup[] {
  const { moves } = opened;
  if (moves === undefined) return [{ opened }];
  const columns = readCovariateColumns(histories, moves.names);
  const groups = new Map<string, number[]>();
  columns[0]?.forEach((_, place) => {
    const key = columns.map((column) => column[place]).join();
    const places = groups.get(key);
    if (places === undefined) groups.set(key, [place]);
    else places.push(place);
  });
  return [...groups.values()].map((places) => ({
    opened: moveModel(
      opened,
      columns.map((column) => column[places[0] as number] as number),
    ),
    places,
  }));
}

/** Logarithms of parameters farther than this from those of the model are as good as infinite. */
const FARTHEST_MOVE = 30;

function moveModel(opened: OpenedModel, covariates: readonly number[]): CustomerModel {
  const { moves, values, covariance, ...rest } = opened;
  const { centers = [], coefficients = [] } = moves ?? {};
  const steps = coefficients.map(
    ({ covariate, sign }) => sign * ((covariates[covariate] as number) - (centers[covariate] as number)),
  );
  const shifts = values.map((_, i) =>
    coefficients.reduce(
      (sum, { parameter, value }, j) => (parameter === i ? sum + value * (steps[j] as number) : sum),
      0,
    ),
  );
  const jacobian = values.map((_, i) => [
    ...values.map((__, j) => (i === j ? 1 : 0)),
    ...coefficients.map(({ parameter }, j) => (parameter === i ? (steps[j] as number) : 0)),
  ]);
  return {
    ...rest,
    values: values.map((value, i) => value * Math.exp(clamp(shifts[i] as number))),
    ...(covariance === undefined ? {} : { covariance: transform(jacobian, covariance) }),
    jacobian,
  };
}

const clamp = (shift: number) => Math.max(-FARTHEST_MOVE, Math.min(FARTHEST_MOVE, shift));

/** jacobian·covariance·jacobianᵀ */
function transform(jacobian: readonly (readonly number[])[], covariance: readonly (readonly number[])[]) {
  const half = jacobian.map((row) => covariance.map((column) => dot(row, column)));
  return half.map((left) => jacobian.map((right) => dot(left, right)));
}

const dot = (left: readonly number[], right: readonly number[]) =>
  left.reduce((sum, value, i) => sum + value * (right[i] as number), 0);
