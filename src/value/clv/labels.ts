import type { Labels } from "../../shared/labels.js";
import type { RepeatHistoryCode } from "./check.js";
import type { ClvFitReasonCode, ClvFitStatus } from "./model.js";

export { PURCHASE_ASSUMPTION_LABELS } from "./assumptions/labels.js";
export { BACKTEST_LABELS, FORECAST_MEASURE_LABELS, NAIVE_FORECAST_LABELS } from "./backtest/labels.js";
export { BG_BB_LABELS } from "./bg-bb/labels.js";
export { ENDANGERMENT_LABELS } from "./endangerment/labels.js";
export { GAMMA_GAMMA_LABELS } from "./gamma-gamma/labels.js";
export { LIFETIME_VALUE_LABELS } from "./money/labels.js";
export { RETENTION_MODEL_LABELS } from "./retention/labels.js";

/** What people read about the fit of a model of purchases, and about histories that are not in order. */
export const PURCHASE_MODEL_LABELS: Labels<ClvFitStatus | ClvFitReasonCode | RepeatHistoryCode> = {
  de: {
    converged: "Modell angepasst",
    boundary: "Grenzfall: das Modell vereinfacht sich",
    "not-identified": "Kein Modell: die Daten legen die Parameter nicht fest",
    "too-little-data": "Kein Modell: zu wenige Kunden haben wieder gekauft",
    NO_DROPOUT: "Niemand scheint endgültig abzuwandern",
    DROPOUT_AT_ONCE: "Wer abwandert, scheint es sofort zu tun",
    EQUAL_DROPOUT: "Alle Kunden scheinen gleich leicht abzuwandern",
    EQUAL_RATES: "Alle Kunden scheinen gleich oft zu kaufen",
    NEVER_OR_ALWAYS: "Ein Teil der Kunden scheint sofort abzuwandern, der Rest nie",
    FEW_REPEATERS: "Wieder gekauft haben {repeaters} Kunden, nötig sind mindestens {needed}",
    NO_MAXIMUM: "Die Suche fand weder ein Maximum noch einen Grenzfall",
    CONSTANT_COVARIATE: "Das Merkmal {covariate} ist bei allen Kunden gleich",
    COLLINEAR_COVARIATE: "Das Merkmal {covariate} folgt aus den anderen Merkmalen",
    COVARIATE_WITHOUT_END: "Die Wirkung des Merkmals {covariate} scheint ohne Grenze zu sein",
    INVALID_VALUE: "Die Zahl der Käufe ist keine ganze Zahl ab null, oder eine Zeit ist keine Zahl ab null",
    TIME_WITHOUT_REPEAT: "Ein letzter Kauf nach dem ersten, aber kein Wiederkauf",
    LAST_AFTER_END: "Der letzte Kauf liegt nach dem Ende der Beobachtung",
    REPEATS_WITHOUT_TIME: "Alle Käufe liegen am ersten Tag",
  },
  en: {
    converged: "Model fitted",
    boundary: "Limiting case: the model becomes a simpler one",
    "not-identified": "No model: the data do not determine the parameters",
    "too-little-data": "No model: too few customers bought again",
    NO_DROPOUT: "Nobody seems to leave for good",
    DROPOUT_AT_ONCE: "Whoever leaves seems to do so at once",
    EQUAL_DROPOUT: "All customers seem to leave equally easily",
    EQUAL_RATES: "All customers seem to buy equally often",
    NEVER_OR_ALWAYS: "Some customers seem to leave at once, the others never",
    FEW_REPEATERS: "{repeaters} customers bought again, at least {needed} are needed",
    NO_MAXIMUM: "The search found neither a maximum nor a limiting case",
    CONSTANT_COVARIATE: "The covariate {covariate} is the same for all customers",
    COLLINEAR_COVARIATE: "The covariate {covariate} follows from the other covariates",
    COVARIATE_WITHOUT_END: "The effect of the covariate {covariate} seems to have no limit",
    INVALID_VALUE: "The number of purchases is no whole number from zero on, or a time is no number from zero on",
    TIME_WITHOUT_REPEAT: "A last purchase after the first one, but no repeat",
    LAST_AFTER_END: "The last purchase lies after the end of the observation",
    REPEATS_WITHOUT_TIME: "All purchases lie on the first day",
  },
};
