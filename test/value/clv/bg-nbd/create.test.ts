import { describe, expect, it } from "vitest";
import { createBgNbdModel } from "../../../../src/value/clv/index.js";

const parameters = Object.freeze({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });

describe("createBgNbdModel", () => {
  it("keeps the parameters and the unit, and nothing else", () => {
    const { kind, schemaVersion, body } = createBgNbdModel({ parameters, timeUnit: "months" });
    expect([kind, schemaVersion]).toEqual(["bg-nbd", 1]);
    expect(body).toEqual({ parameters, timeUnit: "months" });
    const more = { ...parameters, note: 1 };
    expect(createBgNbdModel({ parameters: more, timeUnit: "months" }).body.parameters).toEqual(parameters);
  });

  it.each(["r", "alpha", "a", "b"])("refuses a parameter %s that is not above zero", (name) => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, undefined]) {
      const wrong = { ...parameters, [name]: value };
      expect(() => createBgNbdModel({ parameters: wrong, timeUnit: "weeks" })).toThrow(
        expect.objectContaining({ code: "INVALID_OPTION", path: ["parameters", name] }),
      );
    }
  });

  it("refuses an unknown unit", () => {
    expect(() => createBgNbdModel({ parameters, timeUnit: "hours" as "days" })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["timeUnit"] }),
    );
  });
});
