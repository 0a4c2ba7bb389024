import { ClienteleError, type Path } from "../../../../shared/errors.js";
import type { LeadFrequency, LeadFrequencySettings, LeadFrequencyTable } from "./model.js";
import type { CountableLead } from "./read-lead.js";

/** Counts to be changed. */
interface Tally {
  won: number;
  lost: number;
}

interface TeamTally {
  readonly stages: readonly Tally[];
  readonly fields: readonly Map<string, Tally>[];
}

/** Counts leads that were won or lost. */
interface LeadCounter {
  /** Adds a lead, or takes it away again. */
  count(lead: CountableLead, outcome: "won" | "lost", step: 1 | -1, path: Path): void;
  /** Teams and values without any outcome are left out: they are what a value is that was never seen. */
  write(): readonly LeadFrequencyTable[];
}

/**
 * Starts from tables that were written before, or from none. The counter throws `LEAD_NOT_COUNTED` for a lead that is to be taken away and
 * cannot be among those that were counted.
 */
export function createLeadCounter(
  { fields, stages }: LeadFrequencySettings,
  tables: readonly LeadFrequencyTable[],
): LeadCounter {
  const order = stages?.order ?? [""];
  const teams = new Map(tables.map((table) => [table.team, openTally(table)]));
  return {
    count(lead, outcome, step, path) {
      // A won lead has been in every stage, a lost one in those up to its own; one whose stage nobody knows, in none.
      const reached = outcome === "won" ? order.length : order.indexOf(lead.stage) + 1;
      const team = teams.get(lead.team) ?? { stages: order.map(startTally), fields: fields.map(() => new Map()) };
      teams.set(lead.team, team);
      const tallies = team.stages.slice(0, reached);
      lead.values.forEach((values, index) => {
        const ofField = team.fields[index] as Map<string, Tally>;
        for (const value of values) {
          const tally = ofField.get(value) ?? startTally();
          ofField.set(value, tally);
          tallies.push(tally);
        }
      });
      for (const tally of tallies) {
        tally[outcome] += step;
        if (tally[outcome] < 0) {
          throw new ClienteleError("LEAD_NOT_COUNTED", `expected a lead that was counted as ${outcome}`, path);
        }
      }
    },
    write: () =>
      sortByKey(teams)
        .map(([team, tally]) => writeTable(team, tally))
        .filter(hasOutcome),
  };
}

const startTally = (): Tally => ({ won: 0, lost: 0 });

const openTally = (table: LeadFrequencyTable): TeamTally => ({
  stages: table.stages.map(({ won, lost }) => ({ won, lost })),
  fields: table.fields.map((values) => new Map(values.map(({ value, won, lost }) => [value, { won, lost }]))),
});

const writeTable = (team: string, { stages, fields }: TeamTally): LeadFrequencyTable => ({
  team,
  stages,
  fields: fields.map((values) =>
    sortByKey(values)
      .filter(([, tally]) => hasAny(tally))
      .map(([value, { won, lost }]) => ({ value, won, lost })),
  ),
});

/** Whether any lead was won or lost. */
export const hasAny = ({ won, lost }: LeadFrequency): boolean => won + lost > 0;

const hasOutcome = ({ stages, fields }: LeadFrequencyTable) =>
  stages.some(hasAny) || fields.some((values) => values.length > 0);

const sortByKey = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
  [...map].sort(([left], [right]) => (left < right ? -1 : 1));
