import { type Decimal, type DecimalLike, decimal, divide, sum, ZERO } from "../../shared/decimal.js";
import { readExactAmount, signOfAmount } from "../../shared/exact-sum.js";
import { findBorders } from "./borders.js";
import { assertNoFinding, checkAbcPolicy } from "./check.js";
import { countedValue } from "./counted.js";
import {
  type AbcAnalysis,
  type AbcClass,
  type AbcClassSummary,
  type AbcOptions,
  type AbcPolicy,
  type AbcPolicyByShare,
  type AbcReasonCode,
  type AbcRow,
  type ApartClass,
  type ClassNameOf,
  DEFAULT_ABC_POLICY,
} from "./model.js";
import { rankValues } from "./rank-values.js";

/**
 * Ranks items by value and classes them by their part in the total, in the number of items, or by amount.
 *
 * Every item gets exactly one class. An item that a border runs through stays in the better class, unless the policy says
 * `crossing: "worse"`; an item that ends exactly on a border lies before it. Items of equal value share a class, so the
 * order of the input never changes a class: a border through such a group moves behind it, or before it. Where the total is
 * not positive, shares mean nothing and every ranked item is in the last class.
 *
 * Class E takes the items that `isNew` names; they are neither ranked nor part of the total. Class N takes the items worth
 * exactly nothing, where the policy has `separateNoRevenue`.
 *
 * @param items - What to rank: customers, products, accounts. Not changed.
 * @param options - How to read an item's value, and where the classes end.
 * @returns One row for each item, and one summary for each class; counts and values of the classes add up to the input's.
 * @throws `ClienteleError` with code `INVALID_VALUE` and path `[index]` for a value that is no finite number, or is negative
 * under `negatives: "refuse"`; `INVALID_POLICY` for a policy that {@link checkAbcPolicy} finds fault with.
 *
 * @example
 * ```ts
 * import { analyzeAbc } from "clientele/value/abc";
 *
 * const customers = [
 *   { name: "Ada", revenue: "150.00" },
 *   { name: "Bob", revenue: "800.00" },
 *   { name: "Cyd", revenue: "50.00" },
 * ];
 *
 * const { rows, classes } = analyzeAbc(customers, { valueOf: (customer) => customer.revenue });
 *
 * rows.map((row) => row.item.name); // => ["Bob", "Ada", "Cyd"]
 * rows.map((row) => row.abcClass); // => ["A", "B", "C"]
 * classes[0]?.shareOfValue; // => 0.8
 * ```
 *
 * @see H. F. Dickie, "ABC Inventory Analysis Shoots for Dollars", Factory Management and Maintenance, July 1951: the origin
 * of the method.
 */
export function analyzeAbc<Item, const Policy extends AbcPolicy = AbcPolicyByShare<AbcClass>>(
  items: readonly Item[],
  options: AbcOptions<Item, Policy>,
): AbcAnalysis<Item, ClassNameOf<Policy>> {
  type Name = ClassNameOf<Policy>;
  const { policy, crossing, negatives, separateNoRevenue } = completePolicy(options.policy ?? DEFAULT_ABC_POLICY);
  const values = items.map((item) => options.valueOf(item));
  const { ranked, newItems, noRevenue } = partItems(items, values, options.isNew, separateNoRevenue);

  const ranking = rankValues(
    ranked.map((index) => countedValue(values[index] as DecimalLike, negatives, index)),
    (position) => [ranked[position] as number],
  );
  const borders = findBorders(policy, crossing, ranking);
  const hasShares = ranking.total.greaterThan(ZERO);

  const rows: AbcRow<Item, Name>[] = [];
  const classes: AbcClassSummary<Name>[] = [];
  for (const { name, ranks, reason } of borders) {
    const start = rows.length;
    for (let rank = start; rank < ranks; rank += 1) {
      const index = ranked[ranking.order[rank] as number] as number;
      rows.push({
        item: items[index] as Item,
        value: negatives === "zero" ? decimal(values[index] as DecimalLike).toFixed() : ranking.valueText(rank),
        abcClass: name as Name,
        rank: rank + 1,
        cumulativeShare: hasShares ? ranking.reachedShare(rank + 1) : undefined,
      });
    }
    const value = ranking.sumBetween(start, ranks);
    const shareOfValue = hasShares ? divide(value, ranking.total).toNumber() : undefined;
    classes.push({
      ...countIn(name as Name, ranks - start, items.length),
      value: value.toFixed(),
      shareOfValue,
      reason,
    });
  }

  function setApart(name: ApartClass, indexes: readonly number[], code: AbcReasonCode, shareOfValue?: number): void {
    const amounts = indexes.map((index) => decimal(values[index] as DecimalLike, [index]));
    indexes.forEach((index, position) => {
      const value = (amounts[position] as Decimal).toFixed();
      rows.push({ item: items[index] as Item, value, abcClass: name as Name });
    });
    const reason = { code, params: { class: name } };
    const value = sum(amounts).toFixed();
    classes.push({ ...countIn(name as Name, indexes.length, items.length), value, shareOfValue, reason });
  }
  if (separateNoRevenue) setApart("N", noRevenue, "NO_REVENUE", hasShares ? 0 : undefined);
  if (options.isNew !== undefined) setApart("E", newItems, "NEW_ITEM");

  return { rows, classes, total: ranking.total.toFixed(), policy };
}

function countIn<Name>(name: Name, count: number, all: number) {
  return { name, count, shareOfCount: all === 0 ? undefined : count / all };
}

function completePolicy(given: AbcPolicy) {
  assertNoFinding(checkAbcPolicy(given));
  const { crossing = "better", negatives = "net", separateNoRevenue = false } = given;
  const policy: AbcPolicy = { ...given, crossing, negatives, separateNoRevenue };
  return { policy, crossing, negatives, separateNoRevenue };
}

/** Tells the items to be ranked from those that stand apart; by index, in the order of the input. */
function partItems<Item>(
  items: readonly Item[],
  values: readonly DecimalLike[],
  isNew: ((item: Item) => boolean) | undefined,
  separateNoRevenue: boolean,
) {
  const ranked: number[] = [];
  const newItems: number[] = [];
  const noRevenue: number[] = [];
  const isZero = (index: number) => signOfAmount(readExactAmount(values[index] as DecimalLike, [index])) === 0;
  items.forEach((item, index) => {
    if (isNew?.(item)) newItems.push(index);
    else if (separateNoRevenue && isZero(index)) noRevenue.push(index);
    else ranked.push(index);
  });
  return { ranked, newItems, noRevenue };
}
