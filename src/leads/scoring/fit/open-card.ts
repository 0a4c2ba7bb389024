import { assertModelEnvelope } from "../../../shared/model/check.js";
import { openModel } from "../../../shared/model/create.js";
import { POINTS_CARD_SCHEMA_VERSION, type PointsCard } from "../model.js";
import { assertPointsCardBody } from "./check-card.js";

/**
 * A points card that was stored, once it is known to be one: its form, hash, version, bins and points are verified. It is to be opened
 * once, where it is read; scoring by it does not ask again.
 *
 * @throws `ClienteleError` with code `MALFORMED_MODEL` and the path of the first thing that is not as it should be; `WRONG_MODEL_KIND`,
 * `NEWER_MODEL`, `UNKNOWN_MODEL_VERSION` and `MODEL_HASH_MISMATCH` as `openModel`.
 *
 * @example
 * ```ts
 * import { createModel } from "clientele/model";
 * import { openPointsCard } from "clientele/leads/scoring/fit";
 *
 * const scale = { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 20 };
 * const body = { scale, basePoints: 470, fields: [], baseRate: 0.26 };
 * const stored = JSON.stringify(createModel({ kind: "points-card", schemaVersion: 1, body }));
 *
 * openPointsCard(JSON.parse(stored)).body; // => { scale, basePoints: 470, fields: [], baseRate: 0.26 }
 * openPointsCard({ ...JSON.parse(stored), schemaVersion: 2 }); // => throws NEWER_MODEL
 * ```
 */
export function openPointsCard(stored: unknown): PointsCard {
  assertModelEnvelope(stored);
  const card = stored as PointsCard;
  assertPointsCardBody(openModel(card, "points-card", POINTS_CARD_SCHEMA_VERSION));
  return card;
}
