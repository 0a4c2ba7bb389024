import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBgCnbdKModel } from "../../../../src/value/clv/index.js";
import { kindOf, PREDICTED_KINDS } from "../../../../src/value/clv/predict/kinds.js";
import { anyRegularity } from "../bg-cnbd-k/histories.js";
import { anyHistory, anyHorizon, anyValues } from "../bg-nbd/histories.js";

const anyKind = fc.oneof(
  fc.constantFrom(...Object.values(PREDICTED_KINDS)),
  anyRegularity.map((regularity) => {
    const parameters = { r: 1, alpha: 1, a: 1, b: 1 };
    return kindOf(createBgCnbdKModel({ ...regularity, parameters, timeUnit: "weeks" }));
  }),
);

describe("a customer who is alive", () => {
  it("is expected to buy as much as a new customer of the process that he is one of", () => {
    fc.assert(
      fc.property(anyKind, anyValues, anyHistory, anyHorizon, (kind, all, history, horizon) => {
        const { repeats: x, firstToLast: tx, firstToEnd: T } = history;
        const values = all.slice(0, kind?.family.parameters.length);
        const expected = kind?.family.create(values).expectedIfAlive(x, tx, T, horizon) ?? Number.NaN;
        const asNew = kind?.whenAlive(values, x, T, tx).expectedOfNew(horizon) ?? Number.NaN;
        expect(Math.abs(asNew - expected)).toBeLessThanOrEqual(1e-10 * expected);
      }),
    );
  });
});
