import { ClienteleError, type Path } from "../../shared/errors.js";
import type { Finding } from "../../shared/finding.js";
import { checkRfmBorders } from "./check-borders.js";
import { allScores, codeOf, segmentsHolding } from "./codes.js";
import type { RfmBody, RfmSegmentTable } from "./model.js";
import { FEWEST_BINS, isBinCount, MOST_BINS, RFM_DIMENSIONS } from "./settings.js";

/** What can be wrong with a segment table. */
export type RfmSegmentTableCode =
  | "INVALID_BINS"
  | "INVALID_SEGMENT_NAME"
  | "INVALID_SCORE_RANGE"
  | "SEGMENT_OVERLAP"
  | "SEGMENT_GAP";

/** What can be wrong with a stored RFM model. */
export type RfmModelCode = RfmSegmentTableCode | "INVALID_BORDERS";

/**
 * What is wrong with a segment table. Nothing, where every code belongs to exactly one segment.
 *
 * Bins are 2 to 9 in each dimension, names are neither empty nor used twice, and a range goes from a score up to the same or a
 * higher one, within the bins. Where this holds, at most one overlap and one gap are found: each with the first code in
 * question, from the worst on, and how many codes there are.
 *
 * @example
 * ```ts
 * import { checkRfmSegmentTable } from "clientele/value/rfm";
 *
 * const bins = { recency: 2, frequency: 2, monetary: 2 };
 * const findings = checkRfmSegmentTable({ bins, segments: [{ name: "active", where: [{ recency: [2, 2] }] }] });
 *
 * findings.map(({ code }) => code); // => ["SEGMENT_GAP"]
 * findings[0]?.params; // => { code: "111", count: 4 }
 * ```
 */
export function checkRfmSegmentTable(table: RfmSegmentTable): readonly Finding<RfmSegmentTableCode>[] {
  const findings = [...wrongBins(table), ...wrongSegments(table)];
  return findings.length > 0 ? findings : wrongCodes(table);
}

/** What is wrong with the body of a model: borders that do not ascend or do not fit together, or its segments. */
export function checkRfmBody(body: RfmBody): readonly Finding<RfmModelCode>[] {
  return [
    ...checkRfmBorders(body),
    ...checkRfmSegmentTable(body.segments).map((finding) => ({ ...finding, path: ["segments", ...finding.path] })),
  ];
}

/** @throws `ClienteleError` with the code and the path of the first thing that {@link checkRfmSegmentTable} finds. */
export function assertRfmSegmentTable(table: RfmSegmentTable, path: Path): void {
  throwFirst(checkRfmSegmentTable(table), path);
}

/** @throws `ClienteleError` with the code and the path of the first finding. */
export function throwFirst([finding]: readonly Finding<RfmModelCode>[], path: Path): void {
  if (finding === undefined) return;
  const { code, params = {} } = finding;
  throw new ClienteleError(code, EXPECTED[code](params), [...path, ...finding.path]);
}

const EXPECTED: Readonly<Record<RfmModelCode, (params: NonNullable<Finding["params"]>) => string>> = {
  INVALID_BINS: () => `expected ${FEWEST_BINS} to ${MOST_BINS} bins`,
  INVALID_SEGMENT_NAME: () => "expected a name of its own for each segment",
  INVALID_SCORE_RANGE: () => "expected ascending scores within the bins",
  SEGMENT_OVERLAP: ({ code, first, second, count }) =>
    `expected one segment for each code: ${code} is in ${first} and in ${second}; ${count} such codes`,
  SEGMENT_GAP: ({ code, count }) => `expected a segment for each code: ${code} has none; ${count} such codes`,
  INVALID_BORDERS: () => `expected ${FEWEST_BINS - 1} to ${MOST_BINS - 1} ascending decimal numbers`,
};

const wrong = <Code extends RfmModelCode>(code: Code, path: Path, params?: Finding["params"]): Finding<Code> => ({
  code,
  severity: "error",
  path,
  params,
});

const wrongBins = ({ bins }: RfmSegmentTable) =>
  RFM_DIMENSIONS.filter((dimension) => !isBinCount(bins[dimension])).map((dimension) =>
    wrong("INVALID_BINS", ["bins", dimension]),
  );

function wrongSegments({ bins, segments }: RfmSegmentTable): readonly Finding<RfmSegmentTableCode>[] {
  const names = segments.map(({ name }) => name);
  return segments.flatMap(({ name, where }, index) => [
    ...(name === "" || names.indexOf(name) < index ? [wrong("INVALID_SEGMENT_NAME", ["segments", index, "name"])] : []),
    ...where.flatMap((block, position) =>
      RFM_DIMENSIONS.filter((dimension) => !isScoreRange(block[dimension], bins[dimension])).map((dimension) =>
        wrong("INVALID_SCORE_RANGE", ["segments", index, "where", position, dimension]),
      ),
    ),
  ]);
}

function isScoreRange(range: readonly [number, number] | undefined, highest: number): boolean {
  if (range === undefined) return true;
  const [from, to] = range;
  return Number.isInteger(from) && Number.isInteger(to) && 1 <= from && from <= to && to <= highest;
}

function wrongCodes(table: RfmSegmentTable): readonly Finding<RfmSegmentTableCode>[] {
  const codes = [...allScores(table.bins)].map((scores) => ({
    code: codeOf(scores),
    segments: segmentsHolding(table, scores),
  }));
  const overlaps = codes.filter(({ segments }) => segments.length > 1);
  const gaps = codes.filter(({ segments }) => segments.length === 0);
  const [overlap] = overlaps;
  const [gap] = gaps;
  const findings: Finding<RfmSegmentTableCode>[] = [];
  if (overlap !== undefined) {
    const [first, second] = overlap.segments.map(({ name }) => name) as [string, string];
    const params = { code: overlap.code, first, second, count: overlaps.length };
    findings.push(wrong("SEGMENT_OVERLAP", ["segments"], params));
  }
  if (gap !== undefined) findings.push(wrong("SEGMENT_GAP", ["segments"], { code: gap.code, count: gaps.length }));
  return findings;
}
