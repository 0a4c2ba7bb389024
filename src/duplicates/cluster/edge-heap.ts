/** Edges, the best first: that of the largest key and, among those, of the smallest ranks. */
export class EdgeHeap {
  #size = 0;
  readonly #edges: Int32Array;
  /** The keys in the order of the heap, not of the edges: they are what is looked at most. */
  readonly #keys: Float64Array;
  /** Where in the heap each edge is, or -1. */
  readonly #places: Int32Array;
  readonly #lowRanks: Int32Array;
  readonly #highRanks: Int32Array;

  constructor(capacity: number) {
    this.#edges = new Int32Array(capacity);
    this.#keys = new Float64Array(capacity);
    this.#places = new Int32Array(capacity).fill(-1);
    this.#lowRanks = new Int32Array(capacity);
    this.#highRanks = new Int32Array(capacity);
  }

  /** The best edge, or -1 where there is none. */
  best(): number {
    return this.#size === 0 ? -1 : (this.#edges[0] as number);
  }

  /** Puts an edge in its place, whether it was in before or not. */
  put(edge: number, key: number, rank: number, otherRank: number): void {
    this.#lowRanks[edge] = Math.min(rank, otherRank);
    this.#highRanks[edge] = Math.max(rank, otherRank);
    const place = this.#places[edge] as number;
    this.#settle(edge, key, place === -1 ? this.#size++ : place);
  }

  /** Takes an edge out, if it is in. */
  remove(edge: number): void {
    const place = this.#places[edge] as number;
    if (place === -1) return;
    this.#places[edge] = -1;
    this.#size -= 1;
    const last = this.#edges[this.#size] as number;
    if (last !== edge) this.#settle(last, this.#keys[this.#size] as number, place);
  }

  /** Brings an edge to the first place, up or down from a free one, where all above are better and all below are not. */
  #settle(edge: number, key: number, free: number): void {
    let place = free;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (this.#isBefore(above, edge, key)) break;
      this.#move(above, place);
      place = above;
    }
    for (;;) {
      const below = this.#bestBelow(place);
      if (below === -1 || !this.#isBefore(below, edge, key)) break;
      this.#move(below, place);
      place = below;
    }
    this.#edges[place] = edge;
    this.#keys[place] = key;
    this.#places[edge] = place;
  }

  #bestBelow(place: number): number {
    const below = 2 * place + 1;
    if (below >= this.#size) return -1;
    const next = below + 1;
    if (next >= this.#size) return below;
    return this.#isBefore(next, this.#edges[below] as number, this.#keys[below] as number) ? next : below;
  }

  #move(from: number, to: number): void {
    const edge = this.#edges[from] as number;
    this.#edges[to] = edge;
    this.#keys[to] = this.#keys[from] as number;
    this.#places[edge] = to;
  }

  /** Whether the edge at a place is better than another one. */
  #isBefore(place: number, other: number, otherKey: number): boolean {
    const key = this.#keys[place] as number;
    if (key !== otherKey) return key > otherKey;
    const edge = this.#edges[place] as number;
    const difference = (this.#lowRanks[edge] as number) - (this.#lowRanks[other] as number);
    if (difference !== 0) return difference < 0;
    return (this.#highRanks[edge] as number) < (this.#highRanks[other] as number);
  }
}
