import type { AgglomerationOptions, WeightedPairs } from "../../../src/duplicates/cluster/index.js";

interface Cluster {
  readonly records: readonly number[];
  readonly rank: number;
}

/** Average linkage by its definition: every pair of clusters is weighed anew at every step. */
export function agglomerateByDefinition(count: number, pairs: WeightedPairs, options: AgglomerationOptions = {}) {
  const { threshold = 0, unlistedWeight = -5, weightLimit = 30, ranks, sources, mustLink, cannotLink } = options;
  const { weightOf = () => unlistedWeight } = options;
  const units = (bits: number) => Math.max(-weightLimit, Math.min(weightLimit, Math.round(bits * 2 ** 20) / 2 ** 20));
  const key = (one: number, other: number) => `${Math.min(one, other)}-${Math.max(one, other)}`;

  const listed = new Map<string, number>();
  pairs.weights.forEach((bits, position) => {
    const name = key(pairs.left[position] as number, pairs.right[position] as number);
    listed.set(name, Math.max(listed.get(name) ?? Number.NEGATIVE_INFINITY, units(bits)));
  });
  const forbidden = new Set(
    [...(cannotLink?.left ?? [])].map((record, position) => key(record, cannotLink?.right[position] as number)),
  );
  const weigh = (one: number, other: number) => {
    if (forbidden.has(key(one, other))) return Number.NEGATIVE_INFINITY;
    if (sources !== undefined && sources[one] === sources[other]) return Number.NEGATIVE_INFINITY;
    return listed.get(key(one, other)) ?? units(weightOf(Math.min(one, other), Math.max(one, other)));
  };
  const meanOf = (one: Cluster, other: Cluster) => {
    let sum = 0;
    for (const left of one.records) for (const right of other.records) sum += weigh(left, right);
    return sum / (one.records.length * other.records.length);
  };
  const unite = (one: Cluster, other: Cluster): Cluster => ({
    records: [...one.records, ...other.records].sort((a, b) => a - b),
    rank: Math.min(one.rank, other.rank),
  });

  let clusters: readonly Cluster[] = [...Array(count).keys()].map((record) => ({
    records: [record],
    rank: ranks?.[record] ?? record,
  }));
  const find = (record: number) => clusters.find(({ records }) => records.includes(record)) as Cluster;
  const join = (one: Cluster, other: Cluster) => {
    clusters = [...clusters.filter((cluster) => cluster !== one && cluster !== other), unite(one, other)];
  };
  mustLink?.left.forEach((record, position) => {
    const one = find(record);
    const other = find(mustLink.right[position] as number);
    if (one !== other) join(one, other);
  });

  const joins: (readonly [number, number, number])[] = [];
  for (;;) {
    const candidates = clusters.flatMap((one, index) =>
      clusters.slice(index + 1).map((other) => ({ one, other, mean: meanOf(one, other) })),
    );
    const low = ({ one, other }: (typeof candidates)[number]) => Math.min(one.rank, other.rank);
    const high = ({ one, other }: (typeof candidates)[number]) => Math.max(one.rank, other.rank);
    candidates.sort((a, b) => b.mean - a.mean || low(a) - low(b) || high(a) - high(b));
    const [best] = candidates;
    if (best === undefined || !(best.mean >= Math.round(threshold * 2 ** 20) / 2 ** 20)) break;
    const labels = [best.one.records[0] as number, best.other.records[0] as number].sort((a, b) => a - b);
    joins.push([labels[0] as number, labels[1] as number, best.mean]);
    join(best.one, best.other);
  }

  const clusterOf = new Int32Array(count);
  for (const { records } of clusters) for (const record of records) clusterOf[record] = records[0] as number;
  return { clusterOf, joins };
}
