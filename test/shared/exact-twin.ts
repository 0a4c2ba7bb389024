/** Decimal places of the twin: as many as an amount may have, so that every readable amount is a whole number of units. */
const PLACES = 400;

/** Decimal arithmetic the slow way: an amount times 10^400 as a bigint. A second opinion that shares no code with decimal.js. */
export function readTwin(value: number | string | bigint): bigint {
  const [, sign, whole = "", fraction = "", exponent = "0"] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(String(value)) ?? [];
  const shift = PLACES - fraction.length + Number(exponent);
  const digits = `${whole}${fraction}`;
  const size = shift >= 0 ? BigInt(digits + "0".repeat(shift)) : dropZeros(digits, -shift);
  return sign === "-" ? -size : size;
}

/** The amount as plain decimal text without needless zeros. */
export const writeTwin = (units: bigint) => plainText(units, PLACES);

/** The product of two amounts, or a sum of such products, as {@link writeTwin} would write it. */
export const writeTwinProduct = (units: bigint) => plainText(units, 2 * PLACES);

function plainText(units: bigint, places: number): string {
  const size = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const fraction = size.slice(size.length - places).replace(/0+$/, "");
  const text = `${size.slice(0, size.length - places)}${fraction === "" ? "" : `.${fraction}`}`;
  return units < 0n ? `-${text}` : text;
}

/** The quotient, rounded half to even at 40 significant digits, as digits and exponent. */
export function divideTwins(dividend: bigint, divisor: bigint): string {
  const sign = dividend < 0n === divisor < 0n ? "" : "-";
  const [upper, lower] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  let exponent = upper.toString().length - lower.toString().length - 40;
  let digits = quotient(upper, lower, exponent);
  if (digits >= 10n ** 40n) {
    exponent += 1;
    digits = quotient(upper, lower, exponent);
  }
  return `${sign}${digits}e${exponent}`;
}

/** upper / lower / 10^exponent, rounded half to even to a whole number. */
function quotient(upper: bigint, lower: bigint, exponent: number): bigint {
  const above = exponent < 0 ? upper * 10n ** BigInt(-exponent) : upper;
  const below = exponent < 0 ? lower : lower * 10n ** BigInt(exponent);
  const [floor, twice] = [above / below, 2n * (above % below)];
  return twice > below || (twice === below && floor % 2n === 1n) ? floor + 1n : floor;
}

/** The amount times 10^scale, where that is a whole number that a `number` holds exactly. */
export function twinInUnits(twin: bigint, scale: number): number | undefined {
  const unit = 10n ** BigInt(PLACES - scale);
  const units = Number(twin / unit);
  return twin % unit === 0n && Number.isSafeInteger(units) ? units : undefined;
}

function dropZeros(digits: string, count: number): bigint {
  if (/[^0]/.test(digits.slice(-count))) throw new RangeError("the twin has no room for so many decimals");
  return BigInt(digits.slice(0, -count) || "0");
}
