import { expect, it } from "vitest";
import { checkPurchaseAssumptions } from "../../src/value/clv/assumptions/check-assumptions.js";
import { describeWithData, readData } from "../real-data.js";
import { CDNOW_LOG, readCdnowLog } from "./cdnow-log.js";
import { ONLINE_RETAIL_LOG, readOnlineRetail } from "./online-retail-log.js";

/** Nobody has published these figures; they are what the guide says, and kept as they are. */
describeWithData("The assumptions on CDNOW", [CDNOW_LOG], () => {
  const { regularity, seasonality, findings } = checkPurchaseAssumptions(readCdnowLog().purchases);

  it("hold for the timing: purchases come at any time", () => {
    expect(regularity.shape.value?.toFixed(2)).toBe("0.98");
    expect([regularity.shape.interval?.low.toFixed(2), regularity.shape.interval?.high.toFixed(2)]).toEqual([
      "0.93",
      "1.03",
    ]);
    expect(regularity.pValue?.toFixed(2)).toBe("0.50");
  });

  it("do not hold for the months: customers buy more in the weeks after they began", () => {
    expect(findings.map(({ code }) => code)).toEqual(["UNEVEN_MONTHS"]);
    expect(findings[0]?.params).toMatchObject({ strongestMonth: 2, weakestMonth: 8 });
    expect(seasonality.recurrence).toBeUndefined();
  });
});

describeWithData("The assumptions on UCI Online Retail", [ONLINE_RETAIL_LOG], () => {
  const { purchases } = readOnlineRetail(readData(ONLINE_RETAIL_LOG)).summary;
  const { regularity, findings } = checkPurchaseAssumptions(
    purchases.map(({ partyId, days }) => ({ partyId, days: days.filter(({ net }) => Number(net) > 0) })),
  );

  it("do not hold: shops buy regularly from their wholesaler, and in November most", () => {
    expect(regularity.shape.value?.toFixed(2)).toBe("1.86");
    expect(findings.map(({ code }) => code)).toEqual(["REGULAR_TIMING", "UNEVEN_MONTHS"]);
    expect(findings[1]?.params?.["strongestMonth"]).toBe(11);
    expect(Number(findings[1]?.params?.["strongestIndex"]).toFixed(2)).toBe("1.37");
  });
});
