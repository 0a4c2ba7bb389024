import type { EventEnvelope } from "../../shared/decider/model.js";
import { definePromise } from "./define.js";
import { expectCode, expectSame, winnersOf } from "./expect.js";
import type { StorePromise } from "./model.js";
import { NO_COUNTS, NO_IDS } from "./odd.js";
import { createEvent, createEvents, openOne, openTwo } from "./samples.js";

/** What is promised to those who add events. */
export const EVENT_APPEND_PROMISES: readonly StorePromise[] = [
  definePromise(
    "events/append-answers-the-version",
    "Adding events answers how many the stream has now.",
    async (open) => {
      const { events } = await openOne(open);
      expectSame("the answer to no events", await events.append("s", [], 0), 0);
      expectSame("the answer to two events", await events.append("s", createEvents("s", 2), 0), 2);
      expectSame("the answer to one more", await events.append("s", [createEvent("s", 3)], 2), 3);
      expectSame("the answer to no more", await events.append("s", [], 3), 3);
      expectSame("the answer of another stream", await events.append("t", [createEvent("t", 1)], 0), 1);
    },
  ),
  definePromise(
    "events/append-expects-a-version",
    "Adding to a stream that has more or fewer events than expected rejects with STALE_VERSION and adds nothing.",
    async (open) => {
      const { events } = await openOne(open);
      await expectCode("expecting 1 of none", events.append("s", [createEvent("s", 2)], 1), "STALE_VERSION");
      await events.append("s", createEvents("s", 2), 0);
      const late = (version: number) => [createEvent("s", version, { id: "late" })];
      await expectCode("expecting none of 2", events.append("s", late(1), 0), "STALE_VERSION");
      await expectCode("expecting 1 of 2", events.append("s", late(2), 1), "STALE_VERSION");
      await expectCode("expecting 3 of 2", events.append("s", late(4), 3), "STALE_VERSION");
      await expectCode("expecting none of 2, with no events", events.append("s", [], 0), "STALE_VERSION");
      expectSame("the stream", await events.readStream("s"), createEvents("s", 2));
    },
  ),
  definePromise(
    "events/versions-follow",
    "Events that do not bear the versions that follow reject with INVALID_EVENT, and none is added.",
    async (open) => {
      const { events } = await openOne(open);
      const [first, second, third] = [createEvent("s", 1), createEvent("s", 2), createEvent("s", 3)];
      const twin = createEvent("s", 1, { id: "twin" });
      for (const list of [[second], [first, third], [second, first], [first, twin]]) {
        const versions = list.map(({ version }) => version);
        await expectCode(`events ${versions}`, events.append("s", list, 0), "INVALID_EVENT");
      }
      expectSame("the stream", await events.readStream("s"), []);
    },
  ),
  definePromise(
    "events/streams-are-their-own",
    "An event of another stream rejects with INVALID_EVENT, and none of its call is added.",
    async (open) => {
      const { events } = await openOne(open);
      const foreign = createEvent("t", 2);
      await expectCode("a foreign event", events.append("s", [createEvent("s", 1), foreign], 0), "INVALID_EVENT");
      expectSame("the stream", await events.readStream("s"), []);
      expectSame("the foreign stream", await events.readStream("t"), []);
    },
  ),
  definePromise(
    "events/ids-are-of-the-stream",
    "An event whose id is in its stream already rejects with EVENT_EXISTS, also within one call.",
    async (open) => {
      const { events } = await openOne(open);
      const twice = [createEvent("s", 1, { id: "e" }), createEvent("s", 2, { id: "e" })] as const;
      await expectCode("two events of one call", events.append("s", twice, 0), "EVENT_EXISTS");
      expectSame("the stream", await events.readStream("s"), []);
      await events.append("s", [twice[0]], 0);
      await expectCode("the second event", events.append("s", [twice[1]], 1), "EVENT_EXISTS");
      expectSame("the stream after", await events.readStream("s"), [twice[0]]);
    },
  ),
  definePromise(
    "events/ids-are-of-the-store",
    "An event whose id is in another stream rejects with EVENT_EXISTS.",
    async (open) => {
      const { events } = await openOne(open);
      await events.append("s", [createEvent("s", 1, { id: "e" })], 0);
      await expectCode("the second event", events.append("t", [createEvent("t", 1, { id: "e" })], 0), "EVENT_EXISTS");
      expectSame("the other stream", await events.readStream("t"), []);
    },
  ),
  definePromise(
    "events/refused-adds-none",
    "Events are added all or none: one whose id is there keeps out all others of its call.",
    async (open) => {
      const { events } = await openOne(open);
      await events.append("t", [createEvent("t", 1, { id: "e" })], 0);
      const call = [createEvent("s", 1), createEvent("s", 2, { id: "e" }), createEvent("s", 3)];
      await expectCode("with one that exists", events.append("s", call, 0), "EVENT_EXISTS");
      expectSame("the stream", await events.readStream("s"), []);
      expectSame(
        "all events",
        (await events.readAll()).map(({ event }) => event.id),
        ["e"],
      );
      expectSame("the answer to the others", await events.append("s", createEvents("s", 1), 0), 1);
    },
  ),
  definePromise(
    "events/events-are-checked",
    "A stream, version or event that cannot be one rejects with INVALID_VALUE.",
    async (open) => {
      const { events } = await openOne(open);
      for (const [name, id] of Object.entries(NO_IDS)) {
        await expectCode(`reading ${name}`, events.readStream(id), "INVALID_VALUE");
        await expectCode(`adding to ${name}`, events.append(id, [], 0), "INVALID_VALUE");
      }
      for (const count of NO_COUNTS) {
        await expectCode(`expecting ${count}`, events.append("s", [], count), "INVALID_VALUE");
        await expectCode(`reading from ${count}`, events.readStream("s", { fromVersion: count }), "INVALID_VALUE");
      }
      const nameless = { ...createEvent("s", 1), id: "" };
      await expectCode("an event without id", events.append("s", [nameless], 0), "INVALID_VALUE");
      const unkept = createEvent("s", 1, { data: { n: Number.NaN } });
      await expectCode("an event with NaN", events.append("s", [unkept], 0), "INVALID_VALUE");
      expectSame("the stream", await events.readStream("s"), []);
    },
  ),
  definePromise(
    "events/one-of-two-appenders-wins",
    "Of calls at once that expect the same version, one happens and the others reject with STALE_VERSION.",
    async (open) => {
      const writers = await openTwo(open);
      const calls = [1, 2, 3, 4].map(async (by) => {
        const events = createEvents("s", 2).map((event) => ({ ...event, id: `${by}/${event.version}` }));
        await writers[by % 2]?.events.append("s", events, 0);
        return by;
      });
      const winners = await winnersOf("the later call", calls, "STALE_VERSION");
      expectSame("the number of calls that happened", winners.length, 1);
      const ids = (await writers[0].events.readStream("s")).map(({ id }) => id);
      expectSame("what is kept", ids, [`${winners[0]}/1`, `${winners[0]}/2`]);
    },
  ),
  definePromise(
    "events/one-of-two-same-ids-wins",
    "Of events added at once with one id to several streams, one is added and the others reject with EVENT_EXISTS.",
    async (open) => {
      const writers = await openTwo(open);
      const calls = [1, 2, 3, 4].map(async (by): Promise<EventEnvelope> => {
        const event = createEvent(`s${by}`, 1, { id: "e" });
        await writers[by % 2]?.events.append(event.streamId, [event], 0);
        return event;
      });
      const winners = await winnersOf("the later event", calls, "EVENT_EXISTS");
      expectSame("the number of events that were added", winners.length, 1);
      expectSame(
        "all events",
        (await writers[0].events.readAll()).map(({ event }) => event),
        winners,
      );
    },
  ),
];
