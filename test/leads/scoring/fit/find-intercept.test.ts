import { describe, expect, it } from "vitest";
import { findIntercept } from "../../../../src/leads/scoring/fit/calibrate.js";

const promisedSum = (logOdds: Float64Array, intercept: number) =>
  logOdds.reduce((sum, value) => sum + 1 / (1 + Math.exp(-intercept - value)), 0);

describe("findIntercept", () => {
  it.each([
    ["leads of one kind", [0, 0, 0, 0], 1],
    ["a spread of promises", [-3, -1, 0, 0.5, 2, 4], 2],
    ["promises far too high", [38, 40, 41, 44], 1],
    ["promises far too low", [-60, -59, -57, -52], 3],
    ["two groups far apart", [-25, -25, -25, 25], 2],
  ])("makes probabilities add up to the won leads: %s", (_, values, wonLeads) => {
    const logOdds = Float64Array.from(values);
    const won = Uint8Array.from(values, (_, index) => (index < wonLeads ? 1 : 0));
    expect(promisedSum(logOdds, findIntercept(logOdds, won))).toBeCloseTo(wonLeads, 9);
  });

  it("answers the log-odds of the share where nothing is promised", () => {
    expect(findIntercept(new Float64Array(5), Uint8Array.of(1, 1, 0, 0, 0))).toBeCloseTo(Math.log(2 / 3), 14);
  });
});
