import { EdgeHeap } from "./edge-heap.js";

/**
 * Clusters, and an edge between each two of them that may be joined or must not be. A cluster is named by its smallest record.
 *
 * An edge adds up by how much the pairs between its clusters exceed the threshold. A pair that was not weighed yet counts as
 * if it just reached it: where all those lie below, the mean so far is never too low, and the best edge of which every pair
 * is known is the best of all.
 *
 * Edge `e` has the ends `2e` and `2e + 1`; the ends at a cluster are a list linked in both directions.
 */
export class ClusterGraph {
  /** For each record the next one of its cluster, in a circle. */
  readonly nextMember: Int32Array;
  /** For each record the smaller one whose cluster took in that of the record, or itself. */
  readonly joinedTo: Int32Array;
  readonly #sizes: Int32Array;
  readonly #ranks: Int32Array;
  readonly #firstEnds: Int32Array;
  /** While clusters are joined: for each neighbour the end at the cluster that remains, or -1. */
  readonly #endsTo: Int32Array;

  #edgeCount = 0;
  readonly #clusters: Int32Array;
  readonly #nextEnds: Int32Array;
  readonly #previousEnds: Int32Array;
  readonly #excesses: Float64Array;
  readonly #knownPairs: Float64Array;
  readonly #heap: EdgeHeap;

  /**
   * @param ranks - A different one for each record, to settle ties. Not changed.
   * @param capacity - How many edges there may be at a time.
   */
  constructor(ranks: Int32Array, capacity: number) {
    const count = ranks.length;
    this.nextMember = ranks.map((_, record) => record);
    this.joinedTo = this.nextMember.slice();
    this.#sizes = new Int32Array(count).fill(1);
    this.#ranks = ranks.slice();
    this.#firstEnds = new Int32Array(count).fill(-1);
    this.#endsTo = new Int32Array(count).fill(-1);
    this.#clusters = new Int32Array(2 * capacity);
    this.#nextEnds = new Int32Array(2 * capacity);
    this.#previousEnds = new Int32Array(2 * capacity);
    this.#excesses = new Float64Array(capacity);
    this.#knownPairs = new Float64Array(capacity);
    this.#heap = new EdgeHeap(capacity);
  }

  /** Forgets all edges, to make room for those of other records. */
  clearEdges(): void {
    this.#edgeCount = 0;
  }

  /** Lets two records be joined whose weight reaches the threshold; with an excess of minus infinity, forbids it. */
  addEdge(record: number, other: number, excess: number): void {
    const edge = this.#edgeCount++;
    this.#knownPairs[edge] = 1;
    this.#attach(2 * edge, record);
    this.#attach(2 * edge + 1, other);
    this.#excesses[edge] = excess;
    this.#place(edge);
  }

  /** The edge that is to be joined next or weighed before, or -1 where none is left. */
  bestEdge(): number {
    return this.#heap.best();
  }

  /** The two clusters of an edge, the smaller name first. */
  clustersOf(edge: number): readonly [number, number] {
    const cluster = this.#clusters[2 * edge] as number;
    const other = this.#clusters[2 * edge + 1] as number;
    return cluster < other ? [cluster, other] : [other, cluster];
  }

  /** How many records a cluster has. */
  sizeOf(cluster: number): number {
    return this.#sizes[cluster] as number;
  }

  /** Whether all pairs between the clusters of an edge are weighed. */
  isComplete(edge: number): boolean {
    return this.#knownPairs[edge] === this.#pairsOf(edge);
  }

  /** By how much the mean of the pairs exceeds the threshold. */
  meanExcessOf(edge: number): number {
    return (this.#excesses[edge] as number) / this.#pairsOf(edge);
  }

  /** Sets what all pairs of an edge add up to. */
  complete(edge: number, excess: number): void {
    this.#knownPairs[edge] = this.#pairsOf(edge);
    this.#excesses[edge] = excess;
    this.#place(edge);
  }

  /**
   * Joins the cluster `gone` to the one of a smaller name, whether there is an edge between them or not. It answers how many edges the
   * joined cluster has: that is what it takes.
   */
  join(kept: number, gone: number): number {
    this.joinedTo[gone] = kept;
    this.#uniteMembers(kept, gone);

    for (let end = this.#firstEnds[kept] as number; end !== -1; end = this.#nextEnds[end] as number) {
      this.#endsTo[this.#clusters[end ^ 1] as number] = end;
    }
    let end = this.#firstEnds[gone] as number;
    while (end !== -1) {
      const next = this.#nextEnds[end] as number;
      this.#moveEnd(end, kept);
      end = next;
    }
    this.#endsTo[gone] = -1;
    let edges = 0;
    for (let end = this.#firstEnds[kept] as number; end !== -1; end = this.#nextEnds[end] as number) {
      this.#endsTo[this.#clusters[end ^ 1] as number] = -1;
      this.#place(end >> 1);
      edges += 1;
    }
    return edges;
  }

  #uniteMembers(kept: number, gone: number): void {
    this.#sizes[kept] = (this.#sizes[kept] as number) + (this.#sizes[gone] as number);
    this.#ranks[kept] = Math.min(this.#ranks[kept] as number, this.#ranks[gone] as number);
    // Two circles become one where each goes on after the other's first member.
    const next = this.nextMember[kept] as number;
    this.nextMember[kept] = this.nextMember[gone] as number;
    this.nextMember[gone] = next;
  }

  /** Brings an edge of the cluster that goes to the one that remains; where that has an edge there, they become one. */
  #moveEnd(end: number, kept: number): void {
    const neighbour = this.#clusters[end ^ 1] as number;
    const twin = this.#endsTo[neighbour] as number;
    if (neighbour !== kept && twin === -1) {
      this.#attach(end, kept);
      return;
    }
    const edge = end >> 1;
    this.#heap.remove(edge);
    this.#detach(end ^ 1);
    if (neighbour === kept) return;
    const into = twin >> 1;
    this.#excesses[into] = (this.#excesses[into] as number) + (this.#excesses[edge] as number);
    this.#knownPairs[into] = (this.#knownPairs[into] as number) + (this.#knownPairs[edge] as number);
  }

  /** Brings an edge to where it now belongs in the order. */
  #place(edge: number): void {
    if ((this.#excesses[edge] as number) < 0) {
      this.#heap.remove(edge);
    } else {
      const rank = this.#ranks[this.#clusters[2 * edge] as number] as number;
      const otherRank = this.#ranks[this.#clusters[2 * edge + 1] as number] as number;
      this.#heap.put(edge, this.meanExcessOf(edge), rank, otherRank);
    }
  }

  #pairsOf(edge: number): number {
    return this.sizeOf(this.#clusters[2 * edge] as number) * this.sizeOf(this.#clusters[2 * edge + 1] as number);
  }

  #attach(end: number, cluster: number): void {
    const first = this.#firstEnds[cluster] as number;
    this.#clusters[end] = cluster;
    this.#nextEnds[end] = first;
    this.#previousEnds[end] = -1;
    if (first !== -1) this.#previousEnds[first] = end;
    this.#firstEnds[cluster] = end;
  }

  #detach(end: number): void {
    const next = this.#nextEnds[end] as number;
    const previous = this.#previousEnds[end] as number;
    if (next !== -1) this.#previousEnds[next] = previous;
    if (previous === -1) this.#firstEnds[this.#clusters[end] as number] = next;
    else this.#nextEnds[previous] = next;
  }
}
