import type { Labels } from "../../../shared/labels.js";
import type { LifetimeDropCode, LifetimeReasonCode } from "./model.js";

/** What people read about a lifetime value. */
export const LIFETIME_VALUE_LABELS: Labels<LifetimeReasonCode | LifetimeDropCode> = {
  de: {
    PURCHASES_UP_TO_HORIZON: "Erwartete Käufe bis zum Horizont ({horizon} {timeUnit}), abgezinst: {purchases}",
    PURCHASES_FOR_EVER: "Erwartete Käufe ohne zeitliche Grenze, abgezinst: {purchases}",
    SPEND_PER_PURCHASE: "Erwarteter Umsatz je Kauf: {spend} {currency} (aus {repeats} Wiederkäufen)",
    MARGIN_OF_SPEND: "Davon bleibt als Marge der Anteil {margin}",
    DISCOUNTED_AT: "Stetiger Zinssatz je Zeiteinheit ({timeUnit}): {rate}",
    ACQUISITION_COST: "Abgezogene Kosten der Gewinnung: {acquisitionCost} {currency}",
    NEGATIVE_SPEND: "Die Wiederkäufe brachten weniger als nichts ein",
    INFINITE_MEAN_SPEND: "Die erwarteten Ausgaben sind unbegrenzt",
  },
  en: {
    PURCHASES_UP_TO_HORIZON: "Expected purchases up to the horizon ({horizon} {timeUnit}), discounted: {purchases}",
    PURCHASES_FOR_EVER: "Expected purchases without an end, discounted: {purchases}",
    SPEND_PER_PURCHASE: "Expected revenue per purchase: {spend} {currency} (from {repeats} repeats)",
    MARGIN_OF_SPEND: "The share of it left as margin: {margin}",
    DISCOUNTED_AT: "Continuous discount rate per unit of time ({timeUnit}): {rate}",
    ACQUISITION_COST: "Cost of acquisition taken off: {acquisitionCost} {currency}",
    NEGATIVE_SPEND: "The repeat purchases brought in less than nothing",
    INFINITE_MEAN_SPEND: "The expected spend is infinite",
  },
};
