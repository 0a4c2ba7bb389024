import type { Labels } from "../../../shared/labels.js";
import type { BgBbFit, BgBbFitReasonCode } from "./model.js";

/** What people read about the fit of a BG/BB model. */
export const BG_BB_LABELS: Labels<BgBbFit["status"] | BgBbFitReasonCode> = {
  de: {
    converged: "Modell angepasst",
    boundary: "Grenzfall: das Modell vereinfacht sich",
    "not-identified": "Kein Modell: die Daten legen die Parameter nicht fest",
    "too-little-data": "Kein Modell: zu wenige Kunden haben wieder gekauft",
    NO_DROPOUT: "Niemand scheint endgültig abzuwandern",
    NEVER_OR_ALWAYS: "Ein Teil der Kunden scheint sofort abzuwandern, der Rest nie",
    EQUAL_DROPOUT: "Alle Kunden scheinen gleich leicht abzuwandern",
    EQUAL_RATES: "Alle Kunden scheinen gleich oft zu kaufen",
    EVERY_OPPORTUNITY: "Wer noch Kunde ist, scheint jede Gelegenheit zu nutzen",
    ALL_OR_NOTHING: "Ein Teil der Kunden scheint jede Gelegenheit zu nutzen, der Rest keine",
    FEW_REPEATERS: "Wieder gekauft haben {repeaters} Kunden, nötig sind mindestens {needed}",
    FEW_OPPORTUNITIES: "Gelegenheiten nach dem ersten Kauf: höchstens {opportunities}, nötig sind mindestens {needed}",
    NO_MAXIMUM: "Die Suche fand weder ein Maximum noch einen Grenzfall",
  },
  en: {
    converged: "Model fitted",
    boundary: "Limiting case: the model becomes a simpler one",
    "not-identified": "No model: the data do not determine the parameters",
    "too-little-data": "No model: too few customers bought again",
    NO_DROPOUT: "Nobody seems to leave for good",
    NEVER_OR_ALWAYS: "Some customers seem to leave at once, the others never",
    EQUAL_DROPOUT: "All customers seem to leave equally easily",
    EQUAL_RATES: "All customers seem to buy equally often",
    EVERY_OPPORTUNITY: "Whoever is still a customer seems to take every opportunity",
    ALL_OR_NOTHING: "Some customers seem to take every opportunity, the others none",
    FEW_REPEATERS: "{repeaters} customers bought again, at least {needed} are needed",
    FEW_OPPORTUNITIES: "Opportunities after the first purchase: {opportunities} at most, at least {needed} are needed",
    NO_MAXIMUM: "The search found neither a maximum nor a limiting case",
  },
};
