import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { sha256 } from "../../../src/shared/model/sha256.js";

describe("sha256", () => {
  // NIST, "Secure Hash Standard" examples and FIPS 180-2, appendix B.
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("hashes the published message %#", (text, hash) => {
    expect(sha256(text)).toBe(hash);
  });

  it("hashes texts of every length around the borders of a block", () => {
    for (let length = 0; length <= 200; length += 1) {
      const text = "x".repeat(length);
      expect(sha256(text)).toBe(createHash("sha256").update(text).digest("hex"));
    }
  });

  it("reads a text as UTF-8", () => {
    expect(sha256("ä€😀")).toBe(createHash("sha256").update("ä€😀", "utf8").digest("hex"));
  });

  it("keeps leading zeros", () => {
    expect(sha256("39")).toBe("0b918943df0962bc7a1824c0555a389347b4febdc7cf9d1254406d80ce44e3f9");
  });
});

describe("the constants of sha256", () => {
  /** 2^-40 of the unit in which the constants are counted. */
  const FINE = 40n;

  it.each([
    [2, 8],
    [3, 64],
  ])("would come out right from a root of degree %i that is off in its last digits", (degree, count) => {
    for (const prime of firstPrimes(count)) {
      const scale = BigInt(degree) * (32n + FINE);
      const fraction = integerRoot(BigInt(prime) << scale, BigInt(degree)) & ((1n << FINE) - 1n);
      const beyond = Number(fraction) / 2 ** Number(FINE);
      expect(Math.min(beyond, 1 - beyond)).toBeGreaterThan(1e-3);
    }
  });

  it("come from roots that this engine has right but for the last digits, a hundred times nearer than that", () => {
    for (const prime of firstPrimes(64)) {
      const error = BigInt(Math.cbrt(prime) * 2 ** 52) - integerRoot(BigInt(prime) << 156n, 3n);
      expect(Number(error) * 2 ** (32 - 52)).toBeCloseTo(0, 4);
    }
  });
});

/** The largest whole number whose power is not above the value. */
function integerRoot(value: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
}

function firstPrimes(count: number): readonly number[] {
  const isPrime = (value: number) =>
    !Array.from({ length: value - 2 }, (_, index) => index + 2).some((one) => value % one === 0);
  return Array.from({ length: 400 }, (_, index) => index + 2)
    .filter(isPrime)
    .slice(0, count);
}
