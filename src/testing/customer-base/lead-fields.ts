import { portableExp } from "../../shared/numeric/portable.js";
import type { Random } from "../../shared/random/index.js";
import type { GeneratedLeadFields } from "./lead-model.js";

// What is more frequent is there more often.
const SOURCES = [
  ...["web-form", "web-form", "web-form", "search-ad", "search-ad", "search-ad", "bought-list", "bought-list"],
  ...["referral", "trade-fair"],
] as readonly GeneratedLeadFields["source"][];
const COUNTRIES = ["DE", "DE", "DE", "DE", "DE", "DE", "AT", "CH"] as const;
const INDUSTRIES = ["manufacturing", "retail", "software", "health", "construction"] as const;
const ROLES = ["owner", "manager", "buyer", "specialist"] as const;

const MEDIAN_EMPLOYEES = 20;
const MEDIAN_BUDGET_EUR = 1000;

/** Draws what is known of a lead. All is drawn before some is left out, so that the rate changes no value. */
export function drawLeadFields(random: Random, missingRate: number): GeneratedLeadFields {
  const source = random.pick(SOURCES);
  const employees = Math.max(1, Math.round(MEDIAN_EMPLOYEES * portableExp(1.3 * random.normal())));
  const budget = MEDIAN_BUDGET_EUR * Math.sqrt(employees) * portableExp(0.7 * random.normal());
  const others = {
    industry: random.pick(INDUSTRIES),
    country: random.pick(COUNTRIES),
    role: random.pick(ROLES),
    employees,
    budgetEur: 100 * Math.max(1, Math.round(budget / 100)),
  };
  const known = Object.entries(others).filter(() => random.uniform() >= missingRate);
  return { source, ...Object.fromEntries(known) };
}
