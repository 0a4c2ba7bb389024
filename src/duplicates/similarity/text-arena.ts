import { ClienteleError } from "../../shared/errors.js";
import type { TextArena } from "./model.js";

const MOST_CODES = 2 ** 32 - 1;

/**
 * Lays texts end to end for the fast measures, see {@link createJaroWinkler} and {@link createDamerauLevenshtein}. The
 * index of a text among `values` is its index in the arena, so hand over each distinct value once.
 *
 * Nothing is changed in a text: bring case, accents (é as one character or as two) and spaces into one form before.
 * Any text is taken, empty ones and halves of surrogate pairs too.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for a value that is no text, or for more than 2^32 − 1 characters
 * in all.
 *
 * @example
 * ```ts
 * import { createTextArena } from "clientele/duplicates/similarity";
 *
 * const { codes, starts } = createTextArena(["ab", "", "c"]);
 * [...codes]; // => [97, 98, 99]
 * [...starts]; // => [0, 2, 2, 3]
 * ```
 */
export function createTextArena(values: readonly string[]): TextArena {
  const starts = new Uint32Array(values.length + 1);
  let end = 0;
  for (let index = 0; index < values.length; index++) {
    const value: unknown = values[index];
    if (typeof value !== "string") throw new ClienteleError("INVALID_VALUE", "expected a text", ["values", index]);
    end += value.length;
    starts[index + 1] = end;
  }
  if (end > MOST_CODES) {
    throw new ClienteleError("INVALID_VALUE", "expected at most 2^32 - 1 characters in all", ["values"]);
  }

  const codes = new Uint16Array(end);
  let position = 0;
  for (const value of values) {
    for (let index = 0; index < value.length; index++) codes[position++] = value.charCodeAt(index);
  }
  return { codes, starts };
}
