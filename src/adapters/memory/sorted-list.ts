/** A list that is in order whenever it is read. What comes in order costs nothing; other things are sorted at the next reading. */
export interface SortedList<Item> {
  readonly add: (item: Item) => void;
  readonly items: () => readonly Item[];
}

/** An empty list. */
export function createSortedList<Item>(compare: (left: Item, right: Item) => number): SortedList<Item> {
  const items: Item[] = [];
  let isSorted = true;
  return {
    add(item) {
      const last = items.at(-1);
      if (isSorted && last !== undefined) isSorted = compare(last, item) <= 0;
      items.push(item);
    },
    items() {
      if (!isSorted) items.sort(compare);
      isSorted = true;
      return items;
    },
  };
}
