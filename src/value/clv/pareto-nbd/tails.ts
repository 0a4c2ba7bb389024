import {
  differentiateUnitHypergeometric,
  prepareUnitHypergeometric,
  termsUpTo,
  type UnitHypergeometric,
  unitHypergeometricAt,
} from "../../../shared/numeric/unit-hypergeometric.js";

/** The argument of the series up to which they are summed: they need 147 terms there, and more and more beyond. */
const LARGEST_ARGUMENT = 0.75;

/** How many values of x are kept ready; a power of two. */
const SLOTS = 256;

/**
 * The integral of dropout from a time t on, without end,
 *
 *     B(t) = ∫ s/(β + τ)·((α + t)/(α + τ))^k·((β + t)/(β + τ))^s dτ, with k = r + x,
 *
 * as a series of positive terms: with c = k + s + 1 and the larger of α and β in the denominator, where α ≥ β
 * s/(k + s)·₂F₁(1, k; c; (α − β)/(α + t)), else s/(k + s)·(α + t)/(β + t)·₂F₁(1, s + 1; c; (β − α)/(β + t)).
 */
export interface Tails {
  /** Whether t is so late, or α and β are so close, that the series are quick. */
  reach(t: number): boolean;
  /** B(t), from 0 to 1. */
  at(x: number, t: number): number;
  /** B(t), and into `derivatives` those of ln B(t) by ln r, ln α, ln s and ln β. */
  differentiate(x: number, t: number, derivatives: Float64Array): number;
}

/** The coefficients of the series, which do not depend on α and β, but on which of them is nearer. */
interface SeriesStore {
  readonly r: number;
  readonly s: number;
  readonly slots: UnitHypergeometric[];
  readonly keys: Float64Array;
}

const createStore = (r: number, s: number): SeriesStore => ({
  r,
  s,
  slots: [],
  keys: new Float64Array(SLOTS).fill(-1),
});

/** The last one for each of them: with covariates each customer has an α and β of his own, but all have r and s in common. */
const stores = [createStore(Number.NaN, Number.NaN), createStore(Number.NaN, Number.NaN)];

function storeFor(r: number, s: number, isAlphaNearer: boolean): SeriesStore {
  const place = Number(isAlphaNearer);
  const last = stores[place] as SeriesStore;
  if (last.r === r && last.s === s) return last;
  const store = createStore(r, s);
  stores[place] = store;
  return store;
}

/** Prepares the series for given parameters. What depends on x alone is computed once. */
export function createTails(r: number, alpha: number, s: number, beta: number): Tails {
  const isAlphaNearer = alpha < beta;
  const far = Math.max(alpha, beta);
  const gap = Math.abs(alpha - beta);
  const terms = termsUpTo(Math.min(gap / far, LARGEST_ARGUMENT));
  const { slots, keys } = storeFor(r, s, isAlphaNearer);
  const byArguments = new Float64Array(3);

  const seriesFor = (x: number): UnitHypergeometric => {
    const slot = x % SLOTS;
    const known = slots[slot];
    if (keys[slot] === x && known !== undefined && known.coefficients.length >= terms) return known;
    const k = r + x;
    const series = prepareUnitHypergeometric(isAlphaNearer ? s + 1 : k, k + s + 1, terms);
    slots[slot] = series;
    keys[slot] = x;
    return series;
  };
  const factorAt = (x: number, t: number) => (s / (r + x + s)) * (isAlphaNearer ? (alpha + t) / (beta + t) : 1);

  return {
    reach: (t) => gap <= LARGEST_ARGUMENT * (far + t),
    at: (x, t) => factorAt(x, t) * unitHypergeometricAt(seriesFor(x), gap / (far + t)),
    differentiate(x, t, derivatives) {
      const value = factorAt(x, t) * differentiateUnitHypergeometric(seriesFor(x), gap / (far + t), byArguments);
      const byB = byArguments[0] as number;
      const byBoth = (byArguments[1] as number) - 1 / (r + x + s);
      const byZ = byArguments[2] as number;
      const byNear = (byZ * (far - gap + t)) / (far + t);
      derivatives[0] = r * (isAlphaNearer ? byBoth : byBoth + byB);
      derivatives[2] = 1 + s * (isAlphaNearer ? byBoth + byB : byBoth);
      derivatives[1] = alpha * (isAlphaNearer ? 1 / (alpha + t) - byZ / (beta + t) : byNear / (alpha + t));
      derivatives[3] = beta * (isAlphaNearer ? (byNear - 1) / (beta + t) : -byZ / (alpha + t));
      return value;
    },
  };
}
