import { ClienteleError } from "../../../shared/errors.js";
import type { Reason } from "../../../shared/reasons.js";
import type { PurchaseModel } from "../model.js";
import { groupByCovariates } from "../predict/customer.js";
import { openPurchaseModel, processOf } from "../predict/open.js";
import { expectPurchases, type PurchaseProcess } from "../process.js";
import { readHistories } from "../read-histories.js";
import type { EndangermentCustomer, EndangermentOptions, EndangermentReasonCode, EndangermentRow } from "./model.js";

/**
 * Who is about to leave, and how much is at stake: the customers in the order of the purchases that are expected no more.
 *
 * A customer is compared with himself. On the day of his last purchase, so many purchases were expected of him for a time as long as the
 * horizon: his baseline. Since then he has been silent, and the model expects fewer. The baseline is the model's too: of a customer with many
 * repeats it follows his own pace, of one with none or one it is mostly that of the cohort, so nobody is
 * endangered for having been lucky once. The probability of being alive alone is no such signal: under BG/NBD, who never came back
 * is alive for certain.
 *
 * Equal losses are in the order of the probability of no purchase, the highest first, then by `partyId` (without one as `""`), then as in
 * the input. A customer who keeps exactly the share `retainedBelow` is not endangered.
 *
 * @param customers - In any order. Not changed.
 * @throws `ClienteleError` with code `INVALID_VALUE`, `TIME_WITHOUT_REPEAT` or `LAST_AFTER_END` and a path such as `[index, "repeats"]`;
 * `INVALID_OPTION` for a horizon that is no finite time above 0, a share that is not between 0 and 1, or an unknown unit of time;
 * `MISSING_COVARIATE` for a customer without a covariate of the model; `UNIT_MISMATCH` where the unit is not the model's;
 * `MODEL_WITHOUT_PARAMETERS`; and as `openModel`.
 *
 * @example
 * ```ts
 * import { createParetoNbdModel, rankByEndangerment } from "clientele/value/clv";
 *
 * const model = createParetoNbdModel({ parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, timeUnit: "weeks" });
 * const customers = [
 *   { partyId: "Ada", repeats: 7, firstToLast: 37.86, firstToEnd: 38.86 },
 *   { partyId: "Bob", repeats: 7, firstToLast: 20, firstToEnd: 38.86 },
 *   { partyId: "Cyd", repeats: 0, firstToLast: 0, firstToEnd: 38.86 },
 * ];
 * const rows = rankByEndangerment(customers, model, { horizon: 13 });
 *
 * rows.map(({ customer, endangered }) => [customer.partyId, endangered]); // => [["Bob", true], ["Cyd", true], ["Ada", false]]
 * rows.map(({ noPurchase }) => noPurchase.toFixed(2)); // => ["0.83", "0.97", "0.22"]
 * rows.map(({ retained }) => retained.toFixed(2)); // => ["0.14", "0.08", "0.97"]
 * rows[0]?.reasons.map(({ code }) => code); // => ["EXPECTS_LESS", "LONGER_SILENCE"]
 * ```
 *
 * @see M. Wübben, F. v. Wangenheim, "Instant Customer Base Analysis: Managerial Heuristics Often 'Get It Right'", Journal of Marketing
 * 72 (2008), pp. 82–93: time since the last purchase, against which the guide measures it.
 */
export function rankByEndangerment<Customer extends EndangermentCustomer>(
  customers: readonly Customer[],
  model: PurchaseModel,
  options: EndangermentOptions,
): readonly EndangermentRow<Customer>[] {
  const { horizon, retainedBelow = 0.5 } = options;
  if (!(Number.isFinite(horizon) && horizon > 0)) throw invalid("a finite time above 0", "horizon");
  if (!(retainedBelow > 0 && retainedBelow < 1)) throw invalid("a share between 0 and 1", "retainedBelow");
  const opened = openPurchaseModel(model, options);
  readHistories(customers);
  const rows: EndangermentRow<Customer>[] = [];
  for (const { opened: ofGroup, places = customers.keys() } of groupByCovariates(opened, customers)) {
    const process = processOf(ofGroup);
    for (const place of places) {
      rows[place] = judge(customers[place] as Customer, process, { horizon, retainedBelow });
    }
  }
  return rows.sort((left, right) => {
    const [a, b] = [left.customer.partyId ?? "", right.customer.partyId ?? ""];
    return right.lost - left.lost || right.noPurchase - left.noPurchase || (a === b ? 0 : a < b ? -1 : 1);
  });
}

function judge<Customer extends EndangermentCustomer>(
  customer: Customer,
  process: PurchaseProcess,
  { horizon, retainedBelow }: { readonly horizon: number; readonly retainedBelow: number },
): EndangermentRow<Customer> {
  const { repeats, firstToLast, firstToEnd } = customer;
  const expected = expectPurchases(process, repeats, firstToLast, firstToEnd, horizon);
  const baseline = expectPurchases(process, repeats, firstToLast, firstToLast, horizon);
  const retained = baseline === 0 ? 1 : expected / baseline;
  return {
    customer,
    noPurchase: process.noneProbability(repeats, firstToLast, firstToEnd, horizon),
    expected,
    baseline,
    retained,
    lost: baseline - expected,
    endangered: retained < retainedBelow,
    reasons: [{ code: "EXPECTS_LESS", params: { expected, baseline, horizon } }, ...explainTimes(customer)],
  };
}

function explainTimes({
  repeats,
  firstToLast,
  firstToEnd,
}: EndangermentCustomer): readonly Reason<EndangermentReasonCode>[] {
  if (repeats < 2) return [{ code: "JUDGED_BY_COHORT", params: { repeats } }];
  const [silence, usual] = [firstToEnd - firstToLast, firstToLast / repeats];
  return silence > usual ? [{ code: "LONGER_SILENCE", params: { silence, usual } }] : [];
}

const invalid = (expected: string, name: string) =>
  new ClienteleError("INVALID_OPTION", `expected ${expected}`, [name]);
