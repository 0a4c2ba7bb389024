import { checkFact, type Fact } from "../../../src/records/fact/index.js";
import { compareCodePoints, type FactLog, type FactQuery } from "../../../src/repositories/index.js";
import { toEpochMillis, toIsoInstant } from "../../../src/shared/calendar/index.js";
import {
  type BreakStore,
  type BrokenAdapter,
  breakAdapter,
  copyOf,
  inFacts,
  keep,
  pause,
  refusal,
  stopWhereAborted,
  unlessRefused,
} from "./broken-adapter.js";

/** The given facts are added otherwise. */
const appending = (append: (facts: FactLog, given: readonly Fact[]) => ReturnType<FactLog["append"]>): BreakStore =>
  inFacts((facts) => ({
    append: async (given, options) => {
      stopWhereAborted(options?.signal);
      return append(facts, given);
    },
  }));

/** What was read is answered otherwise. */
const answering = (change: (found: readonly Fact[], query: FactQuery) => readonly Fact[]): BreakStore =>
  inFacts((facts) => ({ read: async (partyId, query = {}) => change(await facts.read(partyId, query), query) }));

/** Other facts are asked for than the caller asked for. */
const asking = (change: (query: FactQuery) => FactQuery): BreakStore =>
  inFacts((facts) => ({ read: async (partyId, query = {}) => facts.read(partyId, change(query)) }));

const sortBy = (compare: (left: Fact, right: Fact) => number) => (found: readonly Fact[]) => [...found].sort(compare);

const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** Facts in the order in which they were added. */
const remembering = (sort: (found: readonly Fact[], numberOf: (fact: Fact) => number) => readonly Fact[]): BreakStore =>
  inFacts((facts, shared) => {
    const numbers = keep(shared, "numbers", () => new Map<string, number>());
    return {
      append: async (given, options) => {
        const answer = await facts.append(given, options);
        for (const { id } of given) if (!numbers.has(id)) numbers.set(id, numbers.size);
        return answer;
      },
      read: async (...call) => sort(await facts.read(...call), ({ id }) => numbers.get(id) ?? 0),
    };
  });

