import { describe, expect, it } from "vitest";
import {
  createIdentity,
  type Identity,
  type IdentityRecord,
  type MergeRecord,
  mergeIdentities,
  unmergeIdentity,
} from "../../../src/records/identity/index.js";
import { refusal } from "../../shared/refusal.js";
import { AT, answerOf, merged, resolveAll, unmerged } from "./merges.js";

const merge = (identity: Identity, record: MergeRecord) => mergeIdentities(identity, record);
const unmerge = (identity: Identity, mergeId: string) => unmergeIdentity(identity, { mergeId, at: AT });

describe("createIdentity", () => {
  it("resolves who was never merged to himself", () => {
    const identity = createIdentity();
    expect(identity.resolve("a")).toBe("a");
    expect(identity.resolve("__proto__")).toBe("__proto__");
    expect(identity.membersOf("a")).toEqual(["a"]);
    expect(identity.records).toEqual([]);
  });

  it("resolves all parties of a merge to the one that remains", () => {
    const identity = createIdentity([merged("m1", "a", "b c")]);
    expect(resolveAll(identity, "a b c d")).toBe("a a a d");
  });

  it("brings along who was merged before, from either side", () => {
    expect(resolveAll(createIdentity([merged("m1", "b", "c"), merged("m2", "a", "b")]), "a b c")).toBe("a a a");
    expect(resolveAll(createIdentity([merged("m1", "a", "b"), merged("m2", "c", "b")]), "a b c")).toBe("c c c");
    const large = createIdentity([merged("m1", "b", "c d e f"), merged("m2", "a", "d")]);
    expect(resolveAll(large, "a b c d e f")).toBe("a a a a a a");
  });

  it("lets the golden party stand for who was merged into it", () => {
    const identity = createIdentity([merged("m1", "a", "b"), merged("m2", "b", "c")]);
    expect(resolveAll(identity, "a b c")).toBe("a a a");
  });

  it("lists the members of a golden party, also when asked for any of them, sorted by code units", () => {
    const identity = createIdentity([merged("m1", "b", "c ä Z"), merged("m2", "b", "a")]);
    for (const id of ["b", "a", "Z"]) expect(identity.membersOf(id)).toEqual(["Z", "a", "b", "c", "ä"]);
  });

  it("takes merges that were undone as if they had never been, even those that would clash", () => {
    const records = [merged("m1", "a", "b"), merged("m2", "c", "d"), unmerged("m1")];
    expect(resolveAll(createIdentity(records), "a b c d")).toBe("a b c c");
    const clashing = [merged("m1", "a", "b"), merged("m2", "b", "a"), unmerged("m1")];
    expect(resolveAll(createIdentity(clashing), "a b")).toBe("b b");
  });

  it("comes back from JSON", () => {
    const identity = createIdentity([merged("m1", "a", "b"), unmerged("m1"), merged("m2", "b", "a")]);
    const stored = JSON.parse(JSON.stringify(identity));
    expect(stored).toEqual({ records: identity.records });
    expect(resolveAll(createIdentity(stored.records), "a b")).toBe("b b");
  });

  it("is not changed by who changes the records later, nor by who asks", () => {
    const from = ["b"];
    const records = [{ ...merged("m1", "a", "b"), from }];
    const identity = createIdentity(records);
    from.push("c");
    records.pop();
    expect(resolveAll(identity, "a b c")).toBe("a a c");
    expect(identity.records).toEqual([merged("m1", "a", "b")]);
    expect(Object.isFrozen(identity)).toBe(true);
    expect(Object.isFrozen(identity.records)).toBe(true);
    expect(Object.isFrozen(identity.records[0])).toBe(true);
    (identity.membersOf("a") as string[]).push("x");
    expect(identity.membersOf("a")).toEqual(["a", "b"]);
  });

  it("refuses records that do not fit, with code and path", () => {
    expect(() => createIdentity([merged("m1", "a", "b"), merged("m2", "b", "x a")])).toThrow(
      refusal("ALREADY_MERGED", ["records", 1, "from", 1]),
    );
    expect(() => createIdentity([{ ...merged("m1", "a", "b"), at: "today" }])).toThrow(
      refusal("INVALID_INSTANT", ["records", 0, "at"]),
    );
    expect(() => createIdentity({} as never)).toThrow(refusal("INVALID_LIST", ["records"]));
  });
});

