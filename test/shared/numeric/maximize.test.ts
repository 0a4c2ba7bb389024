import { describe, expect, it } from "vitest";
import { maximize } from "../../../src/shared/numeric/maximize.js";
import type { SmoothFunction } from "../../../src/shared/numeric/smooth-function.js";

const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

/** −100·(y − x²)² − (1 − x)², a long bent ridge with its top at (1, 1). */
const ridge: SmoothFunction = (point, gradient) => {
  const [x, y] = [at(point, 0), at(point, 1)];
  gradient[0] = 400 * x * (y - x * x) + 2 * (1 - x);
  gradient[1] = -200 * (y - x * x);
  return -100 * (y - x * x) ** 2 - (1 - x) ** 2;
};

/** −√(1 + distance²) for each coordinate of (3, −2, 10), on scales a thousand apart. */
const hill: SmoothFunction = (point, gradient) => {
  const [tops, scales] = [
    [3, -2, 10],
    [1, 30, 0.03],
  ];
  let value = 0;
  point.forEach((coordinate, i) => {
    const distance = (coordinate - at(tops as number[], i)) * at(scales as number[], i);
    const hypotenuse = Math.hypot(1, distance);
    value -= hypotenuse;
    gradient[i] = (-distance / hypotenuse) * at(scales as number[], i);
  });
  return value;
};

describe("maximize", () => {
  it("finds the top of a long bent ridge, with its Hessian", () => {
    const { point, value, gradientNorm, hessian, covariance, status } = maximize(ridge, [-1.2, 1]);
    expect(status).toBe("converged");
    expect(at(point, 0)).toBeCloseTo(1, 8);
    expect(at(point, 1)).toBeCloseTo(1, 8);
    expect(value).toBeCloseTo(0, 15);
    expect(gradientNorm).toBeLessThan(1e-6);
    const truth = [
      [-802, 400],
      [400, -200],
    ];
    hessian.forEach((row, i) => {
      row.forEach((slope, j) => {
        expect(slope).toBeCloseTo(at(truth[i] as number[], j), 1);
      });
    });
    expect(covariance?.[0]?.[0]).toBeCloseTo(0.5, 3);
    expect(covariance?.[1]?.[1]).toBeCloseTo(2.005, 3);
    expect(covariance?.[0]?.[1]).toBeCloseTo(1, 3);
  });

  it("finds a top far away, on scales a thousand apart", () => {
    const { point, status } = maximize(hill, [0, 0, 0]);
    expect(status).toBe("converged");
    expect(at(point, 0)).toBeCloseTo(3, 6);
    expect(at(point, 1)).toBeCloseTo(-2, 9);
    expect(at(point, 2)).toBeCloseTo(10, 4);
  });

  it("gives the same answer to the last bit, and leaves the start as it is", () => {
    const start = Object.freeze([-1.2, 1]);
    expect(maximize(ridge, start)).toEqual(maximize(ridge, start));
  });

  it("moves no coordinate by more than the longest step", () => {
    const places: number[] = [];
    const parabola: SmoothFunction = (point, gradient) => {
      places.push(at(point, 0));
      gradient[0] = 2 * (50 - at(point, 0));
      return -((at(point, 0) - 50) ** 2);
    };
    const { point, status } = maximize(parabola, [0], { longestStep: 0.5 });
    expect(status).toBe("converged");
    expect(at(point, 0)).toBeCloseTo(50, 9);
    const tried = places.map((place, i) => Math.abs(place - (places[i - 1] ?? 0)));
    expect(Math.max(...tried)).toBeLessThanOrEqual(0.5 + 1e-9);
  });

  it("turns back from where the function has no value", () => {
    const withEdge: SmoothFunction = (point, gradient) => {
      const x = at(point, 0);
      gradient[0] = 1 / x - 1;
      return x > 0 ? Math.log(x) - x : Number.NEGATIVE_INFINITY;
    };
    const { point, status } = maximize(withEdge, [4], { longestStep: 100 });
    expect(status).toBe("converged");
    expect(at(point, 0)).toBeCloseTo(1, 7);
  });

  it.each([Number.NEGATIVE_INFINITY, Number.NaN])("stops where the start has the value %s", (value) => {
    const nowhere: SmoothFunction = (_, gradient) => {
      gradient[0] = 1;
      return value;
    };
    expect(maximize(nowhere, [0]).status).toBe("stopped");
  });

  it("tells a value that grows without end", () => {
    const slope: SmoothFunction = (point, gradient) => {
      gradient[0] = 1;
      return at(point, 0);
    };
    const { point, status } = maximize(slope, [0], { farthest: 30 });
    expect(status).toBe("diverged");
    expect(at(point, 0)).toBeGreaterThan(30);
    expect(at(point, 0)).toBeLessThanOrEqual(32);
  });

  it("tells a ridge that is level along its top", () => {
    const level: SmoothFunction = (point, gradient) => {
      const sum = at(point, 0) + at(point, 1);
      gradient.fill(-2 * (sum - 1));
      return -((sum - 1) ** 2);
    };
    const { point, covariance, status } = maximize(level, [0, 0]);
    expect(status).toBe("flat");
    expect(covariance).toBeUndefined();
    expect(at(point, 0) + at(point, 1)).toBeCloseTo(1, 4);
  });

  it("does not look for gains below the rounding of a value that is far from zero", () => {
    let calls = 0;
    const [x, y] = [1 + 1e-5, (1 + 1e-5) ** 2];
    // Like a sum over a million rows: nowhere is the value quite as high as it was computed at the start.
    const rough: SmoothFunction = (point, gradient) => {
      calls += 1;
      return ridge(point, gradient) - 4e6 - 1e-8 * Math.abs(Math.sin(1e12 * (at(point, 0) - x)));
    };
    const { point, status } = maximize(rough, [x, y]);
    expect(status).toBe("converged");
    expect(at(point, 0)).toBeCloseTo(1, 8);
    expect(calls).toBeLessThan(30);
  });

  it.each([0.1, 0.2, 0.3, -0.3, 1e-5])("takes the Hessian at the top itself, starting at %s", (start) => {
    const bent: SmoothFunction = (point, gradient) => {
      gradient[0] = -Math.expm1(at(point, 0));
      return at(point, 0) - Math.exp(at(point, 0));
    };
    const { hessian, status } = maximize(bent, [start]);
    expect(status).toBe("converged");
    expect(Math.abs((hessian[0]?.[0] ?? 0) + 1)).toBeLessThan(2e-7);
  });

  it("is content where the rounding of the gradient hides the rest, if that is little", () => {
    const withNoise = (noise: number): SmoothFunction => {
      return (point, gradient) => {
        gradient[0] = -at(point, 0) + (at(point, 0) < 1e-5 ? noise : -noise);
        return -(at(point, 0) ** 2) / 2;
      };
    };
    expect(maximize(withNoise(5e-5), [0]).status).toBe("converged");
    expect(maximize(withNoise(5e-4), [0]).status).toBe("stopped");
  });

  it("stops after the most iterations", () => {
    const { status, iterations } = maximize(ridge, [-1.2, 1], { maxIterations: 0 });
    expect(status).toBe("stopped");
    expect(iterations).toBeLessThan(200);
  });
});
