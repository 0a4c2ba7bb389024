import { ClienteleError } from "../errors.js";
import { assertCondition } from "./check.js";
import type { Condition, StoredCondition } from "./model.js";

/** The version of the form of conditions that this release writes and reads. */
export const CONDITION_SCHEMA_VERSION = 1;

/**
 * Puts a condition into the form in which it is kept by itself. It is not the envelope of models: it has no hash, so that people
 * and other systems can write it. A condition that is part of a model is covered by the hash of that.
 *
 * @throws `ClienteleError` with the code and the path of the first thing that {@link checkCondition} finds.
 *
 * @example
 * ```ts
 * import { storeCondition } from "clientele/condition";
 *
 * JSON.stringify(storeCondition({ op: "exists", field: "email" }));
 * // => '{"kind":"condition","schemaVersion":1,"condition":{"op":"exists","field":"email"}}'
 * ```
 */
export function storeCondition(condition: Condition): StoredCondition {
  assertCondition(condition, ["condition"]);
  return Object.freeze({ kind: "condition", schemaVersion: CONDITION_SCHEMA_VERSION, condition });
}

/**
 * The condition in what was kept or sent, once it is known to be one. Nothing is copied, and what stands beside the three
 * properties is not looked at.
 *
 * @throws `ClienteleError` with code `WRONG_MODEL_KIND` for anything but a condition; `NEWER_MODEL` where its schema version is
 * above the known one; `UNKNOWN_MODEL_VERSION` for any other version; and with the code and the path of the first
 * thing that {@link checkCondition} finds.
 *
 * @example
 * ```ts
 * import { openCondition } from "clientele/condition";
 *
 * const text = '{ "kind": "condition", "schemaVersion": 1, "condition": { "op": "exists", "field": "email" } }';
 * openCondition(JSON.parse(text)); // => { op: "exists", field: "email" }
 * openCondition({ kind: "condition", schemaVersion: 2 }); // => throws NEWER_MODEL
 * ```
 */
export function openCondition(stored: unknown): Condition {
  const { kind, schemaVersion, condition } = (stored ?? {}) as Partial<Record<keyof StoredCondition, unknown>>;
  if (kind !== "condition") throw new ClienteleError("WRONG_MODEL_KIND", "expected a condition", ["kind"]);
  if (schemaVersion !== CONDITION_SCHEMA_VERSION) {
    const isNewer = typeof schemaVersion === "number" && schemaVersion > CONDITION_SCHEMA_VERSION;
    const code = isNewer ? "NEWER_MODEL" : "UNKNOWN_MODEL_VERSION";
    throw new ClienteleError(code, `expected schema version ${CONDITION_SCHEMA_VERSION}`, ["schemaVersion"]);
  }
  assertCondition(condition, ["condition"]);
  return condition;
}
