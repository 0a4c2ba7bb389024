/** A rule ∫₀¹ f(x) dx ≈ Σ weights[i]·f(nodes[i]). */
export interface QuadratureRule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * The Gauss-Legendre rule with 4 nodes between 0 and 1: exact for polynomials up to degree 7, for what is nearly one.
 *
 * @see DLMF 3.5(v), https://dlmf.nist.gov/3.5
 */
export const GAUSS_LEGENDRE_4 = ruleOf([
  [0.16999052179242813, 0.32607257743127305],
  [0.4305681557970263, 0.17392742256872692],
]);

/**
 * The Gauss-Legendre rule with 16 nodes between 0 and 1: exact for polynomials up to degree 31.
 *
 * For a function that is analytic in the ellipse with the foci 0 and 1 whose half axes add up to ρ/2, and there at most M, the error
 * is at most (32/15)·M·ρ^(−30)/(1 − ρ^(−2)).
 *
 * @see L. N. Trefethen, "Is Gauss quadrature better than Clenshaw-Curtis?", SIAM Review 50 (2008), 67-87, theorem 4.5: half of
 * the bound there, as the interval is half as long.
 */
export const GAUSS_LEGENDRE_16 = ruleOf([
  [0.04750625491881872, 0.09472530522753425],
  [0.14080177538962946, 0.09130170752246179],
  [0.22900838882861368, 0.08457825969750127],
  [0.3089381222013219, 0.07479799440828837],
  [0.3777022041775015, 0.06231448562776694],
  [0.4328156011939159, 0.04757925584124639],
  [0.4722875115366163, 0.031126761969323947],
  [0.49470046749582497, 0.013576229705877048],
]);

/** From the positive half of the nodes, as distances from ½, and their weights. */
function ruleOf(half: readonly (readonly [number, number])[]): QuadratureRule {
  const mirrored = half.toReversed();
  return {
    nodes: Float64Array.from([
      ...mirrored.map(([distance]) => 0.5 - distance),
      ...half.map(([distance]) => 0.5 + distance),
    ]),
    weights: Float64Array.from([...mirrored, ...half], ([, weight]) => weight),
  };
}

/**
 * The integral of a function from a place on, over a width, by one application of a rule. A width that is nothing beside the place
 * keeps its digits.
 */
export function integrateOnce(
  valueAt: (place: number) => number,
  from: number,
  width: number,
  { nodes, weights }: QuadratureRule,
): number {
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    sum += (weights[i] as number) * valueAt(from + width * (nodes[i] as number));
  }
  return width * sum;
}
