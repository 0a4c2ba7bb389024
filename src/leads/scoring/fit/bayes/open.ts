import { ClienteleError, type Path } from "../../../../shared/errors.js";
import { assertModelEnvelope } from "../../../../shared/model/check.js";
import { openModel } from "../../../../shared/model/create.js";
import { assertSettings, isCount } from "./complete-settings.js";
import {
  LEAD_FREQUENCY_SCHEMA_VERSION,
  type LeadFrequency,
  type LeadFrequencyBody,
  type LeadFrequencyModel,
  type LeadFrequencyTable,
} from "./model.js";

/**
 * Lead frequencies that were stored, once they are known to be such: their form, hash, version, settings and counts are verified. They are
 * to be opened once, where they are read; scoring by them does not ask again.
 *
 * @throws `ClienteleError` with code `MALFORMED_MODEL` and the path of the first thing that is not as it should be; `WRONG_MODEL_KIND`,
 * `NEWER_MODEL`, `UNKNOWN_MODEL_VERSION` and `MODEL_HASH_MISMATCH` as `openModel`.
 *
 * @example
 * ```ts
 * import { buildLeadFrequencies, openLeadFrequencies } from "clientele/leads/scoring/fit";
 *
 * const options = { fields: { source: { kind: "category" } }, outcomeOf: () => true } as const;
 * const stored = JSON.stringify(buildLeadFrequencies([{ source: "fair" }], options));
 *
 * openLeadFrequencies(JSON.parse(stored)).body.teams[0]?.fields; // => [[{ value: "fair", won: 1, lost: 0 }]]
 * openLeadFrequencies({ ...JSON.parse(stored), schemaVersion: 2 }); // => throws NEWER_MODEL
 * ```
 */
export function openLeadFrequencies(stored: unknown): LeadFrequencyModel {
  assertModelEnvelope(stored);
  const model = stored as LeadFrequencyModel;
  assertBody(openModel(model, "naive-bayes", LEAD_FREQUENCY_SCHEMA_VERSION));
  return model;
}

function assertBody(body: LeadFrequencyBody): void {
  const { fields, stages, missingTexts, teams, calibration } = readObject(body, []);
  for (const [index, field] of readList(fields, ["fields"]).entries()) readObject(field, ["fields", index]);
  if (stages !== undefined) readList(readObject(stages, ["stages"]).order, ["stages", "order"]);
  readList(missingTexts, ["missingTexts"]);
  assertSettings(body, refuse);
  const names = readList(teams, ["teams"]).map((table, index) => {
    assertTable(readObject(table, ["teams", index]), body, ["teams", index]);
    return table.team;
  });
  assertAscending(names, (index) => ["teams", index, "team"]);
  if (calibration === undefined) return;
  const { slope, intercept } = readObject(calibration, ["calibration"]);
  if (!(Number.isFinite(slope) && slope >= 0)) refuse("a slope from 0 on", ["calibration", "slope"]);
  if (!Number.isFinite(intercept)) refuse("a finite number", ["calibration", "intercept"]);
}

function assertTable(table: LeadFrequencyTable, { fields, stages }: LeadFrequencyBody, path: Path): void {
  const ofStages = readList(table.stages, [...path, "stages"]);
  if (ofStages.length !== (stages?.order.length ?? 1)) refuse("an entry for each stage", [...path, "stages"]);
  for (const [index, frequency] of ofStages.entries()) assertFrequency(frequency, [...path, "stages", index]);
  const ofFields = readList(table.fields, [...path, "fields"]);
  if (ofFields.length !== fields.length) refuse("a list for each field", [...path, "fields"]);
  ofFields.forEach((values, field) => {
    const own = [...path, "fields", field];
    readList(values, own).forEach((frequency, index) => {
      assertFrequency(frequency, [...own, index]);
    });
    assertAscending(
      values.map(({ value }) => value),
      (index) => [...own, index, "value"],
    );
  });
}

function assertFrequency(frequency: LeadFrequency, path: Path): void {
  const { won, lost } = readObject(frequency, path);
  if (!isCount(won)) refuse("a whole number from 0 on", [...path, "won"]);
  if (!isCount(lost)) refuse("a whole number from 0 on", [...path, "lost"]);
}

function assertAscending(texts: readonly string[], pathOf: (index: number) => Path): void {
  texts.forEach((text, index) => {
    const ascends = typeof text === "string" && (index === 0 || (texts[index - 1] as string) < text);
    if (!ascends) refuse("texts in ascending order, each once", pathOf(index));
  });
}

function readObject<Value>(value: Value, path: Path): Value {
  if (typeof value !== "object" || value === null) refuse("an object", path);
  return value;
}

function readList<Item>(value: readonly Item[], path: Path): readonly Item[] {
  if (!Array.isArray(value)) refuse("a list", path);
  return value;
}

function refuse(expected: string, path: Path): never {
  throw new ClienteleError("MALFORMED_MODEL", `expected ${expected}`, ["body", ...path]);
}
