import type { ScoreGroup } from "../model.js";
import { leafClausesOf } from "./leaf-clauses.js";

/**
 * Whether the facts of a group can be replaced by sums: they fade by half-life or not at all, no cap has to know which of them
 * came before, none drops out of a window, and no `where` depends on how long ago something is.
 */
export function isSummable({ rules, cap, dayCaps, windowDays, decay }: ScoreGroup): boolean {
  return (
    cap === undefined &&
    dayCaps === undefined &&
    windowDays === undefined &&
    decay?.kind !== "steps" &&
    rules.every(
      (rule) =>
        "when" in rule ||
        (rule.cap === undefined &&
          !leafClausesOf(rule.each.where ?? { op: "all", conditions: [] }).some(
            (clause) => "as" in clause && clause.as === "daysAgo",
          )),
    )
  );
}
