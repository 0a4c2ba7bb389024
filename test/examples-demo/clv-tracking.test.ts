import { summarizePurchases } from "clientele/records/purchases";
import { createBgNbdModel, estimateNewCustomerPurchases } from "clientele/value/clv";
import { describe, expect, it } from "vitest";
import { trackPurchases } from "../../examples/demo/chapters/clv-tracking.js";

const lines = [
  ["ada", "2025-01-01", 5],
  ["ada", "2025-01-08", 5],
  ["ada", "2025-01-20", 5],
  ["bob", "2025-01-04", 5],
  ["bob", "2025-01-09", 5],
  ["bob", "2025-01-14", -5],
  ["cyd", "2025-01-12", 5],
  ["cyd", "2025-01-13", 5],
  ["dee", "2025-01-03", -5],
] as const;

const { purchases } = summarizePurchases(lines, {
  partyIdOf: ([id]) => id,
  atOf: ([, date]) => date,
  amountOf: ([, , amount]) => amount,
  currency: "EUR",
  zone: "Europe/Berlin",
  asOf: "2025-02-01T00:00:00Z",
});
const model = createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" });
const expectedAfter = (days: number) => estimateNewCustomerPurchases(model, { horizon: days / 7 }).value ?? Number.NaN;

describe("trackPurchases", () => {
  const points = trackPurchases(
    purchases,
    { bg: model },
    {
      first: "2025-01-01",
      calibrationEnd: "2025-01-11",
      end: "2025-01-22",
    },
  );

  it("counts the repeats of those who first bought in the calibration, week by week, each day within its week", () => {
    expect(points.map(({ time, actual }) => [time, actual])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("adds up what is expected of each of them since his own first purchase", () => {
    expect(points[0]?.expected["bg"]).toBe(0);
    expect(points[1]?.expected["bg"]).toBeCloseTo(expectedAfter(7) + expectedAfter(4), 12);
    expect(points[3]?.expected["bg"]).toBeCloseTo(expectedAfter(21) + expectedAfter(18), 12);
  });
});
