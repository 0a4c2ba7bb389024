/**
 * CSV files as they come: German or English, any usual separator, quote and encoding, read record by record into typed
 * values, with a report of everything that was doubtful.
 *
 * @module
 */
export type { CsvChunk } from "./csv-reader.js";
export { type DialectHints, detectCsvDialect } from "./detect-dialect.js";
export type {
  AsyncCsvReading,
  CsvColumn,
  CsvColumnLayout,
  CsvColumns,
  CsvDateColumn,
  CsvDateFormat,
  CsvDialect,
  CsvEncoding,
  CsvFindingCode,
  CsvLayout,
  CsvNumberColumn,
  CsvNumberFormat,
  CsvOptions,
  CsvParser,
  CsvReading,
  CsvRecord,
  CsvReport,
  CsvRowCode,
  CsvRows,
  CsvTextColumn,
  CsvValues,
} from "./model.js";
export { readCsv, readCsvAsync } from "./read-csv.js";
export { type DateTextOptions, readDateText } from "./read-date.js";
export { type NumberTextOptions, readNumberText } from "./read-number.js";
