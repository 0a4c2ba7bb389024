import type { Path } from "../errors.js";
import { DAY_MILLIS } from "./iso-text.js";
import { createOffsetReader, findOffsetChange, type OffsetReader, rememberOffsets } from "./zone-offset.js";

/**
 * The wall clock of one time zone, on bare numbers: for hot loops.
 *
 * Instants are epoch milliseconds, dates epoch days, and local times milliseconds since 1970-01-01T00:00 on this wall
 * clock, as {@link toLocalMillis} reads them. Their range is that of `Date`, but for its outermost days.
 */
export interface ZoneClock {
  readonly zone: string;
  /** How far the wall clock is ahead of UTC; negative where it is behind. */
  offsetMillisAt(epochMillis: number): number;
  /** What the wall clock shows. */
  localMillisAt(epochMillis: number): number;
  /** The date the calendar on the wall shows. */
  epochDayAt(epochMillis: number): number;
  /** When the wall clock shows a time; the rule for gaps and overlaps is that of {@link instantOfLocal}. */
  epochMillisOf(localMillis: number): number;
  /** When a date begins; the rule is that of {@link startOfDate}. */
  startOfEpochDay(epochDay: number): number;
}

const clocks = new Map<string, ZoneClock>();

/**
 * The wall clock of a time zone. It learns each day once, and answers some ten million times a second after that.
 *
 * Its rules come from `Intl`, and so from the time zone data of the runtime. Offsets are right to the second, also those
 * of local mean time.
 *
 * @throws `ClienteleError` with code `INVALID_ZONE` for what is no IANA time zone; an offset such as `"+01:00"` is none.
 * The clock itself throws `INVALID_INSTANT` beyond its range.
 *
 * @example
 * ```ts
 * import { fromEpochDay, getZoneClock, toLocalMillis } from "clientele/calendar";
 *
 * const clock = getZoneClock("Asia/Kolkata");
 * clock.offsetMillisAt(0) / 3_600_000; // => 5.5
 * clock.epochMillisOf(toLocalMillis("1970-01-01T05:30")); // => 0
 * fromEpochDay(clock.epochDayAt(Date.UTC(2026, 10, 24, 18, 30))); // => "2026-11-25"
 * ```
 */
export function getZoneClock(zone: string, path: Path = ["zone"]): ZoneClock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = createZoneClock(zone, rememberOffsets(createOffsetReader(zone, path)));
  clocks.set(zone, clock);
  return clock;
}

function createZoneClock(zone: string, offsetMillisAt: OffsetReader): ZoneClock {
  const localMillisAt = (epochMillis: number) => epochMillis + offsetMillisAt(epochMillis);
  return Object.freeze({
    zone,
    offsetMillisAt,
    localMillisAt,
    epochDayAt: (epochMillis: number) => Math.floor(localMillisAt(epochMillis) / DAY_MILLIS),
    epochMillisOf: (localMillis: number) => findLocalTime(offsetMillisAt, localMillis),
    startOfEpochDay: (epochDay: number) => findMidnight(offsetMillisAt, epochDay * DAY_MILLIS),
  });
}

// Wall clocks are less than a day off UTC, so the offsets a day either side are those before and after any change that
// could matter to a local time.

function findLocalTime(offsetAt: OffsetReader, localMillis: number): number {
  const before = offsetAt(localMillis - DAY_MILLIS);
  const earlier = localMillis - before;
  if (offsetAt(earlier) === before) return earlier;
  const after = offsetAt(localMillis + DAY_MILLIS);
  const later = localMillis - after;
  return offsetAt(later) === after ? later : earlier;
}

function findMidnight(offsetAt: OffsetReader, localMillis: number): number {
  const before = offsetAt(localMillis - DAY_MILLIS);
  const earlier = localMillis - before;
  if (offsetAt(earlier) === before) return earlier;
  const later = localMillis - offsetAt(localMillis + DAY_MILLIS);
  const change = findOffsetChange(offsetAt, localMillis - DAY_MILLIS, localMillis + DAY_MILLIS);
  return Math.max(change, later);
}
