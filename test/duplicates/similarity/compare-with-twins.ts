import {
  createDamerauLevenshtein,
  createJaroWinkler,
  createLevenshtein,
  createTextArena,
  type PairMeasure,
} from "../../../src/duplicates/similarity/index.js";
import { createRandom, type Random } from "../../../src/shared/random/index.js";
import { plainDamerauLevenshtein, plainJaroWinkler, plainLevenshtein } from "./twins.js";

const PAIRS_IN_ARENA = 500;

/** Few letters for many matches; names; umlauts as one character and as two; halves of pairs; scripts; everything. */
const ALPHABETS: readonly ((random: Random) => string)[] = [
  (random) => random.pick(["a", "b"]),
  (random) => random.pick(["a", "b", "c", "d"]),
  (random) => String.fromCharCode(97 + random.integer(26)),
  (random) => random.pick(["u", "ü", "u\u0308", "\u0308", "o", "ö", "\u0301"]),
  (random) => random.pick(["\ud83d", "\ude00", "😀", "🎉", "x"]),
  (random) => random.pick(["山", "田", "太", "郎", "Ж", "ω", "\uffff", "\u0000"]),
  (random) => String.fromCharCode(random.integer(2 ** 16)),
];

/** Most as long as names are; some around 32 and 64, where machine words end; a few longer. */
const LENGTHS: readonly ((random: Random) => number)[] = [
  ...Array.from({ length: 7 }, () => (random: Random) => random.integer(13)),
  (random) => 28 + random.integer(10),
  (random) => 58 + random.integer(12),
  (random) => random.integer(120),
];

const JARO_WINKLER_OPTIONS = [
  { prefixScale: 0.1, boostThreshold: 0.7 },
  { prefixScale: 0.25, boostThreshold: 0 },
];

interface Twin {
  readonly name: string;
  readonly fast: PairMeasure;
  readonly plain: (a: string, b: string) => number;
}

/**
 * Compares the fast measures with their twins on random pairs of texts, half of them one text and an edited copy, under
 * changing options, in both directions and with a text prepared and not.
 *
 * @returns The first disagreement, or undefined.
 */
export function findDisagreement(seed: number, pairs: number): string | undefined {
  const random = createRandom(seed);
  for (let done = 0; done < pairs; done += PAIRS_IN_ARENA) {
    const texts = Array.from({ length: PAIRS_IN_ARENA }, () => drawPair(random)).flat();
    const arena = createTextArena(texts);
    const { prefixScale, boostThreshold } = random.pick(JARO_WINKLER_OPTIONS);
    const atMost = random.pick([Number.MAX_SAFE_INTEGER, 0, 1, 2, 5, 20]);
    const atLeast = random.pick([0, 0.5, 0.8, 0.9, 1]);
    const limited = (distance: Twin["plain"]) => (a: string, b: string) => Math.min(distance(a, b), atMost + 1);

    const twins: readonly Twin[] = [
      {
        name: "Jaro-Winkler",
        fast: createJaroWinkler(arena, { prefixScale, boostThreshold, atLeast }),
        plain: (a, b) => {
          const similarity = plainJaroWinkler(a, b, prefixScale, boostThreshold);
          return similarity < atLeast ? 0 : similarity;
        },
      },
      {
        name: "Damerau-Levenshtein",
        fast: createDamerauLevenshtein(arena, { atMost }),
        plain: limited(plainDamerauLevenshtein),
      },
      { name: "Levenshtein", fast: createLevenshtein(arena, { atMost }), plain: limited(plainLevenshtein) },
    ];

    for (let i = 0; i < texts.length; i += 2) {
      const [a = "", b = ""] = [texts[i], texts[i + 1]];
      for (const { name, fast, plain } of twins) {
        const expected = plain(a, b);
        const actual = [fast(i, i + 1), fast(i, i + 1), fast(i + 1, i)];
        if (actual.some((value) => value !== expected)) {
          return `${name} of ${JSON.stringify([a, b])} is ${expected}, got ${actual.join(", ")}`;
        }
      }
    }
  }
  return undefined;
}

function drawPair(random: Random): readonly [string, string] {
  const drawCharacter = random.pick(ALPHABETS);
  const draw = () => Array.from({ length: random.pick(LENGTHS)(random) }, () => drawCharacter(random)).join("");
  const text = draw();
  if (random.integer(2) === 0) return [text, draw()];

  let copy = text;
  for (let edits = random.integer(6); edits > 0; edits--) {
    const place = random.integer(copy.length + 1);
    const [head, tail] = [copy.slice(0, place), copy.slice(place)];
    const exchanged = head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
    copy = random.pick([exchanged, head + tail.slice(1), head + drawCharacter(random) + tail]);
  }
  return [text, copy];
}
