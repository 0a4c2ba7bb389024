import { ClienteleError, type Path } from "../errors.js";
import { toEpochMillis, toIsoInstant } from "./instant.js";
import type { InstantLike, Period, ShiftPeriodOptions } from "./model.js";
import { assertWhole, isWindowUnit, shiftInstant } from "./shift.js";
import { getZoneClock } from "./zone-clock.js";

/**
 * The period from one instant, included, to another, not included. Where both are the same, it is empty.
 *
 * @throws `ClienteleError` with code `INVALID_INSTANT`, or `INVALID_PERIOD` where the end lies before the start.
 *
 * @example
 * ```ts
 * import { createPeriod, startOfDate } from "clientele/calendar";
 *
 * const zone = "Europe/Berlin";
 * createPeriod(startOfDate("2026-07-01", zone), startOfDate("2026-08-01", zone)); // => { from: "2026-06-30T22:00:00.000Z", to: "2026-07-31T22:00:00.000Z" }
 * ```
 */
export function createPeriod(from: InstantLike, to: InstantLike): Period {
  return formatPeriod(readPeriod({ from, to }, []));
}

/**
 * Whether an instant lies in a period: its start does, its end does not.
 *
 * @throws `ClienteleError` with code `INVALID_INSTANT`, or `INVALID_PERIOD` where the end lies before the start.
 *
 * @example
 * ```ts
 * import { isWithin } from "clientele/calendar";
 *
 * const hour = { from: "2026-11-24T10:00:00.000Z", to: "2026-11-24T11:00:00.000Z" };
 * isWithin(hour, "2026-11-24T11:00:00+01:00"); // => true
 * isWithin(hour, "2026-11-24T11:00:00Z"); // => false
 * ```
 */
export function isWithin(period: Period, instant: InstantLike): boolean {
  const { from, to } = readPeriod(period, ["period"]);
  const millis = toEpochMillis(instant, ["instant"]);
  return from <= millis && millis < to;
}

/**
 * The period that lies a number of units earlier or later on a zone's wall clock: last month, the same quarter a year ago.
 *
 * Start and end each keep their time of day, as {@link instantOfLocal} reads it, and their day of the month, as
 * {@link addMonths} does. So a calendar month moved by months is a calendar month. Where the clock is put forward or back
 * at one end and the ends would cross, the period is empty at its start.
 *
 * @throws `ClienteleError` with code `INVALID_INSTANT`, also where the years 0001 to 9999 are left; `INVALID_PERIOD`,
 * `INVALID_ZONE`, `INVALID_UNIT`, or `INVALID_VALUE` for a number of units that is not whole.
 *
 * @example
 * ```ts
 * import { shiftPeriod } from "clientele/calendar";
 *
 * const march = { from: "2026-02-28T23:00:00.000Z", to: "2026-03-31T22:00:00.000Z" };
 * shiftPeriod(march, { by: -1, unit: "months", zone: "Europe/Berlin" }); // => { from: "2026-01-31T23:00:00.000Z", to: "2026-02-28T23:00:00.000Z" }
 * ```
 */
export function shiftPeriod(period: Period, options: ShiftPeriodOptions): Period {
  const { by, unit, zone } = options;
  const { from, to } = readPeriod(period, ["period"]);
  assertWhole(by, ["by"]);
  if (!isWindowUnit(unit))
    throw new ClienteleError("INVALID_UNIT", "expected days, weeks, months, quarters or years", ["unit"]);
  const clock = getZoneClock(zone);
  const start = shiftInstant(clock, from, by, unit);
  return formatPeriod({ from: start, to: Math.max(start, shiftInstant(clock, to, by, unit)) });
}

/** A period in epoch milliseconds. */
export interface EpochPeriod {
  readonly from: number;
  readonly to: number;
}

/** Reads a period, and refuses one that runs backwards. */
export function readPeriod(period: { readonly from: InstantLike; readonly to: InstantLike }, path: Path): EpochPeriod {
  const from = toEpochMillis(period.from, [...path, "from"]);
  const to = toEpochMillis(period.to, [...path, "to"]);
  if (to < from)
    throw new ClienteleError("INVALID_PERIOD", "expected a period that does not end before it starts", path);
  return { from, to };
}

/** Writes a period, which must run forwards. */
export function formatPeriod({ from, to }: EpochPeriod): Period {
  return { from: toIsoInstant(from), to: toIsoInstant(to) };
}
