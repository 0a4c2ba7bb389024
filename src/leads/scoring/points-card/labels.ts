import type { Labels } from "../../../shared/labels.js";
import type { PointsCardReasonCode } from "../model.js";

/** What people read about the points of a lead. */
export const POINTS_CARD_LABELS: Labels<PointsCardReasonCode> = {
  de: {
    BASE_POINTS: "Grundpunkte",
    NUMBER_UP_TO: "{field}: höchstens {upTo}",
    NUMBER_ABOVE: "{field}: mehr als {above}",
    NUMBER_BETWEEN: "{field}: mehr als {above}, höchstens {upTo}",
    ANY_NUMBER: "{field}: angegeben",
    LEVEL_OF_FIELD: "{field}: {value}",
    UNLISTED_VALUE: "{field}: seltener oder unbekannter Wert",
    MISSING_VALUE: "{field}: keine Angabe",
    FIELDS_TOGETHER: "{field} und {withField} zusammen",
  },
  en: {
    BASE_POINTS: "base points",
    NUMBER_UP_TO: "{field}: at most {upTo}",
    NUMBER_ABOVE: "{field}: more than {above}",
    NUMBER_BETWEEN: "{field}: more than {above}, at most {upTo}",
    ANY_NUMBER: "{field}: given",
    LEVEL_OF_FIELD: "{field}: {value}",
    UNLISTED_VALUE: "{field}: a rare or unknown value",
    MISSING_VALUE: "{field}: nothing said",
    FIELDS_TOGETHER: "{field} and {withField} together",
  },
};
