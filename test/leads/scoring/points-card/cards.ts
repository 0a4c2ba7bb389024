import type {
  PointsCard,
  PointsCardBody,
  PointsCardField,
  PointsCardInteraction,
} from "../../../../src/leads/scoring/model.js";
import { createModel } from "../../../../src/shared/model/index.js";

export const missing = { points: -7, share: 0.1 };

export const visits: PointsCardField = {
  kind: "number",
  name: "visits",
  borders: [2, 5.5],
  bins: [
    { points: -11, share: 0.5 },
    { points: 4, share: 0.3 },
    { points: 13, share: 0.1 },
  ],
  missing,
};

export const source: PointsCardField = {
  kind: "category",
  name: "source",
  levels: [
    { value: "referral", points: 38, share: 0.2 },
    { value: "1", points: 2, share: 0.1 },
    { value: "true", points: 3, share: 0.1 },
  ],
  others: { points: -3, share: 0.5 },
  missing,
  missingTexts: ["Select"],
};

/** A row for each level of the source, the others and the missing; in it the three ranges of the visits, and the missing. */
export const sourceWithVisits: PointsCardInteraction = {
  fields: ["source", "visits"],
  points: [
    [-20, 1, 30, 0],
    [0, 2, 0, 0],
    [0, 0, 3, 0],
    [4, 4, 4, 5],
    [6, 6, 6, 7],
  ],
};

const body: PointsCardBody = {
  scale: { baseScore: 500, baseOdds: 1, pointsToDoubleOdds: 20 },
  basePoints: 470,
  fields: [visits, source],
  baseRate: 0.26,
};

/** A card with both kinds of fields, or with what is given instead. */
export const cardWith = (parts: object = {}): PointsCard =>
  createModel({ kind: "points-card", schemaVersion: 1, body: { ...body, ...parts } });
