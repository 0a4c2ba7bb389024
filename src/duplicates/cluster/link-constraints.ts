import { ClienteleError } from "../../shared/errors.js";
import type { AgglomerationOptions } from "./model.js";
import { UnionFind } from "./union-find.js";

type Constraints = Pick<AgglomerationOptions, "mustLink" | "cannotLink" | "sources">;

/**
 * The smallest record of those that each record must be linked with, directly or by way of others.
 *
 * @throws `ClienteleError` with code `CONTRADICTORY_CONSTRAINTS` and the path of the first pair that must not be, or of the
 * first that brings two records of one source together.
 */
export function linkConstraints(count: number, { mustLink, cannotLink, sources }: Constraints): Int32Array {
  const groups = new UnionFind(count);
  const guard = sources === undefined ? undefined : new SourceGuard(sources);
  mustLink?.left.forEach((record, position) => {
    const root = groups.rootOf(record);
    const otherRoot = groups.rootOf(mustLink.right[position] as number);
    if (root === otherRoot) return;
    if (guard?.unite(Math.min(root, otherRoot), Math.max(root, otherRoot)) === false) {
      throw contradiction("no link that brings two records of one source together", "mustLink", position);
    }
    groups.unite(root, otherRoot);
  });

  const roots = groups.toRoots();
  cannotLink?.left.forEach((record, position) => {
    if (roots[record] === roots[cannotLink.right[position] as number]) {
      throw contradiction("two records that need not be linked", "cannotLink", position);
    }
  });
  return roots;
}

/** The sources that each group of more than one record holds. */
class SourceGuard {
  readonly #sources: Int32Array;
  readonly #held = new Map<number, Set<number>>();

  constructor(sources: Int32Array) {
    this.#sources = sources;
  }

  /** Unites two groups by their roots, unless they hold one source both. */
  unite(kept: number, gone: number): boolean {
    const all = this.#heldBy(kept);
    for (const source of this.#heldBy(gone)) {
      if (all.has(source)) return false;
      all.add(source);
    }
    this.#held.set(kept, all);
    return true;
  }

  #heldBy(root: number): Set<number> {
    return this.#held.get(root) ?? new Set([this.#sources[root] as number]);
  }
}

function contradiction(expected: string, name: string, position: number): ClienteleError {
  return new ClienteleError("CONTRADICTORY_CONSTRAINTS", `expected ${expected}`, [name, position]);
}
