import fc from "fast-check";
import type { RepeatHistory } from "../../../../src/value/clv/index.js";

/** Any history that is in order. */
export const anyHistory: fc.Arbitrary<RepeatHistory> = fc
  .tuple(
    fc.oneof(fc.nat(20), fc.nat(100_000)),
    fc.double({ min: 0, max: 1e4, noNaN: true }),
    fc.double({ min: 0, max: 1e4, noNaN: true }),
  )
  .map(([repeats, time, more]) => ({
    repeats,
    firstToLast: repeats === 0 ? 0 : time,
    firstToEnd: (repeats === 0 ? 0 : time) + more,
  }));

/** Any parameters a fit could leave, from one limit to the other. */
export const anyValues = fc.array(
  fc.double({ min: -20, max: 20, noNaN: true }).map((log) => Math.exp(log)),
  { minLength: 4, maxLength: 4 },
);

/** Times from none to a thousand years of days. */
export const anyHorizon = fc.oneof(fc.constantFrom(0, 1, 39), fc.double({ min: 0, max: 365_000, noNaN: true }));
