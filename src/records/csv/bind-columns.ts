import { type CellReader, chooseFormats, watchAmbiguity } from "./choose-format.js";
import type { FoundColumn } from "./find-columns.js";
import type { CsvColumn, CsvColumns, CsvDateColumn, CsvDateFormat, CsvNumberColumn, CsvNumberFormat } from "./model.js";
import { createDateReader } from "./read-date.js";
import { createNumberReader } from "./read-number.js";

/** A column that is in the file, with what it takes to read its cells. */
export interface BoundColumn {
  readonly name: string;
  readonly header: string;
  readonly index: number;
  readonly required: boolean;
  /** What a cell is that cannot be read. Text always can. */
  readonly badCode: "BAD_NUMBER" | "BAD_DATE";
  readonly format?: CsvNumberFormat | CsvDateFormat | undefined;
  readonly read: CellReader;
}

/** What the columns of a file are bound by. */
export interface BindingContext {
  readonly columns: CsvColumns;
  readonly headers: readonly string[];
  readonly separator: string;
  /** The first rows of the file: from their cells the formats are chosen. */
  readonly sample: readonly (readonly string[])[];
  onAmbiguous(code: "AMBIGUOUS_NUMBERS" | "AMBIGUOUS_DATES", header: string, pattern: string): void;
}

/** Binds the columns that were found to the readers of their cells. The order stays; a column that is not in the file is left out. */
export function bindColumns(found: readonly FoundColumn[], context: BindingContext): readonly BoundColumn[] {
  const present = found.flatMap(({ name, index }) => {
    const column = context.columns[name];
    return index === undefined || column === undefined ? [] : [{ name, index, column }];
  });
  const bound = [
    ...present.filter(isOf("text")).map((entry) => bindText(entry, context)),
    // Where the semicolon separates cells, the comma is most likely busy within numbers.
    ...bindFormats(present.filter(isOf("number")), context, NUMBERS, context.separator === ";" ? "comma" : "point"),
    ...bindFormats(present.filter(isOf("date")), context, DATES, "day-first"),
  ];
  const byName = new Map(bound.map((column) => [column.name, column]));
  return found.flatMap(({ name }) => byName.get(name) ?? []);
}

interface PresentColumn<Column extends CsvColumn = CsvColumn> {
  readonly name: string;
  readonly index: number;
  readonly column: Column;
}

const isOf =
  <Type extends CsvColumn["type"]>(type: Type) =>
  (entry: PresentColumn): entry is PresentColumn<Extract<CsvColumn, { type: Type }>> =>
    entry.column.type === type;

function bindText(entry: PresentColumn, context: BindingContext): BoundColumn {
  return { ...place(entry, context), badCode: "BAD_NUMBER", read: (text) => text };
}

/** What a type of column with two formats has of its own. */
interface FormatKind<Column, Format extends string> {
  readonly badCode: BoundColumn["badCode"];
  readonly ambiguityCode: "AMBIGUOUS_NUMBERS" | "AMBIGUOUS_DATES";
  readonly formats: readonly [Format, Format];
  /** How each format looks, for people. */
  readonly patterns: Readonly<Record<Format, string>>;
  readonly createReader: (column: Column, format: Format) => CellReader;
}

const NUMBERS: FormatKind<CsvNumberColumn, CsvNumberFormat> = {
  badCode: "BAD_NUMBER",
  ambiguityCode: "AMBIGUOUS_NUMBERS",
  formats: ["point", "comma"],
  patterns: { point: "1,234.5", comma: "1.234,5" },
  createReader: ({ units }, format) => createNumberReader({ format, units }),
};

const DATES: FormatKind<CsvDateColumn, CsvDateFormat> = {
  badCode: "BAD_DATE",
  ambiguityCode: "AMBIGUOUS_DATES",
  formats: ["day-first", "month-first"],
  patterns: { "day-first": "dd/mm/yyyy", "month-first": "mm/dd/yyyy" },
  createReader: ({ firstYear }, format) => createDateReader({ format, firstYear }),
};

function bindFormats<
  Format extends CsvNumberFormat | CsvDateFormat,
  Column extends CsvColumn & { readonly format?: Format | "detect" | undefined },
>(
  entries: readonly PresentColumn<Column>[],
  context: BindingContext,
  { badCode, ambiguityCode, formats, patterns, createReader }: FormatKind<Column, Format>,
  fallback: Format,
): readonly BoundColumn[] {
  const [one, other] = formats;
  const questions = entries.map((entry) => ({
    entry,
    wanted: entry.column.format ?? "detect",
    cells: context.sample.map((cells) => cells[entry.index] ?? ""),
    readers: {
      [one]: createReader(entry.column, one),
      [other]: createReader(entry.column, other),
    } as Record<Format, CellReader>,
  }));

  return chooseFormats(questions, formats, fallback).map(({ entry, readers, format, isCertain }) => {
    const common = { ...place(entry, context), badCode, format };
    if (isCertain) return { ...common, read: readers[format] };
    const tell = () => context.onAmbiguous(ambiguityCode, common.header, patterns[format]);
    return { ...common, read: watchAmbiguity(readers[format], readers[format === one ? other : one], tell) };
  });
}

function place({ name, index, column }: PresentColumn, { headers }: BindingContext) {
  return { name, index, header: headers[index] ?? "", required: column.required ?? false };
}
