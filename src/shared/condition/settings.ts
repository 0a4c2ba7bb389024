import { readInstant } from "./read-instant.js";

/** An object of plain data. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value is what JSON calls an object. */
export function isPlainObject(value: unknown): value is PlainObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A text without half surrogate pairs, which no other system could take. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && !/\p{Surrogate}/u.test(value);
}

/** A number that JSON can hold. */
export function isNumber(value: unknown): boolean {
  return Number.isFinite(value);
}

/** What a value can be compared with as it is. */
export function isScalar(value: unknown): boolean {
  return isText(value) || isNumber(value) || typeof value === "boolean";
}

/** An instant as it can be stored. */
function isInstantText(value: unknown): boolean {
  return typeof value === "string" && !Number.isNaN(readInstant(value));
}

/** What a value can be compared with when it is read in a way. */
export function isOperandAs(value: unknown, as: unknown): boolean {
  if (as === undefined) return isScalar(value);
  return as === "instant" ? isInstantText(value) : isNumber(value);
}

/** Whether a value is one of some names. */
export function isOneOf(...names: readonly string[]): (value: unknown) => boolean {
  return (value) => names.includes(value as string);
}

/** A list of one type that is not empty. */
export function isList(values: unknown, isRight: (value: unknown) => boolean): boolean {
  if (!Array.isArray(values) || values.length === 0) return false;
  // `every` alone would leave out holes.
  return Array.from(values).every((value) => isRight(value) && typeof value === typeof values[0]);
}

/** Whether a range has something in it. */
export function isAscending(from: unknown, to: unknown, as: unknown): boolean {
  if (as === "instant") return readInstant(from) <= readInstant(to);
  return typeof from === typeof to && (from as number) <= (to as number);
}

/** A window of facts. */
export function isWindow(window: unknown): boolean {
  if (!isPlainObject(window)) return false;
  const { days, from, to } = window;
  const given = Object.keys(window).filter((name) => window[name] !== undefined);
  const names = given.sort().join();
  if (names === "days") return isNumber(days) && (days as number) > 0;
  if (names === "from") return isInstantText(from);
  return names === "from,to" && isInstantText(from) && isInstantText(to) && readInstant(from) < readInstant(to);
}
