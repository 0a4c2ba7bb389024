import { describe, expect, it } from "vitest";
import { createRandom } from "../../../src/shared/random/index.js";
import { refusal } from "../statistics/refusal.js";

const times = <T>(count: number, draw: () => T): readonly T[] => Array.from({ length: count }, draw);

const random = createRandom(42);

describe("createRandom", () => {
  it("draws the same digits for the same seed, in every runtime", () => {
    const seeded = () => createRandom(42);
    // The whole numbers agree with an implementation in Python.
    expect(times(5, seeded().uint32)).toEqual([1776835114, 4165204688, 17111135, 2317295270, 2792088233]);
    expect(times(3, seeded().uniform)).toEqual([0.4137016681565887, 0.003983993377814743, 0.6500837027638867]);
    const [dice, pick] = [seeded(), seeded()];
    expect(times(8, () => dice.integer(6))).toEqual([4, 2, 5, 2, 5, 4, 5, 5]);
    expect(times(4, () => pick.pick(["Ada", "Bob", "Cyd"]))).toEqual(["Bob", "Cyd", "Cyd", "Cyd"]);
    expect(seeded().shuffle([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([5, 8, 4, 7, 1, 6, 2, 3]);
  });

  it("draws variates without a last digit that depends on the runtime", () => {
    const [a, b, c, d] = [createRandom(42), createRandom(42), createRandom(42), createRandom(42)];
    expect(times(4, createRandom(42).normal)).toEqual([
      -0.21803308124002715, -2.6534233399524183, 0.3855464562401909, 0.4806068265045508,
    ]);
    expect(times(3, createRandom(42).exponential)).toEqual([0.8826101732372139, 5.525470601456234, 0.4306541509001448]);
    expect(times(3, () => a.gamma(2.5))).toEqual([1.8613160025635784, 2.785166390874342, 3.9020742732004217]);
    expect(times(3, () => b.gamma(0.3))).toEqual([0.1827201012614552, 0.5478775623936085, 0.22459104587843176]);
    expect(times(3, () => c.beta(0.5, 2))).toEqual([0.11664280519980728, 0.246637552572636, 0.3314608603374975]);
    expect(times(8, () => d.poisson(3))).toEqual([1, 5, 3, 5, 1, 3, 2, 5]);
  });

  it("has drawn the same number of words after many rejections", () => {
    const drawn = createRandom(42);
    expect(times(100, () => drawn.gamma(1)).at(-1)).toBe(1.9412626275263265);
    expect(drawn.uint32()).toBe(552693806);
  });

  it("takes whole numbers and texts as seeds, the empty one too", () => {
    const firstOf = (seed: number | string) => times(3, createRandom(seed).uint32);
    expect(firstOf("clientele")).toEqual([1987350109, 3212338277, 894970171]);
    expect(firstOf("")).toEqual([3781564968, 1944808877, 2340108199]);
    expect(firstOf(-1)).toEqual([477689756, 2493998634, 555695776]);
    expect(firstOf(-0)).toEqual(firstOf(0));
    expect(firstOf("42")).not.toEqual(firstOf(42));
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53), undefined, null, 7n])(
    "refuses %s as a seed",
    (seed) => {
      expect(() => createRandom(seed as number)).toThrow(refusal("INVALID_VALUE", ["seed"]));
    },
  );

  it("gives neighbouring seeds streams that have nothing in common", () => {
    const draws = times(1000, () => 0).map((_, seed) => createRandom(seed).uint32());
    expect(new Set(draws).size).toBe(1000);
    // Half of the bits differ between neighbours: 16 of 32, with a standard error of 0.09.
    const differing = draws.slice(1).map((draw, index) => bitsOf(draw ^ (draws[index] as number)));
    expect(differing.reduce((sum, bits) => sum + bits, 0) / 999).toBeCloseTo(16, 0);
  });
});

describe("uniform", () => {
  it("is 53 bits of two draws, the first ones highest", () => {
    const [words, uniform] = [createRandom(7), createRandom(7)];
    const [first, second] = [words.uint32(), words.uint32()];
    expect(uniform.uniform() * 2 ** 53).toBe(Math.floor(first / 32) * 2 ** 26 + Math.floor(second / 64));
  });
});

describe("integer", () => {
  it("draws again where the last, incomplete run of the bound would favour low answers", () => {
    // Of the bound 3·2^30, a quarter of all draws is beyond the last multiple.
    const bound = 3 * 2 ** 30;
    const [words, integers] = [createRandom(42), createRandom(42)];
    const accepted = times(20, words.uint32).filter((word) => word < bound);
    expect(accepted.length).toBeLessThan(20);
    expect(times(accepted.length, () => integers.integer(bound))).toEqual(accepted);
  });

  it("takes bounds from 1 to 2^32", () => {
    expect(createRandom(1).integer(1)).toBe(0);
    expect(createRandom(1).integer(2 ** 32)).toBe(createRandom(1).uint32());
  });

  it.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN, "6"])("refuses %s as a bound", (bound) => {
    expect(() => random.integer(bound as number)).toThrow(refusal("INVALID_VALUE", ["bound"], /from 1 to 2\^32/));
  });
});

