import { type Interval, renderLabel } from "clientele";
import { aliveMatrixChart, expectedPurchasesMatrixChart } from "clientele/charts";
import type { RepeatSummary } from "clientele/records/purchases";
import {
  estimateAlive,
  estimatePurchases,
  type LifetimeRanking,
  type PurchaseModel,
  rankByLifetimeValue,
} from "clientele/value/clv";
import { LIFETIME_VALUE_LABELS } from "clientele/value/clv/labels";
import type { Block } from "../chapter.js";
import type { ChapterContext } from "../context.js";
import { createWriter } from "../texts.js";
import { type ClvModels, expectsSpend, MODEL_NAMES, usableModels } from "./clv-models.js";
import { createEstimateWriter } from "./estimated-money.js";

/** What a shop must know of itself; here it is assumed, and said. */
const MARGIN = 0.3;
const ANNUAL_DISCOUNT_RATE = 0.1;
const HORIZON_WEEKS = 52;

/** How many of the most valuable customers are named. */
const TOP = 10;

const ONE_DIGIT = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Who is worth most in the year to come, and what the model thinks of customers in general. */
export function rankByValue(
  summaries: readonly RepeatSummary[],
  models: ClvModels,
  weeks: number,
  context: ChapterContext,
): readonly Block[] {
  const { sales, language } = context;
  const write = createWriter(TEXTS, language);
  const model = chooseModel(models);
  if (model === undefined) return [{ type: "text", text: write("TOO_LITTLE") }];
  return [
    { type: "text", text: write("CHOSEN", { model: MODEL_NAMES[model.kind as keyof typeof MODEL_NAMES] }) },
    ...(expectsSpend(models)
      ? writeRanking(
          rankByLifetimeValue(
            summaries,
            { purchases: model, spend: models.spend.model },
            {
              currency: sales.summary.currency,
              margin: MARGIN,
              annualDiscountRate: ANNUAL_DISCOUNT_RATE,
              horizon: HORIZON_WEEKS,
            },
          ),
          model,
          context,
        )
      : [{ type: "text", text: write("NO_SPEND") } as const]),
    ...(weeks > 0 ? picture(model, weeks, context) : []),
  ];
}

/** The one under which the data are likelier: both have as many parameters. */
function chooseModel(models: ClvModels): PurchaseModel | undefined {
  const likelihoodOf = ({ body }: PurchaseModel) => body.fit?.logLikelihood ?? Number.NEGATIVE_INFINITY;
  const [best] = Object.values(usableModels(models)).sort((left, right) => likelihoodOf(right) - likelihoodOf(left));
  return best;
}

function writeRanking(
  { rows, total, report }: LifetimeRanking<RepeatSummary>,
  model: PurchaseModel,
  context: ChapterContext,
): readonly Block[] {
  const { language, format, nameOf } = context;
  const write = createWriter(TEXTS, language);
  const money = createEstimateWriter(context);
  const rangeOf = (interval: Interval | undefined) =>
    interval === undefined ? "–" : write("RANGE", { low: money(interval.low), high: money(interval.high) });
  const heads = ["VALUE", "INTERVAL", "ALIVE", "PURCHASES", "PER_PURCHASE"] as const;
  return [
    {
      type: "text",
      text: write("ASSUMPTIONS", {
        margin: format.share(MARGIN),
        rate: format.share(ANNUAL_DISCOUNT_RATE),
        weeks: HORIZON_WEEKS,
        total: money(total.value ?? 0),
        range: rangeOf(total.interval),
      }),
    },
    {
      type: "table",
      columns: [
        { title: write("RANK"), isNumber: true },
        { title: write("CUSTOMER") },
        ...heads.map((head) => ({ title: write(head), isNumber: true })),
      ],
      rows: rows.slice(0, TOP).map(({ rank, customer, value, reasons }) => {
        const spend = reasons.find(({ code }) => code === "SPEND_PER_PURCHASE")?.params["spend"];
        const expected = estimatePurchases(customer, model, { horizon: HORIZON_WEEKS });
        return [
          format.count(rank),
          nameOf(customer.partyId),
          money(value.value ?? 0),
          rangeOf(value.interval),
          format.share(estimateAlive(customer, model).value),
          (expected.value ?? 0).toLocaleString(language, ONE_DIGIT),
          money(Number(spend)),
        ];
      }),
    },
    { type: "text", text: write(total.interval === undefined ? "WITHOUT_INTERVAL" : "HOW_SURE") },
    ...report.dropped.map(
      ({ code, count }): Block => ({
        type: "text",
        text: write("DROPPED", { count: format.count(count), why: renderLabel(LIFETIME_VALUE_LABELS, code, language) }),
      }),
    ),
  ];
}

