/** How many characters a mask has room for: the bits of a whole number as JavaScript's bit operators take it. */
export const WORD_BITS = 32;

/** For each character, at which places of a text it stands: what the bit-parallel measures ask once a character. */
export interface CharacterMasks {
  /** By code unit: bit `k` says that the character stands at the place `k` of the loaded text. */
  readonly masks: Int32Array;
  /** Loads the text of at most 32 characters at these borders in the codes, unless it is loaded already. */
  load(from: number, to: number): void;
}

/** Masks for the texts in `codes`, one text at a time. */
export function createCharacterMasks(codes: Uint16Array): CharacterMasks {
  const masks = new Int32Array(countCharacters(codes));
  let loadedFrom = 0;
  let loadedTo = 0;

  return {
    masks,
    load(from, to) {
      if (from === loadedFrom && to === loadedTo) return;
      for (let at = loadedFrom; at < loadedTo; at++) masks[codes[at] as number] = 0;
      for (let at = from; at < to; at++) {
        const code = codes[at] as number;
        masks[code] = (masks[code] as number) | (1 << (at - from));
      }
      loadedFrom = from;
      loadedTo = to;
    },
  };
}

/** One more than the largest code: the length of a table that has room for each character of `codes`. */
export function countCharacters(codes: Uint16Array): number {
  let largest = -1;
  for (const code of codes) if (code > largest) largest = code;
  return largest + 1;
}
