import type { DecimalLike } from "../../shared/decimal.js";
import type { Path } from "../../shared/errors.js";
import { rankDecimals } from "./rank-decimals.js";
import { rankUnits } from "./rank-units.js";
import type { Ranking } from "./ranking.js";

/**
 * Ranks values: in whole units where they all fit, else in decimals. Both answer the same.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE`, and the path of the value, for anything that is no finite number.
 */
export function rankValues(values: readonly DecimalLike[], pathOf: (index: number) => Path): Ranking {
  return rankUnits(values) ?? rankDecimals(values, pathOf);
}
