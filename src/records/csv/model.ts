import type { Report, ReportOptions } from "../../shared/report.js";

/** How a file sets cells apart: one character each. The empty quote means that nothing is quoted. */
export interface CsvDialect {
  readonly separator: string;
  readonly quote: string;
}

/** The complete rows at the start of a text. */
export interface CsvRows {
  /** The cells of each row as they are meant: unquoted, doubled quotes made single. An empty line is a row with one empty cell. */
  readonly rows: readonly (readonly string[])[];
  /** How many characters of the text the rows take up, the last row's line break included. */
  readonly length: number;
}

/**
 * Splits text into rows. The one thing the reader leaves to others: `clientele/adapters/csv` has one, any other will do.
 *
 * Lines end in `"\n"`, also within quotes, and a row is complete with its line break. Text behind the last complete row
 * is left alone: it comes again, with more behind it. What a row holds must not depend on the text behind it.
 */
export type CsvParser = (text: string, dialect: CsvDialect) => CsvRows;

/** What a file's bytes stand for. */
export type CsvEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The decimal sign of a number: `1,234.5` or `1.234,5`. */
export type CsvNumberFormat = "point" | "comma";

/** What comes first in a date with slashes or hyphens: `31/12/2026` or `12/31/2026`. */
export type CsvDateFormat = "day-first" | "month-first";

interface CsvColumnPlace {
  /**
   * The column's name in the file, or several of which the first one found counts. Case and blanks do not matter.
   *
   * @defaultValue the property's name
   */
  readonly header?: string | readonly string[] | undefined;
  /**
   * Whether the file must have the column and every record a readable cell in it. A record without is dropped.
   *
   * @defaultValue false
   */
  readonly required?: boolean | undefined;
}

/** A column of text: names, ids, codes. Cells stay as they are. */
export interface CsvTextColumn extends CsvColumnPlace {
  readonly type: "text";
}

/** A column of numbers, answered as canonical decimal text: see {@link readNumberText}. */
export interface CsvNumberColumn extends CsvColumnPlace {
  readonly type: "number";
  /** @defaultValue "detect" */
  readonly format?: CsvNumberFormat | "detect" | undefined;
  /** What may stand before or behind the number: `["€", "EUR"]`. Any other unit makes a bad number. */
  readonly units?: readonly string[] | undefined;
}

/** A column of dates, answered as local date, local date-time or instant: see {@link readDateText}. */
export interface CsvDateColumn extends CsvColumnPlace {
  readonly type: "date";
  /** @defaultValue "detect" */
  readonly format?: CsvDateFormat | "detect" | undefined;
  /** The first of the hundred years that a year of two digits stands for. Without it such a date is a bad one. */
  readonly firstYear?: number | undefined;
}

/** What a column holds and where it stands in the file. */
export type CsvColumn = CsvTextColumn | CsvNumberColumn | CsvDateColumn;

/** The columns to read, by the name each has in the records. */
export type CsvColumns = Readonly<Record<string, CsvColumn>>;

/** The typed cells of a record. All values are text; an empty or unreadable cell is undefined. */
export type CsvValues<Columns extends CsvColumns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends { readonly required: true } ? string : string | undefined;
};

/** One record of a file. */
export interface CsvRecord<Columns extends CsvColumns = CsvColumns> {
  /** The line of the file in which the record begins, counted from 1 with the header. */
  readonly line: number;
  readonly values: CsvValues<Columns>;
  /** All cells of the row as they stand in the file, also those of columns that were not asked for. */
  readonly cells: readonly string[];
}

/** How to run {@link readCsv}. */
export interface CsvOptions<Columns extends CsvColumns> extends ReportOptions {
  readonly parser: CsvParser;
  readonly columns: Columns;
  /** @defaultValue detected: a byte order mark, else UTF-8, else Windows-1252 */
  readonly encoding?: CsvEncoding | undefined;
  /** @defaultValue detected among tab, `|`, `;` and `,` */
  readonly separator?: string | undefined;
  /** @defaultValue detected among `"` and `'` */
  readonly quote?: string | undefined;
  /**
   * The longest row, in characters. Bounds the memory: a quote must close, and a line end, within it.
   *
   * @defaultValue 2,097,152
   */
  readonly maxRowLength?: number | undefined;
}

/** What was found out about a file. */
export interface CsvLayout {
  /** Absent where the file came as text. */
  readonly encoding?: CsvEncoding | undefined;
  readonly separator: string;
  readonly quote: string;
  /** The cells of the header, trimmed. */
  readonly headers: readonly string[];
  /** Where each column was found, by its name in the records. A column that is not in the file is absent. */
  readonly columns: Readonly<Record<string, CsvColumnLayout>>;
}

/** Where a column was found, and how it is read. */
export interface CsvColumnLayout {
  readonly header: string;
  /** The position in {@link CsvRecord.cells}. */
  readonly index: number;
  readonly format?: CsvNumberFormat | CsvDateFormat | undefined;
}

/** Why a record was dropped, or what was remarked on a record that was kept. */
export type CsvRowCode = "BAD_DATE" | "BAD_NUMBER" | "MISSING_VALUE" | "RAGGED_ROW" | "ROW_TOO_LONG" | "UNCLOSED_QUOTE";

/** Every code of a finding about a file. */
export type CsvFindingCode =
  | CsvRowCode
  | "AMBIGUOUS_DATES"
  | "AMBIGUOUS_NUMBERS"
  | "BAD_ENCODING"
  | "DUPLICATE_HEADER"
  | "MISSING_COLUMN";

/** What became of the rows of a file. */
export interface CsvReport extends Report<CsvRowCode> {
  /** Absent until the header has been read. */
  readonly layout?: CsvLayout | undefined;
}

/** The records of a file as they are read, once. */
export interface CsvReading<Columns extends CsvColumns> extends Iterable<CsvRecord<Columns>> {
  /** What became of the rows read so far: of all rows, once the last record is out. */
  report(): CsvReport;
}

/** The records of a file as they arrive, once. */
export interface AsyncCsvReading<Columns extends CsvColumns> extends AsyncIterable<CsvRecord<Columns>> {
  /** What became of the rows read so far: of all rows, once the last record is out. */
  report(): CsvReport;
}
