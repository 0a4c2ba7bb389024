import { createModel } from "../../../shared/model/index.js";
import { currencyExponent } from "../../../shared/money/index.js";
import { createReport, type ReportBuilder } from "../../../shared/report.js";
import { covarianceOf } from "../delta.js";
import { isDependent, measureDependence } from "./dependence.js";
import { createSpendLikelihood } from "./likelihood.js";
import {
  GAMMA_GAMMA_PARAMETERS,
  GAMMA_GAMMA_SCHEMA_VERSION,
  type GammaGammaBody,
  type GammaGammaFit,
  type GammaGammaFitOptions,
  type GammaGammaParameters,
  type SpendDropCode,
  type SpendFindingCode,
  type SpendFitQuality,
  type SpendFitReasonCode,
  type SpendHistory,
} from "./model.js";
import { groupSpenders, readSpenders, type Spender } from "./read-spenders.js";
import { type SpendPeak, searchSpendPeak } from "./search.js";

/**
 * Fits the gamma-gamma model of spend per purchase to customers who bought more than once, by maximum likelihood. It needs no
 * starting values and always answers a model; its `fit` says what to think of it:
 *
 * - `"converged"`: parameters with standard errors.
 * - `"boundary"`: the likelihood rises towards an infinite parameter, for which 1e8 stands. Either customers differ no more than by
 *   chance (`EQUAL_SPEND`, q), and everybody is expected to spend the same; or each spends the same every time (`STEADY_SPEND`,
 *   p), and is expected to go on so. A maximum that is less than 0.001 above such a limit, in the log-likelihood, counts as the limit.
 * - `"not-identified"`: all mean spends are equal (`EQUAL_SPEND`), or no maximum was found (`NO_MAXIMUM`; amounts beyond 1e150, or as small,
 *   are no money). No parameters.
 * - `"too-little-data"`: fewer customers than parameters are left (`FEW_REPEATERS`). No parameters.
 *
 * Customers without a repeat say nothing and are left out as `NO_REPEAT`; those whose repeats brought nothing or less have no place in
 * the model and are left out as `NO_POSITIVE_SPEND`. Neither the order of the customers nor the unit of the
 * currency changes anything but γ, by the same factor, and the log-likelihood, by n times its logarithm.
 *
 * The model takes it that spend per purchase and number of purchases are independent. Where they visibly are not, there is the finding
 * `SPEND_DEPENDS_ON_FREQUENCY`: {@link measureSpendDependence} answers a rank correlation of 0.3 or more, or −0.3 or less, at a p-value
 * of 0.01 at most. The model is fitted all the same. If q is not above 1, the mean over all customers is infinite: `NO_MEAN_SPEND`.
 *
 * @param customers - In any order; rows of `summarizeRepeats` go in as they are. Not changed.
 * @throws `ClienteleError` with code `EMPTY_DATA` where there is no customer; `INVALID_VALUE` with the path `[index, "repeats"]` for
 * what is no whole number from 0 on, and `[index, "meanRepeatSpend"]` where a customer with repeats has no finite amount;
 * `UNKNOWN_CURRENCY` with the path `["currency"]`; and `INVALID_OPTION` for the limits of the report.
 *
 * @example
 * ```ts
 * import { estimateSpend, fitGammaGamma } from "clientele/value/clv";
 *
 * const spends = [12.5, 48, 19.9, 75, 22, 31, 55, 27.5, 16, 38, 64, 29];
 * const customers = spends.map((meanRepeatSpend, index) => ({ repeats: 1 + (index % 4), meanRepeatSpend }));
 * const { model, report } = fitGammaGamma([...customers, { repeats: 0 }], { currency: "EUR" });
 *
 * report.dropped; // => [{ code: "NO_REPEAT", count: 1, sampleIds: ["13"] }]
 * model.body.fit?.status; // => "converged"
 * estimateSpend({ repeats: 0 }, model).value?.toFixed(2); // => "39.20"
 * ```
 *
 * @see P. S. Fader, B. G. S. Hardie, "The Gamma-Gamma Model of Monetary Value" (2013), http://brucehardie.com/notes/025/
 */
