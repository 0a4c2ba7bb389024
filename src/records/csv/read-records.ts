import type { Finding } from "../../shared/finding.js";
import type { ReportBuilder } from "../../shared/report.js";
import { type BoundColumn, bindColumns } from "./bind-columns.js";
import { isSeparatorLine } from "./detect-dialect.js";
import { findColumns, findDuplicateHeaders } from "./find-columns.js";
import { isBlank, isBlankRow } from "./is-blank.js";
import type { CsvColumns, CsvDialect, CsvFindingCode, CsvLayout, CsvRecord, CsvRowCode } from "./model.js";
import type { RowHandler } from "./read-rows.js";

/** Turns the rows of a file into records. The first row that is not blank is the header. */
export interface RecordReader extends RowHandler {
  /** Absent until the header has been read. */
  readonly layout: CsvLayout | undefined;
  /** The records since the last call. */
  take(): readonly CsvRecord[];
}

/** What a {@link RecordReader} needs to know. */
export interface RecordContext {
  readonly columns: CsvColumns;
  readonly dialect: CsvDialect;
  readonly sample: readonly (readonly string[])[];
  readonly maxRowLength: number;
  readonly report: ReportBuilder<CsvRowCode>;
}

/** Starts reading records. What is dropped or remarked on goes to the report. */
export function createRecordReader({ columns, dialect, sample, maxRowLength, report }: RecordContext): RecordReader {
  let layout: CsvLayout | undefined;
  let bound: readonly BoundColumn[] = [];
  let shortest = 0; // cells up to the last named column
  let line = 0; // of the row that is being read
  let records: CsvRecord[] = [];
  let issues: Finding<CsvRowCode>[] = [];
  const names = Object.keys(columns);

  function readHeader(cells: readonly string[]): void {
    const headers = cells.map((cell) => cell.trim());
    const found = findColumns(headers, columns);
    bound = bindColumns(found, { columns, headers, separator: dialect.separator, sample, onAmbiguous });
    shortest = headers.findLastIndex((header) => header !== "") + 1;
    layout = { ...dialect, headers, columns: describe(bound) };
    if (bound.length > 0) for (const header of findDuplicateHeaders(headers)) remark("DUPLICATE_HEADER", header);
    for (const { name, index } of found) {
      if (index === undefined) report.find({ ...missing(name), severity: "info" });
    }
  }

  function onAmbiguous(code: CsvFindingCode, header: string, pattern: string): void {
    remark(code, header, { pattern });
  }

  function remark(code: CsvFindingCode, column: string, params: Finding["params"] = {}): void {
    report.find({ code, severity: "warning", path: ["line", line, column], params: { line, column, ...params } });
  }

  function readRow(cells: readonly string[]): void {
    const values: Record<string, string | undefined> = {};
    for (const name of names) values[name] = undefined;
    for (const column of bound) {
      const cell = cells[column.index];
      if (cell === undefined || isBlank(cell)) {
        if (column.required) complain("MISSING_VALUE", column);
        continue;
      }
      const value = column.read(cell);
      if (value === undefined) complain(column.badCode, column);
      values[column.name] = value;
    }
    if (settle()) records.push({ line, values, cells });
  }

  function complain(code: CsvRowCode, { header: column, required }: BoundColumn): void {
    const severity = required ? "error" : "warning";
    issues.push({ code, severity, path: ["line", line, column], recordId: idOf(line), params: { line, column } });
  }

  function complainOfRow(code: CsvRowCode, severity: Finding["severity"], params: Finding["params"] = {}): void {
    issues.push({ code, severity, path: ["line", line], recordId: idOf(line), params: { line, ...params } });
  }

  function complainOfLength(cells: readonly string[], width: number): void {
    const params = { cells: cells.length, expected: width };
    if (cells.length < shortest) complainOfRow("RAGGED_ROW", "warning", params);
    if (cells.length > width && !isBlankRow(cells, width)) complainOfRow("RAGGED_ROW", "error", params);
  }

  /** Reports the issues of a row, and answers whether the row becomes a record. */
  function settle(): boolean {
    if (issues.length === 0) return true;
    for (const issue of issues) report.find(issue);
    const fatal = issues.find(({ severity }) => severity === "error");
    if (fatal !== undefined) report.drop(fatal.code, idOf(line));
    else for (const code of new Set(issues.map((issue) => issue.code))) report.note(code, idOf(line));
    issues = [];
    return fatal === undefined;
  }

  return {
    get layout() {
      return layout;
    },

    onRow(cells, rowLine, quoteIsOpen) {
      if (isBlankRow(cells)) return;
      line = rowLine;
      if (layout === undefined) {
        if (line === 1 && isSeparatorLine(cells, dialect)) return;
        return readHeader(cells);
      }
      report.take();
      if (quoteIsOpen) complainOfRow("UNCLOSED_QUOTE", "warning");
      if (cells.length !== layout.headers.length) complainOfLength(cells, layout.headers.length);
      readRow(cells);
    },

    onLongRow(rowLine) {
      line = rowLine;
      report.take();
      complainOfRow("ROW_TOO_LONG", "error", { limit: maxRowLength });
      settle();
    },

    take() {
      const taken = records;
      records = [];
      return taken;
    },
  };
}

const idOf = (line: number) => `line ${line}`;

const missing = (name: string) => ({
  code: "MISSING_COLUMN" as const,
  path: ["columns", name],
  params: { column: name },
});

const describe = (bound: readonly BoundColumn[]): CsvLayout["columns"] =>
  Object.fromEntries(
    bound.map(({ name, header, index, format }) => [
      name,
      { header, index, ...(format === undefined ? {} : { format }) },
    ]),
  );
