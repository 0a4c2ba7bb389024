/**
 * Amounts as whole numbers of a small unit: the fast path of exact arithmetic.
 *
 * An amount with at most `scale` decimals is an integer once it is multiplied by 10^scale, and integers up to 2^53 add,
 * subtract and compare exactly in a plain `number`. What does not fit is answered with NaN, and the caller takes the
 * slow path through {@link decimal}.
 *
 * @module
 */
import { type Decimal, type DecimalLike, decimal } from "./decimal.js";

/** The powers of ten that a `number` holds exactly and that a scale can ask for. */
const POWERS_OF_TEN = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** The largest scale there is: from 16 decimals on, not even 1 would fit. */
export const MAX_SCALE = POWERS_OF_TEN.length - 1;

const MAX = Number.MAX_SAFE_INTEGER;

/** Up to 15 digits, a decimal and the `number` nearest to it stand for each other. */
const FIFTEEN_DIGITS = 1e15;

const ZERO_CODE = 48;
const POINT_CODE = 46;
const MINUS_CODE = 45;
const PLUS_CODE = 43;

/**
 * An amount times 10^scale, or NaN where that is no whole number up to 2^53 − 1 either side of zero, or where the value
 * is better read slowly (an exponent, a Decimal). Never an inexact answer: NaN may stand for a readable amount, a number
 * always is the amount. Minus zero is zero.
 */
export function toUnits(value: DecimalLike, scale: number): number {
  if (typeof value === "string") return textToUnits(value, scale);
  if (typeof value === "number") return numberToUnits(value, scale);
  if (typeof value === "bigint") return textToUnits(value.toString(), scale);
  return Number.NaN;
}

function textToUnits(text: string, scale: number): number {
  const end = text.length;
  const first = text.charCodeAt(0);
  let index = first === MINUS_CODE || first === PLUS_CODE ? 1 : 0;
  let isNumber = false; // until a digit is met
  let decimals = -1; // counts from the point on
  let units = 0;

  for (; index < end; index += 1) {
    const code = text.charCodeAt(index);
    const digit = code - ZERO_CODE;
    if (digit >= 0 && digit <= 9) {
      isNumber = true;
      if (decimals >= 0) {
        if (decimals === scale) {
          if (digit === 0) continue;
          return Number.NaN;
        }
        decimals += 1;
      }
      units = units * 10 + digit; // once too large, it stays too large
    } else if (code === POINT_CODE && decimals < 0) {
      decimals = 0;
    } else {
      return Number.NaN;
    }
  }
  if (!isNumber) return Number.NaN;

  units *= POWERS_OF_TEN[scale - Math.max(decimals, 0)] as number;
  if (units > MAX) return Number.NaN;
  return first === MINUS_CODE ? 0 - units : units;
}

function numberToUnits(value: number, scale: number): number {
  const power = POWERS_OF_TEN[scale] as number;
  const units = Math.round(value * power) + 0; // + 0 turns minus zero into zero
  if (Number.isInteger(value)) return Math.abs(value) <= MAX / power ? units : Number.NaN;
  return Math.abs(units) < FIFTEEN_DIGITS && units / power === value ? units : Number.NaN;
}

/** The amount that {@link toUnits} read, as a Decimal. */
export function unitsToDecimal(units: number, scale: number): Decimal {
  return decimal(unitsToText(units, scale));
}

/** The amount that {@link toUnits} read, as plain decimal text without needless zeros. */
export function unitsToText(units: number, scale: number): string {
  const power = POWERS_OF_TEN[scale] as number;
  const size = Math.abs(units);
  const whole = Math.floor(size / power);
  const fraction = size - whole * power;
  return `${units < 0 ? "-" : ""}${whole}${fraction === 0 ? "" : fractionText(fraction, scale)}`;
}

/** The texts of all fractions with two decimals, by far the most frequent ones. */
const HUNDREDTHS = Array.from({ length: 100 }, (_, fraction) => withoutZeros(fraction, 2));

function fractionText(fraction: number, scale: number): string {
  return scale === 2 ? (HUNDREDTHS[fraction] as string) : withoutZeros(fraction, scale);
}

function withoutZeros(fraction: number, scale: number): string {
  return `.${fraction.toString().padStart(scale, "0")}`.replace(/0+$/, "");
}

/** How many decimals a value is written with, for choosing a scale; {@link MAX_SCALE} + 1 where it does not fit any. */
export function decimalsOf(value: DecimalLike): number {
  if (typeof value === "number") {
    for (let scale = 0; scale <= MAX_SCALE; scale += 1) if (!Number.isNaN(numberToUnits(value, scale))) return scale;
    return MAX_SCALE + 1;
  }
  if (typeof value === "string") {
    const point = value.indexOf(".");
    return point < 0 ? 0 : value.length - point - 1;
  }
  return typeof value === "bigint" ? 0 : MAX_SCALE + 1;
}
