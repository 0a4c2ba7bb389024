import type { Estimate, Interval } from "../../../src/shared/estimate.js";
import type { Random } from "../../../src/shared/random/index.js";

/** An interval that was answered, and what it is to hold. */
export interface Answer {
  readonly name: string;
  readonly interval: Interval | undefined;
  readonly truth: number;
}

/** Data from one place in the space of parameters. */
export interface World {
  readonly label: string;
  /** Draws a data set, fits the model to it and asks; undefined where the fit did not converge. */
  readonly ask: (random: Random) => readonly Answer[] | undefined;
}

/** A model, its worlds, and how many customers a data set has. */
export interface Study {
  readonly size: number;
  readonly worlds: readonly World[];
}

/** Asks a fitted model and the true one the same questions. */
export function askBoth<Model>(
  questions: Readonly<Record<string, (model: Model) => Estimate<string>>>,
  model: Model,
  truth: Model,
): readonly Answer[] {
  return Object.entries(questions).map(([name, ask]) => ({
    name,
    interval: ask(model).interval,
    truth: ask(truth).value ?? Number.NaN,
  }));
}

const NORMAL_95 = 1.6448536269514722;

/** 90 % intervals of parameters by their standard errors, on the scale of logarithms. */
export function askParameters(
  values: Readonly<Record<string, number>> | undefined,
  errors: Readonly<Record<string, number>> | undefined,
  truths: Readonly<Record<string, number>>,
): readonly Answer[] {
  return Object.entries(truths).map(([name, truth]) => {
    const [value = 0, error = 0] = [values?.[name], errors?.[name]];
    const factor = Math.exp((NORMAL_95 * error) / value);
    return { name, interval: { low: value / factor, high: value * factor, level: 0.9 }, truth };
  });
}
