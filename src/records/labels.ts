import type { Labels } from "../shared/labels.js";
import type { RecordCode } from "./shape.js";

/** What can be wrong with the form of any record. */
export const RECORD_LABELS: Labels<RecordCode> = {
  de: {
    INVALID_RECORD: "Kein Datensatz",
    UNKNOWN_PROPERTY: "Unbekanntes Feld",
    RESERVED_KEY: "Feldname nicht erlaubt",
    INVALID_LIST: "Keine Liste",
    INVALID_CHOICE: "Kein bekannter Wert",
    INVALID_ID: "Kennung fehlt oder ist leer",
    INVALID_TEXT: "Kein lesbarer Text",
    INVALID_DATE: "Kein gültiges Datum",
    INVALID_INSTANT: "Zeitpunkt fehlt oder ist nicht lesbar",
  },
  en: {
    INVALID_RECORD: "No record",
    UNKNOWN_PROPERTY: "Unknown field",
    RESERVED_KEY: "Name of field not allowed",
    INVALID_LIST: "No list",
    INVALID_CHOICE: "No known value",
    INVALID_ID: "Id is missing or blank",
    INVALID_TEXT: "No readable text",
    INVALID_DATE: "No valid date",
    INVALID_INSTANT: "Time is missing or unreadable",
  },
};
