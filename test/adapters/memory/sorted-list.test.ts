import { describe, expect, it } from "vitest";
import { createSortedList } from "../../../src/adapters/memory/sorted-list.js";

/** A list of numbers that counts its comparisons. */
function createCounted() {
  const counted = { comparisons: 0 };
  const list = createSortedList<number>((left, right) => {
    counted.comparisons += 1;
    return left - right;
  });
  return { list, counted };
}

describe("createSortedList", () => {
  it("is in order whenever it is read", () => {
    const { list } = createCounted();
    expect(list.items()).toEqual([]);
    for (const item of [3, 1, 2]) list.add(item);
    expect(list.items()).toEqual([1, 2, 3]);
    for (const item of [5, 4, 2]) list.add(item);
    expect(list.items()).toEqual([1, 2, 2, 3, 4, 5]);
  });

  it("does not sort again what came in order, equal ones among it, or was read before", () => {
    const { list, counted } = createCounted();
    for (const item of [1, 1, 2, 3]) list.add(item);
    expect(counted.comparisons).toBe(3);
    list.items();
    expect(counted.comparisons).toBe(3);
    list.add(0);
    list.items();
    const { comparisons } = counted;
    list.items();
    list.add(4);
    list.items();
    expect(counted.comparisons).toBe(comparisons + 1);
  });
});
