import type { Labels } from "../../../shared/labels.js";
import type { AssumptionStatus, PurchaseAssumptionCode } from "./model.js";

/** What people read about a log that is not as the models take it to be. Months are numbers from 1 to 12. */
export const PURCHASE_ASSUMPTION_LABELS: Labels<PurchaseAssumptionCode | AssumptionStatus> = {
  de: {
    REGULAR_TIMING:
      "Die Kunden kaufen regelmäßiger, als die Modelle annehmen (Formparameter {shape} statt 1, Intervall {low} bis {high}): Wer ausbleibt, ist eher abgewandert, als sie glauben",
    CLUMPED_TIMING:
      "Die Kunden kaufen in Schüben (Formparameter {shape} statt 1, Intervall {low} bis {high}); die Modelle nehmen gleichmäßigen Zufall an",
    SEASONAL_MONTHS:
      "Die Käufe folgen der Jahreszeit: Monat {strongestMonth} hat das {strongestIndex}fache des Gleichmaßes, Monat {weakestMonth} das {weakestIndex}fache; die Modelle kennen keine Saison",
    UNEVEN_MONTHS:
      "Die Käufe sind ungleich über die Monate verteilt: Monat {strongestMonth} hat das {strongestIndex}fache des Gleichmaßes, Monat {weakestMonth} das {weakestIndex}fache; ob das wiederkehrt, ist nicht zu sehen",
    "too-little-data": "Zu wenige Kunden haben oft genug gekauft, um das zu prüfen",
    "too-short": "Die Käufe reichen über weniger als ein Jahr: Monate lassen sich nicht vergleichen",
  },
  en: {
    REGULAR_TIMING:
      "Customers buy more regularly than the models take them to (shape {shape} instead of 1, interval {low} to {high}): who stays away has left sooner than they believe",
    CLUMPED_TIMING:
      "Customers buy in bursts (shape {shape} instead of 1, interval {low} to {high}); the models take purchases to be evenly random",
    SEASONAL_MONTHS:
      "Purchases follow the season: month {strongestMonth} has {strongestIndex} times an even share, month {weakestMonth} {weakestIndex} times; the models know no season",
    UNEVEN_MONTHS:
      "Purchases are unevenly spread over the months: month {strongestMonth} has {strongestIndex} times an even share, month {weakestMonth} {weakestIndex} times; whether that will come again cannot be seen",
    "too-little-data": "Too few customers bought often enough to check this",
    "too-short": "The purchases reach over less than a year: months cannot be compared",
  },
};
