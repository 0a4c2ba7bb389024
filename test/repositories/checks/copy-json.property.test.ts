import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyJson } from "../../../src/repositories/index.js";
import { ClienteleError, type Path } from "../../../src/shared/errors.js";
import { arbitraryJson } from "../../../src/testing/arbitraries/index.js";

const hasNul = (value: unknown) => JSON.stringify(value).includes("\\u0000");

describe("copyJson (properties)", () => {
  it("copies what JSON can hold as JSON itself does", () => {
    fc.assert(
      fc.property(
        arbitraryJson.filter((value) => !hasNul(value)),
        (value) => {
          expect(copyJson(value)).toStrictEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
    );
  });

  it("copies anything at all, or refuses it with INVALID_VALUE and a path that leads to it", () => {
    fc.assert(
      fc.property(
        fc.anything({ withDate: true, withMap: true, withBigInt: true, withNullPrototype: true }),
        (value) => {
          const outcome = attempt(value);
          if (outcome instanceof ClienteleError) {
            expect(outcome.code).toBe("INVALID_VALUE");
            expect(attempt(readPath(value, outcome.path.slice(0, -1)))).toBeInstanceOf(ClienteleError);
          } else {
            expect(outcome).toEqual(JSON.parse(JSON.stringify(value)));
          }
        },
      ),
    );
  });
});

// Helpers

const readPath = (value: unknown, path: Path) =>
  path.reduce<unknown>((holder, step) => (holder as Readonly<Record<string | number, unknown>>)[step], value);

function attempt(value: unknown): unknown {
  try {
    return copyJson(value);
  } catch (error) {
    return error;
  }
}
