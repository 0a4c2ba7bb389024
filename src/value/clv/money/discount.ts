import { ClienteleError } from "../../../shared/errors.js";
import { assertTimeUnit } from "../check.js";
import { DAYS_PER_UNIT, DAYS_PER_YEAR } from "../days-per-unit.js";
import type { ClvTimeUnit } from "../model.js";

/**
 * The continuous discount rate for one unit of time that belongs to an annual effective rate r: ln(1 + r)·(days of the unit)/365.25. A month is a twelfth of a year.
 *
 * A payment after t units is worth e^(−rate·t) of the same payment today: after a year of 365.25 days, 1/(1 + r) of it. A rate
 * of 0 discounts nothing.
 *
 * @param annualRate - A share from 0 to 1: 0.15 for 15 % a year.
 * @throws `ClienteleError` with code `INVALID_OPTION` and the path `["annualRate"]` for a rate outside 0 to 1, and `["timeUnit"]` for
 * an unknown unit.
 *
 * @example
 * ```ts
 * import { discountRatePerUnit } from "clientele/value/clv";
 *
 * discountRatePerUnit(0.15, "weeks").toFixed(7); // => "0.0026785"
 * discountRatePerUnit(0.15, "years").toFixed(7); // => "0.1397619"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, K. L. Lee, "RFM and CLV: Using Iso-Value Curves for Customer Base Analysis", Journal of
 * Marketing Research 42 (2005), pp. 415–430: 15 % a year as 0.0027 a week, continuously compounded.
 */
export function discountRatePerUnit(annualRate: number, timeUnit: ClvTimeUnit): number {
  if (!(annualRate >= 0 && annualRate <= 1)) {
    const expected = "expected a share from 0 to 1, as 0.15 for 15 % a year";
    throw new ClienteleError("INVALID_OPTION", expected, ["annualRate"]);
  }
  assertTimeUnit(timeUnit, ["timeUnit"]);
  return Math.log1p(annualRate) * (DAYS_PER_UNIT[timeUnit] / DAYS_PER_YEAR);
}
