/**
 * Logarithm and exponential made of addition, multiplication and division alone, which IEEE 754 fixes to the last bit.
 * `Math.log` and `Math.exp` may differ there from one runtime to the next; what is drawn from a seed must not.
 *
 * @module
 */
import { evaluatePolynomial } from "./polynomial.js";

/** ln 2 in two parts: the first is so short that its product with any exponent is exact. */
const LOG_TWO_HIGH = 0.6931471803691238;
const LOG_TWO_LOW = 1.9082149292705877e-10;

/**
 * The natural logarithm, with the same digits in every runtime.
 *
 * Relative error at most 1e-15. Minus infinity at zero; `NaN` for a negative argument.
 */
export function portableLog(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Math.log(x);
  // x is m·2^e with m between √½ and √2, and ln m is 2·artanh(t) = 2·(t + t³/3 + t⁵/5 + …).
  const [m, e] = splitExponent(x);
  const t = (m - 1) / (m + 1);
  const square = t * t;
  const tail = 2 * t * (square * evaluatePolynomial(ARTANH, square));
  return e * LOG_TWO_HIGH + (2 * t + (tail + e * LOG_TWO_LOW));
}

const ARTANH = [1 / 3, 1 / 5, 1 / 7, 1 / 9, 1 / 11, 1 / 13, 1 / 15, 1 / 17, 1 / 19, 1 / 21];

/**
 * The exponential, with the same digits in every runtime.
 *
 * Relative error at most 1e-15, where the result is not below 1e-307.
 */
export function portableExp(x: number): number {
  if (!(Math.abs(x) < 750)) return Math.exp(x);
  // x is r + e·ln 2 with r around 0.
  const e = Math.round(x / Math.LN2);
  const r = x - e * LOG_TWO_HIGH - e * LOG_TWO_LOW;
  const half = Math.trunc(e / 2);
  return evaluatePolynomial(EXPONENTIAL, r) * powerOfTwo(half) * powerOfTwo(e - half);
}

/** 1/k! */
const EXPONENTIAL = Array.from({ length: 15 }, (_, k) => 1 / factorial(k));

function factorial(k: number): number {
  return k === 0 ? 1 : k * factorial(k - 1);
}

/** The bits of a number, highest first on every machine. */
const bits = new DataView(new ArrayBuffer(8));

function splitExponent(x: number): readonly [number, number] {
  if (x < 2 ** -1022) {
    const [m, e] = splitExponent(x * 2 ** 54);
    return [m, e - 54];
  }
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  const e = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  const m = bits.getFloat64(0);
  return m > Math.SQRT2 ? [m / 2, e + 1] : [m, e];
}

function powerOfTwo(exponent: number): number {
  bits.setUint32(0, (exponent + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
