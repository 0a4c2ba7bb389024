import type { ScoreRounding } from "../model.js";

/** What rounds a contribution or a sum. */
export function createRound({ to }: ScoreRounding): (value: number) => number {
  const round = to === "nearest" ? Math.round : Math.floor;
  return (value) => round(value) + 0; // there is no minus zero
}
