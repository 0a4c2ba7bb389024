import { createModel } from "../../shared/model/create.js";
import type { FittedOn } from "../../shared/model/model.js";
import type { PairComparison } from "../model.js";
import type { MatchBody, MatchComparison, MatchModel, TermShares } from "./model.js";
import { LISTED_TERM_ENTITIES, MATCH_SCHEMA_VERSION } from "./model.js";
import type { FittedShares, TermFrequencies } from "./shares.js";
import { toWeight, weighLevel } from "./weight-units.js";

/** Puts what was learned into a model: plain data, without any value that fewer than five entities have. */
export function createMatchModel(
  comparisons: readonly PairComparison[],
  { fit, m, u, frequencies, prior, sharedLimit }: FittedShares,
  fittedOn: FittedOn,
): MatchModel {
  const body: MatchBody = {
    fit,
    prior: toWeight(prior),
    ...(sharedLimit !== undefined && { sharedLimit }),
    comparisons: comparisons.map(({ name, fields, levels, terms }, index): MatchComparison => {
      const frequency = frequencies[index];
      return {
        name,
        fields,
        levels: levels.map((level, place) => {
          const [same, different] = [at(m, index, place + 1), at(u, index, place + 1)];
          return { name: level, m: same, u: different, weight: weighLevel(same, different) };
        }),
        ...(terms !== undefined &&
          frequency !== undefined && {
            terms: {
              lastLevel: terms.lastLevel,
              rareShare: frequency.rareShare,
              shares: listShares(terms.values, frequency),
            },
          }),
      };
    }),
  };
  return createModel({ kind: "match", schemaVersion: MATCH_SCHEMA_VERSION, body, fittedOn });
}

const at = (rows: readonly Float64Array[], row: number, column: number) =>
  (rows[row] as Float64Array)[column] as number;

function listShares(
  values: readonly string[],
  { entities, shares }: Pick<TermFrequencies, "entities" | "shares">,
): TermShares["shares"] {
  const listed: [string, number][] = [];
  entities.forEach((count, code) => {
    if (count >= LISTED_TERM_ENTITIES) listed.push([values[code] as string, shares[code] as number]);
  });
  return Object.fromEntries(listed.sort(([left], [right]) => (left < right ? -1 : 1)));
}
