import { ClienteleError } from "../../../shared/errors.js";
import { createModel } from "../../../shared/model/create.js";
import type { PointsCard } from "../model.js";
import { openPointsCard } from "./open-card.js";

/**
 * A points card for leads among which another share is known to be won: all odds are multiplied by the same factor, and all scores
 * shifted by the same whole number of points. Ranks stay as they are.
 *
 * For a share that is known, from a plan or from all leads of the last months. A share that is only guessed from the scores makes
 * matters worse; then fit anew on the last months.
 *
 * @param baseRate - The share that is won now, between 0 and 1, both excluded.
 * @throws `ClienteleError` with code `INVALID_OPTION` for a share that is not between 0 and 1; `MALFORMED_MODEL` for a card without
 * a share of its own between 0 and 1; as {@link openPointsCard} for the card.
 *
 * @example
 * ```ts
 * import { createModel } from "clientele/model";
 * import { correctPointsCardPrior } from "clientele/leads/scoring/fit";
 *
 * const scale = { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 20 };
 * const body = { scale, basePoints: 460, fields: [], baseRate: 0.2 };
 * const card = createModel({ kind: "points-card", schemaVersion: 1, body });
 *
 * correctPointsCardPrior(card, 0.5).body; // => { scale, basePoints: 500, fields: [], baseRate: 0.5 }
 * ```
 *
 * @see M. Saerens, P. Latinne, C. Decaestecker, Neural Computation 14 (2002), pp. 21–41: equation 2.4.
 */
export function correctPointsCardPrior(card: PointsCard, baseRate: number): PointsCard {
  if (!isShare(baseRate)) throw new ClienteleError("INVALID_OPTION", "expected a share between 0 and 1", ["baseRate"]);
  const body = openPointsCard(card).body;
  if (!isShare(body.baseRate)) {
    throw new ClienteleError("MALFORMED_MODEL", "expected a share between 0 and 1", ["body", "baseRate"]);
  }
  const doublings = Math.log2(oddsOf(baseRate) / oddsOf(body.baseRate));
  const basePoints = body.basePoints + Math.round(body.scale.pointsToDoubleOdds * doublings);
  return createModel({ ...card, body: { ...body, basePoints, baseRate } });
}

const isShare = (value: number) => value > 0 && value < 1;

const oddsOf = (share: number) => share / (1 - share);
