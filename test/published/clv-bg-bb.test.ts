import { describe, expect, it } from "vitest";
import { createBgBbModel } from "../../src/value/clv/bg-bb/create.js";
import {
  estimateAliveAtNextOpportunity,
  estimateDiscountedOpportunityPurchases,
  estimateOpportunityPurchases,
  estimateTotalOpportunityPurchases,
} from "../../src/value/clv/bg-bb/estimate.js";
import { fitBgBb } from "../../src/value/clv/bg-bb/fit.js";
import type { OpportunityCell } from "../../src/value/clv/bg-bb/model.js";
import { describeWithData, readData } from "../real-data.js";

/**
 * The 11,104 donors of P. S. Fader, B. G. S. Hardie, J. Shang, "Customer-Base Analysis in a Discrete-Time Noncontractual Setting" (2010),
 * who first gave in 1995, and their gifts in the six years after it. The paper prints three digits of the parameters and one of the total; the
 * digits beyond by Newton's method in 40 digits.
 */
const file = "donations/donations_rf_matrix.csv";

function readDonors(): readonly OpportunityCell[] {
  const [, ...lines] = new TextDecoder().decode(readData(file)).trim().split("\n");
  return lines.map((line) => {
    const [repeats = 0, lastRepeat = 0, opportunities = 0, customers = 0] = line.split(",").map(Number);
    return { repeats, lastRepeat, opportunities, customers };
  });
}

const published = createBgBbModel({ parameters: { alpha: 1.2035, beta: 0.7497, gamma: 0.6567, delta: 2.7834 } });

describeWithData("11,104 donors", [file], () => {
  it("have the published parameters and log-likelihood", () => {
    const { fit, parameters } = fitBgBb(readDonors()).body;
    expect(fit).toMatchObject({ status: "converged", reasons: [], n: 11_104 });
    expect(Object.values(parameters ?? {}).map((value) => value.toFixed(3))).toEqual([
      "1.204",
      "0.750",
      "0.657",
      "2.783",
    ]);
    expect(Object.values(parameters ?? {}).map((value) => value.toFixed(6))).toEqual([
      "1.203522",
      "0.749716",
      "0.656718",
      "2.783442",
    ]);
    expect(fit?.logLikelihood?.toFixed(2)).toBe("-33225.58");
  });

  it("are expected to give 12,884.2 times in the next five years", () => {
    const fitted = estimateTotalOpportunityPurchases(readDonors(), fitBgBb(readDonors()), { nextOpportunities: 5 });
    expect(fitted.value?.toFixed(1)).toBe("12884.2");
  });
});

describe("BG/BB at published parameters, six opportunities, 10 % discount", () => {
  it.each([
    [6, 6, "0.9304", "3.7526", "5.9100"],
    [4, 5, "0.6968", "2.0300", "3.1971"],
    [2, 4, "0.5897", "1.0576", "1.6657"],
    [0, 0, "0.1081", "0.0729", "0.1148"],
  ])("x = %d, t_x = %d: alive %s, five years %s, DERT %s", (repeats, lastRepeat, alive, purchases, discounted) => {
    const donor = { repeats, lastRepeat, opportunities: 6 };
    expect(estimateAliveAtNextOpportunity(donor, published).value?.toFixed(4)).toBe(alive);
    expect(estimateOpportunityPurchases(donor, published, { nextOpportunities: 5 }).value?.toFixed(4)).toBe(purchases);
    const total = estimateDiscountedOpportunityPurchases(donor, published, { discountRate: 0.1 });
    expect(total.value?.toFixed(4)).toBe(discounted);
  });
});
