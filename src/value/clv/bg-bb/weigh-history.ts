import type { OpportunityHistory } from "./model.js";

/** What the parameters say of a history. */
export interface WeighedHistory {
  /** The natural logarithm of the likelihood. */
  readonly logLikelihood: number;
  /** The natural logarithm of the probability that the customer was still there at the last opportunity. */
  readonly logAlive: number;
}

/** What happened to a customer, as the logarithm of its probability, and the derivatives of that by α, β, γ and δ. */
interface Course {
  log: number;
  readonly slopes: Float64Array;
}

/** The places of the parameters. */
const [ALPHA, BETA, GAMMA, DELTA] = [0, 1, 2, 3] as const;

/**
 * The likelihood of a history under α, β, γ and δ; where they are asked for, its derivatives by them are added to `gradient`, times
 * `weight`.
 *
 * Up to the last repeat the customer was there, and each opportunity that was taken, missed or outlived multiplies the likelihood by a share. After
 * it there are n − t_x + 1 ways in which nothing was bought: he left before the first of the rest, before the second, …, or not at all. They
 * are added from one opportunity to the next as probabilities; with beta functions the same numbers would overflow for long histories
 * and cancel for large parameters.
 *
 * @see P. S. Fader, B. G. S. Hardie, J. Shang, "Customer-Base Analysis in a Discrete-Time Noncontractual Setting", Marketing Science
 * 29 (2010), 1086–1108, equation 4.
 */
export function weighHistory(
  { repeats, lastRepeat, opportunities }: OpportunityHistory,
  [alpha = 0, beta = 0, gamma = 0, delta = 0]: Iterable<number>,
  weight: number = 1,
  gradient: Float64Array = new Float64Array(4),
): WeighedHistory {
  const stay = (course: Course, time: number) => multiply(course, delta + time, gamma, DELTA, GAMMA);
  const leave = (course: Course, time: number) => multiply(course, gamma, delta + time, GAMMA, DELTA);
  const miss = (course: Course, misses: number) => multiply(course, beta + misses, alpha + repeats, BETA, ALPHA);

  const known: Course = { log: 0, slopes: new Float64Array(4) };
  for (let taken = 0; taken < repeats; taken++) multiply(known, alpha + taken, beta, ALPHA, BETA);
  for (let misses = 0; misses < lastRepeat - repeats; misses++) miss(known, misses);
  for (let time = 0; time < lastRepeat; time++) stay(known, time);

  const there: Course = { log: 0, slopes: new Float64Array(4) };
  const ends = { probability: 0, slopes: new Float64Array(4) };
  for (let time = lastRepeat; time < opportunities; time++) {
    const gone: Course = { log: there.log, slopes: there.slopes.slice() };
    leave(gone, time);
    addEnd(ends, gone);
    stay(there, time);
    miss(there, time - repeats);
  }
  addEnd(ends, there);

  for (const [i, slope] of known.slopes.entries()) {
    gradient[i] = at(gradient, i) + weight * (slope + at(ends.slopes, i) / ends.probability);
  }
  const logEnds = Math.log(ends.probability);
  return { logLikelihood: known.log + logEnds, logAlive: Math.min(0, there.log - logEnds) };
}

/** One thing more happened, whose probability has a beta distribution: its share is yes/(yes + no). */
function multiply(course: Course, yes: number, no: number, ofYes: number, ofNo: number): void {
  course.log -= Math.log1p(no / yes);
  course.slopes[ofYes] = at(course.slopes, ofYes) + no / yes / (yes + no);
  course.slopes[ofNo] = at(course.slopes, ofNo) - 1 / (yes + no);
}

function addEnd(ends: { probability: number; readonly slopes: Float64Array }, { log, slopes }: Course): void {
  const probability = Math.exp(log);
  ends.probability += probability;
  for (const [i, slope] of slopes.entries()) ends.slopes[i] = at(ends.slopes, i) + probability * slope;
}

const at = (values: Float64Array, index: number) => values[index] as number;
