import { describe, expect, it } from "vitest";
import { getZoneClock, toLocalMillis } from "../../../src/shared/calendar/index.js";

const HOUR = 3_600_000;

describe("getZoneClock", () => {
  it("answers bare numbers", () => {
    const clock = getZoneClock("Asia/Kolkata");
    expect(clock.zone).toBe("Asia/Kolkata");
    expect(clock.offsetMillisAt(0)).toBe(5.5 * HOUR);
    expect(clock.localMillisAt(HOUR)).toBe(6.5 * HOUR);
    expect(clock.epochDayAt(18.5 * HOUR - 1)).toBe(0);
    expect(clock.epochDayAt(18.5 * HOUR)).toBe(1);
    expect(clock.epochMillisOf(toLocalMillis("1970-01-01T05:30"))).toBe(0);
    expect(clock.startOfEpochDay(1)).toBe(18.5 * HOUR);
  });

  it("is the same clock each time, and frozen", () => {
    expect(getZoneClock("Europe/Berlin")).toBe(getZoneClock("Europe/Berlin"));
    expect(Object.isFrozen(getZoneClock("Europe/Berlin"))).toBe(true);
  });

  it("changes its offset at the very millisecond, whether it has met the day before or not", () => {
    const change = Date.UTC(2026, 2, 29, 1);
    const clock = getZoneClock("Europe/Vienna");
    for (let time = 0; time < 2; time += 1) {
      expect(clock.offsetMillisAt(change - 1)).toBe(HOUR);
      expect(clock.offsetMillisAt(change)).toBe(2 * HOUR);
      expect(clock.offsetMillisAt(change - HOUR)).toBe(HOUR);
      expect(clock.offsetMillisAt(change + 23 * HOUR - 1)).toBe(2 * HOUR);
    }
  });

  it("changes its offset at the very millisecond where two of its days meet", () => {
    const change = Date.UTC(1943, 3, 17);
    expect(getZoneClock("Africa/Tunis").offsetMillisAt(change - 1)).toBe(2 * HOUR);
    expect(getZoneClock("Africa/Tunis").offsetMillisAt(change)).toBe(HOUR);
  });

  it("knows local mean time to the second", () => {
    expect(getZoneClock("Africa/Monrovia").offsetMillisAt(0)).toBe(-(44 * 60 + 30) * 1000);
    expect(getZoneClock("Africa/Monrovia").offsetMillisAt(-1)).toBe(-(44 * 60 + 30) * 1000);
  });

  it("keeps the first offset of a zone for all time before", () => {
    const clock = getZoneClock("Europe/Berlin");
    const meanTime = (53 * 60 + 28) * 1000;
    expect(clock.offsetMillisAt(Date.UTC(1800, 0, 1))).toBe(meanTime);
    expect(clock.offsetMillisAt(Date.UTC(1500, 0, 1))).toBe(meanTime);
    expect(clock.offsetMillisAt(-8.64e15 + 86_400_000)).toBe(meanTime);
    expect(getZoneClock("Pacific/Kosrae").offsetMillisAt(Date.UTC(1844, 11, 31))).toBeLessThan(0);
    expect(getZoneClock("Pacific/Kosrae").offsetMillisAt(Date.UTC(1845, 0, 2))).toBeGreaterThan(0);
  });

  it("reaches as far as Date does", () => {
    const clock = getZoneClock("UTC");
    expect(clock.offsetMillisAt(8.64e15 - 1)).toBe(0);
    expect(clock.offsetMillisAt(-8.64e15 + 86_400_000)).toBe(0);
    for (const beyond of [8.64e15, -8.64e15 - 1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => clock.offsetMillisAt(beyond)).toThrow(
        expect.objectContaining({ code: "INVALID_INSTANT", message: "expected an instant within the range of Date" }),
      );
    }
  });

  it("takes a zone's name in any case", () => {
    expect(getZoneClock("europe/berlin").offsetMillisAt(0)).toBe(HOUR);
  });

  it.each([
    "Europe/Atlantis",
    "",
    "+01:00",
    "-01:00",
    "+00:00",
    " UTC",
    undefined as unknown as string, // `Intl` would take the machine's zone
    null as unknown as string,
    ["UTC"] as unknown as string,
  ])("refuses %j", (zone) => {
    expect(() => getZoneClock(zone, ["tenant", "zone"])).toThrow(
      expect.objectContaining({
        code: "INVALID_ZONE",
        path: ["tenant", "zone"],
        message: "expected an IANA time zone such as Europe/Berlin (at tenant.zone)",
      }),
    );
    expect(() => getZoneClock(zone)).toThrow(expect.objectContaining({ path: ["zone"] }));
  });
});