export function fitGammaGamma(customers: readonly SpendHistory[], options: GammaGammaFitOptions): GammaGammaFit {
  const { currency } = options;
  currencyExponent(currency, ["currency"]);
  const report = createReport<SpendDropCode>(options);
  const spenders = readSpenders(customers, report);
  const n = spenders.length;
  const { parameters, ...quality } = findParameters(spenders);
  remarkOn(spenders, parameters, report);

  const body: GammaGammaBody = { ...(parameters && { parameters }), currency, fit: { ...quality, n } };
  const model = createModel({
    kind: "gamma-gamma",
    schemaVersion: GAMMA_GAMMA_SCHEMA_VERSION,
    body,
    fittedOn: { ...options.fittedOn, n },
  });
  return { model, report: report.build() };
}

function remarkOn(
  spenders: readonly Spender[],
  parameters: GammaGammaParameters | undefined,
  report: ReportBuilder<SpendDropCode>,
): void {
  const find = (code: SpendFindingCode, params: Readonly<Record<string, number>>) =>
    report.find({ code, severity: "warning", path: [], params });
  const dependence = measureDependence(spenders);
  if (dependence !== undefined && isDependent(dependence)) find("SPEND_DEPENDS_ON_FREQUENCY", { ...dependence });
  if (parameters !== undefined && parameters.q <= 1) find("NO_MEAN_SPEND", { q: parameters.q });
}

type Found = Omit<SpendFitQuality, "n"> & Pick<GammaGammaBody, "parameters">;

function findParameters(spenders: readonly Spender[]): Found {
  const n = spenders.length;
  const needed = GAMMA_GAMMA_PARAMETERS.length;
  if (n < needed) return unfit("too-little-data", "FEW_REPEATERS", { repeaters: n, needed });
  if (spenders.every(({ spend }) => spend === spenders[0]?.spend)) return unfit("not-identified", "EQUAL_SPEND");

  const scale = meanSpend(spenders);
  const groups = groupSpenders(spenders, scale);
  const logScale = Math.log(scale);
  let sumOfLogs = 0;
  for (const { spends, weights } of groups) {
    for (const [i, spend] of spends.entries()) sumOfLogs += (weights[i] as number) * (Math.log(spend) + logScale);
  }
  return describe(searchSpendPeak(createSpendLikelihood(groups)), scale, sumOfLogs);
}

function unfit(status: Found["status"], code: SpendFitReasonCode, params: Record<string, number> = {}): Found {
  return { status, reasons: [{ code, params }] };
}

/** Over all repeats of all customers; sorted, so that the order of the input does not matter. */
function meanSpend(spenders: readonly Spender[]): number {
  const repeats = spenders.reduce((sum, spender) => sum + spender.repeats, 0);
  const parts = Float64Array.from(spenders, ({ repeats: x, spend }) => (x / repeats) * spend).sort();
  return parts.reduce((sum, part) => sum + part, 0);
}

function describe(peak: SpendPeak, scale: number, sumOfLogs: number): Found {
  if (peak.end === "none") return unfit("not-identified", "NO_MAXIMUM");
  const { p, q, gamma } = peak.parameters;
  const parameters = { p, q, gamma: gamma * scale };
  const logLikelihood = peak.value - sumOfLogs;
  if (!isRepresentable(parameters.gamma)) return unfit("not-identified", "NO_MAXIMUM");
  if (peak.end !== "peak") {
    const code = peak.end === "q-infinite" ? "EQUAL_SPEND" : "STEADY_SPEND";
    return { ...unfit("boundary", code), parameters, logLikelihood };
  }
  // To first order, a parameter varies by itself times what its logarithm varies by.
  const values = GAMMA_GAMMA_PARAMETERS.map((name) => parameters[name]);
  const covariance = covarianceOf(values, peak.logCovariance);
  const [ofP, ofQ, ofGamma] = covariance.map((row, i) => Math.sqrt(at(row, i)));
  const standardErrors = { p: ofP as number, q: ofQ as number, gamma: ofGamma as number };
  return { status: "converged", reasons: [], parameters, logLikelihood, standardErrors, covariance };
}

/** Whether an amount and its square are in the range of numbers: others are no amounts of money. */
const isRepresentable = (amount: number) => amount > 1e-150 && amount < 1e150;

const at = (values: readonly number[], index: number) => values[index] as number;
