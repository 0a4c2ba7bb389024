import type { Labels } from "../../shared/labels.js";
import type { CsvFindingCode } from "./model.js";

/** What people read about a file: the findings, and the two errors of `readCsv`. */
export const CSV_LABELS: Labels<CsvFindingCode | "INVALID_OPTION"> = {
  de: {
    AMBIGUOUS_DATES: "Zeile {line}, Spalte {column}: Tag und Monat sind nicht zu unterscheiden; gelesen als {pattern}",
    AMBIGUOUS_NUMBERS:
      "Zeile {line}, Spalte {column}: Dezimal- und Tausendertrennzeichen sind nicht zu unterscheiden; gelesen als {pattern}",
    BAD_DATE: "Zeile {line}, Spalte {column}: kein Datum",
    BAD_ENCODING: "Zeile {line}: Zeichen, die sich nicht als UTF-8 lesen lassen",
    BAD_NUMBER: "Zeile {line}, Spalte {column}: keine Zahl",
    DUPLICATE_HEADER: "Zeile {line}: die Spalte {column} gibt es mehrfach; es gilt die erste",
    INVALID_OPTION: "Ungültige Einstellung",
    MISSING_COLUMN: "Die Spalte {column} fehlt",
    MISSING_VALUE: "Zeile {line}, Spalte {column}: kein Wert",
    RAGGED_ROW: "Zeile {line}: {cells} Zellen statt {expected}",
    ROW_TOO_LONG: "Zeile {line}: länger als {limit} Zeichen",
    UNCLOSED_QUOTE: "Zeile {line}: ein Anführungszeichen wird nicht geschlossen",
  },
  en: {
    AMBIGUOUS_DATES: "Line {line}, column {column}: day and month cannot be told apart; read as {pattern}",
    AMBIGUOUS_NUMBERS:
      "Line {line}, column {column}: decimal and thousands separator cannot be told apart; read as {pattern}",
    BAD_DATE: "Line {line}, column {column}: no date",
    BAD_ENCODING: "Line {line}: characters that cannot be read as UTF-8",
    BAD_NUMBER: "Line {line}, column {column}: no number",
    DUPLICATE_HEADER: "Line {line}: there is more than one column {column}; the first one counts",
    INVALID_OPTION: "Invalid setting",
    MISSING_COLUMN: "The column {column} is missing",
    MISSING_VALUE: "Line {line}, column {column}: no value",
    RAGGED_ROW: "Line {line}: {cells} cells instead of {expected}",
    ROW_TOO_LONG: "Line {line}: longer than {limit} characters",
    UNCLOSED_QUOTE: "Line {line}: a quote is not closed",
  },
};
