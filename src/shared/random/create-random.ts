import { ClienteleError } from "../errors.js";
import { LARGEST_PARAMETER, SMALLEST_PARAMETER } from "../numeric/limits.js";
import type { Random } from "./model.js";
import { deriveKey, expandKey, readSeed, type SeedKey } from "./seed.js";
import { drawBeta, drawExponential, drawGamma, drawNormal, drawPoisson } from "./variates.js";
import { createXoshiro128 } from "./xoshiro128.js";

/**
 * A stream of random numbers that is the same for the same seed: in every runtime, to the last digit. Not for secrets.
 *
 * The generator is xoshiro128**, with the first two outputs of SplitMix64 as its state; a whole number seeds SplitMix64
 * itself (as `seed_from_u64` of Rust's `rand_xoshiro` does), a text by its 64-bit FNV-1a hash in UTF-8. Its four words are all the state there is. `fork` seeds a new stream with the hash of the label
 * XOR the first output of SplitMix64. Nothing calls `Math.log` or `Math.exp`, whose last digit differs between runtimes.
 *
 * @param seed - A whole number from −(2^53 − 1) to 2^53 − 1, or a text, which may be empty.
 * @throws `ClienteleError` with code `INVALID_VALUE` for any other seed.
 *
 * @example
 * ```ts
 * import { createRandom } from "clientele/random";
 *
 * const random = createRandom(42);
 * random.integer(6) + 1; // => 5
 * random.shuffle(["Ada", "Bob", "Cyd", "Dee"]); // => ["Bob", "Dee", "Cyd", "Ada"]
 *
 * const orders = createRandom(42).fork("orders");
 * orders.poisson(3); // => 4
 * ```
 *
 * @see D. Blackman, S. Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47 (2021), article 36.
 */
export function createRandom(seed: number | string): Random {
  return createStream(readSeed(seed));
}

function createStream(key: SeedKey): Random {
  const uint32 = createXoshiro128(expandKey(key));
  const uniform = () => ((uint32() >>> 5) * 2 ** 26 + (uint32() >>> 6)) / 2 ** 53;
  /** The middle of one of 2^52 equal parts of 0 to 1: never one of the ends. */
  const draw = () => (Math.floor(uniform() * 2 ** 52) + 0.5) / 2 ** 52;

  function integer(bound: number): number {
    assertValue(Number.isInteger(bound) && bound >= 1 && bound <= 2 ** 32, "a whole number from 1 to 2^32", "bound");
    // Above the last multiple of the bound, the low answers would be more frequent.
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let value = uint32();
    while (value >= limit) value = uint32();
    return value % bound;
  }

  return {
    uint32,
    uniform,
    integer,
    pick(items) {
      assertValue(items.length > 0, "at least one item", "items");
      return items[integer(items.length)] as (typeof items)[number];
    },
    shuffle(items) {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = integer(last + 1);
        [shuffled[last], shuffled[other]] = [
          shuffled[other] as (typeof items)[number],
          shuffled[last] as (typeof items)[number],
        ];
      }
      return shuffled;
    },
    normal: () => drawNormal(draw),
    exponential: () => drawExponential(draw),
    gamma(shape) {
      assertShape(shape, "shape");
      return drawGamma(draw, shape);
    },
    beta(alpha, beta) {
      assertShape(alpha, "alpha");
      assertShape(beta, "beta");
      return drawBeta(draw, alpha, beta);
    },
    poisson(mean) {
      assertValue(mean >= 0 && mean <= 1e6, "a mean from 0 to 1e6", "mean");
      return drawPoisson(draw, mean);
    },
    fork: (label) => createStream(deriveKey(key, label)),
  };
}

function assertShape(shape: number, name: string): void {
  assertValue(shape >= SMALLEST_PARAMETER && shape <= LARGEST_PARAMETER, "a number from 1e-100 to 1e9", name);
}

function assertValue(holds: boolean, expected: string, name: string): void {
  if (!holds) throw new ClienteleError("INVALID_VALUE", `expected ${expected}`, [name]);
}
