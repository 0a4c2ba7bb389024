import { digammaDifference } from "../../../shared/numeric/digamma-difference.js";
import { GAUSS_LEGENDRE_4, GAUSS_LEGENDRE_16, integrateOnce } from "../../../shared/numeric/gauss-legendre.js";

/**
 * The natural logarithm of the share of customers of age `from` who are still there at age `to`: 0 or less, and finite. Ages count
 * periods, need not be whole, and `from` is not above `to`.
 */
export type SurvivalCurve = (from: number, to: number) => number;

/** The parameters of a survival curve; a c of 1 is the shifted beta-geometric model. */
export interface SurvivalParameters {
  readonly alpha: number;
  readonly beta: number;
  readonly c: number;
}

/**
 * S(t) = B(α, β + t^c)/B(α, β), as the logarithm of S(to)/S(from).
 *
 * That is −∫ (ψ(α + y) − ψ(y)) dy between y = β + from^c and β + to^c, and it is integrated so, over ln y: all that is added has one
 * sign, so that nothing cancels where next to nobody leaves. Relative error at most 2e-14.
 *
 * @see P. S. Fader, B. G. S. Hardie, "How to Project Customer Retention", Journal of Interactive Marketing 21 (2007), 76–90;
 * P. S. Fader, B. G. S. Hardie, Y. Liu, J. Davin, T. Steenburgh, "'How to Project Customer Retention' Revisited: The Role of
 * Duration Dependence", ibid. 43 (2018), 1–16.
 */
export function createSurvivalCurve({ alpha, beta, c }: SurvivalParameters): SurvivalCurve {
  const lossAt = (logPlace: number) => {
    const place = Math.exp(logPlace);
    return place * digammaDifference(alpha, place);
  };
  const level = FAR_OUT + Math.log1p(alpha);
  return (from, to) => {
    // The shifted beta-geometric model has a formula for one period, (β + from)/(α + β + from).
    if (c === 1 && to - from === 1) return -Math.log1p(alpha / (beta + from));
    const start = logPlaceAt(beta, c, from);
    const width = stepOf(beta, c, from, to);
    const inner = Math.min(Math.max(level - start, 0), width);
    return -(integrate(lossAt, start, inner) + alpha * (width - inner));
  };
}

/** The curve of a model's parameters in their order; without a c it is 1. */
export function survivalCurveOf([alpha = 0, beta = 0, c = 1]: readonly number[]): SurvivalCurve {
  return createSurvivalCurve({ alpha, beta, c });
}

/** Where ln y is that much above ln(1 + α), y·(ψ(α + y) − ψ(y)) is α to the last digit. */
const FAR_OUT = 37;

/** From here on t^c is so much larger than any β that ln(β + t^c) is c·ln t, and soon too large for a number. */
const LARGE_LOGARITHM = 300;

function logPlaceAt(beta: number, c: number, age: number): number {
  const logPower = c * Math.log(age);
  return logPower > LARGE_LOGARITHM ? logPower : Math.log(beta + Math.exp(logPower));
}

/** ln(β + to^c) − ln(β + from^c), which keeps its digits where the two are nearly equal. */
function stepOf(beta: number, c: number, from: number, to: number): number {
  if (c * Math.log(to) > LARGE_LOGARITHM) return logPlaceAt(beta, c, to) - logPlaceAt(beta, c, from);
  return Math.log1p(growthOfPower(c, from, to) / (beta + from ** c));
}

/** to^c − from^c, which keeps its digits where the two are nearly equal. */
export function growthOfPower(c: number, from: number, to: number): number {
  return from === 0 ? to ** c : from ** c * Math.expm1(c * Math.log1p((to - from) / from));
}

/** The nearest singularities lie π off the real axis: on two units of ln y, sixteen points are enough for all digits. */
function integrate(lossAt: (logPlace: number) => number, from: number, width: number): number {
  if (width <= 0.1) return width === 0 ? 0 : integrateOnce(lossAt, from, width, GAUSS_LEGENDRE_4);
  const panels = Math.ceil(width / 2);
  let sum = 0;
  for (let i = 0; i < panels; i++) {
    sum += integrateOnce(lossAt, from + (width * i) / panels, width / panels, GAUSS_LEGENDRE_16);
  }
  return sum;
}