describe("mergeIdentities", () => {
  it("answers a new identity with one more record, and leaves the one given as it is", () => {
    const before = createIdentity([merged("m1", "a", "b")]);
    const after = answerOf(mergeIdentities(before, { id: "m2", into: "a", from: ["c"], at: AT, by: "clara" }));
    expect(resolveAll(after, "a b c")).toBe("a a a");
    expect(resolveAll(before, "a b c")).toBe("a a c");
    expect(after.records).toEqual([merged("m1", "a", "b"), { ...merged("m2", "a", "c"), by: "clara" }]);
    expect(before.records).toEqual([merged("m1", "a", "b")]);
  });

  it("can go on from one identity in two directions", () => {
    const base = answerOf(merge(createIdentity(), merged("m1", "a", "b")));
    const [left, right] = [
      answerOf(merge(base, merged("m2", "a", "c"))),
      answerOf(merge(base, merged("m2", "d", "a"))),
    ];
    expect(resolveAll(left, "a b c d")).toBe("a a a d");
    expect(resolveAll(right, "a b c d")).toBe("d d c d");
    expect(resolveAll(base, "a b c d")).toBe("a a c d");
  });

  it("refuses an id that is taken, also by a merge that was undone", () => {
    const identity = createIdentity([merged("m1", "a", "b"), merged("m2", "c", "d"), unmerged("m2")]);
    for (const id of ["m1", "m2"]) {
      expect(merge(identity, merged(id, "x", "y"))).toEqual({
        ok: false,
        refusal: { code: "MERGE_ID_TAKEN", params: { mergeId: id } },
      });
    }
  });

  it.each([
    ["a", "a", "a"],
    ["a", "b", "b"],
    ["b", "a", "a"],
    ["b", "c", "c"],
    ["x", "y y", "y"],
    ["x", "a c", "c"],
    ["x", "y x", "x"],
  ])("refuses to merge into %s: %s", (into, from, partyId) => {
    const identity = createIdentity([merged("m1", "a", "b c")]);
    expect(merge(identity, merged("m2", into, from))).toEqual({
      ok: false,
      refusal: { code: "ALREADY_MERGED", params: { partyId } },
    });
    expect(resolveAll(identity, "a b c x y")).toBe("a a a x y");
    expect(answerOf(merge(identity, merged("m2", "x", "y"))).resolve("y")).toBe("x");
  });

  it("takes an identity that was made elsewhere by its records", () => {
    const { resolve, membersOf, records } = createIdentity([merged("m1", "a", "b")]);
    const elsewhere = (other: readonly IdentityRecord[]) => ({ resolve, membersOf, records: other });
    const after = answerOf(merge(elsewhere(records), merged("m2", "c", "b")));
    expect(resolveAll(after, "a b c")).toBe("c c c");
    expect(after.records).toEqual([merged("m1", "a", "b"), merged("m2", "c", "b")]);
    expect(unmerge(elsewhere(records), "m1").ok).toBe(true);
    expect(() => merge(elsewhere([unmerged("m1")]), merged("m2", "c", "b"))).toThrow(
      refusal("UNKNOWN_MERGE", ["records", 0, "mergeId"]),
    );
  });

  it.each([
    [{ id: " " }, "INVALID_ID", ["id"]],
    [{ into: undefined }, "INVALID_ID", ["into"]],
    [{ from: [] }, "INVALID_LIST", ["from"]],
    [{ from: "b" }, "INVALID_LIST", ["from"]],
    [{ from: ["b", ""] }, "INVALID_ID", ["from", 1]],
    [{ at: undefined }, "INVALID_INSTANT", ["at"]],
    [{ by: 1 }, "INVALID_ID", ["by"]],
    [{ note: "x" }, "UNKNOWN_PROPERTY", []],
  ])("throws where a part is wrong: %j", (details, code, path) => {
    const wrong = { ...merged("m1", "a", "b"), ...details } as MergeRecord;
    expect(() => merge(createIdentity(), wrong)).toThrow(refusal(code, path));
  });
});

