import { describe, expect, it } from "vitest";
import { createRandom } from "../../../src/shared/random/index.js";
import {
  chance,
  createRankSampler,
  createSampler,
  once,
  readWords,
  type Sampler,
} from "../../../src/testing/customer-base/sampling.js";

const RUNS = 20_000;

function sharesOf<Item>(draw: Sampler<Item>): ReadonlyMap<Item, number> {
  const random = createRandom("sampling");
  const shares = new Map<Item, number>();
  for (let run = 0; run < RUNS; run += 1) {
    const item = draw(random);
    shares.set(item, (shares.get(item) ?? 0) + 1 / RUNS);
  }
  return shares;
}

describe("samplers", () => {
  it.each([[[5, 3, 2]], [[1, 1, 1, 1]], [[0.001, 97, 1, 0, 2]], [[7]]])("draw by the weights %j", (weights) => {
    const shares = sharesOf(createSampler(weights.map((weight, index) => [index, weight])));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    weights.forEach((weight, index) => {
      const share = weight / sum;
      expect(Math.abs((shares.get(index) ?? 0) - share)).toBeLessThanOrEqual(
        4 * Math.sqrt((share * (1 - share)) / RUNS) + 1e-9,
      );
    });
  });

  it("draw by rank, the first most often", () => {
    const shares = sharesOf(createRankSampler(["a", "b", "c"], 1));
    const sum = 1 / 2 + 1 / 3 + 1 / 4;
    expect(shares.get("a")).toBeCloseTo(1 / 2 / sum, 1);
    expect(shares.get("b")).toBeCloseTo(1 / 3 / sum, 1.5);
    expect(shares.get("c")).toBeCloseTo(1 / 4 / sum, 1.5);
  });

  it("answer yes always at 1, never at 0", () => {
    expect([...sharesOf((random) => chance(random, 0)).keys()]).toEqual([false]);
    expect([...sharesOf((random) => chance(random, 1)).keys()]).toEqual([true]);
    expect(sharesOf((random) => chance(random, 0.25)).get(true)).toBeCloseTo(0.25, 1.5);
  });

  it("read each word once", () => {
    expect(readWords("\n b a\n a  c ")).toEqual(["b", "a", "c"]);
  });

  it("make tables once, and not before they are asked for", () => {
    const made: string[] = [];
    const get = once(() => void made.push("made"));
    expect(made).toEqual([]);
    get();
    get();
    expect(made).toEqual(["made"]);
  });
});
