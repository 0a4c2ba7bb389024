import { type Maximum, maximize } from "../../../shared/numeric/maximize.js";
import type { SmoothFunction } from "../../../shared/numeric/smooth-function.js";
import type { BgBbFitReasonCode, BgBbParameterName } from "./model.js";
import { BG_BB_PARAMETERS } from "./parameters.js";
import type { MergedCell } from "./read-cells.js";
import { weighHistory } from "./weigh-history.js";

/** Σ customers·ln L by the logarithms of α, β, γ and δ. */
export function createBgBbLikelihood(cells: readonly MergedCell[]): SmoothFunction {
  return (point, gradient) => {
    const parameters = point.map(Math.exp);
    gradient.fill(0);
    let value = 0;
    for (const cell of cells) {
      value += cell.customers * weighHistory(cell, parameters, cell.customers, gradient).logLikelihood;
    }
    for (const [i, parameter] of parameters.entries()) gradient[i] = parameter * (gradient[i] as number);
    return Number.isFinite(value) && gradient.every(Number.isFinite) ? value : Number.NEGATIVE_INFINITY;
  };
}

/** Typical parameters: customers who differ a lot, and customers who differ little; who stay long, and who do not. */
const STARTS = [
  [1, 1, 1, 3],
  [1, 3, 0.5, 10],
  [0.3, 0.3, 0.3, 1],
].map((values) => values.map(Math.log));

/** The logarithm of a parameter that is as good as infinite. */
const FARTHEST = 25;

/** Climbs the likelihood; where one start leads to no maximum the others are tried, and the highest end is answered. */
export function searchBgBbPeak(likelihood: SmoothFunction): Maximum {
  let best: Maximum | undefined;
  for (const start of STARTS) {
    const peak = maximize(likelihood, start, { farthest: FARTHEST });
    if (best === undefined || peak.value > best.value) best = peak;
    if (peak.status === "converged") break;
  }
  return best as Maximum;
}

/** A limit of the model: which parameters go to zero (−1) or to infinity (1) together. */
interface Limit {
  readonly code: BgBbFitReasonCode;
  readonly about: "rates" | "dropout";
  readonly towards: Readonly<Partial<Record<BgBbParameterName, 1 | -1>>>;
}

/** The plainer ones first: where several fit the same thing, the first one counts. */
const LIMITS: readonly Limit[] = [
  { code: "NO_DROPOUT", about: "dropout", towards: { gamma: -1 } },
  { code: "NO_DROPOUT", about: "dropout", towards: { delta: 1 } },
  { code: "NEVER_OR_ALWAYS", about: "dropout", towards: { gamma: -1, delta: -1 } },
  { code: "EQUAL_DROPOUT", about: "dropout", towards: { gamma: 1, delta: 1 } },
  { code: "EVERY_OPPORTUNITY", about: "rates", towards: { beta: -1 } },
  { code: "EVERY_OPPORTUNITY", about: "rates", towards: { alpha: 1 } },
  { code: "ALL_OR_NOTHING", about: "rates", towards: { alpha: -1, beta: -1 } },
  { code: "EQUAL_RATES", about: "rates", towards: { alpha: 1, beta: 1 } },
];

/** How far to look whether the value still falls, as logarithm, and by how much it must. */
const FARTHER = 3;
const NO_FALL = 1e-6;

/** The limits on whose side of 1 the search ended and towards which the likelihood does not fall from there. */
export function findBgBbLimits({ point, value }: Maximum, likelihood: SmoothFunction): readonly BgBbFitReasonCode[] {
  const gradient = new Float64Array(point.length);
  const found = new Map<Limit["about"], BgBbFitReasonCode>();
  for (const { code, about, towards } of LIMITS) {
    const directions = BG_BB_PARAMETERS.map((name) => towards[name] ?? 0);
    const isOnThatSide = point.every((place, i) => place * (directions[i] as number) >= 0);
    const farther = point.map((place, i) => place + FARTHER * (directions[i] as number));
    if (!found.has(about) && isOnThatSide && likelihood(farther, gradient) >= value - NO_FALL) found.set(about, code);
  }
  return [...found.values()];
}
