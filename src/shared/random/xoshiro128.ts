import type { State } from "./seed.js";

/**
 * The generator xoshiro128**, version 1.1: whole numbers from 0 to 2^32 − 1, with a period of 2^128 − 1.
 *
 * @param state - Four words of 32 bits that are not all zero.
 *
 * @see D. Blackman, S. Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47 (2021), article 36;
 * https://prng.di.unimi.it/
 */
export function createXoshiro128(state: State): () => number {
  let [a, b, c, d] = state;
  return () => {
    const output = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return output;
  };
}

function rotateLeft(word: number, count: number): number {
  return (word << count) | (word >>> (32 - count));
}
