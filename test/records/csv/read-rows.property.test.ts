import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/adapters/csv/index.js";
import { createRowReader } from "../../../src/records/csv/read-rows.js";

const texts = fc.array(fc.constantFrom(...'\n\n\n,,""" ab', '",', '"\n', ',"', '\n"'));

function read(chunks: readonly string[], maxRowLength: number) {
  const rows: { cells: readonly string[] | "too long"; line: number; quoteIsOpen?: boolean }[] = [];
  const reader = createRowReader(parseCsv, { separator: ",", quote: '"' }, maxRowLength, {
    onRow: (cells, line, quoteIsOpen) => rows.push({ cells, line, quoteIsOpen }),
    onLongRow: (line) => rows.push({ cells: "too long", line }),
  });
  for (const chunk of chunks) reader.push(chunk);
  const lastLine = reader.lastLine();
  reader.end();
  return { rows, lastLine };
}

describe("createRowReader (properties)", () => {
  it("reads the same however the text is cut", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (chunks, maxRowLength) => {
        expect(read(chunks, maxRowLength)).toEqual(read([chunks.join("")], maxRowLength));
      }),
      { numRuns: 2000 },
    );
  });

  it("accounts for every line of the text", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (chunks, maxRowLength) => {
        const text = chunks.join("");
        const { rows, lastLine } = read(chunks, maxRowLength);
        let next = 1;
        for (const { cells, line } of rows) {
          expect(line).toBe(next);
          next += cells === "too long" ? 1 : cells.join("").split("\n").length;
        }
        expect(lastLine).toBe(text.split("\n").length);
        expect(next).toBe(text === "" || text.endsWith("\n") ? lastLine : lastLine + 1);
      }),
      { numRuns: 1000 },
    );
  });

  it("lets no row out that is longer than the longest", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (chunks, maxRowLength) => {
        for (const { cells } of read(chunks, maxRowLength).rows) {
          if (cells !== "too long") expect(cells.join(",").length).toBeLessThan(maxRowLength);
        }
      }),
    );
  });
});
