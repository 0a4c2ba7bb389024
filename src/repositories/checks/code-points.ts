/**
 * Compares texts by Unicode code points, as databases do that sort UTF-8 by its bytes. JavaScript's `<` compares UTF-16 code units,
 * which puts U+FFFD after U+1F600. Below zero: the left one comes first; zero: they are the same.
 *
 * @example
 * ```ts
 * import { compareCodePoints } from "clientele/repositories";
 *
 * ["b", "\u{1F600}", "\uFFFD", "a"].sort(compareCodePoints); // => ["a", "b", "\uFFFD", "\u{1F600}"]
 * ["b", "\u{1F600}", "\uFFFD", "a"].sort(); // => ["a", "b", "\u{1F600}", "\uFFFD"]
 * ```
 */
export function compareCodePoints(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let index = 0; index < shorter; index += 1) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** Halves of surrogate pairs stand for code points beyond all that have one unit. */
const rank = (unit: number) => (0xd800 <= unit && unit <= 0xdfff ? unit + 0x10000 : unit);
