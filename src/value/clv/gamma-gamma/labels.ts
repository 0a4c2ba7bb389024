import type { Labels } from "../../../shared/labels.js";
import type { SpendDropCode, SpendFindingCode, SpendFitReasonCode } from "./model.js";

/** What people read about a Gamma-Gamma model and the spend it expects. */
export const GAMMA_GAMMA_LABELS: Labels<SpendFitReasonCode | SpendFindingCode | SpendDropCode | "infinite-mean"> = {
  de: {
    EQUAL_SPEND: "Die Kunden unterscheiden sich nicht erkennbar darin, wie viel sie ausgeben",
    STEADY_SPEND: "Jeder Kunde gibt anscheinend immer gleich viel aus",
    FEW_REPEATERS: "Zu wenige Wiederkäufer: {repeaters}, nötig sind {needed}",
    NO_MAXIMUM: "Die Suche nach den Parametern fand kein Ende",
    SPEND_DEPENDS_ON_FREQUENCY:
      "Ausgaben je Kauf und Kaufhäufigkeit hängen zusammen (Rangkorrelation {rankCorrelation}); das Modell nimmt das Gegenteil an",
    NO_MEAN_SPEND: "Die Ausgaben streuen so weit, dass sie keinen Mittelwert haben (q = {q})",
    NO_REPEAT: "Noch kein Wiederkauf",
    NO_POSITIVE_SPEND: "Die Wiederkäufe brachten nichts ein",
    "infinite-mean": "Keine Schätzung: Die erwarteten Ausgaben sind unbegrenzt",
  },
  en: {
    EQUAL_SPEND: "Customers do not seem to differ in what they spend",
    STEADY_SPEND: "Each customer seems to spend the same every time",
    FEW_REPEATERS: "Too few customers came back: {repeaters}, {needed} are needed",
    NO_MAXIMUM: "The search for the parameters found no end",
    SPEND_DEPENDS_ON_FREQUENCY:
      "Spend per purchase and number of purchases go together (rank correlation {rankCorrelation}); the model takes them for independent",
    NO_MEAN_SPEND: "Spend varies so widely that it has no mean (q = {q})",
    NO_REPEAT: "No repeat purchase yet",
    NO_POSITIVE_SPEND: "The repeat purchases brought nothing in",
    "infinite-mean": "No estimate: the expected spend is infinite",
  },
};
