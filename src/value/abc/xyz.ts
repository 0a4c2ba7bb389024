import { type Decimal, type DecimalLike, decimal, divide, sum, ZERO } from "../../shared/decimal.js";
import { ClienteleError } from "../../shared/errors.js";
import type { Reason } from "../../shared/reasons.js";
import { assertNoFinding, checkXyzPolicy } from "./check.js";
import type {
  ApartClass,
  XyzAnalysis,
  XyzClassSummary,
  XyzOptions,
  XyzPolicy,
  XyzReasonCode,
  XyzRow,
} from "./model.js";

/**
 * Classes items by how regularly they earn: X steady, Y swaying, Z irregular.
 *
 * The measure is the coefficient of variation over the periods. An item exactly on a border is in the more regular class;
 * the comparison is exact. Class N takes items with nothing in any period, class E those that `isNew` names. An item whose
 * amounts cancel out, or add up to less than zero, has no coefficient and is in the last class.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and path `[index]` for fewer than two periods, or `[index, period]` for an
 * amount that is no finite number; `INVALID_POLICY` for borders that do not ascend, or class names that are missing, taken
 * twice, or one of N and E.
 *
 * @example
 * ```ts
 * import { analyzeXyz } from "clientele/value/abc";
 *
 * const monthly = [["10.00", "10.00", "10.00"], ["5.00", "10.00", "15.00"], [0, 0, 90]];
 * const { rows } = analyzeXyz(monthly, {
 *   valuesOf: (amounts) => amounts,
 *   policy: { classes: [{ name: "X", upTo: 0.25 }, { name: "Y", upTo: 0.5 }, { name: "Z" }] },
 * });
 *
 * rows.map((row) => row.xyzClass); // => ["X", "Y", "Z"]
 * ```
 */
export function analyzeXyz<Item, const Name extends string>(
  items: readonly Item[],
  options: XyzOptions<Item, Name>,
): XyzAnalysis<Item, Name | ApartClass> {
  const { valuesOf, policy, isNew } = options;
  assertNoFinding(checkXyzPolicy(policy));

  const rows = items.map((item, index): XyzRow<Item, Name | ApartClass> => {
    const amounts = readPeriods(valuesOf(item), index);
    if (isNew?.(item)) return { item, xyzClass: "E" };
    if (amounts.every((amount) => amount.isZero())) return { item, xyzClass: "N" };
    return { item, ...classify(amounts, policy) };
  });

  const countOf = (name: string) => rows.filter((row) => row.xyzClass === name).length;
  const classes = policy.classes.map(({ name, upTo }): XyzClassSummary<Name | ApartClass> => {
    const reason: Reason<XyzReasonCode> =
      upTo === undefined
        ? { code: "VARIES_MORE", params: { class: name } }
        : { code: "VARIES_UP_TO", params: { class: name, upTo } };
    return { name, count: countOf(name), reason };
  });
  classes.push({ name: "N", count: countOf("N"), reason: { code: "XYZ_NO_REVENUE", params: { class: "N" } } });
  if (isNew !== undefined) {
    classes.push({ name: "E", count: countOf("E"), reason: { code: "XYZ_NEW_ITEM", params: { class: "E" } } });
  }
  return { rows, classes, policy };
}

function readPeriods(values: readonly DecimalLike[], index: number): Decimal[] {
  if (values.length < 2) throw new ClienteleError("INVALID_VALUE", "expected two periods or more", [index]);
  return values.map((value, period) => decimal(value, [index, period]));
}

/** The variance is compared with the square of the border times the mean: no quotient and no root decides a class. */
function classify<Name extends string>(amounts: readonly Decimal[], policy: XyzPolicy<Name>) {
  const last = policy.classes.at(-1) as { readonly name: Name };
  const total = sum(amounts);
  if (!total.greaterThan(ZERO)) return { xyzClass: last.name };

  const squareOfTotal = total.times(total);
  const spread = sum(amounts.map((amount) => amount.times(amount)))
    .times(amounts.length)
    .minus(squareOfTotal);
  const found = policy.classes.find(
    ({ upTo }) => upTo === undefined || spread.lessThanOrEqualTo(decimal(upTo).times(upTo).times(squareOfTotal)),
  );
  return {
    xyzClass: (found ?? last).name,
    coefficientOfVariation: Math.sqrt(divide(spread, squareOfTotal).toNumber()),
  };
}
