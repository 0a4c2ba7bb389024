import { hasAny } from "./count.js";
import {
  LEAD_FREQUENCY_PSEUDO_COUNT,
  type LeadFrequency,
  type LeadFrequencyBody,
  type LeadFrequencyTable,
} from "./model.js";

/** What is known of a value: its frequency with the pseudo-counts, or that there are too few outcomes. */
type CompiledValue =
  | { readonly isEnough: true; readonly frequency: LeadFrequency }
  | { readonly isEnough: false; readonly outcomes: number };

/** A field of one team, or of all. */
interface CompiledFrequencies {
  readonly values: ReadonlyMap<string, CompiledValue>;
  /** Of the values that have enough outcomes. */
  readonly total: LeadFrequency;
}

/** The frequencies of one team, or of all, with the pseudo-counts. */
export interface CompiledTeam {
  readonly prior: LeadFrequency;
  /** By name; stages where nobody was are left out. */
  readonly stages: ReadonlyMap<string, LeadFrequency>;
  readonly fields: readonly CompiledFrequencies[];
}

/** Lead frequencies that are ready for many leads. */
export interface CompiledLeadFrequencies {
  readonly teams: ReadonlyMap<string, CompiledTeam>;
  /** Absent where no lead was won or lost. */
  readonly all: CompiledTeam | undefined;
}

/** Adds pseudo-counts and sums up. A team without any outcome in the first stage has no prior, and so is not known. */
export function compileLeadFrequencies(body: LeadFrequencyBody): CompiledLeadFrequencies {
  const teams = new Map<string, CompiledTeam>();
  for (const table of body.teams) {
    const team = table.team === "" ? undefined : compileTeam([table], body);
    if (team !== undefined) teams.set(table.team, team);
  }
  return { teams, all: compileTeam(body.teams, body) };
}

function compileTeam(tables: readonly LeadFrequencyTable[], body: LeadFrequencyBody): CompiledTeam | undefined {
  const { order, first } = body.stages ?? { order: [""], first: "" };
  const stages = new Map<string, LeadFrequency>();
  order.forEach((stage, index) => {
    const rows = tables.map((table) => table.stages[index] as LeadFrequency).filter(hasAny);
    if (rows.length > 0) stages.set(stage, smooth(rows));
  });
  const prior = stages.get(first);
  if (prior === undefined) return undefined;
  return {
    prior,
    stages,
    fields: body.fields.map(({ fewestOutcomes }, index) => compileField(tables, index, fewestOutcomes)),
  };
}

/** Whether there are enough outcomes is decided team by team, also where teams are summed up. */
function compileField(tables: readonly LeadFrequencyTable[], index: number, fewest: number): CompiledFrequencies {
  const rows = tables.flatMap((table) => table.fields[index] ?? []);
  const byValue = new Map<string, LeadFrequency[]>();
  for (const row of rows) {
    const ofValue = byValue.get(row.value);
    if (ofValue === undefined) byValue.set(row.value, [row]);
    else ofValue.push(row);
  }
  const isEnough = (row: LeadFrequency) => outcomesOf(row) >= fewest;
  const values = new Map<string, CompiledValue>();
  for (const [value, ofValue] of byValue) {
    const enough = ofValue.filter(isEnough);
    const outcomes = ofValue.reduce((most, row) => Math.max(most, outcomesOf(row)), 0);
    if (enough.length > 0) values.set(value, { isEnough: true, frequency: smooth(enough) });
    else values.set(value, { isEnough: false, outcomes });
  }
  return { values, total: smooth(rows.filter(isEnough)) };
}

const outcomesOf = ({ won, lost }: LeadFrequency) => won + lost;

/** The sum of some rows, each with its pseudo-counts. */
function smooth(rows: readonly LeadFrequency[]): LeadFrequency {
  const pseudo = rows.length * LEAD_FREQUENCY_PSEUDO_COUNT;
  return {
    won: rows.reduce((sum, { won }) => sum + won, 0) + pseudo,
    lost: rows.reduce((sum, { lost }) => sum + lost, 0) + pseudo,
  };
}
