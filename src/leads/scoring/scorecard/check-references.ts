import type { Path } from "../../../shared/errors.js";
import type { Finding } from "../../../shared/finding.js";
import type { Scorecard, ScoreGradeAxis } from "../model.js";
import { leafClausesOf } from "./leaf-clauses.js";

/** What can be wrong between the parts of a scorecard. */
export type ScoreReferenceCode = "DUPLICATE_ID" | "UNKNOWN_GROUP" | "INVALID_GRADE_BORDERS" | "UNKNOWN_FIELD";

const MOST_BORDERS = 8;

/** Names that are there twice, and groups and fields that are not there at all. */
export function checkReferences(card: Scorecard): readonly Finding<ScoreReferenceCode>[] {
  const findings: Finding<ScoreReferenceCode>[] = [];
  const complain = (code: ScoreReferenceCode, path: Path) => findings.push({ code, severity: "error", path });
  const { groups, disqualifiers, grades, fields } = card;

  const rules = groups.flatMap((group, place) =>
    group.rules.map((rule, index) => ({ ...rule, path: ["groups", place, "rules", index] })),
  );
  const outs = disqualifiers.map((rule, index) => ({ ...rule, path: ["disqualifiers", index] }));
  const groupIds = groups.map(({ id }, index) => ({ id, path: ["groups", index] }));
  for (const named of [groupIds, [...rules, ...outs]]) {
    named.forEach(({ id, path }, index) => {
      if (named.findIndex((other) => other.id === id) < index) complain("DUPLICATE_ID", [...path, "id"]);
    });
  }

  for (const rule of [...rules, ...outs]) {
    if (!("when" in rule) || fields === undefined) continue;
    const asked = leafClausesOf(rule.when).flatMap((clause) => ("field" in clause ? [clause.field] : []));
    if (asked.some((field) => !fields.includes(field))) complain("UNKNOWN_FIELD", [...rule.path, "when"]);
  }

  const checkAxis = (name: string, { groups: own, from }: ScoreGradeAxis) => {
    own.forEach((id, index) => {
      if (!groups.some((group) => group.id === id)) complain("UNKNOWN_GROUP", ["grades", name, "groups", index]);
    });
    const isFalling = from.every((border, index) => index === 0 || border < (from[index - 1] as number));
    if (!isFalling || from.length < 1 || from.length > MOST_BORDERS)
      complain("INVALID_GRADE_BORDERS", ["grades", name, "from"]);
  };
  if (grades !== undefined) {
    checkAxis("fit", grades.fit);
    checkAxis("engagement", grades.engagement);
  }
  return findings;
}
