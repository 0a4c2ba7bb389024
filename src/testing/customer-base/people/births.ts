import type { Random } from "../../../shared/random/index.js";
import { createSampler } from "../sampling.js";

export const FIRST_BIRTH_YEAR = 1930;
export const LAST_BIRTH_YEAR = 2007;

/** From which year on, for how many years, and with which weight people were born. The weights are estimated. */
const COHORTS: readonly (readonly [cohort: readonly [from: number, years: number], weight: number])[] = [
  [[1930, 10], 3],
  [[1940, 10], 9],
  [[1950, 10], 15],
  [[1960, 10], 19],
  [[1970, 10], 17],
  [[1980, 10], 17],
  [[1990, 10], 13],
  [[2000, 8], 7],
];

const drawCohort = createSampler(COHORTS);

/** A year in which a customer may have been born. */
export function drawBirthYear(random: Random): number {
  const [from, years] = drawCohort(random);
  return from + random.integer(years);
}

/** A day of a year, as a local date: each with the same probability but 29 February, which has none. */
export function drawBirthday(random: Random, year: number): string {
  return `${year}-${random.pick(DAYS)}`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].flatMap((days, month) =>
  Array.from({ length: days }, (_, day) => `${twoDigits(month + 1)}-${twoDigits(day + 1)}`),
);

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
