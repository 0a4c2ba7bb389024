import { toEpochDay } from "../../shared/calendar/index.js";
import type { Validity } from "./model.js";

/**
 * Whether something holds on a date: from `validFrom` on, that day included, up to `validTo`, that day not included.
 *
 * @throws `ClienteleError` with code `INVALID_DATE` unless `date` is `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { isValidOn } from "clientele/records/party";
 *
 * isValidOn({ validFrom: "2025-01-01", validTo: "2026-01-01" }, "2025-12-31"); // => true
 * isValidOn({ validTo: "2026-01-01" }, "2026-01-01"); // => false
 * isValidOn({}, "2026-01-01"); // => true
 * ```
 */
export function isValidOn({ validFrom, validTo }: Validity, date: string): boolean {
  toEpochDay(date, ["date"]); // dates are compared as text, so it has to be one
  return (validFrom === undefined || validFrom <= date) && (validTo === undefined || date < validTo);
}
