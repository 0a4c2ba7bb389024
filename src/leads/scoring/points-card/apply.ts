import { ClienteleError } from "../../../shared/errors.js";
import type { Reason } from "../../../shared/reasons.js";
import { POINTS_CARD_SCHEMA_VERSION, type PointsCard, type PointsCardReasonCode } from "../model.js";
import {
  type CompiledField,
  type CompiledInteraction,
  type CompiledPointsCard,
  compilePointsCard,
  findReason,
  type PointsReason,
} from "./compile.js";

/** What a points card says about a lead. */
export interface PointsCardScore {
  /** A whole number. */
  readonly score: number;
  /** Of being won, by the score alone: of two leads the one with more points has the higher probability. */
  readonly probability: number;
  /**
   * First `BASE_POINTS`, then one reason for each field in the order of the card, then one for each interaction. Their contributions
   * are whole numbers that add up to the score. Leads share reasons; all are frozen.
   */
  readonly reasons: readonly Reason<PointsCardReasonCode>[];
}

/**
 * Scores a lead by a points card: base points, plus the points of the bin it is in for each field, plus what pairs of bins are worth
 * together (`FIELDS_TOGETHER`).
 *
 * A number equal to a border is in the lower bin. A text, number or truth value that is no level of its field has the points of
 * all others (`UNLISTED_VALUE`), and what is undefined, null, the empty text or one of the field's missing texts has those of the
 * missing (`MISSING_VALUE`): the reasons tell. The probability is 1/(1 + exp(−ln 2·(score − base score)/points to double the odds)/base
 * odds): it depends on the whole score alone.
 *
 * The card is made ready once, and remembered as long as it is there: it must not be changed. Its hash is verified where it is read, by
 * `openPointsCard` of `clientele/leads/scoring/fit`, which also names what is wrong with a malformed one.
 *
 * @param lead - Plain data. Properties that are no fields of the card do not count.
 * @throws `ClienteleError` with code `INVALID_VALUE` and the field as path, for a lead that is no object and a value of the wrong type: no finite number or
 * decimal text of at most 15 digits in a field with numbers, an object in a field with categories. `MALFORMED_MODEL` with the
 * path `["body"]` for a card that cannot be applied; `WRONG_MODEL_KIND`, `NEWER_MODEL` and `UNKNOWN_MODEL_VERSION` for another model.
 *
 * @example
 * ```ts
 * import { scoreByPointsCard } from "clientele/leads/scoring/points-card";
 * import { createModel } from "clientele/model";
 *
 * const missing = { points: -10, share: 0.1 };
 * const card = createModel({
 *   kind: "points-card",
 *   schemaVersion: 1,
 *   body: {
 *     scale: { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 20 },
 *     basePoints: 470,
 *     baseRate: 0.26,
 *     fields: [
 *       { kind: "number", name: "visits", borders: [2], bins: [{ points: -5, share: 0.6 }, { points: 12, share: 0.3 }], missing },
 *       {
 *         kind: "category",
 *         name: "source",
 *         levels: [{ value: "referral", points: 38, share: 0.2 }],
 *         others: { points: 0, share: 0.7 },
 *         missing,
 *       },
 *     ],
 *   },
 * } as const);
 *
 * const { score, probability, reasons } = scoreByPointsCard({ visits: 7, source: "referral" }, card);
 * score; // => 520
 * probability.toFixed(3); // => "0.667"
 * reasons.map(({ code, contribution }) => [code, contribution]);
 * // => [["BASE_POINTS", 470], ["NUMBER_ABOVE", 12], ["LEVEL_OF_FIELD", 38]]
 *
 * scoreByPointsCard({ source: "fair" }, card).reasons.slice(1).map(({ code }) => code);
 * // => ["MISSING_VALUE", "UNLISTED_VALUE"]
 * ```
 *
 * @see N. Siddiqi, "Credit Risk Scorecards" (Wiley, 2006), chapter 6: points to double the odds.
 */
export function scoreByPointsCard(lead: object, card: PointsCard): PointsCardScore {
  return scoreOne(lead, open(card));
}

/**
 * Scores many leads, as {@link scoreByPointsCard} does one. The scores are in the order of the leads.
 *
 * @throws as {@link scoreByPointsCard}; a path into a lead begins with its index.
 *
 * @example
 * ```ts
 * import { scoreAllByPointsCard } from "clientele/leads/scoring/points-card";
 * import { createModel } from "clientele/model";
 *
 * const scale = { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 20 };
 * const card = createModel({
 *   kind: "points-card",
 *   schemaVersion: 1,
 *   body: { scale, basePoints: 480, fields: [], baseRate: 0.33 },
 * });
 *
 * scoreAllByPointsCard([{ source: "fair" }, {}], card).map(({ score }) => score); // => [480, 480]
 * ```
 */
export function scoreAllByPointsCard(leads: readonly object[], card: PointsCard): readonly PointsCardScore[] {
  const compiled = open(card);
  return leads.map((lead, index) => scoreOne(lead, compiled, index));
}

function scoreOne(lead: object, card: CompiledPointsCard, position?: number): PointsCardScore {
  if (typeof lead !== "object" || lead === null) {
    throw new ClienteleError("INVALID_VALUE", "expected an object", position === undefined ? [] : [position]);
  }
  const { base, fields, interactions, probabilityOf } = card;
  const reasons = new Array<PointsReason>(fields.length + 1 + interactions.length);
  reasons[0] = base;
  let score = base.contribution;
  for (let index = 0; index < fields.length; index += 1) {
    const reason = findReason(fields[index] as CompiledField, lead, position);
    reasons[index + 1] = reason;
    score += reason.contribution;
  }
  for (let index = 0; index < interactions.length; index += 1) {
    const reason = findJointReason(interactions[index] as CompiledInteraction, reasons);
    reasons[fields.length + 1 + index] = reason;
    score += reason.contribution;
  }
  return { score, probability: probabilityOf(score), reasons };
}

/** The fields' reasons stand behind that of the base. */
function findJointReason({ first, second, byReasons }: CompiledInteraction, reasons: readonly PointsReason[]) {
  const row = byReasons.get(reasons[first + 1] as PointsReason) as ReadonlyMap<PointsReason, PointsReason>;
  return row.get(reasons[second + 1] as PointsReason) as PointsReason;
}

const compiledCards = new WeakMap<PointsCard, CompiledPointsCard>();

function open(card: PointsCard): CompiledPointsCard {
  const known = compiledCards.get(card);
  if (known !== undefined) return known;
  const { kind, schemaVersion, body } = card;
  if (kind !== "points-card") throw new ClienteleError("WRONG_MODEL_KIND", "expected a points card", ["kind"]);
  if (schemaVersion !== POINTS_CARD_SCHEMA_VERSION) {
    const code = schemaVersion > POINTS_CARD_SCHEMA_VERSION ? "NEWER_MODEL" : "UNKNOWN_MODEL_VERSION";
    throw new ClienteleError(code, `expected schema version ${POINTS_CARD_SCHEMA_VERSION}`, ["schemaVersion"]);
  }
  const compiled = compilePointsCard(body);
  compiledCards.set(card, compiled);
  return compiled;
}
