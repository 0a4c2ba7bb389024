import type { Path } from "../errors.js";
import type { ConditionCode } from "./model.js";
import { isPlainObject, type PlainObject } from "./settings.js";

/** How deep a condition may be nested. Tests such as `is` are a level of their own. */
export const MAX_CONDITION_DEPTH = 32;

/** How many conditions and tests may stand in one condition, itself included. */
export const MAX_CONDITION_PARTS = 10_000;

/** Where in a condition the check stands. */
export interface Place {
  readonly path: Path;
  readonly depth: number;
  readonly walk: { parts: number; readonly complain: (code: ConditionCode, path: Path) => void };
}

/** What a property has to be; `part` is the condition or test it belongs to. */
export type Rule = (value: unknown, place: Place, part: PlainObject) => void;

/** The properties of each kind that may stand in a place. */
export type Kinds = Readonly<Record<string, Readonly<Record<string, Rule>>>>;

/** Checks a part of a condition and all that stands in it. */
export function checkPart(part: unknown, kinds: Kinds, { path, depth, walk }: Place): void {
  walk.parts += 1;
  const op = isPlainObject(part) ? part["op"] : undefined;
  if (walk.parts > MAX_CONDITION_PARTS) {
    // Once is enough, however many there are.
    if (walk.parts === MAX_CONDITION_PARTS + 1) walk.complain("CONDITION_TOO_LARGE", path);
  } else if (depth > MAX_CONDITION_DEPTH) {
    walk.complain("CONDITION_TOO_DEEP", path);
  } else if (!isPlainObject(part)) {
    walk.complain("INVALID_CONDITION", path);
  } else if (typeof op !== "string" || !Object.hasOwn(kinds, op)) {
    walk.complain("UNKNOWN_OP", [...path, "op"]);
  } else {
    checkProperties(part, kinds[op] as Kinds[string], { path, depth, walk });
  }
}

function checkProperties(part: PlainObject, rules: Kinds[string], { path, depth, walk }: Place): void {
  for (const name of Object.keys(part)) {
    if (name !== "op" && !Object.hasOwn(rules, name)) walk.complain("UNKNOWN_PROPERTY", [...path, name]);
  }
  for (const [name, rule] of Object.entries(rules)) {
    rule(part[name], { path: [...path, name], depth: depth + 1, walk }, part);
  }
}

/** A property that has to be right by itself. */
export const setting =
  (isRight: (value: unknown, part: PlainObject) => boolean, code: ConditionCode = "INVALID_SETTING"): Rule =>
  (value, { path, walk }, part) => {
    if (!isRight(value, part)) walk.complain(code, path);
  };

/** A property that may be left out. */
export const optional =
  (rule: Rule): Rule =>
  (value, place, part) => {
    if (value !== undefined) rule(value, place, part);
  };

/** A condition or test within a part. */
export const partOf =
  (kindsOf: () => Kinds): Rule =>
  (value, place) =>
    checkPart(value, kindsOf(), place);

/** A list of conditions within a part. */
export const partsOf =
  (kindsOf: () => Kinds): Rule =>
  (values, { path, depth, walk }) => {
    if (!Array.isArray(values)) walk.complain("INVALID_SETTING", path);
    else Array.from(values, (value, index) => checkPart(value, kindsOf(), { path: [...path, index], depth, walk }));
  };
