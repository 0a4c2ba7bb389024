import { fold } from "./fold.js";

const MONTHS = [
  ["januar", "january", "jaenner"],
  ["februar", "february", "feber"],
  ["maerz", "march", "mrz"],
  ["april"],
  ["mai", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["dezember", "december"],
];
const SHORTEST = 3;

/** The number of a month, by its name in German or English or at least three letters of it. */
export function monthOf(name: string): string | undefined {
  const letters = fold(name);
  if (letters.length < SHORTEST) return undefined;
  const index = MONTHS.findIndex((names) => names.some((full) => full.startsWith(letters)));
  return index === -1 ? undefined : String(index + 1);
}
