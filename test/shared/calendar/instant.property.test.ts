import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toEpochMillis, toIsoInstant } from "../../../src/shared/calendar/index.js";
import { instants } from "./arbitraries.js";

describe("instants (properties)", () => {
  it("come back from their text", () => {
    fc.assert(
      fc.property(instants, (millis) => {
        expect(toEpochMillis(toIsoInstant(millis))).toBe(millis);
        expect(toEpochMillis(new Date(millis))).toBe(millis);
      }),
    );
  });

  it("sort as their texts do", () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        expect(toIsoInstant(one) < toIsoInstant(other)).toBe(one < other);
      }),
    );
  });

  it("are read as Date.parse reads them, where that is strict enough", () => {
    const offsets = fc.integer({ min: -1439, max: 1439 });
    fc.assert(
      fc.property(instants, offsets, (millis, offsetMinutes) => {
        const minutes = Math.abs(offsetMinutes);
        const sign = offsetMinutes < 0 ? "-" : "+";
        const pad = (number: number) => String(number).padStart(2, "0");
        const local = new Date(millis + offsetMinutes * 60_000).toISOString().slice(0, -1);
        fc.pre(/^\d{4}-/.test(local) && !local.startsWith("0000"));
        const text = `${local}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
        expect(toEpochMillis(text)).toBe(millis);
        expect(Date.parse(text)).toBe(millis);
      }),
    );
  });
});
