/**
 * The strongly connected components of a directed graph: two nodes have the same number where each can be reached from the other.
 * `targets` are the nodes that each node points to. It needs no call stack, so that a chain may be as long as memory allows.
 *
 * @see R. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1(2) (1972), 146–160.
 */
export function findComponents(targets: readonly (readonly number[])[]): Int32Array {
  const component = new Int32Array(targets.length).fill(-1);
  const visitedAs = new Int32Array(targets.length).fill(-1);
  const lowest = new Int32Array(targets.length);
  const nextTarget = new Int32Array(targets.length);
  const open: number[] = []; // visited, and not yet in a component
  const trail: number[] = []; // from the start to where the search stands
  let visits = 0;

  function enter(node: number): void {
    visitedAs[node] = visits;
    lowest[node] = visits;
    visits += 1;
    open.push(node);
    trail.push(node);
  }

  function reach(node: number, other: number): void {
    lowest[node] = Math.min(at(lowest, node), at(lowest, other));
  }

  function leave(node: number): void {
    trail.pop();
    const previous = trail.at(-1);
    if (previous !== undefined) reach(previous, node);
    if (at(lowest, node) !== at(visitedAs, node)) return;
    for (const member of open.splice(open.lastIndexOf(node))) component[member] = node;
  }

  for (let start = 0; start < targets.length; start += 1) {
    if (at(visitedAs, start) === -1) enter(start);
    for (let node = trail.at(-1); node !== undefined; node = trail.at(-1)) {
      const step = at(nextTarget, node);
      const target = targets[node]?.[step];
      nextTarget[node] = step + 1;
      if (target === undefined) leave(node);
      else if (at(visitedAs, target) === -1) enter(target);
      else if (at(component, target) === -1) reach(node, target);
    }
  }
  return component;
}

const at = (numbers: Int32Array, index: number) => numbers[index] as number;
