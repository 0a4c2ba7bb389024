import { createReport } from "../../shared/report.js";
import { checkCsvOptions } from "./check.js";
import { detectCsvDialect } from "./detect-dialect.js";
import { findColumns } from "./find-columns.js";
import type { CsvColumns, CsvOptions, CsvRecord, CsvReport, CsvRowCode } from "./model.js";
import { createRecordReader, type RecordReader } from "./read-records.js";
import { createRowReader, type RowReader } from "./read-rows.js";
import { countBreaks, createTextReader } from "./read-text.js";

/** A file, or a part of one. */
export type CsvChunk = string | Uint8Array;

/** The way of a file from chunks to records, driven from outside. */
export interface CsvReader<Columns extends CsvColumns> {
  read(chunk: CsvChunk): readonly CsvRecord<Columns>[];
  end(): readonly CsvRecord<Columns>[];
  report(): CsvReport;
}

/** How much of a file is looked at before the first record: enough for some hundred rows. */
const SAMPLE_LENGTH = 65_536;

const DEFAULT_MAX_ROW_LENGTH = 2_097_152;

/** @throws `ClienteleError` with code `INVALID_OPTION` for a setting that cannot be. */
export function createCsvReader<Columns extends CsvColumns>(options: CsvOptions<Columns>): CsvReader<Columns> {
  checkCsvOptions(options);
  const { parser, columns, encoding, separator, quote, maxRowLength = DEFAULT_MAX_ROW_LENGTH } = options;
  const report = createReport<CsvRowCode>(options);
  let beginning = ""; // collected until there is enough of it to look at
  let rows: RowReader | undefined;
  let records: RecordReader | undefined;

  const text = createTextReader(encoding, (breaks) => {
    const line = breaks + (rows?.lastLine() ?? 1 + countBreaks(beginning));
    report.find({ code: "BAD_ENCODING", severity: "warning", path: ["line", line], params: { line } });
  });

  function begin(): RowReader {
    const whole = beginning.length < SAMPLE_LENGTH ? `${beginning}\n` : beginning.slice(0, SAMPLE_LENGTH);
    const dialect = detectCsvDialect(whole, parser, { separator, quote });
    const sample = parser(whole, dialect).rows;
    records = createRecordReader({ columns, dialect, sample, maxRowLength, report });
    return createRowReader(parser, dialect, maxRowLength, records);
  }

  function advance(more: string, isLast: boolean): readonly CsvRecord<Columns>[] {
    beginning += more;
    if (rows === undefined && beginning.length < SAMPLE_LENGTH && !isLast) return [];
    rows ??= begin();
    rows.push(beginning);
    beginning = "";
    if (isLast) rows.end();
    // A file without any row lacks every column.
    if (isLast && records?.layout === undefined) findColumns([], columns);
    return (records?.take() ?? []) as readonly CsvRecord<Columns>[];
  }

  return {
    read: (chunk) => advance(text.read(chunk), false),
    end: () => advance(text.end(), true),
    report() {
      const layout = records?.layout;
      if (layout === undefined) return report.build();
      return {
        ...report.build(),
        layout: text.encoding === undefined ? layout : { encoding: text.encoding, ...layout },
      };
    },
  };
}
