import { toEpochMillis } from "../shared/calendar/index.js";
import { readIsoDate } from "../shared/calendar/iso-text.js";
import { type Rule, that } from "./shape.js";

/** One of a list of words. */
export function oneOf(words: readonly string[]): Rule<"INVALID_CHOICE"> {
  return that((value) => words.includes(value as string), "INVALID_CHOICE");
}

/** True or false. */
export const trueOrFalse: Rule<"INVALID_CHOICE"> = that((value) => typeof value === "boolean", "INVALID_CHOICE");

/** An id: leading zeros and blanks around it belong to it. */
export const anId: Rule<"INVALID_ID"> = that((value) => isText(value) && !isBlank(value), "INVALID_ID");

/** A text that may be empty. */
export const aText: Rule<"INVALID_TEXT"> = that(isText, "INVALID_TEXT");

/** A text that says something. */
export const aFilledText: Rule<"INVALID_TEXT"> = that((value) => isText(value) && !isBlank(value), "INVALID_TEXT");

/** A local date. */
export const aDate: Rule<"INVALID_DATE"> = that((value) => readIsoDate(value) !== undefined, "INVALID_DATE");

/** An instant, as text. */
export const anInstant: Rule<"INVALID_INSTANT"> = that(isInstantText, "INVALID_INSTANT");

/** Whether a text says nothing. What is no text is not blank. */
export function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

function isText(value: unknown): value is string {
  return typeof value === "string" && !/\p{Surrogate}/u.test(value);
}

function isInstantText(value: unknown): boolean {
  if (typeof value !== "string") return false;
  try {
    toEpochMillis(value);
    return true;
  } catch {
    return false;
  }
}
