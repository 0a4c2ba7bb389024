import { decimal } from "../../shared/decimal.js";
import { ClienteleError, type Path } from "../../shared/errors.js";
import type { Finding } from "../../shared/finding.js";
import type { AbcPolicy, XyzPolicy } from "./model.js";
import { FEWEST_SPLINE_POINTS } from "./spline.js";

/** What is wrong with an ABC policy, beyond what its interface can say. Nothing, where it can be applied. */
export function checkAbcPolicy(policy: AbcPolicy): readonly Finding<"INVALID_POLICY">[] {
  const findings = [
    ...checkChoice(policy.by, ["share", "count", "amount", "computed"], "by"),
    ...checkChoice(policy.crossing, [undefined, "better", "worse"], "crossing"),
    ...checkChoice(policy.negatives, [undefined, "net", "zero", "refuse"], "negatives"),
    ...checkChoice(policy.separateNoRevenue, [undefined, true, false], "separateNoRevenue"),
  ];
  if (policy.by === "amount") return [...findings, ...checkClasses(policy.classes, "from", isAmountBelow)];
  if (policy.by !== "computed") return [...findings, ...checkClasses(policy.classes, "upTo", isShareAbove)];
  const { grid } = policy;
  const isGrid = grid === undefined || (Number.isSafeInteger(grid) && grid >= FEWEST_SPLINE_POINTS - 1);
  return isGrid ? findings : [...findings, wrong(["grid"])];
}

/** What is wrong with an XYZ policy, beyond what its interface can say. Nothing, where it can be applied. */
export function checkXyzPolicy(policy: XyzPolicy): readonly Finding<"INVALID_POLICY">[] {
  return checkClasses(policy.classes, "upTo", isNumberAbove);
}

/** @throws `ClienteleError` with code `INVALID_POLICY` and the path of the first finding, where there is one. */
export function assertNoFinding([finding]: readonly Finding<"INVALID_POLICY">[]): void {
  if (finding === undefined) return;
  const path = ["policy", ...finding.path];
  throw new ClienteleError(
    "INVALID_POLICY",
    "expected known rules, and classes in order with borders between them",
    path,
  );
}

const wrong = (path: Path): Finding<"INVALID_POLICY"> => ({ code: "INVALID_POLICY", severity: "error", path });

function checkChoice(value: unknown, known: readonly unknown[], name: string): Finding<"INVALID_POLICY">[] {
  return known.includes(value) ? [] : [wrong([name])];
}

/** Every class needs a name of its own, and every class but the last a border that follows the one before. */
function checkClasses(
  classes: readonly { readonly name: string; readonly upTo?: unknown; readonly from?: unknown }[],
  border: "upTo" | "from",
  follows: (value: unknown, previous: unknown) => boolean,
): Finding<"INVALID_POLICY">[] {
  if (!Array.isArray(classes) || classes.length === 0) return [wrong(["classes"])];
  const names = classes.map(({ name }) => name);
  return classes.flatMap((abcClass, index) => {
    const value = abcClass[border];
    const isLast = index === classes.length - 1;
    const hasBorder = isLast ? value === undefined : follows(value, classes[index - 1]?.[border]);
    return [
      ...(isFreeName(names, index) ? [] : [wrong(["classes", index, "name"])]),
      ...(hasBorder ? [] : [wrong(["classes", index, border])]),
    ];
  });
}

/** N and E stand for the items beside the ranking. */
function isFreeName(names: readonly unknown[], index: number): boolean {
  const name = names[index];
  return typeof name === "string" && !["", "N", "E"].includes(name) && names.indexOf(name) === index;
}

function isNumberAbove(value: unknown, previous: unknown = 0): boolean {
  return typeof value === "number" && Number.isFinite(value) && value > (previous as number);
}

function isShareAbove(value: unknown, previous: unknown): boolean {
  return isNumberAbove(value, previous) && (value as number) < 1;
}

function isAmountBelow(value: unknown, previous: unknown): boolean {
  const amount = readAmount(value);
  const ceiling = readAmount(previous);
  return amount !== undefined && (ceiling === undefined || amount.lessThan(ceiling));
}

function readAmount(value: unknown) {
  try {
    return typeof value === "string" || typeof value === "number" ? decimal(value) : undefined;
  } catch {
    return undefined;
  }
}
