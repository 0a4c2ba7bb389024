import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkIdentityRecords,
  createIdentity,
  type Identity,
  type IdentityRecord,
  type MergeRecord,
  mergeIdentities,
  unmergeIdentity,
} from "../../../src/records/identity/index.js";
import { identityRecordsSchema } from "../../../src/records/identity/schema.js";
import { arbitraryId, arbitraryIdentity } from "../../../src/testing/arbitraries/index.js";
import { AT, answerOf, merged } from "./merges.js";

const idsIn = (identity: Identity) => [
  ...new Set(identity.records.flatMap((record) => (record.type === "merged" ? [record.into, ...record.from] : []))),
];
const pictureOf = (identity: Identity, ids = idsIn(identity)) =>
  ids.map((id) => [id, identity.resolve(id), identity.membersOf(id)]);
const isMerge = (record: IdentityRecord): record is MergeRecord => record.type === "merged";

/** The merges of an identity that are not undone. */
function activeMerges({ records }: Identity): readonly MergeRecord[] {
  const undone = new Set(records.flatMap((record) => (record.type === "unmerged" ? [record.mergeId] : [])));
  return records.filter(isMerge).filter(({ id }) => !undone.has(id));
}

describe("Identity (properties)", () => {
  it("resolves a resolved id to itself", () => {
    fc.assert(
      fc.property(arbitraryIdentity, arbitraryId, (identity, stranger) => {
        for (const id of [...idsIn(identity), stranger]) {
          expect(identity.resolve(identity.resolve(id))).toBe(identity.resolve(id));
        }
      }),
    );
  });

  it("parts all ids into groups: members resolve alike, and who resolves alike is a member", () => {
    fc.assert(
      fc.property(arbitraryIdentity, (identity) => {
        const ids = idsIn(identity);
        for (const id of ids) {
          const alike = ids.filter((other) => identity.resolve(other) === identity.resolve(id));
          expect(identity.membersOf(id)).toEqual(alike.sort());
          expect(identity.membersOf(id)).toContain(identity.resolve(id));
        }
      }),
    );
  });

  it("is what the remaining merges say, carried out one after the other (twin: relabelling)", () => {
    fc.assert(
      fc.property(arbitraryIdentity, (identity) => {
        const golden = new Map(idsIn(identity).map((id) => [id, id]));
        for (const { into, from } of activeMerges(identity)) {
          const moving = from.map((id) => golden.get(id));
          for (const [id, current] of golden) {
            if (moving.includes(current)) golden.set(id, golden.get(into) as string);
          }
        }
        for (const [id, expected] of golden) expect(identity.resolve(id)).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same after a trip through JSON and its schema", () => {
    fc.assert(
      fc.property(arbitraryIdentity, (identity) => {
        const { records } = JSON.parse(JSON.stringify(identity));
        expect(checkIdentityRecords(records)).toEqual([]);
        const copy = createIdentity(identityRecordsSchema.parse(records));
        expect(copy.records).toEqual(identity.records);
        expect(pictureOf(copy)).toEqual(pictureOf(identity));
      }),
    );
  });

  it("never changes, whatever is made from it", () => {
    fc.assert(
      fc.property(arbitraryIdentity, arbitraryId, arbitraryId, fc.nat(), (identity, into, from, pick) => {
        const before = pictureOf(identity);
        const records = [...identity.records];
        const merge = mergeIdentities(identity, { id: "new", into, from: [from], at: AT });
        const active = activeMerges(identity);
        const undone = active[pick % Math.max(active.length, 1)];
        const unmerge = undone && unmergeIdentity(identity, { mergeId: undone.id, at: AT });
        for (const result of [merge, unmerge]) if (result?.ok) pictureOf(result.value);
        expect(pictureOf(identity)).toEqual(before);
        expect(identity.records).toEqual(records);
      }),
    );
  });
});

describe("mergeIdentities (properties)", () => {
  it("makes parties one, and leaves everybody else alone", () => {
    fc.assert(
      fc.property(arbitraryIdentity, arbitraryId, fc.array(arbitraryId, { minLength: 1 }), (identity, into, from) => {
        const result = mergeIdentities(identity, { id: "new", into, from, at: AT });
        const touched = new Set([into, ...from].map(identity.resolve));
        expect(result.ok).toBe(touched.size === from.length + 1);
        if (!result.ok) return;
        for (const id of from) expect(result.value.resolve(id)).toBe(identity.resolve(into));
        for (const id of idsIn(identity)) {
          const expected = touched.has(identity.resolve(id)) ? identity.resolve(into) : identity.resolve(id);
          expect(result.value.resolve(id)).toBe(expected);
        }
      }),
    );
  });

  it("does not mind in which order merges come that have nobody in common", () => {
    const star = (name: string) =>
      fc
        .array(fc.nat({ max: 3 }))
        .map((list) =>
          list.map((into, index) => ({ into: `${name}${Math.min(into, index)}`, from: `${name}${index + 1}` })),
        );
    const merges = fc
      .tuple(star("a"), star("b"), star("c"))
      .map((stars) =>
        stars.map((steps, group) => steps.map(({ into, from }, index) => merged(`m${group}-${index}`, into, from))),
      );
    fc.assert(
      fc.property(merges, fc.array(fc.nat({ max: 2 })), (groups, turns) => {
        const inTurn = createIdentity(groups.flat());
        const mixed = createIdentity(interleave(groups, turns));
        expect(pictureOf(mixed, idsIn(inTurn))).toEqual(pictureOf(inTurn));
      }),
    );
  });

  it("brings the same parties together in whatever order merges come", () => {
    const shuffled = arbitraryIdentity.chain((identity) => {
      const merges = [...activeMerges(identity)];
      return fc.tuple(fc.constant(createIdentity(merges)), fc.shuffledSubarray(merges, { minLength: merges.length }));
    });
    fc.assert(
      fc.property(shuffled, ([identity, merges]) => {
        const other = createIdentity(merges);
        for (const id of idsIn(identity)) expect(other.membersOf(id)).toEqual(identity.membersOf(id));
      }),
    );
  });
});

describe("unmergeIdentity (properties)", () => {
  it("undoes a merge", () => {
    fc.assert(
      fc.property(arbitraryIdentity, arbitraryId, arbitraryId, (identity, into, from) => {
        const result = mergeIdentities(identity, { id: "new", into, from: [from], at: AT });
        if (!result.ok) return;
        const back = answerOf(unmergeIdentity(result.value, { mergeId: "new", at: AT }));
        const ids = [...idsIn(identity), into, from];
        expect(pictureOf(back, ids)).toEqual(pictureOf(identity, ids));
      }),
    );
  });

  it("answers what the other merges make, whatever was merged since", () => {
    fc.assert(
      fc.property(arbitraryIdentity, fc.nat(), (identity, pick) => {
        const active = activeMerges(identity);
        const undone = active[pick % Math.max(active.length, 1)];
        if (undone === undefined) return;
        const without = answerOf(unmergeIdentity(identity, { mergeId: undone.id, at: AT }));
        const never = createIdentity(active.filter((merge) => merge !== undone));
        expect(pictureOf(without)).toEqual(pictureOf(never, idsIn(without)));
      }),
      { numRuns: 300 },
    );
  });

  it("leaves everybody alone in the end, in whatever order merges are undone", () => {
    const undoings = arbitraryIdentity.chain((identity) => {
      const ids = activeMerges(identity).map(({ id }) => id);
      return fc.tuple(fc.constant(identity), fc.shuffledSubarray(ids, { minLength: ids.length }));
    });
    fc.assert(
      fc.property(undoings, ([identity, mergeIds]) => {
        const last = mergeIds.reduce(
          (current, mergeId) => answerOf(unmergeIdentity(current, { mergeId, at: AT })),
          identity,
        );
        for (const id of idsIn(identity)) expect(last.membersOf(id)).toEqual([id]);
      }),
    );
  });
});

describe("checkIdentityRecords (properties)", () => {
  it("crashes on nothing, and agrees with createIdentity and the schema", () => {
    const ids = fc.constantFrom("a", "b", "c");
    const record = fc.oneof(
      fc.record({
        type: fc.constant("merged"),
        id: ids,
        into: ids,
        from: fc.array(ids),
        at: fc.constantFrom(AT, "today"),
      }),
      fc.record({ type: fc.constant("unmerged"), mergeId: ids, at: fc.constant(AT) }),
      fc.record({ type: fc.constantFrom("merged", "unmerged"), mergeId: fc.anything(), from: fc.anything() }),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.array(fc.oneof({ arbitrary: record, weight: 9 }, fc.anything()))),
        (records) => {
          const isRight = checkIdentityRecords(records).length === 0;
          if (isRight) expect(() => createIdentity(records as IdentityRecord[])).not.toThrow();
          else if (records !== undefined) {
            expect(() => createIdentity(records as IdentityRecord[])).toThrow(
              expect.objectContaining({ name: "ClienteleError" }),
            );
          }
          expect(identityRecordsSchema.safeParse(records).success).toBe(isRight);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Takes from the groups by turns, keeping the order within each. */
function interleave<Item>(groups: readonly (readonly Item[])[], turns: readonly number[]): readonly Item[] {
  const queues = groups.map((group) => [...group]);
  const taken = turns.flatMap((turn) => queues[turn]?.splice(0, 1) ?? []);
  return [...taken, ...queues.flat()];
}
