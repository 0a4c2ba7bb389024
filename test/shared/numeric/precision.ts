import { expect } from "vitest";
import tables from "./reference.json" with { type: "json" };

/** The tables of reference.json: in each row the arguments, then the true value or values. */
type Rows<Name extends keyof typeof tables> = Name extends "regularizedBeta"
  ? readonly (readonly [number, number, number, number, number])[]
  : Name extends "regularizedGamma"
    ? readonly (readonly [number, number, number, number])[]
    : Name extends "logBeta"
      ? readonly (readonly [number, number, number])[]
      : readonly (readonly [number, number])[];

export function reference<Name extends keyof typeof tables>(name: Name): Rows<Name> {
  return tables[name] as unknown as Rows<Name>;
}

export function relativeError(actual: number, expected: number): number {
  return Object.is(actual, expected) || actual === expected ? 0 : Math.abs(actual / expected - 1);
}

/** Asserts that a value is right to within a relative error, and says for which arguments it is not. */
export function expectPrecise(actual: number, expected: number, bound: number, ...place: readonly unknown[]): void {
  const error = relativeError(actual, expected);
  expect(error <= bound, `${place.join(", ")}: ${actual} instead of ${expected}, off by ${error}`).toBe(true);
}
