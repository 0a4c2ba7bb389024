import { ClienteleError, type Path } from "../../../shared/errors.js";
import { createModel, type ModelEnvelope } from "../../../shared/model/index.js";
import { createProcessModel } from "../create-process-model.js";
import type { CovariateModelBody, CovariateModelOptions } from "../model.js";
import type { ProcessFamily } from "../process.js";
import type { ModelCovariate } from "./model.js";

/**
 * Makes a model of a kind from known parameters, and coefficients of covariates.
 *
 * @throws `ClienteleError` as {@link createProcessModel}; with code `INVALID_OPTION` and a path such as `["covariates", 0, "name"]` for
 * a covariate without a name of its own, a center or coefficient that is no finite number, and a coefficient of a parameter that
 * covariates do not move.
 */
export function createModelWithCovariates<Kind extends string, Name extends string>(
  kind: Kind,
  family: ProcessFamily<Name>,
  options: CovariateModelOptions<Name>,
): ModelEnvelope<Kind, CovariateModelBody<Name>> {
  const plain = createProcessModel(kind, family.parameters, options);
  const { covariates = [] } = options;
  if (covariates.length === 0) return plain;
  const moved: readonly string[] = (family.moved ?? []).map(({ name }) => name);
  covariates.forEach(({ name, center, coefficients }, index) => {
    const isKnown = covariates.findIndex((other) => other.name === name) < index;
    if (typeof name !== "string" || name === "" || isKnown) throw invalid("a name of its own", [index, "name"]);
    if (!Number.isFinite(center)) throw invalid("a finite number", [index, "center"]);
    for (const [parameter, value] of Object.entries(coefficients)) {
      const path = [index, "coefficients", parameter];
      if (!moved.includes(parameter)) throw invalid(`coefficients of ${moved.join(", ")}`, path);
      if (!Number.isFinite(value)) throw invalid("a finite number", path);
    }
  });
  const kept = covariates.map(
    ({ name, center, coefficients }): ModelCovariate<Name> => ({ name, center, coefficients }),
  );
  return createModel({ kind, schemaVersion: plain.schemaVersion, body: { ...plain.body, covariates: kept } });
}

const invalid = (expected: string, path: Path) =>
  new ClienteleError("INVALID_OPTION", `expected ${expected}`, ["covariates", ...path]);
