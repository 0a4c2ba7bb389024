import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMinHashKeys } from "../../../src/duplicates/block/index.js";
import { createRandom } from "../../../src/shared/random/index.js";
import { agree } from "./keys.js";

const complaint = "the parcel arrived on monday, but the box was open and one of the two cups was broken";
const shareOfKeys = (texts: readonly string[], options: object) => {
  const keys = createMinHashKeys(texts, { field: "text", ...options });
  return keys.filter((key) => agree(key, 0, 1)).length / keys.length;
};

/** The stretches of a text, plainly. */
const stretches = (text: string, length: number) =>
  new Set(
    Array.from({ length: Math.max(1, text.length - length + 1) }, (_, start) => text.slice(start, start + length)),
  );

const resemblance = (one: string, other: string, length: number) => {
  const [left, right] = [stretches(one, length), stretches(other, length)];
  const common = [...left].filter((stretch) => right.has(stretch)).length;
  return common / (left.size + right.size - common);
};

describe("createMinHashKeys", () => {
  it("answers as many keys of the field as there are bands, each with a name of its own", () => {
    const keys = createMinHashKeys(Object.freeze(["a", "b"]), { field: "note", bands: 3 });
    expect(keys.map(({ name }) => name)).toEqual(["note, band 1 of 3", "note, band 2 of 3", "note, band 3 of 3"]);
    expect(keys.map(({ fields }) => fields)).toEqual([["note"], ["note"], ["note"]]);
    expect(createMinHashKeys([], { field: "note" })).toHaveLength(16);
  });

  it("agrees in all keys for the same text, and in none for texts without a stretch in common", () => {
    expect(shareOfKeys([complaint, complaint], {})).toBe(1);
    expect(shareOfKeys(["abcdefgh", "ijklmnop"], { rows: 1, bands: 100 })).toBe(0);
  });

  it("has no key for an empty or missing text", () => {
    const keys = createMinHashKeys(["", undefined, "a", ""], { field: "note" });
    expect(keys.every(({ codes }) => [...codes].join() === "-1,-1,0,-1")).toBe(true);
  });

  it("takes a text that is shorter than a stretch for a single one", () => {
    expect(shareOfKeys(["abc", "abc"], {})).toBe(1);
    expect(shareOfKeys(["abc", "abcd"], { rows: 1, bands: 100 })).toBe(0);
    expect(shareOfKeys(["abcde", "abcdef"], { rows: 1, bands: 400 })).toBeCloseTo(0.5, 1);
  });

  it("does not ask how often or in which order a stretch occurs", () => {
    expect(shareOfKeys(["abab", "baba"], { shingleLength: 2 })).toBe(1);
    expect(shareOfKeys(["ab", "ba"], { shingleLength: 1 })).toBe(1);
  });

  it("agrees in as many hashes as the texts have stretches in common", () => {
    const random = createRandom("edits");
    for (let round = 0; round < 12; round += 1) {
      const cut = 4 + random.integer(complaint.length - 8);
      const edited = `${complaint.slice(0, cut)}${"xyzzy ".repeat(1 + random.integer(8))}${complaint.slice(cut)}`;
      const share = shareOfKeys([complaint, edited], { rows: 1, bands: 800 });
      expect(Math.abs(share - resemblance(complaint, edited, 5))).toBeLessThan(0.06);
    }
  });

  it("agrees in a key of several rows where all its hashes agree", () => {
    const edited = complaint.replace("monday", "tuesday");
    const similar = resemblance(complaint, edited, 5);
    expect(similar).toBeCloseTo(0.79, 1);
    expect(Math.abs(shareOfKeys([complaint, edited], { rows: 3, bands: 800 }) - similar ** 3)).toBeLessThan(0.06);
  });

  it("answers the same for the same seed, and other hashes for another one", () => {
    const edited = complaint.replace("broken", "cracked");
    const agreeing = (seed: string) =>
      createMinHashKeys([complaint, edited], { field: "text", rows: 1, bands: 64, seed }).map((key) =>
        agree(key, 0, 1),
      );
    expect(agreeing("a")).toEqual(agreeing("a"));
    expect(agreeing("a")).not.toEqual(agreeing("b"));
    expect(createMinHashKeys([complaint, edited], { field: "text" })).toEqual(
      createMinHashKeys([complaint, edited], {
        field: "text",
        seed: "clientele",
        bands: 16,
        rows: 4,
        shingleLength: 5,
      }),
    );
  });

  it("agrees for two texts whatever other texts there are", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.string({ maxLength: 12 }),
        fc.array(fc.string()),
        (one, other, rest) => {
          const options = { field: "text", bands: 8, rows: 2, shingleLength: 3 };
          const [alone, among] = [
            createMinHashKeys([one, other], options),
            createMinHashKeys([one, other, ...rest], options),
          ].map((keys) => keys.map((key) => agree(key, 0, 1)));
          expect(among).toEqual(alone);
        },
      ),
    );
  });

  it.each(["bands", "rows", "shingleLength"])("throws INVALID_OPTION unless %s is a whole number from 1 on", (name) => {
    const refusal = expect.objectContaining({ code: "INVALID_OPTION", path: [name] });
    for (const value of [0, 1.5, -1]) {
      expect(() => createMinHashKeys(["a"], { field: "note", [name]: value })).toThrow(refusal);
    }
    expect(createMinHashKeys(["a"], { field: "note", [name]: 1 }).length).toBeGreaterThan(0);
  });

  it("throws INVALID_VALUE for what is no text", () => {
    const refusal = expect.objectContaining({ code: "INVALID_VALUE", path: ["texts", 1] });
    expect(() => createMinHashKeys(["a", 7 as unknown as string], { field: "note" })).toThrow(refusal);
  });
});
