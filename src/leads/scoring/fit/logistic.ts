import { solvePositiveDefinite } from "../../../shared/numeric/cholesky.js";

/** A fitted logistic model: the log-odds are the intercept plus each column times its coefficient. */
export interface LogisticFit {
  readonly intercept: number;
  readonly coefficients: Float64Array;
}

const MOST_STEPS = 50;

/** A step that moves no parameter by more is the last one: the error after it is about the square of the step. */
const FINE = 1e-5;
/** Enough to see which coefficients are below zero. */
const COARSE = 1e-2;

/** No parameter is moved by more at once: far from the solution, Newton's steps can be too long. */
const LONGEST_STEP = 4;

/** What a logistic regression is made of. */
export interface LogisticProblem {
  /** One list of values for each coefficient. */
  readonly columns: readonly Float64Array[];
  /** For each row 1 or 0; both occur. */
  readonly won: Uint8Array;
  /** Above zero: the sum of the squared coefficients, times half of this, is taken from the log-likelihood. */
  readonly ridge: number;
}

/**
 * Logistic regression by Newton's method, with a ridge on the coefficients and not on the intercept. No coefficient is below zero: a
 * column that would have such a one is left out, and the rest is fitted again; so is a column that is zero throughout.
 *
 * @param start - Where to begin; from a fit to almost the same rows it takes half the steps.
 */
export function fitLogistic({ columns, won, ridge }: LogisticProblem, start?: LogisticFit): LogisticFit {
  let active = [...columns.keys()].filter((index) => columns[index]?.some((value) => value !== 0));
  let fit: LogisticFit = start ?? { intercept: 0, coefficients: new Float64Array(columns.length) };
  for (let precision = COARSE; ; ) {
    fit = fitColumns({ columns, won, ridge }, active, fit, precision);
    const { coefficients } = fit;
    const isNegative = (index: number) => (coefficients[index] as number) < 0;
    if (active.some(isNegative)) active = active.filter((index) => !isNegative(index));
    else if (precision === FINE) return fit;
    else precision = FINE;
  }
}

/** Fits some of the columns; the coefficients of the others are zero. */
function fitColumns(
  problem: LogisticProblem,
  active: readonly number[],
  start: LogisticFit,
  precision: number,
): LogisticFit {
  const columns = active.map((index) => problem.columns[index] as Float64Array);
  const parameters = Float64Array.from([
    start.intercept,
    ...active.map((index) => start.coefficients[index] as number),
  ]);
  const newton = createNewton({ ...problem, columns });
  for (let step = 0; step < MOST_STEPS && newton.improve(parameters) > precision; step += 1);
  const coefficients = new Float64Array(problem.columns.length);
  active.forEach((index, position) => {
    coefficients[index] = parameters[position + 1] as number;
  });
  return { intercept: parameters[0] as number, coefficients };
}

/**
 * What improves parameters, the intercept first, by one step of Newton's method, and answers by how much it moved one at most: by
 * nothing where rounding leaves no step.
 */
function createNewton({ columns, won, ridge }: LogisticProblem) {
  const rows = won.length;
  const width = columns.length + 1;
  const all = [new Float64Array(rows).fill(1), ...columns];
  const weights = new Float64Array(rows);
  const errors = new Float64Array(rows);
  const weighted = new Float64Array(rows);
  const gradient = new Array<number>(width).fill(0);
  const hessian = gradient.map(() => new Array<number>(width).fill(0));
  return {
    improve(parameters: Float64Array): number {
      weigh(all, parameters, won, weights, errors);
      all.forEach((column, left) => {
        const penalty = left === 0 ? 0 : ridge;
        gradient[left] = dot(column, errors) - penalty * (parameters[left] as number);
        for (let row = 0; row < rows; row += 1) weighted[row] = (weights[row] as number) * (column[row] as number);
        const products = hessian[left] as number[];
        for (let right = 0; right <= left; right += 1) {
          products[right] = dot(weighted, all[right] as Float64Array) + (left === right ? penalty : 0);
        }
      });
      const step = solvePositiveDefinite(hessian, gradient);
      return step === undefined ? 0 : move(parameters, step);
    },
  };
}

/** For each row the weight p·(1 − p) and the error of its probability p. */
function weigh(
  columns: readonly Float64Array[],
  parameters: Float64Array,
  won: Uint8Array,
  weights: Float64Array,
  errors: Float64Array,
): void {
  const logOdds = errors.fill(0);
  columns.forEach((column, index) => {
    const parameter = parameters[index] as number;
    for (let row = 0; row < logOdds.length; row += 1) {
      logOdds[row] = (logOdds[row] as number) + parameter * (column[row] as number);
    }
  });
  for (let row = 0; row < logOdds.length; row += 1) {
    const probability = 1 / (1 + Math.exp(-(logOdds[row] as number)));
    weights[row] = Math.max(SMALLEST_WEIGHT, probability * (1 - probability));
    errors[row] = (won[row] as number) - probability;
  }
}

/** Where all is certain, the intercept would have nothing to rest on. */
const SMALLEST_WEIGHT = 1e-12;

function move(parameters: Float64Array, by: readonly number[]): number {
  let longest = 0;
  for (let index = 0; index < parameters.length; index += 1) {
    const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, by[index] as number));
    parameters[index] = (parameters[index] as number) + step;
    longest = Math.max(longest, Math.abs(step));
  }
  return longest;
}

/** The sum of the products, in four parts: a processor adds to four sums at once as fast as to one. */
function dot(left: Float64Array, right: Float64Array): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const whole = left.length - (left.length % 4);
  for (let row = 0; row < whole; row += 4) {
    first += (left[row] as number) * (right[row] as number);
    second += (left[row + 1] as number) * (right[row + 1] as number);
    third += (left[row + 2] as number) * (right[row + 2] as number);
    fourth += (left[row + 3] as number) * (right[row + 3] as number);
  }
  for (let row = whole; row < left.length; row += 1) first += (left[row] as number) * (right[row] as number);
  return first + second + third + fourth;
}
