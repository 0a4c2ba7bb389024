import type { Work } from "../../shared/work/model.js";
import { ClusterGraph } from "./cluster-graph.js";
import type { WeightedPairs } from "./model.js";
import { CLUSTERS_STAGE, createPace } from "./pace.js";
import { findWeight, type PairIndex } from "./pair-index.js";
import { sortByRecord } from "./sort-records.js";
import { createSourceTest } from "./source-test.js";
import { unitsToBits } from "./weight-units.js";

/** What is to be joined. All weights are whole units. */
export interface AgglomerationPlan {
  readonly threshold: number;
  /** For each record the smallest of those it may come together with. */
  readonly components: Int32Array;
  /** For each record the smallest of those it must be linked with. */
  readonly groups: Int32Array;
  /** The pairs within a component; minus infinity for one that must not be. */
  readonly pairs: PairIndex;
  /** Weighs a pair that is not among them. */
  readonly weightOf: (left: number, right: number) => number;
  /** A different rank for each record. */
  readonly ranks: Int32Array;
  readonly sources: Int32Array | undefined;
}

/** Joins clusters of the largest mean weight first, as long as it reaches the threshold. Progress counts records. */
export function* agglomerate(
  plan: AgglomerationPlan,
): Work<{ readonly clusterOf: Int32Array; readonly joins: WeightedPairs }> {
  const { components, groups, pairs, threshold } = plan;
  const isEdge = (position: number) => {
    const units = pairs.weights[position] as number;
    return units >= threshold || units === Number.NEGATIVE_INFINITY;
  };
  const graph = new ClusterGraph(plan.ranks, countEdges(plan, isEdge));
  const isTimeToPause = createPace();
  const joining = startJoining(plan, graph);

  const byComponent = sortByRecord(components.length, components);
  for (let component = 0; component < components.length; component++) {
    const from = byComponent.starts[component] as number;
    const to = byComponent.starts[component + 1] as number;
    if (to - from < 2) continue;
    const progress = { done: from, total: components.length, stage: CLUSTERS_STAGE };
    const members = byComponent.positions.subarray(from, to);
    graph.clearEdges();
    for (const record of members) {
      const start = pairs.starts[record] as number;
      const end = pairs.starts[record + 1] as number;
      for (let position = start; position < end; position++) {
        if (!isEdge(position)) continue;
        graph.addEdge(record, pairs.right[position] as number, (pairs.weights[position] as number) - threshold);
      }
      if (isTimeToPause(end - start)) yield progress;
    }
    for (const record of members) {
      const group = groups[record] as number;
      if (group !== record && isTimeToPause(graph.join(group, record))) yield progress;
    }
    for (let edge = graph.bestEdge(); edge !== -1; edge = graph.bestEdge()) {
      if (isTimeToPause(joining.take(edge))) yield progress;
    }
  }
  return { clusterOf: labelClusters(graph.joinedTo), joins: joining.toJoins() };
}

/** The most edges of one component. */
function countEdges({ components, pairs }: AgglomerationPlan, isEdge: (position: number) => boolean): number {
  const edgeCounts = new Int32Array(components.length);
  let most = 0;
  for (let position = 0; position < pairs.left.length; position++) {
    if (!isEdge(position)) continue;
    const component = components[pairs.left[position] as number] as number;
    const edges = (edgeCounts[component] as number) + 1;
    edgeCounts[component] = edges;
    if (edges > most) most = edges;
  }
  return most;
}

function startJoining(plan: AgglomerationPlan, graph: ClusterGraph) {
  const { threshold, sources } = plan;
  const { nextMember } = graph;
  const shareSource = sources === undefined ? () => false : createSourceTest(sources, nextMember);
  const left: number[] = [];
  const right: number[] = [];
  const weights: number[] = [];

  const unitsOf = (one: number, other: number) =>
    findWeight(plan.pairs, one, other) ?? plan.weightOf(Math.min(one, other), Math.max(one, other));

  const weighRecord = (record: number, cluster: number) => {
    let sum = 0;
    let other = cluster;
    do {
      sum += unitsOf(record, other) - threshold;
      other = nextMember[other] as number;
    } while (other !== cluster);
    return sum;
  };

  /** While the pairs of an edge are weighed: the record whose turn it is, or −1, and what those before it add up to. */
  let turn = -1;
  let excess = 0;

  return {
    /**
     * Brings the best edge one step further: what it holds is weighed, record by record, then its clusters are joined. It answers how
     * much was done.
     */
    take(edge: number): number {
      const [kept, gone] = graph.clustersOf(edge);
      if (shareSource(kept, gone)) {
        graph.complete(edge, Number.NEGATIVE_INFINITY);
        return 1;
      }
      if (graph.isComplete(edge)) {
        left.push(kept);
        right.push(gone);
        weights.push(unitsToBits(graph.meanExcessOf(edge) + threshold));
        return graph.join(kept, gone) + 1;
      }
      if (turn === -1) {
        turn = kept;
        excess = 0;
      }
      excess += weighRecord(turn, gone);
      turn = nextMember[turn] as number;
      if (turn === kept) {
        graph.complete(edge, excess);
        turn = -1;
      }
      return graph.sizeOf(gone);
    },
    toJoins: (): WeightedPairs => ({
      left: Int32Array.from(left),
      right: Int32Array.from(right),
      weights: Float64Array.from(weights),
    }),
  };
}

/** A record is joined to a smaller one only, whose label is known when its turn comes. */
function labelClusters(joinedTo: Int32Array): Int32Array {
  const clusterOf = joinedTo.slice();
  for (let record = 0; record < clusterOf.length; record++) {
    clusterOf[record] = clusterOf[clusterOf[record] as number] as number;
  }
  return clusterOf;
}
