import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ClienteleError, formatPath, type Path } from "../../src/shared/errors.js";
import { anyTexts } from "./arbitraries.js";

const names = fc.oneof(fc.string(), anyTexts, fc.constantFrom("class", "__proto__", "m²", "a\u200db"));
const paths = fc.array(fc.oneof(names, fc.nat()));

describe("formatPath (properties)", () => {
  it("writes what JavaScript reads as the same steps", () => {
    fc.assert(
      fc.property(paths, (path) => {
        expect(stepsOf(formatPath(path))).toEqual(path.map(String));
      }),
    );
  });

  it("writes different paths differently", () => {
    fc.assert(
      fc.property(paths, paths, (left, right) => {
        expect(formatPath(left) === formatPath(right)).toBe(JSON.stringify(left) === JSON.stringify(right));
      }),
    );
  });
});

describe("ClienteleError (properties)", () => {
  it("ends its message with the path, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string(), paths, (message, path) => {
        const error = new ClienteleError("INVALID_VALUE", message, path);
        expect(error.message).toBe(path.length === 0 ? message : `${message} (at ${formatPath(path)})`);
      }),
    );
  });
});

/** Evaluates the text of a path on an object that answers every property with itself, and records which were asked. */
function stepsOf(text: string): Path {
  const steps: string[] = [];
  const get = (_: object, name: string | symbol) => {
    steps.push(String(name));
    return root;
  };
  const root: object = new Proxy({}, { get });
  new Function("root", `root${text === "" || text.startsWith("[") ? text : `.${text}`}`)(root);
  return steps;
}
