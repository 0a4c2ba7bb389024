import type { PurchaseProcess } from "../process.js";

/**
 * A process in which customers may leave after the first purchase too, with their own probability, from one in which they leave after
 * repeats only: whoever does not leave at the start, of whom there is a share of b/(a + b), is a customer of that one with b + 1.
 *
 * @param loyal - the process with b + 1
 */
export function addDropoutAtStart(loyal: PurchaseProcess, a: number, b: number): PurchaseProcess {
  const [gone, stayed] = [1 / (1 + b / a), 1 / (1 + a / b)];
  const aliveAfter = (T: number) => 1 / (1 + (a / b) * Math.exp(-loyal.logLikelihood(0, 0, T)));

  /** Who has come back did not leave at the start; of who has not, it is asked. */
  const unlessGone = (x: number, T: number) => (x > 0 ? 1 : aliveAfter(T));

  return {
    logLikelihood(x, tx, T) {
      const log = loyal.logLikelihood(x, tx, T);
      if (x > 0) return log - Math.log1p(a / b);
      // Next to 1 the logarithm has its digits in what is missing, next to 0 in what is there.
      const bought = -stayed * Math.expm1(log);
      return bought < 0.5 ? Math.log1p(-bought) : Math.log(gone + stayed * Math.exp(log));
    },
    alive: (x, tx, T) => unlessGone(x, T) * loyal.alive(x, tx, T),
    expectedIfAlive: loyal.expectedIfAlive,
    noneProbability(x, tx, T, horizon) {
      const none = loyal.noneProbability(x, tx, T, horizon);
      if (x > 0) return none;
      const left = 1 / (1 + (b / a) * Math.exp(loyal.logLikelihood(0, 0, T)));
      return Math.min(1, left + aliveAfter(T) * none);
    },
    discounted: (x, tx, T, rate) => unlessGone(x, T) * loyal.discounted(x, tx, T, rate),
    expectedOfNew: (t) => stayed * loyal.expectedOfNew(t),
    countProbabilities: (t, upTo) =>
      loyal.countProbabilities(t, upTo).map((share, count) => stayed * share + (count === 0 ? gone : 0)),
  };
}
