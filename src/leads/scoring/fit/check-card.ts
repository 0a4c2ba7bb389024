import { isFieldPath } from "../../../shared/condition/read-field.js";
import { ClienteleError, type Path } from "../../../shared/errors.js";
import type { PointsCardBin, PointsCardBody, PointsCardField } from "../points-card/model.js";

/**
 * Tells whether the body of a card from outside can be applied.
 *
 * @throws `ClienteleError` with code `MALFORMED_MODEL` and the path of the first thing that is not as it should be.
 */
export function assertPointsCardBody(body: PointsCardBody): void {
  const { scale, basePoints, fields } = readObject(body, ["body"]);
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
  if (!holds) throw new ClienteleError("MALFORMED_MODEL", `expected ${expected}`, path);
}
