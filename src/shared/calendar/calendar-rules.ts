import { ClienteleError } from "../errors.js";
import {
  addMonthsToDay,
  readIsoWeek,
  startOfCalendarMonth,
  startOfCalendarQuarter,
  startOfCalendarYear,
  startOfIsoWeek,
} from "./date-fns.js";
import { fromEpochDay } from "./local-time.js";
import type { CalendarPeriodOptions, CalendarUnit } from "./model.js";

/** How one unit divides epoch days into periods, and names them. */
export interface CalendarRule {
  /** The first day of the period around a day. `monthsBefore` is how many months into the year a fiscal year begins. */
  readonly startOf: (epochDay: number, monthsBefore: number) => number;
  /** The first day of the next period. */
  readonly endOf: (startDay: number) => number;
  readonly labelOf: (startDay: number, endDay: number) => string;
}

export const CALENDAR_RULES: Readonly<Record<CalendarUnit, CalendarRule>> = {
  day: {
    startOf: (epochDay) => epochDay,
    endOf: (startDay) => startDay + 1,
    labelOf: (startDay) => fromEpochDay(startDay),
  },
  "iso-week": {
    startOf: startOfIsoWeek,
    endOf: (startDay) => startDay + 7,
    labelOf: (startDay) => {
      const { year, week } = readIsoWeek(startDay);
      return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
    },
  },
  month: {
    startOf: startOfCalendarMonth,
    endOf: (startDay) => addMonthsToDay(startDay, 1),
    labelOf: (startDay) => fromEpochDay(startDay).slice(0, 7),
  },
  quarter: {
    startOf: startOfCalendarQuarter,
    endOf: (startDay) => addMonthsToDay(startDay, 3),
    labelOf: (startDay) => {
      const date = fromEpochDay(startDay);
      return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
    },
  },
  year: {
    startOf: startOfCalendarYear,
    endOf: (startDay) => addMonthsToDay(startDay, 12),
    labelOf: (startDay) => fromEpochDay(startDay).slice(0, 4),
  },
  "fiscal-year": {
    startOf: (epochDay, monthsBefore) =>
      addMonthsToDay(startOfCalendarYear(addMonthsToDay(epochDay, -monthsBefore)), monthsBefore),
    endOf: (startDay) => addMonthsToDay(startDay, 12),
    labelOf: (_, endDay) => `FY${fromEpochDay(endDay - 1).slice(0, 4)}`,
  },
};

/** The month a fiscal year begins with; it has no default. */
export function readFiscalYearStart({ fiscalYearStartMonth: month = 0 }: CalendarPeriodOptions): number {
  if (Number.isInteger(month) && month >= 1 && month <= 12) return month;
  throw new ClienteleError("INVALID_OPTION", "expected the month a fiscal year begins with, 1 to 12", [
    "fiscalYearStartMonth",
  ]);
}
