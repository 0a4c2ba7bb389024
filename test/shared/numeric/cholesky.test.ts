import { describe, expect, it } from "vitest";
import { choleskyFactor, invertPositiveDefinite, solvePositiveDefinite } from "../../../src/shared/numeric/cholesky.js";

const hilbert = (size: number) =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => 1 / (i + j + 1)));

describe("invertPositiveDefinite", () => {
  it("inverts the Hilbert matrix of size three", () => {
    const inverse = invertPositiveDefinite(hilbert(3)) ?? [];
    const truth = [
      [9, -36, 30],
      [-36, 192, -180],
      [30, -180, 180],
    ];
    truth.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(inverse[i]?.[j]).toBeCloseTo(value, 9);
      });
    });
  });

  it("does not mind rows in very different units", () => {
    const inverse = invertPositiveDefinite([
      [4e20, 1e5],
      [1e5, 4e-10],
    ]);
    expect((inverse?.[0]?.[0] ?? 0) / (4e-10 / (1.6e11 - 1e10))).toBeCloseTo(1, 12);
    expect((inverse?.[0]?.[1] ?? 0) / (-1e5 / (1.6e11 - 1e10))).toBeCloseTo(1, 12);
    expect((inverse?.[1]?.[1] ?? 0) / (4e20 / (1.6e11 - 1e10))).toBeCloseTo(1, 12);
  });

  it("reads the lower triangle alone", () => {
    expect(
      invertPositiveDefinite([
        [2, 99],
        [1, 2],
      ])?.[0]?.[0],
    ).toBeCloseTo(2 / 3, 12);
  });

  it.each([
    [
      "indefinite",
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      "singular",
      [
        [1, 1],
        [1, 1],
      ],
    ],
    ["negative", [[-1]]],
    ["zero", [[0]]],
    ["not a number", [[Number.NaN]]],
  ])("has no answer for a matrix that is %s", (_, matrix) => {
    expect(invertPositiveDefinite(matrix)).toBeUndefined();
  });
});

describe("solvePositiveDefinite", () => {
  it("solves, reading the lower triangle alone", () => {
    const matrix = Object.freeze([
      [4, 99, 99],
      [2, 5, 99],
      [1, 3, 6],
    ]);
    const solution = solvePositiveDefinite(matrix, [4 + 4 + 3, 2 + 10 + 9, 1 + 6 + 18]);
    [1, 2, 3].forEach((value, index) => {
      expect(solution?.[index]).toBeCloseTo(value, 12);
    });
  });

  it("does not mind rows in very different units", () => {
    const solution = solvePositiveDefinite(
      [
        [4e20, 1e5],
        [1e5, 4e-10],
      ],
      [4e20 + 2e15, 1e5 + 8],
    );
    expect(solution?.[0]).toBeCloseTo(1, 10);
    expect((solution?.[1] ?? 0) / 2e10).toBeCloseTo(1, 10);
  });

  it("has no answer where the matrix is not positive definite, and an empty one for no unknowns", () => {
    expect(
      solvePositiveDefinite(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 1],
      ),
    ).toBeUndefined();
    expect(solvePositiveDefinite([], [])).toEqual([]);
  });
});

describe("choleskyFactor", () => {
  it("gives the lower triangular factor", () => {
    const factor = choleskyFactor([
      [4, 2],
      [2, 10],
    ]);
    expect(factor).toEqual([
      [2, 0],
      [1, 3],
    ]);
  });
});
