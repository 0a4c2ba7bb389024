import Papa from "papaparse";
import type { CsvParser } from "../../records/csv/index.js";

/**
 * The rows of a text, by Papa Parse.
 *
 * A quote within an unquoted cell is an ordinary character; in a quoted cell it is one as well, unless it is doubled or
 * separator or line end follow. Blanks between a closing quote and what follows are left out.
 *
 * @example
 * ```ts
 * import { parseCsv } from "clientele/adapters/csv";
 *
 * const { rows, length } = parseCsv('id;name\n1;"Ada; ""Countess"""\n2;B', { separator: ";", quote: '"' });
 * rows; // => [["id", "name"], ["1", "Ada; \"Countess\""]]
 * length; // => 30
 * ```
 *
 * @see https://www.papaparse.com
 */
export const parseCsv: CsvParser = (text, { separator, quote }) => {
  const parser = new Papa.Parser({
    delimiter: separator,
    newline: "\n",
    ...(quote === "" ? { fastMode: true } : { quoteChar: quote }),
  });
  // The row without a line break is left alone: it may go on.
  const { data, meta } = parser.parse(text, 0, true) as Papa.ParseResult<string[]>;
  return { rows: data, length: meta.cursor };
};
