import { countCharacters, createCharacterMasks, WORD_BITS } from "./character-masks.js";

/**
 * Jaro's similarity: a third of the matched share of each text, and of the share of the matched characters in order.
 *
 * Equal characters match that are at most half the longer length, less one, apart; each at most once, from the left.
 * Characters out of order are halved and rounded down, as in Winkler's program.
 */
function similarityOf(matches: number, outOfOrder: number, lengthA: number, lengthB: number): number {
  return (matches / lengthA + matches / lengthB + (matches - (outOfOrder >> 1)) / matches) / 3;
}

/** Jaro of two texts by their borders. Where more characters of the second one than `mostMissing` find no match, it may answer 0. */
export type JaroMeasure = (startA: number, endA: number, startB: number, endB: number, mostMissing: number) => number;

function windowOf(lengthA: number, lengthB: number): number {
  const half = Math.max(lengthA, lengthB) >> 1;
  return half > 1 ? half - 1 : 0;
}

/**
 * Jaro for texts of at most 32 characters: places are bits, and the first free equal character in the window is the
 * lowest bit of what is left of its mask.
 */
export function createJaroInWords(codes: Uint16Array): JaroMeasure {
  const { masks, load } = createCharacterMasks(codes);

  return (startA, endA, startB, endB, mostMissing) => {
    load(startA, endA);
    const window = windowOf(endA - startA, endB - startB);
    let near = (1 << (window + 1)) - 1; // the places in the first text that are near the one in the second
    let matchedA = 0;
    let matchedB = 0;
    let matches = 0;
    let missing = 0;
    for (let at = startB, bitB = 1; at < endB; at++, bitB <<= 1) {
      const free = (masks[codes[at] as number] as number) & near & ~matchedA;
      near = (near << 1) | (at - startB < window ? 1 : 0);
      if (free === 0) {
        if (++missing > mostMissing) return 0;
        continue;
      }
      matchedA |= free & -free;
      matchedB |= bitB;
      matches++;
    }
    if (matches === 0) return 0;

    let outOfOrder = 0;
    while (matchedA !== 0) {
      const placeB = WORD_BITS - 1 - Math.clz32(matchedB & -matchedB);
      const bitA = matchedA & -matchedA;
      if (((masks[codes[startB + placeB] as number] as number) & bitA) === 0) outOfOrder++;
      matchedA ^= bitA;
      matchedB &= matchedB - 1;
    }
    return similarityOf(matches, outOfOrder, endA - startA, endB - startB);
  };
}

/**
 * Jaro for texts of any length up to `longest`, in time that grows with the length and not with its square: the places of
 * each character in the second text form a list, which is only ever walked forwards.
 */
export function createJaroByLists(codes: Uint16Array, longest: number): JaroMeasure {
  const heads = new Uint32Array(countCharacters(codes)); // by character, one more than the next place; 0 for none
  const nexts = new Uint32Array(longest);
  const isMatched = new Uint8Array(longest);
  const matched = new Uint16Array(longest); // the matched characters, in the order of the first text

  return (startA, endA, startB, endB) => {
    const window = windowOf(endA - startA, endB - startB);
    for (let place = endB - startB - 1; place >= 0; place--) {
      const code = codes[startB + place] as number;
      nexts[place] = heads[code] as number;
      heads[code] = place + 1;
      isMatched[place] = 0;
    }

    let matches = 0;
    for (let at = startA; at < endA; at++) {
      const code = codes[at] as number;
      let next = heads[code] as number;
      while (next !== 0 && next - 1 < at - startA - window) next = nexts[next - 1] as number;
      if (next !== 0 && next - 1 <= at - startA + window) {
        isMatched[next - 1] = 1;
        matched[matches++] = code;
        next = nexts[next - 1] as number;
      }
      heads[code] = next;
    }

    let outOfOrder = 0;
    for (let at = startB, rank = 0; at < endB; at++) {
      const code = codes[at] as number;
      heads[code] = 0;
      if (isMatched[at - startB] === 1 && code !== matched[rank++]) outOfOrder++;
    }
    return matches === 0 ? 0 : similarityOf(matches, outOfOrder, endA - startA, endB - startB);
  };
}
