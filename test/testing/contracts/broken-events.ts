import type { EventStore, PositionedEvent } from "../../../src/repositories/index.js";
import type { EventEnvelope } from "../../../src/shared/decider/index.js";
import {
  ALL,
  type BreakStore,
  type BrokenAdapter,
  breakAdapter,
  copyOf,
  inEvents,
  keep,
  pause,
  refusal,
  type Shared,
  unlessRefused,
} from "./broken-adapter.js";

/** Other events are added than the given ones. */
const appending = (
  change: (events: readonly EventEnvelope[], streamId: string, expected: number) => readonly EventEnvelope[],
): BreakStore =>
  inEvents((events) => ({
    append: async (streamId, given, expected, options) =>
      events.append(streamId, change(given, streamId, expected), expected, options),
  }));

/** What was read of a stream is answered otherwise. */
const answering = (
  change: (found: readonly EventEnvelope[], fromVersion?: number) => readonly EventEnvelope[],
): BreakStore =>
  inEvents((events) => ({
    readStream: async (streamId, query) => change(await events.readStream(streamId, query), query?.fromVersion),
  }));

/** Events are kept under other ids, which come out as they went in. */
const disguising = (disguise: (event: EventEnvelope) => string): BreakStore =>
  inEvents((events) => {
    const strip = (event: EventEnvelope) => ({ ...event, id: event.id.split("\n", 1).join() });
    return {
      append: async (streamId, given, ...rest) =>
        events.append(
          streamId,
          given.map((event) => (event.id === "" ? event : { ...event, id: `${event.id}\n${disguise(event)}` })),
          ...rest,
        ),
      readStream: async (...call) => (await events.readStream(...call)).map(strip),
      readAll: async (query) =>
        (await events.readAll(query)).map(({ position, event }) => ({ position, event: strip(event) })),
    };
  });

/** All events are read at other positions. */
const positioned = (
  events: EventStore,
  move: (all: readonly PositionedEvent[]) => readonly PositionedEvent[],
): Pick<EventStore, "readAll"> => ({
  readAll: async (query = {}) => {
    await events.readAll(query); // checks the query
    const all = move(await events.readAll(ALL)).filter(({ position }) => position > (query.after ?? 0));
    return all.slice(0, query.limit ?? 100);
  },
});

/** Positions are given out as events are added, by the order of the calls. */
export const ticketed = (
  events: EventStore,
  shared: Shared,
  where: string,
  wait: () => Promise<void>,
): Partial<EventStore> => {
  const tickets = keep(shared, `tickets of ${where}`, () => new Map<string, number>());
  return {
    append: async (streamId, given, expected, options) => {
      const first = keep(shared, `next of ${where}`, () => ({ ticket: 1 }));
      const own = given.map(() => first.ticket++);
      await wait();
      const version = await events.append(streamId, given, expected, options);
      for (const [index, { id }] of given.entries()) tickets.set(id, own[index] as number);
      return version;
    },
    ...positioned(events, (all) =>
      all
        .map(({ position, event }) => ({ position: tickets.get(event.id) ?? position, event }))
        .sort((left, right) => left.position - right.position),
    ),
  };
};

