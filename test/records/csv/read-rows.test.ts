import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/adapters/csv/index.js";
import type { CsvParser } from "../../../src/records/csv/index.js";
import { createRowReader } from "../../../src/records/csv/read-rows.js";

const dialect = Object.freeze({ separator: ",", quote: '"' });

function read(chunks: readonly string[], maxRowLength = 1000, parser: CsvParser = parseCsv) {
  const heard: unknown[][] = [];
  const reader = createRowReader(parser, dialect, maxRowLength, {
    onRow: (cells, line, quoteIsOpen) => heard.push([line, ...cells, ...(quoteIsOpen ? ["OPEN"] : [])]),
    onLongRow: (line) => heard.push([line, "LONG"]),
  });
  for (const chunk of chunks) reader.push(chunk);
  const lastLine = reader.lastLine();
  reader.end();
  return { heard, lastLine };
}

/** Reads a text in chunks of every size; all must agree. */
function readAnyhow(text: string, maxRowLength?: number) {
  const whole = read([text], maxRowLength);
  for (let size = 1; size < text.length; size += 1) {
    const chunks = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
    expect(read(chunks, maxRowLength)).toEqual(whole);
  }
  return whole.heard;
}

describe("createRowReader", () => {
  it("knows the line of every row", () => {
    expect(readAnyhow('a,b\n\n"1\n\n2",3\n4,5\n')).toEqual([
      [1, "a", "b"],
      [2, ""],
      [3, "1\n\n2", "3"],
      [6, "4", "5"],
    ]);
  });

  it("needs no line break at the end", () => {
    expect(readAnyhow("a\n1")).toEqual([
      [1, "a"],
      [2, "1"],
    ]);
    expect(readAnyhow('"a\n1"')).toEqual([[1, "a\n1"]]);
    expect(readAnyhow("")).toEqual([]);
  });

  it("knows the line behind the text so far", () => {
    expect(read(["a\n", "1\n2", "\n3\n"]).lastLine).toBe(5);
    expect(read(['"a\n1']).lastLine).toBe(2);
    expect(read([]).lastLine).toBe(1);
  });

  it("takes a quote that never closes for an ordinary character, as all quotes behind it", () => {
    expect(readAnyhow('a,b\n"1,2\n"",4\n5,6')).toEqual([
      [1, "a", "b"],
      [2, '"1', "2", "OPEN"],
      [3, '""', "4"],
      [4, "5", "6"],
    ]);
  });

  it("lets a quote close within the longest row, and not behind", () => {
    const text = 'a\n"2\n4",6\n9\n';
    expect(readAnyhow(text, 8)).toEqual([
      [1, "a"],
      [2, "2\n4", "6"],
      [4, "9"],
    ]);
    expect(readAnyhow(text, 7)).toEqual([
      [1, "a"],
      [2, '"2', "OPEN"],
      [3, '4"', "6"],
      [4, "9"],
    ]);
  });

  it("respects quotes again behind the characters in which they were ordinary", () => {
    expect(readAnyhow('"1\n"",2\n3333,4\n"5\n6",7\n', 12)).toEqual([
      [1, '"1', "OPEN"],
      [2, '""', "2"],
      [3, "3333", "4"],
      [4, "5\n6", "7"],
    ]);
  });

  it("leaves out a line that is too long, and no other", () => {
    expect(readAnyhow("123\n1234\n123\n", 4)).toEqual([
      [1, "123"],
      [2, "LONG"],
      [3, "123"],
    ]);
    expect(readAnyhow('"1234\n12', 4)).toEqual([
      [1, "LONG"],
      [2, "12"],
    ]);
    expect(readAnyhow("12345678901234567890", 4)).toEqual([[1, "LONG"]]);
  });

  it("does not read a long row anew for every chunk", () => {
    let calls = 0;
    const counting: CsvParser = (text, { separator, quote }) => {
      calls += 1;
      return parseCsv(text, { separator, quote });
    };
    const { heard } = read(['"', ...Array.from({ length: 1024 }, () => "x"), '"\n'], 10_000, counting);
    expect(heard).toHaveLength(1);
    expect(calls).toBeLessThan(20);
  });

  it("hands on rows as soon as they are complete", () => {
    const lines: number[] = [];
    const reader = createRowReader(parseCsv, dialect, 1000, {
      onRow: (_cells, line) => lines.push(line),
      onLongRow: () => {},
    });
    reader.push("a\n1");
    expect(lines).toEqual([1]);
    reader.push("\n");
    expect(lines).toEqual([1, 2]);
  });
});
