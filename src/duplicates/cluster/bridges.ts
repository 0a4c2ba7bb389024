import type { PairIndex } from "./pair-index.js";
import { sortByRecord } from "./sort-records.js";
import { UnionFind } from "./union-find.js";

/**
 * Marks the pairs on which alone two parts hang together, with 1.
 *
 * The pairs that a walk through all records needs make up trees. Each other pair closes a circle with the way between its
 * records in the tree, and nothing on a circle is a bridge.
 */
export function findBridges(pairs: PairIndex): Uint8Array {
  const { numbers, parents, entries } = growTrees(pairs);
  const isBridge = new Uint8Array(pairs.left.length);
  for (const pair of entries) if (pair !== -1) isBridge[pair] = 1;
  const isInTree = isBridge.slice();

  // What lies on one circle, or on circles that touch, is one group; its root is the one nearest to the root of the tree.
  const groups = new UnionFind(numbers.length);
  for (let pair = 0; pair < isInTree.length; pair++) {
    if (isInTree[pair] === 1) continue;
    let one = groups.rootOf(numbers[pairs.left[pair] as number] as number);
    let other = groups.rootOf(numbers[pairs.right[pair] as number] as number);
    while (one !== other) {
      const farther = Math.max(one, other);
      isBridge[entries[farther] as number] = 0;
      groups.unite(farther, parents[farther] as number);
      one = groups.rootOf(one);
      other = groups.rootOf(other);
    }
  }
  return isBridge;
}

/**
 * Numbers the records as a walk in breadth meets them, and tells for each number that of its parent and the pair that led to
 * it, or -1 for a root. A parent has a smaller number than its children.
 */
function growTrees({ left, right, starts }: PairIndex) {
  const count = starts.length - 1;
  const ends = new Int32Array(2 * left.length);
  ends.set(left);
  ends.set(right, left.length);
  const sorted = sortByRecord(count, ends);

  const numbers = new Int32Array(count).fill(-1);
  const parents = new Int32Array(count).fill(-1);
  const entries = new Int32Array(count).fill(-1);
  const met = new Int32Array(count);
  let size = 0;
  const meet = (record: number, parent: number, pair: number) => {
    if (numbers[record] !== -1) return;
    numbers[record] = size;
    parents[size] = parent;
    entries[size] = pair;
    met[size++] = record;
  };
  for (let start = 0, number = 0; start < count; start++) {
    meet(start, -1, -1);
    for (; number < size; number++) {
      const record = met[number] as number;
      for (let place = sorted.starts[record] as number; place < (sorted.starts[record + 1] as number); place++) {
        const pair = (sorted.positions[place] as number) % left.length;
        meet((left[pair] as number) + (right[pair] as number) - record, number, pair);
      }
    }
  }
  return { numbers, parents, entries };
}
