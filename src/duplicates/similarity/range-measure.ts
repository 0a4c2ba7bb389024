import { ClienteleError } from "../../shared/errors.js";
import type { PairMeasure, TextArena } from "./model.js";

/** Where each text begins in what texts are laid out in, end to end, and where the last one ends. */
type Layout = Pick<TextArena, "starts">;

/** A measure of two texts that are given by their borders in such a layout: start included, end excluded. */
export type RangeMeasure = (startA: number, endA: number, startB: number, endB: number) => number;

/** The measure of two texts that are given by their indexes in a layout. */
export function measurePairs({ starts }: Layout, measure: RangeMeasure): PairMeasure {
  return (i, j) => {
    const startA = starts[i];
    const endA = starts[i + 1];
    const startB = starts[j];
    const endB = starts[j + 1];
    if (startA === undefined || endA === undefined) return refuseIndex("i");
    if (startB === undefined || endB === undefined) return refuseIndex("j");
    return measure(startA, endA, startB, endB);
  };
}

/** The length of the longest text: what scratch space must have room for. */
export function longestLengthOf({ starts }: Layout): number {
  let longest = 0;
  for (let index = 1; index < starts.length; index++) {
    longest = Math.max(longest, (starts[index] as number) - (starts[index - 1] as number));
  }
  return longest;
}

function refuseIndex(name: "i" | "j"): never {
  throw new ClienteleError("INVALID_VALUE", "expected the index of a text", [name]);
}
