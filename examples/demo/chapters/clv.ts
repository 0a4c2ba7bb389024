import { addDays, daysBetween } from "clientele/calendar";
import { purchaseTrackingChart } from "clientele/charts";
import { summarizeRepeats } from "clientele/records/purchases";
import { type TrackingOptions, trackPurchases } from "clientele/value/clv";
import type { Block, Chapter } from "../chapter.js";
import type { ChapterContext } from "../context.js";
import { createWriter } from "../texts.js";
import { testForecasts } from "./clv-backtest.js";
import { type ClvModels, describeFits, fitClv, MODEL_NAMES, usableModels } from "./clv-models.js";
import { rankByValue } from "./clv-ranking.js";

/** Who is still a customer, what he will buy, and what that is worth: tested first, then foretold. */
export function writeClv(context: ChapterContext): Chapter {
  const { sales, language } = context;
  const write = createWriter(TEXTS, language);
  const end = addDays(sales.asOf, -1);
  const [first] = sales.summary.purchases.flatMap(({ firstPurchaseDate }) => firstPurchaseDate ?? []).sort();
  return {
    id: "clv",
    title: write("TITLE"),
    lead: write("LEAD"),
    blocks:
      first === undefined
        ? [{ type: "text", text: write("NOBODY") }]
        : [...writeTest(context, first, end), ...writeForecast(context, first, end)],
  };
}

/** The last quarter of the time there is, in whole weeks, is foretold from what was before. */
function writeTest(context: ChapterContext, first: string, end: string): readonly Block[] {
  const { sales, language, format } = context;
  const write = createWriter(TEXTS, language);
  const { purchases, currency } = sales.summary;
  const weeks = Math.floor(daysBetween(first, end) / 4 / DAYS_PER_WEEK);
  const calibrationEnd = addDays(end, -weeks * DAYS_PER_WEEK);
  if (weeks === 0) return [{ type: "text", text: write("TOO_SHORT") }];
  const { summaries } = summarizeRepeats(purchases, { calibrationEnd, holdoutEnd: end, unit: "weeks" });
  const models = fitClv(summaries, currency);
  return [
    {
      type: "text",
      text: write("TEST", {
        until: format.date(calibrationEnd),
        end: format.date(end),
        weeks: format.count(weeks),
        customers: format.count(summaries.length),
      }),
    },
    { type: "list", items: describeFits(models, language) },
    ...testForecasts(summaries, models, weeks, context),
    ...picture(models, { calibrationEnd, end }, context),
  ];
}

function picture(models: ClvModels, span: TrackingOptions, context: ChapterContext): readonly Block[] {
  const { sales, language, isMadeUp } = context;
  const usable = usableModels(models);
  if (Object.keys(usable).length === 0) return [];
  const write = createWriter(TEXTS, language);
  const { periods, timeUnit, calibrationEnd } = trackPurchases(sales.summary.purchases, usable, span);
  return [
    { type: "text", text: write("TRACKING") },
    { type: "text", text: write(isMadeUp ? "BEGINS_LATE" : "MAY_BEGIN_LATE") },
    { type: "chart", spec: purchaseTrackingChart(periods, { timeUnit, calibrationEnd, names: MODEL_NAMES, language }) },
  ];
}

/** Once more with all that is known, for the year to come. */
function writeForecast(context: ChapterContext, first: string, end: string): readonly Block[] {
  const { sales, language } = context;
  const write = createWriter(TEXTS, language);
  const { purchases, currency } = sales.summary;
  const { summaries } = summarizeRepeats(purchases, { calibrationEnd: end, unit: "weeks" });
  const models = fitClv(summaries, currency);
  return [
    { type: "text", text: write("FORECAST") },
    { type: "list", items: describeFits(models, language) },
    ...rankByValue(summaries, models, daysBetween(first, end) / DAYS_PER_WEEK, context),
  ];
}

const DAYS_PER_WEEK = 7;

const TEXTS = {
  de: {
    TITLE: "Kundenwert: Was bringen sie noch?",
    LEAD: "Die Analysen davor sehen zurück, diese sieht nach vorn: Zwei Modelle schätzen aus der Zahl der Kauftage und dem letzten von ihnen, wer noch Kunde ist und wie oft er kaufen wird, ein drittes, was ein Kauf bringt. Zuvor müssen sie sich an einer Zeit bewähren, die sie nicht kennen, neben Vorhersagen, für die es kein Modell braucht.",
    NOBODY: "Niemand hat etwas gekauft.",
    TOO_SHORT: "Für eine Probe ist die Zeit zu kurz: Es braucht mindestens vier Wochen.",
    TEST: "Die Probe: Gelernt wird aus den Käufen bis zum {until}, vorhergesagt wird die Zeit danach bis zum {end} (Wochen: {weeks}). Kunden, die bis dahin gekauft hatten: {customers}.",
    TRACKING:
      "Wie die Käufe dieser Kunden nach ihrem ersten zusammenkommen: links der gestrichelten Linie hat das Modell gelernt, rechts sagt es vorher. Für die Vorhersage zählt die Steigung rechts.",
    BEGINS_LATE:
      "Die Modelle laufen hier schon links 12 bis 16 % zu tief, denn die Datei beginnt mitten im Leben des Ladens: Stammkunden von früher gelten mit ihrem ersten Kauf darin als neu, und wer schon abgewandert war, fehlt. Reichte die Datei desselben Ladens bis zum ersten Kunden zurück, lägen die Modelle dort keine 5 % daneben.",
    MAY_BEGIN_LATE:
      "Läuft ein Modell schon links zu tief, beginnt die Datei womöglich mitten im Leben des Betriebs: Stammkunden von früher gelten dann mit ihrem ersten Kauf darin als neu, und wer schon abgewandert war, fehlt.",
    FORECAST: "Der Blick nach vorn: Gelernt wird noch einmal, jetzt aus allen Käufen.",
  },
  en: {
    TITLE: "Customer lifetime value: what will they still bring?",
    LEAD: "The analyses before look back, this one looks ahead: from the number of days with a purchase and the last of them, two models estimate who is still a customer and how often he will buy; a third one what a purchase brings. First they have to prove themselves on a time they do not know, beside forecasts that need no model.",
    NOBODY: "Nobody has bought anything.",
    TOO_SHORT: "The time is too short for a test: it takes four weeks at least.",
    TEST: "The test: the models learn from the purchases up to {until} and forecast the time after it, up to {end} (weeks: {weeks}). Customers who had bought by then: {customers}.",
    TRACKING:
      "How the purchases of these customers after their first one add up: left of the dashed line the model has learned, right of it it forecasts. What counts for the forecast is the slope on the right.",
    BEGINS_LATE:
      "The models run 12 to 16% low here on the left already, for the file begins in the middle of the shop's life: regulars from before pass for new on their first purchase in it, and those who had left by then are missing. If the file of the same shop reached back to its first customer, the models would be less than 5% off there.",
    MAY_BEGIN_LATE:
      "Where a model runs low on the left already, the file may begin in the middle of the business's life: regulars from before then pass for new on their first purchase in it, and those who had left by then are missing.",
    FORECAST: "The look ahead: the models learn once more, now from all purchases.",
  },
} as const;
