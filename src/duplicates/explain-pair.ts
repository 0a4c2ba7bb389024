import { ClienteleError } from "../shared/errors.js";
import { openModel } from "../shared/model/create.js";
import type { Reason } from "../shared/reasons.js";
import { codesOf } from "./fields/code-lists.js";
import type { Column } from "./fields/column.js";
import { compareValues } from "./fields/compare-lists.js";
import { prepareFields } from "./fields/read-fields.js";
import { type DuplicateField, FIELD_KINDS } from "./fields/roles.js";
import { assertOptions } from "./options.js";
import { readRecords } from "./read-records.js";
import type { DuplicateEvidenceCode, DuplicateOptions, DuplicateRecord } from "./result.js";
import { jaroWinklerSimilarity } from "./similarity/jaro-winkler.js";
import { MATCH_SCHEMA_VERSION, type MatchModel, type TermShares } from "./weigh/model.js";
import { matchProbability } from "./weigh/quality.js";
import { createPairWeigher } from "./weigh/weights.js";

/** How to run {@link explainPair}: the fields and the model of the run that is to be explained. */
export interface ExplainOptions extends Pick<DuplicateOptions, "preset" | "fields"> {
  readonly model: MatchModel;
}

/** What one comparison says about a pair. */
export interface PairEvidence {
  /** The comparison: a field, or `address` and `company`, which are put together of several. */
  readonly comparison: string;
  readonly code: DuplicateEvidenceCode;
  /**
   * The values of both records by field, in the form in which they were compared; absent where nothing is said. Of several those that
   * agree best, and of these the rarest; where the other record says nothing, all of them, one after the other.
   */
  readonly values: Readonly<Partial<Record<DuplicateField, readonly [string | undefined, string | undefined]>>>;
  /** Jaro–Winkler of the first of them, where both say something. */
  readonly similarity?: number | undefined;
  /** Bits for the level of agreement: above 0 it speaks for the same, below 0 against. */
  readonly levelWeight: number;
  /** Bits for how rare the value is: a rare name says more than a common one. */
  readonly termWeight: number;
  /** Both together. */
  readonly weight: number;
}

/** Why two records are taken for the same or not. */
export interface PairExplanation {
  /** log₂ of the odds: `prior`, `correction` and the weights of all `evidence`, exactly. */
  readonly weight: number;
  readonly probability: number;
  /** What is known before anything is compared: two records taken at random are hardly ever the same. */
  readonly prior: number;
  /** What is taken off of what a household shares, as far as it comes to more than the limit: 0 or less. */
  readonly correction: number;
  /** In the order of the comparisons, those that say nothing included. */
  readonly evidence: readonly PairEvidence[];
  /** The same as sentences need it: those that say something, what weighs most first. */
  readonly reasons: readonly Reason<DuplicateEvidenceCode>[];
}

/**
 * Shows the evidence for and against two records being the same, comparison by comparison: what was compared, how well it
 * agrees, and what that weighs. The prior, the correction and all weights add up exactly to the weight of the pair in the run that the model is from.
 *
 * @throws `ClienteleError` as {@link findDuplicates} does.
 *
 * @example
 * ```ts
 * import { explainPair, findDuplicates } from "clientele/duplicates";
 *
 * const records = [
 *   { first: "Hans", last: "Müller", born: "1961-03-04" },
 *   { first: "Hanns", last: "Mueller", born: "1961-03-04" },
 * ];
 * const fields = { givenName: "first", familyName: "last", dateOfBirth: "born" };
 * const { model } = findDuplicates(records, { preset: "person", fields });
 * const [one, other] = records as [object, object];
 * const { evidence, prior, correction, weight } = explainPair({ ...one }, { ...other }, { preset: "person", fields, model });
 *
 * evidence.map(({ comparison, code }) => [comparison, code]);
 * // => [["givenName", "SIMILAR"], ["familyName", "SAME"], ["dateOfBirth", "SAME"]]
 * evidence.reduce((sum, part) => sum + part.weight, prior + correction) === weight; // => true
 * ```
 */
