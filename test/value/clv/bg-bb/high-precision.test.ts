import { describe, expect, it } from "vitest";
import { createBgBbModel } from "../../../../src/value/clv/bg-bb/create.js";
import {
  estimateAliveAtNextOpportunity,
  estimateDiscountedOpportunityPurchases,
  estimateOpportunityPurchases,
} from "../../../../src/value/clv/bg-bb/estimate.js";
import { weighHistory } from "../../../../src/value/clv/bg-bb/weigh-history.js";
import { expectPrecise } from "../../../shared/numeric/precision.js";
import tables from "./high-precision.json" with { type: "json" };

describe("BG/BB, against 50 digits and more", () => {
  it("has at least thirty customers", () => {
    expect(tables.rows.length).toBeGreaterThanOrEqual(30);
  });

  it.each(tables.rows.map((row) => [row.slice(0, 7).join(", "), row] as const))("%s", (place, row) => {
    const [alpha = 0, beta = 0, gamma = 0, delta = 0, repeats = 0, lastRepeat = 0, opportunities = 0] = row;
    const [nextOpportunities = 0, discountRate = 0, logLikelihood = 0, alive = 0, purchases = 0, discounted = 0] =
      row.slice(7);
    const model = createBgBbModel({ parameters: { alpha, beta, gamma, delta } });
    const history = { repeats, lastRepeat, opportunities };
    const numberOf = (estimate: { readonly value?: number | undefined }) => estimate.value as number;

    const weighed = weighHistory(history, [alpha, beta, gamma, delta]);
    expect(Math.abs(weighed.logLikelihood - logLikelihood)).toBeLessThan(1e-13 * Math.max(1, -logLikelihood));
    expectPrecise(numberOf(estimateAliveAtNextOpportunity(history, model)), alive, 1e-12, place);
    expectPrecise(
      numberOf(estimateOpportunityPurchases(history, model, { nextOpportunities })),
      purchases,
      1e-12,
      place,
    );
    const total = estimateDiscountedOpportunityPurchases(history, model, { discountRate });
    expectPrecise(numberOf(total), discounted, 1e-12, place);
  });
});
