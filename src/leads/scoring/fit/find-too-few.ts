import type { ReportBuilder } from "../../../shared/report.js";
import type { LeadFitDropCode, TooFewLeadOutcomes } from "./model.js";
import { FEWEST_OF_EACH_OUTCOME } from "./settings.js";
import type { LeadTable } from "./table.js";
import { sum } from "./weigh-evidence.js";

/** What a fit answers where it has too few won or lost leads, and undefined where it has enough. */
export function findTooFew(table: LeadTable, report: ReportBuilder<LeadFitDropCode>): TooFewLeadOutcomes | undefined {
  const won = sum(Float64Array.from(table.won));
  const lost = table.size - won;
  if (Math.min(won, lost) >= FEWEST_OF_EACH_OUTCOME) return undefined;
  return {
    status: "too-few-outcomes",
    usable: false,
    reasons: [{ code: "TOO_FEW_OUTCOMES", params: { won, lost, needed: FEWEST_OF_EACH_OUTCOME } }],
    report: report.build(),
  };
}
