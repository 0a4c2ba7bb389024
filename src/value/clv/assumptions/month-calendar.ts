import { fromEpochDay, toEpochDay } from "../../../shared/calendar/index.js";

/** A month of a certain year. */
export interface CalendarMonth {
  /** Its first epoch day. */
  readonly from: number;
  /** The first epoch day after it. */
  readonly to: number;
  /** From 0, January, to 11. */
  readonly ofYear: number;
}

/** The months from that of the first day to that of the last one. */
export function listCalendarMonths(firstDay: number, lastDay: number): readonly CalendarMonth[] {
  const [year = 0, month = 0] = fromEpochDay(firstDay).split("-").map(Number);
  const months: CalendarMonth[] = [];
  for (let count = year * 12 + month - 1, from = startOf(count); from <= lastDay; count++) {
    const to = startOf(count + 1);
    months.push({ from, to, ofYear: count % 12 });
    from = to;
  }
  return months;
}

/** The months up to the last one that a date can have, counted from January of the year 0. */
const MONTHS_OF_ALL = 10_000 * 12;

/** The first day of a month, counted from January of the year 0. */
function startOf(count: number): number {
  if (count === MONTHS_OF_ALL) return toEpochDay("9999-12-31") + 1;
  const year = String(Math.floor(count / 12)).padStart(4, "0");
  return toEpochDay(`${year}-${String((count % 12) + 1).padStart(2, "0")}-01`);
}
