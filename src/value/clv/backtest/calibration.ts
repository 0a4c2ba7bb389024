import { wilsonInterval } from "../../../shared/statistics/index.js";
import { sumOf } from "./measure.js";
import type { ForecastCalibrationBin } from "./model.js";

const BINS = 10;

/** Puts customers into ten ranges of probability and asks how many of them did it. */
export function calibrate(
  probabilities: Float64Array,
  hasDone: (index: number) => boolean,
): readonly ForecastCalibrationBin[] {
  const members = Array.from({ length: BINS }, (): number[] => []);
  probabilities.forEach((probability, index) => {
    members[Math.min(BINS - 1, Math.floor(probability * BINS))]?.push(index);
  });
  return members.flatMap((indexes, bin) => {
    if (indexes.length === 0) return [];
    const sum = sumOf(Float64Array.from(indexes, (index) => probabilities[index] as number));
    return {
      from: bin / BINS,
      below: (bin + 1) / BINS,
      forecast: sum / indexes.length,
      observed: wilsonInterval(indexes.filter(hasDone).length, indexes.length),
    };
  });
}
