import type { InstantLike } from "../../../shared/calendar/model.js";
import type { LeadHistory, LeadScore, LeadScoreOptions, ScorecardModel } from "../model.js";
import { compileScorecard } from "./score-lead.js";

/** How to run {@link scoreLeads}. Each accessor is called once an item, in the order of the input. */
export interface LeadScoresOptions<Item> {
  readonly asOf: InstantLike;
  /** The record that conditions are asked of. @defaultValue the item itself */
  readonly leadOf?: ((item: Item) => object) | undefined;
  /** What has happened with the lead. */
  readonly factsOf: (item: Item) => LeadHistory;
  /** The score before, for the hysteresis. @defaultValue none */
  readonly previousOf?: ((item: Item) => LeadScoreOptions["previous"]) | undefined;
}

/** An item and its score. */
export interface ScoredLead<Item, Band extends string = string> {
  readonly item: Item;
  readonly score: LeadScore<Band>;
}

/**
 * The scores of many leads at one instant, in the order of the input. Each is what `scoreLead` answers; none is left out.
 *
 * @throws `ClienteleError` as `scoreLead` does, at the first lead that it refuses.
 *
 * @example
 * ```ts
 * import { scoreLeads } from "clientele/leads/scoring";
 * import { createScorecard } from "clientele/leads/scoring/scorecard";
 *
 * const model = createScorecard({
 *   groups: [{ id: "fit", rules: [{ id: "large", when: { op: "atLeast", field: "employees", value: 50 }, points: 30 }] }],
 *   bands: [{ name: "all", from: 0 }],
 * });
 * const rows = scoreLeads([{ employees: 80 }, { employees: 8 }], model, { asOf: "2026-03-01T09:00:00Z", factsOf: () => [] });
 * rows.map(({ item, score }) => [item.employees, score.clamped]); // => [[80, 30], [8, 0]]
 * ```
 */
export function scoreLeads<Item extends object, Band extends string>(
  items: readonly Item[],
  model: ScorecardModel<Band>,
  { asOf, leadOf = (item) => item, factsOf, previousOf }: LeadScoresOptions<Item>,
): readonly ScoredLead<Item, Band>[] {
  const score = compileScorecard(model);
  return items.map((item) => ({
    item,
    score: score(leadOf(item), factsOf(item), { asOf, previous: previousOf?.(item) }),
  }));
}
