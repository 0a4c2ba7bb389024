import { ClienteleError, type Path } from "../errors.js";
import { DAY_MILLIS } from "./iso-text.js";

/** How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. */
export type OffsetReader = (epochMillis: number) => number;

/** `Date` reaches so many days either way from 1970-01-01. */
const DATE_RANGE_DAYS = 100_000_000;

/** No zone leaves its local mean time before 1844. Earlier, some engines would switch to the Julian calendar. */
const FIRST_READ_MILLIS = Date.UTC(1800, 0, 1);

/**
 * Reads a zone's offsets from `Intl`, to the second. Right and slow: some microseconds each.
 *
 * Offsets such as `"+01:00"` are refused, because only some runtimes take them for a zone.
 */
export function createOffsetReader(zone: string, path: Path): OffsetReader {
  const format = createFormat(zone, path);
  return (epochMillis) => {
    const seconds = Math.floor(Math.max(epochMillis, FIRST_READ_MILLIS) / 1000);
    const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
    for (const { type, value } of format.formatToParts(seconds * 1000)) {
      if (Object.hasOwn(shown, type)) shown[type as keyof typeof shown] = Number(value);
    }
    const { year, month, day, hour, minute, second } = shown;
    return Date.UTC(year, month - 1, day, hour, minute, second) - seconds * 1000;
  };
}

/**
 * Remembers what a slow reader answers, day by day of UTC.
 *
 * It reads both ends of a day. Where they agree, the day has that offset throughout: no zone has ever changed its offset
 * twice within three days (the shortest stretch in the tz database is Africa/Freetown's 95 hours of September 1939).
 */
export function rememberOffsets(readOffset: OffsetReader): OffsetReader {
  const days = new Map<number, OffsetDay>();

  const learn = (day: number): OffsetDay => {
    if (!(Math.abs(day) < DATE_RANGE_DAYS))
      throw new ClienteleError("INVALID_INSTANT", "expected an instant within the range of Date");
    const learned = readOffsetDay(readOffset, day * DAY_MILLIS);
    days.set(day, learned);
    return learned;
  };

  return (epochMillis) => {
    const day = Math.floor(epochMillis / DAY_MILLIS);
    const { before, after, changesAt } = days.get(day) ?? learn(day);
    return epochMillis < changesAt ? before : after;
  };
}

/** The first millisecond after `from`, up to `to`, whose offset is not the one at `from`. There must be one. */
export function findOffsetChange(readOffset: OffsetReader, from: number, to: number): number {
  const before = readOffset(from);
  let same = from;
  let changed = to;
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (readOffset(middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

interface OffsetDay {
  readonly before: number;
  readonly after: number;
  readonly changesAt: number;
}

function readOffsetDay(readOffset: OffsetReader, from: number): OffsetDay {
  const before = readOffset(from);
  const after = readOffset(from + DAY_MILLIS);
  const changesAt = before === after ? Number.POSITIVE_INFINITY : findOffsetChange(readOffset, from, from + DAY_MILLIS);
  return { before, after, changesAt };
}

function createFormat(zone: string, path: Path): Intl.DateTimeFormat {
  try {
    // Without a zone, `Intl` would quietly take the machine's.
    if (typeof zone === "string" && !/^[+-]/.test(zone)) {
      return new Intl.DateTimeFormat("en-US", {
        timeZone: zone,
        calendar: "gregory",
        numberingSystem: "latn",
        hourCycle: "h23",
        year: "numeric",
        month: "numeric",
        day: "numeric",
        hour: "numeric",
        minute: "numeric",
        second: "numeric",
      });
    }
  } catch {
    // `Intl` does not know the zone.
  }
  throw new ClienteleError("INVALID_ZONE", "expected an IANA time zone such as Europe/Berlin", path);
}
