import { ClienteleError, type Path } from "../../../shared/errors.js";
import type { MovedParameter } from "../process.js";
import type { CovariateChoice, CovariateProcess } from "./model.js";

/** A coefficient: how strongly a covariate moves a parameter. */
export interface Slot {
  /** The place of the covariate among the names. */
  readonly covariate: number;
  /** The place of the parameter in the family. */
  readonly parameter: number;
  /** Whether the logarithm of the parameter grows (1) or shrinks (−1) with coefficient times covariate. */
  readonly sign: 1 | -1;
}

/** Which covariates a fit uses, and for what. */
export interface ReadChoice extends Readonly<Record<CovariateProcess, readonly string[]>> {
  /** All of them, each once: those of the purchase rate first. */
  readonly names: readonly string[];
}

/** @throws `ClienteleError` with code `INVALID_OPTION` for an empty name, one that is listed twice, or a list of another process. */
export function readChoice(choice: CovariateChoice = []): ReadChoice {
  if (isList(choice)) {
    assertNames(choice, ["covariates"]);
    return { rate: choice, dropout: choice, names: choice };
  }
  const { rate = [], dropout = [], ...others } = choice;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new ClienteleError("INVALID_OPTION", "expected covariates of rate or dropout", ["covariates", unknown]);
  }
  assertNames(rate, ["covariates", "rate"]);
  assertNames(dropout, ["covariates", "dropout"]);
  return { rate, dropout, names: [...new Set([...rate, ...dropout])] };
}

const isList = (choice: CovariateChoice): choice is readonly string[] => Array.isArray(choice);

function assertNames(names: readonly string[], path: Path): void {
  names.forEach((name, index) => {
    if (typeof name !== "string" || name === "" || names.indexOf(name) !== index) {
      throw new ClienteleError("INVALID_OPTION", "expected the name of a covariate, each once", [...path, index]);
    }
  });
}

/** The coefficients of a fit: covariate by covariate, each in the order of the parameters. */
export function listSlots<Name extends string>(
  choice: ReadChoice,
  parameters: readonly Name[],
  moved: readonly MovedParameter<Name>[],
): readonly Slot[] {
  return choice.names.flatMap((name, covariate) =>
    moved
      .filter(({ process }) => choice[process].includes(name))
      .map((target) => ({ covariate, parameter: parameters.indexOf(target.name), sign: target.sign })),
  );
}
