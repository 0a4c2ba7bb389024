import { describe, expect, expectTypeOf, it } from "vitest";
import { parseCsv } from "../../../src/adapters/csv/index.js";
import { type CsvColumns, type CsvOptions, readCsv, readCsvAsync } from "../../../src/records/csv/index.js";

const text = (required = false) => ({ type: "text", required }) as const;
const number = (required = false) => ({ type: "number", required }) as const;
const date = (required = false) => ({ type: "date", required }) as const;

type Settings = Partial<CsvOptions<CsvColumns>>;

function read(
  source: string | Uint8Array | Iterable<string | Uint8Array>,
  columns: CsvColumns,
  settings: Settings = {},
) {
  const reading = readCsv(source, Object.freeze({ parser: parseCsv, columns: Object.freeze(columns), ...settings }));
  const records = [...reading];
  const report = reading.report();
  return {
    records,
    report,
    values: records.map((record) => record.values),
    findings: report.findings.map(({ code, severity, path }) => [code, severity, ...path]),
    counts: [report.dropped, report.noted].map((list) => list.map(({ code, sampleIds }) => [code, ...sampleIds])),
  };
}

const utf8 = (value: string) => new TextEncoder().encode(value);
const latin1 = (value: string) => Uint8Array.from(value, (char) => char.charCodeAt(0));

