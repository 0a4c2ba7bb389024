import { describe, expect, it } from "vitest";
import { segmentsHolding } from "../../../src/value/rfm/codes.js";
import {
  checkRfmSegmentTable,
  createRfmSegmentTable,
  DEFAULT_RFM_SEGMENTS,
  type RfmBlock,
  type RfmSegmentTable,
} from "../../../src/value/rfm/index.js";

const bins = Object.freeze({ recency: 3, frequency: 3, monetary: 3 });

const tableOf = (segments: Readonly<Record<string, readonly RfmBlock[]>>): RfmSegmentTable => ({
  bins,
  segments: Object.entries(segments).map(([name, where]) => ({ name, where })),
});

const good = tableOf({ active: [{ recency: [2, 3] }], asleep: [{ recency: [1, 1] }] });

describe("DEFAULT_RFM_SEGMENTS", () => {
  it("gives every code exactly one segment", () => {
    expect(checkRfmSegmentTable(DEFAULT_RFM_SEGMENTS)).toEqual([]);
  });

  it.each([
    ["champions", 8, [4, 4, 4]],
    ["loyal", 22, [3, 5, 1]],
    ["potential-loyalists", 20, [5, 2, 5]],
    ["new", 5, [5, 1, 5]],
    ["promising", 5, [4, 1, 1]],
    ["needs-attention", 9, [3, 1, 4]],
    ["about-to-sleep", 6, [3, 2, 3]],
    ["cannot-lose", 8, [2, 5, 5]],
    ["at-risk", 30, [1, 2, 4]],
    ["hibernating", 6, [2, 1, 1]],
    ["lost", 6, [1, 1, 1]],
  ])("calls %s %d of the 125 codes, such as %j", (name, count, [recency = 0, frequency = 0, monetary = 0]) => {
    const codes = [1, 2, 3, 4, 5].flatMap((r) =>
      [1, 2, 3, 4, 5].flatMap((f) =>
        [1, 2, 3, 4, 5].map((m) => segmentsHolding(DEFAULT_RFM_SEGMENTS, { recency: r, frequency: f, monetary: m })),
      ),
    );
    expect(codes.filter(([segment]) => segment?.name === name)).toHaveLength(count);
    expect(segmentsHolding(DEFAULT_RFM_SEGMENTS, { recency, frequency, monetary })[0]?.name).toBe(name);
  });
});

describe("checkRfmSegmentTable", () => {
  it("finds nothing where every code has exactly one segment", () => {
    expect(checkRfmSegmentTable(good)).toEqual([]);
    expect(checkRfmSegmentTable(tableOf({ all: [{}] }))).toEqual([]);
  });

  it("finds codes with several segments: the first one, both names, and how many", () => {
    const table = tableOf({ all: [{}], b: [{ recency: [2, 2], frequency: [3, 3] }], c: [{ recency: [3, 3] }] });
    expect(checkRfmSegmentTable(table)).toEqual([
      {
        code: "SEGMENT_OVERLAP",
        severity: "error",
        path: ["segments"],
        params: { code: "231", first: "all", second: "b", count: 12 },
      },
    ]);
  });

  it("finds codes without a segment: the first one, and how many", () => {
    const table = tableOf({ a: [{ recency: [1, 2] }, { recency: [3, 3], frequency: [1, 2], monetary: [1, 2] }] });
    expect(checkRfmSegmentTable(table)).toEqual([
      { code: "SEGMENT_GAP", severity: "error", path: ["segments"], params: { code: "313", count: 5 } },
    ]);
  });

  it("finds an overlap and a gap in the same table", () => {
    const table = tableOf({ a: [{ recency: [1, 2] }], b: [{ recency: [2, 2] }] });
    expect(checkRfmSegmentTable(table).map(({ code, params }) => [code, params?.["code"], params?.["count"]])).toEqual([
      ["SEGMENT_OVERLAP", "211", 9],
      ["SEGMENT_GAP", "311", 9],
    ]);
  });

  it("sees no overlap between the blocks of one segment", () => {
    expect(checkRfmSegmentTable(tableOf({ all: [{}, { recency: [2, 2] }] }))).toEqual([]);
  });

  it.each([1, 10, 2.5, Number.NaN])("finds that there cannot be %d bins", (count) => {
    expect(checkRfmSegmentTable({ ...good, bins: { ...bins, frequency: count } })).toEqual([
      { code: "INVALID_BINS", severity: "error", path: ["bins", "frequency"] },
    ]);
  });

  it.each([
    [2, []],
    [9, []],
  ])("takes %d bins", (count, findings) => {
    expect(
      checkRfmSegmentTable({
        bins: { recency: count, frequency: count, monetary: count },
        segments: [{ name: "all", where: [{}] }],
      }),
    ).toEqual(findings);
  });

  it("finds names that are missing or taken, the second time they occur", () => {
    const table = { bins, segments: ["a", "", "a"].map((name) => ({ name, where: [] })) };
    expect(checkRfmSegmentTable(table).map(({ code, path }) => [code, path])).toEqual([
      ["INVALID_SEGMENT_NAME", ["segments", 1, "name"]],
      ["INVALID_SEGMENT_NAME", ["segments", 2, "name"]],
    ]);
  });

  it.each([[[0, 3]], [[3, 2]], [[1, 4]], [[1.5, 3]], [[1, 2.5]], [[Number.NaN, 3]]])(
    "finds that %j is no range",
    ([from = 0, to = 0]) => {
      const table = tableOf({ a: [{ recency: [1, 3] }, { recency: [2, 2], monetary: [from, to] }] });
      expect(checkRfmSegmentTable(table)).toEqual([
        { code: "INVALID_SCORE_RANGE", severity: "error", path: ["segments", 0, "where", 1, "monetary"] },
      ]);
    },
  );

  it("measures ranges by the bins of their own dimension", () => {
    const segments = [{ name: "all", where: [{ recency: [1, 2], frequency: [1, 3], monetary: [1, 4] }] }] as const;
    expect(checkRfmSegmentTable({ bins: { recency: 2, frequency: 3, monetary: 4 }, segments })).toEqual([]);
  });
});

describe("createRfmSegmentTable", () => {
  it("answers the table as it is", () => {
    expect(createRfmSegmentTable(good)).toBe(good);
  });

  it.each([
    [
      tableOf({ active: [{ recency: [2, 3] }] }),
      "SEGMENT_GAP",
      "expected a segment for each code: 111 has none; 9 such codes (at segments)",
    ],
    [
      tableOf({ all: [{}], asleep: [{ recency: [1, 1] }] }),
      "SEGMENT_OVERLAP",
      "expected one segment for each code: 111 is in all and in asleep; 9 such codes (at segments)",
    ],
    [
      tableOf({ "": [{}] }),
      "INVALID_SEGMENT_NAME",
      "expected a name of its own for each segment (at segments[0].name)",
    ],
    [
      tableOf({ all: [{ recency: [1, 9] }] }),
      "INVALID_SCORE_RANGE",
      "expected ascending scores within the bins (at segments[0].where[0].recency)",
    ],
    [{ ...good, bins: { ...bins, recency: 10 } }, "INVALID_BINS", "expected 2 to 9 bins (at bins.recency)"],
  ])("names the first thing that is wrong, as in %#", (table, code, message) => {
    expect(() => createRfmSegmentTable(table)).toThrow(expect.objectContaining({ code, message }));
  });
});
