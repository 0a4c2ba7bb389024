import { describe, expect, it } from "vitest";
import { fromEpochDay, toEpochDay, toLocalMillis } from "../../../src/shared/calendar/index.js";

const invalidDate = (path: readonly (string | number)[]) =>
  expect.objectContaining({
    code: "INVALID_DATE",
    path,
    message: expect.stringContaining("expected a real date YYYY-MM-DD of the years 0001 to 9999"),
  });

describe("toEpochDay and fromEpochDay", () => {
  it.each([
    ["1970-01-01", 0],
    ["1970-01-02", 1],
    ["1969-12-31", -1],
    ["2024-10-04", 20_000],
    ["0001-01-01", -719_162],
    ["0099-12-31", -683_004],
    ["0100-01-01", -683_003],
    ["9999-12-31", 2_932_896],
    ["2000-02-29", 11_016],
    ["2024-02-29", 19_782],
  ])("count %s as day %i", (date, epochDay) => {
    expect(toEpochDay(date)).toBe(epochDay);
    expect(fromEpochDay(epochDay)).toBe(date);
  });

  it.each(["01-31", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31"])(
    "know %s for the last day of its month",
    (monthAndDay) => {
      const epochDay = toEpochDay(`2026-${monthAndDay}`);
      expect(fromEpochDay(epochDay + 1).slice(8)).toBe("01");
      expect(() => toEpochDay(`2026-${monthAndDay.slice(0, 3)}${Number(monthAndDay.slice(3)) + 1}`)).toThrow(
        invalidDate([]),
      );
    },
  );

  it.each([
    "2026-02-29",
    "2024-02-30",
    "1900-02-29",
    "2026-00-10",
    "2026-13-10",
    "2026-01-00",
    "0000-12-31",
    "10000-01-01",
    "2026-1-01",
    "2026-01-01 ",
    " 2026-01-01",
    "2026-01-01T00:00",
    "20260101",
    "2026-01-012026-01-01",
    ["2026-01-01"] as unknown as string,
    "",
    undefined as unknown as string,
    20_260_101 as unknown as string,
  ])("refuse %j", (date) => {
    expect(() => toEpochDay(date, ["birthday"])).toThrow(invalidDate(["birthday"]));
  });

  it.each([0.5, Number.NaN, -719_163, 2_932_897])("refuse day %d", (epochDay) => {
    expect(() => fromEpochDay(epochDay, ["day"])).toThrow(invalidDate(["day"]));
    expect(() => fromEpochDay(epochDay)).toThrow(invalidDate([]));
  });
});

describe("toLocalMillis", () => {
  it.each([
    ["1970-01-01T00:00", 0],
    ["1970-01-02T00:00:00.250", 86_400_250],
    ["1970-01-01T01:02:03", 3_723_000],
    ["1970-01-01T00:00:00.0019", 1],
    ["1969-12-31T23:59:59.999", -1],
    ["0001-01-01T00:00", -62_135_596_800_000],
  ])("reads %s", (dateTime, localMillis) => {
    expect(toLocalMillis(dateTime)).toBe(localMillis);
  });

  it.each([
    "1970-01-01T00:00Z",
    "1970-01-01T00:00+00:00",
    "1970-01-01",
    "2026-02-30T00:00",
    "1970-01-01T24:00",
    "1970-01-01 00:00",
    "",
    undefined as unknown as string,
  ])("refuses %j", (dateTime) => {
    expect(() => toLocalMillis(dateTime, ["soldAt"])).toThrow(
      expect.objectContaining({
        code: "INVALID_DATE_TIME",
        path: ["soldAt"],
        message: "expected a local date-time such as 2026-03-29T14:30, no zone (at soldAt)",
      }),
    );
    expect(() => toLocalMillis(dateTime)).toThrow(expect.objectContaining({ path: [] }));
  });
});
