import type { Fact } from "../../records/fact/index.js";
import { assertCondition } from "../../shared/condition/check.js";
import { compileCondition, prepareFacts } from "../../shared/condition/index.js";
import { portableExp } from "../../shared/numeric/portable.js";
import { assertBetween } from "./history-options.js";
import type { GeneratedLeadFields, LeadTruth, TrueLeadModel, TrueLeadTerm } from "./lead-model.js";

const defaultTerms: readonly TrueLeadTerm[] = [
  { name: "referral", when: { op: "equals", field: "source", value: "referral" }, logOdds: 1.2 },
  { name: "trade-fair", when: { op: "equals", field: "source", value: "trade-fair" }, logOdds: 0.5 },
  { name: "bought-list", when: { op: "equals", field: "source", value: "bought-list" }, logOdds: -1 },
  { name: "software", when: { op: "equals", field: "industry", value: "software" }, logOdds: 0.4 },
  { name: "decider", when: { op: "in", field: "role", values: ["owner", "manager"] }, logOdds: 0.7 },
  { name: "50-employees", when: { op: "atLeast", field: "employees", value: 50 }, logOdds: 0.6 },
  { name: "10000-eur", when: { op: "atLeast", field: "budgetEur", value: 10_000 }, logOdds: 0.5 },
  { name: "download", when: { op: "count", types: ["download"], is: { op: "atLeast", value: 1 } }, logOdds: 0.8 },
  { name: "3-web-visits", when: { op: "count", types: ["web-visit"], is: { op: "atLeast", value: 3 } }, logOdds: 0.5 },
  { name: "call", when: { op: "count", types: ["call"], is: { op: "atLeast", value: 1 } }, logOdds: 0.9 },
];

/** Referrals, deciders, larger companies and those who have shown interest are won more often; in all about one in four. */
export const DEFAULT_TRUE_LEAD_MODEL: TrueLeadModel = Object.freeze({
  intercept: -2.6,
  terms: Object.freeze(defaultTerms),
});

/** Answers the truth of a lead, as of an instant in epoch milliseconds. */
export type LeadTruthReader = (fields: GeneratedLeadFields, facts: readonly Fact[], asOfMillis: number) => LeadTruth;

/**
 * Checks a model and makes it ready for many leads.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for a number outside its range, or with the code of a condition that is
 * none.
 */
export function compileLeadModel({ intercept, terms }: TrueLeadModel): LeadTruthReader {
  assertBetween(intercept, -100, 100, ["model", "intercept"]);
  const compiled = terms.map((term, index) => {
    assertCondition(term.when, ["model", "terms", index, "when"]);
    assertBetween(term.logOdds, -100, 100, ["model", "terms", index, "logOdds"]);
    return { term, holds: compileCondition(term.when) };
  });
  return (fields, facts, asOfMillis) => {
    const prepared = prepareFacts(facts);
    const holding = compiled.filter(({ holds }) => holds(fields, asOfMillis, prepared)).map(({ term }) => term);
    const logOdds = holding.reduce((total, term) => total + term.logOdds, intercept);
    return { probability: 1 / (1 + portableExp(-logOdds)), logOdds, terms: holding };
  };
}
