import type { ConditionFact } from "../../../shared/condition/model.js";
import type { Reason } from "../../../shared/reasons.js";
import type { CompiledScorecard, LeadScoreReasonCode, ScoreContribution, ScorecardModel } from "../model.js";
import { createBandFinder } from "./bands.js";
import type { CompiledGroup, RulesByGroup } from "./compile.js";
import type { CompiledQuestion } from "./compile-question.js";
import { createGrader } from "./grade.js";
import { missingFor } from "./leaf-clauses.js";
import { readHistory } from "./read-history.js";
import { createAsOfReader, readyScorecard } from "./ready.js";
import { createRounding } from "./round.js";
import { ask, scoreGroup } from "./score-group.js";
import { DISQUALIFIED } from "./settings.js";

/** Makes a scorecard into a function: what it answers is said where `scoreLead` is. */
export function createScore(model: ScorecardModel): CompiledScorecard {
  const { hash, card, rules } = readyScorecard(model);
  const { base, range } = card;
  const params = Object.freeze({ points: base });
  const baseReason: Reason<"BASE"> = Object.freeze({ code: "BASE", params, contribution: base });
  const dayOffsetMillis = card.dayOffsetMinutes * 60_000;
  const findBand = createBandFinder(card);
  const rounding = createRounding(card.rounding);
  const grade = createGrader(card);
  const isOf = (side: "fit" | "engagement") =>
    card.groups.map(({ id }) => card.grades?.[side].groups.includes(id) === true);
  const [isFit, isEngagement] = [isOf("fit"), isOf("engagement")];
  const readAsOf = createAsOfReader();

  return (lead, history, { asOf, previous }) => {
    const { millis: asOfMillis, text } = readAsOf(asOf);
    const { facts, sums, summedUpTo } = readHistory(history, hash, asOfMillis);
    const { millis } = facts;
    let happened = millis.length;
    while (happened > 0 && (millis[happened - 1] as number) > asOfMillis) happened -= 1;
    const rulesOfFacts = new Array<RulesByGroup>(happened);
    for (let index = 0; index < happened; index += 1) {
      rulesOfFacts[index] = rules.byType.get((facts.facts[index] as ConditionFact).type) ?? rules.ofAnyType;
    }

    const record = Object(lead) as object;
    const values = rules.readFields(record);
    const subject = { lead: record, values, facts, rulesOfFacts, asOfMillis, dayOffsetMillis, sums, summedUpTo };
    const contributions: ScoreContribution[] = [];
    const unknown: CompiledQuestion[] = [];
    const reasons: Reason<LeadScoreReasonCode>[] = [baseReason];
    let raw = base;
    let decayed = base;
    let sum = base;
    let fit = 0;
    let engagement = 0;
    for (let place = 0; place < rules.groups.length; place += 1) {
      const before = contributions.length;
      scoreGroup(rules.groups[place] as CompiledGroup, place, subject, contributions, unknown);
      for (let index = before; index < contributions.length; index += 1) {
        const contribution = contributions[index] as ScoreContribution;
        const part = rounding.part(contribution.contribution);
        raw += contribution.params.points;
        decayed += contribution.contribution;
        sum += part;
        if (isFit[place]) fit += part;
        if (isEngagement[place]) engagement += part;
        reasons.push(contribution);
      }
    }
    const disqualifiedBy: string[] = [];
    for (const question of rules.disqualifiers) {
      const truth = ask(question, subject);
      if (truth === undefined) unknown.push(question);
      if (truth === true) disqualifiedBy.push(question.id);
    }

    const rounded = rounding.whole(sum);
    const clamped = Math.min(range.most, Math.max(range.least, rounded));
    const band = findBand(clamped, previous?.band);
    if (rounded !== decayed) reasons.push(step("ROUNDED", decayed, rounded));
    if (clamped !== rounded) reasons.push(step("CLAMPED", rounded, clamped));
    reasons.push(band.reason);
    for (const rule of disqualifiedBy) reasons.push({ code: "DISQUALIFIED", params: { rule } });
    return {
      value: clamped,
      asOf: text,
      modelHash: hash,
      base,
      contributions,
      raw,
      decayed,
      rounded,
      clamped,
      grade: grade(rounding.whole(fit), rounding.whole(engagement)),
      band: disqualifiedBy.length > 0 ? DISQUALIFIED : band.name,
      disqualifiedBy,
      missing: unknown.length > 0 ? explainUnknown(unknown, record, reasons) : [],
      ignoredFacts: { afterAsOf: millis.length - happened, repeated: facts.repeated },
      reasons,
    };
  };
}

const step = (code: "ROUNDED" | "CLAMPED", from: number, to: number): Reason<LeadScoreReasonCode> => ({
  code,
  params: { from, to },
  contribution: to - from,
});

/** Adds a reason for each unknown condition, and answers what they wait for. */
function explainUnknown(
  unknown: readonly CompiledQuestion[],
  lead: object,
  reasons: Reason<LeadScoreReasonCode>[],
): readonly string[] {
  const missing = new Set<string>();
  for (const { id, when } of unknown) {
    const names = new Set(missingFor(when, lead));
    for (const name of names) missing.add(name);
    reasons.push({ code: "RULE_UNKNOWN", params: { rule: id, missing: [...names].join(", ") } });
  }
  return [...missing];
}
