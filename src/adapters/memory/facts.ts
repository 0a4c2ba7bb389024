import type { Fact } from "../../records/fact/index.js";
import {
  compareCodePoints,
  copyFacts,
  createConflictingFactError,
  type FactLog,
  readFactQuery,
} from "../../repositories/index.js";
import { toEpochMillis } from "../../shared/calendar/index.js";
import { canonicalJson } from "../../shared/model/index.js";
import { cloneJson } from "./clone-json.js";
import type { Draft } from "./draft.js";
import { createSortedList, type SortedList } from "./sorted-list.js";

interface FactRow {
  readonly fact: Fact;
  /** When it happened. */
  readonly millis: number;
}

/** The facts of a tenant, by their ids and by their parties. */
export interface FactTable {
  readonly rows: Map<string, FactRow>;
  readonly parties: Map<string, SortedList<FactRow>>;
}

/** Without a fact. */
export function createFactTable(): FactTable {
  return { rows: new Map(), parties: new Map() };
}

/** Reads and writes of facts that happen together. */
export function draftFacts(table: FactTable): Draft<FactLog> {
  const written = new Map<string, FactRow>();
  /** How many facts a party had when it was read: none is ever changed or removed. */
  const counts = new Map<string, number>();

  return {
    part: {
      append(facts) {
        const added = new Map<string, FactRow>();
        copyFacts(facts).forEach((fact, index) => {
          const other = added.get(fact.id) ?? written.get(fact.id) ?? table.rows.get(fact.id);
          if (other === undefined) added.set(fact.id, { fact, millis: toEpochMillis(fact.at) });
          else if (canonicalJson(other.fact) !== canonicalJson(fact)) throw createConflictingFactError(index);
        });
        for (const [id, row] of added) written.set(id, row);
        return { added: added.size, repeated: facts.length - added.size };
      },
      read(partyId, query) {
        const { fromMillis, toMillis, types } = readFactQuery(partyId, query);
        const kept = table.parties.get(partyId)?.items() ?? [];
        if (!counts.has(partyId)) counts.set(partyId, kept.length);
        const own = [...written.values()].filter(({ fact }) => fact.partyId === partyId);
        const rows = own.length === 0 ? kept : [...kept, ...own].sort(compareRows);
        return rows
          .filter(({ fact, millis }) => fromMillis <= millis && millis < toMillis && (types?.has(fact.type) ?? true))
          .map(({ fact }) => cloneJson(fact));
      },
    },

    isStale: () =>
      [...written.keys()].some((id) => table.rows.has(id)) ||
      [...counts].some(([partyId, count]) => (table.parties.get(partyId)?.items().length ?? 0) !== count),

    apply() {
      for (const [id, row] of written) {
        const { partyId } = row.fact;
        const rows = table.parties.get(partyId) ?? createSortedList(compareRows);
        rows.add(row);
        table.parties.set(partyId, rows);
        table.rows.set(id, row);
      }
    },
  };
}

const compareRows = (left: FactRow, right: FactRow) =>
  left.millis - right.millis || compareCodePoints(left.fact.id, right.fact.id);