describe("pick and shuffle", () => {
  it("leave the items as they are", () => {
    const items = Object.freeze([1, 2, 3, 4]);
    expect(items).toContain(random.pick(items));
    expect([...random.shuffle(items)].sort()).toEqual([1, 2, 3, 4]);
    expect(random.pick(["only"])).toBe("only");
  });

  it("draw once for a pick, and once less than there are items for a shuffle", () => {
    const [words, drawn] = [times(4, createRandom(42).uint32), createRandom(42)];
    drawn.shuffle([1, 2, 3]);
    drawn.pick([1, 2, 3]);
    expect(drawn.uint32()).toBe(words[3]);
  });

  it("shuffle nothing into nothing, and pick nothing from it", () => {
    expect(random.shuffle([])).toEqual([]);
    expect(() => random.pick([])).toThrow(refusal("INVALID_VALUE", ["items"], /at least one item/));
  });
});

describe("the variates", () => {
  it.each([0, 9e-101, 1.1e9, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuse %s as a shape", (shape) => {
    const message = /a number from 1e-100 to 1e9/;
    expect(() => random.gamma(shape)).toThrow(refusal("INVALID_VALUE", ["shape"], message));
    expect(() => random.beta(shape, 1)).toThrow(refusal("INVALID_VALUE", ["alpha"], message));
    expect(() => random.beta(1, shape)).toThrow(refusal("INVALID_VALUE", ["beta"], message));
  });

  it("take the smallest and the largest shapes", () => {
    expect(times(100, () => random.gamma(1e-100))).toEqual(times(100, () => 0));
    expect(new Set(times(100, () => random.beta(1e-100, 1e-100)))).toEqual(new Set([0, 1]));
    expect(random.gamma(1e9) / 1e9).toBeCloseTo(1, 3);
    expect(random.beta(1e9, 1e9)).toBeCloseTo(0.5, 3);
  });

  it.each([-1e-9, 1_000_001, Number.NaN])("refuse %s as the mean of a Poisson variate", (mean) => {
    expect(() => random.poisson(mean)).toThrow(refusal("INVALID_VALUE", ["mean"], /a mean from 0 to 1e6/));
  });

  it("count nothing at a mean of zero, without a draw, and take one of a million", () => {
    const drawn = createRandom(42);
    expect(drawn.poisson(0)).toBe(0);
    expect(drawn.uint32()).toBe(createRandom(42).uint32());
    expect(random.poisson(1e6) / 1e6).toBeCloseTo(1, 2);
  });
});

describe("fork", () => {
  it("derives a stream from the seed and the label", () => {
    expect(times(3, createRandom(42).fork("orders").uint32)).toEqual([3715905733, 4293544654, 2332861328]);
    expect(times(3, createRandom(42).fork("a").fork("b").uint32)).toEqual([4094036150, 3155517733, 996745389]);
  });

  it("does not depend on what was drawn before, nor changes what is drawn after", () => {
    const parent = createRandom(42);
    const early = times(5, parent.fork("x").uint32);
    const [first] = times(3, parent.uint32);
    expect(first).toBe(createRandom(42).uint32());
    expect(times(5, parent.fork("x").uint32)).toEqual(early);
    const alone = createRandom(42);
    expect(times(5, parent.uint32)).toEqual(times(8, alone.uint32).slice(3));
  });

  it("tells labels, seeds and the order of labels apart", () => {
    const streams = [
      createRandom(1),
      createRandom(1).fork(""),
      createRandom(1).fork("a"),
      createRandom(1).fork("b"),
      createRandom(2).fork("a"),
      createRandom(1).fork("a").fork("b"),
      createRandom(1).fork("b").fork("a"),
      createRandom(1).fork("a").fork("a"),
    ];
    expect(new Set(streams.map((stream) => stream.uint32())).size).toBe(streams.length);
  });

  it("reads a number as the text it prints as", () => {
    expect(createRandom(1).fork(7).uint32()).toBe(createRandom(1).fork("7").uint32());
    expect(createRandom(1).fork(0.5).uint32()).toBe(createRandom(1).fork("0.5").uint32());
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, null, {}])("refuses %s as a label", (label) => {
    expect(() => random.fork(label as string)).toThrow(refusal("INVALID_VALUE", ["label"]));
  });
});

function bitsOf(word: number): number {
  return (word >>> 0).toString(2).replaceAll("0", "").length;
}
