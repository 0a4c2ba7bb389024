import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStores } from "../../src/adapters/memory/index.js";
import type { Party } from "../../src/records/party/index.js";
import {
  createPartyRepository,
  type PartyRepository,
  type Store,
  type StoredRecord,
} from "../../src/repositories/index.js";
import { refusal } from "../shared/refusal.js";

const party = (id: string, family = "Byron"): Party =>
  Object.freeze({
    id,
    kind: "person",
    names: [{ family }],
    roles: [],
    contactPoints: [],
    relations: [],
    externalIds: [],
  });

let store: Store;
let parties: PartyRepository;

beforeEach(async () => {
  store = await createMemoryStores().open("tenant-a");
  parties = createPartyRepository(store);
});

describe("createPartyRepository", () => {
  it("keeps parties under their ids, in the collection parties", async () => {
    await expect(parties.save(party("4711"), "absent")).resolves.toBe(1);
    await expect(store.documents.get("parties", "4711")).resolves.toEqual({ value: party("4711"), version: 1 });
    await expect(parties.find("4711")).resolves.toEqual({ value: party("4711"), version: 1 });
    await expect(parties.get("4711")).resolves.toEqual({ value: party("4711"), version: 1 });
  });

  it("answers undefined where nothing is found, and throws where it must be there", async () => {
    await expect(parties.find("4711")).resolves.toBeUndefined();
    const error = refusal("NOT_FOUND", ["id"], /^expected the id of something that is kept \(at id\)$/);
    await expect(parties.get("4711")).rejects.toEqual(error);
  });

  it("saves in the version that is expected only", async () => {
    await parties.save(party("4711"), "absent");
    await expect(parties.save(party("4711", "Lovelace"), 1)).resolves.toBe(2);
    await expect(parties.save(party("4711", "King"), 1)).rejects.toEqual(refusal("STALE_VERSION", ["expected"]));
    expect((await parties.get("4711")).value.names).toEqual([{ family: "Lovelace" }]);
  });

  it("removes in the version that is expected only, and answers whether there was something", async () => {
    await parties.save(party("4711"), "absent");
    await expect(parties.remove("4711", 2)).rejects.toEqual(refusal("STALE_VERSION", ["expected"]));
    await expect(parties.remove("4711", 1)).resolves.toBe(true);
    await expect(parties.remove("4711", "any")).resolves.toBe(false);
    await expect(parties.find("4711")).resolves.toBeUndefined();
  });

  it("refuses what is no party, and keeps nothing of it", async () => {
    const wrong = { ...party("4711"), kind: "robot" } as unknown as Party;
    await expect(parties.save(wrong, "any")).rejects.toEqual(refusal("INVALID_CHOICE", ["party", "kind"]));
    await expect(parties.find("4711")).resolves.toBeUndefined();
  });

  it("reads what was kept without another check", async () => {
    await store.documents.save("parties", "4711", { kept: "by an older release" }, "absent");
    await expect(parties.get("4711")).resolves.toEqual({ value: { kept: "by an older release" }, version: 1 });
  });

  it("finds page by page what meets a condition", async () => {
    for (const id of ["c", "a", "b"]) await parties.save(party(id), "absent");
    const where = { op: "in", field: "id", values: ["a", "b", "c"] } as const;
    const first = await parties.findPage({ where, limit: 2 });
    expect(first.records).toEqual([
      { id: "a", value: party("a"), version: 1 },
      { id: "b", value: party("b"), version: 1 },
    ]);
    const last = await parties.findPage({ where, limit: 2, cursor: first.cursor });
    expect(last).toStrictEqual({ records: [{ id: "c", value: party("c"), version: 1 }] });
  });

  it("goes through all that meets a condition, whatever the size of the pages", async () => {
    for (const id of ["c", "a", "d", "b"]) await parties.save(party(id), "absent");
    const where = { op: "not", condition: { op: "equals", field: "id", value: "c" } } as const;
    for (const limit of [undefined, 1, 2, 3, 4]) {
      expect(await collect(parties.iterate({ where, limit }))).toEqual(["a", "b", "d"]);
    }
    expect(await collect(parties.iterate())).toEqual(["a", "b", "c", "d"]);
  });

  it("goes on behind a cursor, and reads a page when it comes to it", async () => {
    for (const id of ["a", "b", "c"]) await parties.save(party(id), "absent");
    const { cursor } = await parties.findPage({ limit: 1 });
    expect(await collect(parties.iterate({ cursor }))).toEqual(["b", "c"]);
    const ids: string[] = [];
    for await (const { id } of parties.iterate({ limit: 1 })) {
      if (id === "a") await parties.remove("b", "any");
      ids.push(id);
    }
    expect(ids).toEqual(["a", "c"]);
  });

  it("works within a unit of work", async () => {
    const moved = store.unitOfWork(async (unit) => {
      await createPartyRepository(unit).save(party("4711"), "absent");
      throw new Error("changed my mind");
    });
    await expect(moved).rejects.toThrow("changed my mind");
    await expect(parties.find("4711")).resolves.toBeUndefined();
  });

  it("hands the signal on", async () => {
    const signal = AbortSignal.abort("enough");
    await expect(parties.save(party("4711"), "any", { signal })).rejects.toBe("enough");
    await expect(parties.find("4711", { signal })).rejects.toBe("enough");
    await expect(parties.get("4711", { signal })).rejects.toBe("enough");
    await expect(parties.findPage({ signal })).rejects.toBe("enough");
    await expect(collect(parties.iterate({ signal }))).rejects.toBe("enough");
    await expect(parties.remove("4711", "any", { signal })).rejects.toBe("enough");
  });
});

async function collect(records: AsyncIterable<StoredRecord<Party>>): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { id } of records) ids.push(id);
  return ids;
}
