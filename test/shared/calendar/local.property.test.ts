import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fromEpochDay,
  instantOfLocal,
  localDateOf,
  localDateTimeOf,
  startOfDate,
  toEpochMillis,
} from "../../../src/shared/calendar/index.js";
import { modernDays, modernInstants, momentsAroundChanges, readWordedOffset, zones } from "./arbitraries.js";

const moments = fc.oneof(fc.record({ zone: zones, millis: modernInstants }), momentsAroundChanges);

describe("local times (properties)", () => {
  it("come back as the same instant, or an earlier one that shows the same", () => {
    fc.assert(
      fc.property(moments, ({ zone, millis }) => {
        const dateTime = localDateTimeOf(millis, zone);
        const back = instantOfLocal(dateTime, zone);
        expect(localDateTimeOf(back, zone)).toBe(dateTime);
        expect(toEpochMillis(back)).toBeLessThanOrEqual(millis);
      }),
    );
  });

  it("come back as the same instant where no change of offset is within a day", () => {
    fc.assert(
      fc.property(moments, ({ zone, millis }) => {
        const day = 86_400_000;
        fc.pre(readWordedOffset(zone, millis - day) === readWordedOffset(zone, millis + day));
        expect(toEpochMillis(instantOfLocal(localDateTimeOf(millis, zone), zone))).toBe(millis);
      }),
    );
  });

  it("show the date that localDateOf answers", () => {
    fc.assert(
      fc.property(moments, ({ zone, millis }) => {
        expect(localDateTimeOf(millis, zone).slice(0, 10)).toBe(localDateOf(millis, zone));
      }),
    );
  });
});

describe("startOfDate (properties)", () => {
  const dates = fc.oneof(
    fc.record({ zone: zones, date: modernDays.map((day) => fromEpochDay(day)) }),
    momentsAroundChanges.map(({ zone, millis }) => ({ zone, date: localDateOf(millis, zone) })),
  );

  it("is the first instant of its date, or of a later one where the zone left the date out", () => {
    const distances = fc.integer({ min: 1, max: 40 * 3_600_000 });
    fc.assert(
      fc.property(dates, distances, ({ zone, date }, distance) => {
        const start = toEpochMillis(startOfDate(date, zone));
        expect(localDateOf(start, zone) >= date).toBe(true);
        expect(localDateOf(start - 1, zone) < date).toBe(true);
        expect(localDateOf(start - distance, zone) < date).toBe(true);
      }),
    );
  });

  it("is an instant of its date, for every date that an instant has", () => {
    fc.assert(
      fc.property(moments, ({ zone, millis }) => {
        const date = localDateOf(millis, zone);
        const start = startOfDate(date, zone);
        expect(localDateOf(start, zone)).toBe(date);
        expect(toEpochMillis(start)).toBeLessThanOrEqual(millis);
      }),
    );
  });
});
