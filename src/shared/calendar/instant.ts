import { ClienteleError, type Path } from "../errors.js";
import { readIsoDateTime } from "./iso-text.js";
import type { InstantLike } from "./model.js";

const FIRST_MILLIS = -62_135_596_800_000; // 0001-01-01T00:00:00.000Z
const LAST_MILLIS = 253_402_300_799_999; // 9999-12-31T23:59:59.999Z

/**
 * Reads an instant as milliseconds since 1970-01-01T00:00Z.
 *
 * ISO text needs a date, `T`, hours and minutes, and `Z` or an offset `±hh:mm`; seconds are optional, and so are up to
 * nine decimals, of which those beyond the millisecond are cut off. Nothing else is guessed at: text without offset is
 * refused, as are 24:00, leap seconds and dates that do not exist. A number must be whole. All instants lie in the years
 * 0001 to 9999 of UTC, so that each has an ISO text, and the texts sort as the instants do.
 *
 * @param path - Where the value stands in the caller's data, for the error.
 * @throws `ClienteleError` with code `INVALID_INSTANT` for anything else.
 *
 * @example
 * ```ts
 * import { toEpochMillis } from "clientele/calendar";
 *
 * toEpochMillis("1970-01-01T01:00:01.5+01:00"); // => 1500
 * toEpochMillis(new Date(1500)); // => 1500
 * ```
 *
 * @see RFC 3339, section 5.6
 */
export function toEpochMillis(value: InstantLike, path: Path = []): number {
  const millis = typeof value === "string" ? readText(value) : isDate(value) ? value.getTime() : value;
  if (Number.isInteger(millis) && millis >= FIRST_MILLIS && millis <= LAST_MILLIS) return millis + 0; // no minus zero
  throw new ClienteleError(
    "INVALID_INSTANT",
    "expected ISO text with Z or an offset, whole epoch milliseconds or a Date, in the years 0001 to 9999",
    path,
  );
}

/**
 * Writes an instant as ISO text in UTC, always with milliseconds.
 *
 * @param path - Where the value stands in the caller's data, for the error.
 * @throws `ClienteleError` with code `INVALID_INSTANT`, as {@link toEpochMillis} does.
 *
 * @example
 * ```ts
 * import { toIsoInstant } from "clientele/calendar";
 *
 * toIsoInstant("2026-03-29T01:30+02:00"); // => "2026-03-28T23:30:00.000Z"
 * ```
 */
export function toIsoInstant(value: InstantLike, path: Path = []): string {
  return new Date(toEpochMillis(value, path)).toISOString();
}

/** Also true of a `Date` from another realm, such as a frame or the sandbox of a test runner. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

function readText(text: string): number {
  const read = readIsoDateTime(text);
  return read?.offsetMillis === undefined ? Number.NaN : read.localMillis - read.offsetMillis;
}
