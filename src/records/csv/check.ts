import { ClienteleError, type Path } from "../../shared/errors.js";
import type { CsvColumn, CsvColumns, CsvOptions } from "./model.js";

const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"];
const FORMATS = {
  text: [],
  number: ["detect", "point", "comma"],
  date: ["detect", "day-first", "month-first"],
} as const;

/** @throws `ClienteleError` with code `INVALID_OPTION` for a setting that {@link CsvOptions} does not allow. */
export function checkCsvOptions(options: CsvOptions<CsvColumns>): void {
  const { columns, encoding, separator, quote, maxRowLength } = options;
  check(encoding === undefined || ENCODINGS.includes(encoding), `one of ${ENCODINGS.join(", ")}`, ["encoding"]);
  check(separator === undefined || /^[^\r\n"']$/.test(separator), "one character, no quote or line break", [
    "separator",
  ]);
  check(quote === undefined || /^["']?$/.test(quote), `", ' or nothing`, ["quote"]);
  check(maxRowLength === undefined || isCount(maxRowLength, 2), "a whole number, two or more", ["maxRowLength"]);
  for (const [name, column] of Object.entries(columns)) checkColumn(column, ["columns", name]);
}

function checkColumn(column: CsvColumn, path: Path): void {
  const { type, header } = column;
  check(Object.hasOwn(FORMATS, type), `one of ${Object.keys(FORMATS).join(", ")}`, [...path, "type"]);
  check(header === undefined || header.length > 0, "at least one name", [...path, "header"]);
  if (type === "text") return;

  const { format } = column;
  const formats: readonly string[] = FORMATS[type];
  check(format === undefined || formats.includes(format), `one of ${formats.join(", ")}`, [...path, "format"]);
  if (type === "number") check(!column.units?.includes(""), "units that are not empty", [...path, "units"]);
  if (type === "date") {
    const { firstYear } = column;
    check(firstYear === undefined || isCount(firstYear, 1), "a year", [...path, "firstYear"]);
  }
}

function check(holds: boolean, expected: string, path: Path): void {
  if (!holds) throw new ClienteleError("INVALID_OPTION", `expected ${expected}`, path);
}

const isCount = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
