import type { Labels } from "../../../shared/labels.js";
import type { BacktestReasonCode, ForecastMeasure, NaiveForecastName } from "./model.js";

/** The verdicts of a backtest. `model` and `naive` may be replaced by names for people, `measure` by its label, before rendering. */
export const BACKTEST_LABELS: Labels<BacktestReasonCode> = {
  de: {
    MODEL_WINS: "{measure}: Das Modell {model} ({modelValue}) schlägt die einfache Vorhersage {naive} ({naiveValue})",
    NAIVE_WINS:
      "{measure}: Die einfache Vorhersage {naive} ({naiveValue}) ist nicht schlechter als das Modell {model} ({modelValue})",
  },
  en: {
    MODEL_WINS: "{measure}: the model {model} ({modelValue}) beats the naive forecast {naive} ({naiveValue})",
    NAIVE_WINS:
      "{measure}: the naive forecast {naive} ({naiveValue}) is no worse than the model {model} ({modelValue})",
  },
};

/** What forecasts are compared by, as headings. */
export const FORECAST_MEASURE_LABELS: Labels<ForecastMeasure> = {
  de: {
    meanAbsoluteError: "Mittlerer absoluter Fehler",
    rootMeanSquaredError: "Wurzel des mittleren quadratischen Fehlers",
    bias: "Abweichung der Summe",
    rankCorrelation: "Rangkorrelation",
    topCapture: "Anteil der vorhergesagten Spitze",
  },
  en: {
    meanAbsoluteError: "Mean absolute error",
    rootMeanSquaredError: "Root mean squared error",
    bias: "Bias of the total",
    rankCorrelation: "Rank correlation",
    topCapture: "Share of the predicted top",
  },
};

/** The naive forecasts, as headings. */
export const NAIVE_FORECAST_LABELS: Labels<NaiveForecastName> = {
  de: {
    "naive-count": "So viele Käufe wie bisher",
    "naive-rate": "Käufe im bisherigen Tempo",
    "naive-past-spend": "So viel Umsatz wie bisher",
    "naive-spend-rate": "Umsatz im bisherigen Tempo",
  },
  en: {
    "naive-count": "As many purchases as before",
    "naive-rate": "Purchases at the same pace",
    "naive-past-spend": "As much revenue as before",
    "naive-spend-rate": "Revenue at the same pace",
  },
};
