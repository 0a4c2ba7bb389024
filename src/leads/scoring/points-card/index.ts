/**
 * Applying a fitted points card, to be embedded: how promising a lead is, with the probability of winning it and the reasons. Cards are
 * fitted and read by `clientele/leads/scoring/fit`.
 *
 * @module
 */
export {
  DEFAULT_POINTS_SCALE,
  POINTS_CARD_SCHEMA_VERSION,
  type PointsCard,
  type PointsCardBin,
  type PointsCardBody,
  type PointsCardCategoryField,
  type PointsCardField,
  type PointsCardInteraction,
  type PointsCardLevel,
  type PointsCardNumberField,
  type PointsCardReasonCode,
  type PointsScale,
} from "../model.js";
export { type PointsCardScore, scoreAllByPointsCard, scoreByPointsCard } from "./apply.js";
export type { PointsReason } from "./compile.js";
