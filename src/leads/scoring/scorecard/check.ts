import { listOf, optional, type RecordCode, type Rule, recordOf, that, type Walk } from "../../../records/shape.js";
import { checkCondition } from "../../../shared/condition/check.js";
import type { ConditionCode } from "../../../shared/condition/model.js";
import type { Path } from "../../../shared/errors.js";
import type { Finding } from "../../../shared/finding.js";
import type { Scorecard } from "../model.js";
import { checkBands } from "./check-bands.js";
import { checkReferences } from "./check-references.js";
import { toMillis } from "./decay.js";
import { MAX_POINTS } from "./settings.js";

/**
 * What can be wrong with a scorecard: the codes of conditions and of any record; `DUPLICATE_ID`, two groups, or two rules or disqualifiers,
 * of one name; `INVALID_POINTS`, no whole number within 10,000 of zero; `INVALID_CAP`, no such number above zero; `INVALID_DAYS`, no
 * finite number of at least a millisecond; `INVALID_PERCENT`, none from 1 to 100; `INVALID_DAY_OFFSET`, no whole number of minutes less
 * than a day; `INVALID_RANGE`, `least` is not below `most`.
 *
 * Of bands: `NO_BAND`; `INVALID_BAND_NAME`, blank, taken or `"disqualified"`; `BANDS_NOT_ASCENDING`; `BAND_OVERLAP`, two begin at one
 * score; `BAND_GAP`, the first begins above the range; `BAND_OUT_OF_RANGE`; `HYSTERESIS_TOO_LARGE`, as wide as a band or wider.
 *
 * Of what is named elsewhere: `UNKNOWN_GROUP`, a grade is of a group that there is not; `INVALID_GRADE_BORDERS`, none, more than 8, or not
 * falling; `UNKNOWN_FIELD`, a condition on a field that is not among the `fields`.
 */
export type ScorecardCode =
  | RecordCode
  | ConditionCode
  | "DUPLICATE_ID"
  | "INVALID_POINTS"
  | "INVALID_CAP"
  | "INVALID_DAYS"
  | "INVALID_PERCENT"
  | "INVALID_DAY_OFFSET"
  | "INVALID_RANGE"
  | "NO_BAND"
  | "INVALID_BAND_NAME"
  | "BANDS_NOT_ASCENDING"
  | "BAND_OVERLAP"
  | "BAND_GAP"
  | "BAND_OUT_OF_RANGE"
  | "HYSTERESIS_TOO_LARGE"
  | "UNKNOWN_GROUP"
  | "INVALID_GRADE_BORDERS"
  | "UNKNOWN_FIELD";

/**
 * What is wrong with a scorecard, such as one from a form or a file: nothing, where leads can be scored by it. It takes any value and never
 * throws. Contradictions between parts are looked for where each part is sound by itself.
 *
 * @example
 * ```ts
 * import { checkScorecard, createScorecard } from "clientele/leads/scoring/scorecard";
 *
 * const { body } = createScorecard({ groups: [], bands: [{ name: "all", from: 0 }] });
 * checkScorecard(body); // => []
 * const bands = [{ name: "cold", from: 0 }, { name: "warm", from: 40 }, { name: "hot", from: 40 }];
 * checkScorecard({ ...body, bands }).map(({ code, path }) => [code, path]);
 * // => [["BAND_OVERLAP", ["bands", 2, "from"]]]
 * ```
 */
export function checkScorecard(card: unknown): readonly Finding<ScorecardCode>[] {
  const findings: Finding<ScorecardCode>[] = [];
  const path: (string | number)[] = [];
  const complain = (code: ScorecardCode, beyond: Path = []) => {
    findings.push({ code, severity: "error", path: [...path, ...beyond] });
  };
  CARD(card, { path, complain });
  if (findings.length > 0) return findings;
  return [...checkBands(card as Scorecard), ...checkReferences(card as Scorecard)];
}