export const BROKEN_EVENTS: readonly BrokenAdapter[] = [
  breakAdapter(
    "answers how many events were added",
    ["events/append-answers-the-version"],
    inEvents((events) => ({
      append: async (streamId, given, ...rest) => {
        await events.append(streamId, given, ...rest);
        return given.length;
      },
    })),
  ),
  breakAdapter(
    "compares no version where no events are added",
    ["events/append-expects-a-version", "units/check-as-the-store-does"],
    inEvents((events) => ({
      append: async (streamId, given, expected, options) => {
        try {
          return await events.append(streamId, given, expected, options);
        } catch (error) {
          if (given.length > 0 || (error as { code?: string }).code !== "STALE_VERSION") throw error;
          return (await events.readStream(streamId)).length;
        }
      },
    })),
  ),
  breakAdapter(
    "adds to the end of a stream, whatever was expected",
    [
      "events/append-expects-a-version",
      "events/one-of-two-appenders-wins",
      "events/positions-are-not-used-again",
      "units/check-as-the-store-does",
    ],
    inEvents((events) => ({
      append: async (streamId, given, expected, options) => {
        try {
          return await events.append(streamId, given, expected, options);
        } catch (error) {
          if ((error as { code?: string }).code !== "STALE_VERSION") throw error;
          const { length } = await events.readStream(streamId);
          const moved = given.map((event, index) => ({ ...event, version: length + index + 1 }));
          return events.append(streamId, moved, length, options);
        }
      },
    })),
  ),
  breakAdapter(
    "numbers events itself",
    ["events/versions-follow"],
    appending((given, _, expected) => given.map((event, index) => ({ ...event, version: expected + index + 1 }))),
  ),
  breakAdapter(
    "makes events those of the stream that they are added to",
    ["events/streams-are-their-own"],
    appending((given, streamId) => given.map((event) => ({ ...event, streamId }))),
  ),
  breakAdapter(
    "has ids of events once for each stream",
    [
      "events/ids-are-of-the-store",
      "events/refused-adds-none",
      "events/one-of-two-same-ids-wins",
      "events/odd-streams",
      "units/check-as-the-store-does",
      "units/outlive-a-refusal",
      "closing/goes-on-counting",
    ],
    disguising(({ streamId }) => streamId),
  ),
  breakAdapter(
    "has ids of events once for each version",
    ["events/ids-are-of-the-stream", "events/refused-adds-none", "events/odd-streams", "units/outlive-a-refusal"],
    disguising(({ version }) => `${version}`),
  ),
  breakAdapter(
    "adds events one by one",
    [
      "events/versions-follow",
      "events/streams-are-their-own",
      "events/ids-are-of-the-stream",
      "events/refused-adds-none",
      "units/outlive-a-refusal",
      "signals/writing-can-be-given-up",
    ],
    inEvents((events) => ({
      append: async (streamId, given, expected, options) => {
        if (given.length < 2) return events.append(streamId, given, expected, options);
        for (const [index, event] of given.entries()) await events.append(streamId, [event], expected + index, options);
        return expected + given.length;
      },
    })),
  ),
  breakAdapter(
    "reads nothing of a stream that cannot be one",
    ["events/events-are-checked"],
    inEvents((events) => ({
      readStream: async (...call) => unlessRefused(events.readStream(...call), "INVALID_VALUE", []),
    })),
  ),
  breakAdapter(
    "compares the version, and adds a moment later",
    ["events/one-of-two-appenders-wins"],
    inEvents((events) => ({
      append: async (streamId, given, expected, options) => {
        const isMet = (await events.readStream(streamId)).length === expected;
        await pause();
        try {
          return await events.append(streamId, given, expected, options);
        } catch (error) {
          if (!isMet || (error as { code?: string }).code !== "STALE_VERSION") throw error;
          const { length } = await events.readStream(streamId);
          const moved = given.map((event, index) => ({ ...event, version: length + index + 1 }));
          return events.append(streamId, moved, length, options);
        }
      },
    })),
  ),
  breakAdapter(
    "sees that ids are free, and adds a moment later",
    [
      "events/ids-are-of-the-store",
      "events/refused-adds-none",
      "events/one-of-two-same-ids-wins",
      "events/odd-streams",
      "units/check-as-the-store-does",
      "units/outlive-a-refusal",
      "units/events-appear-behind",
      "closing/goes-on-counting",
    ],
    (store, shared) =>
      inEvents((events) => ({
        append: async (streamId, given, expected, options) => {
          const known = new Set((await events.readAll(ALL)).map(({ event }) => event.id));
          if (given.some(({ id }, index) => known.has(id) || given.findIndex((event) => event.id === id) < index)) {
            return events.append(
              streamId,
              given.map((event) => (known.has(event.id) ? { ...event, id: [...known][0] as string } : event)),
              expected,
              options,
            );
          }
          await pause();
          return events.append(streamId, given, expected, options);
        },
      }))(disguising(({ streamId }) => streamId)(store, shared), shared),
  ),
  breakAdapter(
    "knows no stream without events",
    [
      "events/versions-follow",
      "events/streams-are-their-own",
      "events/ids-are-of-the-stream",
      "events/ids-are-of-the-store",
      "events/refused-adds-none",
      "events/events-are-checked",
      "events/unknown-stream-is-empty",
      "units/happen-not-at-all",
      "units/outlive-a-refusal",
      "units/unseen-before-the-end",
      "tenants/see-their-own-events",
      "tenants/names-are-not-joined",
      "signals/reading-can-be-given-up",
    ],
    inEvents((events) => ({
      readStream: async (streamId, query) => {
        const found = await events.readStream(streamId, query);
        if (found.length === 0 && query?.fromVersion === undefined) throw refusal("INVALID_VALUE");
        return found;
      },
    })),
  ),
  breakAdapter(
    "sorts versions as texts",
    ["events/stream-comes-in-order", "events/come-out-equal"],
    answering((found) => [...found].sort((left, right) => (`${left.version}` < `${right.version}` ? -1 : 1))),
  ),
  breakAdapter(
    "reads what lies behind a version",
    ["events/stream-from-a-version"],
    answering((found, fromVersion = 0) => found.filter(({ version }) => version > fromVersion)),
  ),
  breakAdapter(
    "keeps data of events that is null as none",
    ["events/come-out-equal"],
    answering((found) => found.map(({ data, ...event }) => (data === null ? event : { ...event, data }))),
  ),
  breakAdapter(
    "reads streams in any case",
    ["events/odd-streams"],
    inEvents((events) => ({
      readStream: async (streamId, query) => {
        const found = await events.readStream(streamId, query);
        const other = await events.readStream(streamId.toLowerCase(), query);
        return found.length < other.length || other[0]?.streamId !== found[0]?.streamId ? other : found;
      },
    })),
  ),
  breakAdapter(
    "keeps the events that it was given",
    ["events/copied-in-and-out"],
    inEvents((events, shared) => {
      const given = keep(shared, "given", () => new Map<string, EventEnvelope>());
      return {
        append: async (streamId, list, ...rest) => {
          const version = await events.append(streamId, list, ...rest);
          for (const event of list) given.set(event.id, event);
          return version;
        },
        readStream: async (...call) =>
          (await events.readStream(...call)).map((event) =>
            Object.hasOwn(Object(event.data), "tags") ? copyOf(given.get(event.id) as EventEnvelope) : event,
          ),
      };
    }),
  ),
  breakAdapter(
    "answers the events that it keeps",
    ["events/copied-in-and-out"],
    inEvents((events, shared) => {
      const kept = keep(shared, "kept", () => new Map<string, readonly PositionedEvent[]>());
      return {
        readAll: async (query) => {
          const found = await events.readAll(query);
          const text = JSON.stringify(found);
          if (!kept.has(text)) kept.set(text, found);
          return kept.get(text) as readonly PositionedEvent[];
        },
      };
    }),
  ),
  breakAdapter(
    "has positions of each stream",
    [
      "events/positions-ascend",
      "events/positions-are-not-used-again",
      "events/all-page-by-page",
      "events/all-misses-nothing",
      "units/events-appear-behind",
      "tenants/see-their-own-events",
    ],
    inEvents((events) =>
      positioned(events, (all) =>
        all
          .map(({ event }) => ({ position: event.version, event }))
          .sort((left, right) => left.position - right.position),
      ),
    ),
  ),
  breakAdapter(
    "reads all events in the order of their time",
    ["events/positions-ascend"],
    inEvents((events) =>
      positioned(events, (all) => {
        const sorted = [...all].sort((left, right) => (left.event.at < right.event.at ? -1 : 1));
        return sorted.map(({ event }, index) => ({ position: index + 1, event }));
      }),
    ),
  ),
  breakAdapter(
    "uses a position again after a refused call",
    ["events/positions-are-not-used-again", "closing/goes-on-counting"],
    inEvents((events, shared, where) => {
      const back = keep(shared, `back of ${where}`, () => ({ count: 0, moves: new Map<string, number>() }));
      return {
        append: async (streamId, given, ...rest) => {
          try {
            const version = await events.append(streamId, given, ...rest);
            for (const { id } of given) back.moves.set(id, back.count);
            return version;
          } catch (error) {
            back.count += 1;
            throw error;
          }
        },
        ...positioned(events, (all) =>
          all.map(({ position, event }) => ({ position: position - (back.moves.get(event.id) ?? 0), event })),
        ),
      };
    }),
  ),
  breakAdapter(
    "reads the event at the position too",
    [
      "events/positions-are-not-used-again",
      "events/all-after-a-position",
      "events/all-page-by-page",
      "events/all-misses-nothing",
      "units/events-appear-behind",
    ],
    inEvents((events) => ({
      readAll: async (query = {}) =>
        events.readAll({
          ...query,
          after: query.after === undefined || !(query.after >= 1) ? query.after : query.after - 1,
        }),
    })),
  ),
  breakAdapter(
    "reads all events without a limit",
    ["events/all-page-by-page"],
    inEvents((events) => ({
      readAll: async (query = {}) => events.readAll({ ...query, limit: query.limit ?? 1000 }),
    })),
  ),
  breakAdapter(
    "reads all events from the beginning where it cannot tell from where",
    ["events/all-queries-are-checked"],
    inEvents((events) => ({
      readAll: async (query = {}) =>
        events.readAll({ ...query, after: Number.isInteger(query.after) ? Math.max(0, query.after ?? 0) : undefined }),
    })),
  ),
  breakAdapter(
    "gives out positions before the events are there",
    ["events/all-misses-nothing", "units/events-appear-behind"],
    (store, shared) => {
      const calls = keep(shared, "calls", () => ({ count: 0 }));
      return inEvents((events) =>
        ticketed(events, shared, store.tenant, async () => {
          calls.count += 1;
          await pause(calls.count % 3 === 0 ? 12 : 0);
        }),
      )(store, shared);
    },
  ),
];
