import { ClienteleError, type Path } from "../errors.js";
import type { Finding } from "../finding.js";
import { assertModelEnvelope } from "./check.js";
import { createModel } from "./create.js";
import type { ModelEnvelope } from "./model.js";

/** Makes the next form of a body out of an older one. It must not change what it is given. */
export type ModelUpcaster = (body: unknown) => unknown;

/** A kind of model that can be read. */
export interface ModelKind<Model extends ModelEnvelope = ModelEnvelope> {
  readonly kind: Model["kind"];
  /** The version of the body's form that is worked with now. */
  readonly schemaVersion: number;
  /**
   * By the version each begins with: the one at 1 makes the form of version 2 out of that of version 1. The oldest version with
   * one is the oldest that can be read.
   *
   * @defaultValue none: only the version of now can be read
   */
  readonly upcasters?: Readonly<Record<number, ModelUpcaster>> | undefined;
  /** What is wrong with a body of the version of now; paths begin in the body. A finding that is an error refuses the model. */
  readonly check?: ((body: unknown) => readonly Finding[]) | undefined;
}

/** The kinds of models that a program can read. */
export interface ModelRegistry<Model extends ModelEnvelope = ModelEnvelope> {
  readonly kinds: ReadonlyMap<string, ModelKind<Model>>;
}

/** A model that was read, in the version of now. */
export interface ReadModel<Model extends ModelEnvelope = ModelEnvelope> {
  readonly model: Model;
  /** What was stored. Where the version is the one of now, the hash is that of the model. */
  readonly readFrom: { readonly schemaVersion: number; readonly hash: string };
}

/**
 * Brings together the kinds of models that {@link readModel} is to know.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and the path, for an empty kind, a kind that is there twice, a schema
 * version that is no whole number from 1 on, and upcasters that do not lead from one version to the next, up to the one of now.
 *
 * @example
 * ```ts
 * import { createModel, createModelRegistry, readModel } from "clientele/model";
 *
 * const registry = createModelRegistry([
 *   {
 *     kind: "greeting",
 *     schemaVersion: 2,
 *     upcasters: { 1: (body) => ({ texts: { de: (body as { text: string }).text } }) },
 *   },
 * ]);
 * const stored = createModel({ kind: "greeting", schemaVersion: 1, body: { text: "Guten Tag" } });
 *
 * const { model, readFrom } = readModel(stored, registry);
 * model.schemaVersion; // => 2
 * model.body; // => { texts: { de: "Guten Tag" } }
 * readFrom.schemaVersion; // => 1
 * readFrom.hash === stored.hash; // => true
 * ```
 */
export function createModelRegistry<Model extends ModelEnvelope = ModelEnvelope>(
  kinds: readonly ModelKind<Model>[],
): ModelRegistry<Model> {
  const byName = new Map<string, ModelKind<Model>>();
  kinds.forEach((kind, index) => {
    assertKind(kind, [index]);
    if (byName.has(kind.kind)) throw new ClienteleError("INVALID_OPTION", "expected each kind once", [index, "kind"]);
    byName.set(kind.kind, Object.freeze({ ...kind }));
  });
  return Object.freeze({ kinds: byName });
}

/**
 * Reads a model that was stored by this or an older release, from wherever it comes: its form and its hash are verified, and
 * an older body is brought up to the version of now, step by step. Then the model has a new hash; the stored one is in
 * `readFrom`. What the model was fitted on stays as it was.
 *
 * The hash tells that nothing was changed by accident; it is no signature. Names such as `__proto__` are data like any other:
 * they lead to no kind, and a body is handed on as it is.
 *
 * @throws `ClienteleError` with code `MALFORMED_MODEL` and the path, for what is no envelope, or where `check` finds an error in
 * the body; `UNKNOWN_MODEL_KIND`; `NEWER_MODEL` where the model was written by a newer release, and `UNKNOWN_MODEL_VERSION` where
 * it is too old, both naming the kind and the versions; `MODEL_HASH_MISMATCH` where the content was changed after the hash was
 * made; and `INVALID_VALUE` for a body, stored or upcast, that JSON cannot hold. What an upcaster throws is thrown on.
 *
 * @example
 * ```ts
 * import { createModel, createModelRegistry, readModel } from "clientele/model";
 *
 * const registry = createModelRegistry([{ kind: "greeting", schemaVersion: 1 }]);
 *
 * readModel(createModel({ kind: "greeting", schemaVersion: 2, body: {} }), registry); // => throws NEWER_MODEL
 * readModel(createModel({ kind: "farewell", schemaVersion: 1, body: {} }), registry); // => throws UNKNOWN_MODEL_KIND
 * readModel(JSON.parse('{ "kind": "greeting" }'), registry); // => throws MALFORMED_MODEL
 * ```
 */
