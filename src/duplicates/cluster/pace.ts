import type { Work } from "../../shared/work/model.js";

/** What progress is called while records are put into clusters. */
export const CLUSTERS_STAGE = "clusters";

/** A step takes some milliseconds: so many edges are made, moved or weighed in it. */
const MOVES_PER_STEP = 8192;

/** So many pairs of a list are passed over in it. */
const PAIRS_PER_STEP = 2 ** 18;

/** Counts what is done, and tells when it is enough for one step. */
export function createPace(): (moves: number) => boolean {
  let left = MOVES_PER_STEP;
  return (moves) => {
    left -= moves;
    if (left > 0) return false;
    left = MOVES_PER_STEP;
    return true;
  };
}

/** Passes over a list stretch by stretch, one at least, with a pause between two of them. */
export function* passOver(length: number, visit: (from: number, to: number) => void): Work<void> {
  for (let from = 0; from === 0 || from < length; from += PAIRS_PER_STEP) {
    if (from > 0) yield { done: 0, stage: CLUSTERS_STAGE };
    visit(from, Math.min(length, from + PAIRS_PER_STEP));
  }
}
