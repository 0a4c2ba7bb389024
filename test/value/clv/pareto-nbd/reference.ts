import tables from "./reference.json" with { type: "json" };

/** A row of histories in reference.json. */
export interface ReferenceHistory {
  readonly values: readonly [number, number, number, number];
  readonly history: readonly [number, number, number];
  readonly horizon: number;
  readonly rate: number;
  readonly logLikelihood: number;
  readonly alive: number;
  readonly expected: number;
  readonly none: number;
  readonly discounted: number;
  /** By ln r, ln α, ln s and ln β. */
  readonly gradient: readonly number[];
  readonly place: string;
}

type Row = readonly [number, number, number, number, number, number, number, number, number, ...number[]];

/** Pareto/NBD in 50 digits: parameters and histories that are spread widely. */
export const HISTORIES: readonly ReferenceHistory[] = (tables.histories as unknown as readonly Row[]).map((row) => {
  const [r, alpha, s, beta, x, tx, T, horizon, rate, logLikelihood = 0, alive = 0, expected = 0, none = 0, ...rest] =
    row;
  const [discounted = 0, ...gradient] = rest;
  return {
    values: [r, alpha, s, beta],
    history: [x, tx, T],
    horizon,
    rate,
    logLikelihood,
    alive,
    expected,
    none,
    discounted,
    gradient,
    place: row.slice(0, 9).join(", "),
  };
});

/** r, α, s, β, t, n and the probability of n purchases up to t. */
export const COUNTS = tables.counts as unknown as readonly (readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
])[];

/** s, y and the discounted lifetime. */
export const LIFETIMES = tables.lifetimes as unknown as readonly (readonly [number, number, number])[];

/** b, c, z, the hypergeometric function there, and its derivatives by b, c and z, divided by it. */
export const HYPERGEOMETRICS = tables.hypergeometrics as unknown as readonly (readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
])[];