export function readModel<Model extends ModelEnvelope>(
  stored: unknown,
  registry: ModelRegistry<Model>,
): ReadModel<Model> {
  assertModelEnvelope(stored);
  const kind = registry.kinds.get(stored.kind);
  if (kind === undefined) {
    const known = [...registry.kinds.keys()].join(", ");
    throw new ClienteleError("UNKNOWN_MODEL_KIND", `expected a model of one of the kinds ${known}`, ["kind"]);
  }
  assertVersion(stored.schemaVersion, kind);
  if (createModel(stored).hash !== stored.hash) {
    throw new ClienteleError("MODEL_HASH_MISMATCH", "expected the content that the hash was made of", ["hash"]);
  }

  const body = upcast(stored, kind);
  const finding = kind.check?.(body).find(({ severity }) => severity === "error");
  if (finding !== undefined) {
    throw new ClienteleError("MALFORMED_MODEL", `expected a sound body, found ${finding.code}`, [
      "body",
      ...finding.path,
    ]);
  }
  const model = createModel({ ...stored, schemaVersion: kind.schemaVersion, body });
  return Object.freeze({
    model: model as ModelEnvelope as Model,
    readFrom: Object.freeze({ schemaVersion: stored.schemaVersion, hash: stored.hash }),
  });
}

function upcast({ schemaVersion, body }: ModelEnvelope, { upcasters = {} }: ModelKind): unknown {
  const steps = Object.entries(upcasters).filter(([version]) => Number(version) >= schemaVersion);
  return steps.reduce((older, [, step]) => step(older), body);
}

function assertVersion(schemaVersion: number, kind: ModelKind): void {
  const oldest = Math.min(kind.schemaVersion, ...upcastVersions(kind));
  if (oldest <= schemaVersion && schemaVersion <= kind.schemaVersion) return;
  const code = schemaVersion > kind.schemaVersion ? "NEWER_MODEL" : "UNKNOWN_MODEL_VERSION";
  const expected = oldest === kind.schemaVersion ? `${oldest}` : `${oldest} to ${kind.schemaVersion}`;
  const message = `expected ${kind.kind} in schema version ${expected}, got version ${schemaVersion}`;
  throw new ClienteleError(code, message, ["schemaVersion"]);
}

const upcastVersions = ({ upcasters = {} }: ModelKind) => Object.keys(upcasters).map(Number);

function assertKind(kind: ModelKind, path: Path): void {
  if (kind.kind === "") throw new ClienteleError("INVALID_OPTION", "expected the name of a kind", [...path, "kind"]);
  if (!Number.isSafeInteger(kind.schemaVersion) || kind.schemaVersion < 1) {
    throw new ClienteleError("INVALID_OPTION", "expected a whole number from 1 on", [...path, "schemaVersion"]);
  }
  // Names that are whole numbers come in ascending order.
  const versions = upcastVersions(kind);
  const first = kind.schemaVersion - versions.length;
  if (first < 1 || versions.some((version, index) => version !== first + index)) {
    const message = `expected one for each version up to ${kind.schemaVersion - 1}, without a gap`;
    throw new ClienteleError("INVALID_OPTION", message, [...path, "upcasters"]);
  }
}
