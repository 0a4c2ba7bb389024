import { assertIdentityRecords } from "./check.js";
import { addMerge, createGroups, findGroup, type Groups } from "./groups.js";
import type { Identity, IdentityRecord } from "./model.js";

/** The records, the last one first: identities that follow each other share those they have in common. */
interface LogEntry {
  readonly record: IdentityRecord;
  readonly previous: LogEntry | undefined;
}

/** An {@link Identity}. Who belongs together moves on to the next one, and is found out again where this one is asked after that. */
export class LoggedIdentity implements Identity {
  readonly #log: LogEntry | undefined;
  #groups: Groups | undefined;
  #records: readonly IdentityRecord[] | undefined;

  constructor(log: LogEntry | undefined, groups?: Groups) {
    this.#log = log;
    this.#groups = groups;
    Object.freeze(this);
  }

  /**
   * An identity with all that its kind knows. One that was not made here, such as a copy, is made again from its records.
   *
   * @throws `ClienteleError` with the codes of `checkIdentityRecords`, for such a copy.
   */
  static from(identity: Identity): LoggedIdentity {
    if (identity instanceof LoggedIdentity) return identity;
    assertIdentityRecords(identity.records);
    return new LoggedIdentity(identity.records.reduce(append, undefined));
  }

  get records(): readonly IdentityRecord[] {
    this.#records ??= Object.freeze(listRecords(this.#log));
    return this.#records;
  }

  get groups(): Groups {
    this.#groups ??= buildGroups(listRecords(this.#log));
    return this.#groups;
  }

  readonly resolve = (id: string): string => findGroup(this.groups, id)?.golden ?? id;

  readonly membersOf = (id: string): readonly string[] => [...(findGroup(this.groups, id)?.members ?? [id])].sort();

  /** The identity after one more record; `change` carries it out. */
  next(record: IdentityRecord, change: (groups: Groups) => void): Identity {
    const { groups } = this;
    change(groups);
    this.#groups = undefined;
    return new LoggedIdentity(append(this.#log, record), groups);
  }

  toJSON(): Pick<Identity, "records"> {
    return { records: this.records };
  }
}

/** The log with one more record, which nobody can change any more. */
export function append(previous: LogEntry | undefined, record: IdentityRecord): LogEntry {
  const kept = record.type === "merged" ? { ...record, from: Object.freeze([...record.from]) } : { ...record };
  return { record: Object.freeze(kept), previous };
}

function buildGroups(records: readonly IdentityRecord[]): Groups {
  const groups = createGroups();
  const undone = new Set(records.flatMap((record) => (record.type === "unmerged" ? [record.mergeId] : [])));
  for (const record of records) {
    if (record.type === "unmerged") continue;
    if (undone.has(record.id)) groups.merges.set(record.id, { record, isUndone: true });
    else addMerge(groups, record);
  }
  return groups;
}

function listRecords(log: LogEntry | undefined): IdentityRecord[] {
  const records: IdentityRecord[] = [];
  for (let entry = log; entry !== undefined; entry = entry.previous) records.push(entry.record);
  return records.reverse();
}
