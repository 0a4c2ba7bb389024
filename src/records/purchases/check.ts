import { ClienteleError } from "../../shared/errors.js";
import { DEFAULT_PURCHASE_POLICY, type LineRule, type PurchasePolicy } from "./model.js";

const DROP_OR_REFUSE = ["drop", "refuse"] as const;
const ANY_RULE = ["keep", "drop", "refuse"] as const;

/** The rules each part of a {@link PurchasePolicy} may name: what cannot be booked cannot be kept. */
export const PURCHASE_RULES = {
  invalidLine: DROP_OR_REFUSE,
  lineWithoutParty: DROP_OR_REFUSE,
  lineAfterAsOf: DROP_OR_REFUSE,
  otherCurrency: DROP_OR_REFUSE,
  zeroAmount: ANY_RULE,
  returnLine: ANY_RULE,
  duplicateLine: ANY_RULE,
} as const satisfies Record<keyof PurchasePolicy, readonly LineRule[]>;

/**
 * A policy with the defaults filled in.
 *
 * @throws `ClienteleError` with code `INVALID_POLICY` for a part that does not exist or a rule that it may not name.
 */
export function completePurchasePolicy(policy: Partial<PurchasePolicy> = {}): PurchasePolicy {
  for (const [part, rule] of Object.entries(policy)) {
    const isKnown = Object.hasOwn(PURCHASE_RULES, part);
    const rules: readonly LineRule[] = isKnown ? PURCHASE_RULES[part as keyof PurchasePolicy] : [];
    if (!rules.includes(rule)) {
      throw new ClienteleError("INVALID_POLICY", "expected a known part, and a rule that it may name", [
        "policy",
        part,
      ]);
    }
  }
  return { ...DEFAULT_PURCHASE_POLICY, ...policy };
}
