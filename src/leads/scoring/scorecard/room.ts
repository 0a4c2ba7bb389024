/** What a cap still has room for. Gains and losses have it for themselves. */
export type Room = [gains: number, losses: number];

/** As many of the points as there is room for, in two rooms and up to a limit. What is taken is no longer free. */
export function take(points: number, room: Room, limit: number, other?: Room): number {
  const side = points < 0 ? 1 : 0;
  const size = Math.min(Math.abs(points), room[side], limit, other === undefined ? limit : other[side]);
  room[side] -= size;
  if (other !== undefined) other[side] -= size;
  return side === 0 ? size : 0 - size; // no minus zero
}
