const FIRST_ROOM = 2 ** 10;

/**
 * Numbers distinct texts from 0 in the order in which they come: a hash table with open addressing of which half at least stays empty.
 * As a `Map` of numbers, which takes twice as long for millions of texts and leaves the garbage collector more to do.
 */
export class TextTable {
  readonly #texts: string[] = [];
  /** By slot the number of a text, −1 for none, and beside it the text's hash: one look into memory finds both. */
  #slots: Int32Array;

  /** @param expected - About so many different texts are to come: with more of them the table grows. */
  constructor(expected = 0) {
    this.#slots = createSlots(2 ** Math.ceil(Math.log2(Math.max(FIRST_ROOM, 2 * expected))));
  }

  /** The texts by number. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The number of a text: the next one where it is new. */
  codeOf(text: string): number {
    const hash = hashText(text);
    const slots = this.#slots;
    const mask = slots.length - 2;
    let slot = (2 * hash) & mask;
    for (let code = slots[slot] as number; code !== -1; code = slots[slot] as number) {
      if (slots[slot + 1] === hash && this.#texts[code] === text) return code;
      slot = (slot + 2) & mask;
    }
    const code = this.#texts.length;
    this.#texts.push(text);
    slots[slot] = code;
    slots[slot + 1] = hash;
    if (4 * this.#texts.length > slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const small = this.#slots;
    const slots = createSlots(small.length);
    const mask = slots.length - 2;
    for (let from = 0; from < small.length; from += 2) {
      if (small[from] === -1) continue;
      const hash = small[from + 1] as number;
      let slot = (2 * hash) & mask;
      while (slots[slot] !== -1) slot = (slot + 2) & mask;
      slots[slot] = small[from] as number;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
  }
}

const createSlots = (count: number) => new Int32Array(2 * count).fill(-1);

/** FNV-1a over the UTF-16 code units, and one step of MurmurHash3 so that the last bits depend on all others. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
