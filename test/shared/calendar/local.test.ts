import { describe, expect, it } from "vitest";
import {
  epochDayOf,
  instantOfLocal,
  localDateOf,
  localDateTimeOf,
  startOfDate,
} from "../../../src/shared/calendar/index.js";

const thrown = (code: string, ...path: string[]) => expect.objectContaining({ code, path });

describe("localDateOf and epochDayOf", () => {
  it.each([
    ["2026-12-31T22:59:59.999Z", "Europe/Berlin", "2026-12-31", 20_818],
    ["2026-12-31T23:00:00Z", "Europe/Berlin", "2027-01-01", 20_819],
    ["2026-11-24T18:29:59.999Z", "Asia/Kolkata", "2026-11-24", 20_781],
    ["2026-11-24T18:30:00Z", "Asia/Kolkata", "2026-11-25", 20_782],
    ["2026-11-24T03:29:59.999Z", "America/St_Johns", "2026-11-23", 20_780],
    ["2026-11-24T03:30:00Z", "America/St_Johns", "2026-11-24", 20_781],
  ])("place %s in %s on %s", (instant, zone, date, epochDay) => {
    expect(localDateOf(instant, zone)).toBe(date);
    expect(epochDayOf(instant, zone)).toBe(epochDay);
  });

  it("refuse what is no instant, no zone, or no date any more", () => {
    expect(() => localDateOf("2026-12-31", "UTC")).toThrow(thrown("INVALID_INSTANT", "instant"));
    expect(() => epochDayOf("2026-12-31", "UTC")).toThrow(thrown("INVALID_INSTANT", "instant"));
    expect(() => localDateOf(0, "Europe/Atlantis")).toThrow(thrown("INVALID_ZONE", "zone"));
    expect(() => localDateOf("9999-12-31T23:00:00Z", "Europe/Berlin")).toThrow(thrown("INVALID_DATE", "instant"));
    expect(epochDayOf("9999-12-31T23:00:00Z", "Europe/Berlin")).toBe(2_932_897);
  });
});

describe("localDateTimeOf", () => {
  it.each([
    ["2026-03-29T00:59:59.999Z", "Europe/Berlin", "2026-03-29T01:59:59.999"],
    ["2026-03-29T01:00:00Z", "Europe/Berlin", "2026-03-29T03:00:00.000"],
    ["2026-10-25T00:59:59.999Z", "Europe/Berlin", "2026-10-25T02:59:59.999"],
    ["2026-10-25T01:00:00Z", "Europe/Berlin", "2026-10-25T02:00:00.000"],
    ["2026-04-04T14:59:59.999Z", "Australia/Lord_Howe", "2026-04-05T01:59:59.999"],
    ["2026-04-04T15:00:00Z", "Australia/Lord_Howe", "2026-04-05T01:30:00.000"],
    ["2026-10-03T15:29:59.999Z", "Australia/Lord_Howe", "2026-10-04T01:59:59.999"],
    ["2026-10-03T15:30:00Z", "Australia/Lord_Howe", "2026-10-04T02:30:00.000"],
    ["1960-01-01T00:00:00Z", "Africa/Monrovia", "1959-12-31T23:15:30.000"],
    ["0001-01-01T00:00:00Z", "UTC", "0001-01-01T00:00:00.000"],
  ])("shows %s in %s as %s", (instant, zone, dateTime) => {
    expect(localDateTimeOf(instant, zone)).toBe(dateTime);
  });

  it("refuses what is no instant, no zone, or no date any more", () => {
    expect(() => localDateTimeOf("noon", "UTC")).toThrow(thrown("INVALID_INSTANT", "instant"));
    expect(() => localDateTimeOf(0, "")).toThrow(thrown("INVALID_ZONE", "zone"));
    expect(() => localDateTimeOf("9999-12-31T23:00:00Z", "Europe/Berlin")).toThrow(thrown("INVALID_DATE", "instant"));
  });
});

