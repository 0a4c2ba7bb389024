import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/adapters/csv/index.js";
import type { CsvDialect } from "../../../src/records/csv/index.js";

const dialects = fc.record({
  separator: fc.constantFrom(",", ";", "\t", "|"),
  quote: fc.constantFrom('"', "'", ""),
});

const texts = fc
  .array(fc.constantFrom(...'\n\n\n,,,;\t|""""\'\'\' ab', '",', '"\n', ',"'))
  .map((parts) => parts.join(""));

describe("parseCsv (properties)", () => {
  it("reads as the plain twin does, character by character", () => {
    fc.assert(
      fc.property(texts, dialects, (text, dialect) => {
        expect(parseCsv(text, dialect)).toEqual(parseSlowly(text, dialect));
      }),
      { numRuns: 2000 },
    );
  });

  it("finds in a row the same whatever stands behind it", () => {
    fc.assert(
      fc.property(texts, texts, dialects, (text, behind, dialect) => {
        const { rows, length } = parseCsv(text, dialect);
        expect(parseCsv(text.slice(0, length), dialect)).toEqual({ rows, length });
        expect(parseCsv(text + behind, dialect).rows.slice(0, rows.length)).toEqual(rows);
      }),
      { numRuns: 1000 },
    );
  });

  it("counts as many line breaks within cells and at their rows' ends as the text has", () => {
    fc.assert(
      fc.property(texts, dialects, (text, dialect) => {
        const { rows, length } = parseCsv(text, dialect);
        const inside = rows.flat().join("").split("\n").length - 1;
        expect(inside + rows.length).toBe(text.slice(0, length).split("\n").length - 1);
      }),
    );
  });
});

/** The rules of {@link parseCsv} again, as plainly as they can be written down. */
function parseSlowly(text: string, { separator, quote }: CsvDialect) {
  const rows: string[][] = [];
  let row: string[] = [];
  let length = 0;
  let at = 0;
  while (at < text.length) {
    const isQuoted = quote !== "" && text[at] === quote;
    const end = isQuoted ? findClosing(text, at + 1, separator, quote) : findEnd(text, at, separator);
    if (end === undefined) break;
    row.push(isQuoted ? text.slice(at + 1, end.quote).replaceAll(quote + quote, quote) : text.slice(at, end.next));
    at = end.next + 1;
    if (text[end.next] === separator) continue;
    rows.push(row);
    row = [];
    length = at;
  }
  return { rows, length };
}

function findEnd(text: string, from: number, separator: string) {
  for (let next = from; next < text.length; next += 1) {
    if (text[next] === separator || text[next] === "\n") return { quote: next, next };
  }
  return undefined;
}

function findClosing(text: string, from: number, separator: string, quote: string) {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== quote) continue;
    if (text[at + 1] === quote) {
      at += 1;
      continue;
    }
    const end = findEnd(text, at + 1, separator);
    if (end !== undefined && text.slice(at + 1, end.next).trim() === "") return { quote: at, next: end.next };
  }
  return undefined;
}
