import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeHistories, readHistories } from "../../../src/value/clv/read-histories.js";

const row = (repeats: number, firstToLast: number, firstToEnd: number) =>
  Object.freeze({ repeats, firstToLast, firstToEnd });

describe("readHistories", () => {
  it("reads rows into columns", () => {
    const { columns, report } = readHistories([row(2, 3, 9), row(0, 0, 8)]);
    expect(columns).toEqual({
      repeats: Float64Array.of(2, 0),
      firstToLast: Float64Array.of(3, 0),
      firstToEnd: Float64Array.of(9, 8),
    });
    expect(report).toMatchObject({ in: 2, out: 2, findings: [] });
  });

  it("copies columns", () => {
    const given = { repeats: [2, 0], firstToLast: [3, 0], firstToEnd: Float64Array.of(9, 8) };
    const { columns } = readHistories(given);
    expect(columns).toEqual(readHistories([row(2, 3, 9), row(0, 0, 8)]).columns);
    expect(columns.firstToEnd).not.toBe(given.firstToEnd);
  });

  it("names the row and the value that are wrong", () => {
    expect(() => readHistories([row(2, 3, 9), row(1, 9, 8)])).toThrow(
      expect.objectContaining({ code: "LAST_AFTER_END", path: [1, "firstToEnd"] }),
    );
    expect(() => readHistories([row(0.5, 3, 9)])).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: [0, "repeats"] }),
    );
    expect(() => readHistories({ repeats: [0, 0], firstToLast: [0, 1], firstToEnd: [9, 9] })).toThrow(
      expect.objectContaining({ code: "TIME_WITHOUT_REPEAT", path: ["firstToLast", 1] }),
    );
  });

  it.each(["firstToLast", "firstToEnd"])("refuses columns where %s is shorter", (name) => {
    const columns = { repeats: [0, 0], firstToLast: [0, 0], firstToEnd: [9, 9] };
    expect(() => readHistories({ ...columns, [name]: [0] })).toThrow(
      expect.objectContaining({ code: "INVALID_VALUE", path: [name] }),
    );
  });

  it("finds repeats on the first day alone, as far as findings are kept", () => {
    const rows = [row(1, 0, 9), row(0, 0, 9), row(3, 0, 9)];
    expect(readHistories(rows).report.findings).toEqual([
      { code: "REPEATS_WITHOUT_TIME", severity: "warning", path: [0, "firstToLast"] },
      { code: "REPEATS_WITHOUT_TIME", severity: "warning", path: [2, "firstToLast"] },
    ]);
    expect(readHistories(rows, { maxFindings: 1 }).report).toMatchObject({ findingCount: 2, out: 3 });
    expect(readHistories(rows, { maxFindings: 1 }).report.findings).toHaveLength(1);
  });
});

describe("mergeHistories", () => {
  const merge = (rows: readonly (readonly [number, number, number])[]) =>
    mergeHistories(readHistories(rows.map((values) => row(...values))).columns);
  const rowsOf = ({ repeats, firstToLast, firstToEnd, weights }: ReturnType<typeof merge>) =>
    Array.from(weights, (weight, i) => [repeats[i], firstToLast[i], firstToEnd[i], weight]);

  it("gives equal rows a weight and sorts by x, T and t_x", () => {
    const merged = merge([
      [2, 5, 9],
      [0, 0, 9],
      [2, 3, 9],
      [0, 0, 8],
      [2, 5, 9],
      [2, 9, 9],
      [2, 8, 8],
      [0, -0, 9],
    ]);
    expect(rowsOf(merged)).toEqual([
      [0, 0, 8, 1],
      [0, 0, 9, 2],
      [2, 8, 8, 1],
      [2, 3, 9, 1],
      [2, 5, 9, 2],
      [2, 9, 9, 1],
    ]);
  });

  it("is empty where there is nothing", () => {
    expect(rowsOf(merge([]))).toEqual([]);
  });

  it("keeps every customer, each kind once, whatever their order", () => {
    const history = fc
      .tuple(fc.nat(3), fc.nat(4), fc.nat(4))
      .map(([x, t, more]) => [x, x === 0 ? 0 : t, t + more] as const);
    fc.assert(
      fc.property(fc.array(history), (rows) => {
        const merged = rowsOf(merge(rows));
        const counts = new Map<string, number>();
        for (const values of rows) counts.set(values.join(), (counts.get(values.join()) ?? 0) + 1);
        expect(new Map(merged.map(([x, tx, T, weight]) => [`${x},${tx},${T}`, weight]))).toEqual(counts);
        expect(merged).toHaveLength(counts.size);
        expect(rowsOf(merge([...rows].reverse()))).toEqual(merged);
      }),
    );
  });
});
