import { createFieldReader } from "../../../../shared/condition/read-field.js";
import { isText } from "../../../../shared/condition/settings.js";
import { ClienteleError, type Path } from "../../../../shared/errors.js";
import type { LeadFrequencySettings } from "./model.js";

/** What counts of a lead. The empty text is a team or stage that is not said. */
export interface CountableLead {
  readonly team: string;
  readonly stage: string;
  /** By field the values that count, each once: none where nothing is said, the empty text where that counts. */
  readonly values: readonly (readonly string[])[];
}

/** Reads leads as the settings say. */
export type CountableLeadReader = (lead: unknown, path: Path) => CountableLead;

/** Makes a reader; it throws `INVALID_VALUE` with the path for a lead that is no object and a value of the wrong type. */
export function createCountableLeadReader(settings: LeadFrequencySettings): CountableLeadReader {
  const readTeam = createTextReader(settings.teamField, settings);
  const readStage = createTextReader(settings.stages?.field, settings);
  const readFields = settings.fields.map(({ name, kind, isEmptyCounted }) => {
    if (kind === "categories") return createListReader(name, settings);
    const read = createTextReader(name, settings);
    return (lead: unknown, path: Path) => {
      const text = read(lead, path);
      return text === "" && !isEmptyCounted ? [] : [text];
    };
  });
  return (lead, path) => {
    if (typeof lead !== "object" || lead === null || Array.isArray(lead)) throw invalid("an object", path);
    return {
      team: readTeam(lead, path),
      stage: readStage(lead, path),
      values: readFields.map((read) => read(lead, path)),
    };
  };
}

/**
 * As {@link createCountableLeadReader}, for leads to be counted: these have to be in a stage that the settings name, or in none, and their
 * texts have to be such as can be stored.
 */
export function createCountedLeadReader(settings: LeadFrequencySettings): CountableLeadReader {
  const readLead = createCountableLeadReader(settings);
  const { fields, stages, teamField } = settings;
  return (lead, path) => {
    const countable = readLead(lead, path);
    const { team, stage, values } = countable;
    if (stages !== undefined && stage !== "" && !stages.order.includes(stage)) {
      throw invalid("one of the stages", [...path, stages.field]);
    }
    const names = [teamField, ...fields.map(({ name }) => name)];
    const unsound = [[team], ...values].findIndex((texts) => !texts.every(isText));
    if (unsound >= 0) throw invalid("well-formed Unicode", [...path, names[unsound] as string]);
    return countable;
  };
}

/** What became of a lead; undefined where it is open. */
export function readLeadOutcome(won: unknown, path: Path): "won" | "lost" | undefined {
  if (won === undefined || won === null) return undefined;
  if (typeof won !== "boolean") throw invalid("true, false or undefined", path);
  return won ? "won" : "lost";
}

/** Refuses a field, stage or team that no lead has: a mistake in the options rather than something that nobody said. */
export function assertKnownFields(
  leads: readonly object[],
  { fields, stages, teamField }: LeadFrequencySettings,
): void {
  if (leads.length === 0) return;
  const assert = (field: string | undefined, path: readonly string[]) => {
    const [first] = field?.split(".") ?? [];
    if (first === undefined || leads.some((lead) => Object.hasOwn(lead, first))) return;
    throw new ClienteleError("UNKNOWN_FIELD", "expected a field that some lead has", path);
  };
  for (const { name } of fields) assert(name, ["fields", name]);
  assert(stages?.field, ["stages", "field"]);
  assert(teamField, ["teamField"]);
}

/** What reads a field as text, and as the empty text where nothing is said. */
function createTextReader(field: string | undefined, { missingTexts }: LeadFrequencySettings) {
  if (field === undefined) return () => "";
  const read = createFieldReader(field);
  return (lead: unknown, path: Path) => readText(read(lead), missingTexts, [...path, field]);
}

function createListReader(field: string, { missingTexts }: LeadFrequencySettings) {
  const read = createFieldReader(field);
  return (lead: unknown, path: Path): readonly string[] => {
    const items = read(lead);
    const own = [...path, field];
    if (!Array.isArray(items)) {
      if (isScalar(items) && readText(items, missingTexts, own) === "") return [];
      throw invalid("a list", own);
    }
    const texts = Array.from(items, (item, index) => readText(item, missingTexts, [...own, index]));
    return [...new Set(texts)].filter((text) => text !== "");
  };
}

function readText(value: unknown, missingTexts: readonly string[], path: Path): string {
  if (!isScalar(value)) throw invalid("a text, a finite number, true or false", path);
  const text = String(value ?? "");
  return missingTexts.includes(text) ? "" : text;
}

const isScalar = (value: unknown) =>
  value === undefined || value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value);

const invalid = (expected: string, path: Path) => new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
