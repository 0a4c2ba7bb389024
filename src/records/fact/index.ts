/**
 * Facts: what happened with a party, over all channels, in one form. Together they are its customer file (Kundenakte).
 *
 * @module
 */
export type { RecordCode } from "../shape.js";
export { assertFact, checkFact, type FactCode } from "./check.js";
export type {
  Fact,
  FactChannel,
  FactData,
  FactDirection,
  FactDropCode,
  FactFindingCode,
  FactHistory,
  FactsUpToOptions,
  JsonValue,
} from "./model.js";
export { factsUpTo } from "./up-to.js";
