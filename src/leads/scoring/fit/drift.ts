import { ClienteleError } from "../../../shared/errors.js";
import type { Finding } from "../../../shared/finding.js";
import type { Reason } from "../../../shared/reasons.js";
import { chiSquareQuantile } from "../../../shared/statistics/chi-square.js";
import { wilsonInterval } from "../../../shared/statistics/wilson-interval.js";
import type { PointsCard, PointsCardField, PointsCardReasonCode } from "../model.js";
import type {
  CalibrationInTheLarge,
  CardScoredLead,
  PointsCardDrift,
  PointsCardDriftCode,
  PointsCardFieldDrift,
} from "./drift-report.js";
import { openPointsCard } from "./open-card.js";

/** How to run {@link measurePointsCardDrift}. */
export interface PointsCardDriftOptions {
  /** For each score whether the lead was won; undefined where that is open. Without it, only the fields are looked at. */
  readonly won?: readonly (boolean | undefined)[] | undefined;
}

const SHIFTING = 0.1;
const SHIFTED = 0.25;
const CHANCE_LEVEL = 0.95;

/**
 * Whether a points card still fits the leads of today: how far they differ from those of the fit, field by field, and whether as many
 * are won as the card says.
 *
 * The population stability index of a field is Σ (share today − share then)·ln(share today ÷ share then) over its bins, the others and
 * the missing among them; a share of less than half a lead of today counts as half a lead. An index is called a shift only where it is
 * more than chance explains: (1/n today + 1/n of the fit) times the 95 % quantile of chi-square with a degree of freedom less than
 * bins.
 *
 * @param scores - What `scoreAllByPointsCard` answered for the leads of today, by this card.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path for scores by another card, and for outcomes that are not one for
 * each score; as {@link openPointsCard} for the card.
 *
 * @example
 * ```ts
 * import { createModel } from "clientele/model";
 * import { measurePointsCardDrift } from "clientele/leads/scoring/fit";
 *
 * const missing = { points: 0, share: 0 };
 * const bins = [{ points: -20, share: 0.5 }, { points: 20, share: 0.5 }];
 * const visits = { kind: "number", name: "visits", borders: [3], bins, missing } as const;
 * const scale = { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 20 };
 * const body = { scale, basePoints: 500, fields: [visits], baseRate: 0.5 };
 * const card = createModel({ kind: "points-card", schemaVersion: 1, body, fittedOn: { n: 1000 } });
 *
 * const keen = { code: "NUMBER_ABOVE", params: { field: "visits", above: 3 }, contribution: 20 } as const;
 * const scores = Array.from({ length: 100 }, () => ({ probability: 0.67, reasons: [keen] }));
 * const { fields, findings } = measurePointsCardDrift(scores, card);
 * fields[0]?.verdict; // => "shifted"
 * findings.map(({ code, path }) => [code, path]); // => [["FIELD_SHIFTED", ["fields", "visits"]]]
 * ```
 *
 * @see B. Yurdakul, "Statistical Properties of Population Stability Index" (dissertation, Western Michigan University, 2018): what
 * chance makes of it.
 */
export function measurePointsCardDrift(
  scores: readonly CardScoredLead[],
  card: PointsCard,
  options: PointsCardDriftOptions = {},
): PointsCardDrift {
  const { won } = options;
  const { fields } = openPointsCard(card).body;
  if (won !== undefined && won.length !== scores.length) {
    throw new ClienteleError("INVALID_VALUE", "expected an outcome for each score, or undefined", ["won"]);
  }
  const counts = countBins(scores, fields);
  const drifts =
    scores.length === 0
      ? []
      : fields.map((field, index) => {
          return measureField(field, counts[index] as ReadonlyMap<string, number>, scores.length, card.fittedOn?.n);
        });
  const calibration = won === undefined ? undefined : compareShares(scores, won);
  return {
    n: scores.length,
    fields: drifts,
    ...(calibration === undefined ? {} : { calibration }),
    findings: listFindings(drifts, calibration),
  };
}

