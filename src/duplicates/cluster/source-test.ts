/** Tells whether two clusters, given as circles of members, have records of one source both. */
export function createSourceTest(
  sources: Int32Array,
  nextMember: Int32Array,
): (cluster: number, otherCluster: number) => boolean {
  const seen = new Set<number>();
  return (cluster, otherCluster) => {
    seen.clear();
    let member = cluster;
    do {
      seen.add(sources[member] as number);
      member = nextMember[member] as number;
    } while (member !== cluster);

    member = otherCluster;
    do {
      if (seen.has(sources[member] as number)) return true;
      member = nextMember[member] as number;
    } while (member !== otherCluster);
    return false;
  };
}
