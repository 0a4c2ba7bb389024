import type { Reason } from "../../../shared/reasons.js";
import type { CompiledScorecard, LeadScoreReasonCode, ScoreContribution, ScorecardModel } from "../model.js";
import { findBand } from "./bands.js";
import type { CompiledGroup } from "./compile.js";
import type { CompiledQuestion } from "./compile-question.js";
import { findGrade } from "./grade.js";
import { missingFor } from "./leaf-clauses.js";
import { readHistory } from "./read-history.js";
import { createAsOfReader, readyScorecard } from "./ready.js";
import { createRound } from "./round.js";
import { ask, scoreGroup } from "./score-group.js";
import { DISQUALIFIED } from "./settings.js";

/** Makes a scorecard into a function: what it answers is said where `scoreLead` is. */
export function createScore(model: ScorecardModel): CompiledScorecard {
  const { hash, card, rules } = readyScorecard(model);
  const { base, range, rounding } = card;
  const dayOffsetMillis = card.dayOffsetMinutes * 60_000;
  const round = createRound(rounding);
  const roundsParts = rounding.of === "contributions";
  const isOf = (side: "fit" | "engagement") => card.groups.map(({ id }) => card.grades?.[side].groups.includes(id));
  const isFit = isOf("fit");
  const isEngagement = isOf("engagement");
  const readAsOf = createAsOfReader();

  return (lead, history, { asOf, previous }) => {
    const { millis: asOfMillis, text } = readAsOf(asOf);
    const { facts, sums, summedUpTo } = readHistory(history, hash, asOfMillis);
    let count = facts.millis.length;
    while (count > 0 && (facts.millis[count - 1] as number) > asOfMillis) count -= 1;
    const record = Object(lead) as object;
    const values = rules.readFields(record);
    const subject = { lead: record, values, facts, count, asOfMillis, dayOffsetMillis, sums, summedUpTo };
    const contributions: ScoreContribution[] = [];
    const unknown: CompiledQuestion[] = [];
    const reasons: Reason<LeadScoreReasonCode>[] = [{ code: "BASE", params: { points: base }, contribution: base }];
    let raw = base;
    let decayed = base;
    let sum = base;
    let fit = 0;
    let engagement = 0;
    for (let place = 0; place < rules.groups.length; place += 1) {
      const before = contributions.length;
      scoreGroup(rules.groups[place] as CompiledGroup, subject, contributions, unknown);
      let sumOfGroup = 0;
      for (let index = before; index < contributions.length; index += 1) {
        const reason = contributions[index] as ScoreContribution;
        raw += reason.params.points;
        decayed += reason.contribution;
        sumOfGroup += roundsParts ? round(reason.contribution) : reason.contribution;
        reasons.push(reason);
      }
      sum += sumOfGroup;
      if (isFit[place]) fit += sumOfGroup;
      if (isEngagement[place]) engagement += sumOfGroup;
    }
    const disqualifiedBy: string[] = [];
    for (const question of rules.disqualifiers) {
      const truth = ask(question, subject);
      if (truth === undefined) unknown.push(question);
      if (truth === true) disqualifiedBy.push(question.id);
    }

    const rounded = round(sum);
    const clamped = Math.min(range.most, Math.max(range.least, rounded));
    const band = findBand(card, clamped, previous?.band);
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
      grade: findGrade(card, round(fit), round(engagement)),
      band: disqualifiedBy.length > 0 ? DISQUALIFIED : band.name,
      disqualifiedBy,
      missing: unknown.length > 0 ? explainUnknown(unknown, record, reasons) : [],
      ignoredFacts: { afterAsOf: facts.millis.length - count, repeated: facts.repeated },
      reasons,
    };
  };
}

const step = (code: "ROUNDED" | "CLAMPED", from: number, to: number): Reason<LeadScoreReasonCode> => ({
  code,
  params: { from, to },
  contribution: to - from,
});

/** Adds a reason for each unknown condition, and answers what they wait for: nothing where all is there, but of another kind. */
function explainUnknown(
  unknown: readonly CompiledQuestion[],
  lead: object,
  reasons: Reason<LeadScoreReasonCode>[],
): readonly string[] {
  const missing = unknown.flatMap(({ id, when }) => {
    const names = [...new Set(missingFor(when, lead))];
    reasons.push({ code: "RULE_UNKNOWN", params: { rule: id, missing: names.join(", ") || "-" } });
    return names;
  });
  return [...new Set(missing)];
}
