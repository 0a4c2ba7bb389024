/**
 * The rows of a CSV text, by Papa Parse: the parser for `clientele/records/csv`.
 *
 * @module
 */
export { parseCsv } from "./parse-csv.js";
