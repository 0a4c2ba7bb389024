import { describe, expect, it } from "vitest";
import { ClienteleError, formatPath } from "../../src/shared/errors.js";

describe("ClienteleError", () => {
  it("carries its code, its path and its name", () => {
    const path = Object.freeze(["lines", 3, "amount"]);
    const error = new ClienteleError("INVALID_VALUE", "expected a finite amount", path);
    expect(error.code).toBe("INVALID_VALUE");
    expect(error.path).toBe(path);
    expect(error.name).toBe("ClienteleError");
  });

  it("is an Error, and knows its own kind", () => {
    const error: unknown = new ClienteleError("INVALID_VALUE", "expected a finite amount");
    expect(error).toBeInstanceOf(ClienteleError);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).toBe("ClienteleError: expected a finite amount");
  });

  it("says where in its message", () => {
    const error = new ClienteleError("INVALID_VALUE", "expected a finite amount", ["lines", 3, "amount"]);
    expect(error.message).toBe("expected a finite amount (at lines[3].amount)");
  });

  it("leaves the message as it is where there is no path", () => {
    const error = new ClienteleError("INVALID_VALUE", "expected a finite amount");
    expect(error.path).toEqual([]);
    expect(error.message).toBe("expected a finite amount");
  });
});

describe("formatPath", () => {
  it.each([
    [[], ""],
    [["amount"], "amount"],
    [["lines", 3, "amount"], "lines[3].amount"],
    [[0], "[0]"],
    [[0, 1, "a"], "[0][1].a"],
    [["lines", "3"], 'lines["3"]'],
    [["a", "unit price"], 'a["unit price"]'],
    [["unit price", "a"], '["unit price"].a'],
    [["a", ""], 'a[""]'],
    [["a", 'say "hi"'], 'a["say \\"hi\\""]'],
    [["größe", "_id", "$ref", "a1"], "größe._id.$ref.a1"],
    [["a", "1a", "b-c", "d.e"], 'a["1a"]["b-c"]["d.e"]'],
    [["a", "m²"], 'a["m²"]'],
  ])("writes %j as %s", (path, text) => {
    expect(formatPath(Object.freeze(path))).toBe(text);
  });
});