export function explainPair(one: DuplicateRecord, other: DuplicateRecord, options: ExplainOptions): PairExplanation {
  assertOptions(options);
  if (options.model === undefined) throw new ClienteleError("INVALID_OPTION", "expected a model", ["model"]);
  const { columns, comparisons } = prepareFields(readRecords([one, other], options.fields));
  const weigher = createPairWeigher(comparisons, openModel(options.model, "match", MATCH_SCHEMA_VERSION));
  const evidence = comparisons.map(({ name, fields, levels, levelOf }, index): PairEvidence => {
    const level = levelOf(0, 1);
    const { weight: levelWeight, termWeight } = weigher.evidenceOf(index, level, 0, 1);
    const values = readValues(columns, fields, options.model.body.comparisons[index]?.terms);
    const [first, second] = values[fields[0] as DuplicateField] ?? [];
    return {
      comparison: name,
      code: (level === 0 ? "MISSING" : levels[level - 1]) as DuplicateEvidenceCode,
      values,
      ...(first !== undefined && second !== undefined && { similarity: jaroWinklerSimilarity(first, second) }),
      levelWeight,
      termWeight,
      weight: levelWeight + termWeight,
    };
  });
  const shared = evidence.reduce((sum, part, index) => sum + (comparisons[index]?.isShared ? part.weight : 0), 0);
  const correction = weigher.correctionOf(shared);
  const weight = evidence.reduce((sum, part) => sum + part.weight, weigher.prior + correction);
  const reasons = listReasons(evidence, correction);
  return { weight, probability: matchProbability(weight), prior: weigher.prior, correction, evidence, reasons };
}

function readValues(
  columns: readonly Column[],
  fields: readonly string[],
  terms: TermShares | undefined,
): PairEvidence["values"] {
  const named = columns.filter(({ name }) => fields.includes(name));
  return Object.fromEntries(named.map((column) => [column.name, readBestValues(column, terms)]));
}

/** The values of both records; of several those that agree best, and of these the rarest. */
function readBestValues(
  column: Column,
  terms: TermShares | undefined,
): readonly [string | undefined, string | undefined] {
  const { name, codes, values, lists } = column;
  if (lists === undefined) return [values[codes[0] as number], values[codes[1] as number]];
  const textOf = (code: number) => values[code] as string;
  const [ofOne, ofOther] = [codesOf(column, 0), codesOf(column, 1)];
  if (ofOne.length === 0 || ofOther.length === 0) {
    const join = (all: readonly number[]) => (all.length === 0 ? undefined : all.map(textOf).join(", "));
    return [join(ofOne), join(ofOther)];
  }
  const levelOf = compareValues(values, FIELD_KINDS[name as DuplicateField]);
  const shares = new Map(Object.entries(terms?.shares ?? {}));
  const shareOf = (code: number) => shares.get(textOf(code)) ?? 0;
  const pairs = ofOne.flatMap((one) =>
    ofOther.map((other) => ({
      one,
      other,
      level: levelOf(one, other),
      share: Math.max(shareOf(one), shareOf(other)),
      texts: [textOf(one), textOf(other)].sort().join("\n"),
    })),
  );
  const [best] = pairs.sort(
    (left, right) => left.level - right.level || left.share - right.share || (left.texts < right.texts ? -1 : 1),
  );
  return [textOf(best?.one as number), textOf(best?.other as number)];
}

function listReasons(evidence: readonly PairEvidence[], correction: number): readonly Reason<DuplicateEvidenceCode>[] {
  const household = { code: "SAME_HOUSEHOLD" as const, params: {}, contribution: correction };
  const reasons = evidence
    .filter(({ code }) => code !== "MISSING")
    .map(({ comparison, code, weight }) => ({ code, params: { comparison }, contribution: weight }));
  return [...reasons, ...(correction < 0 ? [household] : [])].sort(
    (left, right) => Math.abs(right.contribution) - Math.abs(left.contribution),
  );
}
