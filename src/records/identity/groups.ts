import type { MergeRecord } from "./model.js";

/** A merge, and whether it was undone. */
interface MergeEntry {
  readonly record: MergeRecord;
  isUndone: boolean;
}

/** Ids that belong to one golden party. */
interface Group {
  golden: string;
  readonly members: string[];
  /** What brought them together: in the order of the records, wherever one merge builds upon another. */
  readonly merges: MergeEntry[];
  /** One of its merges was undone since the group was put together. */
  isStale: boolean;
}

/**
 * Who belongs together, ready to be asked and to be changed. Each id moves into a larger group only, so that n merges take about
 * n log n steps in all; undoing a merge costs as much as its group is large, once the group is asked for again.
 */
export interface Groups {
  readonly merges: Map<string, MergeEntry>;
  readonly byMember: Map<string, Group>;
}

/** Nobody belongs together. */
export function createGroups(): Groups {
  return { merges: new Map(), byMember: new Map() };
}

/** The group an id belongs to; undefined where it was never merged or all its merges are undone. */
export function findGroup(groups: Groups, id: string): Group | undefined {
  const group = groups.byMember.get(id);
  if (!group?.isStale) return group;
  for (const member of group.members) groups.byMember.delete(member);
  for (const merge of group.merges) if (!merge.isUndone) join(groups, merge);
  return groups.byMember.get(id);
}

/** The position in `from` of the first id that belongs already where the merge would bring it, or -1. */
export function findClash(groups: Groups, { into, from }: Pick<MergeRecord, "into" | "from">): number {
  const resolve = (id: string) => findGroup(groups, id)?.golden ?? id;
  const joined = new Set([resolve(into)]);
  return from.findIndex((id) => {
    const golden = resolve(id);
    return joined.has(golden) || !joined.add(golden);
  });
}

/** Carries out a merge that clashes with nothing. */
export function addMerge(groups: Groups, record: MergeRecord): void {
  const entry = { record, isUndone: false };
  groups.merges.set(record.id, entry);
  join(groups, entry);
}

/** Undoes a merge that is not undone yet, as if it had never been. */
export function undoMerge(groups: Groups, entry: MergeEntry): void {
  entry.isUndone = true;
  (groups.byMember.get(entry.record.into) as Group).isStale = true;
}

function join(groups: Groups, entry: MergeEntry): void {
  const { into, from } = entry.record;
  let group = openGroup(groups, into);
  const { golden } = group;
  for (const id of from) group = unite(groups, group, openGroup(groups, id));
  group.golden = golden;
  group.merges.push(entry);
}

function openGroup(groups: Groups, id: string): Group {
  const known = findGroup(groups, id);
  if (known !== undefined) return known;
  const group = { golden: id, members: [id], merges: [], isStale: false };
  groups.byMember.set(id, group);
  return group;
}

function unite(groups: Groups, one: Group, other: Group): Group {
  const [large, small] = one.members.length < other.members.length ? [other, one] : [one, other];
  for (const member of small.members) {
    large.members.push(member);
    groups.byMember.set(member, large);
  }
  for (const merge of small.merges) large.merges.push(merge);
  return large;
}
