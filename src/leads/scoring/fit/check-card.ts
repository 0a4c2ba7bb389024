import { isFieldPath } from "../../../shared/condition/read-field.js";
import { ClienteleError, type Path } from "../../../shared/errors.js";
import type { PointsCardBin, PointsCardBody, PointsCardField, PointsCardInteraction } from "../model.js";

/**
 * Tells whether the body of a card from outside can be applied.
 *
 * @throws `ClienteleError` with code `MALFORMED_MODEL` and the path of the first thing that is not as it should be.
 */
export function assertPointsCardBody(body: PointsCardBody): void {
  const { scale, basePoints, fields, interactions = [] } = readObject(body, ["body"]);
  const { baseScore, baseOdds, pointsToDoubleOdds } = readObject(scale, ["body", "scale"]);
  expect(Number.isFinite(baseScore), "a finite number", ["body", "scale", "baseScore"]);
  expect(Number.isFinite(baseOdds) && baseOdds > 0, "odds above zero", ["body", "scale", "baseOdds"]);
  expect(Number.isFinite(pointsToDoubleOdds) && pointsToDoubleOdds > 0, "points above zero", [
    "body",
    "scale",
    "pointsToDoubleOdds",
  ]);
  expect(Number.isSafeInteger(basePoints), "whole points", ["body", "basePoints"]);
  const names = new Set<string>();
  readList(fields, ["body", "fields"]).forEach((field, index) => {
    const path = ["body", "fields", index];
    assertField(readObject(field, path), path);
    expect(!names.has(field.name), "each field once", [...path, "name"]);
    names.add(field.name);
  });
  readList(interactions, ["body", "interactions"]).forEach((interaction, index) => {
    const path = ["body", "interactions", index];
    assertInteraction(readObject(interaction, path), fields, path);
  });
}

function assertInteraction(
  { fields: names, points }: PointsCardInteraction,
  fields: readonly PointsCardField[],
  path: Path,
): void {
  const bins = readList(names, [...path, "fields"]).map((name, place) => {
    const field = fields.find((other) => other.name === name);
    return field === undefined
      ? refuse("the name of a field of the card", [...path, "fields", place])
      : countBins(field);
  });
  expect(bins.length === 2 && names[0] !== names[1], "two fields", [...path, "fields"]);
  const rows = readList(points, [...path, "points"]);
  expect(rows.length === bins[0], "a row for each bin of the first field", [...path, "points"]);
  rows.forEach((row, place) => {
    const rowPath = [...path, "points", place];
    expect(readList(row, rowPath).length === bins[1], "points for each bin of the second field", rowPath);
    expect(row.every(Number.isSafeInteger), "whole points", rowPath);
  });
}

/** The missing included, and for categories the others. */
function countBins(field: PointsCardField): number {
  return field.kind === "number" ? field.bins.length + 1 : field.levels.length + 2;
}

function assertBin(bin: PointsCardBin, path: Path): void {
  expect(Number.isSafeInteger(readObject(bin, path).points), "whole points", [...path, "points"]);
  expect(bin.share >= 0 && bin.share <= 1, "a share", [...path, "share"]);
}

function assertField(field: PointsCardField, path: Path): void {
  expect(typeof field.name === "string" && isFieldPath(field.name), "the name of a field", [...path, "name"]);
  assertBin(field.missing, [...path, "missing"]);
  if (field.missingTexts !== undefined) readList(field.missingTexts, [...path, "missingTexts"]);
  if (field.kind === "number") {
    const { borders, bins } = field;
    readList(borders, [...path, "borders"]).forEach((border, index) => {
      const ascends = Number.isFinite(border) && (index === 0 || border > (borders[index - 1] as number));
      expect(ascends, "ascending numbers", [...path, "borders", index]);
    });
    for (const [index, bin] of readList(bins, [...path, "bins"]).entries()) assertBin(bin, [...path, "bins", index]);
    expect(bins.length === borders.length + 1, "one bin more than borders", [...path, "bins"]);
    return;
  }
  expect(field.kind === "category", '"number" or "category"', [...path, "kind"]);
  assertBin(field.others, [...path, "others"]);
  const values = new Set<string>();
  readList(field.levels, [...path, "levels"]).forEach((level, index) => {
    assertBin(level, [...path, "levels", index]);
    const isNew = typeof level.value === "string" && !values.has(level.value);
    expect(isNew, "each level once, as text", [...path, "levels", index, "value"]);
    values.add(level.value);
  });
}

function readObject<Value>(value: Value, path: Path): Value {
  expect(typeof value === "object" && value !== null, "an object", path);
  return value;
}

function readList<Item>(value: readonly Item[], path: Path): readonly Item[] {
  expect(Array.isArray(value), "a list", path);
  return value;
}

function expect(holds: boolean, expected: string, path: Path): void {
  if (!holds) refuse(expected, path);
}

function refuse(expected: string, path: Path): never {
  throw new ClienteleError("MALFORMED_MODEL", `expected ${expected}`, path);
}
