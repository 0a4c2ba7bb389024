import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Agglomeration,
  type AgglomerationOptions,
  clusterByAgglomeration,
  clusterByConnection,
  type WeightedPairs,
} from "../../../src/duplicates/cluster/index.js";
import { agglomerateByDefinition } from "./agglomeration-twin.js";
import { distinctRanks, graphs, links, linksOf, pairsOf, togetherness, triples } from "./arbitraries.js";

const thresholds = fc.integer({ min: -9, max: 20 }).map((halves) => halves / 2);

const isContradiction = (error: unknown) => (error as { readonly code?: unknown }).code === "CONTRADICTORY_CONSTRAINTS";

/** A clustering, or undefined where the constraints contradict each other. */
function cluster(count: number, pairs: WeightedPairs, options?: AgglomerationOptions): Agglomeration | undefined {
  try {
    return clusterByAgglomeration(count, pairs, options);
  } catch (error) {
    if (isContradiction(error)) return undefined;
    throw error;
  }
}

const problems = fc.nat({ max: 10 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    listed: triples(count),
    threshold: thresholds,
    must: links(count),
    cannot: links(count),
    sources: fc.option(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: count, maxLength: count }), {
      nil: undefined,
    }),
    ranks: fc.option(distinctRanks(count), { nil: undefined }),
  }),
);
type Problem = typeof problems extends fc.Arbitrary<infer Value> ? Value : never;

const optionsOf = ({ threshold, must, cannot, sources, ranks }: Problem): AgglomerationOptions => ({
  threshold,
  mustLink: linksOf(must),
  cannotLink: linksOf(cannot),
  sources: sources && Int32Array.from(sources),
  ranks,
});