const isWhole = (value: unknown, least: number, most: number) =>
  Number.isInteger(value) && least <= (value as number) && (value as number) <= most;

const id = that(
  (value) => typeof value === "string" && value.trim() !== "" && !/\p{Surrogate}/u.test(value),
  "INVALID_ID",
);
const points = that((value) => isWhole(value, -MAX_POINTS, MAX_POINTS), "INVALID_POINTS");
const cap = that((value) => isWhole(value, 1, MAX_POINTS), "INVALID_CAP");
const days = that((value) => Number.isFinite(value) && toMillis(value as number) >= 1, "INVALID_DAYS");
const oneOf = (...words: readonly string[]) => that((value) => words.includes(value as string), "INVALID_CHOICE");

const conditionFrom =
  (toCondition: (value: object) => unknown): Rule<ConditionCode | "INVALID_RECORD"> =>
  (value, { complain }) => {
    for (const { code, path } of checkCondition(toCondition(value as object))) complain(code, path);
  };

const condition = conditionFrom((when) => when);

const each: Rule<ScorecardCode> = (value, walk) => {
  const isSelection = recordOf<ScorecardCode>({ types: () => {}, where: () => {} });
  isSelection(value, walk);
  conditionFrom((selection) => ({ op: "count", ...selection, within: undefined, is: { op: "atLeast", value: 1 } }))(
    value,
    walk,
  );
};

const conditionRule = recordOf<ScorecardCode>({ id, when: condition, points });
const factRule = recordOf<ScorecardCode>({ id, each, points, cap: optional(cap) });

const rule: Rule<ScorecardCode> = (value, walk) => {
  const isForFacts = typeof value === "object" && value !== null && Object.hasOwn(value, "each");
  return (isForFacts ? factRule : conditionRule)(value, walk);
};

const dayCaps: Rule<ScorecardCode> = (value, walk) => {
  const names = typeof value === "object" && value !== null ? Object.keys(value) : [];
  recordOf<ScorecardCode>(Object.fromEntries(names.map((name) => [name, cap])))(value, walk);
};

const decay: Rule<ScorecardCode> = (value, walk) => {
  const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
  const percent = that(
    (share) => Number.isFinite(share) && 1 <= (share as number) && (share as number) <= 100,
    "INVALID_PERCENT",
  );
  const rules: Readonly<Record<string, Rule<ScorecardCode>>> =
    kind === "steps" ? { stepDays: days, stepPercent: percent } : { halfLifeDays: days };
  recordOf({ kind: oneOf("half-life", "steps"), ...rules })(value, walk);
};

const group = recordOf<ScorecardCode>({
  id,
  rules: listOf(rule),
  cap: optional(cap),
  dayCaps: optional(dayCaps),
  windowDays: optional(days),
  decay: optional(decay),
});

const axis = recordOf<ScorecardCode>({ groups: listOf(id), from: listOf(points) });

const CARD = recordOf<ScorecardCode>({
  base: points,
  groups: listOf(group),
  disqualifiers: listOf(recordOf<ScorecardCode>({ id, when: condition })),
  bands: listOf(recordOf<ScorecardCode>({ name: id, from: points })),
  hysteresis: that((value) => isWhole(value, 0, MAX_POINTS), "INVALID_POINTS"),
  grades: optional(recordOf<ScorecardCode>({ fit: axis, engagement: axis })),
  rounding: recordOf<ScorecardCode>({ to: oneOf("nearest", "down"), of: oneOf("total", "contributions") }),
  range: recordOf<ScorecardCode>(
    { least: points, most: points },
    ({ least, most }, { complain }: Walk<ScorecardCode>) => {
      if ((least as number) >= (most as number)) complain("INVALID_RANGE");
    },
  ),
  dayOffsetMinutes: that((value) => isWhole(value, -1439, 1439), "INVALID_DAY_OFFSET"),
  fields: optional(listOf(id)),
});