describe("readCsv", () => {
  it("reads typed records by the names the caller chose", () => {
    const file = "Kunde;Datum;Umsatz\nAda;31.12.2026;1.234,50\nBob;01.01.2027;7\n";
    const columns = {
      customer: { type: "text", header: "Kunde", required: true },
      date: { type: "date", header: "Datum" },
      revenue: { type: "number", header: "Umsatz" },
    } as const;
    const { records, report } = read(file, columns);
    expect(records).toEqual([
      {
        line: 2,
        values: { customer: "Ada", date: "2026-12-31", revenue: "1234.5" },
        cells: ["Ada", "31.12.2026", "1.234,50"],
      },
      { line: 3, values: { customer: "Bob", date: "2027-01-01", revenue: "7" }, cells: ["Bob", "01.01.2027", "7"] },
    ]);
    expect(report).toEqual({
      in: 2,
      out: 2,
      dropped: [],
      noted: [],
      findings: [],
      findingCount: 0,
      layout: {
        separator: ";",
        quote: '"',
        headers: ["Kunde", "Datum", "Umsatz"],
        columns: {
          customer: { header: "Kunde", index: 0 },
          date: { header: "Datum", index: 1, format: "day-first" },
          revenue: { header: "Umsatz", index: 2, format: "comma" },
        },
      },
    });
  });

  it("types a required column as text that is always there", () => {
    const reading = readCsv("a,b\n", {
      parser: parseCsv,
      columns: { a: { type: "text", required: true }, b: number() },
    });
    for (const { values } of reading) {
      expectTypeOf(values).toEqualTypeOf<{ readonly a: string; readonly b: string | undefined }>();
    }
  });

  describe("text", () => {
    it("decodes UTF-8, with and without byte order mark, and Windows-1252", () => {
      const columns = { straße: text() };
      const expected = [{ straße: "Größe €" }];
      expect(read(utf8("Straße\nGröße €\n"), columns)).toMatchObject({
        values: expected,
        report: { layout: { encoding: "utf-8" } },
      });
      expect(read(utf8("\uFEFFStraße\nGröße €\n"), columns).values).toEqual(expected);
      expect(read(latin1("Stra\xdfe\nGr\xf6\xdfe \x80\n"), columns)).toMatchObject({
        values: expected,
        report: { layout: { encoding: "windows-1252" }, findings: [] },
      });
      expect(read("\uFEFFStraße\nGröße €\n", columns).values).toEqual(expected);
    });

    it("takes the byte order mark off the first chunk only", () => {
      expect(read(["", "\uFEFFa", "\n1\n", "\uFEFF2\n"], { a: text() }).values).toEqual([{ a: "1" }, { a: "\uFEFF2" }]);
    });

    it("decodes as it is told", () => {
      expect(read(utf8("ä\nö\n"), { "Ã¤": text() }, { encoding: "windows-1252" })).toMatchObject({
        values: [{ "Ã¤": "Ã¶" }],
        report: { layout: { encoding: "windows-1252" } },
      });
    });

    it("finds bytes that are no UTF-8, once, with their line", () => {
      const bytes = Uint8Array.of(...utf8("ä\r\nb\rc\n\n1"), 0xff, ...utf8("\n2"), 0xff);
      expect(read(bytes, { ä: text() })).toMatchObject({
        values: [{ ä: "b" }, { ä: "c" }, { ä: "1\uFFFD" }, { ä: "2\uFFFD" }],
        findings: [["BAD_ENCODING", "warning", "line", 5]],
      });
      expect(
        read(
          [...bytes].map((byte) => Uint8Array.of(byte)),
          { ä: text() },
        ).findings,
      ).toEqual([["BAD_ENCODING", "warning", "line", 5]]);
      const long = [utf8(`ä\n${"1\n".repeat(50_000)}`), utf8('2\n"3\n'), Uint8Array.of(0xff, 0x0a)];
      expect(read(long, { ä: text() }).findings[0]).toEqual(["BAD_ENCODING", "warning", "line", 50_004]);
    });

    it("knows all line ends, also mixed and cut", () => {
      const expected = [{ a: "1" }, { a: "2" }, { a: "3" }, { a: "x\ny\nz" }];
      expect(read('a\r1\r\n2\n3\r"x\r\ny\rz"', { a: text() }).values).toEqual(expected);
      expect(read(["a\r", "1\r", "\n2\n3\r", '"x\r', '\ny\rz"\r'], { a: text() }).values).toEqual(expected);
    });
  });

  describe("rows", () => {
    it("detects separator and quote, or takes them as given", () => {
      expect(read("a|b\n'1|2'|3\n", { a: text() }).values).toEqual([{ a: "1|2" }]);
      expect(read("a;b,c\n1;2,3\n", { c: text() }, { separator: "," }).values).toEqual([{ c: "3" }]);
      expect(read(`a,b\n'1',"2"\n`, { a: text(), b: text() }, { quote: "'" }).values).toEqual([{ a: "1", b: '"2"' }]);
      expect(read(`a,b\n"1,2"\n`, { a: text() }, { quote: "" }).values).toEqual([{ a: '"1' }]);
    });

    it("skips the line that names the separator", () => {
      expect(read("sep=;\na;b,c;d\n1;2,3;4\n", { d: text() }).records).toMatchObject([{ line: 3, values: { d: "4" } }]);
      expect(read("sep=;\n1,2\n", { "sep=;": text() }, { separator: "," }).values).toEqual([]);
      expect(read("\nsep=;\nx\n", { sep: text() }, { separator: "=" }).values).toEqual([{ sep: "x" }]);
    });

    it("passes over rows without content", () => {
      const { records, report } = read("\n ;\na;b\n\n1;2\n;\n \u00a0;\t\n3;4\n\n", { a: text() });
      expect(records.map(({ line }) => line)).toEqual([5, 8]);
      expect(report).toMatchObject({ in: 2, out: 2, findings: [] });
    });

    it("counts lines as an editor does, also within cells", () => {
      const file = '"x\ny",a\r\n\r\n"1\r\n2\r3",4\n\n"5",6\n';
      expect(read(file, { a: text() }).records.map(({ line }) => line)).toEqual([4, 8]);
    });

    it("keeps a row that is too short, its missing cells being empty", () => {
      expect(read("a,b,c\n1,2\n3,4,5\n6\n", { a: text(), b: text(), c: text() })).toMatchObject({
        values: [
          { a: "1", b: "2", c: undefined },
          { a: "3", b: "4", c: "5" },
          { a: "6", b: undefined, c: undefined },
        ],
        findings: [
          ["RAGGED_ROW", "warning", "line", 2],
          ["RAGGED_ROW", "warning", "line", 4],
        ],
        counts: [[], [["RAGGED_ROW", "line 2", "line 4"]]],
      });
    });

    it("drops a row with content behind the last column", () => {
      const { values, findings, counts, report } = read("a,b\n1,2,3\n4,5\n", { a: text() });
      expect(values).toEqual([{ a: "4" }]);
      expect(findings).toEqual([["RAGGED_ROW", "error", "line", 2]]);
      expect(counts).toEqual([[["RAGGED_ROW", "line 2"]], []]);
      expect(report).toMatchObject({ in: 2, out: 1 });
      expect(report.findings[0]?.params).toEqual({ line: 2, cells: 3, expected: 2 });
    });

    it("does not mind separators without content at the end of header or row", () => {
      expect(read("a,b\n1,2,, \n", { a: text() })).toMatchObject({ values: [{ a: "1" }], findings: [] });
      expect(read("a,b,,\n1,2\n3,4,5\n6,7,,,\n8\n", { a: text() })).toMatchObject({
        values: [{ a: "1" }, { a: "3" }, { a: "6" }, { a: "8" }],
        findings: [["RAGGED_ROW", "warning", "line", 5]],
      });
    });

    it("takes a quote that never closes for an ordinary character", () => {
      expect(read('a,b\n1,2\n"3,4\n5,6\n', { a: text() })).toMatchObject({
        values: [{ a: "1" }, { a: '"3' }, { a: "5" }],
        findings: [["UNCLOSED_QUOTE", "warning", "line", 3]],
        counts: [[], [["UNCLOSED_QUOTE", "line 3"]]],
      });
    });

    it("bounds the length of a row", () => {
      const file = 'a,b\n"1\n2",3\n1234567890,2\n4,5\n';
      expect(read(file, { a: text() }, { maxRowLength: 8, separator: ",", quote: '"' })).toMatchObject({
        values: [{ a: "1\n2" }, { a: "4" }],
        findings: [["ROW_TOO_LONG", "error", "line", 4]],
        counts: [[["ROW_TOO_LONG", "line 4"]], []],
        report: { in: 3, out: 2 },
      });
      expect(read(`a\n${"x".repeat(2_097_151)}\n`, { a: text() }).report.out).toBe(1);
      const { report } = read(`a\n${"x".repeat(2_097_152)}\n`, { a: text() });
      expect(report).toMatchObject({ in: 1, out: 0, findings: [{ params: { line: 2, limit: 2_097_152 } }] });
    });

    it("reads a cell of a million characters", () => {
      const cell = 'x, ""y""\n'.repeat(120_000);
      const { values } = read(`a,b\n1,"${cell}"\n2,3\n`, { b: text() });
      expect(values).toEqual([{ b: cell.replaceAll('""', '"') }, { b: "3" }]);
    });

    it("leaves NUL characters where they are", () => {
      expect(read("a,b\n\0,1\0\n", { a: text(), b: number() })).toMatchObject({
        values: [{ a: "\0", b: undefined }],
        findings: [["BAD_NUMBER", "warning", "line", 2, "b"]],
      });
    });

    it.each(["a,b", "a,b\n", "\uFEFFa,b\r\n", "\n\na,b\n\n"])(
      "has no records where there is only a header: %j",
      (file) => {
        expect(read(file, { a: text(true) })).toMatchObject({
          values: [],
          report: { in: 0, layout: { headers: ["a", "b"] } },
        });
      },
    );

    it("has no records and no layout for an empty file", () => {
      expect(read("", { a: text() }).report).toEqual({
        in: 0,
        out: 0,
        dropped: [],
        noted: [],
        findings: [],
        findingCount: 0,
      });
      expect(read([], {}).records).toEqual([]);
    });
  });

  describe("columns", () => {
    it("throws MISSING_COLUMN for a required column while reading, also for an empty file", () => {
      for (const file of ["b\n1\n", ""]) {
        const reading = readCsv(file, { parser: parseCsv, columns: { a: text(true) } });
        expect(() => [...reading]).toThrow(expect.objectContaining({ code: "MISSING_COLUMN", path: ["columns", "a"] }));
      }
    });

    it("finds an optional column missing, and answers its cells with undefined", () => {
      const { values, report } = read("b\n1\n", { a: text(), b: text() });
      expect(values).toStrictEqual([{ a: undefined, b: "1" }]);
      expect(report.findings).toEqual([
        { code: "MISSING_COLUMN", severity: "info", path: ["columns", "a"], params: { column: "a" } },
      ]);
      expect(report.layout?.columns).toEqual({ b: { header: "b", index: 0 } });
    });

    it("finds columns of the same name, the first of which counts", () => {
      const { values, report } = read("\na,b,A\n1,2,3\n", { a: text() });
      expect(values).toEqual([{ a: "1" }]);
      expect(report.findings).toEqual([
        { code: "DUPLICATE_HEADER", severity: "warning", path: ["line", 2, "A"], params: { line: 2, column: "A" } },
      ]);
    });

    it("does not take a first line without any of the columns for headers", () => {
      expect(read("Ada,Ada\nBob,Bob\n", { name: text() }).findings).toEqual([
        ["MISSING_COLUMN", "info", "columns", "name"],
      ]);
    });

    it("reads one column of the file as several", () => {
      const columns = { raw: { type: "text", header: "x" }, day: { type: "date", header: "x" } } as const;
      expect(read("x\n1.2.2026\n", columns).values).toEqual([{ raw: "1.2.2026", day: "2026-02-01" }]);
    });

    it("trims the headers", () => {
      const { report } = read(" a ,b \n", { a: text() });
      expect(report.layout).toMatchObject({ headers: ["a", "b"], columns: { a: { header: "a" } } });
    });
  });

  describe("cells", () => {
    it("leaves text as it is", () => {
      expect(read("id,x\n17850.0, y \n007,2\n", { id: text(), x: text() }).values).toEqual([
        { id: "17850.0", x: " y " },
        { id: "007", x: "2" },
      ]);
    });

    it("answers an empty cell with undefined, of any type", () => {
      expect(read("x,a,b,c\n1,, ,\u00a0\n", { a: text(), b: number(), c: date() })).toMatchObject({
        values: [{ a: undefined, b: undefined, c: undefined }],
        findings: [],
      });
    });

    it("answers a bad cell with undefined and a finding that does not repeat it", () => {
      const { values, report, counts } = read("a,n,d\n1,Ada,Bob\n2,3,\n", { a: text(), n: number(), d: date() });
      expect(values).toEqual([
        { a: "1", n: undefined, d: undefined },
        { a: "2", n: "3", d: undefined },
      ]);
      expect(report.findings).toEqual([
        {
          code: "BAD_NUMBER",
          severity: "warning",
          path: ["line", 2, "n"],
          recordId: "line 2",
          params: { line: 2, column: "n" },
        },
        {
          code: "BAD_DATE",
          severity: "warning",
          path: ["line", 2, "d"],
          recordId: "line 2",
          params: { line: 2, column: "d" },
        },
      ]);
      expect(counts).toEqual([
        [],
        [
          ["BAD_DATE", "line 2"],
          ["BAD_NUMBER", "line 2"],
        ],
      ]);
    });

    it("notes a record once for each code", () => {
      expect(read("a,b\nx,y\n", { a: number(), b: number() }).counts).toEqual([[], [["BAD_NUMBER", "line 2"]]]);
    });

    it("drops a record with an empty or bad cell in a required column, under the first such code", () => {
      const columns = { opt: number(), n: number(true), d: date(true) };
      expect(read("opt,n,d\nx,,z\nx,y,\n1,2,2026-01-01\n3,4,z\n", columns)).toMatchObject({
        values: [{ opt: "1", n: "2", d: "2026-01-01" }],
        findings: [
          ["BAD_NUMBER", "warning", "line", 2, "opt"],
          ["MISSING_VALUE", "error", "line", 2, "n"],
          ["BAD_DATE", "error", "line", 2, "d"],
          ["BAD_NUMBER", "warning", "line", 3, "opt"],
          ["BAD_NUMBER", "error", "line", 3, "n"],
          ["MISSING_VALUE", "error", "line", 3, "d"],
          ["BAD_DATE", "error", "line", 5, "d"],
        ],
        counts: [
          [
            ["BAD_DATE", "line 5"],
            ["BAD_NUMBER", "line 3"],
            ["MISSING_VALUE", "line 2"],
          ],
          [],
        ],
        report: { in: 4, out: 1 },
      });
    });

    it("checks the columns in the order of the caller", () => {
      const columns = { d: date(true), t: text(true), n: number(true) };
      expect(read("t,n,d\n,x,y\n", columns).findings.map((finding) => finding[3])).toEqual([2, 2, 2]);
      expect(read("t,n,d\n,x,y\n", columns).findings.map((finding) => finding[4])).toEqual(["d", "t", "n"]);
    });
  });

  describe("formats", () => {
    const formatsOf = (file: string, columns: CsvColumns) =>
      Object.values(read(file, columns).report.layout?.columns ?? {}).map(({ format }) => format);

    it("lets the cells of a column decide", () => {
      expect(formatsOf("a|b\n1,5|1.5\n1.234|1,234\n", { a: number(), b: number() })).toEqual(["comma", "point"]);
      expect(formatsOf("a,b\n1/13/2026,13/1/2026\n", { a: date(), b: date() })).toEqual(["month-first", "day-first"]);
    });

    it("takes them as given", () => {
      const columns = { a: { type: "number", format: "comma" }, b: { type: "date", format: "month-first" } } as const;
      expect(read("a|b\n1.234|1/2/2026\n", columns)).toMatchObject({
        values: [{ a: "1234", b: "2026-01-02" }],
        findings: [],
      });
    });

    it("detects them where it is told to", () => {
      const columns = { a: { type: "number", format: "detect" }, b: { type: "date", format: "detect" } } as const;
      expect(formatsOf("a|b\n1,5|1/13/2026\n", columns)).toEqual(["comma", "month-first"]);
    });

    it("follows the other columns of the type, and tells of the first cell that makes this a guess", () => {
      const file = "a|b|c|d\n7|1,5|1/13/2026|3/3/2026\n1.234|2,5|2/2/2026|1/2/2026\n5.678|||\n";
      const { values, report } = read(file, { a: number(), b: number(), c: date(), d: date() });
      expect(values.map(({ a, d }) => [a, d])).toEqual([
        ["7", "2026-03-03"],
        ["1234", "2026-01-02"],
        ["5678", undefined],
      ]);
      expect(report.findings).toEqual([
        {
          code: "AMBIGUOUS_NUMBERS",
          severity: "warning",
          path: ["line", 3, "a"],
          params: { line: 3, column: "a", pattern: "1.234,5" },
        },
        {
          code: "AMBIGUOUS_DATES",
          severity: "warning",
          path: ["line", 3, "d"],
          params: { line: 3, column: "d", pattern: "mm/dd/yyyy" },
        },
      ]);
      expect(report.noted).toEqual([]);
    });

    it("goes by the separator where no column of numbers decides", () => {
      const columns = { a: number(), b: text() };
      expect(read("a;b\n1.234;x\n", columns).values).toEqual([{ a: "1234", b: "x" }]);
      expect(read("a|b\n1.234|x\n", columns).values).toEqual([{ a: "1.234", b: "x" }]);
      expect(read("a|b\n1.234|x\n", columns).report.findings).toMatchObject([{ params: { pattern: "1,234.5" } }]);
    });

    it("takes the day first where no column of dates decides", () => {
      const { values, report } = read("a,b\n1/2/2026,x\n", { a: date() });
      expect(values).toEqual([{ a: "2026-02-01" }]);
      expect(report.findings).toMatchObject([{ code: "AMBIGUOUS_DATES", params: { line: 2, pattern: "dd/mm/yyyy" } }]);
    });

    it("says nothing where all cells mean the same either way", () => {
      expect(read("a,b,c\n7,2026-02-03,x\n8,01.02.2026,y\n", { a: number(), b: date() }).findings).toEqual([]);
    });

    it("hands on what a column says about units and years", () => {
      const columns = { a: { type: "number", units: ["€"] }, b: { type: "date", firstYear: 1930 } } as const;
      expect(read("a;b\n7 €;1.2.29\n8,5;1.2.30\n", columns).values).toEqual([
        { a: "7", b: "2029-02-01" },
        { a: "8.5", b: "1930-02-01" },
      ]);
    });

    it("looks at the beginning of the file only", () => {
      const file = (before: number) => `a|b\n${"1.234|x\n".repeat(before)}1,5|x\n`;
      expect(formatsOf(file(10), { a: number() })).toEqual(["comma"]);
      expect(formatsOf(file(10_000), { a: number() })).toEqual(["point"]);
    });
  });

  describe("reading", () => {
    it("hands out records while the file is read, and reads no further than asked", () => {
      let chunks = 0;
      let closed = false;
      function* source() {
        try {
          yield "a\n";
          for (;;) {
            chunks += 1;
            yield "1\n".repeat(5000);
          }
        } finally {
          closed = true;
        }
      }
      const reading = readCsv(source(), { parser: parseCsv, columns: { a: number() } });
      expect(reading.report()).toMatchObject({ in: 0 });
      expect(reading.report().layout).toBeUndefined();
      let count = 0;
      for (const _ of reading) {
        count += 1;
        if (count === 40_000) break;
      }
      expect(chunks).toBeLessThan(12);
      expect(closed).toBe(true);
      expect(reading.report().in).toBeGreaterThanOrEqual(40_000);
      expect([...reading]).toEqual([]);
    });

    it("cuts a large chunk into pieces, so that not all of its records exist at once", () => {
      const reading = readCsv(`a\n${"1\n".repeat(200_000)}`, { parser: parseCsv, columns: { a: number() } });
      const first = reading[Symbol.iterator]().next();
      expect(first.done).toBe(false);
      expect(reading.report().in).toBeLessThan(40_000);
    });

    it("keeps as many findings and ids as it is told to, and counts all", () => {
      const { report } = read("a\nx\ny\nz\n", { a: number() }, { maxFindings: 1, maxSampleIds: 2 });
      expect(report.findings).toHaveLength(1);
      expect(report.findingCount).toBe(3);
      expect(report.noted).toEqual([{ code: "BAD_NUMBER", count: 3, sampleIds: ["line 2", "line 3"] }]);
    });
  });

  describe("options", () => {
    const open = (settings: object) => () =>
      readCsv("", { parser: parseCsv, columns: {}, ...settings } as CsvOptions<CsvColumns>);
    const column = (settings: object) => ({ columns: { a: { type: "number", ...settings } } });

    it.each([
      [{ encoding: "latin1" }, ["encoding"]],
      [{ separator: "" }, ["separator"]],
      [{ separator: "ab" }, ["separator"]],
      [{ separator: '"' }, ["separator"]],
      [{ separator: "'" }, ["separator"]],
      [{ separator: "\n" }, ["separator"]],
      [{ separator: "\r" }, ["separator"]],
      [{ quote: "x" }, ["quote"]],
      [{ quote: '""' }, ["quote"]],
      [{ maxRowLength: 1 }, ["maxRowLength"]],
      [{ maxRowLength: 2.5 }, ["maxRowLength"]],
      [{ maxRowLength: Number.POSITIVE_INFINITY }, ["maxRowLength"]],
      [{ maxFindings: -1 }, ["maxFindings"]],
      [column({ type: "money" }), ["columns", "a", "type"]],
      [column({ type: "toString" }), ["columns", "a", "type"]],
      [column({ header: [] }), ["columns", "a", "header"]],
      [column({ header: "" }), ["columns", "a", "header"]],
      [column({ format: "day-first" }), ["columns", "a", "format"]],
      [column({ units: ["€", ""] }), ["columns", "a", "units"]],
      [column({ type: "date", format: "comma" }), ["columns", "a", "format"]],
      [column({ type: "date", firstYear: 0 }), ["columns", "a", "firstYear"]],
      [column({ type: "date", firstYear: 1950.5 }), ["columns", "a", "firstYear"]],
    ])("throws INVALID_OPTION for %o", (settings, path) => {
      expect(open(settings)).toThrow(expect.objectContaining({ code: "INVALID_OPTION", path }));
    });

    it.each([
      { encoding: "utf-16be" },
      { separator: " " },
      { separator: "." },
      { quote: "" },
      { maxRowLength: 2 },
      column({ header: ["x"], format: "point", units: [] }),
      column({ type: "date", format: "month-first", firstYear: 1 }),
      column({ type: "text" }),
    ])("takes %o", (settings) => {
      expect(open(settings)).not.toThrow();
    });

    it("says what was expected", () => {
      expect(open({ separator: "ab" })).toThrow("expected one character, no quote or line break (at separator)");
      expect(open({ quote: "x" })).toThrow("expected \", ' or nothing (at quote)");
      expect(open({ encoding: "x" })).toThrow("expected one of utf-8, utf-16le, utf-16be, windows-1252 (at encoding)");
      expect(open({ maxRowLength: 0 })).toThrow("expected a whole number, two or more (at maxRowLength)");
      expect(open(column({ type: "x" }))).toThrow("expected one of text, number, date (at columns.a.type)");
      expect(open(column({ header: [] }))).toThrow("expected at least one name (at columns.a.header)");
      expect(open(column({ format: "x" }))).toThrow("expected one of detect, point, comma (at columns.a.format)");
      expect(open(column({ units: [""] }))).toThrow("expected units that are not empty (at columns.a.units)");
      expect(open(column({ type: "date", firstYear: 0 }))).toThrow("expected a year (at columns.a.firstYear)");
    });
  });
});

