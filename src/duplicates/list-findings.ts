import type { Finding } from "../shared/finding.js";
import { countKeyPairs } from "./block/count-pairs.js";
import type { RuleUse } from "./block/model.js";
import type { FieldTexts } from "./fields/roles.js";
import type { BlockingKey } from "./model.js";
import type { DuplicateFindingCode } from "./result.js";

/**
 * What is remarkable about the records and the rules: who says nothing at all, which field nobody says anything in, and what was left out as too
 * large or too much.
 */
export function listFindings(
  texts: FieldTexts,
  count: number,
  rules: readonly RuleUse[],
  keys: readonly BlockingKey[],
): readonly Finding<DuplicateFindingCode>[] {
  const columns = Object.values(texts);
  let empty = 0;
  for (let record = 0; record < count; record += 1) {
    if (columns.every(({ codes }) => codes[record] === -1)) empty += 1;
  }
  const findings: Finding<DuplicateFindingCode>[] = [];
  if (empty > 0)
    findings.push({ code: "EMPTY_RECORDS", severity: "warning", path: ["records"], params: { count: empty } });
  for (const [field, { codes }] of Object.entries(texts)) {
    if (count === 0 || codes.some((code) => code !== -1)) continue;
    findings.push({ code: "EMPTY_FIELD", severity: "warning", path: ["fields", field], params: { field } });
  }
  for (const { name, oversized } of rules) {
    if (oversized.blocks === 0) continue;
    const path = ["rules", name];
    findings.push({ code: "BLOCKS_TOO_LARGE", severity: "info", path, params: { ...oversized } });
  }
  if (rules.length === 0 && keys.some(hasPairs)) {
    findings.push({ code: "NOTHING_COMPARED", severity: "warning", path: ["rules"], params: {} });
  }
  return findings;
}

function hasPairs(key: BlockingKey): boolean {
  const { pairs, oversized } = countKeyPairs(key);
  return pairs > 0 || oversized.pairs > 0;
}
