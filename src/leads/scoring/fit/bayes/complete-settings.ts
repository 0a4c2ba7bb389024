import { isFieldPath } from "../../../../shared/condition/read-field.js";
import { ClienteleError, type Path } from "../../../../shared/errors.js";
import { assertList } from "../check-options.js";
import type {
  LeadFrequencyField,
  LeadFrequencySettings,
  LeadFrequencyStages,
  StoredLeadFrequencyStages,
} from "./model.js";

/** How leads are read, as it is declared. */
export interface LeadFrequencyDeclaration {
  /** By name: an own property of a lead; a dot leads into an object, as in conditions. */
  readonly fields: Readonly<Record<string, LeadFrequencyField>>;
  /**
   * A won lead counts in every stage, a lost one in those up to its own.
   *
   * @defaultValue none: all leads count alike
   */
  readonly stages?: LeadFrequencyStages | undefined;
  /**
   * The field with the team, each of which has frequencies of its own.
   *
   * @defaultValue none: all leads are in the same
   */
  readonly teamField?: string | undefined;
  /**
   * Texts that mean that nothing was said, in any field, such as Odoo's `"false"`. The empty text, null and undefined always do.
   *
   * @defaultValue none
   */
  readonly missingTexts?: readonly string[] | undefined;
}

/** @throws `ClienteleError` with code `INVALID_OPTION` and the path of the first option that is not as it should be. */
export function completeSettings(options: LeadFrequencyDeclaration): LeadFrequencySettings {
  const { stages, teamField, missingTexts = [] } = options;
  assertList(missingTexts, ["missingTexts"]);
  if (stages !== undefined) assertList(stages.order, ["stages", "order"]);
  const settings = {
    fields: Object.entries(options.fields).map(([name, field]) => ({
      name,
      kind: field.kind,
      isEmptyCounted: field.isEmptyCounted ?? false,
      fewestOutcomes: field.fewestOutcomes ?? 0,
    })),
    ...(stages === undefined ? {} : { stages: completeStages(stages) }),
    ...(teamField === undefined ? {} : { teamField }),
    missingTexts: [...missingTexts],
  };
  assertSettings(settings, (expected, path) => {
    const [part, index, ...rest] = path;
    const name = settings.fields[index as number]?.name as string;
    const own = part === "fields" ? [part, name, ...rest] : path;
    throw invalid(expected, own);
  });
  return settings;
}

const invalid = (expected: string, path: Path) => new ClienteleError("INVALID_OPTION", `expected ${expected}`, path);

const completeStages = ({ field, order, first = order[0] as string }: LeadFrequencyStages) => ({
  field,
  order: [...order],
  first,
});

/** Refuses the first setting that is not as it should be; fields are named by their number in the path. */
export function assertSettings(
  { fields, stages, teamField, missingTexts }: LeadFrequencySettings,
  refuse: (expected: string, path: Path) => never,
): void {
  fields.forEach(({ name, kind, isEmptyCounted, fewestOutcomes }, index) => {
    const path = ["fields", index];
    if (!isField(name)) refuse("the name of a field", path);
    if (fields.findIndex((other) => other.name === name) < index) refuse("each field once", path);
    if (kind !== "category" && kind !== "categories") refuse('"category" or "categories"', [...path, "kind"]);
    const mayCount = isEmptyCounted === false || (isEmptyCounted === true && kind === "category");
    if (!mayCount) refuse("true or false, and false for a list", [...path, "isEmptyCounted"]);
    if (!isCount(fewestOutcomes)) refuse("a whole number from 0 on", [...path, "fewestOutcomes"]);
  });
  if (stages !== undefined) assertStages(stages, refuse);
  if (teamField !== undefined && !isField(teamField)) refuse("the name of a field", ["teamField"]);
  missingTexts.forEach((text, index) => {
    if (typeof text !== "string") refuse("a text", ["missingTexts", index]);
  });
}

function assertStages(
  { field, order, first }: StoredLeadFrequencyStages,
  refuse: (expected: string, path: Path) => never,
): void {
  if (!isField(field)) refuse("the name of a field", ["stages", "field"]);
  if (order.length === 0) refuse("at least one stage", ["stages", "order"]);
  order.forEach((stage, index) => {
    const isNew = typeof stage === "string" && stage !== "" && order.indexOf(stage) === index;
    if (!isNew) refuse("each stage once, as text", ["stages", "order", index]);
  });
  if (!order.includes(first)) refuse("one of the stages", ["stages", "first"]);
}

const isField = (name: unknown) => typeof name === "string" && isFieldPath(name);

/** Whether something is a whole number from 0 on. */
export const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
