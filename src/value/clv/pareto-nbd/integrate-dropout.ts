import { GAUSS_LEGENDRE_16 } from "../../../shared/numeric/gauss-legendre.js";

/** What is left out of the integral at most, as a share of it. */
const NEGLIGIBLE = 1e-18;

/** Between neighbouring borders of panels the integrand changes by a factor of at most e to this. */
const STEEPEST = 6;

/**
 * ∫ s/(β + τ)·((α + t_x)/(α + τ))^k·((β + t_x)/(β + τ))^s dτ from t_x to T: dropout between the last purchase and the end, with k = r + x.
 * Into `means`, where given, come the means of ln((α + τ)/(α + t_x)), ln((β + τ)/(β + t_x)), (α + t_x)/(α + τ) and
 * (β + t_x)/(β + τ) over that integral.
 *
 * Gauss-Legendre in w = ln((m + τ)/(m + t_x)) with m the smaller of α and β: there the integrand is analytic in |Im w| < π and its
 * logarithm concave. Panels are at most 1.5 wide, so the ellipse with ρ = 6 around each stays in |Im w| < 2.2, and so short that the
 * integrand on it is not more than about e^12 times that on the panel: relative error at most 1e-14. No two terms cancel.
 */
export function integrateDropout(
  k: number,
  alpha: number,
  s: number,
  beta: number,
  tx: number,
  T: number,
  means?: Float64Array,
): number {
  const isAlphaNearer = alpha < beta;
  const [near, far] = isAlphaNearer ? [alpha, beta] : [beta, alpha];
  const [nearPower, farPower] = isAlphaNearer ? [k, s] : [s, k];
  const slope = (near + tx) / (far + tx);
  const end = Math.log1p((T - tx) / (near + tx));

  const { nodes, weights } = GAUSS_LEGENDRE_16;
  let sum = 0;
  let nearLog = 0;
  let farLog = 0;
  let nearShare = 0;
  let farShare = 0;
  for (let left = 0, width = 0; left < end; left += width) {
    const longest = Math.min(1.5, end - left);
    const steepest = nearPower + farPower * quotientAt(slope, left + longest);
    width = Math.min(longest, STEEPEST / steepest);
    for (let i = 0; i < nodes.length; i++) {
      const w = left + width * (nodes[i] as number);
      const growth = Math.expm1(w);
      const farGrowth = 1 + slope * growth;
      const farW = Math.log1p(slope * growth);
      // dτ/(β + τ) by dw.
      const jacobian = isAlphaNearer ? (slope * (1 + growth)) / farGrowth : 1;
      const density = width * (weights[i] as number) * jacobian * Math.exp(-nearPower * w - farPower * farW);
      sum += density;
      nearLog += density * w;
      farLog += density * farW;
      nearShare += density / (1 + growth);
      farShare += density / farGrowth;
    }
    const right = left + width;
    const quotient = quotientAt(slope, right);
    // From here on the logarithm of the integrand falls at this rate or faster.
    const rate = nearPower + farPower * quotient - (isAlphaNearer ? 1 - quotient : 0);
    const atRight = Math.exp(-nearPower * right - farPower * Math.log1p(slope * Math.expm1(right)));
    if (!(atRight > NEGLIGIBLE * rate * sum)) break;
  }
  if (means) {
    // Over an empty span every mean is zero.
    const total = sum || 1;
    means[0] = (isAlphaNearer ? nearLog : farLog) / total;
    means[1] = (isAlphaNearer ? farLog : nearLog) / total;
    means[2] = (isAlphaNearer ? nearShare : farShare) / total;
    means[3] = (isAlphaNearer ? farShare : nearShare) / total;
  }
  return s * sum;
}

/** (m + τ)/(M + τ) at w, with M the larger of α and β. */
function quotientAt(slope: number, w: number): number {
  const growth = Math.expm1(w);
  return (slope * (1 + growth)) / (1 + slope * growth);
}
