import { type Language, type Reason, renderLabel } from "clientele";
import { frequencyForecastChart } from "clientele/charts";
import type { RepeatSummary } from "clientele/records/purchases";
import {
  type Backtest,
  type BacktestReasonCode,
  backtestPurchases,
  backtestSpend,
  type ForecastMeasure,
  type NaiveForecastName,
} from "clientele/value/clv";
import { BACKTEST_LABELS, FORECAST_MEASURE_LABELS, NAIVE_FORECAST_LABELS } from "clientele/value/clv/labels";
import type { Block } from "../chapter.js";
import type { ChapterContext } from "../context.js";
import { createWriter } from "../texts.js";
import { type ClvModels, expectsSpend, MODEL_NAMES, usableModels } from "./clv-models.js";
import { createEstimateWriter } from "./estimated-money.js";

/** Forecasts of purchases and of money beside what came. */
export function testForecasts(
  summaries: readonly RepeatSummary[],
  models: ClvModels,
  weeks: number,
  context: ChapterContext,
): readonly Block[] {
  const { sales, language, format } = context;
  const write = createWriter(TEXTS, language);
  const usable = usableModels(models);
  if (Object.keys(usable).length === 0) return [{ type: "text", text: write("TOO_LITTLE") }];

  const test = backtestPurchases(summaries, usable, { horizon: weeks });
  const inPurchases = (count: number) => writeDigits(count, 2, language);
  const blocks: readonly Block[] = [
    { type: "text", text: write("PURCHASES", { actual: format.count(test.actual) }) },
    tableOfForecasts(test, context, inPurchases),
    ...describeVerdicts(test, context, inPurchases),
    { type: "chart", spec: frequencyForecastChart(test, { names: MODEL_NAMES, language }) },
  ];
  if (!expectsSpend(models)) return blocks;

  const inMoney = createEstimateWriter(context);
  const spend = models.spend.model;
  const pairs = Object.fromEntries(Object.entries(usable).map(([name, model]) => [name, { purchases: model, spend }]));
  const money = backtestSpend(summaries, pairs, { horizon: weeks, currency: sales.summary.currency });
  return [
    ...blocks,
    { type: "text", text: write("MONEY", { actual: inMoney(money.actual) }) },
    tableOfForecasts(money, context, inMoney),
    ...describeVerdicts(money, context, inMoney),
  ];
}

type Write = (value: number) => string;

function tableOfForecasts({ forecasts }: Backtest, { language, format }: ChapterContext, inUnits: Write): Block {
  const write = createWriter(TEXTS, language);
  const heads = ["TOTAL", "MAE", "RMSE", "BIAS", "RANK_CORRELATION", "TOP"] as const;
  return {
    type: "table",
    columns: [{ title: write("FORECAST") }, ...heads.map((head) => ({ title: write(head), isNumber: true }))],
    rows: forecasts.map((forecast) => [
      nameOf(forecast.name, language),
      inUnits(forecast.total),
      inUnits(forecast.meanAbsoluteError),
      inUnits(forecast.rootMeanSquaredError),
      format.share(forecast.bias),
      forecast.rankCorrelation === undefined ? "–" : writeDigits(forecast.rankCorrelation, 3, language),
      format.share(forecast.topCapture),
    ]),
  };
}

/** Where a model is no better than counting, that is said in words. */
function describeVerdicts({ verdicts }: Backtest, context: ChapterContext, inUnits: Write): readonly Block[] {
  const write = createWriter(TEXTS, context.language);
  const lost = verdicts.filter(({ code }) => code === "NAIVE_WINS");
  const counts = { lost: context.format.count(lost.length), all: context.format.count(verdicts.length) };
  if (lost.length === 0) return [{ type: "text", text: write("MODELS_WIN", counts) }];
  return [
    { type: "text", text: write("NAIVE_WINS", counts) },
    { type: "list", items: lost.map((verdict) => describeVerdict(verdict, context, inUnits)) },
  ];
}

function describeVerdict(
  { code, params }: Reason<BacktestReasonCode>,
  { language, format }: ChapterContext,
  inUnits: Write,
): string {
  const measure = params["measure"] as ForecastMeasure;
  const writers: Readonly<Record<ForecastMeasure, Write>> = {
    meanAbsoluteError: inUnits,
    rootMeanSquaredError: inUnits,
    bias: format.share,
    rankCorrelation: (value) => writeDigits(value, 3, language),
    topCapture: format.share,
  };
  const write = (name: string) => writers[measure](params[name] as number);
  return renderLabel(BACKTEST_LABELS, code, language, {
    measure: renderLabel(FORECAST_MEASURE_LABELS, measure, language),
    model: nameOf(params["model"] as string, language),
    naive: nameOf(params["naive"] as string, language),
    modelValue: write("modelValue"),
    naiveValue: write("naiveValue"),
  });
}

const writeDigits = (value: number, digits: number, language: Language) =>
  value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });

const nameOf = (name: string, language: Language) =>
  Object.hasOwn(MODEL_NAMES, name)
    ? MODEL_NAMES[name as keyof typeof MODEL_NAMES]
    : renderLabel(NAIVE_FORECAST_LABELS, name as NaiveForecastName, language);

const TEXTS = {
  de: {
    TOO_LITTLE: "Für eine Probe haben zu wenige Kunden wieder gekauft.",
    PURCHASES: "Wirklich gekommen sind {actual} Käufe (Kauftage); vorhergesagt waren:",
    MONEY: "Dasselbe in Geld; wirklich gekommen sind {actual}:",
    FORECAST: "Vorhersage",
    TOTAL: "Summe",
    MAE: "mittlerer Fehler (MAE)",
    RMSE: "RMSE",
    BIAS: "Abweichung der Summe",
    RANK_CORRELATION: "Rangkorrelation",
    TOP: "Anteil der besten 20 %",
    MODELS_WIN: "Die Modelle sind in allen {all} Vergleichen besser als die bessere der einfachen Vorhersagen.",
    NAIVE_WINS: "In {lost} von {all} Vergleichen ist ein Modell nicht besser als eine einfache Vorhersage:",
  },
  en: {
    TOO_LITTLE: "Too few customers bought again for a test.",
    PURCHASES: "What really came are {actual} purchases (days with one); the forecasts were:",
    MONEY: "The same in money; what really came is {actual}:",
    FORECAST: "forecast",
    TOTAL: "total",
    MAE: "mean error (MAE)",
    RMSE: "RMSE",
    BIAS: "bias of the total",
    RANK_CORRELATION: "rank correlation",
    TOP: "share of the best 20%",
    MODELS_WIN: "In all {all} comparisons the models are better than the better one of the naive forecasts.",
    NAIVE_WINS: "In {lost} of {all} comparisons a model is no better than a naive forecast:",
  },
} as const;
