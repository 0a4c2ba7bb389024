import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { daysSinceLastPurchase, type Purchases, summarizePurchases } from "../../src/records/purchases/index.js";
import { sumAmounts } from "../../src/shared/exact-sum.js";
import { fitRfm, R_PACKAGE_RFM_BINNING, scoreRfm } from "../../src/value/rfm/index.js";

/**
 * The orders, scores and sums that the R package rfm 0.3.0 comes with (A. Hebbali, CRAN): its vignette, and the expectations of
 * its own tests.
 */
const file = `${process.env["CLIENTELE_DATA"] ?? "../shared/data"}/rfm/rfm_data_orders.csv`;
if (!existsSync(file)) console.warn(`skipped: ${file} is not there`);

const ANALYSIS_DATE = "2006-12-31";

const accessors = {
  recencyDaysOf: (history: Purchases) => daysSinceLastPurchase(history, ANALYSIS_DATE),
  frequencyOf: (history: Purchases) => history.orders,
  monetaryOf: (history: Purchases) => history.exactNetRevenue,
  idOf: (history: Purchases) => history.partyId,
};

function readHistories(): readonly Purchases[] {
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  return summarizePurchases(lines, {
    partyIdOf: (line) => line.split('"')[1],
    atOf: (line) => line.split(",")[1] as string,
    amountOf: (line) => line.split(",")[2] as string,
    currency: "USD",
    zone: "UTC",
    asOf: `${ANALYSIS_DATE}T00:00:00Z`,
  }).purchases;
}

describe.skipIf(!existsSync(file))("the R package rfm", () => {
  const histories = existsSync(file) ? readHistories() : [];
  const { model, report } = fitRfm(histories, { ...accessors, binning: R_PACKAGE_RFM_BINNING });
  const rows = model === undefined ? [] : scoreRfm(histories, model, accessors).rows;

  it("has 995 customers and 4,906 orders", () => {
    expect(report).toMatchObject({ in: 995, out: 995, findings: [] });
    expect(histories.reduce((orders, history) => orders + history.orders, 0)).toBe(4906);
  });

  it.each([
    ["Abbey O'Reilly", 205, 6, "472", "343"],
    ["Add Senger", 140, 3, "340", "412"],
    ["Aden Lesch", 194, 4, "405", "323"],
    ["Aden Murphy", 98, 7, "596", "544"],
    ["Admiral Senger", 132, 5, "448", "433"],
  ])("scores %s, %d days, %d orders, %s, as %s", (name, days, orders, revenue, code) => {
    const row = rows.find(({ item }) => item.partyId === name);
    expect(row?.reasons.slice(0, 3).map(({ params }) => params["value"])).toEqual([days, orders, revenue]);
    expect(row?.code).toBe(code);
  });

  it("counts 158 customers, 1,234 orders and 120,178 of revenue with scores 4 and 5 throughout", () => {
    const champions = rows.filter(({ segment }) => segment === "champions").map(({ item }) => item);
    expect(champions).toHaveLength(158);
    expect(champions.reduce((orders, history) => orders + history.orders, 0)).toBe(1234);
    expect(sumAmounts(champions.map((history) => history.exactNetRevenue))).toBe("120178");
  });

  it("divides at the thresholds of its documentation, which are rounded to whole numbers there", () => {
    const rounded = (borders: readonly unknown[]) => borders.map((border) => Math.round(Number(border)));
    expect(rounded(model?.body.borders.recency ?? [])).toEqual([115, 181, 297, 482]);
    expect(rounded(model?.body.borders.frequency ?? [])).toEqual([4, 5, 6, 8]);
    expect(rounded(model?.body.borders.monetary ?? [])).toEqual([256, 382, 506, 666]);
  });
});
