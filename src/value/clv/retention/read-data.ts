import { ClienteleError, type Path } from "../../../shared/errors.js";
import type { Stretch } from "./likelihood.js";
import type { CohortTable, ContractTenure, RetentionData } from "./model.js";

/** All customers of a data set, in the form of the likelihood. */
export interface RetentionCounts {
  /** Ascending, without a gap, from age 0 to the last one observed. */
  readonly stretches: readonly Stretch[];
  readonly customers: number;
}

/** How many customers left at the end of a period, and how many were seen no longer. */
interface Exit {
  left: number;
  censored: number;
}

/** Counts who left when and who was seen for how long, and refuses what cannot be. */
export function readRetentionData({ cohorts = [], tenures = [] }: RetentionData): RetentionCounts {
  const exits = new Map<number, Exit>();
  const exitAt = (age: number) => {
    const exit = exits.get(age) ?? { left: 0, censored: 0 };
    exits.set(age, exit);
    return exit;
  };
  cohorts.forEach((cohort, index) => {
    const survivors = readCohort(cohort, ["cohorts", index]);
    survivors.forEach((count, age) => {
      if (age > 0) exitAt(age).left += (survivors[age - 1] as number) - count;
    });
    exitAt(survivors.length - 1).censored += survivors.at(-1) as number;
  });
  tenures.forEach((customer, index) => {
    assertTenure(customer, ["tenures", index]);
    exitAt(customer.tenure)[customer.ended ? "left" : "censored"] += 1;
  });
  const counts = toStretches(exits);
  if (counts.customers === 0) throw new ClienteleError("EMPTY_DATA", "expected at least one customer");
  return counts;
}

/** How many were customers at the beginning and after each period. */
function readCohort(cohort: CohortTable, path: Path): readonly number[] {
  if ("survivors" in cohort) {
    const { survivors } = cohort;
    if (survivors.length === 0) throw invalid("the number of customers at the beginning", [...path, "survivors"]);
    survivors.forEach((count, age) => {
      assertCount(count, [...path, "survivors", age]);
      const before = survivors[age - 1] ?? count;
      if (count > before) throw invalid("no more customers than before", [...path, "survivors", age]);
    });
    return survivors;
  }
  assertCount(cohort.customers, [...path, "customers"]);
  let rest = cohort.customers;
  const survivors = cohort.left.map((count, period) => {
    assertCount(count, [...path, "left", period]);
    rest -= count;
    if (rest < 0) throw invalid("no more than were still customers", [...path, "left", period]);
    return rest;
  });
  return [cohort.customers, ...survivors];
}

function assertCount(count: number, path: Path): void {
  if (!(Number.isSafeInteger(count) && count >= 0)) throw invalid("a whole number from 0 on", path);
}

function assertTenure({ tenure, ended }: ContractTenure, path: Path): void {
  assertCount(tenure, [...path, "tenure"]);
  if (typeof ended !== "boolean") throw invalid("true or false", [...path, "ended"]);
  if (ended && tenure === 0) throw invalid("a whole number from 1 on, as the contract has ended", [...path, "tenure"]);
}

const invalid = (expected: string, path: Path) => new ClienteleError("INVALID_VALUE", `expected ${expected}`, path);

/** Periods in which somebody left stand alone; those between two exits in which nobody did are one stretch. */
function toStretches(exits: ReadonlyMap<number, Exit>): RetentionCounts {
  const sorted = [...exits]
    .filter(([, { left, censored }]) => left + censored > 0)
    .sort(([one], [other]) => one - other);
  const customers = sorted.reduce((sum, [, { left, censored }]) => sum + left + censored, 0);
  const stretches: Stretch[] = [];
  let from = 0;
  let atRisk = customers;
  for (const [age, { left, censored }] of sorted) {
    const quiet = left > 0 ? age - 1 : age;
    if (quiet > from) stretches.push({ from, to: quiet, kept: atRisk, left: 0 });
    if (left > 0) stretches.push({ from: quiet, to: age, kept: atRisk - left, left });
    atRisk -= left + censored;
    from = age;
  }
  return { stretches, customers };
}
