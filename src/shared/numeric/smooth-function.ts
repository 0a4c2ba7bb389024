/**
 * A smooth function of several unbounded variables: answers its value at a point, and writes its derivatives there into `gradient`.
 * Minus infinity where it has no value. It must neither keep nor change the point.
 */
export type SmoothFunction = (point: Float64Array, gradient: Float64Array) => number;

/** A smooth function at a point. */
export interface Place {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Asks a smooth function. */
export function placeAt(valueAt: SmoothFunction, point: Float64Array): Place {
  const gradient = new Float64Array(point.length);
  return { value: valueAt(point, gradient), point, gradient };
}
