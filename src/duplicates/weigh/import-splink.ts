import { ClienteleError, type Path } from "../../shared/errors.js";
import { createModel } from "../../shared/model/create.js";
import {
  MATCH_SCHEMA_VERSION,
  type MatchComparison,
  type MatchLevel,
  type MatchModel,
  type TermShares,
} from "./model.js";
import type {
  SplinkComparison,
  SplinkComparisonLevel,
  SplinkImportOptions,
  SplinkSettings,
} from "./splink-settings.js";

/**
 * Brings a trained model of Splink 4 into a model that {@link createPairWeigher} weighs pairs with: the same match weights as
 * Splink's, to the last digits of a number.
 *
 * Read are the probabilities of all levels, null levels, labels, `probability_two_random_records_match` and term frequencies. The SQL
 * is not: bring a comparison of the same name for each `output_column_name`, with a level for each that is no null level, called as
 * in `label_for_charts`, and 0 for null levels. Term frequencies count as in Splink: the larger one of both values, not below
 * `tf_minimum_u_value`, to the power of `tf_adjustment_weight`, against the `u_probability` of the first level.
 *
 * So term frequencies are supported where the first level is the agreement in the very value of the column, and they are asked for
 * from there on, on levels without a gap, with the same column, weight and minimum. Everything else is refused and not guessed.
 * Splink's bounds for tiny probabilities (below 1e-10) are not copied.
 *
 * @param settings - The content of the file, read with `JSON.parse`.
 * @throws `ClienteleError` with the path: `INVALID_VALUE` for what is not of Splink's form, and for a probability that is missing or
 * does not lie above 0 and up to 1, as those of untrained levels; `UNSUPPORTED_SETTING` for term frequencies of another kind;
 * `MISSING_FREQUENCIES` for a column without an entry in `frequencies`.
 *
 * @example
 * ```ts
 * import { importSplinkSettings } from "clientele/duplicates/weigh";
 *
 * const model = importSplinkSettings({
 *   probability_two_random_records_match: 0.2,
 *   comparisons: [
 *     {
 *       output_column_name: "city",
 *       comparison_levels: [
 *         { is_null_level: true, label_for_charts: "Null" },
 *         { label_for_charts: "Exact", m_probability: 0.8, u_probability: 0.1 },
 *         { label_for_charts: "Else", m_probability: 0.2, u_probability: 0.9 },
 *       ],
 *     },
 *   ],
 * });
 * model.body.prior; // => -2
 * model.body.comparisons[0]?.levels[0]; // => { name: "Exact", m: 0.8, u: 0.1, weight: 3 }
 * ```
 *
 * @see The documentation of Splink 4, "Settings dict reference" and "Term-frequency adjustments".
 */
export function importSplinkSettings(settings: SplinkSettings, options: SplinkImportOptions = {}): MatchModel {
  const { probability_two_random_records_match: prior, comparisons } = settings;
  const isPrior = typeof prior === "number" && prior > 0 && prior < 1;
  if (!isPrior) refuse("a probability between 0 and 1", ["probability_two_random_records_match"]);
  if (!Array.isArray(comparisons)) refuse("a list of comparisons", ["comparisons"]);
  const body = {
    fit: "imported" as const,
    prior: Math.log2(prior / (1 - prior)),
    comparisons: comparisons.map((comparison, index) => readComparison(comparison, options, ["comparisons", index])),
  };
  return createModel({ kind: "match", schemaVersion: MATCH_SCHEMA_VERSION, body });
}

function refuse(expected: string, path: Path, code = "INVALID_VALUE"): never {
  throw new ClienteleError(code, `expected ${expected}`, path);
}

/** A level with its place in the settings, for paths. */
interface PlacedLevel {
  readonly level: SplinkComparisonLevel;
  readonly path: Path;
}

function readComparison(comparison: SplinkComparison, options: SplinkImportOptions, path: Path): MatchComparison {
  const { output_column_name: name, comparison_levels: levels } = comparison;
  if (typeof name !== "string") refuse("a name", [...path, "output_column_name"]);
  if (!Array.isArray(levels)) refuse("a list of levels", [...path, "comparison_levels"]);
  const placed = levels
    .map((level: SplinkComparisonLevel, index): PlacedLevel => ({ level, path: [...path, "comparison_levels", index] }))
    .filter(({ level }) => level.is_null_level !== true);
  if (placed.length < 2) refuse("two levels at least beside null levels", [...path, "comparison_levels"]);
  const read = placed.map(({ level, path: at }, index): MatchLevel => {
    const m = readProbability(level.m_probability, [...at, "m_probability"]);
    const u = readProbability(level.u_probability, [...at, "u_probability"]);
    const label = level.label_for_charts ?? String(placed.length - 1 - index);
    return { name: label, m, u, weight: Math.log2(m / u) };
  });
  const terms = readTerms(placed, read[0]?.u as number, options);
  return { name, fields: [name], levels: read, ...(terms && { terms }) };
}

function readProbability(value: number | undefined, path: Path): number {
  if (typeof value === "number" && value > 0 && value <= 1) return value;
  refuse("a probability above 0 and up to 1", path);
}

function readTerms(
  levels: readonly PlacedLevel[],
  usual: number,
  { frequencies = {} }: SplinkImportOptions,
): TermShares | undefined {
  const [first] = levels as [PlacedLevel];
  const lastLevel = countTermLevels(levels);
  const column = first.level.tf_adjustment_column;
  if (column === undefined) return undefined;
  const { tf_adjustment_weight: weight = 1, tf_minimum_u_value: least = 0 } = first.level;
  if (!(Number.isFinite(weight) && weight >= 0)) refuse("a number from 0 on", [...first.path, "tf_adjustment_weight"]);
  if (!(least >= 0 && least <= 1)) refuse("a share", [...first.path, "tf_minimum_u_value"]);
  const known = Object.hasOwn(frequencies, column) ? frequencies[column] : undefined;
  if (known === undefined) refuse("the frequencies of the column", ["frequencies", column], "MISSING_FREQUENCIES");
  const shares = Object.entries(known).map(([value, frequency]): readonly [string, number] => {
    // A value may be personal, so the path ends with the column.
    const share = Math.max(readProbability(frequency, ["frequencies", column]), least);
    return [value, usual * (share / usual) ** weight];
  });
  return { lastLevel, shares: Object.fromEntries(shares) };
}

/** How many levels from the first on count term frequencies: all in the same way, and none behind them. */
function countTermLevels(levels: readonly PlacedLevel[]): number {
  const [first] = levels as [PlacedLevel];
  const describe = ({ level }: PlacedLevel) =>
    level.tf_adjustment_column === undefined
      ? undefined
      : JSON.stringify([level.tf_adjustment_column, level.tf_adjustment_weight ?? 1, level.tf_minimum_u_value ?? 0]);
  let count = 0;
  levels.forEach((placed, index) => {
    if (describe(placed) === undefined) return;
    const isDetached = index !== count || describe(placed) !== describe(first);
    const isOwn = index > 0 && placed.level.disable_tf_exact_match_detection === true;
    const expected = "term frequencies from the first level on, with one column, weight and minimum";
    if (isDetached || isOwn) refuse(expected, [...placed.path, "tf_adjustment_column"], "UNSUPPORTED_SETTING");
    count += 1;
  });
  return count;
}
