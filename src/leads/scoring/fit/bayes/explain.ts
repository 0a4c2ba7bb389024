import type { Reason } from "../../../../shared/reasons.js";
import type { CompiledLeadFrequencies, CompiledTeam } from "./compile.js";
import type { LeadFrequency, LeadFrequencyReasonCode, LeadFrequencySettings } from "./model.js";
import type { CountableLead } from "./read-lead.js";

/** A reason of a score: all of them contribute. */
export type FrequencyReason = Reason<LeadFrequencyReasonCode> & { readonly contribution: number };

/** The team that a lead is measured by: its own, or all together; absent where no lead was won or lost. */
export const findTeam = ({ teams, all }: CompiledLeadFrequencies, { team }: CountableLead): CompiledTeam | undefined =>
  teams.get(team) ?? all;

/** The odds of the leads that the lead is measured by. */
export function explainPrior(
  team: CompiledTeam,
  { all }: CompiledLeadFrequencies,
  { team: name }: CountableLead,
): FrequencyReason {
  const { won, lost } = team.prior;
  const contribution = Math.log(won / lost);
  if (team === all) return { code: "PRIOR_OF_ALL", params: { won, lost }, contribution };
  return { code: "PRIOR_OF_TEAM", params: { team: name, won, lost }, contribution };
}

/** What the stage says; nothing where there are none. */
export function explainStage(
  team: CompiledTeam,
  { stages }: LeadFrequencySettings,
  { stage }: CountableLead,
): readonly FrequencyReason[] {
  if (stages === undefined) return [];
  const { field } = stages;
  if (stage === "") return [skip("EMPTY_SKIPPED", { field })];
  const frequency = team.stages.get(stage);
  return [
    frequency === undefined
      ? skip("UNSEEN_SKIPPED", { field, value: stage })
      : weigh(field, stage, frequency, team.prior),
  ];
}

/** What each value says, in the order of the fields. */
export function explainFields(
  team: CompiledTeam,
  { fields }: LeadFrequencySettings,
  { values }: CountableLead,
): readonly FrequencyReason[] {
  return fields.flatMap(({ name, fewestOutcomes }, index) => {
    const { values: known, total } = team.fields[index] as CompiledTeam["fields"][number];
    const ofLead = values[index] as readonly string[];
    if (ofLead.length === 0) return [skip("EMPTY_SKIPPED", { field: name })];
    return ofLead.map((value) => {
      const found = known.get(value);
      if (found?.isEnough) return weigh(name, value, found.frequency, total);
      if (value === "") return skip("EMPTY_SKIPPED", { field: name });
      if (found === undefined) return skip("UNSEEN_SKIPPED", { field: name, value });
      const params = { field: name, value, outcomes: found.outcomes, needed: fewestOutcomes };
      return skip("TOO_FEW_SKIPPED", params);
    });
  });
}

const skip = (code: LeadFrequencyReasonCode, params: Reason["params"]): FrequencyReason => ({
  code,
  params,
  contribution: 0,
});

function weigh(field: string, value: string, { won, lost }: LeadFrequency, total: LeadFrequency): FrequencyReason {
  const [wonTotal, lostTotal] = [total.won, total.lost];
  const counts = { won, wonTotal, lost, lostTotal };
  const contribution = Math.log(won / wonTotal / (lost / lostTotal));
  if (value === "") return { code: "EMPTY_COUNTED", params: { field, ...counts }, contribution };
  return { code: "VALUE_COUNTED", params: { field, value, ...counts }, contribution };
}

/** The log-odds that some reasons make up. */
export const addContributions = (reasons: readonly FrequencyReason[]): number =>
  reasons.reduce((sum, { contribution }) => sum + contribution, 0);
