import { ClienteleError } from "../shared/errors.js";
import type { RecordPairs } from "./model.js";

/** Pairs of records that the caller knows about, by their places in the order of the content. */
export function listConstraint(
  pairs: readonly (readonly [number, number])[] | undefined,
  places: Int32Array,
  name: string,
): RecordPairs | undefined {
  if (pairs === undefined) return undefined;
  pairs.forEach(([left, right], index) => {
    if (left !== right && places[left] !== undefined && places[right] !== undefined) return;
    throw new ClienteleError("INVALID_OPTION", "expected two different records by their places", [name, index]);
  });
  const ends = pairs.map(([left, right]) => [places[left] as number, places[right] as number] as const);
  return {
    left: Int32Array.from(ends, ([one, other]) => Math.min(one, other)),
    right: Int32Array.from(ends, ([one, other]) => Math.max(one, other)),
  };
}
