/** Groups of records that grow together. The root of a group is its smallest record. */
export class UnionFind {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = new Int32Array(count);
    for (let record = 0; record < count; record++) this.#parents[record] = record;
  }

  /** The smallest record of the group. */
  rootOf(record: number): number {
    const parents = this.#parents;
    let root = record;
    let parent = parents[root] as number;
    while (parent !== root) {
      // Each step moves a record up to its grandparent, so that the way is shorter next time.
      const grandparent = parents[parent] as number;
      parents[root] = grandparent;
      root = grandparent;
      parent = parents[root] as number;
    }
    return root;
  }

  /** Makes one group of two. */
  unite(one: number, other: number): void {
    const root = this.rootOf(one);
    const otherRoot = this.rootOf(other);
    this.#parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
  }

  /** The root of each record. */
  toRoots(): Int32Array {
    return this.#parents.map((_, record) => this.rootOf(record));
  }
}
