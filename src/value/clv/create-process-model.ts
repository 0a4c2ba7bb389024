import { ClienteleError } from "../../shared/errors.js";
import { createModel, type ModelEnvelope } from "../../shared/model/index.js";
import { assertTimeUnit } from "./check.js";
import { PURCHASE_MODEL_SCHEMA_VERSION, type PurchaseModelBody, type PurchaseModelOptions } from "./model.js";

/**
 * Makes a model of a kind from known parameters.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` and a path such as `["parameters", "r"]` for a parameter that is no finite number
 * above zero, and `["timeUnit"]` for an unknown unit.
 */
export function createProcessModel<Kind extends string, Name extends string>(
  kind: Kind,
  names: readonly Name[],
  { parameters, timeUnit }: PurchaseModelOptions<Name>,
): ModelEnvelope<Kind, PurchaseModelBody<Name>> {
  for (const name of names) {
    if (!(Number.isFinite(parameters[name]) && parameters[name] > 0)) {
      throw new ClienteleError("INVALID_OPTION", "expected a finite number above zero", ["parameters", name]);
    }
  }
  assertTimeUnit(timeUnit, ["timeUnit"]);
  const values = Object.fromEntries(names.map((name) => [name, parameters[name]])) as Record<Name, number>;
  return createModel({ kind, schemaVersion: PURCHASE_MODEL_SCHEMA_VERSION, body: { parameters: values, timeUnit } });
}
