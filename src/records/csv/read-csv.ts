import { type CsvChunk, type CsvReader, createCsvReader } from "./csv-reader.js";
import type { AsyncCsvReading, CsvColumns, CsvOptions, CsvReading } from "./model.js";

/**
 * Reads a CSV file record by record, with typed values. Records come out while the file is read, and the memory it takes
 * does not grow with the file.
 *
 * - **Text.** A byte order mark decides on the encoding. Without one, bytes are UTF-8 up to the first that cannot be: if
 *   all before was plain ASCII, the file is Windows-1252 from there on, else it stays UTF-8 with U+FFFD for what cannot
 *   be read, and one `BAD_ENCODING`. Lines end in LF, CR LF or CR, also mixed; within a cell all become LF.
 * - **Rows.** Separator and quote are detected as in {@link detectCsvDialect} from the first 65,536 characters. A row
 *   without content is no record. Cells that are missing at the end of a row are empty (`RAGGED_ROW`, a warning); a row
 *   with content behind the last column is dropped under the same code, for its cells may have moved. A quote that never
 *   closes is an ordinary character (`UNCLOSED_QUOTE`).
 * - **Columns** are found by name in the first row that is not blank. A required one that is absent is an error, an
 *   optional one a `MISSING_COLUMN` of severity `info`. Of columns with the same name the first counts
 *   (`DUPLICATE_HEADER`).
 * - **Cells.** {@link readNumberText} and {@link readDateText} say what is read as what; text stays as it is. Where a
 *   format is to be detected, the column's cells among the first 65,536 characters vote. Without a vote the other
 *   columns of the same type decide, if they agree; else numbers have a comma where `;` separates the cells and a point
 *   otherwise, and dates begin with the day. The first cell that this makes a guess is an `AMBIGUOUS_NUMBERS` or
 *   `AMBIGUOUS_DATES`.
 * - An empty or bad cell (`BAD_NUMBER`, `BAD_DATE`) is undefined; in a required column the record is dropped, under the
 *   code of its first such cell (`MISSING_VALUE` where it is empty).
 *
 * Findings name line and column and never repeat a cell. The line is the one in the file, counted from 1 with the
 * header, line breaks within cells included.
 *
 * @param source - The file, as a whole or in chunks, as text or bytes. It may be cut anywhere. Read once, and closed
 * when the loop over the records is left.
 * @throws `ClienteleError` with code `INVALID_OPTION` for a setting that cannot be; while reading, `MISSING_COLUMN` with
 * the path of the required column that the header lacks.
 *
 * @example
 * ```ts
 * import { readCsv } from "clientele";
 * import { parseCsv } from "clientele/adapters/csv";
 *
 * const file = "Kunde;Datum;Umsatz\nAda;31.12.2026;1.234,50 €\nBob;01.01.2027;viel\n";
 * const reading = readCsv(file, {
 *   parser: parseCsv,
 *   columns: {
 *     customer: { type: "text", header: "Kunde", required: true },
 *     date: { type: "date", header: "Datum", required: true },
 *     revenue: { type: "number", header: ["Umsatz", "Betrag"], units: ["€"] },
 *   },
 * });
 *
 * const records = [...reading];
 * records[0]?.values; // => { customer: "Ada", date: "2026-12-31", revenue: "1234.5" }
 * records[1]?.values.revenue; // => undefined
 *
 * const report = reading.report();
 * report.out; // => 2
 * report.findings.map(({ code, path }) => [code, path]); // => [["BAD_NUMBER", ["line", 3, "Umsatz"]]]
 * report.layout?.separator; // => ";"
 * report.layout?.columns.revenue?.format; // => "comma"
 * ```
 *
 * @see RFC 4180, "Common Format and MIME Type for CSV Files"
 */
export function readCsv<const Columns extends CsvColumns>(
  source: CsvChunk | Iterable<CsvChunk>,
  options: CsvOptions<Columns>,
): CsvReading<Columns> {
  const reader = createCsvReader(options);
  const records = readChunks(isChunk(source) ? [source] : source, reader);
  return { [Symbol.iterator]: () => records, report: reader.report };
}

/**
 * {@link readCsv} for a file that arrives bit by bit: a stream of Node, a response's body.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` at once; `MISSING_COLUMN` while reading.
 *
 * @example
 * ```ts
 * import { readCsvAsync } from "clientele";
 * import { parseCsv } from "clientele/adapters/csv";
 *
 * async function* download() {
 *   yield "id,na";
 *   yield "me\n1,Ada\n";
 * }
 *
 * const names: string[] = [];
 * const reading = readCsvAsync(download(), { parser: parseCsv, columns: { name: { type: "text", required: true } } });
 * for await (const { values } of reading) names.push(values.name);
 * names; // => ["Ada"]
 * ```
 */
export function readCsvAsync<const Columns extends CsvColumns>(
  source: CsvChunk | AsyncIterable<CsvChunk> | Iterable<CsvChunk>,
  options: CsvOptions<Columns>,
): AsyncCsvReading<Columns> {
  const reader = createCsvReader(options);
  const records = readChunksAsync(isChunk(source) ? [source] : source, reader);
  return { [Symbol.asyncIterator]: () => records, report: reader.report };
}

/** How much is read at a time, however large the chunks are. */
const PIECE_LENGTH = 65_536;

const isChunk = (source: unknown): source is CsvChunk => typeof source === "string" || source instanceof Uint8Array;

function* readChunks<Columns extends CsvColumns>(source: Iterable<CsvChunk>, reader: CsvReader<Columns>) {
  for (const chunk of source) {
    for (const piece of cut(chunk)) yield* reader.read(piece);
  }
  yield* reader.end();
}

async function* readChunksAsync<Columns extends CsvColumns>(
  source: AsyncIterable<CsvChunk> | Iterable<CsvChunk>,
  reader: CsvReader<Columns>,
) {
  for await (const chunk of source) {
    for (const piece of cut(chunk)) yield* reader.read(piece);
  }
  yield* reader.end();
}

function* cut(chunk: CsvChunk): Iterable<CsvChunk> {
  for (let from = 0; from < chunk.length; from += PIECE_LENGTH) {
    const to = from + PIECE_LENGTH;
    yield typeof chunk === "string" ? chunk.slice(from, to) : chunk.subarray(from, to);
  }
}
