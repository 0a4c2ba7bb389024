import { ClienteleError, type Path } from "../../shared/errors.js";
import type { Finding } from "../../shared/finding.js";
import { readOwn } from "../plain-object.js";
import {
  assertRecord,
  checkRecord,
  EXPECTED_OF_RECORDS,
  listOf,
  optional,
  type RecordCheck,
  type RecordCode,
  type Rule,
  recordOf,
} from "../shape.js";
import { anId, anInstant, oneOf } from "../values.js";
import { addMerge, createGroups, findClash } from "./groups.js";
import type { IdentityRecord, MergeRecord, MergeRefusalCode, UnmergeRefusalCode } from "./model.js";

/**
 * What can be wrong with the records of an identity: the codes of any record, and each refusal of `mergeIdentities` and
 * `unmergeIdentity` that was not heeded. All are errors.
 */
export type IdentityCode = RecordCode | MergeRefusalCode | UnmergeRefusalCode;

const aMerge = recordOf<RecordCode>({
  type: oneOf(["merged"]),
  id: anId,
  into: anId,
  from: (ids, walk) =>
    Array.isArray(ids) && ids.length === 0 ? walk.complain("INVALID_LIST") : listOf(anId)(ids, walk),
  at: anInstant,
  by: optional(anId),
});

const anUnmerge = recordOf<RecordCode>({
  type: oneOf(["unmerged"]),
  mergeId: anId,
  at: anInstant,
  by: optional(anId),
});

const aRecord: Rule<RecordCode> = (record, walk) =>
  (readOwn(record, "type") === "unmerged" ? anUnmerge : aMerge)(record, walk);

const formOf = (rule: Rule<RecordCode>): RecordCheck<RecordCode> => ({
  rule,
  warnings: [],
  expected: EXPECTED_OF_RECORDS,
});

const RECORD = formOf(aRecord);
const RECORDS = formOf(listOf(aRecord));

/**
 * What is wrong with the records of an identity, such as those from outside: nothing, where `createIdentity` takes them. It takes
 * any value, never throws, and never repeats what it has read.
 *
 * How records belong together is looked at once each of them is in order. A merge that was undone later may clash with others:
 * it has no effect.
 *
 * @example
 * ```ts
 * import { checkIdentityRecords } from "clientele/records/identity";
 *
 * const findings = checkIdentityRecords([
 *   { type: "merged", id: "m1", into: "a", from: ["b"], at: "2026-11-20T09:00:00Z" },
 *   { type: "merged", id: "m2", into: "b", from: ["a"], at: "2026-11-20T09:05:00Z" },
 *   { type: "unmerged", mergeId: "m3", at: "2026-11-20T09:10:00Z" },
 * ]);
 * findings.map(({ code, path }) => [code, path]); // => [["UNKNOWN_MERGE", [2, "mergeId"]], ["ALREADY_MERGED", [1, "from", 0]]]
 * ```
 */
export function checkIdentityRecords(records: unknown): readonly Finding<IdentityCode>[] {
  const findings = checkRecord(records, RECORDS);
  return findings.length > 0 ? findings : checkTogether(records as readonly IdentityRecord[]);
}

/** @throws `ClienteleError` with the code and the path of the first finding. */
export function assertIdentityRecords(records: unknown): asserts records is readonly IdentityRecord[] {
  assertRecord(records, RECORDS, ["records"]);
  const [finding] = checkTogether(records as readonly IdentityRecord[]);
  if (finding !== undefined) {
    throw new ClienteleError(finding.code, "expected a record that fits those before it", ["records", ...finding.path]);
  }
}

/** @throws `ClienteleError` with the code and the path of what is wrong with the form of one record. */
export function assertIdentityRecord(record: IdentityRecord): void {
  assertRecord(record, RECORD, []);
}

function checkTogether(records: readonly IdentityRecord[]): readonly Finding<IdentityCode>[] {
  const findings: Finding<IdentityCode>[] = [];
  const complain = (code: IdentityCode, path: Path) => findings.push({ code, severity: "error", path });

  const active = new Map<string, number>();
  const undone = new Set<string>();
  records.forEach((record, index) => {
    if (record.type === "merged") {
      if (active.has(record.id) || undone.has(record.id)) complain("MERGE_ID_TAKEN", [index, "id"]);
      else active.set(record.id, index);
    } else if (active.delete(record.mergeId)) undone.add(record.mergeId);
    else complain(undone.has(record.mergeId) ? "ALREADY_UNMERGED" : "UNKNOWN_MERGE", [index, "mergeId"]);
  });

  const groups = createGroups();
  for (const index of active.values()) {
    const record = records[index] as MergeRecord;
    const clash = findClash(groups, record);
    if (clash === -1) addMerge(groups, record);
    else complain("ALREADY_MERGED", [index, "from", clash]);
  }
  return findings;
}
