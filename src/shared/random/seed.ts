import { ClienteleError } from "../errors.js";

/** 64 bits from which a stream begins. */
export type SeedKey = bigint;

/** The four words of state of a generator. */
export type State = readonly [number, number, number, number];

/** A whole number stands for itself, in two's complement; a text for its hash. */
export function readSeed(seed: number | string): SeedKey {
  if (typeof seed === "string") return hashText(seed);
  if (Number.isSafeInteger(seed)) return BigInt.asUintN(64, BigInt(seed));
  throw new ClienteleError("INVALID_VALUE", "expected a text or a whole number up to 2^53 - 1 as seed", ["seed"]);
}

/** The key of the stream that a label names under another key. */
export function deriveKey(key: SeedKey, label: string | number): SeedKey {
  if (typeof label === "string" || Number.isFinite(label)) return splitMix64(key, 1) ^ hashText(String(label));
  throw new ClienteleError("INVALID_VALUE", "expected a text or a number as label", ["label"]);
}

/** The state that a key begins with: the first two outputs of SplitMix64, the low half of each first. */
export function expandKey(key: SeedKey): State {
  const first = splitMix64(key, 1);
  const second = splitMix64(key, 2);
  return [lowHalf(first), highHalf(first), lowHalf(second), highHalf(second)];
}

/**
 * The output with this number, from 1 on, of SplitMix64 with the given seed.
 *
 * @see G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
 */
export function splitMix64(seed: bigint, number: number): bigint {
  let z = wrap(seed + BigInt(number) * 0x9e3779b97f4a7c15n);
  z = wrap((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = wrap((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}

/**
 * The hash FNV-1a with 64 bits of a text in UTF-8.
 *
 * @see G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, RFC 9923.
 */
export function hashText(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = wrap((hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash;
}

function wrap(value: bigint): bigint {
  return BigInt.asUintN(64, value);
}

function lowHalf(value: bigint): number {
  return Number(BigInt.asUintN(32, value));
}

function highHalf(value: bigint): number {
  return Number(value >> 32n);
}