describe("instantOfLocal", () => {
  it.each([
    ["before a gap", "2026-03-29T01:59:59.999", "Europe/Berlin", "2026-03-29T00:59:59.999Z"],
    ["the start of a gap", "2026-03-29T02:00", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
    ["within a gap", "2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"],
    ["the end of a gap", "2026-03-29T03:00", "Europe/Berlin", "2026-03-29T01:00:00.000Z"],
    ["before an overlap", "2026-10-25T01:59:59.999", "Europe/Berlin", "2026-10-24T23:59:59.999Z"],
    ["the start of an overlap", "2026-10-25T02:00", "Europe/Berlin", "2026-10-25T00:00:00.000Z"],
    ["the last of an overlap", "2026-10-25T02:59:59.999", "Europe/Berlin", "2026-10-25T00:59:59.999Z"],
    ["the end of an overlap", "2026-10-25T03:00", "Europe/Berlin", "2026-10-25T02:00:00.000Z"],
    ["a gap of 30 minutes", "2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00.000Z"],
    ["an overlap of 30 minutes", "2026-04-05T01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00.000Z"],
    ["after an overlap of 30 minutes", "2026-04-05T02:00", "Australia/Lord_Howe", "2026-04-04T15:30:00.000Z"],
    ["half an hour east", "2026-11-24T00:00", "Asia/Kolkata", "2026-11-23T18:30:00.000Z"],
    ["half an hour west", "2026-11-24T00:00", "America/St_Johns", "2026-11-24T03:30:00.000Z"],
    ["a day left out", "2011-12-30T12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
    ["local mean time", "1960-01-01T00:00", "Africa/Monrovia", "1960-01-01T00:44:30.000Z"],
    ["far ahead of UTC", "2026-01-01T00:00", "Pacific/Kiritimati", "2025-12-31T10:00:00.000Z"],
  ])("reads a time %s", (_, dateTime, zone, instant) => {
    expect(instantOfLocal(dateTime, zone)).toBe(instant);
  });

  it("refuses what is no local time, no zone, or no instant any more", () => {
    expect(() => instantOfLocal("2026-01-01T00:00Z", "UTC")).toThrow(thrown("INVALID_DATE_TIME", "dateTime"));
    expect(() => instantOfLocal("2026-01-01T00:00", "Moon")).toThrow(thrown("INVALID_ZONE", "zone"));
    expect(() => instantOfLocal("0001-01-01T00:00", "Asia/Tokyo")).toThrow(thrown("INVALID_INSTANT", "dateTime"));
  });
});

describe("startOfDate", () => {
  it.each([
    ["at midnight", "2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00.000Z"],
    ["at midnight after a change", "2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
    ["at one, where midnight is left out", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
    ["at one, in Beirut", "2021-03-28", "Asia/Beirut", "2021-03-27T22:00:00.000Z"],
    [
      "at half past twelve, where the gap begins the day before",
      "1919-03-31",
      "America/Toronto",
      "1919-03-31T04:30:00.000Z",
    ],
    ["at the first midnight of two", "2006-10-29", "America/St_Johns", "2006-10-29T02:30:00.000Z"],
    [
      "at the second eleven o'clock's end, where midnight is put back",
      "2018-02-18",
      "America/Sao_Paulo",
      "2018-02-18T03:00:00.000Z",
    ],
    ["where the next one does, if the zone left it out", "2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    ["after a day that was left out", "2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
  ])("begins a date %s", (_, date, zone, instant) => {
    expect(startOfDate(date, zone)).toBe(instant);
  });

  it("refuses what is no date, no zone, or no instant any more", () => {
    expect(() => startOfDate("2026-02-30", "UTC")).toThrow(thrown("INVALID_DATE", "date"));
    expect(() => startOfDate("2026-02-28", "+01:00")).toThrow(thrown("INVALID_ZONE", "zone"));
    expect(() => startOfDate("0001-01-01", "Asia/Tokyo")).toThrow(thrown("INVALID_INSTANT", "date"));
  });
});