describe("clusterByAgglomeration (properties)", () => {
  it("does what weighing every pair of clusters anew at every step would do", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const pairs = pairsOf(problem.listed);
        const found = cluster(problem.count, pairs, optionsOf(problem));
        fc.pre(found !== undefined);
        const wanted = agglomerateByDefinition(problem.count, pairs, optionsOf(problem));
        expect(found?.clusterOf).toEqual(wanted.clusterOf);
        expect(joinsOf(found as Agglomeration)).toEqual(wanted.joins.map(rounded).sort(byText));
      }),
      { numRuns: 500 },
    );
  });

  it("does so too where pairs that are not listed are weighed by a function that stays below the threshold", () => {
    const seeded = fc.tuple(problems, fc.nat());
    fc.assert(
      fc.property(seeded, ([problem, seed]) => {
        const weightOf = (left: number, right: number) =>
          problem.threshold - 0.5 - ((left * 31 + right * 17 + seed) % 13) / 2;
        const options = { ...optionsOf(problem), weightOf };
        const pairs = pairsOf(problem.listed);
        const found = cluster(problem.count, pairs, options);
        fc.pre(found !== undefined);
        expect(found?.clusterOf).toEqual(agglomerateByDefinition(problem.count, pairs, options).clusterOf);
      }),
      { numRuns: 500 },
    );
  });

  it("puts each record in exactly one cluster, labelled by its smallest record", () => {
    fc.assert(
      fc.property(graphs, ({ count, listed }) => {
        const { clusterOf, clusterCount, largestSize } = clusterByAgglomeration(count, pairsOf(listed));
        expect(clusterOf).toHaveLength(count);
        const clusters = new Map<number, number[]>();
        clusterOf.forEach((label, record) => {
          clusters.set(label, [...(clusters.get(label) ?? []), record]);
        });
        for (const [label, records] of clusters) expect(label).toBe(Math.min(...records));
        expect(clusterCount).toBe(clusters.size);
        expect(largestSize).toBe(Math.max(0, ...[...clusters.values()].map((records) => records.length)));
      }),
    );
  });

  it("joins as often as there are fewer clusters than records", () => {
    fc.assert(
      fc.property(graphs, ({ count, listed }) => {
        const { clusterCount, joins } = clusterByAgglomeration(count, pairsOf(listed));
        expect(joins.left.length).toBe(count - clusterCount);
      }),
    );
  });

  it("does not depend on the order of the pairs, nor on which record stands left", () => {
    const shuffled = graphs.chain(({ count, listed }) =>
      fc.tuple(
        fc.constant(count),
        fc.constant(listed),
        fc.shuffledSubarray([...listed], { minLength: listed.length }),
        fc.infiniteStream(fc.boolean()),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([count, listed, others, turns]) => {
        const turned = others.map(([left, right, weight]) =>
          turns.next().value ? ([right, left, weight] as const) : ([left, right, weight] as const),
        );
        expect(clusterByAgglomeration(count, pairsOf(turned))).toEqual(clusterByAgglomeration(count, pairsOf(listed)));
      }),
    );
  });

  it("does not depend on the order of the records where their ranks are different", () => {
    const renamed = problems.chain((problem) =>
      fc.tuple(fc.constant(problem), distinctRanks(problem.count), distinctRanks(problem.count)),
    );
    fc.assert(
      fc.property(renamed, ([problem, ranks, nameOf]) => {
        const rename = (record: number) => nameOf[record] as number;
        const original = cluster(problem.count, pairsOf(problem.listed), { ...optionsOf(problem), ranks });
        const moved = <Value>(values: ArrayLike<Value>) => {
          const result: Value[] = [];
          for (let record = 0; record < values.length; record++) result[rename(record)] = values[record] as Value;
          return result;
        };
        const other = cluster(
          problem.count,
          pairsOf(problem.listed.map(([left, right, weight]) => [rename(left), rename(right), weight] as const)),
          {
            threshold: problem.threshold,
            mustLink: linksOf(problem.must.map(([left, right]) => [rename(left), rename(right)] as const)),
            cannotLink: linksOf(problem.cannot.map(([left, right]) => [rename(left), rename(right)] as const)),
            sources: problem.sources && Int32Array.from(moved(problem.sources)),
            ranks: Int32Array.from(moved(ranks)),
          },
        );
        expect(other && togetherness(other.clusterOf)).toEqual(original && togetherness(original.clusterOf, rename));
      }),
      { numRuns: 300 },
    );
  });

  it("divides clusters further at a higher threshold, and brings no records together", () => {
    fc.assert(
      fc.property(problems, thresholds, (problem, threshold) => {
        const [low, high] = [Math.min(problem.threshold, threshold), Math.max(problem.threshold, threshold)];
        const coarse = cluster(problem.count, pairsOf(problem.listed), { ...optionsOf(problem), threshold: low });
        const fine = cluster(problem.count, pairsOf(problem.listed), { ...optionsOf(problem), threshold: high });
        fc.pre(coarse !== undefined && fine !== undefined);
        const together = togetherness((coarse as Agglomeration).clusterOf);
        for (const pair of togetherness((fine as Agglomeration).clusterOf)) expect(together).toContain(pair);
      }),
      { numRuns: 300 },
    );
  });

  it("brings no two records together that are not connected", () => {
    fc.assert(
      fc.property(graphs, thresholds, ({ count, listed }, threshold) => {
        const connected = togetherness(clusterByConnection(count, pairsOf(listed), { threshold }).clusterOf);
        const { clusterOf } = clusterByAgglomeration(count, pairsOf(listed), { threshold });
        for (const pair of togetherness(clusterOf)) expect(connected).toContain(pair);
      }),
    );
  });

  it("joins nobody where all weights lie below the threshold", () => {
    const unlikely = fc
      .nat({ max: 12 })
      .chain((count) => fc.tuple(fc.constant(count), triples(count, fc.double({ max: -1e-3, noNaN: true }))));
    fc.assert(
      fc.property(unlikely, ([count, listed]) => {
        expect(clusterByAgglomeration(count, pairsOf(listed)).clusterCount).toBe(count);
      }),
    );
  });

  it("links what must be linked, parts what cannot be, and takes one record of a source; or else it refuses", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const found = cluster(problem.count, pairsOf(problem.listed), optionsOf(problem));
        const groups = clusterByConnection(
          problem.count,
          pairsOf(problem.must.map(([left, right]) => [left, right, 1] as const)),
        ).clusterOf;
        const { sources } = problem;
        const parted = (clusterOf: Int32Array) =>
          problem.cannot.every(([one, other]) => clusterOf[one] !== clusterOf[other]);
        const mixed = (clusterOf: Int32Array) => {
          const seen = [...clusterOf].map((label, record) => `${label} ${sources?.[record]}`);
          return sources === undefined || new Set(seen).size === seen.length;
        };
        if (found === undefined) {
          expect(parted(groups) && mixed(groups)).toBe(false);
        } else {
          expect(parted(found.clusterOf) && mixed(found.clusterOf)).toBe(true);
          for (const [one, other] of problem.must) expect(found.clusterOf[one]).toBe(found.clusterOf[other]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

// Helpers

const rounded = ([left, right, weight]: readonly [number, number, number]) => [left, right, weight.toFixed(6)] as const;

const byText = (one: readonly unknown[], other: readonly unknown[]) => (String(one) < String(other) ? -1 : 1);

const joinsOf = ({ joins }: Agglomeration) =>
  [...joins.left]
    .map((left, step) => rounded([left, joins.right[step] as number, joins.weights[step] as number]))
    .sort(byText);
