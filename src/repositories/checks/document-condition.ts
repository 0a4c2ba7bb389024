import { assertCondition } from "../../shared/condition/check.js";
import type { Condition } from "../../shared/condition/index.js";
import { ClienteleError, type Path } from "../../shared/errors.js";
import type { DocumentCondition } from "../model.js";

/**
 * Refuses what a query cannot ask.
 *
 * @param path - Where the condition stands in the caller's data, for the error.
 * @throws `ClienteleError` with the codes of conditions for what is none, and with code `UNSUPPORTED_CONDITION` and the path for a
 * question to facts or the reading `"daysAgo"`.
 *
 * @example
 * ```ts
 * import { assertDocumentCondition } from "clientele/repositories";
 *
 * assertDocumentCondition({ op: "count", is: { op: "atLeast", value: 1 } }); // => throws UNSUPPORTED_CONDITION
 * ```
 */
export function assertDocumentCondition(condition: unknown, path: Path = []): asserts condition is DocumentCondition {
  assertCondition(condition, path);
  const step = findUnsupported(condition, path);
  if (step === undefined) return;
  throw new ClienteleError("UNSUPPORTED_CONDITION", "expected a condition on the fields of a document alone", step);
}

function findUnsupported(condition: Condition, path: Path): Path | undefined {
  switch (condition.op) {
    case "all":
    case "any":
      return firstOf(condition.conditions, (part, index) => findUnsupported(part, [...path, "conditions", index]));
    case "not":
      return findUnsupported(condition.condition, [...path, "condition"]);
    default:
      if (!("field" in condition)) return [...path, "op"];
      return "as" in condition && condition.as === "daysAgo" ? [...path, "as"] : undefined;
  }
}

function firstOf<Part>(parts: readonly Part[], find: (part: Part, index: number) => Path | undefined) {
  for (const [index, part] of parts.entries()) {
    const found = find(part, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
