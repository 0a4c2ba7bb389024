import { ClienteleError, type Path } from "../../../shared/errors.js";
import { createReport, type ReportBuilder } from "../../../shared/report.js";
import type { SpendGroup } from "./likelihood.js";
import type { SpendDropCode, SpendHistory } from "./model.js";

/** A customer with repeats. */
export interface Spender {
  readonly repeats: number;
  readonly spend: number;
}

/** The customers with repeats who spent something; the others are counted. */
export function readSpenders(
  customers: readonly SpendHistory[],
  report: ReportBuilder<SpendDropCode> = createReport<SpendDropCode>(),
): readonly Spender[] {
  if (customers.length === 0) throw new ClienteleError("EMPTY_DATA", "expected at least one customer");
  const spenders: Spender[] = [];
  customers.forEach((customer, index) => {
    report.take();
    const spender = readSpender(customer, [index]);
    const id = customer.partyId ?? String(index + 1);
    if (spender.repeats === 0) report.drop("NO_REPEAT", id);
    else if (spender.spend > 0) spenders.push(spender);
    else report.drop("NO_POSITIVE_SPEND", id);
  });
  return spenders;
}

/** Refuses what is no customer. Without a repeat the spend is 0, whatever is given. */
export function readSpender({ repeats, meanRepeatSpend }: SpendHistory, path: Path): Spender {
  if (!(Number.isSafeInteger(repeats) && repeats >= 0)) {
    throw new ClienteleError("INVALID_VALUE", "expected a whole number from 0 on", [...path, "repeats"]);
  }
  if (repeats === 0) return { repeats, spend: 0 };
  if (meanRepeatSpend === undefined || !Number.isFinite(meanRepeatSpend)) {
    throw new ClienteleError("INVALID_VALUE", "expected a finite amount", [...path, "meanRepeatSpend"]);
  }
  return { repeats, spend: meanRepeatSpend };
}

/**
 * Puts customers with the same number of repeats together, and among them those with the same spend, divided by a scale. Sorted,
 * so that sums over the groups do not depend on the order of the input.
 */
export function groupSpenders(spenders: readonly Spender[], scale: number): readonly SpendGroup[] {
  const byRepeats = new Map<number, Map<number, number>>();
  for (const { repeats, spend } of spenders) {
    const counts = byRepeats.get(repeats) ?? new Map<number, number>();
    byRepeats.set(repeats, counts);
    counts.set(spend, (counts.get(spend) ?? 0) + 1);
  }
  return [...byRepeats]
    .sort(([left], [right]) => left - right)
    .map(([repeats, counts]) => {
      const sorted = [...counts].sort(([left], [right]) => left - right);
      const weights = Float64Array.from(sorted, ([, weight]) => weight);
      return {
        repeats,
        spends: Float64Array.from(sorted, ([spend]) => spend / scale),
        weights,
        count: weights.reduce((sum, weight) => sum + weight, 0),
      };
    });
}
