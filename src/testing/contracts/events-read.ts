import { type EventStore, MAX_PAGE_SIZE, type PositionedEvent } from "../../repositories/model.js";
import type { EventEnvelope } from "../../shared/decider/model.js";
import { definePromise } from "./define.js";
import { expectCode, expectSame, expectThat, settle } from "./expect.js";
import type { StorePromise } from "./model.js";
import { NO_COUNTS, ODD_IDS, ODD_VALUES, SIMILAR_IDS } from "./odd.js";
import { createEvent, createEvents, openOne, openTwo, tamper } from "./samples.js";

/** What is promised to those who read events. */
export const EVENT_READ_PROMISES: readonly StorePromise[] = [
  definePromise("events/unknown-stream-is-empty", "A stream without events is read as none.", async (open) => {
    const { events } = await openOne(open);
    expectSame("an unknown stream", await events.readStream("s"), []);
    await events.append("s", [], 0);
    expectSame("a stream that nothing was added to", await events.readStream("s"), []);
  }),
  definePromise(
    "events/stream-comes-in-order",
    "A stream is read in the order of its versions, and no other with it.",
    async (open) => {
      const { events } = await openOne(open);
      // As texts, 10 comes before 2.
      await events.append("s", createEvents("s", 9), 0);
      await events.append("t", createEvents("t", 1), 0);
      await events.append("s", createEvents("s", 12).slice(9), 9);
      expectSame("the stream", await events.readStream("s"), createEvents("s", 12));
    },
  ),
  definePromise(
    "events/stream-from-a-version",
    "Reading from a version on answers that event and what follows.",
    async (open) => {
      const { events } = await openOne(open);
      await events.append("s", createEvents("s", 3), 0);
      const versionsFrom = async (fromVersion: number) =>
        (await events.readStream("s", { fromVersion })).map(({ version }) => version);
      expectSame("from 1", await versionsFrom(1), [1, 2, 3]);
      expectSame("from 2", await versionsFrom(2), [2, 3]);
      expectSame("from 3", await versionsFrom(3), [3]);
      expectSame("from 4", await versionsFrom(4), []);
    },
  ),
  definePromise(
    "events/come-out-equal",
    "An event comes out as it went in, in its stream and among all.",
    async (open) => {
      const { events } = await openOne(open);
      const written = Object.values(ODD_VALUES).map((data, index) => createEvent("s", index + 1, { data }));
      await events.append("s", written, 0);
      for (const [index, event] of (await events.readStream("s")).entries()) {
        expectSame(`event ${index + 1} of the stream`, event, written[index]);
      }
      const all = await events.readAll();
      expectSame("the number of all events", all.length, written.length);
      for (const [index, { event }] of all.entries()) expectSame(`event ${index + 1} of all`, event, written[index]);
    },
  ),
  definePromise("events/odd-streams", "Any text that is not empty can name a stream.", async (open) => {
    const { events } = await openOne(open);
    const ids = [...new Set([...ODD_IDS, ...SIMILAR_IDS])];
    for (const id of ids) await events.append(id, createEvents(id, 1), 0);
    for (const id of ids) expectSame(`the stream ${id}`, await events.readStream(id), createEvents(id, 1));
  }),
  definePromise(
    "events/copied-in-and-out",
    "What is done to events given or answered does not reach the store.",
    async (open) => {
      const { events } = await openOne(open);
      const create = () => createEvent("s", 1, { data: { tags: ["a"] } });
      const event = create();
      await events.append("s", [event], 0);
      tamper(event);
      tamper(await events.readStream("s"));
      tamper(await events.readAll());
      expectSame("the stream", await events.readStream("s"), [create()]);
      expectSame("all events", eventsOf(await events.readAll()), [create()]);
    },
  ),
  definePromise(
    "events/positions-ascend",
    "All events are read in the order in which they were added, with positions that ascend over all streams.",
    async (open) => {
      const [first, second] = await openTwo(open);
      expectSame("before any event", await first.events.readAll(), []);
      // By time, name of the stream and id they would come in other orders.
      await first.events.append("t", [createEvent("t", 1, { id: "c", at: "2026-03-05T09:00:00.000Z" })], 0);
      await second.events.append("s", [createEvent("s", 1, { id: "b" }), createEvent("s", 2, { id: "a" })], 0);
      await first.events.append("t", [createEvent("t", 2, { id: "d" })], 1);
      const all = await second.events.readAll();
      expectSame(
        "the ids",
        all.map(({ event }) => event.id),
        ["c", "b", "a", "d"],
      );
      expectAscending(all);
    },
  ),
  definePromise(
    "events/positions-are-not-used-again",
    "What is added after a call that was refused lies behind what was added before it.",
    async (open) => {
      const { events } = await openOne(open);
      await events.append("s", createEvents("s", 2), 0);
      const last = (await events.readAll()).at(-1)?.position ?? 0;
      const late = events.append("s", [createEvent("s", 1, { id: "late" })], 0);
      await expectCode("a late call", late, "STALE_VERSION");
      await events.append("t", createEvents("t", 1), 0);
      const after = await events.readAll({ after: last });
      expectSame("what lies behind", eventsOf(after), createEvents("t", 1));
    },
  ),
  definePromise(
    "events/all-after-a-position",
    "Reading after a position answers what lies behind it, and not the event there.",
    async (open) => {
      const { events } = await openOne(open);
      await events.append("s", createEvents("s", 4), 0);
      const all = await events.readAll();
      for (const [index, { position }] of all.entries()) {
        expectSame(`after event ${index + 1}`, await events.readAll({ after: position }), all.slice(index + 1));
      }
      expectSame("from the beginning", await events.readAll({ after: 0 }), all);
    },
  ),
  definePromise(
    "events/all-page-by-page",
    "As many events are read as were asked for at most, 100 unless said; followed by position, each is read once.",
    async (open) => {
      const { events } = await openOne(open);
      await events.append("s", createEvents("s", 60), 0);
      await events.append("t", createEvents("t", 60), 0);
      expectSame("without a limit", (await events.readAll()).length, 100);
      expectSame("by one", (await events.readAll({ limit: 1 })).length, 1);
      expectSame("by the most", (await events.readAll({ limit: MAX_PAGE_SIZE })).length, 120);
      const all = await follow(events, 0, 7);
      expectSame("page by page", eventsOf(all), [...createEvents("s", 60), ...createEvents("t", 60)]);
    },
  ),
  definePromise(
    "events/all-queries-are-checked",
    "A position or limit that cannot be one rejects with INVALID_VALUE.",
    async (open) => {
      const { events } = await openOne(open);
      for (const limit of [0, MAX_PAGE_SIZE + 1, ...NO_COUNTS]) {
        await expectCode(`a limit of ${limit}`, events.readAll({ limit }), "INVALID_VALUE");
      }
      for (const after of NO_COUNTS) await expectCode(`after ${after}`, events.readAll({ after }), "INVALID_VALUE");
    },
  ),
  definePromise(
    "events/all-misses-nothing",
    "Whoever reads on from the last position, while others add events, reads each of them once.",
    async (open) => {
      const [first, second] = await openTwo(open);
      const read: PositionedEvent[] = [];
      const readOn = async () => {
        read.push(...(await first.events.readAll({ after: read.at(-1)?.position ?? 0, limit: 3 })));
      };
      const calls = Array.from({ length: 20 }, (_, n) =>
        settle((n % 2 === 0 ? first : second).events.append(`s${n}`, createEvents(`s${n}`, 2), 0)),
      );
      for (let turn = 0; turn < 10; turn += 1) await readOn();
      await Promise.all(calls);
      read.push(...(await follow(first.events, read.at(-1)?.position ?? 0, 3)));
      const ids = read.map(({ event }) => event.id).sort();
      const added = Array.from({ length: 20 }, (_, n) => [`s${n}/1`, `s${n}/2`]).flat();
      expectSame("the ids", ids, added.sort());
      expectAscending(read);
    },
  ),
];

const eventsOf = (positioned: readonly PositionedEvent[]): readonly EventEnvelope[] =>
  positioned.map(({ event }) => event);

function expectAscending(positioned: readonly PositionedEvent[]): void {
  const positions = positioned.map(({ position }) => position);
  const isAscending = positions.every((position, index) => position > (positions[index - 1] ?? 0));
  expectThat("the positions", isAscending, "to be above zero and to ascend", positions);
}

/** All events behind a position. */
async function follow(events: EventStore, after: number, limit: number): Promise<readonly PositionedEvent[]> {
  const page = await events.readAll({ after, limit });
  expectThat("a page", page.length <= limit, `at most ${limit} events`, page.length);
  const last = page.at(-1);
  if (last === undefined) return [];
  expectThat("the last position", last.position > after, `to be above ${after}`, last.position);
  return [...page, ...(await follow(events, last.position, limit))];
}
