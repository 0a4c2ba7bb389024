import type { Fact } from "../../../src/records/fact/index.js";
import type { ExpectedVersion, StoreParts } from "../../../src/repositories/index.js";
import type { EventEnvelope } from "../../../src/shared/decider/index.js";

type Counted = { readonly n: number };

/** One operation, small enough to be drawn at random and often enough to clash. */
export type Operation =
  | { readonly type: "save"; readonly id: string; readonly value: Counted; readonly expected: ExpectedVersion }
  | { readonly type: "remove"; readonly id: string; readonly expected: number | "any" }
  | { readonly type: "get"; readonly id: string }
  | { readonly type: "list"; readonly limit: number; readonly atLeast: number }
  | { readonly type: "addFacts"; readonly facts: readonly Fact[] }
  | { readonly type: "readFacts"; readonly partyId: string }
  | {
      readonly type: "addEvents";
      readonly streamId: string;
      readonly events: readonly EventEnvelope[];
      readonly expected: number;
    }
  | { readonly type: "readStream"; readonly streamId: string; readonly fromVersion: number }
  | { readonly type: "readAll"; readonly after: number; readonly limit: number };

/** All that a store holds, in the plainest form. */
export interface PlainState {
  readonly documents: Map<string, { version: number; value: Counted | undefined }>;
  readonly facts: Fact[];
  readonly events: EventEnvelope[];
}

/** What an operation answers, or the code that it rejects with. */
export type Outcome = { readonly answer: unknown } | { readonly code: string };

const answer = (value: unknown): Outcome => ({ answer: value });
const reject = (code: string): Outcome => ({ code });

const byBytes = (left: string, right: string) => Buffer.compare(Buffer.from(left), Buffer.from(right));

/** What an operation has to do, as plainly as can be. */
export function operatePlainly(state: PlainState, operation: Operation): Outcome {
  const { documents, facts, events } = state;
  switch (operation.type) {
    case "save":
    case "remove": {
      const { id, expected } = operation;
      const row = documents.get(id) ?? { version: 0, value: undefined };
      const isThere = row.value !== undefined;
      if (expected === "absent" ? isThere : expected !== "any" && !(isThere && row.version === expected)) {
        return reject("STALE_VERSION");
      }
      if (operation.type === "remove") {
        documents.set(id, { version: row.version, value: undefined });
        return answer(isThere);
      }
      documents.set(id, { version: row.version + 1, value: operation.value });
      return answer(row.version + 1);
    }
    case "get": {
      const row = documents.get(operation.id);
      return answer(row?.value === undefined ? undefined : row);
    }
    case "list": {
      const found = [...documents].filter(([, { value }]) => value !== undefined && value.n >= operation.atLeast);
      return answer(found.map(([id, row]) => ({ id, ...row })).sort((left, right) => byBytes(left.id, right.id)));
    }
    case "addFacts": {
      const added: Fact[] = [];
      for (const fact of operation.facts) {
        const other = [...facts, ...added].find(({ id }) => id === fact.id);
        if (other === undefined) added.push(fact);
        else if (JSON.stringify(other) !== JSON.stringify(fact)) return reject("CONFLICTING_FACT");
      }
      facts.push(...added);
      return answer({ added: added.length, repeated: operation.facts.length - added.length });
    }
    case "readFacts": {
      const found = facts.filter(({ partyId }) => partyId === operation.partyId);
      return answer(
        found.sort((left, right) => Date.parse(left.at) - Date.parse(right.at) || byBytes(left.id, right.id)),
      );
    }
    case "addEvents": {
      const length = events.filter(({ streamId }) => streamId === operation.streamId).length;
      const ids = events.map(({ id }) => id);
      const added = operation.events.map(({ id }) => id);
      if (new Set(added).size < added.length) return reject("EVENT_EXISTS");
      if (length !== operation.expected) return reject("STALE_VERSION");
      if (added.some((id) => ids.includes(id))) return reject("EVENT_EXISTS");
      events.push(...operation.events);
      return answer(length + added.length);
    }
    case "readStream":
      return answer(
        events.filter(({ streamId, version }) => streamId === operation.streamId && version >= operation.fromVersion),
      );
    case "readAll":
      return answer(
        events
          .map((event, index) => ({ position: index + 1, event }))
          .slice(operation.after, operation.after + operation.limit),
      );
  }
}

/** The same operation on a store or unit. */
export async function operate(parts: StoreParts, operation: Operation): Promise<Outcome> {
  try {
    return answer(await ask(parts, operation));
  } catch (error) {
    return reject((error as { readonly code: string }).code);
  }
}

async function ask({ documents, facts, events }: StoreParts, operation: Operation): Promise<unknown> {
  switch (operation.type) {
    case "save":
      return documents.save("numbers", operation.id, operation.value, operation.expected);
    case "remove":
      return documents.remove("numbers", operation.id, operation.expected);
    case "get":
      return documents.get("numbers", operation.id);
    case "list": {
      const where = { op: "atLeast", field: "n", value: operation.atLeast } as const;
      const found: unknown[] = [];
      let cursor: string | undefined;
      do {
        const page = await documents.query("numbers", { where, limit: operation.limit, cursor });
        found.push(...page.documents);
        cursor = page.cursor;
      } while (cursor !== undefined);
      return found;
    }
    case "addFacts":
      return facts.append(operation.facts);
    case "readFacts":
      return facts.read(operation.partyId);
    case "addEvents":
      return events.append(operation.streamId, operation.events, operation.expected);
    case "readStream":
      return events.readStream(operation.streamId, operation);
    case "readAll":
      return events.readAll(operation);
  }
}