describe("unmergeIdentity", () => {
  it("restores what was before, and leaves the identity given as it is", () => {
    const merges = createIdentity([merged("m1", "a", "b c"), merged("m2", "x", "a")]);
    const after = answerOf(unmergeIdentity(merges, { mergeId: "m2", at: AT, by: "clara" }));
    expect(resolveAll(after, "a b c x")).toBe("a a a x");
    expect(resolveAll(merges, "a b c x")).toBe("x x x x");
    expect(after.records.at(-1)).toEqual({ ...unmerged("m2"), by: "clara" });
  });

  it("keeps later merges, which go where they would have gone without it", () => {
    const merges = createIdentity([merged("m1", "a", "b"), merged("m2", "b", "c"), merged("m3", "d", "a")]);
    expect(resolveAll(answerOf(unmerge(merges, "m1")), "a b c d")).toBe("d b b d");
    expect(resolveAll(answerOf(unmerge(merges, "m2")), "a b c d")).toBe("d d c d");
    expect(resolveAll(answerOf(unmerge(merges, "m3")), "a b c d")).toBe("a a a d");
  });

  it("frees members for other merges", () => {
    const freed = answerOf(unmerge(createIdentity([merged("m1", "a", "b")]), "m1"));
    expect(freed.membersOf("a")).toEqual(["a"]);
    const again = answerOf(merge(freed, merged("m2", "c", "b")));
    expect(resolveAll(again, "a b c")).toBe("a c c");
    expect(resolveAll(answerOf(merge(again, merged("m3", "a", "c"))), "a b c")).toBe("a a a");
  });

  it("undoes several merges of one group at once, and merges into it before anybody asks", () => {
    const merges = createIdentity([merged("m1", "a", "b"), merged("m2", "a", "c"), merged("m3", "a", "d")]);
    const twice = answerOf(unmerge(answerOf(unmerge(merges, "m1")), "m3"));
    expect(resolveAll(answerOf(merge(twice, merged("m4", "d", "c"))), "a b c d")).toBe("d b d d");
  });

  it("refuses a merge that is unknown, and one that is undone already", () => {
    const identity = createIdentity([merged("m1", "a", "b"), unmerged("m1")]);
    expect(unmerge(identity, "m2")).toEqual({
      ok: false,
      refusal: { code: "UNKNOWN_MERGE", params: { mergeId: "m2" } },
    });
    expect(unmerge(identity, "m1")).toEqual({
      ok: false,
      refusal: { code: "ALREADY_UNMERGED", params: { mergeId: "m1" } },
    });
    const undone = answerOf(unmerge(createIdentity([merged("m1", "a", "b")]), "m1"));
    expect(unmerge(undone, "m1")).toMatchObject({ refusal: { code: "ALREADY_UNMERGED" } });
  });

  it("throws where a part is wrong", () => {
    expect(() => unmerge(createIdentity(), "")).toThrow(refusal("INVALID_ID", ["mergeId"]));
    expect(() => unmergeIdentity(createIdentity(), { mergeId: "m1" } as never)).toThrow(
      refusal("INVALID_INSTANT", ["at"]),
    );
  });
});

describe("identities of 100,000 merges", () => {
  const COUNT = 100_000;
  const shapes: readonly (readonly [string, (index: number) => MergeRecord])[] = [
    ["a star", (index) => merged(`m${index}`, "p0", `p${index + 1}`)],
    ["a chain", (index) => merged(`m${index}`, `p${index + 1}`, `p${index}`)],
  ];

  it.each(shapes)("are made at once as one by one, undone included: %s", (_, mergeAt) => {
    let identity = createIdentity();
    for (let index = 0; index < COUNT; index += 1) identity = answerOf(merge(identity, mergeAt(index)));
    const last = identity.resolve("p1");
    expect(createIdentity(identity.records).resolve("p1")).toBe(last);
    for (let index = 0; index < COUNT; index += 1) identity = answerOf(unmerge(identity, `m${index}`));
    expect(identity.membersOf("p1")).toEqual(["p1"]);
    expect(createIdentity(identity.records).membersOf("p1")).toEqual(["p1"]);
  });
});
