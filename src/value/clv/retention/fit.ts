import { createModel } from "../../../shared/model/index.js";
import type { Reason } from "../../../shared/reasons.js";
import { covarianceOf } from "../delta.js";
import type { Stretch } from "./likelihood.js";
import {
  type BetaDiscreteWeibullModel,
  RETENTION_SCHEMA_VERSION,
  type RetentionBody,
  type RetentionData,
  type RetentionFit,
  type RetentionFitOptions,
  type RetentionFitReasonCode,
  type ShiftedBetaGeometricModel,
} from "./model.js";
import { PARAMETER_NAMES } from "./parameters.js";
import { readRetentionData } from "./read-data.js";
import { searchRetentionPeak } from "./search.js";

/**
 * Fits the shifted beta-geometric model (sBG) of how long customers stay under contract, by maximum likelihood: at the end of each
 * period a customer leaves with a probability of his own, the same each time, and these probabilities vary between customers by a beta
 * distribution (alpha, beta). Retention rises with age because those who leave easily are gone first.
 *
 * It needs no starting values and always answers a model; its `fit` says what to think of it:
 *
 * - `"converged"`: parameters with standard errors.
 * - `"boundary"`: the likelihood rises towards a limit of the model, and the parameters are as near to it as makes no difference.
 *   `EQUAL_DROPOUT`: customers differ no more than by chance (retention is constant, or even falls with age). `NO_DROPOUT`: nobody
 *   left. `DROPOUT_AT_ONCE`: all who left did so after the first period; `share` is the share of all.
 * - `"not-identified"`: fewer periods were observed than there are parameters (`FEW_PERIODS`), or no maximum was found (`NO_MAXIMUM`).
 *   No parameters.
 * - `"too-little-data"`: no customer was observed for a whole period (`FEW_PERIODS`). No parameters.
 *
 * Cohorts of any length and single customers, still there (censored) or gone, may be mixed. Their order changes nothing, and the same
 * people counted as a cohort or one by one give the same model. Counted k times over, the parameters stay and standard errors shrink
 * by √k.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` and the path: `["cohorts", index, "survivors", age]` (or `"left"`,
 * `"customers"`) for a count that is no whole number from 0 on, for more survivors than before, or more who left than there were;
 * `["tenures", index, "tenure"]` for a tenure that is no whole number from 0 on, or 0 for an ended contract; `["tenures", index,
 * "ended"]` for what is neither true nor false. `EMPTY_DATA` where there are no customers at all.
 *
 * @example
 * ```ts
 * import { fitShiftedBetaGeometric } from "clientele/value/clv";
 *
 * const model = fitShiftedBetaGeometric({ cohorts: [{ survivors: [1000, 631, 468, 382, 326] }] });
 *
 * model.body.fit?.status; // => "converged"
 * model.body.parameters?.alpha.toFixed(5); // => "0.76367"
 * model.body.parameters?.beta.toFixed(5); // => "1.29583"
 * model.body.fit?.logLikelihood?.toFixed(3); // => "-1401.559"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, "How to Project Customer Retention", Journal of Interactive Marketing 21 (2007), 76–90.
 */
export function fitShiftedBetaGeometric(
  data: RetentionData,
  options: RetentionFitOptions = {},
): ShiftedBetaGeometricModel {
  return fitRetention("shifted-beta-geometric", data, options);
}

/**
 * Fits the beta-discrete-Weibull model (BdW): the shifted beta-geometric model with a third parameter c, by which a customer's
 * own probability to leave rises (c above 1) or falls (c below 1) with age. With a c of 1 it is that model.
 *
 * With few periods this matters: an sBG fitted to four years of a cohort may be 7 to 17 % off five years later, where a BdW is 2 % off.
 * It needs at least three periods.
 *
 * Statuses, data and errors are those of {@link fitShiftedBetaGeometric}. At `EQUAL_DROPOUT` lifetimes have a discrete Weibull
 * distribution.
 *
 * @throws `ClienteleError` as {@link fitShiftedBetaGeometric}.
 *
 * @example
 * ```ts
 * import { fitBetaDiscreteWeibull } from "clientele/value/clv";
 *
 * const model = fitBetaDiscreteWeibull({ cohorts: [{ survivors: [1000, 869, 743, 653, 593] }] });
 *
 * model.body.parameters?.c.toFixed(5); // => "1.58436"
 * model.body.fit?.logLikelihood?.toFixed(3); // => "-1222.749"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, Y. Liu, J. Davin, T. Steenburgh, "'How to Project Customer Retention' Revisited: The Role of
 * Duration Dependence", Journal of Interactive Marketing 43 (2018), 1–16.
 */
