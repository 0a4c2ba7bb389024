import type { DecimalLike } from "../../shared/decimal.js";
import { ClienteleError } from "../../shared/errors.js";
import { readExactAmount, signOfAmount } from "../../shared/exact-sum.js";
import type { NegativeRule } from "./model.js";

/**
 * A value as it counts in the total.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and path `[index]`, for a negative value where none is allowed.
 */
export function countedValue(value: DecimalLike, negatives: NegativeRule, index: number): DecimalLike {
  if (negatives === "net" || signOfAmount(readExactAmount(value, [index])) >= 0) return value;
  if (negatives === "zero") return 0;
  throw new ClienteleError("INVALID_VALUE", "expected no negative value", [index]);
}
