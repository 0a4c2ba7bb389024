import type { Finding } from "../../shared/finding.js";
import type { PairComparison } from "../model.js";
import type { MatchFindingCode } from "./model.js";

/** Shares among pairs of the same that lead to weights which can be explained, and what was remarkable about them. */
export interface MendedShares {
  readonly m: readonly Float64Array[];
  readonly findings: readonly Finding<MatchFindingCode>[];
}

/**
 * Puts the expert's shares where full agreement would weigh less than none, and puts ordered levels in order: levels of which the
 * better one would weigh less than the worse are given one weight, that of both together.
 *
 * @see R. E. Barlow et al., "Statistical Inference under Order Restrictions" (1972), for pooling adjacent violators.
 */
export function mendWeights(
  comparisons: readonly PairComparison[],
  m: readonly Float64Array[],
  u: readonly Float64Array[],
): MendedShares {
  const findings: Finding<MatchFindingCode>[] = [];
  const mended = comparisons.map(({ name, expert, orderedLevels = 0 }, index) => {
    const [same, different] = [m[index] as Float64Array, u[index] as Float64Array];
    const odds = (level: number) => (same[level] as number) / (different[level] as number);
    if (odds(1) >= odds(same.length - 1)) return poolLevels(same, different, orderedLevels);
    findings.push({ code: "WEIGHTS_NOT_MONOTONE", severity: "warning", path: ["comparisons", name] });
    return poolLevels(Float64Array.of(0, ...expert.m), different, orderedLevels);
  });
  return { m: mended, findings };
}

/** Neighbouring levels with one weight: the shares of all of them together, and the last level. */
interface Pool {
  readonly m: number;
  readonly u: number;
  readonly last: number;
}

/** Shares whose odds never rise from one of the first levels to the next. Each pool keeps its share. */
function poolLevels(m: Float64Array, u: Float64Array, ordered: number): Float64Array {
  const pools: Pool[] = [];
  for (let level = 1; level <= ordered; level += 1) {
    let pool: Pool = { m: m[level] as number, u: u[level] as number, last: level };
    for (let before = pools.at(-1); before && before.m * pool.u < pool.m * before.u; before = pools.at(-1)) {
      pools.pop();
      pool = { m: before.m + pool.m, u: before.u + pool.u, last: level };
    }
    pools.push(pool);
  }
  const pooled = m.slice();
  let first = 1;
  for (const pool of pools) {
    // A level alone keeps its share to the last digit.
    if (pool.last > first) {
      for (let level = first; level <= pool.last; level += 1) pooled[level] = (pool.m * (u[level] as number)) / pool.u;
    }
    first = pool.last + 1;
  }
  return pooled;
}
