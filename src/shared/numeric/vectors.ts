import type { Matrix } from "./cholesky.js";

/** An element that is there. */
export const at = (values: ArrayLike<number>, index: number): number => values[index] as number;

/** The sum of products. */
export function dot(left: ArrayLike<number>, right: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += at(left, i) * at(right, i);
  return sum;
}

/** A matrix times a vector. */
export function multiply(matrix: Matrix, vector: Float64Array): Float64Array {
  return vector.map((_, i) => dot(matrix[i] as readonly number[], vector));
}

/** A vector plus so much of another one. */
export function addMultiple(vector: Float64Array, factor: number, other: Float64Array): Float64Array {
  return vector.map((value, i) => value + factor * at(other, i));
}

/** The largest magnitude, 0 of no elements. */
export function largest(vector: Float64Array): number {
  return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** A matrix with one number on its diagonal and zeros elsewhere. */
export function scaledIdentity(size: number, scale: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? scale : 0)));
}
