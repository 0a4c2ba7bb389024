import { describe, expect, it } from "vitest";
import { createShiftedBetaGeometricModel } from "../../src/value/clv/retention/create.js";
import { estimateRetentionRate } from "../../src/value/clv/retention/estimate-retention.js";
import { fitBetaDiscreteWeibull, fitShiftedBetaGeometric } from "../../src/value/clv/retention/fit.js";
import { forecastCohort } from "../../src/value/clv/retention/forecast-cohort.js";
import { estimateResidualLifetime } from "../../src/value/clv/retention/residual-lifetime.js";
import { describeWithData, readData } from "../real-data.js";

/**
 * The cohorts "High End" and "Regular" of P. S. Fader, B. G. S. Hardie, "How to Project Customer Retention" (2007), table 1, and the
 * figures of that paper, of "Customer-Base Valuation in a Contractual Setting" (2010) and of "'How to Project Customer Retention'
 * Revisited" (2018, with Y. Liu, J. Davin, T. Steenburgh); digits beyond theirs by Newton's method in 40 digits, for N = 1000.
 */
const file = "contractual/sbg_survival.csv";
const cohorts = { "High End": 1, Regular: 2 } as const;
const fits = { sBG: fitShiftedBetaGeometric, BdW: fitBetaDiscreteWeibull } as const;

function readSurvivors(cohort: keyof typeof cohorts): readonly number[] {
  const [, ...lines] = new TextDecoder().decode(readData(file)).trim().split("\n");
  return lines.map((line) => Math.round(10 * Number(line.split(",")[cohorts[cohort]])));
}

const fitYears = (kind: keyof typeof fits, cohort: keyof typeof cohorts, years: number) =>
  fits[kind]({ cohorts: [{ survivors: readSurvivors(cohort).slice(0, years + 1) }] });

/** Half a unit of the last digit that is printed. */
const rounded = (value: number | undefined, printed: string) => value?.toFixed(printed.split(".")[1]?.length ?? 0);

describeWithData("cohorts under contract", [file], () => {
  it.each([
    ["sBG", "High End", 7, ["0.668", "3.806"], "-1611.158"],
    ["sBG", "High End", 7, ["0.66809", "3.80609"], "-1611.158"],
    ["sBG", "Regular", 7, ["0.704", "1.182"], "-1680.265"],
    ["sBG", "Regular", 7, ["0.70408", "1.18204"], "-1680.265"],
    ["sBG", "Regular", 4, ["0.76367", "1.29583"], "-1401.559"],
    ["BdW", "High End", 4, ["0.25934", "1.72255", "1.58436"], "-1222.749"],
    // In 40 digits c is 1.72356485: programs that stop a little earlier print 1.72357.
    ["BdW", "High End", 7, ["0.21425", "1.42657", "1.72356"], "-1605.314"],
    ["BdW", "Regular", 4, ["0.52303", "0.89428", "1.19640"], "-1401.383"],
    ["BdW", "Regular", 7, ["0.45561", "0.77933", "1.28345"], "-1679.603"],
  ] as const)("%s: %s, %d years", (kind, cohort, years, parameters, logLikelihood) => {
    const { body } = fitYears(kind, cohort, years);
    expect(body.fit).toMatchObject({ status: "converged", reasons: [], n: 1000 });
    expect(Object.values(body.parameters ?? {}).map((value, i) => rounded(value, parameters[i] ?? ""))).toEqual(
      parameters,
    );
    expect(rounded(body.fit?.logLikelihood, logLikelihood)).toBe(logLikelihood);
  });

  it.each([
    ["sBG", "High End", "17.4"],
    ["sBG", "Regular", "6.8"],
    ["BdW", "High End", "1.9"],
    ["BdW", "Regular", "1.4"],
  ] as const)(
    "%s: %s, fitted on four years, is off by %s % on average in the years 8 to 12",
    (kind, cohort, percent) => {
      const rows = forecastCohort({ customers: 1000, periods: 12 }, fitYears(kind, cohort, 4));
      const actual = readSurvivors(cohort);
      const errors = rows.slice(7).map(({ period, customers }) => {
        const truth = actual[period] as number;
        return Math.abs((customers.value as number) - truth) / truth;
      });
      expect(errors).toHaveLength(5);
      expect(rounded(20 * errors.reduce((sum, error) => sum + error, 0), percent)).toBe(percent);
    },
  );
});

describe("the shifted beta-geometric model at published parameters", () => {
  const highEnd = createShiftedBetaGeometricModel({ parameters: { alpha: 0.668, beta: 3.806 } });
  const regular = createShiftedBetaGeometricModel({ parameters: { alpha: 0.704, beta: 1.182 } });

  it("has the retention rates of High End", () => {
    const rates = [1, 2, 3, 4, 5].map((period) => estimateRetentionRate({ period }, highEnd).value?.toFixed(4));
    expect(rates).toEqual(["0.8507", "0.8780", "0.8968", "0.9106", "0.9212"]);
  });

  it.each([
    ["High End", ["5.4149", "5.9018", "6.2943", "6.6203", "6.8971"], highEnd],
    ["Regular", ["2.9647", "4.1035", "4.8701", "5.4424", "5.8944"], regular],
  ] as const)("has the discounted residual lifetimes of %s just before each renewal", (_, lifetimes, model) => {
    const options = { discountRate: 0.1, renewal: "due" } as const;
    const values = lifetimes.map((_, tenure) => estimateResidualLifetime({ tenure }, model, options).value?.toFixed(4));
    expect(values).toEqual(lifetimes);
  });
});
