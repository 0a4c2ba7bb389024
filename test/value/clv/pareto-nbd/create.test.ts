import { describe, expect, it } from "vitest";
import { createParetoNbdModel } from "../../../../src/value/clv/pareto-nbd/create.js";
import { refusal } from "../../../shared/refusal.js";

const PARAMETERS = Object.freeze({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 });

describe("createParetoNbdModel", () => {
  it("makes a model without a fit from known parameters", () => {
    const model = createParetoNbdModel({ parameters: PARAMETERS, timeUnit: "weeks" });
    expect(model.kind).toBe("pareto-nbd");
    expect(model.schemaVersion).toBe(1);
    expect(model.body).toEqual({ parameters: PARAMETERS, timeUnit: "weeks" });
  });

  it.each(["r", "alpha", "s", "beta"] as const)("refuses a %s that is no finite number above zero", (name) => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const make = () => createParetoNbdModel({ parameters: { ...PARAMETERS, [name]: value }, timeUnit: "weeks" });
      expect(make).toThrow(refusal("INVALID_OPTION", ["parameters", name]));
    }
  });

  it("refuses an unknown unit of time", () => {
    const make = () => createParetoNbdModel({ parameters: PARAMETERS, timeUnit: "hours" as "days" });
    expect(make).toThrow(refusal("INVALID_OPTION", ["timeUnit"]));
  });
});
