import type { Labels } from "../../shared/labels.js";
import type { RfmModelCode } from "./check.js";
import type { RfmDimension, RfmDropCode, RfmFindingCode, RfmFit, RfmReasonCode, RfmSegmentName } from "./model.js";

/** The segments of `DEFAULT_RFM_SEGMENTS`, as headings. */
export const RFM_SEGMENT_LABELS: Labels<RfmSegmentName> = {
  de: {
    champions: "Spitzenkunden",
    loyal: "Stammkunden",
    "potential-loyalists": "Angehende Stammkunden",
    new: "Neukunden",
    promising: "Vielversprechende Kunden",
    "needs-attention": "Kunden mit Betreuungsbedarf",
    "about-to-sleep": "Einschlafende Kunden",
    "at-risk": "Gefährdete Kunden",
    "cannot-lose": "Unverzichtbare Kunden",
    hibernating: "Ruhende Kunden",
    lost: "Verlorene Kunden",
  },
  en: {
    champions: "Champions",
    loyal: "Loyal customers",
    "potential-loyalists": "Potential loyalists",
    new: "New customers",
    promising: "Promising customers",
    "needs-attention": "Customers needing attention",
    "about-to-sleep": "About to sleep",
    "at-risk": "At risk",
    "cannot-lose": "Cannot lose them",
    hibernating: "Hibernating customers",
    lost: "Lost customers",
  },
};

/** The three dimensions, as column headings. */
export const RFM_DIMENSION_LABELS: Labels<RfmDimension> = {
  de: { recency: "Kaufaktualität", frequency: "Kaufhäufigkeit", monetary: "Umsatz" },
  en: { recency: "Recency", frequency: "Frequency", monetary: "Monetary value" },
};

/** What people read about a fit, a score or a faulty segment table. */
export const RFM_LABELS: Labels<RfmReasonCode | RfmFindingCode | RfmDropCode | RfmModelCode | RfmFit["status"]> = {
  de: {
    RECENCY_SCORED: "Letzter Kauf vor {value} Tagen: {score} von {bins} Punkten",
    FREQUENCY_SCORED: "Anzahl Käufe {value}: {score} von {bins} Punkten",
    MONETARY_SCORED: "Umsatz {value:decimal}: {score} von {bins} Punkten",
    SEGMENT_OF_CODE: "Der Code {code} gehört zum Segment {segment}",
    EMPTY_BIN: "Kein Kunde hat einen Code der Form {codes}",
    NO_PURCHASE: "Noch kein Kauf",
    INVALID_BINS: "Zwei bis neun Klassen je Dimension sind möglich",
    INVALID_BORDERS: "Die Klassengrenzen sind keine aufsteigenden Zahlen",
    INVALID_SEGMENT_NAME: "Der Name des Segments fehlt oder ist schon vergeben",
    INVALID_SCORE_RANGE: "Der Bereich liegt nicht innerhalb der Punkte, die es gibt",
    SEGMENT_OVERLAP:
      "Der Code {code} gehört sowohl zum Segment {first} als auch zum Segment {second} (mehrdeutige Codes: {count})",
    SEGMENT_GAP: "Der Code {code} gehört zu keinem Segment (Codes ohne Segment: {count})",
    ok: "Modell erstellt",
    "no-customers": "Kein Modell: niemand hat etwas gekauft",
  },
  en: {
    RECENCY_SCORED: "Last purchase {value} days ago: {score} of {bins} points",
    FREQUENCY_SCORED: "Number of purchases {value}: {score} of {bins} points",
    MONETARY_SCORED: "Revenue {value:decimal}: {score} of {bins} points",
    SEGMENT_OF_CODE: "The code {code} belongs to the segment {segment}",
    EMPTY_BIN: "No customer has a code of the form {codes}",
    NO_PURCHASE: "No purchase yet",
    INVALID_BINS: "Two to nine classes are possible in each dimension",
    INVALID_BORDERS: "The borders of the classes are no ascending numbers",
    INVALID_SEGMENT_NAME: "The name of the segment is missing or taken",
    INVALID_SCORE_RANGE: "The range does not lie within the points there are",
    SEGMENT_OVERLAP: "The code {code} belongs both to {first} and to {second} (ambiguous codes: {count})",
    SEGMENT_GAP: "The code {code} belongs to no segment (codes without one: {count})",
    ok: "Model fitted",
    "no-customers": "No model: nobody has bought anything",
  },
};
