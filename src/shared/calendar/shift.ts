import { ClienteleError, type Path } from "../errors.js";
import { addMonthsToDay } from "./date-fns.js";
import { DAY_MILLIS } from "./iso-text.js";
import type { WindowUnit } from "./model.js";
import type { ZoneClock } from "./zone-clock.js";

const SHIFTS: Readonly<Record<WindowUnit, (epochDay: number, by: number) => number>> = {
  days: (epochDay, by) => epochDay + by,
  weeks: (epochDay, by) => epochDay + by * 7,
  months: addMonthsToDay,
  quarters: (epochDay, by) => addMonthsToDay(epochDay, by * 3),
  years: (epochDay, by) => addMonthsToDay(epochDay, by * 12),
};

/** Guards against units from outside TypeScript. */
export function isWindowUnit(unit: string): unit is WindowUnit {
  return Object.hasOwn(SHIFTS, unit);
}

/** Refuses a count that is not whole. */
export function assertWhole(count: number, path: Path): void {
  if (!Number.isSafeInteger(count)) throw new ClienteleError("INVALID_VALUE", "expected a whole number", path);
}

/** The instant so many units away at which the wall clock shows the same time of day. */
export function shiftInstant(clock: ZoneClock, epochMillis: number, by: number, unit: WindowUnit): number {
  if (by === 0) return epochMillis; // the wall clock alone does not tell the second pass of an overlap from the first
  const localMillis = clock.localMillisAt(epochMillis);
  const epochDay = Math.floor(localMillis / DAY_MILLIS);
  return clock.epochMillisOf(localMillis + (SHIFTS[unit](epochDay, by) - epochDay) * DAY_MILLIS);
}
