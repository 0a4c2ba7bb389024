import { isFieldPath } from "../../../shared/condition/read-field.js";
import { readInstant } from "../../../shared/condition/read-instant.js";
import { ClienteleError, type Path } from "../../../shared/errors.js";
import { DEFAULT_POINTS_SCALE, type PointsScale } from "../model.js";
import type { LeadField } from "./lead-field.js";
import type { FitPointsCardOptions, FitWindow } from "./model.js";
import { MOST_INTERACTIONS } from "./settings.js";

/** The options of a fit, complete; the window in epoch milliseconds. */
export interface FitSettings {
  readonly fields: readonly (readonly [name: string, field: LeadField])[];
  readonly scale: PointsScale;
  readonly seed: number | string;
  readonly maxInteractions: number;
  readonly window: { readonly from: number; readonly to: number };
}

/** @throws `ClienteleError` with code `INVALID_OPTION` and the path of the first option that is not as it should be. */
export function completeOptions<Row>(options: FitPointsCardOptions<Row>): FitSettings {
  const { timeOf, isInTimeOrder = false, window, seed = "points-card", maxInteractions = MOST_INTERACTIONS } = options;
  const fields = Object.entries(options.fields);
  if (fields.length === 0) throw invalid("at least one field", ["fields"]);
  for (const [name, field] of fields) assertField(name, field);
  if (timeOf !== undefined && isInTimeOrder) throw invalid("either timeOf or isInTimeOrder", ["isInTimeOrder"]);
  if (timeOf === undefined && window !== undefined) throw invalid("timeOf together with a window", ["window"]);
  if (!(Number.isSafeInteger(maxInteractions) && maxInteractions >= 0)) {
    throw invalid("a whole number from 0 on", ["maxInteractions"]);
  }
  return { fields, scale: completeScale(options.scale), seed, maxInteractions, window: readWindow(window) };
}

function assertField(name: string, { kind, known, monotone = false, missingTexts = [] }: LeadField): void {
  const path = ["fields", name];
  if (!isFieldPath(name)) throw invalid("the name of a field", path);
  if (kind !== "number" && kind !== "category") throw invalid('"number" or "category"', [...path, "kind"]);
  if (known !== "at-scoring-time" && known !== "after-outcome") {
    throw invalid('"at-scoring-time" or "after-outcome"', [...path, "known"]);
  }
  if (monotone && kind === "category") throw invalid("a number to be monotone", [...path, "monotone"]);
  assertList(missingTexts, [...path, "missingTexts"]);
  missingTexts.forEach((text, index) => {
    if (typeof text !== "string") throw invalid("a text", [...path, "missingTexts", index]);
  });
}

/** @throws `ClienteleError` with code `INVALID_OPTION` for a text, which would be read letter by letter, and whatever else is no list. */
export function assertList(value: unknown, path: Path): void {
  if (!Array.isArray(value)) throw invalid("a list", path);
}

function completeScale(options: Partial<PointsScale> = {}): PointsScale {
  const { baseScore, baseOdds, pointsToDoubleOdds } = DEFAULT_POINTS_SCALE;
  const scale = {
    baseScore: options.baseScore ?? baseScore,
    baseOdds: options.baseOdds ?? baseOdds,
    pointsToDoubleOdds: options.pointsToDoubleOdds ?? pointsToDoubleOdds,
  };
  if (!Number.isFinite(scale.baseScore)) throw invalid("a finite number", ["scale", "baseScore"]);
  if (!isPositive(scale.baseOdds)) throw invalid("odds above zero", ["scale", "baseOdds"]);
  if (!isPositive(scale.pointsToDoubleOdds)) throw invalid("points above zero", ["scale", "pointsToDoubleOdds"]);
  return scale;
}

const isPositive = (value: number) => Number.isFinite(value) && value > 0;

function readWindow({ from, to }: FitWindow = {}): FitSettings["window"] {
  const window = {
    from: from === undefined ? Number.NEGATIVE_INFINITY : readInstant(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : readInstant(to),
  };
  if (Number.isNaN(window.from)) throw invalid("an instant", ["window", "from"]);
  if (!(window.from < window.to)) throw invalid("an instant after the window's begin", ["window", "to"]);
  return window;
}

const invalid = (expected: string, path: Path) => new ClienteleError("INVALID_OPTION", `expected ${expected}`, path);