export function fitBetaDiscreteWeibull(
  data: RetentionData,
  options: RetentionFitOptions = {},
): BetaDiscreteWeibullModel {
  return fitRetention("beta-discrete-weibull", data, options);
}

function fitRetention<Kind extends keyof typeof PARAMETER_NAMES>(
  kind: Kind,
  data: RetentionData,
  options: RetentionFitOptions,
) {
  const { stretches, customers } = readRetentionData(data);
  const names: readonly (typeof PARAMETER_NAMES)[Kind][number][] = PARAMETER_NAMES[kind];
  const body = describe(names, findValues(stretches, names.length), customers);
  const fittedOn = { ...options.fittedOn, n: customers };
  return createModel({ kind, schemaVersion: RETENTION_SCHEMA_VERSION, body, fittedOn });
}

interface Found {
  readonly status: RetentionFit["status"];
  readonly reasons?: readonly Reason<RetentionFitReasonCode>[] | undefined;
  readonly values?: readonly number[] | undefined;
  readonly logLikelihood?: number | undefined;
  readonly logCovariance?: readonly (readonly number[])[] | undefined;
}

function findValues(stretches: readonly Stretch[], needed: number): Found {
  const periods = stretches.at(-1)?.to ?? 0;
  const lasting = stretches.filter(({ left }) => left > 0);
  const [first] = lasting;
  const few = { code: "FEW_PERIODS", params: { periods, needed } } as const;
  if (periods === 0) return { status: "too-little-data", reasons: [few] };
  if (first === undefined) return nobodyLeft(needed);
  if (first.to === 1 && first.kept === 0) return leftAtOnce(first, needed);
  if (periods < needed) return { status: "not-identified", reasons: [few] };
  if (lasting.length === 1 && first.to === 1) return leftAtOnce(first, needed);

  const peak = searchRetentionPeak(stretches, needed === 3);
  if (peak.end === "none") return { status: "not-identified", reasons: [{ code: "NO_MAXIMUM", params: {} }] };
  const { values, value: logLikelihood } = peak;
  if (peak.end === "peak") return { status: "converged", values, logLikelihood, logCovariance: peak.logCovariance };
  return { status: "boundary", reasons: [{ code: "EQUAL_DROPOUT", params: {} }], values, logLikelihood };
}

/** Stands for zero in a limit. */
const NOTHING = 1e-12;

const nobodyLeft = (needed: number): Found => ({
  status: "boundary",
  reasons: [{ code: "NO_DROPOUT", params: {} }],
  values: [NOTHING, 1, 1].slice(0, needed),
  logLikelihood: 0,
});

/** Customers are of two kinds, those who leave after the first period and those who never do: α and β tend to zero. If all left, β does. */
function leftAtOnce({ left, kept }: Stretch, needed: number): Found {
  const share = left / (left + kept);
  const parts = kept === 0 ? [1, NOTHING] : [share * NOTHING, (1 - share) * NOTHING];
  return {
    status: "boundary",
    reasons: [{ code: "DROPOUT_AT_ONCE", params: { share } }],
    values: [...parts, 1].slice(0, needed),
    logLikelihood: left * Math.log(share) + (kept === 0 ? 0 : kept * Math.log1p(-share)),
  };
}

function describe<Name extends string>(names: readonly Name[], found: Found, n: number): RetentionBody<Name> {
  const { status, reasons = [], values, logLikelihood, logCovariance } = found;
  if (values === undefined) return { fit: { status, reasons, n } };
  const parameters = named(names, values);
  if (logCovariance === undefined) return { parameters, fit: { status, reasons, logLikelihood, n } };
  // To first order, a parameter varies by itself times what its logarithm varies by.
  const covariance = covarianceOf(values, logCovariance);
  const standardErrors = named(
    names,
    covariance.map((row, i) => Math.sqrt(at(row, i))),
  );
  return { parameters, fit: { status, reasons, logLikelihood, n, standardErrors, covariance } };
}

const named = <Name extends string>(names: readonly Name[], values: readonly number[]) =>
  Object.fromEntries(names.map((name, i) => [name, at(values, i)])) as Record<Name, number>;

const at = (values: readonly number[], index: number) => values[index] as number;
