/**
 * Which German first names stand for which gender: a table of its own, so that only those who ask for it load it.
 *
 * @module
 */
export { GERMAN_FIRST_NAMES } from "./german-first-names.js";
