import { createFieldReader } from "../../../shared/condition/read-field.js";
import { readAmount } from "../../../shared/condition/read-value.js";
import { ClienteleError } from "../../../shared/errors.js";
import type { Reason } from "../../../shared/reasons.js";
import type {
  PointsCardBody,
  PointsCardCategoryField,
  PointsCardField,
  PointsCardInteraction,
  PointsCardNumberField,
  PointsCardReasonCode,
} from "../model.js";

/** Why a lead has so many points by one field. All leads of one bin share the same frozen reason. */
export type PointsReason = Reason<PointsCardReasonCode> & { readonly contribution: number };

/** A field with all reasons it can give. */
export interface CompiledField {
  readonly name: string;
  /** For a name with dots, which leads into an object, and for one that every object has, such as `toString`. */
  readonly readInner: ((lead: object) => unknown) | undefined;
  readonly silent: PointsReason;
  /** For the texts that the card knows: levels, and those that say nothing. */
  readonly byText: ReadonlyMap<string, PointsReason>;
  readonly unlisted: PointsReason | undefined;
  readonly borders: Float64Array;
  /** One for each bin, the ranges of a number first and the missing last. */
  readonly bins: readonly PointsReason[];
}

/** Two fields by their places in the card, with the reasons they give together. */
export interface CompiledInteraction {
  readonly first: number;
  readonly second: number;
  /** By the reason that each of both fields gives. */
  readonly byReasons: ReadonlyMap<PointsReason, ReadonlyMap<PointsReason, PointsReason>>;
}

/** A card that is ready for many leads. */
export interface CompiledPointsCard {
  readonly base: PointsReason;
  readonly fields: readonly CompiledField[];
  readonly interactions: readonly CompiledInteraction[];
  probabilityOf(score: number): number;
}

/**
 * Makes all reasons there can be, so that a lead only picks its own.
 *
 * @throws `ClienteleError` with code `MALFORMED_MODEL` for what cannot be applied.
 */
export function compilePointsCard(body: PointsCardBody): CompiledPointsCard {
  try {
    return compileBody(body);
  } catch {
    throw new ClienteleError("MALFORMED_MODEL", "expected a points card", ["body"]);
  }
}

function compileBody({ basePoints, fields, interactions = [], scale }: PointsCardBody): CompiledPointsCard {
  const { baseScore, baseOdds, pointsToDoubleOdds } = scale;
  const logOddsPerPoint = Math.LN2 / pointsToDoubleOdds;
  assert(Number.isFinite(baseScore) && baseOdds > 0 && pointsToDoubleOdds > 0);
  const compiled = fields.map(compileField);
  return {
    base: reason("BASE_POINTS", {}, basePoints),
    fields: compiled,
    interactions: interactions.map((interaction) => compileInteraction(interaction, compiled)),
    probabilityOf: (score) => 1 / (1 + Math.exp((baseScore - score) * logOddsPerPoint) / baseOdds),
  };
}

/** The reason that a lead has by one field. The lead's position among others only goes into the path of an error. */
export function findReason(field: CompiledField, lead: object, position: number | undefined): PointsReason {
  const value = field.readInner === undefined ? (lead as Values)[field.name] : field.readInner(lead);
  if (typeof value === "string") {
    return field.byText.get(value) ?? field.unlisted ?? findBin(field, readAmount(value), position);
  }
  if (value === undefined || value === null) return field.silent;
  if (field.unlisted === undefined) return findBin(field, value, position);
  if (typeof value === "boolean" || Number.isFinite(value)) return field.byText.get(String(value)) ?? field.unlisted;
  return refuse("a text, a finite number, true or false", field, position);
}

type Values = Readonly<Record<string, unknown>>;

function findBin(field: CompiledField, value: unknown, position: number | undefined): PointsReason {
  if (!Number.isFinite(value)) refuse("a finite number", field, position);
  const { borders, bins } = field;
  let bin = 0;
  while (bin < borders.length && (value as number) > (borders[bin] as number)) bin += 1;
  return bins[bin] as PointsReason;
}

function refuse(expected: string, { name }: CompiledField, position: number | undefined): never {
  const path = position === undefined ? [name] : [position, name];
  throw new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
}

function compileField(field: PointsCardField): CompiledField {
  const { name, missing, missingTexts = [] } = field;
  const silent = reason("MISSING_VALUE", { field: name }, missing.points);
  const silentTexts = ["", ...missingTexts].map((text) => [text, silent] as const);
  const readInner = name.includes(".") || name in {} ? createFieldReader(name) : undefined;
  const shared = { name, readInner, silent };
  if (field.kind === "number") {
    const borders = Float64Array.from(field.borders);
    assert(field.bins.length === borders.length + 1);
    const bins = [...binReasons(field), silent];
    return { ...shared, byText: new Map(silentTexts), unlisted: undefined, borders, bins };
  }
  const levels = levelReasons(field);
  const unlisted = reason("UNLISTED_VALUE", { field: name, seen: field.others.share > 0 }, field.others.points);
  const bins = [...levels.map(([, level]) => level), unlisted, silent];
  return { ...shared, byText: new Map([...levels, ...silentTexts]), unlisted, borders: new Float64Array(), bins };
}

function compileInteraction({ fields: names, points }: PointsCardInteraction, fields: readonly CompiledField[]) {
  const [field, withField] = names;
  const [first, second] = names.map((name) => fields.findIndex((other) => other.name === name)) as [number, number];
  const [rows, columns] = [fields[first] as CompiledField, fields[second] as CompiledField];
  assert(points.length === rows.bins.length && points.every((row) => row.length === columns.bins.length));
  const reasonsOf = (row: readonly number[]) =>
    columns.bins.map(
      (bin, column) => [bin, reason("FIELDS_TOGETHER", { field, withField }, row[column] as number)] as const,
    );
  const byReasons = new Map(rows.bins.map((bin, row) => [bin, new Map(reasonsOf(points[row] as readonly number[]))]));
  return { first, second, byReasons };
}

function binReasons({ name, borders, bins }: PointsCardNumberField): readonly PointsReason[] {
  return bins.map(({ points }, bin) => {
    const [above, upTo] = [borders[bin - 1], borders[bin]];
    if (above === undefined && upTo === undefined) return reason("ANY_NUMBER", { field: name }, points);
    if (above === undefined) return reason("NUMBER_UP_TO", { field: name, upTo: upTo as number }, points);
    if (upTo === undefined) return reason("NUMBER_ABOVE", { field: name, above }, points);
    return reason("NUMBER_BETWEEN", { field: name, above, upTo }, points);
  });
}

function levelReasons({ name, levels }: PointsCardCategoryField): readonly (readonly [string, PointsReason])[] {
  return levels.map(({ value, points }) => [value, reason("LEVEL_OF_FIELD", { field: name, value }, points)]);
}

function reason(code: PointsCardReasonCode, params: PointsReason["params"], contribution: number): PointsReason {
  assert(Number.isSafeInteger(contribution));
  return Object.freeze({ code, params: Object.freeze(params), contribution });
}

/** Which of its parts is malformed is told where a card is opened. */
function assert(holds: boolean): void {
  if (!holds) throw new TypeError();
}
