import type { JsonValue } from "../records/fact/model.js";
import { type ModelEnvelope, type ModelRegistry, type ReadModel, readModel } from "../shared/model/index.js";
import type { ExpectedVersion, StoreOptions, StoreParts } from "./model.js";
import { createRepository, type Repository } from "./repository.js";

/** Models, kept under the hashes that they had when they were saved. */
export interface ModelRepository<Model extends ModelEnvelope = ModelEnvelope> extends Repository<ReadModel<Model>> {
  /** Answers the new version. What the registry cannot read is refused with the codes of `readModel`. */
  readonly save: (model: ModelEnvelope, expected: ExpectedVersion, options?: StoreOptions) => Promise<number>;
}

/**
 * Models in a store or unit of work, in its collection `models`. A model is read by the registry whenever it is saved, found or
 * listed: its form and hash are verified, and one of an older release is brought up to date. It is kept as it came, and stays to be
 * found under its own hash, which a `StagedModel` names.
 *
 * A model that cannot be read rejects with the codes of `readModel`, whichever page it stands on.
 *
 * @example
 * ```ts
 * import { createModel, createModelRegistry } from "clientele";
 * import { createMemoryStores } from "clientele/adapters/memory";
 * import { createModelRepository } from "clientele/repositories";
 *
 * const older = createModel({ kind: "greeting", schemaVersion: 1, body: "Guten Tag" });
 * const registry = createModelRegistry([
 *   { kind: "greeting", schemaVersion: 2, upcasters: { 1: (text) => ({ de: text }) } },
 * ]);
 * const store = await createMemoryStores().open("tenant-a");
 * const models = createModelRepository(store, registry);
 *
 * await models.save(older, "absent"); // => 1
 * const { value } = await models.get(older.hash);
 * value.model.body; // => { de: "Guten Tag" }
 * value.readFrom.schemaVersion; // => 1
 * await models.save({ ...older, body: "Moin" }, "any"); // => throws MODEL_HASH_MISMATCH
 * ```
 */
export function createModelRepository<Model extends ModelEnvelope>(
  { documents }: Pick<StoreParts, "documents">,
  registry: ModelRegistry<Model>,
): ModelRepository<Model> {
  return Object.freeze({
    ...createRepository(documents, "models", (stored) => readModel(stored, registry)),
    async save(model: ModelEnvelope, expected: ExpectedVersion, options?: StoreOptions) {
      readModel(model, registry);
      return documents.save("models", model.hash, model as unknown as JsonValue, expected, options);
    },
  });
}
