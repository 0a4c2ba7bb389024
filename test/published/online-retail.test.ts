import { expect, it } from "vitest";
import { revenuePerPeriod } from "../../src/records/purchases/index.js";
import { sumAmounts } from "../../src/shared/exact-sum.js";
import { type AbcPolicy, analyzeAbc, analyzeXyz, crossAbcXyz, giniCoefficient } from "../../src/value/abc/index.js";
import { describeWithData, readData } from "../real-data.js";
import { divideOnlineRetail, ONLINE_RETAIL_LOG, readOnlineRetail } from "./online-retail-log.js";

/**
 * D. Chen, "Online Retail", UCI Machine Learning Repository (2015): a British gift wholesaler, December 2010 to December 2011.
 * Counts and amounts by independent implementations that agree; computed ABC by the R package ABCanalysis 1.2.1.
 */
describeWithData("UCI Online Retail", [ONLINE_RETAIL_LOG], () => {
  const counts = { lines: 0, negative: 0, credit: 0, withoutPrice: 0 };
  const invoices = new Set<string>();
  const countries = new Set<string>();
  const { summary, csv } = readOnlineRetail(readData(ONLINE_RETAIL_LOG), ({ quantity, invoice, price, country }) => {
    counts.lines += 1;
    if (quantity.startsWith("-")) counts.negative += 1;
    if (invoice.startsWith("C")) counts.credit += 1;
    if (price.startsWith("-") || price === "0") counts.withoutPrice += 1;
    invoices.add(invoice);
    countries.add(country);
  });
  const { purchases, report } = summary;
  const net = purchases.map((history) => history.exactNetRevenue);
  const positive = net.filter((amount) => amount !== "0" && !amount.startsWith("-"));
  const countClasses = (values: readonly string[], policy: AbcPolicy) =>
    analyzeAbc(values, { valueOf: (value) => value, policy }).classes.map(({ count }) => count);
  const share = (a: number, b: number, rules: object = {}): AbcPolicy => ({
    by: "share",
    classes: [{ name: "A", upTo: a }, { name: "B", upTo: b }, { name: "C" }],
    ...rules,
  });

  it("is read to the last line", () => {
    expect(csv).toMatchObject({ in: 541_909, out: 541_909, dropped: [] });
    expect(counts).toEqual({ lines: 541_909, negative: 10_624, credit: 9_288, withoutPrice: 2_517 });
    expect(invoices.size).toBe(25_900);
    expect(countries.size).toBe(38);
  });

  it("has 4,372 customers, and 135,080 lines without one", () => {
    expect(purchases).toHaveLength(4_372);
    expect(report).toMatchObject({ in: 541_909, dropped: [{ code: "WITHOUT_PARTY", count: 135_080 }] });
  });

  it("adds up exactly: 41 customers are negative and 14 exactly zero, where binary sums find 43 and 7", () => {
    expect(sumAmounts(net)).toBe("8300065.814");
    expect(net.filter((amount) => amount.startsWith("-"))).toHaveLength(41);
    expect(net.filter((amount) => amount === "0")).toHaveLength(14);
  });

  it("gives the classes of 80/95 and 70/90 under both rules", () => {
    expect(countClasses(net, share(0.8, 0.95))).toEqual([1171, 1436, 1765]);
    expect(countClasses(net, share(0.8, 0.95, { crossing: "worse" }))).toEqual([1170, 1436, 1766]);
    expect(countClasses(net, share(0.7, 0.9))).toEqual([728, 1206, 2438]);
    expect(countClasses(net, share(0.7, 0.9, { crossing: "worse" }))).toEqual([727, 1206, 2439]);
    expect(countClasses(positive, share(0.8, 0.95))).toEqual([1178, 1456, 1683]);
    expect(countClasses(positive, share(0.8, 0.95, { crossing: "worse" }))).toEqual([1177, 1456, 1684]);
  });

  it("gives the same classes when each customer is rounded to pence first", () => {
    const rounded = purchases.map((history) => history.netRevenue);
    expect(countClasses(rounded, share(0.8, 0.95))).toEqual([1171, 1436, 1765]);
  });

  it("exceeds the total before the negative customers bring it back: 100.16 %", () => {
    const { rows } = analyzeAbc(net, { valueOf: (value) => value });
    const highest = Math.max(...rows.map(({ cumulativeShare }) => cumulativeShare ?? 0));
    expect(highest.toFixed(4)).toBe("1.0016");
    expect(rows.at(-1)?.cumulativeShare).toBe(1);
  });

  it("gives Gini's coefficient under each rule for negatives", () => {
    expect(giniCoefficient(positive)?.toFixed(5)).toBe("0.70283");
    expect(giniCoefficient(net, { negatives: "zero" })?.toFixed(5)).toBe("0.70657");
    expect(giniCoefficient(net)?.toFixed(5)).toBe("0.70928");
  });

  it("gives computed classes on the exact curve", () => {
    const { classes } = analyzeAbc(net, { valueOf: (value) => value, policy: { by: "computed", negatives: "zero" } });
    expect(classes.map(({ count }) => count)).toEqual([919, 502, 2951]);
    expect(classes.slice(0, 2).map(({ reason }) => digits(reason.params))).toEqual([
      ["0.210201", "0.747613"],
      ["0.325023", "0.838918"],
    ]);
  });

  it("gives the R package's computed classes on its grid", () => {
    const policy: AbcPolicy = { by: "computed", negatives: "zero", grid: 1000 };
    const { classes } = analyzeAbc(net, { valueOf: (value) => value, policy });
    expect(classes.map(({ count }) => count)).toEqual([912, 509, 2951]);
    expect(classes.slice(0, 2).map(({ reason }) => digits(reason.params))).toEqual([
      ["0.209000", "0.746409"],
      ["0.325000", "0.838904"],
    ]);
  });

  it("counts 2,959 customers with a positive day up to June 2011, and 6,369 such days after it", () => {
    const summaries = divideOnlineRetail(summary);
    expect(summaries).toHaveLength(2_959);
    expect(summaries.reduce((total, { holdoutPurchases = 0 }) => total + holdoutPurchases, 0)).toBe(6_369);
  });

  it("loses no customer in the ABC-XYZ matrix over twelve months", () => {
    const borders = Array.from({ length: 13 }, (_, month) => {
      const index = month + 11; // from December 2010 on
      return `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
    });
    const abc = analyzeAbc(purchases, { valueOf: (history) => history.exactNetRevenue });
    const xyz = analyzeXyz(purchases, {
      valuesOf: (history) => revenuePerPeriod(history, borders),
      policy: { classes: [{ name: "X", upTo: 0.5 }, { name: "Y", upTo: 1 }, { name: "Z" }] },
    });
    const { cells } = crossAbcXyz(abc, xyz, { idOf: (history) => history.partyId });
    expect(cells.reduce((total, { count }) => total + count, 0)).toBe(4_372);
    expect(sumAmounts(cells.map(({ value }) => value))).toBe("8300065.814");
  });
});

const digits = (params: Readonly<Record<string, unknown>>) =>
  [params["effort"], params["yield"]].map((value) => (value as number).toFixed(6));
