/**
 * Random numbers from a seed, with the same digits in every runtime: for samples, simulations and made-up data.
 *
 * @module
 */
export { createRandom } from "./create-random.js";
export type { Random } from "./model.js";
