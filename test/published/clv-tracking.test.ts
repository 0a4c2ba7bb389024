import { expect, it } from "vitest";
import { trackPurchases } from "../../src/value/clv/backtest/track-purchases.js";
import { describeWithData } from "../real-data.js";
import { published as bg, publishedPareto as pareto } from "../value/clv/predict/models.js";
import { CDNOW_LOG, readCdnowLog } from "./cdnow-log.js";

/**
 * The tracking plot of CDNOW, as P. S. Fader, B. G. S. Hardie and K. L. Lee draw it (Marketing Science 24 (2005), figure 3), with the
 * published parameters. Expected totals: Σ n_s·E[X(t − s)] in 40 digits, by the closed forms with the Gaussian hypergeometric function
 * (BG/NBD) and by the integral of the mean survival (Pareto/NBD), over the dates in the log.
 */
describeWithData("CDNOW's tracking plot", [CDNOW_LOG], () => {
  const { purchases } = readCdnowLog();
  const span = { calibrationEnd: "1997-09-30", end: "1998-06-30" };
  const { periods, calibrationEnd, firstDay } = trackPurchases(purchases, { bg, pareto }, span);

  it("runs over 78 weeks from New Year 1997 on, 39 of them in the calibration", () => {
    expect([firstDay, calibrationEnd, periods.length]).toEqual(["1997-01-01", 39, 78]);
    expect(periods.filter(({ isCalibration }) => isCalibration)).toHaveLength(39);
    expect(periods.at(-1)?.lastDay).toBe("1998-06-30");
  });

  it.each([
    [1, 0, 3.21384313088642, 3.06682040376571],
    [13, 828, 710.048212780272, 698.504088131003],
    [39, 2457, 2497.56352948731, 2524.05050244132],
    [52, 3183, 3132.12433327634, 3183.43210013526],
    [78, 4339, 4166.37272038574, 4268.94703687642],
  ])(
    "has in week %s a total of %s purchases, where BG/NBD expected %s and Pareto/NBD %s",
    (week, actual, ofBg, ofPareto) => {
      const period = periods[week - 1];
      expect(period?.time).toBe(week);
      expect(period?.actual).toBe(actual);
      expect(Math.abs((period?.expected["bg"] as number) / ofBg - 1)).toBeLessThan(1e-11);
      expect(Math.abs((period?.expected["pareto"] as number) / ofPareto - 1)).toBeLessThan(1e-11);
    },
  );
});
