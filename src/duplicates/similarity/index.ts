/**
 * How alike are two values? Measures for names, words, dates, numbers, sets and places, as plain functions of two values,
 * and as fast ones over all texts of a column.
 *
 * @module
 */
export { compareDates } from "./compare-dates.js";
export { diceSimilarity } from "./dice.js";
export {
  createDamerauLevenshtein,
  createLevenshtein,
  damerauLevenshteinDistance,
  damerauLevenshteinSimilarity,
  levenshteinDistance,
} from "./edit-distance.js";
export { geoSimilarity, haversineKilometres } from "./geo.js";
export { createJaroWinkler, jaroWinklerSimilarity } from "./jaro-winkler.js";
export { koelnerPhonetik, koelnerPhonetikParts } from "./koelner-phonetik.js";
export type {
  DateAgreement,
  DateComparison,
  EditDistanceOptions,
  GeoPoint,
  GeoSimilarityOptions,
  JaroWinklerOptions,
  PairMeasure,
  SimilarWordsOptions,
  SoftTfIdfOptions,
  SoftTfIdfPairsOptions,
  SoftTfIdfSymmetry,
  TextArena,
} from "./model.js";
export { numericSimilarity } from "./numeric-similarity.js";
export { jaccardSimilarity, overlapCoefficient } from "./sets.js";
export { createSoftTfIdf, createSoftTfIdfPairs } from "./soft-tf-idf.js";
export { createTextArena } from "./text-arena.js";
export { tokenSetSimilarity } from "./token-set.js";
