import type { Labels } from "../../../shared/labels.js";
import type { RetentionFit, RetentionFitReasonCode } from "./model.js";

/** What people read about the fit of a model of customers under contract. */
export const RETENTION_MODEL_LABELS: Labels<RetentionFit["status"] | RetentionFitReasonCode> = {
  de: {
    converged: "Modell angepasst",
    boundary: "Grenzfall: das Modell vereinfacht sich",
    "not-identified": "Kein Modell: die Daten legen die Parameter nicht fest",
    "too-little-data": "Kein Modell: noch keine Vertragsperiode ist zu Ende",
    NO_DROPOUT: "Niemand hat gekündigt",
    DROPOUT_AT_ONCE: "Alle Kündigungen fallen auf das Ende der ersten Periode (Anteil {share})",
    EQUAL_DROPOUT: "Die Kunden unterscheiden sich nicht erkennbar darin, wie leicht sie kündigen",
    FEW_PERIODS: "Beobachtete Perioden: {periods}, nötig sind mindestens {needed}",
    NO_MAXIMUM: "Die Suche fand weder ein Maximum noch einen Grenzfall",
  },
  en: {
    converged: "Model fitted",
    boundary: "Limiting case: the model becomes a simpler one",
    "not-identified": "No model: the data do not determine the parameters",
    "too-little-data": "No model: no period of a contract is over yet",
    NO_DROPOUT: "Nobody left",
    DROPOUT_AT_ONCE: "All who left did so after the first period (share {share})",
    EQUAL_DROPOUT: "Customers do not seem to differ in how easily they leave",
    FEW_PERIODS: "Periods observed: {periods}, at least {needed} are needed",
    NO_MAXIMUM: "The search found neither a maximum nor a limiting case",
  },
};
