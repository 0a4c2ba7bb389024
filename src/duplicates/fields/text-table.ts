const FIRST_ROOM = 2 ** 10;

/**
 * Numbers distinct texts from 0 in the order in which they come: a hash table with open addressing of which half at least stays empty.
 * As a `Map` of numbers, which takes twice as long for millions of texts and leaves the garbage collector more to do.
 */
export class TextTable {
  readonly #texts: string[] = [];
  #hashes = new Int32Array(FIRST_ROOM);
  #slots = new Int32Array(2 * FIRST_ROOM).fill(-1);

  /** The texts by number. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The number of a text: the next one where it is new. */
  codeOf(text: string): number {
    const hash = hashText(text);
    const slot = this.#find(hash, text);
    const known = this.#slots[slot] as number;
    if (known !== -1) return known;
    const code = this.#texts.length;
    if (code === this.#hashes.length) this.#grow();
    this.#hashes[code] = hash;
    this.#texts.push(text);
    this.#slots[this.#find(hash, text)] = code;
    return code;
  }

  /** The slot of a text, or the empty one where it belongs. */
  #find(hash: number, text: string): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let code = this.#slots[slot] as number; code !== -1; code = this.#slots[slot] as number) {
      if (this.#hashes[code] === hash && this.#texts[code] === text) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const hashes = new Int32Array(2 * this.#hashes.length);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#slots = new Int32Array(2 * hashes.length).fill(-1);
    this.#texts.forEach((text, code) => {
      this.#slots[this.#find(hashes[code] as number, text)] = code;
    });
  }
}

/** FNV-1a over the UTF-16 code units, and one step of MurmurHash3 so that the last bits depend on all others. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
