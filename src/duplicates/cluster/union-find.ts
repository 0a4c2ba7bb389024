/** Groups of records that grow together. The root of a group is its smallest record. */
export class UnionFind {
  readonly #parents: Int32Array;

  /** @param roots - Groups to begin with: for each record the root of its group. Each record on its own if nothing is said. */
  constructor(count: number, roots?: Int32Array) {
    this.#parents = new Int32Array(count);
    for (let record = 0; record < count; record++) this.#parents[record] = record;
    if (roots !== undefined) this.#parents.set(roots);
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
    const roots = new Int32Array(this.#parents.length);
    // A parent is smaller than its children, so its root is known when their turn comes.
    for (let record = 0; record < roots.length; record++) {
      const parent = this.#parents[record] as number;
      roots[record] = parent === record ? record : (roots[parent] as number);
    }
    return roots;
  }
}
