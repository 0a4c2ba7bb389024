/** Things that are still to come. */
export interface Schedule<Item> {
  /** Puts something a number of steps ahead: 1 is the next step. */
  add(steps: number, item: Item): void;
  /** Takes the next step, and out what has been put there, in the order in which it was put. */
  advance(): readonly Item[];
  /** All that is still to come, in the order in which it comes. */
  listRest(): readonly Item[];
}

/** An empty schedule. It holds what is to come, and nothing of what has been. */
export function createSchedule<Item>(): Schedule<Item> {
  const itemsByStep = new Map<number, Item[]>();
  let now = 0;
  return {
    add(steps, item) {
      const items = itemsByStep.get(now + steps);
      if (items === undefined) itemsByStep.set(now + steps, [item]);
      else items.push(item);
    },
    advance() {
      now += 1;
      const items = itemsByStep.get(now) ?? [];
      itemsByStep.delete(now);
      return items;
    },
    listRest() {
      const steps = [...itemsByStep].sort(([one], [other]) => one - other);
      return steps.flatMap(([, items]) => items);
    },
  };
}
