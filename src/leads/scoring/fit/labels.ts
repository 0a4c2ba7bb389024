import type { Labels } from "../../../shared/labels.js";
import type { PointsCardDriftCode } from "./drift-report.js";
import type { LeadEvaluationStatus } from "./evaluation.js";
import type { LeadFitDropCode, LeadFitFindingCode, LeadFitReasonCode, PointsCardFit } from "./model.js";

export { LEAD_FREQUENCY_LABELS } from "./bayes/labels.js";

/** What people read about a fit: how it ended, why it is not usable, what was left out and what is doubtful. */
export const LEAD_FIT_LABELS: Labels<
  | PointsCardFit["status"]
  | LeadFitReasonCode
  | LeadFitDropCode
  | LeadFitFindingCode
  | LeadEvaluationStatus
  | PointsCardDriftCode
> = {
  de: {
    ok: "Punktekarte erstellt",
    "too-few-outcomes": "Keine Punktekarte: zu wenige abgeschlossene Leads",
    TOO_FEW_OUTCOMES: "{won} gewonnene und {lost} verlorene Leads: gebraucht werden je {needed}",
    ONE_OUTCOME_IN_VALIDATION: "Nicht prüfbar: die neuesten Leads oder die davor sind alle gewonnen oder alle verloren",
    NOT_BETTER_THAN_BASE_RATE:
      "Nicht besser als die Gewinnquote: Log-Verlust {logLoss}, mit der Gewinnquote allein {baseRateLogLoss}",
    RANKS_NO_BETTER_THAN_CHANCE: "Die Reihenfolge kann Zufall sein: AUC {auc}, mindestens {low}",
    OPEN_LEAD: "Noch offen",
    TIME_UNKNOWN: "Ohne Zeitpunkt",
    OUTSIDE_WINDOW: "Außerhalb des Zeitraums",
    KNOWN_AFTER_OUTCOME: "{field} ist erst nach dem Abschluss bekannt und wird nicht verwendet",
    SUSPECTED_LEAK:
      "{field} sagt den Abschluss fast allein voraus (Informationswert {informationValue}): vermutlich erst danach ausgefüllt",
    CONSTANT_FIELD: "{field} ist bei allen Leads gleich",
    NO_TIME_ORDER:
      "{outcomes} Abschlüsse, aber keine Zeitfolge: ob die Karte bei neuen Leads stimmt, ist nicht geprüft",
    "no-observations": "Keine Beobachtung",
    "one-outcome": "Nur gewonnene oder nur verlorene Leads",
    FIELD_SHIFTED: "{field} hat sich verschoben (Stabilitätsindex {stabilityIndex}): neu anpassen",
    BASE_RATE_MOVED: "Erwartet war ein Anteil von {expectedShare}, gewonnen wurden {wonShare}",
  },
  en: {
    ok: "Points card fitted",
    "too-few-outcomes": "No points card: too few leads are won or lost",
    TOO_FEW_OUTCOMES: "{won} won and {lost} lost leads: {needed} of each are needed",
    ONE_OUTCOME_IN_VALIDATION: "Cannot be tried: the newest leads, or those before, are all won or all lost",
    NOT_BETTER_THAN_BASE_RATE:
      "No better than the base rate: log-loss {logLoss}, with the base rate alone {baseRateLogLoss}",
    RANKS_NO_BETTER_THAN_CHANCE: "The ranking may be chance: AUC {auc}, at least {low}",
    OPEN_LEAD: "Still open",
    TIME_UNKNOWN: "Without a time",
    OUTSIDE_WINDOW: "Outside the window",
    KNOWN_AFTER_OUTCOME: "{field} is known only after the outcome and is not used",
    SUSPECTED_LEAK:
      "{field} almost tells the outcome alone (information value {informationValue}): probably filled in afterwards",
    CONSTANT_FIELD: "{field} is the same for all leads",
    NO_TIME_ORDER: "{outcomes} outcomes, but no order of time: whether the card holds for new leads was not tried",
    "no-observations": "No observation",
    "one-outcome": "Only won or only lost leads",
    FIELD_SHIFTED: "{field} has shifted (stability index {stabilityIndex}): fit anew",
    BASE_RATE_MOVED: "A share of {expectedShare} was expected, {wonShare} was won",
  },
};
