import { MOST_NUMBER_BINS } from "./settings.js";
import { type BinCounts, sum } from "./weigh-evidence.js";

/** Won and lost leads by runs of neighbouring values; `ends` are the places of the last value of each. */
interface Runs {
  readonly ends: readonly number[];
  readonly won: readonly number[];
  readonly lost: readonly number[];
}

/**
 * The places of the values that end a bin, but for the last bin.
 *
 * First the values are divided into runs that hold at least a twentieth of the leads each; equal values never part. Neighbouring runs are then
 * joined so that the log-likelihood of the outcomes, less half the logarithm of the number of leads for each bin, is highest (BIC);
 * where the rates are to rise or to fall all the way, runs that do not are pooled before.
 *
 * @param byValue - The counts of each value in ascending order; what is behind `size` does not count.
 * @see G. Schwarz, "Estimating the Dimension of a Model", Annals of Statistics 6 (1978), pp. 461–464.
 */
export function divideNumbers({ won, lost }: BinCounts, size: number, isMonotone: boolean): readonly number[] {
  const runs = cutRuns({ won: won.subarray(0, size), lost: lost.subarray(0, size) });
  const leads = runs.won.reduce((total, count, index) => total + count + (runs.lost[index] as number), 0);
  return joinRuns(isMonotone ? poolRuns(runs) : runs, Math.log(leads) / 2).slice(0, -1);
}

function cutRuns({ won, lost }: BinCounts): Runs {
  const fewest = (sum(won) + sum(lost)) / MOST_NUMBER_BINS;
  const runs = { ends: [] as number[], won: [] as number[], lost: [] as number[] };
  let [wonHere, lostHere] = [0, 0];
  for (let place = 0; place < won.length; place += 1) {
    wonHere += won[place] as number;
    lostHere += lost[place] as number;
    if (wonHere + lostHere === 0 || wonHere + lostHere < fewest) continue;
    runs.ends.push(place);
    runs.won.push(wonHere);
    runs.lost.push(lostHere);
    [wonHere, lostHere] = [0, 0];
  }
  const last = runs.ends.length - 1;
  if (last < 0) return runs;
  runs.ends[last] = won.length - 1;
  runs.won[last] = (runs.won[last] as number) + wonHere;
  runs.lost[last] = (runs.lost[last] as number) + lostHere;
  return runs;
}

function joinRuns({ ends, won, lost }: Runs, price: number): readonly number[] {
  const best = [0];
  const from = [0];
  for (let end = 1; end <= ends.length; end += 1) {
    let [wonWithin, lostWithin] = [0, 0];
    best[end] = Number.NEGATIVE_INFINITY;
    for (let start = end - 1; start >= 0; start -= 1) {
      wonWithin += won[start] as number;
      lostWithin += lost[start] as number;
      const value = (best[start] as number) + logLikelihood(wonWithin, lostWithin) - price;
      if (value > (best[end] as number)) {
        best[end] = value;
        from[end] = start;
      }
    }
  }
  const marks: number[] = [];
  for (let end = ends.length; end > 0; end = from[end] as number) marks.unshift(ends[end - 1] as number);
  return marks;
}

function logLikelihood(won: number, lost: number): number {
  return timesLog(won, won + lost) + timesLog(lost, won + lost);
}

const timesLog = (count: number, total: number) => (count === 0 ? 0 : count * Math.log(count / total));

/** Pools neighbours that break the order, rising or falling, whichever fits better; a tie rises. */
function poolRuns(runs: Runs): Runs {
  const rising = pool(runs, 1);
  const falling = pool(runs, -1);
  const fitOf = ({ won, lost }: Runs) =>
    won.reduce((fit, count, run) => fit + logLikelihood(count, lost[run] as number), 0);
  return fitOf(falling) > fitOf(rising) ? falling : rising;
}

function pool({ ends, won, lost }: Runs, direction: 1 | -1): Runs {
  const pooled = { ends: [] as number[], won: [] as number[], lost: [] as number[] };
  ends.forEach((end, run) => {
    let [wonHere, lostHere] = [won[run] as number, lost[run] as number];
    // The rates are compared without a division: w₁/(w₁ + l₁) > w₂/(w₂ + l₂) where w₁·l₂ > w₂·l₁.
    while (pooled.ends.length > 0) {
      const [wonBefore, lostBefore] = [pooled.won.at(-1) as number, pooled.lost.at(-1) as number];
      if ((wonBefore * lostHere - wonHere * lostBefore) * direction <= 0) break;
      wonHere += wonBefore;
      lostHere += lostBefore;
      for (const list of Object.values(pooled)) list.pop();
    }
    pooled.ends.push(end);
    pooled.won.push(wonHere);
    pooled.lost.push(lostHere);
  });
  return pooled;
}
