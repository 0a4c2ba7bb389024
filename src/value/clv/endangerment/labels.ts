import type { Labels } from "../../../shared/labels.js";
import type { EndangermentReasonCode } from "./model.js";

/** Why a customer is endangered, or not. Times are in the unit of the model, whose name stands beside the table. */
export const ENDANGERMENT_LABELS: Labels<EndangermentReasonCode> = {
  de: {
    EXPECTS_LESS:
      "In den nächsten {horizon} Zeiteinheiten werden {expected} Käufe erwartet; nach seinem letzten Kauf waren es {baseline}",
    LONGER_SILENCE: "Seit {silence} Zeiteinheiten kein Kauf; sonst lagen im Mittel {usual} dazwischen",
    JUDGED_BY_COHORT: "Mit {repeats} Wiederkäufen ist der Maßstab vor allem der aller Kunden",
  },
  en: {
    EXPECTS_LESS:
      "{expected} purchases are expected in the next {horizon} units of time; after the last purchase it was {baseline}",
    LONGER_SILENCE: "No purchase for {silence} units of time; before, {usual} lay between purchases on average",
    JUDGED_BY_COHORT: "With {repeats} repeats, the measure is mostly that of all customers",
  },
};
