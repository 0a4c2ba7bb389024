import { GAUSS_LEGENDRE_16 } from "../../../shared/numeric/gauss-legendre.js";
import { logBeta } from "../../../shared/numeric/log-beta.js";

/** How wide panels are, by the distance over which a function changes by about a factor of e. */
const WIDEST = { ofRange: 1.5, ofSpread: 3.5, ofDecay: 4 };

/**
 * The probabilities that a new customer makes 0, 1, …, `upTo` repeat purchases up to t: those of the negative binomial distribution
 * for customers alive at t, and for those who dropped out at τ, integrated over τ.
 *
 * Gauss-Legendre in w = ln(1 + τ/α), over panels as short as the narrowest of the counts and the dropout density there demand:
 * relative error below 1e-11. Written with logarithms, so that no large count leaves the range of numbers.
 */
export function countProbabilities(
  r: number,
  alpha: number,
  s: number,
  beta: number,
  t: number,
  upTo: number,
): Float64Array {
  const probabilities = new Float64Array(upTo + 1);
  if (!(t > 0)) {
    probabilities[0] = 1;
    return probabilities;
  }
  // ln of Γ(r + n)/(Γ(r)·n!).
  const logChoices = Float64Array.from(probabilities, (_, n) => (n === 0 ? 0 : -Math.log(r + n) - logBeta(r, n + 1)));
  const end = Math.log1p(t / alpha);
  const steepest = (upTo * alpha) / t;

  /** Adds customers who were active until w, `share` of all. */
  const add = (w: number, logShare: number) => {
    const logBought = Math.log(-Math.expm1(-w));
    const logNone = logShare - r * w;
    probabilities[0] = (probabilities[0] as number) + Math.exp(logNone);
    for (let n = 1; n <= upTo; n++) {
      const logProbability = (logChoices[n] as number) + logNone + n * logBought;
      probabilities[n] = (probabilities[n] as number) + Math.exp(logProbability);
    }
  };

  const { nodes, weights } = GAUSS_LEGENDRE_16;
  add(end, -s * Math.log1p(t / beta));
  for (let left = 0, width = 0; left < end; left += width) {
    // Counts beyond what t allows for lean to the end, the largest ones most steeply.
    const byEnd = Math.max((end - left) / 2, WIDEST.ofDecay / steepest);
    width = Math.min(end - left, byEnd, panelWidth(r, s, alpha, beta, left));
    for (let i = 0; i < nodes.length; i++) {
      const w = left + width * (nodes[i] as number);
      const tau = alpha * Math.expm1(w);
      const density = (s * width * (weights[i] as number) * (alpha + tau)) / (beta + tau);
      add(w, Math.log(density) - s * Math.log1p(tau / beta));
    }
  }
  return probabilities;
}

/**
 * At w the counts that are likely spread over √((1 − e^(−w))/r). The dropout density falls at a rate below (s + 1)·(α + τ)/(β + τ), and
 * its singularity lies as far to the left as the inverse of the last quotient.
 */
function panelWidth(r: number, s: number, alpha: number, beta: number, w: number): number {
  const tau = alpha * Math.expm1(w);
  const steepness = (alpha + tau) / (beta + tau);
  const byDensity = Math.min(WIDEST.ofRange, WIDEST.ofDecay / ((s + 1) * steepness));
  // The spread grows with w; next to zero that at the far end of the panel is what counts, √(width/r).
  const square = WIDEST.ofSpread ** 2 / r;
  const spread = 1 - Math.exp(-w);
  return Math.min(byDensity, Math.max(Math.sqrt(square * spread), Math.min(square, WIDEST.ofRange)));
}
