import { ClienteleError, type Path } from "../errors.js";
import { DAY_MILLIS, readIsoDate, readIsoDateTime } from "./iso-text.js";

const FIRST_EPOCH_DAY = -719_162; // 0001-01-01
const LAST_EPOCH_DAY = 2_932_896; // 9999-12-31

/**
 * The days from 1970-01-01 to a local date `"YYYY-MM-DD"`: a whole number, negative before 1970. Epoch days are made
 * for hot loops; their difference is a number of days.
 *
 * @param path - Where the date stands in the caller's data, for the error.
 * @throws `ClienteleError` with code `INVALID_DATE` for a date that does not exist, lies outside the years 0001 to 9999
 * or has another form.
 *
 * @example
 * ```ts
 * import { toEpochDay } from "clientele/calendar";
 *
 * toEpochDay("1970-01-02"); // => 1
 * toEpochDay("2024-03-01") - toEpochDay("2024-02-28"); // => 2
 * ```
 */
export function toEpochDay(date: string, path: Path = []): number {
  const epochDay = readIsoDate(date);
  if (epochDay === undefined) throw invalidDate(path);
  return epochDay;
}

/**
 * The local date `"YYYY-MM-DD"` that lies a number of days after 1970-01-01.
 *
 * @throws `ClienteleError` with code `INVALID_DATE` for a number that is not whole, or a date outside the years 0001 to
 * 9999.
 *
 * @example
 * ```ts
 * import { fromEpochDay } from "clientele/calendar";
 *
 * fromEpochDay(20_000); // => "2024-10-04"
 * ```
 */
export function fromEpochDay(epochDay: number, path: Path = []): string {
  if (!Number.isInteger(epochDay) || epochDay < FIRST_EPOCH_DAY || epochDay > LAST_EPOCH_DAY) throw invalidDate(path);
  return new Date(epochDay * DAY_MILLIS).toISOString().slice(0, 10);
}

/**
 * Reads a local date-time `"YYYY-MM-DDTHH:mm[:ss[.SSS]]"` as milliseconds: those from 1970-01-01T00:00 on the same wall
 * clock. A zone's clock turns them into an instant, see {@link getZoneClock}.
 *
 * Up to nine decimals are read, and those beyond the millisecond cut off.
 *
 * @param path - Where the date-time stands in the caller's data, for the error.
 * @throws `ClienteleError` with code `INVALID_DATE_TIME` for a date or time that does not exist, lies outside the years
 * 0001 to 9999, has another form, or carries `Z` or an offset: that is an instant.
 *
 * @example
 * ```ts
 * import { toLocalMillis } from "clientele/calendar";
 *
 * toLocalMillis("1970-01-02T00:00:00.250"); // => 86400250
 * ```
 */
export function toLocalMillis(dateTime: string, path: Path = []): number {
  const read = readIsoDateTime(dateTime);
  if (read === undefined || read.offsetMillis !== undefined) {
    throw new ClienteleError("INVALID_DATE_TIME", "expected a local date-time such as 2026-03-29T14:30, no zone", path);
  }
  return read.localMillis;
}

/** Writes what {@link toLocalMillis} reads, always with milliseconds. */
export function fromLocalMillis(localMillis: number, path: Path): string {
  const date = fromEpochDay(Math.floor(localMillis / DAY_MILLIS), path);
  return date + new Date(localMillis).toISOString().slice(-14, -1);
}

function invalidDate(path: Path): ClienteleError {
  return new ClienteleError("INVALID_DATE", "expected a real date YYYY-MM-DD of the years 0001 to 9999", path);
}
