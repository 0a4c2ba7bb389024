import type { CsvDialect, CsvParser } from "./model.js";
import { countBreaks } from "./read-text.js";

/** Cuts text into rows and knows the line of each. */
export interface RowReader {
  push(text: string): void;
  /** The file ends here: its last line need not have a line break. */
  end(): void;
  /** The line behind all text pushed so far. */
  lastLine(): number;
}

/** What a {@link RowReader} hears. */
export interface RowHandler {
  onRow(cells: readonly string[], line: number, quoteIsOpen: boolean): void;
  onLongRow(line: number): void;
}

/**
 * Starts cutting. A quote that does not close within `maxRowLength` characters, or not before the end of the file, is an
 * ordinary character, and so are all quotes in those characters: a quote that is still open there has met no other one
 * that could have closed it. A line that is longer than that is left out.
 */
export function createRowReader(
  parser: CsvParser,
  dialect: CsvDialect,
  maxRowLength: number,
  { onRow, onLongRow }: RowHandler,
): RowReader {
  let rest = "";
  let line = 1;
  let skipsLine = false;
  let knownOpen = 0; // so much of the rest is known to hold no complete row

  function drain(isLast: boolean): void {
    // An open row is tried again only when it has doubled, so that a long one is not read once for every chunk.
    while (rest !== "" && (isLast || rest.length >= Math.min(2 * knownOpen, maxRowLength))) {
      const text = rest.slice(0, maxRowLength);
      const { rows, length } = parser(text, dialect);
      if (length > 0) advance(rows, length, false);
      else if (isLast || text.length === maxRowLength) advanceWithoutQuotes(text);
      else {
        knownOpen = text.length;
        return;
      }
    }
  }

  function advance(rows: readonly (readonly string[])[], length: number, quoteIsOpen: boolean): void {
    const breaks = countBreaks(rest.slice(0, length));
    rows.forEach((cells, index) => {
      onRow(cells, line, quoteIsOpen && index === 0);
      line += breaks === rows.length ? 1 : cells.reduce((lines, cell) => lines + countBreaks(cell), 1);
    });
    rest = rest.slice(length);
    knownOpen = 0;
  }

  function advanceWithoutQuotes(text: string): void {
    const { rows, length } = parser(text, { ...dialect, quote: "" });
    if (length > 0) {
      advance(rows, length, true);
      return;
    }
    onLongRow(line);
    skipsLine = true;
    skipLine();
  }

  function skipLine(): void {
    const end = rest.indexOf("\n");
    rest = end === -1 ? "" : rest.slice(end + 1);
    knownOpen = 0;
    if (end === -1) return;
    skipsLine = false;
    line += 1;
  }

  return {
    push(text) {
      rest += text;
      if (skipsLine) skipLine();
      drain(false);
    },
    end() {
      if (rest !== "" && !rest.endsWith("\n")) rest += "\n";
      drain(true);
    },
    lastLine: () => line + countBreaks(rest),
  };
}
