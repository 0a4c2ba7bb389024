import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integrateDropout } from "../../../../src/value/clv/pareto-nbd/integrate-dropout.js";
import { createTails } from "../../../../src/value/clv/pareto-nbd/tails.js";

const logUniform = (low: number, high: number) =>
  fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true }).map(Math.exp);

/** Histories whose times are of any order of magnitude. */
const history = fc.record({
  x: fc.nat(100_000),
  T: logUniform(1e-3, 1e5),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("dropout by series and by quadrature", () => {
  const places = fc.record({
    r: logUniform(1e-3, 1e3),
    alpha: logUniform(1e-2, 1e4),
    // The series are for this range at least, wherever t is.
    quotient: fc.double({ min: 0.25, max: 4, noNaN: true }),
    s: logUniform(1e-3, 1e3),
    history,
  });

  it("are the same", () => {
    fc.assert(
      fc.property(places, ({ r, alpha, quotient, s, history: { x, T, share } }) => {
        const [beta, tx] = [alpha * quotient, T * share];
        const tails = createTails(r, alpha, s, beta);
        const alive = Math.exp(-(r + x) * Math.log1p((T - tx) / (alpha + tx)) - s * Math.log1p((T - tx) / (beta + tx)));
        const bySeries = tails.at(x, tx) - alive * tails.at(x, T);
        expect(tails.reach(tx)).toBe(true);
        // The difference of the series loses digits that do not matter beside the part of the living.
        const error = Math.abs(bySeries - integrateDropout(r + x, alpha, s, beta, tx, T));
        expect(error).toBeLessThan(1e-13 * (bySeries + alive) + 1e-15 * (1 + x) * (bySeries + alive));
      }),
      { numRuns: 300 },
    );
  });

  it("lie between 0 and 1", () => {
    fc.assert(
      fc.property(places, ({ r, alpha, quotient, s, history: { x, T } }) => {
        const tail = createTails(r, alpha, s, alpha * quotient).at(x, T);
        expect(tail > 0 && tail <= 1 + 1e-15).toBe(true);
      }),
    );
  });
});
