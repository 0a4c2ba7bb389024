// Multiples of a power of two are added without any error, as long as the sum has no more than 53 bits: up to 2^21 points.
const GRID = 2 ** 32;

/** The nearest multiple of 2^-32, halves up. */
export const toGrid = (value: number): number => Math.round(value * GRID) / GRID + 0; // + 0: there is no minus zero
