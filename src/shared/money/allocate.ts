import { type Decimal, type DecimalLike, decimal, ZERO } from "../decimal.js";
import { ClienteleError } from "../errors.js";
import type { Money, MoneyErrorCode } from "./model.js";
import { money, readAmount } from "./money.js";
import { readStep } from "./round.js";

/** How to run `allocateMoney`. */
export interface AllocateMoneyOptions {
  /**
   * The smallest piece that is handed out, more than zero: every part is a multiple of it.
   *
   * @defaultValue the minor unit of the currency by ISO 4217: `"0.01"` for EUR, `"1"` for JPY
   */
  readonly step?: DecimalLike | undefined;
}

/**
 * Parts an amount in proportion to weights, so that the parts add up to it exactly.
 *
 * Each part is first its share rounded down to whole steps; the steps left over go one by one to the parts that lost most
 * by this, the earlier of two that lost the same. So every part is less than one step off its exact share, a larger weight
 * never gets less than a smaller one, and only the proportions of the weights count. A weight of zero gets nothing. A
 * negative amount is parted like the positive one.
 *
 * A larger total can make a single part one step smaller (the Alabama paradox): do not compare two allocations part by part.
 *
 * @param weights - Numbers of zero or more, at least one of them more than zero.
 * @returns One part for each weight, in their order.
 * @throws `ClienteleError` with code `UNROUNDED_AMOUNT` for an amount that is no multiple of the step: round it first, or
 * take a finer step; `INVALID_VALUE` for a weight that is no number or is negative, for weights that are all zero or none
 * at all, and for a step that is no number above zero; `UNKNOWN_CURRENCY` and `INVALID_VALUE` as `money` does.
 *
 * @example
 * ```ts
 * import { allocateMoney, money } from "clientele/money";
 *
 * const parts = allocateMoney(money("100.00", "EUR"), [1, 1, 1]);
 * parts.map((part) => part.amount); // => ["33.34", "33.33", "33.33"]
 * ```
 *
 * @see M. L. Balinski, H. P. Young, Fair Representation: Meeting the Ideal of One Man, One Vote, Yale University Press,
 * 1982: the method of Hamilton, its laws and its paradoxes (also known as largest remainder, Hare/Niemeyer)
 */
export function allocateMoney(
  value: Money,
  weights: readonly DecimalLike[],
  options: AllocateMoneyOptions = {},
): readonly Money[] {
  const amount = readAmount(value, ["value"]);
  const step = readStep(options.step, value.currency);
  if (!amount.modulo(step).isZero()) {
    const expected = `expected an amount in whole steps of ${step.toFixed()}`;
    throw new ClienteleError<MoneyErrorCode>("UNROUNDED_AMOUNT", expected, ["value", "amount"]);
  }

  const steps = BigInt(amount.abs().dividedBy(step).toFixed());
  const signedStep = amount.lessThan(ZERO) ? step.negated() : step;
  return allocateSteps(steps, readWeights(weights)).map((part) =>
    money(signedStep.times(part.toString()), value.currency),
  );
}

/** The weights as whole numbers in the same proportions. A product of decimals could outgrow their precision. */
function readWeights(weights: readonly DecimalLike[]): readonly bigint[] {
  const exact = weights.map((weight, index) => readWeight(weight, index));
  if (exact.every((weight) => weight.isZero())) {
    throw new ClienteleError<MoneyErrorCode>("INVALID_VALUE", "expected a weight above zero", ["weights"]);
  }
  const decimals = exact.reduce((most, weight) => Math.max(most, weight.decimalPlaces()), 0);
  return exact.map((weight) => BigInt(weight.times(`1e${decimals}`).toFixed()));
}

function readWeight(weight: DecimalLike, index: number): Decimal {
  const exact = decimal(weight, ["weights", index]);
  if (exact.lessThan(ZERO)) {
    throw new ClienteleError<MoneyErrorCode>("INVALID_VALUE", "expected a weight of zero or more", ["weights", index]);
  }
  return exact;
}

function allocateSteps(steps: bigint, weights: readonly bigint[]): readonly bigint[] {
  const totalWeight = addUp(weights);
  const parts = weights.map((weight) => (steps * weight) / totalWeight);
  const lost = weights.map((weight) => (steps * weight) % totalWeight);

  const left = Number(steps - addUp(parts));
  const receivers = new Set(
    [...lost.entries()]
      .sort(([, one], [, other]) => (one === other ? 0 : one < other ? 1 : -1)) // stable: the earlier of equals stays first
      .slice(0, left)
      .map(([index]) => index),
  );
  return parts.map((part, index) => (receivers.has(index) ? part + 1n : part));
}

function addUp(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}
