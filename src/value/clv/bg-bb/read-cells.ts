import { ClienteleError, type Path } from "../../../shared/errors.js";
import type { OpportunityCell, OpportunityHistory } from "./model.js";

/** All customers with the same history. */
export interface MergedCell extends OpportunityHistory {
  readonly customers: number;
}

/** Refuses a history that cannot be. */
export function assertHistory({ repeats, lastRepeat, opportunities }: OpportunityHistory, path: Path): void {
  assertCount(repeats, [...path, "repeats"]);
  assertCount(lastRepeat, [...path, "lastRepeat"]);
  assertCount(opportunities, [...path, "opportunities"]);
  if (lastRepeat < repeats) throw invalid("an opportunity not before as many repeats", [...path, "lastRepeat"]);
  if (repeats === 0 && lastRepeat > 0) throw invalid("0 where there was no repeat", [...path, "lastRepeat"]);
  if (opportunities < lastRepeat) throw invalid("no fewer than up to the last repeat", [...path, "opportunities"]);
}

/** Puts customers with the same history together, sorted, so that sums do not depend on the order of the input. */
export function mergeCells(cells: readonly OpportunityCell[]): readonly MergedCell[] {
  const merged = new Map<string, OpportunityHistory & { customers: number }>();
  cells.forEach((cell, index) => {
    assertHistory(cell, [index]);
    const { repeats, lastRepeat, opportunities, customers = 1 } = cell;
    assertCount(customers, [index, "customers"]);
    if (customers === 0) return;
    const key = `${opportunities} ${repeats} ${lastRepeat}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { repeats, lastRepeat, opportunities, customers });
    else known.customers += customers;
  });
  return [...merged.values()].sort(
    (left, right) =>
      left.opportunities - right.opportunities || left.repeats - right.repeats || left.lastRepeat - right.lastRepeat,
  );
}

function assertCount(count: number, path: Path): void {
  if (!(Number.isSafeInteger(count) && count >= 0)) throw invalid("a whole number from 0 on", path);
}

const invalid = (expected: string, path: Path) => new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);
