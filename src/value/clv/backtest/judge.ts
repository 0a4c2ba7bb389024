import type { Reason } from "../../../shared/reasons.js";
import type { BacktestReasonCode, ForecastMeasure, ForecastQuality } from "./model.js";

/** By each measure, how good a forecast is: the higher, the better. */
const MEASURES: Readonly<Record<ForecastMeasure, (quality: ForecastQuality) => number | undefined>> = {
  meanAbsoluteError: ({ meanAbsoluteError }) => -meanAbsoluteError,
  rootMeanSquaredError: ({ rootMeanSquaredError }) => -rootMeanSquaredError,
  bias: ({ bias }) => (bias === undefined ? undefined : -Math.abs(bias)),
  rankCorrelation: ({ rankCorrelation }) => rankCorrelation,
  topCapture: ({ topCapture }) => topCapture,
};

/** For each model and measure, whether it beats the best of the naive forecasts. A measure that one of them lacks is left out. */
export function judge(forecasts: readonly ForecastQuality[]): readonly Reason<BacktestReasonCode>[] {
  const naive = forecasts.filter(({ kind }) => kind === "naive");
  const models = forecasts.filter(({ kind }) => kind === "model");
  return models.flatMap((model) =>
    (Object.keys(MEASURES) as ForecastMeasure[]).flatMap((measure) => {
      const goodness = MEASURES[measure];
      const [best] = naive
        .filter((forecast) => goodness(forecast) !== undefined)
        .sort((left, right) => (goodness(right) as number) - (goodness(left) as number));
      const ofModel = goodness(model);
      if (best === undefined || ofModel === undefined) return [];
      const code = ofModel > (goodness(best) as number) ? "MODEL_WINS" : "NAIVE_WINS";
      const [modelValue, naiveValue] = [model[measure] as number, best[measure] as number];
      return { code, params: { model: model.name, naive: best.name, measure, modelValue, naiveValue } } as const;
    }),
  );
}
