import type { ScoreRounding } from "../model.js";

/** The two steps on which a sum may be rounded: each part of it, or the whole. */
export interface Rounding {
  readonly part: (contribution: number) => number;
  readonly whole: (sum: number) => number;
}

const ROUND = { nearest: Math.round, down: Math.floor };

const asItIs = (value: number) => value;

/** Makes a policy for rounding ready. */
export function createRounding({ to, of }: ScoreRounding): Rounding {
  const round = (value: number) => ROUND[to](value) + 0; // there is no minus zero
  return of === "total" ? { part: asItIs, whole: round } : { part: round, whole: asItIs };
}
