import { rfmGridChart, rfmSegmentChart } from "clientele/charts";
import { roundMoney, sumMoney } from "clientele/money";
import { daysSinceLastPurchase, type Purchases } from "clientele/records/purchases";
import { fitRfm, type IndependentRfmBody, type RfmRow, type RfmSegmentName, scoreRfm } from "clientele/value/rfm";
import { RFM_SEGMENT_LABELS } from "clientele/value/rfm/labels";
import type { Block, Chapter } from "../chapter.js";
import type { ChapterContext } from "../context.js";
import { createWriter, type Writer } from "../texts.js";

/** Who bought lately, often and for much, and what that calls for. */
export function writeRfm(context: ChapterContext): Chapter {
  const { sales, language } = context;
  const write = createWriter(TEXTS, language);
  const { purchases, currency } = sales.summary;
  const reading = {
    recencyDaysOf: (history: Purchases) => daysSinceLastPurchase(history, sales.asOf),
    frequencyOf: ({ orders }: Purchases) => orders,
    monetaryOf: ({ netRevenue }: Purchases) => netRevenue,
    idOf: ({ partyId }: Purchases) => partyId,
  };
  const fit = fitRfm(purchases, reading);
  const chapter = (blocks: readonly Block[]) => ({ id: "rfm", title: write("TITLE"), lead: write("LEAD"), blocks });
  if (fit.model === undefined) return chapter([{ type: "text", text: write("NOBODY") }]);

  const { body } = fit.model;
  const { rows, report } = scoreRfm(purchases, fit.model, reading);
  const leftOut = report.in - report.out;
  const segments = body.segments.segments.map(({ name }) => ({
    name,
    label: RFM_SEGMENT_LABELS[language][name],
  }));
  return chapter([
    tableOfSegments(rows, segments, context),
    ...(leftOut === 0 ? [] : [{ type: "text", text: write("LEFT_OUT", { count: leftOut }) } as const]),
    { type: "chart", spec: rfmSegmentChart(rows, { ...reading, segments, language }) },
    { type: "text", text: write("GRID") },
    { type: "chart", spec: rfmGridChart(rows, { ...reading, currency, language }) },
    ...(body.scoring === "independent"
      ? ([{ type: "text", text: write("SCORES") }, tableOfScores(body, context)] as const)
      : []),
  ]);
}

function tableOfSegments(
  rows: readonly RfmRow<Purchases, RfmSegmentName>[],
  segments: readonly { readonly name: RfmSegmentName; readonly label: string }[],
  { sales, language, format }: ChapterContext,
): Block {
  const write = createWriter(TEXTS, language);
  const { currency } = sales.summary;
  const revenueOf = (some: typeof rows) =>
    sumMoney(
      some.map(({ item }) => ({ amount: item.netRevenue, currency })),
      currency,
    );
  const total = Number(revenueOf(rows).amount);
  return {
    type: "table",
    columns: [
      { title: write("SEGMENT") },
      { title: write("CUSTOMERS"), isNumber: true },
      { title: write("SHARE"), isNumber: true },
      { title: write("REVENUE"), isNumber: true },
      { title: write("SHARE_OF_REVENUE"), isNumber: true },
      { title: write("WHAT_TO_DO") },
    ],
    rows: segments.map(({ name, label }) => {
      const members = rows.filter(({ segment }) => segment === name);
      const revenue = revenueOf(members).amount;
      return [
        label,
        format.count(members.length),
        format.share(members.length / rows.length),
        format.money(revenue),
        format.share(total > 0 ? Number(revenue) / total : undefined),
        write(name),
      ];
    }),
  };
}

/** Which days, orders and amounts make which score. */
function tableOfScores({ borders }: IndependentRfmBody, { sales, language, format }: ChapterContext): Block {
  const write = createWriter(TEXTS, language);
  const { currency } = sales.summary;

  // Days and orders are whole, revenue is in cents: rounded down, a border parts the same values.
  const count = (border: string) => format.count(Math.floor(Number(border)));
  const money = (amount: string) => format.money(roundMoney({ amount, currency }, { mode: "floor" }).amount);
  const recency = rangesOf(borders.recency.map(count), write).reverse();
  const frequency = rangesOf(borders.frequency.map(count), write);
  const monetary = rangesOf(borders.monetary.map(money), write);
  return {
    type: "table",
    columns: [
      { title: write("SCORE"), isNumber: true },
      { title: write("RECENCY"), isNumber: true },
      { title: write("FREQUENCY"), isNumber: true },
      { title: write("MONETARY"), isNumber: true },
    ],
    rows: recency
      .map((range, index) => [format.count(index + 1), range, frequency[index] ?? "", monetary[index] ?? ""])
      .reverse(),
  };
}

