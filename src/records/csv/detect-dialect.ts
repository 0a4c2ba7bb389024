import { isBlankRow } from "./is-blank.js";
import type { CsvDialect, CsvParser } from "./model.js";

/** The part of a dialect that is known. */
export interface DialectHints {
  readonly separator?: string | undefined;
  readonly quote?: string | undefined;
}

/**
 * Finds out how a file sets its cells apart, from its first lines.
 *
 * The separator and the quote with which the largest share of rows has as many cells as the header, and at least two,
 * win. With equal shares those win that quote more cells; then tab before `|` before `;` before `,`; then `"` before
 * `'`. So a file of one column has tabs, which leaves the commas in its cells alone. A first line `sep=;`, as Excel
 * reads it, names the separator.
 *
 * @param text - The beginning of the file, with lines that end in `"\n"`. An incomplete last line does not count.
 *
 * @example
 * ```ts
 * import { detectCsvDialect } from "clientele";
 * import { parseCsv } from "clientele/adapters/csv";
 *
 * detectCsvDialect("Name;Betrag\nAda;1,50\nBob;2,75\n", parseCsv); // => { separator: ";", quote: "\"" }
 * ```
 */
export function detectCsvDialect(text: string, parser: CsvParser, known: DialectHints = {}): CsvDialect {
  const [separatorLine = "", named] = SEPARATOR_LINE.exec(text) ?? [];
  const separator = known.separator ?? named;
  const separators = separator === undefined ? SEPARATORS : [separator];
  const quotes = known.quote === undefined ? QUOTES : [known.quote];

  return separators
    .flatMap((candidate) => quotes.map((quote) => ({ separator: candidate, quote })))
    .map((dialect) => ({ dialect, ...measureFit(text.slice(separatorLine.length), parser, dialect) }))
    .reduce((best, next) => (isBetter(next, best) ? next : best)).dialect;
}

/** Whether a row is the line with which Excel names the separator. */
export function isSeparatorLine(cells: readonly string[], { separator }: CsvDialect): boolean {
  return SEPARATOR_LINE.test(`${cells.join(separator)}\n`);
}

const SEPARATOR_LINE = /^sep=(.)\n/i;

/** The rarer a sign is in ordinary text, the more it says. */
const SEPARATORS: readonly string[] = ["\t", "|", ";", ","];
const QUOTES: readonly string[] = ['"', "'"];

interface Fit {
  /** The share of rows with as many cells as the header; zero where that is one. */
  readonly share: number;
  /** How many cells stand in quotes. */
  readonly quoted: number;
}

const isBetter = (left: Fit, right: Fit) =>
  left.share > right.share || (left.share === right.share && left.quoted > right.quoted);

function measureFit(text: string, parser: CsvParser, dialect: CsvDialect): Fit {
  const rows = parser(text, dialect).rows.filter((cells) => !isBlankRow(cells));
  const width = rows[0]?.length ?? 0;
  const alike = rows.filter((cells) => cells.length === width).length;
  return { share: width < 2 ? 0 : alike / rows.length, quoted: countQuoted(text, dialect) };
}

function countQuoted(text: string, { separator, quote }: CsvDialect): number {
  if (quote === "") return 0;
  const cells = text.replaceAll("\n", separator).split(separator);
  return cells.filter((cell) => cell.length > 1 && cell.startsWith(quote) && cell.endsWith(quote)).length;
}
