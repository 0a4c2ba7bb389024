import {
  getZoneClock,
  type InstantLike,
  toEpochDay,
  toEpochMillis,
  toLocalMillis,
} from "../../shared/calendar/index.js";

/** Reads the day a line belongs to, and whether it is already known. */
export interface DayReader {
  /** The local day, counted from 1970-01-01. */
  readonly dayOf: (at: InstantLike) => number;
  /** Whether a line lies behind `asOf`. A local date does when its whole day does. */
  readonly isAfterAsOf: (at: InstantLike, day: number) => boolean;
}

const LOCAL_DATE_LENGTH = "2026-11-21".length;
const LOCAL_DATE_TIME = /^.{10}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/;

/** A {@link DayReader} for one zone. Dates repeat in a sales log, so each date text is read once. */
export function createDayReader(zone: string, asOf: InstantLike): DayReader {
  const clock = getZoneClock(zone);
  const asOfMillis = toEpochMillis(asOf, ["asOf"]);
  const asOfDay = clock.epochDayAt(asOfMillis);
  const known = new Map<string, number>();

  function dayOfText(date: string): number {
    const day = known.get(date) ?? toEpochDay(date);
    known.set(date, day);
    return day;
  }

  const isLocalDate = (at: InstantLike) => typeof at === "string" && at.length === LOCAL_DATE_LENGTH;
  const isLocalTime = (at: InstantLike) => typeof at === "string" && LOCAL_DATE_TIME.test(at);

  return {
    dayOf(at) {
      if (isLocalDate(at)) return dayOfText(at as string);
      if (isLocalTime(at)) return dayOfText((at as string).slice(0, LOCAL_DATE_LENGTH));
      return clock.epochDayAt(toEpochMillis(at));
    },

    isAfterAsOf(at, day) {
      if (day !== asOfDay) return day > asOfDay;
      if (isLocalDate(at)) return false;
      const millis = isLocalTime(at) ? clock.epochMillisOf(toLocalMillis(at as string)) : toEpochMillis(at);
      return millis > asOfMillis;
    },
  };
}
