/**
 * Weights are counted in whole units of 2^-20 bits, a millionth of a bit: sums of whole numbers are exact, so that no answer
 * hangs on the order in which weights are added, and a weight that equals the threshold reaches it.
 */
const UNITS_PER_BIT = 2 ** 20;

/** A weight in whole units. An infinite one stays infinite. */
export function bitsToUnits(bits: number): number {
  return Math.round(bits * UNITS_PER_BIT);
}

/** Units in bits. */
export function unitsToBits(units: number): number {
  return units / UNITS_PER_BIT;
}
