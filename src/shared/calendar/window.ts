import { ClienteleError } from "../errors.js";
import { toEpochMillis } from "./instant.js";
import type { Period, Window, WindowOptions } from "./model.js";
import { formatPeriod } from "./period.js";
import { isWindowUnit, shiftInstant } from "./shift.js";
import { getZoneClock } from "./zone-clock.js";

/**
 * The period that a window spans: from the same time on the zone's wall clock so many units before `asOf`, up to `asOf`.
 *
 * `asOf` itself belongs to the next window, so windows that adjoin count nothing twice. A month that is too short gives
 * its last day, and a wall-clock time that does not exist is read as {@link instantOfLocal} does.
 *
 * @throws `ClienteleError` with code `INVALID_WINDOW` unless `last` is a whole number, one or more, of a known unit;
 * `INVALID_INSTANT`, also where the years 0001 to 9999 are left; `INVALID_ZONE`.
 *
 * @example
 * ```ts
 * import { periodOfWindow } from "clientele/calendar";
 *
 * const options = { asOf: "2026-08-31T10:00:00Z", zone: "Europe/Berlin" };
 * periodOfWindow({ last: 6, unit: "months" }, options); // => { from: "2026-02-28T11:00:00.000Z", to: "2026-08-31T10:00:00.000Z" }
 * ```
 */
export function periodOfWindow(window: Window, options: WindowOptions): Period {
  const { last, unit } = window;
  const to = toEpochMillis(options.asOf, ["asOf"]);
  if (!Number.isSafeInteger(last) || last < 1) {
    throw new ClienteleError("INVALID_WINDOW", "expected a whole number, one or more", ["window", "last"]);
  }
  if (!isWindowUnit(unit)) {
    throw new ClienteleError("INVALID_WINDOW", "expected days, weeks, months, quarters or years", ["window", "unit"]);
  }
  return formatPeriod({ from: shiftInstant(getZoneClock(options.zone), to, -last, unit), to });
}
