import { describe, expect, it } from "vitest";
import { accepted, type Result, refused } from "../../src/shared/result.js";

describe("accepted", () => {
  it("is a yes with its value", () => {
    const value = Object.freeze({ id: "c-17" });
    const result = accepted(value);
    expect(result).toEqual({ ok: true, value: { id: "c-17" } });
    expect(result.ok && result.value).toBe(value);
  });
});

describe("refused", () => {
  it("is a no with the rule behind it and the facts its sentence needs", () => {
    const params = Object.freeze({ caseId: "c-17", days: 3, closed: true });
    expect(refused("CASE_ALREADY_CLOSED", params)).toEqual({
      ok: false,
      refusal: { code: "CASE_ALREADY_CLOSED", params: { caseId: "c-17", days: 3, closed: true } },
    });
  });

  it("needs no facts", () => {
    expect(refused("CASE_ALREADY_CLOSED")).toEqual({ ok: false, refusal: { code: "CASE_ALREADY_CLOSED", params: {} } });
  });

  it("is told from a yes by `ok` alone, which narrows the type", () => {
    const half = (value: number): Result<number, "ODD"> => (value % 2 === 0 ? accepted(value / 2) : refused("ODD"));
    const say = (result: Result<number, "ODD">) => (result.ok ? result.value : result.refusal.code);
    expect([half(4), half(3)].map(say)).toEqual([2, "ODD"]);
  });
});
