import { ClienteleError } from "../../shared/errors.js";
import type { CsvColumns } from "./model.js";

/** A column and where it stands in the file; undefined where it does not. */
export interface FoundColumn {
  readonly name: string;
  readonly index: number | undefined;
}

/**
 * Finds the columns in the header. Case, blanks around and the kind of blanks within do not matter; of equal headers the
 * first counts.
 *
 * @throws `ClienteleError` with code `MISSING_COLUMN`, and the path of the column, where a required one is not there.
 */
export function findColumns(headers: readonly string[], columns: CsvColumns): readonly FoundColumn[] {
  const keys = headers.map(toKey);
  const found = Object.entries(columns).map(([name, { header = name, required = false }]) => {
    const indexes = [header].flat().map((accepted) => keys.indexOf(toKey(accepted)));
    return { name, required, index: indexes.find((index) => index !== -1) };
  });

  const missing = found.find(({ index, required }) => index === undefined && required);
  if (missing === undefined) return found;
  // Where nothing is found, the first line may be no header but somebody's data: it must not get into an error text.
  const isHeader = found.some(({ index }) => index !== undefined);
  const seen = isHeader ? `found ${headers.map((header) => JSON.stringify(header)).join(", ")}` : "found none of them";
  const wanted = [columns[missing.name]?.header ?? missing.name].flat().map((header) => JSON.stringify(header));
  throw new ClienteleError("MISSING_COLUMN", `expected a column ${wanted.join(" or ")} in the header, ${seen}`, [
    "columns",
    missing.name,
  ]);
}

/** The headers that stand there more than once, in the order of the file. */
export function findDuplicateHeaders(headers: readonly string[]): readonly string[] {
  const keys = headers.map(toKey);
  return headers.filter((_, index) => keys[index] !== "" && keys.indexOf(keys[index] as string) < index);
}

function toKey(header: string): string {
  return header.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
