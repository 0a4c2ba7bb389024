import { ClienteleError } from "../../../shared/errors.js";
import type { Estimate } from "../../../shared/estimate.js";
import { currencyExponent } from "../../../shared/money/index.js";
import type { Reason } from "../../../shared/reasons.js";
import { createReport, type ReportBuilder } from "../../../shared/report.js";
import { assertUsable, faultOfHistory } from "../check.js";
import { varianceAlong } from "../delta.js";
import { logSpendSlopes } from "../gamma-gamma/estimate.js";
import type { GammaGammaParameters } from "../gamma-gamma/model.js";
import { readSpender, type Spender } from "../gamma-gamma/read-spenders.js";
import { groupByCovariates } from "../predict/customer.js";
import { propagateSum } from "../predict/delta.js";
import { assertParameters } from "../predict/open.js";
import type { PurchaseProcess } from "../process.js";
import { asEstimate, type Evaluation, evaluate } from "./estimate.js";
import type {
  LifetimeCustomer,
  LifetimeDropCode,
  LifetimeModels,
  LifetimeRanking,
  LifetimeRankingOptions,
  LifetimeReasonCode,
  LifetimeRow,
  LifetimeValueStatus,
} from "./model.js";
import { rememberTerms } from "./remember-terms.js";
import { type LifetimeTerms, readTerms } from "./terms.js";

/**
 * Sorts a customer base by what each customer is still worth, the most valuable first, and says of which factors the values are made.
 *
 * Values are compared in whole minor units of the currency (cents): who is equal there shares a rank, and the ranks after are left out
 * (1, 2, 2, 4). Among equals the lower `partyId` comes first, and without one the earlier in the input. Each value is that of
 * {@link estimateLifetimeValue}, in the same terms, unrounded. The acquisition cost is taken off of every customer.
 *
 * A customer with a negative mean spend is left out as `NEGATIVE_SPEND`, one whose expected spend is infinite as
 * `INFINITE_MEAN_SPEND`. Purchases on the first day only are found as `REPEATS_WITHOUT_TIME`, and ranked.
 *
 * @param customers - Rows of `summarizeRepeats` go in as they are. Not changed.
 * @throws `ClienteleError` as {@link estimateLifetimeValue}, for customers with paths such as `[index, "repeats"]`; with code
 * `MODEL_WITHOUT_PARAMETERS` where a model has none; and `INVALID_OPTION` for the limits of the report.
 *
 * @example
 * ```ts
 * import { createBgNbdModel, createGammaGammaModel, rankByLifetimeValue } from "clientele/value/clv";
 *
 * const models = {
 *   purchases: createBgNbdModel({ parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, timeUnit: "weeks" }),
 *   spend: createGammaGammaModel({ parameters: { p: 6.25, q: 3.74, gamma: 15.44 }, currency: "USD" }),
 * };
 * const customers = [
 *   { partyId: "Ada", repeats: 0, firstToLast: 0, firstToEnd: 38.86 },
 *   { partyId: "Bob", repeats: 7, firstToLast: 29.43, firstToEnd: 38.86, meanRepeatSpend: 73.74 },
 *   { partyId: "Cyd", repeats: 2, firstToLast: 30.43, firstToEnd: 38.86, meanRepeatSpend: 22.35 },
 * ];
 * const { rows, total } = rankByLifetimeValue(customers, models, {
 *   currency: "USD",
 *   margin: 0.3,
 *   annualDiscountRate: 0.15,
 *   horizon: 52,
 * });
 *
 * rows.map(({ rank, customer, value }) => `${rank} ${customer.partyId} ${value.value?.toFixed(2)}`);
 * // => ["1 Bob 84.56", "2 Cyd 10.82", "3 Ada 2.49"]
 * rows[0]?.reasons.map(({ code }) => code);
 * // => ["PURCHASES_UP_TO_HORIZON", "SPEND_PER_PURCHASE", "MARGIN_OF_SPEND", "DISCOUNTED_AT"]
 * total.value?.toFixed(2); // => "97.87"
 * ```
 */
export function rankByLifetimeValue<Customer extends LifetimeCustomer>(
  customers: readonly Customer[],
  models: LifetimeModels,
  options: LifetimeRankingOptions,
): LifetimeRanking<Customer> {
  const terms = rememberTerms(readTerms(models, options));
  assertParameters(terms.purchases);
  const { parameters } = terms.spend;
  if (parameters === undefined) {
    throw new ClienteleError("MODEL_WITHOUT_PARAMETERS", "expected a model that has parameters", [
      "body",
      "parameters",
    ]);
  }
  const report = createReport<LifetimeDropCode>(options);
  const valued = evaluateAll(customers, terms, report);
  return { rows: rankRows(valued, terms), total: totalOf(valued, terms, parameters), report: report.build() };
}

