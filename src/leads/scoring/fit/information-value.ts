import { type BinCounts, sum } from "./weigh-evidence.js";

/**
 * How far the won and the lost leads differ over the bins of a field: Σ (share of the won − share of the lost)·ln(share of the won ÷
 * share of the lost). Half a lead is added to both counts of each bin that somebody is in, so that no share is zero.
 *
 * @see S. Kullback, R. A. Leibler, Annals of Mathematical Statistics 22 (1951), pp. 79–86: the divergence J(1, 2).
 */
export function informationValue({ won, lost }: BinCounts): number {
  const isTaken = won.map((count, bin) => Number(count + (lost[bin] as number) > 0));
  const halves = sum(isTaken) / 2;
  const [wonTotal, lostTotal] = [sum(won) + halves, sum(lost) + halves];
  return sum(
    isTaken.map((taken, bin) => {
      if (taken === 0) return 0;
      const ofWon = ((won[bin] as number) + 0.5) / wonTotal;
      const ofLost = ((lost[bin] as number) + 0.5) / lostTotal;
      return (ofWon - ofLost) * Math.log(ofWon / ofLost);
    }),
  );
}
