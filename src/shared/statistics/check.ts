import { ClienteleError, type Path } from "../errors.js";
import { LARGEST_PARAMETER, SMALLEST_PARAMETER } from "../numeric/limits.js";
import type { DistributionTail } from "./model.js";

/** Refuses data that hold nothing, or something that is no finite number. */
export function assertValues(values: ArrayLike<number>): void {
  if (values.length === 0) throw new ClienteleError("INVALID_VALUE", "expected at least one value", ["values"]);
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index])) refuse("a finite number", ["values", index]);
  }
}

/** Refuses what is no number; infinity is one. */
export function assertNumber(value: number, name: string): void {
  if (typeof value !== "number" || Number.isNaN(value)) refuse("a number", [name]);
}

/** Refuses anything but a number from 0 to 1. */
export function assertProbability(value: number, path: Path): void {
  if (!(typeof value === "number" && value >= 0 && value <= 1)) refuse("a probability from 0 to 1", path);
}

/** Refuses degrees of freedom that the incomplete functions do not take. */
export function assertDegreesOfFreedom(value: number, name: string): void {
  if (!(typeof value === "number" && value >= SMALLEST_PARAMETER && value <= LARGEST_PARAMETER)) {
    refuse("degrees of freedom from 1e-100 to 1e9", [name]);
  }
}

/** Refuses anything but a whole number from zero to a limit. */
export function assertCount(value: number, name: string, limit: number): void {
  if (!(Number.isInteger(value) && value >= 0 && value <= limit)) refuse(`a whole number from 0 to ${limit}`, [name]);
}

/** Refuses a confidence level of 0, of 1 or beyond. */
export function assertLevel(level: number): void {
  if (!(typeof level === "number" && level > 0 && level < 1)) {
    throw new ClienteleError("INVALID_OPTION", `expected a level between 0 and 1, got ${level}`, ["level"]);
  }
}

/** Refuses a side that a distribution does not have. */
export function assertTail(tail: DistributionTail): void {
  if (tail !== "lower" && tail !== "upper") {
    throw new ClienteleError("INVALID_OPTION", `expected "lower" or "upper", got ${tail}`, ["tail"]);
  }
}

function refuse(expected: string, path: Path): never {
  throw new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
}