function picture(model: PurchaseModel, weeks: number, { language, format }: ChapterContext): readonly Block[] {
  const write = createWriter(TEXTS, language);
  const options = { firstToEnd: weeks, language };
  return [
    { type: "text", text: write("MATRICES", { weeks: format.count(Math.round(weeks)) }) },
    { type: "chart", spec: aliveMatrixChart(model, options) },
    { type: "chart", spec: expectedPurchasesMatrixChart(model, { ...options, horizon: HORIZON_WEEKS }) },
  ];
}

const TEXTS = {
  de: {
    TOO_LITTLE: "Für eine Schätzung haben zu wenige Kunden wieder gekauft.",
    CHOSEN: "Unter {model} sind die Käufe am wahrscheinlichsten; damit wird gerechnet.",
    NO_SPEND: "Was ein Kauf bringt, lässt sich nicht schätzen; darum gibt es keine Rangfolge nach dem Wert.",
    ASSUMPTIONS:
      "Der Wert ist die Marge der Käufe in den nächsten {weeks} Wochen, auf heute abgezinst. Angenommen sind eine Marge von {margin} des Umsatzes und ein Zins von {rate} im Jahr: Beides steht nicht in den Verkaufszeilen. Alle Kunden zusammen: {total} ({range}).",
    RANK: "Rang",
    CUSTOMER: "Kunde",
    VALUE: "Wert",
    INTERVAL: "Spanne (90 %)",
    ALIVE: "noch Kunde",
    PURCHASES: "erwartete Käufe",
    PER_PURCHASE: "Umsatz je Kauf",
    RANGE: "{low} bis {high}",
    HOW_SURE:
      "Die Spanne sagt, wie sicher der erwartete Wert ist. Was ein einzelner Kunde wirklich tut, weicht davon weiter ab.",
    WITHOUT_INTERVAL: "Spannen gibt es in diesem Grenzfall nicht: Die Parameter liegen am Rand.",
    DROPPED: "Ohne Rang: {count} ({why})",
    MATRICES:
      "Was das Modell von Kunden hält, deren erster Kauf {weeks} Wochen her ist: je weiter rechts, desto öfter haben sie wieder gekauft; je weiter oben, desto kürzer ist der letzte Kauf her. Soweit überhaupt jemand abwandert, ist eher verloren, wer oft gekauft hat und dann lange nicht mehr, als ein seltener Käufer.",
  },
  en: {
    TOO_LITTLE: "Too few customers bought again for an estimate.",
    CHOSEN: "Under {model} the purchases are most likely; it is used from here on.",
    NO_SPEND: "What a purchase brings cannot be estimated; so there is no ranking by value.",
    ASSUMPTIONS:
      "The value is the margin of the purchases in the next {weeks} weeks, discounted to today. A margin of {margin} of revenue and a rate of {rate} a year are assumed: neither is in the sales lines. All customers together: {total} ({range}).",
    RANK: "rank",
    CUSTOMER: "customer",
    VALUE: "value",
    INTERVAL: "range (90%)",
    ALIVE: "still a customer",
    PURCHASES: "expected purchases",
    PER_PURCHASE: "revenue per purchase",
    RANGE: "{low} to {high}",
    HOW_SURE:
      "The range says how sure the expected value is. What a single customer really does will be further away from it.",
    WITHOUT_INTERVAL: "There are no ranges in this limiting case: the parameters lie at the border.",
    DROPPED: "Without a rank: {count} ({why})",
    MATRICES:
      "What the model thinks of customers who first bought {weeks} weeks ago: the further right, the more often they bought again; the higher up, the more recent the last purchase. As far as anybody leaves at all, who bought often and then no more for long is rather lost than a rare buyer.",
  },
} as const;
