import { assertRfmSegmentTable } from "./check.js";
import type { RfmSegmentName, RfmSegmentTable } from "./model.js";

/**
 * The usual eleven segments over quintiles. Every one of the 125 codes belongs to exactly one of them.
 *
 * The names are those that circulate with RFM analysis; their borders differ by author, and many published tables leave codes
 * out or name them twice. The German labels stand in `clientele/value/rfm/labels`.
 */
export const DEFAULT_RFM_SEGMENTS: RfmSegmentTable<RfmSegmentName> = Object.freeze<RfmSegmentTable<RfmSegmentName>>({
  bins: { recency: 5, frequency: 5, monetary: 5 },
  segments: [
    { name: "champions", where: [{ recency: [4, 5], frequency: [4, 5], monetary: [4, 5] }] },
    {
      name: "loyal",
      where: [
        { recency: [4, 5], frequency: [4, 5], monetary: [1, 3] },
        { recency: [3, 3], frequency: [4, 5] },
      ],
    },
    { name: "potential-loyalists", where: [{ recency: [4, 5], frequency: [2, 3] }] },
    { name: "new", where: [{ recency: [5, 5], frequency: [1, 1] }] },
    { name: "promising", where: [{ recency: [4, 4], frequency: [1, 1] }] },
    {
      name: "needs-attention",
      where: [
        { recency: [3, 3], frequency: [3, 3] },
        { recency: [3, 3], frequency: [1, 2], monetary: [4, 5] },
      ],
    },
    { name: "about-to-sleep", where: [{ recency: [3, 3], frequency: [1, 2], monetary: [1, 3] }] },
    { name: "cannot-lose", where: [{ recency: [1, 2], frequency: [4, 5], monetary: [4, 5] }] },
    {
      name: "at-risk",
      where: [
        { recency: [1, 2], frequency: [4, 5], monetary: [1, 3] },
        { recency: [1, 2], frequency: [3, 3] },
        { recency: [1, 2], frequency: [1, 2], monetary: [4, 5] },
      ],
    },
    { name: "hibernating", where: [{ recency: [2, 2], frequency: [1, 2], monetary: [1, 3] }] },
    { name: "lost", where: [{ recency: [1, 1], frequency: [1, 2], monetary: [1, 3] }] },
  ],
});

/**
 * A segment table, once it is known that every code belongs to exactly one segment.
 *
 * @returns The table as it was given.
 * @throws `ClienteleError` with the code and the path of the first thing that {@link checkRfmSegmentTable} finds. For
 * `SEGMENT_OVERLAP` and `SEGMENT_GAP` the message names the first code in question, from the worst on, and how many there are.
 *
 * @example
 * ```ts
 * import { createRfmSegmentTable } from "clientele/value/rfm";
 *
 * const bins = { recency: 3, frequency: 3, monetary: 3 };
 * const active = { name: "active", where: [{ recency: [2, 3] }] } as const;
 * const asleep = { name: "asleep", where: [{ recency: [1, 1] }] } as const;
 *
 * createRfmSegmentTable({ bins, segments: [active, asleep] }).segments.length; // => 2
 * createRfmSegmentTable({ bins, segments: [active] }); // => throws SEGMENT_GAP
 * createRfmSegmentTable({ bins, segments: [active, { name: "all", where: [{}] }] }); // => throws SEGMENT_OVERLAP
 * ```
 */
export function createRfmSegmentTable<const Name extends string>(table: RfmSegmentTable<Name>): RfmSegmentTable<Name> {
  assertRfmSegmentTable(table, []);
  return table;
}