describe("readCsvAsync", () => {
  const options = { parser: parseCsv, columns: { a: number() } };

  async function collect<Item>(items: AsyncIterable<Item>) {
    const collected: Item[] = [];
    for await (const item of items) collected.push(item);
    return collected;
  }

  it("reads what arrives bit by bit", async () => {
    async function* source() {
      yield utf8("a\n1");
      yield utf8("2\nx\n");
    }
    const reading = readCsvAsync(source(), options);
    expect((await collect(reading)).map(({ values }) => values)).toEqual([{ a: "12" }, { a: undefined }]);
    expect(reading.report()).toMatchObject({ in: 2, out: 2, findings: [{ code: "BAD_NUMBER" }] });
  });

  it("also reads a whole file and an iterable", async () => {
    expect(await collect(readCsvAsync(utf8("a\n1\n"), options))).toMatchObject([{ values: { a: "1" } }]);
    expect(await collect(readCsvAsync(["a\n", "1"], options))).toMatchObject([{ values: { a: "1" } }]);
  });

  it("throws INVALID_OPTION at once and MISSING_COLUMN while reading", async () => {
    expect(() => readCsvAsync([], { ...options, quote: "x" })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION" }),
    );
    await expect(collect(readCsvAsync(["b\n"], { ...options, columns: { a: text(true) } }))).rejects.toThrow(
      expect.objectContaining({ code: "MISSING_COLUMN" }),
    );
  });

  it("closes the source when the loop is left", async () => {
    let closed = false;
    async function* source() {
      try {
        yield "a\n1\n".padEnd(70_000, "1\n");
        yield "2\n";
      } finally {
        closed = true;
      }
    }
    for await (const _ of readCsvAsync(source(), options)) break;
    expect(closed).toBe(true);
  });
});
