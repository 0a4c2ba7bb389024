import { ClienteleError, type Path } from "../../../shared/errors.js";
import type { RepeatHistory, RepeatHistoryColumns } from "../model.js";
import { isHistoryRows } from "../read-histories.js";

/** Somebody of whom more may be known than what he bought. */
export type WithCovariates = Pick<RepeatHistory, "covariates">;

/**
 * The covariates of a customer, in the order of the names.
 *
 * @throws `ClienteleError` with code `MISSING_COVARIATE`, or `INVALID_VALUE` for one that is no finite number, and the path.
 */
export function readCovariates(
  { covariates = {} }: WithCovariates,
  names: readonly string[],
  path: Path = [],
): readonly number[] {
  return names.map((name) => {
    const value = Object.hasOwn(covariates, name) ? covariates[name] : undefined;
    assertCovariate(value, [...path, "covariates", name]);
    return value;
  });
}

/**
 * The covariates of customers, a column for each name.
 *
 * @throws `ClienteleError` as {@link readCovariates}, for columns with the path `["covariates", name, index]`; and `INVALID_VALUE` for a
 * column that is not as long as the others.
 */
export function readCovariateColumns(
  histories: readonly RepeatHistory[] | RepeatHistoryColumns,
  names: readonly string[],
): readonly Float64Array[] {
  if (isHistoryRows(histories)) {
    const columns = names.map(() => new Float64Array(histories.length));
    histories.forEach((history, row) => {
      readCovariates(history, names, [row]).forEach((value, place) => {
        (columns[place] as Float64Array)[row] = value;
      });
    });
    return columns;
  }
  const { covariates = {}, repeats } = histories;
  return names.map((name) => {
    const path = ["covariates", name];
    const column = Object.hasOwn(covariates, name) ? covariates[name] : undefined;
    if (column === undefined) throw new ClienteleError("MISSING_COVARIATE", EXPECTED, path);
    if (column.length !== repeats.length) {
      throw new ClienteleError("INVALID_VALUE", "expected columns of equal length", path);
    }
    return Float64Array.from(column, (value, row) => {
      assertCovariate(value, [...path, row]);
      return value;
    });
  });
}

const EXPECTED = "expected a finite number for each covariate of the model";

function assertCovariate(value: number | undefined, path: Path): asserts value is number {
  if (value === undefined) throw new ClienteleError("MISSING_COVARIATE", EXPECTED, path);
  if (!Number.isFinite(value)) throw new ClienteleError("INVALID_VALUE", EXPECTED, path);
}
