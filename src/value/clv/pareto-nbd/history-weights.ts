import { integrateDropout } from "./integrate-dropout.js";
import { createTails } from "./tails.js";

/**
 * What the parameters say of the time after the last purchase of a customer with x repeats. With k = r + x it is
 *
 *     W = D + ∫ s/(β + τ)·((α + t_x)/(α + τ))^k·((β + t_x)/(β + τ))^s dτ from t_x to T, where
 *     D = ((α + t_x)/(α + T))^k·((β + t_x)/(β + T))^s:
 *
 * silence up to T, alive all the time (D) or dropped out at τ. W is 1 at T = t_x and falls as T grows; it is positive even
 * where D is too small for a number.
 */
export interface HistoryWeights {
  /** W. */
  at(x: number, tx: number, T: number): number;
  /** D/W, the probability of being alive at T. */
  aliveShare(x: number, tx: number, T: number): number;
  /** W, and into `derivatives` those of ln W by ln r, ln α, ln s and ln β. */
  differentiate(x: number, tx: number, T: number, derivatives: Float64Array): number;
}

/** The weights under given parameters: by series where those are quick, else by quadrature. All terms are positive in both. */
export function createHistoryWeights(r: number, alpha: number, s: number, beta: number): HistoryWeights {
  const tails = createTails(r, alpha, s, beta);
  const means = new Float64Array(4);
  const ofSpan = new Float64Array(4);
  const ofRest = new Float64Array(4);

  const aliveAt = (x: number, tx: number, T: number) =>
    Math.exp(-(r + x) * Math.log1p((T - tx) / (alpha + tx)) - s * Math.log1p((T - tx) / (beta + tx)));

  /** Dropout from t_x on and, as a share of D, from T on: the tails of the series; or from t_x to T, and nothing. */
  const weigh = (x: number, tx: number, T: number, alive: number) =>
    tails.reach(tx)
      ? tails.at(x, tx) + (1 - tails.at(x, T)) * alive
      : integrateDropout(r + x, alpha, s, beta, tx, T) + alive;

  const differentiateIntegral = (x: number, tx: number, T: number) => {
    const integral = integrateDropout(r + x, alpha, s, beta, tx, T, means);
    ofSpan[0] = -r * (means[0] as number);
    ofSpan[1] = (alpha / (alpha + tx)) * (r + x) * (1 - (means[2] as number));
    ofSpan[2] = 1 - s * (means[1] as number);
    ofSpan[3] = (beta / (beta + tx)) * (s - (s + 1) * (means[3] as number));
    return integral;
  };

  // Rows of a fit are sorted by x and T, so the last answer is often the next.
  let restX = Number.NaN;
  let restT = Number.NaN;
  let lastRest = 0;
  const differentiateRest = (x: number, T: number) => {
    if (x !== restX || T !== restT) {
      lastRest = tails.differentiate(x, T, ofRest);
      restX = x;
      restT = T;
    }
    return lastRest;
  };

  return {
    at: (x, tx, T) => weigh(x, tx, T, aliveAt(x, tx, T)),
    aliveShare(x, tx, T) {
      const alive = aliveAt(x, tx, T);
      return Math.min(1, alive / weigh(x, tx, T, alive));
    },
    differentiate(x, tx, T, derivatives) {
      const gone = T - tx;
      const alphaLog = Math.log1p(gone / (alpha + tx));
      const betaLog = Math.log1p(gone / (beta + tx));
      const alive = Math.exp(-(r + x) * alphaLog - s * betaLog);
      const isReached = tails.reach(tx);
      const span = isReached ? tails.differentiate(x, tx, ofSpan) : differentiateIntegral(x, tx, T);
      const rest = isReached ? differentiateRest(x, T) : 0;
      const weight = span + (1 - rest) * alive;
      const spanShare = span / weight;
      const aliveShare = ((1 - rest) * alive) / weight;
      const restShare = isReached ? (rest * alive) / weight : 0;
      // Those of ln D first.
      derivatives[0] = -r * alphaLog;
      derivatives[1] = ((r + x) * alpha * gone) / ((alpha + tx) * (alpha + T));
      derivatives[2] = -s * betaLog;
      derivatives[3] = (s * beta * gone) / ((beta + tx) * (beta + T));
      for (let i = 0; i < 4; i++) {
        derivatives[i] =
          aliveShare * (derivatives[i] as number) +
          spanShare * (ofSpan[i] as number) -
          restShare * (ofRest[i] as number);
      }
      return weight;
    },
  };
}
