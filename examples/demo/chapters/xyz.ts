import { addDays, addMonths, calendarPeriodsBetween, localDateOf, startOfDate } from "clientele/calendar";
import { abcXyzChart } from "clientele/charts";
import { type Purchases, revenuePerPeriod } from "clientele/records/purchases";
import { analyzeXyz, crossAbcXyz, type XyzPolicy } from "clientele/value/abc";
import type { Block, Chapter } from "../chapter.js";
import type { ChapterContext } from "../context.js";
import { createWriter } from "../texts.js";
import { rankCustomers } from "./abc.js";

/** How many whole months are looked at, where there are as many. */
const MONTHS = 12;

/** Whose first purchase lies in so many last months is new: there is nothing to be regular yet. */
const NEW_FOR_MONTHS = 3;

const POLICY = {
  classes: [{ name: "X", upTo: 0.5 }, { name: "Y", upTo: 1 }, { name: "Z" }],
} as const satisfies XyzPolicy;

/** How regularly customers buy, and how that goes with their value. */
export function writeXyz({ sales, language, format }: ChapterContext): Chapter {
  const write = createWriter(TEXTS, language);
  const chapter = (blocks: readonly Block[]) => ({ id: "xyz", title: write("TITLE"), lead: write("LEAD"), blocks });
  const { purchases, zone } = sales.summary;
  const borders = monthBorders(purchases, sales.asOf, zone);
  const [from, to] = [borders.at(0), borders.at(-1)];
  if (from === undefined || to === undefined || borders.length < 3) {
    return chapter([{ type: "text", text: write("TOO_SHORT") }]);
  }

  const newSince = addMonths(to, -NEW_FOR_MONTHS);
  const analysis = analyzeXyz(purchases, {
    valuesOf: (history) => revenuePerPeriod(history, borders),
    policy: POLICY,
    isNew: ({ firstPurchaseDate = "" }) => firstPurchaseDate >= newSince,
  });
  const matrix = crossAbcXyz(rankCustomers(purchases), analysis, { idOf: ({ partyId }) => partyId });
  const params = {
    new: NEW_FOR_MONTHS,
    from: format.date(from),
    to: format.date(addDays(to, -1)),
    months: borders.length - 1,
  };
  return chapter([
    { type: "text", text: write("PERIOD", params) },
    {
      type: "table",
      columns: [
        { title: write("CLASS") },
        { title: write("MEANING") },
        { title: write("CUSTOMERS"), isNumber: true },
        { title: write("SHARE"), isNumber: true },
      ],
      rows: analysis.classes.map(({ name, count }) => [
        name,
        write(name, params),
        format.count(count),
        format.share(purchases.length === 0 ? undefined : count / purchases.length),
      ]),
    },
    { type: "text", text: write("MATRIX") },
    { type: "chart", spec: abcXyzChart(matrix, { language }) },
  ]);
}

/** The first days of the last whole months, and the day behind the last of them. */
function monthBorders(purchases: readonly Purchases[], asOf: string, zone: string): readonly string[] {
  const first = purchases.reduce((least, { days }) => minText(least, days.at(0)?.date), asOf);
  const period = { from: startOfDate(first, zone), to: startOfDate(asOf, zone) };
  const months = calendarPeriodsBetween(period, "month", { zone }).filter((month) => month.to <= period.to);
  const shown = months.slice(-MONTHS);
  const last = shown.at(-1);
  return last === undefined ? [] : [...shown.map((month) => month.from), last.to].map((at) => localDateOf(at, zone));
}

const minText = (left: string, right = left) => (right < left ? right : left);

const TEXTS = {
  de: {
    TITLE: "XYZ-Analyse: Wer kauft regelmäßig?",
    LEAD: "Gemessen wird, wie stark der monatliche Umsatz eines Kunden um sein Mittel schwankt (Variationskoeffizient). X-Kunden lassen sich gut planen; ein A-Kunde in Z bringt viel, aber niemand weiß, wann.",
    TOO_SHORT: "Für eine Aussage braucht es mindestens zwei ganze Monate.",
    PERIOD: "Betrachtet sind {months} ganze Monate: vom {from} bis zum {to}.",
    CLASS: "Klasse",
    MEANING: "Bedeutung",
    CUSTOMERS: "Kunden",
    SHARE: "Anteil",
    X: "gleichmäßig: Schwankung bis 50 %",
    Y: "schwankend: über 50 % bis 100 %",
    Z: "unregelmäßig: über 100 %",
    N: "kein Umsatz in dieser Zeit",
    E: "neu: erster Kauf in den letzten {new} Monaten oder danach",
    MATRIX: "Wert und Regelmäßigkeit zusammen: in jedem Feld die Zahl der Kunden und ihr Anteil am Umsatz.",
  },
  en: {
    TITLE: "XYZ analysis: who buys regularly?",
    LEAD: "It measures how much a customer's monthly revenue varies around its mean (coefficient of variation). X customers can be planned with; an A customer in Z brings much, but nobody knows when.",
    TOO_SHORT: "It takes at least two whole months to say anything.",
    PERIOD: "{months} whole months are looked at: from {from} to {to}.",
    CLASS: "class",
    MEANING: "meaning",
    CUSTOMERS: "customers",
    SHARE: "share",
    X: "steady: varies up to 50%",
    Y: "swaying: over 50% and up to 100%",
    Z: "irregular: over 100%",
    N: "no revenue in this time",
    E: "new: first purchase in the last {new} months or later",
    MATRIX: "Value and regularity together: in each field the number of customers and their share of revenue.",
  },
} as const;
