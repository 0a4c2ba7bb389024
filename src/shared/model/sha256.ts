const WORDS_IN_BLOCK = 16;
const ROUNDS = 64;

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Synchronous and the same everywhere, which the browser's own
 * `crypto.subtle` is not. For telling contents apart, not for secrets: it takes no care about timing.
 *
 * @see FIPS PUB 180-4, "Secure Hash Standard", 6.2.
 */
export function sha256(text: string): string {
  const state = Uint32Array.from(INITIAL_STATE);
  const message = pad(new TextEncoder().encode(text));
  const schedule = new Uint32Array(ROUNDS);
  for (let offset = 0; offset < message.byteLength; offset += WORDS_IN_BLOCK * 4) {
    for (let word = 0; word < WORDS_IN_BLOCK; word += 1) schedule[word] = message.getUint32(offset + word * 4);
    compress(state, schedule);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

/** The bytes, a single one bit, zeros up to a whole number of blocks, and the length in bits. */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  for (let round = WORDS_IN_BLOCK; round < ROUNDS; round += 1) {
    const [near, far] = [schedule[round - 15] as number, schedule[round - 2] as number];
    const mixedNear = rotate(near, 7) ^ rotate(near, 18) ^ (near >>> 3);
    const mixedFar = rotate(far, 17) ^ rotate(far, 19) ^ (far >>> 10);
    schedule[round] = (schedule[round - 16] as number) + mixedNear + (schedule[round - 7] as number) + mixedFar;
  }

  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let round = 0; round < ROUNDS; round += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      h +
      (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
      choice +
      (ROUND_WORDS[round] as number) +
      (schedule[round] as number);
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (state[index] as number) + word;
  });
}

const rotate = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits));

/** The first 32 bits of the fractional part of a root of a prime. */
const fraction = (prime: number, root: (value: number) => number) => Math.floor((root(prime) % 1) * 2 ** 32);

const PRIMES = firstPrimes(ROUNDS);
const INITIAL_STATE = PRIMES.slice(0, 8).map((prime) => fraction(prime, Math.sqrt));
const ROUND_WORDS = Uint32Array.from(PRIMES, (prime) => fraction(prime, Math.cbrt));

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
