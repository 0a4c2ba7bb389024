import { describe, expect, it } from "vitest";
import { ClienteleError } from "../../../src/shared/errors.js";
import {
  expectCode,
  expectReason,
  expectSame,
  expectThat,
  hold,
  settle,
  winnersOf,
} from "../../../src/testing/contracts/expect.js";

const refused = () => Promise.reject(new ClienteleError("STALE_VERSION", "too late"));

describe("expectSame", () => {
  it.each([
    [1, 1],
    [0, -0],
    [undefined, undefined],
    [{ a: 1, b: undefined }, { a: 1 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [
      [undefined, { a: [] }],
      [undefined, { a: [] }],
    ],
  ])("takes %j and %j for the same", (found, expected) => {
    expect(() => expectSame("it", found, expected)).not.toThrow();
  });

  it.each([
    [2, 1, "it, expected 1, found 2"],
    ["1", 1, 'it, expected 1, found "1"'],
    [null, undefined, "it, expected undefined, found null"],
    ["undefined", undefined, 'it, expected undefined, found "undefined"'],
    [[1, 2], [2, 1], "it, expected [2,1], found [1,2]"],
    [[], [undefined], "it, expected [undefined], found []"],
    [{}, [], "it, expected [], found {}"],
    [Number.NaN, 1, "it, expected 1, found NaN, which JSON cannot hold,"],
    [Object.create({ a: 1 }), {}, "it, expected {}, found [object Object], which JSON cannot hold,"],
    ["x".repeat(500), "", `it, expected "", found "${"x".repeat(199)}…`],
    ["x".repeat(198), "", `it, expected "", found "${"x".repeat(198)}"`],
  ])("tells %j from %j", (found, expected, message) => {
    expect(() => expectSame("it", found, expected)).toThrow(new Error(message));
  });

  it("tells long values apart, whose beginnings are the same", () => {
    expect(() => expectSame("it", `${"x".repeat(500)}1`, `${"x".repeat(500)}2`)).toThrow("it, expected");
  });
});

describe("expectThat", () => {
  it("throws what was expected and what was found", () => {
    expect(() => expectThat("it", true, "to be so", 1)).not.toThrow();
    expect(() => expectThat("it", false, "to be so", [1])).toThrow(new Error("it, expected to be so, found [1]"));
  });
});

describe("expectCode", () => {
  it("accepts a rejection with the code, whatever its class", async () => {
    await expectCode("it", refused(), "STALE_VERSION");
    await expectCode("it", Promise.reject({ code: "STALE_VERSION" }), "STALE_VERSION");
  });

  it.each([
    [() => Promise.resolve(3), "it, expected EVENT_EXISTS, found the answer 3"],
    [refused, "it, expected EVENT_EXISTS, found the rejection STALE_VERSION (ClienteleError: too late)"],
    [() => Promise.reject(new TypeError("no")), "it, expected EVENT_EXISTS, found the rejection TypeError: no"],
    [() => Promise.reject(undefined), "it, expected EVENT_EXISTS, found the rejection undefined"],
    [() => Promise.reject(null), "it, expected EVENT_EXISTS, found the rejection null"],
    [() => Promise.reject("EVENT_EXISTS"), 'it, expected EVENT_EXISTS, found the rejection "EVENT_EXISTS"'],
    [() => Promise.reject({ code: 7 }), 'it, expected EVENT_EXISTS, found the rejection {"code":7}'],
  ])("rejects anything else", async (work, message) => {
    await expect(expectCode("it", work(), "EVENT_EXISTS")).rejects.toThrow(new Error(message));
  });
});

describe("expectReason", () => {
  it("accepts the very same reason only", async () => {
    const reason = { because: "so" };
    await expectReason("it", Promise.reject(reason), reason);
    await expectReason("it", Promise.reject(undefined), undefined);
    await expect(expectReason("it", Promise.reject({ because: "so" }), reason)).rejects.toThrow(
      new Error('it, expected to be rejected with the reason, found the rejection {"because":"so"}'),
    );
    await expect(expectReason("it", Promise.resolve(undefined), undefined)).rejects.toThrow(
      new Error("it, expected to be rejected with the reason, found the answer undefined"),
    );
  });
});

describe("winnersOf", () => {
  it("answers what was fulfilled, in order, where the rest was rejected with the code", async () => {
    expect(await winnersOf("it", [Promise.resolve(2), refused(), Promise.resolve(1)], "STALE_VERSION")).toEqual([2, 1]);
    expect(await winnersOf("it", [], "STALE_VERSION")).toEqual([]);
  });

  it("throws where something was rejected otherwise", async () => {
    await expect(winnersOf("it", [Promise.resolve(1), refused()], "EVENT_EXISTS")).rejects.toThrow(
      new Error("it, expected EVENT_EXISTS, found the rejection STALE_VERSION (ClienteleError: too late)"),
    );
  });
});

describe("settle and hold", () => {
  it("wait for work, whatever becomes of it", async () => {
    expect(await settle(Promise.resolve(1))).toEqual({ isDone: true, answer: 1 });
    expect(await settle(Promise.reject(2))).toEqual({ isDone: false, reason: 2 });
    const held = hold(refused());
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect((await settle(held)).isDone).toBe(false);
  });
});
