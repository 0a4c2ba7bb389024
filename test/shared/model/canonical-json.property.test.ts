import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/shared/model/index.js";

/** Keys that sort differently by code units, by code points, by number and by language, and those every object has. */
const keys = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "B", "ä", "1", "\ud83d\ude00", "\ufb33", '"', "\n") }),
  fc.constantFrom("__proto__", "constructor", "toString", "10", "9"),
);

const { data } = fc.letrec<{ data: unknown }>((tie) => ({
  data: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(null, true, false, -0),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.oneof(fc.string(), fc.string({ unit: "grapheme-composite" })),
    fc.array(tie("data")),
    fc.uniqueArray(fc.tuple(keys, tie("data")), { selector: ([key]) => key }).map(asData),
  ),
}));

/** An object with these own properties, `__proto__` as data among them, as JSON.parse makes it. */
function asData(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const object = {};
  for (const [key, value] of entries) {
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return object;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same data with the keys of every object the other way round. */
function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (!isObject(value)) return value;
  return asData(
    Object.entries(value)
      .map(([key, item]) => [key, reverseKeys(item)] as const)
      .reverse(),
  );
}

describe("canonicalJson (properties)", () => {
  it("loses nothing: read again, it is what JSON.stringify would have kept", () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("is the same when read and written again", () => {
    fc.assert(
      fc.property(data, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(canonicalJson(reverseKeys(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("tells different data apart", () => {
    fc.assert(
      fc.property(data, data, (left, right) => {
        const same = JSON.stringify(sortKeys(left)) === JSON.stringify(sortKeys(right));
        expect(canonicalJson(left) === canonicalJson(right)).toBe(same);
      }),
    );
  });

  it("refuses what JSON cannot hold wherever it stands, and says where", () => {
    const forbidden = fc.constantFrom(
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1n,
      new Date(0),
      new Map(),
      () => 1,
      "\ud800",
    );
    fc.assert(
      fc.property(data, forbidden, fc.array(fc.oneof(keys, fc.nat({ max: 3 }))), (value, bad, path) => {
        const holder = path.reduceRight<unknown>((item, step) => {
          if (typeof step === "string") return asData([[step, item]]);
          return [...Array.from({ length: step }, () => value), item];
        }, bad);
        expect(() => canonicalJson(holder)).toThrow(expect.objectContaining({ code: "INVALID_VALUE", path }));
      }),
    );
  });
});

/** Entries instead of objects: integer-like keys keep their place, and `__proto__` is no trap. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return ["list", ...value.map(sortKeys)];
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, sortKeys(item)] as const);
  return ["object", ...entries.sort(([left], [right]) => (left < right ? -1 : 1))];
}
