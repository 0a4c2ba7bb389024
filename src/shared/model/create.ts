import { ClienteleError } from "../errors.js";
import { canonicalJson } from "./canonical-json.js";
import type { FittedOn, ModelEnvelope } from "./model.js";
import { sha256 } from "./sha256.js";

/** What a model is made of, before it has its hash. */
export interface ModelParts<Kind extends string, Body> {
  readonly kind: Kind;
  readonly schemaVersion: number;
  readonly body: Body;
  readonly fittedOn?: FittedOn | undefined;
}

/**
 * Puts a model into its envelope. `fittedOn` is not part of the hash: it says where the model comes from, not what it does.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` for an empty kind, a schema version that is no whole number from 1 on, and
 * a body that JSON cannot hold.
 *
 * @example
 * ```ts
 * import { createModel } from "clientele";
 *
 * const model = createModel({ kind: "greeting", schemaVersion: 1, body: { text: "Guten Tag" } });
 * model.hash.slice(0, 12); // => "94207b446311"
 * ```
 */
export function createModel<Kind extends string, Body>(parts: ModelParts<Kind, Body>): ModelEnvelope<Kind, Body> {
  const { kind, schemaVersion, body, fittedOn } = parts;
  if (kind === "") throw new ClienteleError("INVALID_VALUE", "expected the name of a kind", ["kind"]);
  if (!Number.isSafeInteger(schemaVersion) || schemaVersion < 1) {
    throw new ClienteleError("INVALID_VALUE", "expected a whole number from 1 on", ["schemaVersion"]);
  }
  return Object.freeze({
    kind,
    schemaVersion,
    hash: hashOf(parts),
    ...(fittedOn === undefined ? {} : { fittedOn }),
    body,
  });
}

/**
 * The body of a stored model, once it is known to be what the caller expects.
 *
 * @throws `ClienteleError` with code `WRONG_MODEL_KIND`; `NEWER_MODEL` where the schema version is above the known one;
 * `UNKNOWN_MODEL_VERSION` where it is below; `MODEL_HASH_MISMATCH` where the content was changed after the hash was made, and
 * `INVALID_VALUE` where it was changed to what JSON cannot hold.
 *
 * @example
 * ```ts
 * import { createModel, openModel } from "clientele";
 *
 * const stored = JSON.parse(JSON.stringify(createModel({ kind: "greeting", schemaVersion: 1, body: { text: "Guten Tag" } })));
 * openModel(stored, "greeting", 1); // => { text: "Guten Tag" }
 * ```
 */
export function openModel<Kind extends string, Body>(
  model: ModelEnvelope<Kind, Body>,
  kind: Kind,
  schemaVersion: number,
): Body {
  if (model.kind !== kind) {
    throw new ClienteleError("WRONG_MODEL_KIND", `expected a model of the kind ${kind}`, ["kind"]);
  }
  if (model.schemaVersion !== schemaVersion) {
    const code = model.schemaVersion > schemaVersion ? "NEWER_MODEL" : "UNKNOWN_MODEL_VERSION";
    throw new ClienteleError(code, `expected ${kind} in schema version ${schemaVersion}`, ["schemaVersion"]);
  }
  if (model.hash !== hashOf(model)) {
    throw new ClienteleError("MODEL_HASH_MISMATCH", "the content was changed after the hash was made", ["hash"]);
  }
  return model.body;
}

const hashOf = ({ kind, schemaVersion, body }: ModelParts<string, unknown>) =>
  sha256(canonicalJson({ kind, schemaVersion, body }));
