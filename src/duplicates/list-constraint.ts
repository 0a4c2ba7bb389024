import { ClienteleError } from "../shared/errors.js";
import type { RecordPairs } from "./model.js";

/** Pairs of records that the caller knows about, by their places in the order of the content. */
export function listConstraint(
  pairs: readonly (readonly [number, number])[] | undefined,
  places: Int32Array,
  name: string,
): RecordPairs | undefined {
  if (pairs === undefined) return undefined;
  if (!Array.isArray(pairs)) throw new ClienteleError("INVALID_OPTION", "expected a list of pairs", [name]);
  const isRecord = (place: unknown) => Number.isInteger(place) && places[place as number] !== undefined;
  Array.from<unknown>(pairs).forEach((pair, index) => {
    const isPair = Array.isArray(pair) && pair.length === 2 && pair[0] !== pair[1];
    if (isPair && pair.every(isRecord)) return;
    throw new ClienteleError("INVALID_OPTION", "expected two different records by their places", [name, index]);
  });
  const ends = pairs.map(([left, right]) => [places[left] as number, places[right] as number] as const);
  return {
    left: Int32Array.from(ends, ([one, other]) => Math.min(one, other)),
    right: Int32Array.from(ends, ([one, other]) => Math.max(one, other)),
  };
}
