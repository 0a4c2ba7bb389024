import type { ProcessLimit } from "./fit-process.js";
import type { BgNbdParameterName } from "./model.js";

/** The limits of models in which customers leave after repeats. */
export const REPEAT_DROPOUT_LIMITS: readonly ProcessLimit<BgNbdParameterName>[] = [
  { code: "NO_DROPOUT", about: "dropout", towards: { a: -1 } },
  { code: "NO_DROPOUT", about: "dropout", towards: { b: 1 } },
  { code: "NEVER_OR_ALWAYS", about: "dropout", towards: { a: -1, b: -1 } },
  { code: "DROPOUT_AT_ONCE", about: "dropout", towards: { b: -1 } },
  { code: "DROPOUT_AT_ONCE", about: "dropout", towards: { a: 1 } },
  { code: "EQUAL_DROPOUT", about: "dropout", towards: { a: 1, b: 1 } },
  { code: "EQUAL_RATES", about: "rates", towards: { r: 1, alpha: 1 } },
];

/** The limits of models in which customers leave after the first purchase too: if all did at once, nobody would have come back. */
export const START_DROPOUT_LIMITS = REPEAT_DROPOUT_LIMITS.filter(({ code }) => code !== "DROPOUT_AT_ONCE");