export const BROKEN_FACTS: readonly BrokenAdapter[] = [
  breakAdapter(
    "counts repeated facts as added",
    [
      "facts/repeated-changes-nothing",
      "facts/repeated-within-a-call",
      "facts/same-at-once-is-added-once",
      "closing/goes-on-counting",
    ],
    appending(async (facts, given) => {
      await facts.append(given);
      return { added: given.length, repeated: 0 };
    }),
  ),
  breakAdapter(
    "refuses to add nothing",
    ["facts/append-counts"],
    appending(async (facts, given) => {
      if (given.length === 0) throw refusal("INVALID_VALUE");
      return facts.append(given);
    }),
  ),
  breakAdapter(
    "compares facts as they are written",
    ["facts/repeated-changes-nothing", "units/undone-leaves-no-trace", "tenants/see-their-own-facts"],
    inFacts((facts, shared) => {
      const texts = keep(shared, "texts", () => new Map<string, string>());
      return {
        append: async (given, options) => {
          for (const fact of given) {
            const text = texts.get(fact.id);
            const isSame = text === undefined || text === JSON.stringify(fact);
            if (!isSame && checkFact(fact).length === 0) throw refusal("CONFLICTING_FACT");
          }
          const answer = await facts.append(given, options);
          for (const fact of given) texts.set(fact.id, texts.get(fact.id) ?? JSON.stringify(fact));
          return answer;
        },
      };
    }),
  ),
  breakAdapter(
    "refuses a fact that is given twice",
    ["facts/repeated-within-a-call"],
    appending(async (facts, given) => {
      const ids = given.map(({ id }) => id);
      if (new Set(ids).size < ids.length) throw refusal("CONFLICTING_FACT");
      return facts.append(given);
    }),
  ),
  breakAdapter(
    "takes any fact with a known id for repeated",
    [
      "facts/conflict-is-refused",
      "facts/ids-are-of-the-store",
      "facts/conflict-adds-none",
      "facts/conflict-within-a-call",
      "facts/one-of-two-contents-wins",
      "units/check-as-the-store-does",
      "units/outlive-a-refusal",
    ],
    appending(async (facts, given) =>
      unlessRefused(facts.append(given), "CONFLICTING_FACT", { added: 0, repeated: given.length }),
    ),
  ),
  breakAdapter(
    "has ids of facts once for each party",
    ["facts/ids-are-of-the-store"],
    inFacts((facts) => {
      const rename = (fact: Fact) =>
        checkFact(fact).length > 0 ? fact : { ...fact, id: `${fact.id}\n${fact.partyId}` };
      return {
        append: async (given, options) => facts.append(given.map(rename), options),
        read: async (partyId, query) =>
          (await facts.read(partyId, query)).map((fact) => ({ ...fact, id: fact.id.slice(0, -partyId.length - 1) })),
      };
    }),
  ),
  breakAdapter(
    "adds facts one by one",
    ["facts/conflict-adds-none", "facts/conflict-within-a-call", "facts/facts-are-checked", "units/outlive-a-refusal"],
    appending(async (facts, given) => {
      const total = { added: 0, repeated: 0 };
      for (const fact of given) {
        const { added, repeated } = await facts.append([fact]);
        total.added += added;
        total.repeated += repeated;
      }
      return total;
    }),
  ),
  breakAdapter(
    "takes the first of two facts with one id",
    ["facts/conflict-within-a-call"],
    appending(async (facts, given) => {
      const first = given.filter(({ id }, index) => given.findIndex((fact) => fact.id === id) === index);
      const { added, repeated } = await facts.append(first);
      return { added, repeated: repeated + given.length - first.length };
    }),
  ),
  breakAdapter(
    "leaves out what is no fact",
    ["facts/facts-are-checked"],
    appending((facts, given) => facts.append(given.filter((fact) => checkFact(fact).length === 0))),
  ),
  breakAdapter(
    "sees that an id is free, and adds a moment later",
    ["facts/one-of-two-contents-wins"],
    inFacts((facts, shared) => {
      const ids = keep(shared, "ids", () => new Set<string>());
      return {
        append: async (given, options) => {
          const isFree = given.every(({ id }) => !ids.has(id));
          await pause();
          for (const { id } of given) ids.add(id);
          const append = facts.append(given, options);
          const areAlone = new Set(given.map(({ id }) => id)).size === given.length;
          return isFree && areAlone ? unlessRefused(append, "CONFLICTING_FACT", { added: 1, repeated: 0 }) : append;
        },
      };
    }),
  ),
  breakAdapter(
    "counts what is there, and adds a moment later",
    ["facts/same-at-once-is-added-once"],
    appending(async (facts, given) => {
      const [first] = given;
      const known = first && checkFact(first).length === 0 ? (await facts.read(first.partyId)).map(({ id }) => id) : [];
      await pause();
      const answer = await facts.append(given);
      const isFree = given.length === 1 && !known.includes(first?.id as string);
      return isFree ? { added: 1, repeated: 0 } : answer;
    }),
  ),
  breakAdapter(
    "keeps the facts that it was given",
    ["facts/copied-in-and-out"],
    inFacts((facts, shared) => {
      const given = keep(shared, "given", () => new Map<string, Fact>());
      return {
        append: async (list, options) => {
          const answer = await facts.append(list, options);
          for (const fact of list) if (!given.has(fact.id)) given.set(fact.id, fact);
          return answer;
        },
        read: async (...call) =>
          (await facts.read(...call)).map((fact) =>
            Object.hasOwn(fact.data, "items") ? copyOf(given.get(fact.id) as Fact) : fact,
          ),
      };
    }),
  ),
  breakAdapter(
    "answers the facts that it keeps",
    ["facts/copied-in-and-out"],
    inFacts((facts, shared) => {
      const answers = keep(shared, "answers", () => new Map<string, readonly Fact[]>());
      return {
        read: async (...call) => {
          const found = await facts.read(...call);
          const text = JSON.stringify(found);
          if (!answers.has(text)) answers.set(text, found);
          return answers.get(text) as readonly Fact[];
        },
      };
    }),
  ),
  breakAdapter(
    "cuts blanks off the ids of facts",
    ["facts/odd-ids"],
    appending((facts, given) =>
      facts.append(given.map((fact) => (checkFact(fact).length > 0 ? fact : { ...fact, id: fact.id.trim() }))),
    ),
  ),
  breakAdapter(
    "reads a party in any case",
    ["facts/odd-ids"],
    inFacts((facts, shared) => {
      const parties = keep(shared, "parties", () => new Set<string>());
      return {
        append: async (given, options) => {
          const answer = await facts.append(given, options);
          for (const { partyId } of given) parties.add(partyId);
          return answer;
        },
        read: async (partyId, query) => {
          const own = await facts.read(partyId, query);
          const alike = [...parties].filter((id) => id !== partyId && id.toLowerCase() === partyId.toLowerCase());
          return [...own, ...(await Promise.all(alike.map((id) => facts.read(id, query)))).flat()];
        },
      };
    }),
  ),
  breakAdapter(
    "reads the facts of all parties",
    ["facts/ids-are-of-the-store", "facts/read-one-party"],
    inFacts((facts, shared, where) => {
      const parties = keep(shared, `parties of ${where}`, () => new Set<string>());
      return {
        append: async (given, options) => {
          const answer = await facts.append(given, options);
          for (const { partyId } of given) parties.add(partyId);
          return answer;
        },
        read: async (partyId, query) => {
          const own = await facts.read(partyId, query);
          const others = [...parties].filter((id) => id !== partyId);
          return own.length > 0 ? own : (await Promise.all(others.map((id) => facts.read(id, query)))).flat();
        },
      };
    }),
  ),
  breakAdapter(
    "keeps instants in UTC, and not as they were written",
    ["facts/come-out-equal", "facts/sorted-by-instant"],
    answering((found) => found.map((fact) => ({ ...fact, at: toIsoInstant(fact.at) }))),
  ),
  breakAdapter(
    "keeps when facts were recorded to the millisecond",
    ["facts/come-out-equal"],
    answering((found) =>
      found.map((fact) =>
        fact.recordedAt === undefined ? fact : { ...fact, recordedAt: toIsoInstant(fact.recordedAt) },
      ),
    ),
  ),
  breakAdapter(
    "sorts facts by the text of their instants",
    [
      "facts/sorted-by-instant",
      "facts/same-instant-sorted-by-id",
      "facts/period-has-its-beginning",
      "facts/period-lacks-its-end",
      "facts/period-has-offsets",
    ],
    answering(sortBy((left, right) => byText(left.at, right.at))),
  ),
  breakAdapter(
    "sorts facts by when they were recorded",
    ["facts/sorted-by-instant"],
    answering(
      sortBy((left, right) => toEpochMillis(left.recordedAt ?? left.at) - toEpochMillis(right.recordedAt ?? right.at)),
    ),
  ),
  breakAdapter(
    "reads facts in the order in which they were added",
    ["facts/sorted-by-instant", "facts/same-instant-sorted-by-id"],
    remembering((found, numberOf) => [...found].sort((left, right) => numberOf(left) - numberOf(right))),
  ),
  breakAdapter(
    "reads facts of one instant in the order in which they were added",
    ["facts/same-instant-sorted-by-id"],
    remembering((found, numberOf) =>
      [...found].sort(
        (left, right) => toEpochMillis(left.at) - toEpochMillis(right.at) || numberOf(left) - numberOf(right),
      ),
    ),
  ),
  breakAdapter(
    "sorts facts of one instant by UTF-16 code units",
    ["facts/same-instant-sorted-by-id"],
    answering(sortBy((left, right) => toEpochMillis(left.at) - toEpochMillis(right.at) || byText(left.id, right.id))),
  ),
  breakAdapter(
    "tells instants apart that are the same to the millisecond",
    ["facts/same-instant-sorted-by-id"],
    answering(
      sortBy(
        (left, right) =>
          toEpochMillis(left.at) - toEpochMillis(right.at) ||
          Number(/\.\d{4}/.test(left.at)) - Number(/\.\d{4}/.test(right.at)) ||
          compareCodePoints(left.id, right.id),
      ),
    ),
  ),
  breakAdapter(
    "leaves out what happened at the beginning of a period",
    ["facts/period-has-its-beginning", "facts/period-has-offsets"],
    answering((found, { from }) =>
      found.filter(({ at }) => from === undefined || toEpochMillis(at) > toEpochMillis(from)),
    ),
  ),
  breakAdapter(
    "includes what happened at the end of a period",
    ["facts/period-lacks-its-end", "facts/queries-are-checked"],
    asking(({ to, ...query }) => ({
      ...query,
      to: /:\d\dZ$|\.\d+Z$/.test(to ?? "") ? new Date(Date.parse(to as string) + 1).toISOString() : to,
    })),
  ),
  breakAdapter(
    "reads the borders of a period without their offsets",
    ["facts/period-has-offsets"],
    asking(({ from, ...query }) => ({ ...query, from: from?.replace(/[+-]\d\d:\d\d$/, "Z") })),
  ),
  breakAdapter(
    "asks for the first type only",
    ["facts/types-are-chosen"],
    asking(({ types, ...query }) => ({ ...query, types: types?.slice(0, 1) })),
  ),
  breakAdapter(
    "forgets the period where types are asked for",
    ["facts/types-are-chosen"],
    asking((query) => (query.types === undefined ? query : { types: query.types, signal: query.signal })),
  ),
  breakAdapter(
    "takes a day for a border",
    ["facts/queries-are-checked"],
    asking(({ from, to, ...query }) => {
      const readBorder = (text: string | undefined) => (/^\d{4}-\d\d-\d\d$/.test(text ?? "") ? `${text}T00:00Z` : text);
      return { ...query, from: readBorder(from), to: readBorder(to) };
    }),
  ),
  breakAdapter(
    "writes facts with twelve parameters each",
    ["facts/append-has-no-end"],
    appending(async (facts, given) => {
      if (given.length * 12 > 32_766) throw new Error("too many SQL variables");
      return facts.append(given);
    }),
  ),
];