interface Valued<Customer> extends Evaluation {
  readonly customer: Customer;
  readonly spender: Spender;
  readonly index: number;
}

function evaluateAll<Customer extends LifetimeCustomer>(
  customers: readonly Customer[],
  terms: LifetimeTerms,
  report: ReportBuilder<LifetimeDropCode>,
): readonly Valued<Customer>[] {
  const valued: Valued<Customer>[] = [];
  customers.forEach((customer, index) => {
    report.take();
    const id = customer.partyId ?? String(index + 1);
    const fault = faultOfHistory(customer.repeats, customer.firstToLast, customer.firstToEnd);
    if (fault !== undefined) {
      assertUsable(fault, [index, fault.name]);
      report.find({ code: fault.code, severity: "warning", path: [index, fault.name], recordId: id });
    }
    const spender = readSpender(customer, [index]);
    const evaluation = spender.spend < 0 ? undefined : evaluate(customer, spender, terms, [index]);
    if (evaluation !== undefined) valued.push({ ...evaluation, customer, spender, index });
    else report.drop(spender.spend < 0 ? "NEGATIVE_SPEND" : "INFINITE_MEAN_SPEND", id);
  });
  return valued;
}

function rankRows<Customer extends LifetimeCustomer>(
  valued: readonly Valued<Customer>[],
  terms: LifetimeTerms,
): readonly LifetimeRow<Customer>[] {
  const unitsPerWhole = 10 ** currencyExponent(terms.currency);
  const unitsOf = ({ value }: Valued<Customer>) => Math.round((value.value as number) * unitsPerWhole);
  const sorted = valued
    .map((row) => ({ ...row, units: unitsOf(row) }))
    .sort((left, right) => right.units - left.units || compareIds(left, right) || left.index - right.index);
  let rank = 0;
  return sorted.map((row, place) => {
    if (place === 0 || row.units !== sorted[place - 1]?.units) rank = place + 1;
    return { customer: row.customer, rank, value: row.value, reasons: reasonsOf(row, terms) };
  });
}

function compareIds(left: Valued<LifetimeCustomer>, right: Valued<LifetimeCustomer>): number {
  const [a = "", b = ""] = [left.customer.partyId, right.customer.partyId];
  return a === b ? 0 : a < b ? -1 : 1;
}

function reasonsOf(
  { purchases, spend, spender }: Valued<LifetimeCustomer>,
  { currency, timeUnit, margin, rate, horizon, acquisitionCost }: LifetimeTerms,
): readonly Reason<LifetimeReasonCode>[] {
  const forEver = horizon === Number.POSITIVE_INFINITY;
  const reasons: Reason<LifetimeReasonCode>[] = [
    forEver
      ? { code: "PURCHASES_FOR_EVER", params: { purchases } }
      : { code: "PURCHASES_UP_TO_HORIZON", params: { purchases, horizon, timeUnit } },
    { code: "SPEND_PER_PURCHASE", params: { spend, currency, repeats: spender.repeats } },
    { code: "MARGIN_OF_SPEND", params: { margin } },
    { code: "DISCOUNTED_AT", params: { rate, timeUnit } },
  ];
  return acquisitionCost === 0
    ? reasons
    : [...reasons, { code: "ACQUISITION_COST", params: { acquisitionCost, currency } }];
}

/** The values of all customers move together with the parameters, so their slopes are added up before the variance is made. */
function totalOf(
  valued: readonly Valued<LifetimeCustomer>[],
  terms: LifetimeTerms,
  parameters: GammaGammaParameters,
): Estimate<LifetimeValueStatus> {
  const { margin, spend } = terms;
  const cost = valued.length * terms.acquisitionCost;
  const sumOf = (process: PurchaseProcess, rows: readonly Valued<LifetimeCustomer>[]) =>
    rows.reduce((sum, row) => sum + terms.discount(process, row.customer) * row.spend * margin, 0);
  const groups = groupByCovariates(
    terms.purchases,
    valued.map(({ customer }) => customer),
  );
  const { value, variance } = propagateSum(
    terms.purchases,
    groups.map(({ opened, places }) => {
      const rows = places?.map((place) => valued[place] as Valued<LifetimeCustomer>) ?? valued;
      return { opened, quantityOf: (process) => sumOf(process, rows) };
    }),
  );
  const covariance = spend.fit?.covariance;
  if (variance === undefined || covariance === undefined) return asEstimate({ value }, terms, cost);
  const slopes = [0, 0, 0];
  for (const row of valued) {
    const weight = row.purchases * row.spend * margin;
    for (const [i, slope] of logSpendSlopes(row.spender, parameters).entries()) {
      slopes[i] = (slopes[i] as number) + weight * slope;
    }
  }
  return asEstimate({ value, variance: variance + varianceAlong(slopes, covariance) }, terms, cost);
}
