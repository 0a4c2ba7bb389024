import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getZoneClock } from "../../../src/shared/calendar/index.js";
import { instants, modernInstants, momentsAroundChanges, readWordedOffset, zones } from "./arbitraries.js";

describe("getZoneClock (properties)", () => {
  it("answers the offset that Intl words, at any instant", () => {
    fc.assert(
      fc.property(zones, fc.oneof(instants, modernInstants), (zone, millis) => {
        expect(getZoneClock(zone).offsetMillisAt(millis)).toBe(readWordedOffset(zone, millis));
      }),
    );
  });

  it("answers the offset that Intl words, around the changes", () => {
    fc.assert(
      fc.property(momentsAroundChanges, ({ zone, millis }) => {
        expect(getZoneClock(zone).offsetMillisAt(millis)).toBe(readWordedOffset(zone, millis));
      }),
    );
  });

  it("starts a day no later than any of its instants, and days in their order", () => {
    fc.assert(
      fc.property(zones, modernInstants, (zone, millis) => {
        const clock = getZoneClock(zone);
        const day = clock.epochDayAt(millis);
        expect(clock.startOfEpochDay(day)).toBeLessThanOrEqual(millis);
        expect(clock.startOfEpochDay(day + 1)).toBeGreaterThanOrEqual(clock.startOfEpochDay(day));
      }),
    );
  });
});
