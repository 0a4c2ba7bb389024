import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStores } from "../../src/adapters/memory/index.js";
import { createModelRepository, type ModelRepository, type Store } from "../../src/repositories/index.js";
import { createModel, createModelRegistry } from "../../src/shared/model/index.js";
import { refusal } from "../shared/refusal.js";

const registry = createModelRegistry([
  { kind: "greeting", schemaVersion: 2, upcasters: { 1: (text) => ({ de: text }) } },
]);
const older = createModel({ kind: "greeting", schemaVersion: 1, body: "Guten Tag", fittedOn: { n: 3 } });
const newer = createModel({ kind: "greeting", schemaVersion: 2, body: { de: "Moin" } });

let store: Store;
let models: ModelRepository;

beforeEach(async () => {
  store = await createMemoryStores().open("tenant-a");
  models = createModelRepository(store, registry);
});

describe("createModelRepository", () => {
  it("keeps a model as it came, under its hash, in the collection models", async () => {
    await expect(models.save(older, "absent")).resolves.toBe(1);
    await expect(store.documents.get("models", older.hash)).resolves.toEqual({ value: older, version: 1 });
  });

  it("reads a model of now as it is", async () => {
    await models.save(newer, "absent");
    const readFrom = { schemaVersion: 2, hash: newer.hash };
    await expect(models.find(newer.hash)).resolves.toEqual({ value: { model: newer, readFrom }, version: 1 });
  });

  it("brings an older model up to date, and finds it under the hash it had", async () => {
    await models.save(older, "absent");
    const { value } = await models.get(older.hash);
    expect(value.model).toEqual(
      createModel({ kind: "greeting", schemaVersion: 2, body: { de: "Guten Tag" }, fittedOn: { n: 3 } }),
    );
    expect(value.readFrom).toEqual({ schemaVersion: 1, hash: older.hash });
    await expect(models.find(value.model.hash)).resolves.toBeUndefined();
  });

  it("lists models, brought up to date, in the order of their hashes", async () => {
    for (const model of [older, newer]) await models.save(model, "absent");
    const { records } = await models.findPage();
    expect(records.map(({ id }) => id)).toEqual([older.hash, newer.hash].sort());
    expect(records.map(({ value }) => value.model.schemaVersion)).toEqual([2, 2]);
  });

  it("refuses to save what the registry cannot read", async () => {
    const saving = (model: object) => models.save(model as typeof older, "any");
    await expect(saving({ ...newer, body: {} })).rejects.toEqual(refusal("MODEL_HASH_MISMATCH", ["hash"]));
    await expect(saving({})).rejects.toEqual(refusal("MALFORMED_MODEL", ["kind"]));
    const future = createModel({ kind: "greeting", schemaVersion: 3, body: {} });
    await expect(saving(future)).rejects.toEqual(refusal("NEWER_MODEL", ["schemaVersion"]));
    await expect(models.findPage()).resolves.toEqual({ records: [] });
  });

  it("refuses to read what was changed in the store", async () => {
    const changed = { ...newer, fittedOn: { n: 1 }, body: { de: "Hallo" } };
    await store.documents.save("models", newer.hash, changed, "absent");
    const error = refusal("MODEL_HASH_MISMATCH", ["hash"]);
    await expect(models.find(newer.hash)).rejects.toEqual(error);
    await expect(models.get(newer.hash)).rejects.toEqual(error);
    await expect(models.findPage()).rejects.toEqual(error);
  });

  it("expects a version as every repository does, and hands the signal on", async () => {
    await models.save(newer, "absent");
    await expect(models.save(newer, "absent")).rejects.toEqual(refusal("STALE_VERSION", ["expected"]));
    await expect(models.remove(newer.hash, 1)).resolves.toBe(true);
    await expect(models.save(newer, "any", { signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
  });
});
