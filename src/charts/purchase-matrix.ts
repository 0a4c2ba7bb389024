import { ClienteleError } from "../shared/errors.js";
import { type CustomerForecast, forecastCustomers, type PurchaseModel } from "../value/clv/index.js";
import { createSpec } from "./create-spec.js";
import type { ChartJson, ChartOptions, ChartRow, VegaLiteSpec } from "./model.js";
import { createChartWriter } from "./texts.js";
import { COLOUR_RANGE } from "./theme.js";

/** Which customers a matrix of a model of purchases shows. */
export interface PurchaseMatrixOptions extends ChartOptions {
  /** T of all of them: how long ago they first bought, above 0, in the model's unit of time. */
  readonly firstToEnd: number;
  /** The most repeats that are shown, a whole number from 1 on. @defaultValue 20 */
  readonly maxRepeats?: number | undefined;
}

/** The rows between the first purchase and the end of the observation. */
const STRIPS = 20;

/** What a matrix shows, and how it is called. */
interface Matrix {
  readonly values: "alive" | "purchases";
  readonly horizon: number;
  readonly title: "ALIVE_MATRIX_TITLE" | "EXPECTED_PURCHASES_MATRIX_TITLE";
  readonly legend: Readonly<Record<string, ChartJson>>;
}

/**
 * Repeats against the time of the last purchase; each cell is what the model expects in the middle of its strip of time.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION`, and as `forecastCustomers`.
 */
export function createPurchaseMatrix(
  model: PurchaseModel,
  options: PurchaseMatrixOptions,
  { values, horizon, title, legend }: Matrix,
): VegaLiteSpec {
  const write = createChartWriter(options.language);
  const cells = createCells(options);
  const columns = {
    repeats: cells.map(({ repeats }) => repeats),
    firstToLast: cells.map(({ from, to }) => (from + to) / 2),
    firstToEnd: cells.map(() => options.firstToEnd),
  };
  const forecast: CustomerForecast = forecastCustomers(columns, model, { horizon });
  const highest = values === "alive" ? 1 : forecast[values].reduce((most, value) => Math.max(most, value), 0);

  const body = {
    width: { step: 24 },
    height: 320,
    datasets: {
      cells: cells.map((cell, index): ChartRow => ({ ...cell, value: forecast[values][index] as number })),
    },
    data: { name: "cells" },
    mark: { type: "rect", stroke: "white", strokeWidth: 0.5 },
    encoding: {
      x: { field: "repeats", type: "ordinal", axis: { title: write("REPEATS_X"), labelAngle: 0 } },
      y: {
        field: "from",
        type: "quantitative",
        scale: { domain: [0, options.firstToEnd], nice: false },
        axis: { title: write(`LAST_PURCHASE_${model.body.timeUnit}`), grid: false },
      },
      y2: { field: "to" },
      color: {
        field: "value",
        type: "quantitative",
        scale: { range: COLOUR_RANGE, domain: [0, highest || 1] },
        legend,
      },
    },
  };
  return createSpec(body, write(title), options);
}

interface Cell {
  readonly repeats: number;
  readonly from: number;
  readonly to: number;
}

function createCells({ firstToEnd, maxRepeats = 20 }: PurchaseMatrixOptions): readonly Cell[] {
  if (!(Number.isFinite(firstToEnd) && firstToEnd > 0)) {
    throw new ClienteleError("INVALID_OPTION", "expected a finite time above 0", ["firstToEnd"]);
  }
  if (!(Number.isSafeInteger(maxRepeats) && maxRepeats >= 1)) {
    throw new ClienteleError("INVALID_OPTION", "expected a whole number from 1 on", ["maxRepeats"]);
  }
  const borderOf = (strip: number) => (firstToEnd * strip) / STRIPS;
  return Array.from({ length: maxRepeats }, (_, index) => index + 1).flatMap((repeats) =>
    Array.from({ length: STRIPS }, (_, strip) => ({ repeats, from: borderOf(strip), to: borderOf(strip + 1) })),
  );
}
