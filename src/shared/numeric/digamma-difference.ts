/**
 * ψ(y + step) − ψ(y), for a positive y and a step from zero on.
 *
 * Relative error at most 1e-14, for the smallest steps too, where the difference of two digamma functions would have no digit left.
 *
 * The recurrence ψ(y) = ψ(y + 1) − 1/y up to 10, from there on the asymptotic series, subtracted term by term.
 *
 * @see DLMF 5.5.2 and 5.11.2, https://dlmf.nist.gov/5
 */
export function digammaDifference(step: number, y: number): number {
  let low = y;
  let sum = 0;
  while (low < 10) {
    sum += step / (low * (low + step));
    low += 1;
  }
  const high = low + step;
  const share = step / high;
  return (
    sum +
    Math.log1p(step / low) +
    share / (2 * low) +
    ((share * (1 + low / high)) / (low * low)) * slopeOfSeries(1 / (low * low), 1 / (high * high))
  );
}

/** B₂ₖ/2k. */
const BERNOULLI = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];

/** (Q(left) − Q(right))/(left − right) for Q(z) = Σ B₂ₖ/2k·z^k, by Horner's rule, without the subtraction. */
function slopeOfSeries(left: number, right: number): number {
  let value = 0;
  let slope = 0;
  for (let k = BERNOULLI.length - 1; k >= 0; k--) {
    slope = slope * right + value;
    value = value * left + (BERNOULLI[k] as number);
  }
  return slope * right + value;
}
