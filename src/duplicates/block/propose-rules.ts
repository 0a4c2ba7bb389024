import type { BlockingKey } from "../model.js";
import { assertData, assertKeys, assertWholeNumber } from "./check.js";
import { type BlockingRule, DEFAULT_MAX_BLOCK_SIZE, type ProposeRulesOptions } from "./model.js";
import { type KeyParts, type RuleCount, RuleCounter } from "./rule-counter.js";

/**
 * Proposes which keys to block by: each key alone, and every two keys of different fields together, those with the fewest pairs
 * first, as long as the budget allows. A rule with few pairs is one whose agreement is rarely by chance, and a pair of
 * duplicates that differs in one field still agrees in two others.
 *
 * A rule takes the place of those whose pairs it has anyway: a key alone that of the key with another one, and a coarser key that of
 * a finer one, unless some of its blocks are too large. The budget counts a pair for each rule that leads to it, and is kept to the
 * pair; the first rule that would exceed it ends the choice. Keys without a pair, and those that exceed the budget alone, are left
 * out. The rule with the fewest pairs stands first; ties stand in the order of the keys, and pairs of keys behind keys alone.
 *
 * With more than 200,000 records the pairs of two keys are first estimated from one in sixteen blocks of one of them, where it has 4,096
 * at least; keys of which none of these has a pair are left out as well.
 *
 * @throws `ClienteleError` with code `INVALID_VALUE` unless the codes of all keys are an Int32Array with an entry for each record, and
 * each key has a name of its own; `INVALID_OPTION` unless `maxPairs` is a whole number from 0 on, `maxRules` one from 1 on and
 * `maxBlockSize` one from 2 on.
 *
 * @example
 * ```ts
 * import { proposeBlockingRules } from "clientele/duplicates/block";
 *
 * const family = { name: "family", fields: ["family"], codes: Int32Array.of(0, 0, 0, 0, 1, 1) };
 * const born = { name: "born", fields: ["born"], codes: Int32Array.of(0, 0, 1, 2, 3, 4) };
 * proposeBlockingRules([family, born], { maxPairs: 5 }).map((rule) => [rule.key.name, rule.pairs]); // => [["born", 1]]
 * ```
 */
export function proposeBlockingRules(
  keys: readonly BlockingKey[],
  options: ProposeRulesOptions,
): readonly BlockingRule[] {
  const { maxPairs, maxRules = 100, maxBlockSize = DEFAULT_MAX_BLOCK_SIZE } = options;
  assertWholeNumber(maxPairs, 0, "maxPairs");
  assertWholeNumber(maxRules, 1, "maxRules");
  assertWholeNumber(maxBlockSize, 2, "maxBlockSize");
  assertKeys(keys, (index) => ["keys", index]);
  assertNames(keys);
  const counter = new RuleCounter(maxBlockSize, maxPairs);
  let candidates = listParts(keys).map((parts): Candidate => ({ parts, ...counter.estimate(parts), isSure: false }));
  for (;;) {
    const chosen = choose(candidates, maxPairs).slice(-maxRules);
    if (chosen.every(({ isSure }) => isSure)) {
      return chosen.map(({ parts, pairs, oversized }) => ({ key: counter.keyOf(parts), pairs, oversized }));
    }
    // What was chosen by estimates is counted, and the choice made again.
    candidates = candidates.map((candidate) => {
      if (candidate.isSure || !chosen.includes(candidate)) return candidate;
      return { ...candidate, ...(!candidate.isExact && counter.count(candidate.parts)), isSure: true };
    });
  }
}

/** A rule that could be taken. */
interface Candidate extends RuleCount {
  readonly parts: KeyParts;
  /** Whether it was counted after it had been chosen by an estimate. */
  readonly isSure: boolean;
}

function assertNames(keys: readonly BlockingKey[]): void {
  const names = keys.map(({ name }) => name);
  names.forEach((name, index) => {
    assertData(names.indexOf(name) === index, "a name of its own", ["keys", index, "name"]);
  });
}

function listParts(keys: readonly BlockingKey[]): readonly KeyParts[] {
  const pairs = keys.flatMap((first, index) =>
    keys
      .slice(index + 1)
      .filter(({ fields }) => !fields.some((field) => first.fields.includes(field)))
      .map((second): KeyParts => [first, second]),
  );
  return [...keys.map((key): KeyParts => [key]), ...pairs];
}

function choose(candidates: readonly Candidate[], maxPairs: number): readonly Candidate[] {
  const affordable = candidates
    .filter(({ pairs }) => pairs > 0 && pairs <= maxPairs)
    .sort((left, right) => left.pairs - right.pairs);
  let chosen: readonly Candidate[] = [];
  for (const candidate of affordable) {
    if (chosen.some((other) => !isCut(other) && isWithin(candidate.parts, other.parts))) continue;
    const others = chosen.filter(({ parts }) => isCut(candidate) || !isWithin(parts, candidate.parts));
    const total = others.reduce((sum, { pairs }) => sum + pairs, candidate.pairs);
    if (total > maxPairs) break;
    chosen = [...others, candidate];
  }
  return chosen;
}

/** Whether some of its blocks are too large. That counts once it was chosen, so that estimates and counts lead to one choice. */
const isCut = ({ isSure, oversized }: Candidate) => isSure && oversized.blocks > 0;

/** Whether each pair of the first rule is one of the second, too. */
function isWithin(narrow: KeyParts, wide: KeyParts): boolean {
  return wide.every(({ name }) => narrow.some((part) => part.name === name || part.coarser?.includes(name)));
}
