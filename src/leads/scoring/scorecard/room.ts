/** What a cap still has room for. Gains and losses have it for themselves. */
export type Room = [gains: number, losses: number];

/** As many of the points as there is room for. */
export function take(points: number, room: Room, limit: number): number {
  const side = points < 0 ? 1 : 0;
  const size = Math.min(Math.abs(points), room[side], limit);
  room[side] -= size;
  return side === 0 ? size : -size + 0; // no minus zero
}
