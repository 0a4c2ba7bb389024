import { paretoChart } from "clientele/charts";
import type { Purchases } from "clientele/records/purchases";
import { analyzeAbc, giniCoefficient } from "clientele/value/abc";
import type { Chapter } from "../chapter.js";
import type { ChapterContext } from "../context.js";
import { createWriter } from "../texts.js";

/** How many of the most valuable customers are named. */
const TOP = 10;

/** Customers ranked by their revenue: the usual 80/95 % split. */
export function rankCustomers(purchases: readonly Purchases[]) {
  return analyzeAbc(purchases, { valueOf: ({ netRevenue }) => netRevenue });
}

/** Which few customers make up most of the revenue. */
export function writeAbc({ sales, nameOf, language, format }: ChapterContext): Chapter {
  const write = createWriter(TEXTS, language);
  const { purchases } = sales.summary;
  const analysis = rankCustomers(purchases);
  const gini = giniCoefficient(purchases.map(({ netRevenue }) => netRevenue));

  return {
    id: "abc",
    title: write("TITLE"),
    lead: write("LEAD"),
    blocks: [
      {
        type: "table",
        columns: [
          { title: write("CLASS") },
          ...["CUSTOMERS", "SHARE_OF_CUSTOMERS", "REVENUE", "SHARE_OF_REVENUE"].map((title) => ({
            title: write(title as "CUSTOMERS"),
            isNumber: true,
          })),
        ],
        rows: analysis.classes.map(({ name, count, shareOfCount, value, shareOfValue }) => [
          name,
          format.count(count),
          format.share(shareOfCount),
          format.money(value),
          format.share(shareOfValue),
        ]),
      },
      { type: "text", text: write("RULE") },
      { type: "chart", spec: paretoChart(analysis, { language }) },
      ...(gini === undefined ? [] : [{ type: "text", text: write("GINI", { gini: format.number(gini) }) } as const]),
      { type: "text", text: write("TOP", { count: Math.min(TOP, purchases.length) }) },
      {
        type: "table",
        columns: [
          { title: write("RANK"), isNumber: true },
          { title: write("CUSTOMER") },
          { title: write("CLASS") },
          { title: write("REVENUE"), isNumber: true },
          { title: write("CUMULATIVE"), isNumber: true },
        ],
        rows: analysis.rows
          .slice(0, TOP)
          .map(({ item, rank = 0, abcClass, value, cumulativeShare }) => [
            format.count(rank),
            nameOf(item.partyId),
            abcClass,
            format.money(value),
            format.share(cumulativeShare),
          ]),
      },
    ],
  };
}

const TEXTS = {
  de: {
    TITLE: "ABC-Analyse: Wer bringt den Umsatz?",
    LEAD: "Die Kunden sind nach ihrem Umsatz geordnet: A-Kunden bringen zusammen 80 % des Umsatzes, A- und B-Kunden zusammen 95 %. Wer zur Klasse A gehört, dessen Verlust tut weh; bei C darf die Betreuung wenig kosten.",
    CLASS: "Klasse",
    CUSTOMERS: "Kunden",
    SHARE_OF_CUSTOMERS: "Anteil",
    REVENUE: "Umsatz",
    SHARE_OF_REVENUE: "Anteil am Umsatz",
    RULE: "Der Kunde, mit dem eine Grenze erreicht wird, gehört noch zur besseren Klasse.",
    GINI: "Der Gini-Koeffizient ist {gini}: 0 hieße, alle Kunden bringen gleich viel; 1, ein einziger bringt alles.",
    TOP: "Die umsatzstärksten Kunden ({count}):",
    RANK: "Rang",
    CUSTOMER: "Kunde",
    CUMULATIVE: "Anteil kumuliert",
  },
  en: {
    TITLE: "ABC analysis: who brings the revenue?",
    LEAD: "Customers are ranked by their revenue: A customers bring 80% of it, A and B customers together 95%. To lose a customer of class A hurts; those of class C must not cost much care.",
    CLASS: "class",
    CUSTOMERS: "customers",
    SHARE_OF_CUSTOMERS: "share",
    REVENUE: "revenue",
    SHARE_OF_REVENUE: "share of revenue",
    RULE: "The customer with whom a border is reached still belongs to the better class.",
    GINI: "The Gini coefficient is {gini}: 0 would mean that all customers bring the same; 1, that one brings everything.",
    TOP: "The customers with the highest revenue ({count}):",
    RANK: "rank",
    CUSTOMER: "customer",
    CUMULATIVE: "cumulative share",
  },
} as const;
