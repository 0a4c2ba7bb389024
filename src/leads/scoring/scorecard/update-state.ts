import type { InstantLike } from "../../../shared/calendar/model.js";
import type { ConditionFact } from "../../../shared/condition/model.js";
import { prepareFacts } from "../../../shared/condition/prepare-facts.js";
import { ClienteleError } from "../../../shared/errors.js";
import type { LeadScoreState, Scorecard, ScorecardModel, ScoreSum } from "../model.js";
import type { CompiledRules } from "./compile.js";
import { leafClausesOf } from "./leaf-clauses.js";
import { assertOwnState } from "./read-history.js";
import { createAsOfReader, readyScorecard } from "./ready.js";
import { isSummable } from "./summable.js";

/** How to run {@link updateLeadScoreState}. */
export interface UpdateLeadScoreStateOptions {
  /** The instant that the new state is to hold for: not before that of the state before. */
  readonly asOf: InstantLike;
}

/**
 * The state of a lead after more facts: what `scoreLead` takes instead of all facts, with the same answer for every instant from `asOf`
 * on. Begin with `undefined`.
 *
 * Facts may come in any order, late, several at once or twice: the sums are the same once rounded to a millionth. A fact with an id that came
 * before changes nothing, whatever it says. Facts after `asOf` are kept until a later update. Of groups with a cap, a window or steps, of
 * rules with a cap, and where a condition asks for facts or a `where` for days ago, the facts are kept as they are; all others leave
 * their id behind. The state is not changed.
 *
 * It takes time in proportion to the ids, the kept facts and the new ones.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` where `asOf` is no instant or before the state, and for a fact without id or instant;
 * `STATE_OF_OTHER_MODEL`; and as `scoreLead` does for a model.
 *
 * @example
 * ```ts
 * import { scoreLead } from "clientele/leads/scoring";
 * import { createScorecard, updateLeadScoreState } from "clientele/leads/scoring/scorecard";
 *
 * const model = createScorecard({
 *   groups: [
 *     {
 *       id: "engagement",
 *       rules: [{ id: "visit", each: { types: ["visit"] }, points: 40 }],
 *       decay: { kind: "half-life", halfLifeDays: 30 },
 *     },
 *   ],
 *   bands: [{ name: "all", from: 0 }],
 * });
 * const visit = { id: "v1", type: "visit", at: "2026-01-01T00:00:00Z" };
 * const state = updateLeadScoreState(undefined, [visit], model, { asOf: "2026-01-31T00:00:00Z" });
 *
 * state.sums; // => [{ rule: "visit", points: 40, facts: 1, value: 20 }]
 * state.facts; // => []
 * scoreLead({}, state, model, { asOf: "2026-03-02T00:00:00Z" }).decayed; // => 10
 * ```
 */
export function updateLeadScoreState(
  state: LeadScoreState | undefined,
  facts: readonly ConditionFact[],
  model: ScorecardModel,
  { asOf }: UpdateLeadScoreStateOptions,
): LeadScoreState {
  const { hash, card, rules } = readyScorecard(model);
  const { millis, text } = createAsOfReader()(asOf);
  if (state !== undefined) assertOwnState(state, hash);
  const before = state === undefined ? millis : Date.parse(state.at);
  if (!(before <= millis)) {
    throw new ClienteleError("INVALID_VALUE", "expected no earlier instant than that of the state", ["asOf"]);
  }

  const known = new Set(state?.factIds);
  const given = prepareFacts(facts);
  const fresh = given.facts.filter(({ id }) => !known.has(id));
  const kept = prepareFacts(state?.facts ?? []);
  const waiting = kept.facts.filter((_, index) => (kept.millis[index] as number) > before);
  const all = prepareFacts([...kept.facts, ...fresh]);
  const isSummed = card.groups.map(isSummable);
  const isNeeded = createNeed(card, rules, isSummed);
  return {
    modelHash: hash,
    at: text,
    sums: addUp(rules, isSummed, {
      sums: state?.sums ?? [],
      before,
      facts: [...waiting, ...fresh],
      asOfMillis: millis,
    }),
    facts: all.facts.filter((fact, index) => (all.millis[index] as number) > millis || isNeeded(fact)),
    factIds: [...known, ...fresh.map(({ id }) => id)].sort(),
  };
}

interface Addition {
  readonly sums: readonly ScoreSum[];
  /** The instant that the sums hold for. */
  readonly before: number;
  readonly facts: readonly ConditionFact[];
  readonly asOfMillis: number;
}

function addUp(
  { groups }: CompiledRules,
  isSummed: readonly boolean[],
  { sums, before, facts, asOfMillis }: Addition,
): readonly ScoreSum[] {
  const { millis, facts: sorted } = prepareFacts(facts);
  const next = groups.flatMap(({ factRules, byType, ofAnyType, fade }, place) => {
    if (isSummed[place] !== true) return [];
    return factRules.flatMap((rule): readonly ScoreSum[] => {
      const sum = sums.find((other) => other.rule === rule.id);
      let { points, facts: count, value } = sum ?? { points: 0, facts: 0, value: 0 };
      value *= fade(asOfMillis - before);
      sorted.forEach((fact, index) => {
        const age = asOfMillis - (millis[index] as number);
        const isMeant = (byType.get(fact.type) ?? ofAnyType).rules.includes(rule);
        if (age < 0 || !isMeant || (rule.where !== undefined && rule.where(fact, asOfMillis) !== true)) return;
        points += rule.points;
        count += 1;
        value += rule.points * fade(age);
      });
      return count === 0 ? [] : [{ rule: rule.id, points, facts: count, value }];
    });
  });
  return next.sort((left, right) => (left.rule < right.rule ? -1 : 1));
}

/** Whether a fact is needed itself. */
function createNeed(
  { groups, disqualifiers }: Scorecard,
  { groups: compiled }: CompiledRules,
  isSummed: readonly boolean[],
): (fact: ConditionFact) => boolean {
  const questions = [...groups.flatMap(({ rules }) => rules), ...disqualifiers].flatMap((rule) =>
    "when" in rule ? leafClausesOf(rule.when) : [],
  );
  if (questions.some((clause) => !("field" in clause))) return () => true;
  return ({ type }) =>
    compiled.some(
      ({ byType, ofAnyType }, place) => isSummed[place] === false && (byType.get(type) ?? ofAnyType).rules.length > 0,
    );
}
