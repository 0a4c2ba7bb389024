import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/adapters/csv/index.js";
import { type CsvColumns, readCsv, readCsvAsync } from "../../../src/records/csv/index.js";

const columns: CsvColumns = {
  a: { type: "text" },
  b: { type: "number", required: true },
  c: { type: "date" },
};

/** Made of what means something to a reader of CSV. */
const files = fc
  .array(
    fc.constantFrom(
      ...'\n\n\r,,,;""\'1a. \t|-/\0',
      "\r\n",
      "12.5",
      "1,5",
      "1.2.26",
      "ä",
      "€",
      "𝄞",
      "2026-01-02",
      '","',
    ),
  )
  .map((parts) => `a,b,c\n${parts.join("")}`);

/** Bytes of which not all are UTF-8. */
const bytes = fc.tuple(files, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })))).map(([file, changes]) => {
  const encoded = new TextEncoder().encode(file);
  for (const [place, byte] of changes) encoded[6 + (place % Math.max(1, encoded.length - 6))] = byte;
  return encoded.slice();
});

const options = { parser: parseCsv, columns, maxFindings: 1000, maxRowLength: 30 };

function read(source: string | Uint8Array | Iterable<string | Uint8Array>) {
  const reading = readCsv(source, options);
  const records = [...reading];
  const { findings, ...report } = reading.report();
  return { records, report, findings: [...findings].sort(byPath) };
}

/** A bad byte is told as soon as it is read, which may be long before its row: the order is free, the lines are not. */
const byPath = (left: object, right: object) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);

function cut<Whole extends string | Uint8Array>(whole: Whole, sizes: readonly number[]): Whole[] {
  const pieces: Whole[] = [];
  let from = 0;
  for (const size of [...sizes, whole.length]) {
    pieces.push(whole.slice(from, from + size) as Whole);
    from += size;
  }
  return pieces;
}

const sizes = fc.array(fc.nat({ max: 9 }));

describe("readCsv (properties)", () => {
  it("reads the same however the text is cut", () => {
    fc.assert(
      fc.property(files, sizes, (file, places) => {
        expect(read(cut(file, places))).toEqual(read(file));
      }),
      { numRuns: 300 },
    );
  });

  it("reads the same however the bytes are cut", () => {
    fc.assert(
      fc.property(bytes, sizes, (file, places) => {
        expect(read(cut(file, places))).toEqual(read(file));
      }),
      { numRuns: 300 },
    );
  });

  it("reads bytes like the text they stand for", () => {
    fc.assert(
      fc.property(files, (file) => {
        const { report, ...rest } = read(new TextEncoder().encode(file));
        const { report: expected, ...expectedRest } = read(file);
        expect(rest).toEqual(expectedRest);
        expect(report).toEqual({ ...expected, layout: { ...expected.layout, encoding: "utf-8" } });
      }),
    );
  });

  it("reads the same with and without waiting", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, sizes, async (file, places) => {
        const reading = readCsvAsync(cut(file, places), options);
        const records = [];
        for await (const record of reading) records.push(record);
        expect(records).toEqual(read(file).records);
        expect(reading.report()).toEqual(expect.objectContaining(read(file).report));
      }),
    );
  });

  it("loses no record: what goes in comes out or is counted", () => {
    fc.assert(
      fc.property(bytes, (file) => {
        const { records, report } = read(file);
        const dropped = report.dropped.reduce((sum, { count }) => sum + count, 0);
        expect(report.out).toBe(records.length);
        expect(report.in).toBe(records.length + dropped);
      }),
    );
  });

  it("finds something for every record that is dropped or noted", () => {
    fc.assert(
      fc.property(bytes, (file) => {
        const { report, findings } = read(file);
        for (const { code, sampleIds } of [...report.dropped, ...report.noted]) {
          for (const id of sampleIds) expect(findings).toContainEqual(expect.objectContaining({ code, recordId: id }));
        }
      }),
    );
  });

  it("never repeats a cell in a finding", () => {
    const secrets = fc.stringMatching(/^Ada [A-Z]{6}[",;\n]*$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(secrets, secrets, secrets, secrets)), (rows) => {
        const file = `a,b,c\n${rows.map((row) => row.join(",")).join("\n")}`;
        expect(JSON.stringify(readCsv(file, options).report())).not.toContain("Ada");
        expect(JSON.stringify(read(file).findings)).not.toContain("Ada");
      }),
    );
  });

  it("begins each record on a line of its own, in the order of the file", () => {
    fc.assert(
      fc.property(files, (file) => {
        const lines = read(file).records.map(({ line }) => line);
        const all = file.split(/\r\n?|\n/).length;
        for (const [index, line] of lines.entries()) expect(line).toBeGreaterThan(lines[index - 1] ?? 1);
        expect(lines.at(-1) ?? 0).toBeLessThanOrEqual(all);
      }),
    );
  });

  it("gives back what was written, with the line it was written in", () => {
    const cells = fc.string({ unit: fc.constantFrom(..."ab,;\n\"' ä€\t") }).filter((cell) => cell.trim() !== "");
    const rows = fc.array(fc.record({ blank: fc.nat({ max: 2 }), cells: fc.tuple(cells, cells) }));
    const dialects = fc.record({ separator: fc.constantFrom(",", ";", "\t", "|"), quote: fc.constantFrom('"', "'") });
    const breaks = fc.constantFrom("\n", "\r\n", "\r");
    fc.assert(
      fc.property(rows, dialects, breaks, (written, { separator, quote }, lineEnd) => {
        const quoted = (cell: string) => quote + cell.replaceAll(quote, quote + quote) + quote;
        let file = `x${separator}y`;
        const expected = [];
        for (const { blank, cells: pair } of written) {
          file += "\n".repeat(blank + 1);
          expected.push({ line: file.split("\n").length, values: { x: pair[0], y: pair[1] }, cells: pair });
          file += pair.map(quoted).join(separator);
        }
        const reading = readCsv(file.replaceAll("\n", lineEnd), {
          parser: parseCsv,
          columns: { x: { type: "text" }, y: { type: "text" } },
          separator,
          quote,
        });
        expect([...reading]).toEqual(expected);
      }),
    );
  });
});
