import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStores } from "../../../src/adapters/memory/index.js";
import type { JsonValue } from "../../../src/records/fact/index.js";
import type { DocumentQuery, DocumentStore, ExpectedVersion, Store } from "../../../src/repositories/index.js";
import { refusal } from "../../shared/refusal.js";

let store: Store;
let documents: DocumentStore;

beforeEach(async () => {
  store = await createMemoryStores().open("tenant-a");
  documents = store.documents;
});

const STALE = refusal("STALE_VERSION", ["expected"]);
const saveAll = async (ids: readonly string[]) => {
  for (const id of ids) await documents.save("notes", id, { id }, "any");
};
const idsOf = async (query?: DocumentQuery) => (await documents.query("notes", query)).documents.map(({ id }) => id);

describe("documents in memory", () => {
  it("are answered as they were saved, with the number of saves", async () => {
    await expect(documents.get("notes", "n1")).resolves.toBeUndefined();
    await expect(documents.save("notes", "n1", { text: "a" }, "absent")).resolves.toBe(1);
    await expect(documents.save("notes", "n1", null, 1)).resolves.toBe(2);
    await expect(documents.get("notes", "n1")).resolves.toEqual({ value: null, version: 2 });
  });

  it("are told apart by collection and id, however those are written", async () => {
    await documents.save("a/b", "c", 1, "absent");
    await documents.save("a", "b/c", 2, "absent");
    await documents.save("__proto__", "constructor", 3, "absent");
    await expect(documents.get("a/b", "c")).resolves.toEqual({ value: 1, version: 1 });
    await expect(documents.get("a", "b/c")).resolves.toEqual({ value: 2, version: 1 });
    await expect(documents.get("__proto__", "constructor")).resolves.toEqual({ value: 3, version: 1 });
    await expect(documents.get("constructor", "__proto__")).resolves.toBeUndefined();
  });

  it.each<[ExpectedVersion, string]>([
    [2, "n1"],
    ["absent", "n1"],
    [1, "n2"],
  ])("are not saved where %s is expected of %s, and stay as they are", async (expected, id) => {
    await documents.save("notes", "n1", "first", "absent");
    await expect(documents.save("notes", id, "second", expected)).rejects.toEqual(STALE);
    expect((await documents.query("notes")).documents).toEqual([{ id: "n1", value: "first", version: 1 }]);
  });

  it("are removed once, and go on counting where they stopped", async () => {
    await documents.save("notes", "n1", "first", "absent");
    await expect(documents.remove("notes", "n1", 1)).resolves.toBe(true);
    await expect(documents.remove("notes", "n1", "any")).resolves.toBe(false);
    await expect(documents.get("notes", "n1")).resolves.toBeUndefined();
    await expect(documents.save("notes", "n1", "second", 1)).rejects.toEqual(STALE);
    await expect(documents.save("notes", "n1", "second", "absent")).resolves.toBe(2);
  });

  it("are not removed in another version, nor where they are not", async () => {
    await documents.save("notes", "n1", "first", "absent");
    await expect(documents.remove("notes", "n1", 2)).rejects.toEqual(STALE);
    await expect(documents.remove("notes", "n2", 1)).rejects.toEqual(STALE);
    await expect(documents.remove("notes", "n2", "any")).resolves.toBe(false);
    await documents.remove("notes", "n1", 1);
    await expect(documents.remove("notes", "n1", 1)).rejects.toEqual(STALE);
  });

  it("are answered one per id, in the order of the ids", async () => {
    await saveAll(["a", "b"]);
    const [a, b] = ["a", "b"].map((id) => ({ value: { id }, version: 1 }));
    await expect(documents.getMany("notes", ["b", "x", "a", "b"])).resolves.toEqual([b, undefined, a, b]);
    await expect(documents.getMany("notes", [])).resolves.toEqual([]);
  });

  it("share nothing with what went in or came out", async () => {
    const value = { tags: ["a"] };
    await documents.save("notes", "n1", value, "absent");
    value.tags.push("b");
    const answers = [
      await documents.get("notes", "n1"),
      (await documents.getMany("notes", ["n1"]))[0],
      (await documents.query("notes")).documents[0],
    ];
    for (const answer of answers) {
      expect(answer?.value).toEqual({ tags: ["a"] });
      (answer?.value as unknown as typeof value | undefined)?.tags.push("c");
    }
    expect((await documents.get("notes", "n1"))?.value).toEqual({ tags: ["a"] });
  });

  it("come in the order of code points, page by page", async () => {
    await saveAll(["😀", "b", "\uFFFD", "a", "ab"]);
    const pages: (readonly string[])[] = [];
    let cursor: string | undefined;
    do {
      const page = await documents.query("notes", { limit: 2, cursor });
      pages.push(page.documents.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(pages).toEqual([["a", "ab"], ["b", "\uFFFD"], ["😀"]]);
  });

  it("have no cursor behind the last page, even where it is full", async () => {
    await saveAll(["a", "b"]);
    expect(await documents.query("notes", { limit: 2 })).toStrictEqual({
      documents: [
        { id: "a", value: { id: "a" }, version: 1 },
        { id: "b", value: { id: "b" }, version: 1 },
      ],
    });
    const where = { op: "equals", field: "id", value: "a" } as const;
    expect(await documents.query("notes", { limit: 1, where })).not.toHaveProperty("cursor");
    expect(await documents.query("empty")).toStrictEqual({ documents: [] });
  });

  it("are found by a condition, and left out where it is false or unknown", async () => {
    await documents.save("notes", "a", { n: 1 }, "any");
    await documents.save("notes", "b", { n: 2 }, "any");
    await documents.save("notes", "c", { n: "2" }, "any");
    await documents.save("notes", "d", "text", "any");
    await expect(idsOf({ where: { op: "atLeast", field: "n", value: 2 } })).resolves.toEqual(["b"]);
    await expect(idsOf({ where: { op: "not", condition: { op: "atLeast", field: "n", value: 2 } } })).resolves.toEqual([
      "a",
    ]);
    await expect(idsOf({ where: { op: "all", conditions: [] } })).resolves.toEqual(["a", "b", "c", "d"]);
  });

  it("are found as they are now: what is removed is gone, what comes behind the cursor is seen", async () => {
    await saveAll(["a", "b", "d"]);
    const { cursor } = await documents.query("notes", { limit: 1 });
    await documents.remove("notes", "b", "any");
    await documents.remove("notes", "a", "any");
    await saveAll(["c", "0"]);
    await expect(idsOf({ cursor })).resolves.toEqual(["c", "d"]);
    await expect(idsOf()).resolves.toEqual(["0", "c", "d"]);
  });

  it("refuse what cannot be a collection, id, version or value, and keep nothing of it", async () => {
    const refused = (path: readonly (string | number)[]) => refusal("INVALID_VALUE", path);
    await expect(documents.get("", "n1")).rejects.toEqual(refused(["collection"]));
    await expect(documents.get("notes", "")).rejects.toEqual(refused(["id"]));
    await expect(documents.getMany("", ["n1"])).rejects.toEqual(refused(["collection"]));
    await expect(documents.getMany("notes", ["n1", ""])).rejects.toEqual(refused(["ids", 1]));
    await expect(documents.query("")).rejects.toEqual(refused(["collection"]));
    await expect(documents.query("notes", { limit: 0 })).rejects.toEqual(refused(["limit"]));
    await expect(documents.save("", "n1", 1, "any")).rejects.toEqual(refused(["collection"]));
    await expect(documents.save("notes", "", 1, "any")).rejects.toEqual(refused(["id"]));
    await expect(documents.save("notes", "n1", 1, 0)).rejects.toEqual(refused(["expected"]));
    await expect(documents.remove("", "n1", "any")).rejects.toEqual(refused(["collection"]));
    await expect(documents.remove("notes", "", "any")).rejects.toEqual(refused(["id"]));
    await expect(documents.remove("notes", "n1", "absent" as "any")).rejects.toEqual(refused(["expected"]));
    const value = { at: new Date(0) } as unknown as JsonValue;
    await expect(documents.save("notes", "n1", value, "any")).rejects.toEqual(refused(["value", "at"]));
    await expect(documents.query("notes")).resolves.toEqual({ documents: [] });
  });
});
