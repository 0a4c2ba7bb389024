import { ClienteleError } from "../../../shared/errors.js";
import { createModel } from "../../../shared/model/index.js";
import type { Maximum } from "../../../shared/numeric/maximize.js";
import { covarianceOf } from "../delta.js";
import {
  BG_BB_SCHEMA_VERSION,
  type BgBbBody,
  type BgBbFitOptions,
  type BgBbFitReasonCode,
  type BgBbModel,
  type BgBbParameterName,
  type OpportunityCell,
} from "./model.js";
import { BG_BB_PARAMETERS, holdComputable } from "./parameters.js";
import { type MergedCell, mergeCells } from "./read-cells.js";
import { createBgBbLikelihood, findBgBbLimits, searchBgBbPeak } from "./search.js";

/**
 * Fits the BG/BB model by maximum likelihood: customers without a contract who can buy at certain opportunities only, once each time. As long as
 * he is there a customer buys at each with a probability of his own (beta distribution alpha, beta); before each he leaves for good with another
 * one (gamma, delta). Nobody sees him leave.
 *
 * It needs no starting values and always answers a model; its `fit` says what to think of it:
 *
 * - `"converged"`: parameters with standard errors.
 * - `"boundary"`: the likelihood rises towards a limit of the model, and the parameters are as near to it as makes no difference. The reasons
 *   name the limit, one for how customers buy, one for how they leave.
 * - `"not-identified"`: nobody had three opportunities (`FEW_OPPORTUNITIES`), or no maximum was found (`NO_MAXIMUM`). No parameters.
 * - `"too-little-data"`: fewer than four customers came back (`FEW_REPEATERS`). No parameters.
 *
 * Customers with equal histories may be given one by one or as a cell with their number; their order changes nothing. Counted k times over,
 * the parameters stay. The opportunities of the first purchases do not count; customers may have begun at different ones.
 *
 * @param cells - Not changed.
 * @throws `ClienteleError` with code `INVALID_VALUE` and a path such as `[index, "repeats"]` for what is no whole number from 0 on, for a
 * `lastRepeat` below the repeats, or above 0 without a repeat, and for fewer `opportunities` than up to the last repeat; `EMPTY_DATA`
 * where there are no customers.
 *
 * @example
 * ```ts
 * import { fitBgBb } from "clientele/value/clv";
 *
 * const donors = [
 *   { repeats: 0, lastRepeat: 0, opportunities: 4, customers: 380 },
 *   { repeats: 1, lastRepeat: 1, opportunities: 4, customers: 110 },
 *   { repeats: 1, lastRepeat: 3, opportunities: 4, customers: 45 },
 *   { repeats: 2, lastRepeat: 2, opportunities: 4, customers: 70 },
 *   { repeats: 2, lastRepeat: 4, opportunities: 4, customers: 65 },
 *   { repeats: 3, lastRepeat: 3, opportunities: 4, customers: 60 },
 *   { repeats: 3, lastRepeat: 4, opportunities: 4, customers: 95 },
 *   { repeats: 4, lastRepeat: 4, opportunities: 4, customers: 175 },
 * ];
 * const model = fitBgBb(donors);
 *
 * model.body.fit?.status; // => "converged"
 * model.body.fit?.n; // => 1000
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, J. Shang, "Customer-Base Analysis in a Discrete-Time Noncontractual Setting", Marketing Science
 * 29 (2010), 1086–1108.
 */
export function fitBgBb(cells: readonly OpportunityCell[], options: BgBbFitOptions = {}): BgBbModel {
  const merged = mergeCells(cells);
  const n = merged.reduce((sum, { customers }) => sum + customers, 0);
  if (n === 0) throw new ClienteleError("EMPTY_DATA", "expected at least one customer");
  return createModel({
    kind: "bg-bb",
    schemaVersion: BG_BB_SCHEMA_VERSION,
    body: findBody(merged, n),
    fittedOn: { ...options.fittedOn, n },
  });
}

/** Two opportunities can end in four ways, whose probabilities are no more than three numbers. */
const FEWEST_OPPORTUNITIES = 3;

function findBody(cells: readonly MergedCell[], n: number): BgBbBody {
  const repeaters = cells.reduce((sum, { repeats, customers }) => sum + (repeats > 0 ? customers : 0), 0);
  const needed = BG_BB_PARAMETERS.length;
  if (repeaters < needed) return unfit("too-little-data", "FEW_REPEATERS", n, { repeaters, needed });
  const opportunities = cells.at(-1)?.opportunities as number;
  if (opportunities < FEWEST_OPPORTUNITIES) {
    return unfit("not-identified", "FEW_OPPORTUNITIES", n, { opportunities, needed: FEWEST_OPPORTUNITIES });
  }
  const likelihood = createBgBbLikelihood(cells);
  const peak = searchBgBbPeak(likelihood);
  const reasons = findBgBbLimits(peak, likelihood);
  if (reasons.length > 0) {
    const named = reasons.map((code) => ({ code, params: {} }));
    return {
      // On its way to a limit a search may come farther than the model can be computed.
      parameters: byName(peak.point.map((place) => holdComputable(Math.exp(place)))),
      fit: { status: "boundary", reasons: named, logLikelihood: peak.value, n },
    };
  }
  return peak.status === "converged" ? describe(peak, n) : unfit("not-identified", "NO_MAXIMUM", n);
}

function unfit(
  status: "too-little-data" | "not-identified",
  code: BgBbFitReasonCode,
  n: number,
  params: Readonly<Record<string, number>> = {},
): BgBbBody {
  return { fit: { status, reasons: [{ code, params }], n } };
}

function describe({ point, value, covariance = [] }: Maximum, n: number): BgBbBody {
  const values = Array.from(point, Math.exp);
  // To first order, a parameter varies by itself times what its logarithm varies by.
  const scaled = covarianceOf(values, covariance);
  return {
    parameters: byName(values),
    fit: {
      status: "converged",
      reasons: [],
      logLikelihood: value,
      n,
      standardErrors: byName(scaled.map((row, i) => Math.sqrt(at(row, i)))),
      covariance: scaled,
    },
  };
}

const byName = (values: ArrayLike<number>) =>
  Object.fromEntries(BG_BB_PARAMETERS.map((name, i) => [name, at(values, i)])) as Record<BgBbParameterName, number>;

const at = (values: ArrayLike<number>, index: number) => values[index] as number;
