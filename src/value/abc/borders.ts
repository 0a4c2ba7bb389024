import { decimal, ZERO } from "../../shared/decimal.js";
import type { Reason } from "../../shared/reasons.js";
import { type AbcCurveBorder, findAbcCurvePoints } from "./curve.js";
import type { AbcPolicy, AbcPolicyComputed, AbcReasonCode, CrossingRule } from "./model.js";
import type { Ranking } from "./ranking.js";

/** One class of a policy, applied: how many ranked items lie in it and in all better classes, and why it ends there. */
export interface AbcBorder {
  readonly name: string;
  readonly ranks: number;
  readonly reason: Reason<AbcReasonCode>;
}

/** Applies a policy to a ranking. The last border takes all ranks. */
export function findBorders(policy: AbcPolicy, crossing: CrossingRule, ranking: Ranking): readonly AbcBorder[] {
  if (policy.by === "computed") return bordersOnCurve(policy, ranking, crossing);

  const ranks = ranking.order.length;
  return policy.classes.map((abcClass, index): AbcBorder => {
    if (index === policy.classes.length - 1) return takesTheRest(abcClass.name, ranks);
    const { upTo, from } = abcClass as { readonly upTo?: unknown; readonly from?: unknown };
    if (policy.by === "amount") return borderByAmount(abcClass.name, from as string | number, ranking);
    return policy.by === "count"
      ? borderByCount(abcClass.name, upTo as number, ranking, crossing)
      : borderByShare(abcClass.name, upTo as number, ranking, crossing);
  });
}

const takesTheRest = (name: string, ranks: number): AbcBorder => ({
  name,
  ranks,
  reason: { code: "TAKES_THE_REST", params: { class: name } },
});

/** Without a positive total nothing is vital: all items fall to the last class. */
const totalNotPositive = (name: string): AbcBorder => ({
  name,
  ranks: 0,
  reason: { code: "TOTAL_NOT_POSITIVE", params: { class: name } },
});

function borderByShare(name: string, upTo: number, ranking: Ranking, crossing: CrossingRule): AbcBorder {
  if (!ranking.total.greaterThan(ZERO)) return totalNotPositive(name);
  // The border is an amount, not a share: comparing amounts needs no rounded division.
  const border = ranking.total.times(upTo);
  return {
    name,
    ranks: wholeGroups(
      crossing === "better" ? ranking.ranksToReach(border) : ranking.ranksWithin(border),
      ranking,
      crossing,
    ),
    reason: { code: "ENDS_AT_SHARE", params: { class: name, upTo, amount: border.toFixed(), crossing } },
  };
}

function borderByCount(name: string, upTo: number, ranking: Ranking, crossing: CrossingRule): AbcBorder {
  const border = decimal(upTo).times(ranking.order.length);
  const ranks = (crossing === "better" ? border.ceil() : border.floor()).toNumber();
  return {
    name,
    ranks: wholeGroups(ranks, ranking, crossing),
    reason: { code: "ENDS_AT_COUNT", params: { class: name, upTo, count: border.toFixed(), crossing } },
  };
}

function borderByAmount(name: string, from: string | number, ranking: Ranking): AbcBorder {
  const amount = decimal(from);
  return {
    name,
    ranks: ranking.ranksAtLeast(amount),
    reason: { code: "STARTS_AT_AMOUNT", params: { class: name, from: amount.toFixed() } },
  };
}

function bordersOnCurve(policy: AbcPolicyComputed, ranking: Ranking, crossing: CrossingRule): readonly AbcBorder[] {
  const ranks = ranking.order.length;
  if (!ranking.total.greaterThan(ZERO)) {
    return [totalNotPositive("A"), totalNotPositive("B"), takesTheRest("C", ranks)];
  }
  const { endOfA, endOfB, onGrid } = findAbcCurvePoints(ranking, policy.grid);
  const border = (name: string, point: AbcCurveBorder, ranksBefore: number): AbcBorder => ({
    name,
    ranks: ranksBefore,
    reason: { code: "ENDS_AT_CURVE_POINT", params: { class: name, effort: point.effort, yield: point.yield } },
  });
  return [
    onGrid
      ? border("A", endOfA, wholeGroups(endOfA.ranks - 1, ranking, "worse"))
      : border("A", endOfA, wholeGroups(endOfA.ranks, ranking, crossing)),
    border("B", endOfB, wholeGroups(endOfB.ranks, ranking, crossing)),
    takesTheRest("C", ranks),
  ];
}

/** Moves a border out of a group of equal values: behind the group, or before it. */
function wholeGroups(ranks: number, ranking: Ranking, crossing: CrossingRule): number {
  let border = Math.max(ranks, 0);
  while (border < ranking.order.length && ranking.tiesWithPrevious(border)) {
    border += crossing === "better" ? 1 : -1;
  }
  return border;
}
