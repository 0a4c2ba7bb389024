import { describe, expect, it } from "vitest";
import { createSchedule } from "../../../src/testing/customer-base/schedule.js";

describe("a schedule", () => {
  it("gives out at each step what has been put there, in order, once", () => {
    const schedule = createSchedule<string>();
    schedule.add(2, "b");
    schedule.add(1, "a");
    schedule.add(2, "c");
    expect(schedule.advance()).toEqual(["a"]);
    schedule.add(1, "d");
    expect(schedule.advance()).toEqual(["b", "c", "d"]);
    expect(schedule.advance()).toEqual([]);
    expect(schedule.listRest()).toEqual([]);
  });

  it("lists the rest in the order of the steps", () => {
    const schedule = createSchedule<string>();
    schedule.add(12, "late");
    schedule.add(3, "soon");
    schedule.add(1, "now");
    schedule.add(3, "soon too");
    schedule.advance();
    expect(schedule.listRest()).toEqual(["soon", "soon too", "late"]);
  });
});
