import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  fromEpochDay,
  isoWeekOf,
  monthsBetween,
  toEpochDay,
} from "../../../src/shared/calendar/index.js";
import { epochDays } from "./arbitraries.js";

/** All years alike, and often those below 100, which `Date` likes to read as years of the 20th century. */
const dates = fc
  .oneof(epochDays, fc.integer({ min: toEpochDay("0001-01-01"), max: toEpochDay("0105-01-01") }))
  .map((day) => fromEpochDay(day));

describe("local dates (properties)", () => {
  it("come back from their epoch day", () => {
    fc.assert(
      fc.property(epochDays, (day) => {
        expect(toEpochDay(fromEpochDay(day))).toBe(day);
      }),
    );
  });

  it("sort as their epoch days do", () => {
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        expect(one < other).toBe(toEpochDay(one) < toEpochDay(other));
      }),
    );
  });

  it("are reached by adding the days between", () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(to, from)).toBe(0 - daysBetween(from, to));
      }),
    );
  });

  it("are reached, and not passed, by adding the months between", () => {
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        const months = monthsBetween(from, to);
        if (!isBeforeFirst(from, months)) expect(addMonths(from, months) <= to).toBe(true);
        if (!isAfterLast(from, months + 1)) expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
  });
});

describe("addMonths (properties)", () => {
  const shifts = fc
    .tuple(dates, dates)
    .map(([from, to]) => ({ date: from, months: countMonths(to) - countMonths(from) }));

  it("never leaves the target month, and keeps the day wherever that month has it", () => {
    fc.assert(
      fc.property(shifts, ({ date, months }) => {
        const moved = addMonths(date, months);
        expect(countMonths(moved)).toBe(countMonths(date) + months);
        if (dayOf(moved) !== dayOf(date)) {
          expect(dayOf(moved)).toBeLessThan(dayOf(date));
          expect(moved === "9999-12-31" || dayOf(addDays(moved, 1)) === 1).toBe(true);
        }
      }),
    );
  });

  it("keeps the order of dates", () => {
    fc.assert(
      fc.property(shifts, fc.nat({ max: 40 }), ({ date, months }, days) => {
        fc.pre(toEpochDay(date) + days <= toEpochDay("9999-12-31"));
        const later = addDays(date, days);
        fc.pre(!isAfterLast(later, months));
        expect(addMonths(date, months) <= addMonths(later, months)).toBe(true);
      }),
    );
  });
});

describe("isoWeekOf (properties)", () => {
  it("gives a week the year of its Thursday, and counts that year's Thursdays", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const day = toEpochDay(date);
        const thursday = day - ((((day + 3) % 7) + 7) % 7) + 3;
        fc.pre(thursday <= toEpochDay("9999-12-31"));
        const year = Number(fromEpochDay(thursday).slice(0, 4));
        const newYear = toEpochDay(`${String(year).padStart(4, "0")}-01-01`);
        expect(isoWeekOf(date)).toEqual({ year, week: Math.floor((thursday - newYear) / 7) + 1 });
      }),
    );
  });
});

// Helpers

const dayOf = (date: string) => Number(date.slice(8));

const countMonths = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

const isBeforeFirst = (date: string, months: number) => countMonths(date) + months < countMonths("0001-01-01");

const isAfterLast = (date: string, months: number) => countMonths(date) + months > countMonths("9999-12-31");