/** For each field how many scores have a reason of each bin. */
function countBins(
  scores: readonly CardScoredLead[],
  fields: readonly PointsCardField[],
): readonly Map<string, number>[] {
  const counts = fields.map((field) => new Map(expectedShares(field).map(([bin]) => [bin, 0])));
  const indexes = new Map(fields.map(({ name }, index) => [name, index]));
  scores.forEach(({ reasons }, position) => {
    for (const reason of reasons) {
      if (reason.code === "BASE_POINTS" || reason.code === "FIELDS_TOGETHER") continue;
      const ofField = counts[indexes.get(String(reason.params["field"])) ?? -1];
      const bin = binNameOf(reason);
      const count = ofField?.get(bin);
      if (count === undefined) {
        throw new ClienteleError("INVALID_VALUE", "expected a score by this card", ["scores", position]);
      }
      ofField?.set(bin, count + 1);
    }
  });
  return counts;
}

/** A name for the bin that a reason is about. */
function binNameOf({ code, params }: Reason<PointsCardReasonCode>): string {
  if (code === "LEVEL_OF_FIELD") return `level ${params["value"]}`;
  return code === "UNLISTED_VALUE" || code === "MISSING_VALUE" ? code : `up to ${params["upTo"]}`;
}

/** The bins of a field by name, each with its share among the leads of the fit. */
function expectedShares(field: PointsCardField): readonly (readonly [bin: string, share: number])[] {
  const missing = ["MISSING_VALUE", field.missing.share] as const;
  if (field.kind === "number") {
    return [...field.bins.map(({ share }, bin) => [`up to ${field.borders[bin]}`, share] as const), missing];
  }
  const levels = field.levels.map(({ value, share }) => [`level ${value}`, share] as const);
  return [...levels, ["UNLISTED_VALUE", field.others.share], missing];
}

function measureField(
  field: PointsCardField,
  counts: ReadonlyMap<string, number>,
  n: number,
  nOfFit = Number.POSITIVE_INFINITY,
): PointsCardFieldDrift {
  const half = 0.5 / n;
  const taken = expectedShares(field).filter(([bin, share]) => share > 0 || (counts.get(bin) as number) > 0);
  const stabilityIndex = taken.reduce((index, [bin, share]) => {
    const today = Math.max(half, (counts.get(bin) as number) / n);
    const then = Math.max(half, share);
    return index + (today - then) * Math.log(today / then);
  }, 0);
  const byChance = taken.length < 2 ? 0 : chiSquareQuantile(CHANCE_LEVEL, taken.length - 1) * (1 / n + 1 / nOfFit);
  const isStable = stabilityIndex < SHIFTING || stabilityIndex <= byChance;
  const verdict = isStable ? "stable" : stabilityIndex < SHIFTED ? "shifting" : "shifted";
  return { name: field.name, stabilityIndex, byChance, verdict };
}

function compareShares(
  scores: readonly CardScoredLead[],
  won: readonly (boolean | undefined)[],
): CalibrationInTheLarge | undefined {
  const known = scores.filter((_, index) => won[index] !== undefined);
  const wonShare = wilsonInterval(won.filter((outcome) => outcome === true).length, known.length);
  const { interval } = wonShare;
  if (interval === undefined) return undefined;
  const expectedShare = known.reduce((total, { probability }) => total + probability, 0) / known.length;
  if (expectedShare > interval.high) return { expectedShare, wonShare, verdict: "promises-too-much" };
  return { expectedShare, wonShare, verdict: expectedShare < interval.low ? "promises-too-little" : "as-expected" };
}

function listFindings(
  fields: readonly PointsCardFieldDrift[],
  calibration: CalibrationInTheLarge | undefined,
): readonly Finding<PointsCardDriftCode>[] {
  const findings = fields
    .filter(({ verdict }) => verdict === "shifted")
    .map(({ name, stabilityIndex }): Finding<PointsCardDriftCode> => {
      const params = { field: name, stabilityIndex: Math.round(stabilityIndex * 100) / 100 };
      return { code: "FIELD_SHIFTED", severity: "warning", path: ["fields", name], params };
    });
  if (calibration === undefined || calibration.verdict === "as-expected") return findings;
  const { expectedShare, wonShare } = calibration;
  const params = { expectedShare: roundShare(expectedShare), wonShare: roundShare(wonShare.value as number) };
  return [...findings, { code: "BASE_RATE_MOVED", severity: "warning", path: [], params }];
}

const roundShare = (share: number) => Math.round(share * 1000) / 1000;
