import { wonOf } from "../evidence.js";
import { divideIntoFolds } from "../folds.js";
import { fitLogistic } from "../logistic.js";
import type { LeadTable, RowIndexes } from "../table.js";
import { compileLeadFrequencies } from "./compile.js";
import { createLeadCounter } from "./count.js";
import { addContributions, explainFields, explainPrior, findTeam } from "./explain.js";
import type { LeadFrequencyCalibration, LeadFrequencySettings, LeadFrequencyTable } from "./model.js";
import type { CountableLead } from "./read-lead.js";

/** Leads that were won or lost, each different one once. */
export interface LeadsToCount {
  readonly settings: LeadFrequencySettings;
  /** In a first column the number of the lead among the different ones. */
  readonly table: LeadTable;
  readonly different: readonly CountableLead[];
}

/** Enough that the regression has an answer where the log-odds tell won and lost leads apart without fail. */
const TINY_RIDGE = 1e-6;

/** Counts some of the leads. */
export function countRows(
  { settings, table, different }: LeadsToCount,
  rows: RowIndexes,
): readonly LeadFrequencyTable[] {
  const counter = createLeadCounter(settings, []);
  for (const row of rows) counter.count(leadOf(table, different, row), table.won[row] === 1 ? "won" : "lost", 1, []);
  return counter.write();
}

/** The log-odds of some leads, as if they stood in the first stage, by the frequencies of others. */
export function promiseLogOdds(leads: LeadsToCount, fitted: RowIndexes, tried: RowIndexes): Float64Array {
  const { settings, table, different } = leads;
  const compiled = compileLeadFrequencies({ ...settings, teams: countRows(leads, fitted) });
  return Float64Array.from(tried, (row) => {
    const lead = leadOf(table, different, row);
    const team = findTeam(compiled, lead);
    if (team === undefined) return 0;
    return addContributions([explainPrior(team, compiled, lead), ...explainFields(team, settings, lead)]);
  });
}

/**
 * How much of what the log-odds promise comes true: the log-odds of each lead by frequencies without it, of five folds, are regressed
 * on the outcomes.
 *
 * @see J. C. Platt, "Probabilistic Outputs for Support Vector Machines", Advances in Large Margin Classifiers (1999), pp. 61–74.
 */
export function calibrateRows(leads: LeadsToCount, rows: RowIndexes, seed: number | string): LeadFrequencyCalibration {
  const promised = new Float64Array(rows.length);
  for (const { fitted, tried, positions } of divideIntoFolds(leads.table, rows, seed)) {
    const logOdds = promiseLogOdds(leads, fitted, tried);
    positions.forEach((position, index) => {
      promised[position] = logOdds[index] as number;
    });
  }
  const won = wonOf(leads.table, rows);
  const { intercept, coefficients } = fitLogistic({ columns: [promised], won, ridge: TINY_RIDGE });
  return { slope: coefficients[0] as number, intercept };
}

const leadOf = ({ columns }: LeadTable, different: readonly CountableLead[], row: number) =>
  different[columns[0]?.codes[row] as number] as CountableLead;