/** Each bin in words, from the lowest values to the highest; a value on a border is in the lower one. */
function rangesOf(borders: readonly string[], write: RfmWriter): string[] {
  return Array.from({ length: borders.length + 1 }, (_, bin) => {
    const [above, upTo] = [borders[bin - 1], borders[bin]];
    if (above === upTo) return "–";
    if (above === undefined) return write("UP_TO", { upTo: upTo as string });
    return upTo === undefined ? write("ABOVE", { above }) : write("BETWEEN", { above, upTo });
  });
}

const TEXTS = {
  de: {
    TITLE: "RFM-Analyse: Wer braucht jetzt was?",
    LEAD: "Jeder Kunde bekommt 1 bis 5 Punkte dafür, wie kurz sein letzter Kauf her ist (R), wie oft er bestellt (F) und wie viel Umsatz er bringt (M). Aus den drei Punktzahlen folgt ein Segment, und jedes Segment legt eine andere Maßnahme nahe.",
    NOBODY: "Niemand hat etwas gekauft.",
    LEFT_OUT: "Nicht bewertet, weil es nur Rückgaben gibt: {count}",
    SEGMENT: "Segment",
    CUSTOMERS: "Kunden",
    SHARE: "Anteil",
    REVENUE: "Umsatz",
    SHARE_OF_REVENUE: "Anteil am Umsatz",
    WHAT_TO_DO: "naheliegende Maßnahme",
    GRID: "Wo die Kunden stehen: je weiter oben, desto kürzer ist der letzte Kauf her; je weiter rechts, desto öfter wird bestellt.",
    SCORES: "So entstehen die Punkte (Quintile dieser Kunden; ein Wert auf der Grenze zählt zum niedrigeren Bereich):",
    SCORE: "Punkte",
    RECENCY: "R: Tage seit dem letzten Kauf",
    FREQUENCY: "F: Bestellungen",
    MONETARY: "M: Umsatz",
    UP_TO: "bis {upTo}",
    BETWEEN: "über {above} bis {upTo}",
    ABOVE: "über {above}",
    champions: "belohnen, um Empfehlung bitten",
    loyal: "höherwertige Artikel anbieten",
    "potential-loyalists": "Vorteile für Stammkunden zeigen",
    new: "begrüßen, zweiten Kauf erleichtern",
    promising: "bekannt machen, Vertrauen schaffen",
    "needs-attention": "befristetes Angebot machen",
    "about-to-sleep": "an Bewährtes erinnern",
    "at-risk": "persönlich ansprechen",
    "cannot-lose": "sofort anrufen, Gründe erfragen",
    hibernating: "gelegentlich ansprechen",
    lost: "nur mit geringem Aufwand zurückholen",
  },
  en: {
    TITLE: "RFM analysis: who needs what now?",
    LEAD: "Each customer gets 1 to 5 points for how recent the last purchase is (R), how often they order (F) and how much revenue they bring (M). The three scores make a segment, and each segment suggests an initiative of its own.",
    NOBODY: "Nobody has bought anything.",
    LEFT_OUT: "Not scored, for there are returns only: {count}",
    SEGMENT: "segment",
    CUSTOMERS: "customers",
    SHARE: "share",
    REVENUE: "revenue",
    SHARE_OF_REVENUE: "share of revenue",
    WHAT_TO_DO: "what suggests itself",
    GRID: "Where customers stand: the higher up, the more recent the last purchase; the further right, the more orders.",
    SCORES: "How scores come about (quintiles of these customers; a value on a border belongs to the lower range):",
    SCORE: "score",
    RECENCY: "R: days since the last purchase",
    FREQUENCY: "F: orders",
    MONETARY: "M: revenue",
    UP_TO: "up to {upTo}",
    BETWEEN: "over {above} up to {upTo}",
    ABOVE: "over {above}",
    champions: "reward, ask for recommendation",
    loyal: "offer higher-value articles",
    "potential-loyalists": "show what regulars get",
    new: "welcome, ease the second purchase",
    promising: "become known, build trust",
    "needs-attention": "make a limited offer",
    "about-to-sleep": "remind of favourites",
    "at-risk": "approach personally",
    "cannot-lose": "call at once, ask why",
    hibernating: "approach now and then",
    lost: "win back at low cost only",
  },
} as const;

type RfmWriter = Writer<keyof (typeof TEXTS)["de"]>;
