import type { Fact } from "../../records/fact/model.js";
import type { FactQuery } from "../../repositories/model.js";
import { definePromise } from "./define.js";
import { expectCode, expectSame } from "./expect.js";
import type { StorePromise } from "./model.js";
import { NO_IDS, ORDERED_IDS } from "./odd.js";
import { createFact, idsOf, openOne, PARTY } from "./samples.js";

/** What is promised to those who read facts. */
export const FACT_READ_PROMISES: readonly StorePromise[] = [
  definePromise(
    "facts/read-one-party",
    "Reading answers the facts of one party, and none for an unknown one.",
    async (open) => {
      const { facts } = await openOne(open);
      await facts.append([createFact("f1", { partyId: "a" }), createFact("f2", { partyId: "b" })]);
      expectSame("the facts of the one", idsOf(await facts.read("a")), ["f1"]);
      expectSame("the facts of nobody", await facts.read("c"), []);
    },
  ),
  definePromise(
    "facts/come-out-equal",
    "A fact comes out as it went in, its instants as they were written.",
    async (open) => {
      const { facts } = await openOne(open);
      const written: readonly Fact[] = [
        createFact("f1", { at: "2026-03-02T09:00+02:00", recordedAt: "2026-03-02T12:00:00.123456Z" }),
        createFact("f2", {
          at: "2026-03-03T09:00:00Z",
          channel: "telephone",
          direction: "inbound",
          author: "colleague-1",
          contactPerson: "p2",
          durationSeconds: 0.5,
          source: "",
          data: { amount: -0, note: "", größe: [null, [1e21, 0.1], { a: {} }], text: "😀 '\"\\" },
        }),
      ];
      await facts.append(written);
      expectSame("the facts", await facts.read(PARTY), written);
    },
  ),
  definePromise(
    "facts/sorted-by-instant",
    "Facts come in the order of when they happened, however it is written, whenever they were added or recorded.",
    async (open) => {
      const { facts } = await openOne(open);
      const sorted = SORTED_INSTANTS.map((at, index) => {
        // Neither the ids nor the order of recording is of any help.
        const recordedAt = `20${70 - index}-01-01T00:00Z`;
        return createFact(`f${SORTED_INSTANTS.length - index + 10}`, { at, recordedAt });
      });
      await facts.append([...sorted.slice(3)].reverse());
      await facts.append(sorted.slice(0, 3));
      expectSame(
        "the instants",
        (await facts.read(PARTY)).map(({ at }) => at),
        SORTED_INSTANTS,
      );
    },
  ),
  definePromise(
    "facts/same-instant-sorted-by-id",
    "Facts of one instant come in the order of their ids by Unicode code points, however the instant is written.",
    async (open) => {
      const { facts } = await openOne(open);
      const ats = ["2026-03-02T09:00Z", "2026-03-02T11:00:00+02:00", "2026-03-02T09:00:00.0004Z"];
      const sorted = ORDERED_IDS.map((id, index) => createFact(id, { at: ats[index % ats.length] as string }));
      await facts.append([...sorted].reverse());
      expectSame("the ids", idsOf(await facts.read(PARTY)), ORDERED_IDS);
    },
  ),
  definePromise("facts/period-has-its-beginning", "A period holds what happened at its beginning.", async (open) => {
    const read = await openPeriods(open);
    expectSame("from the second fact on", await read({ from: "2026-03-02T10:00:00.000Z" }), ["f2", "f3", "f4"]);
    expectSame("from a millisecond later", await read({ from: "2026-03-02T10:00:00.001Z" }), ["f3", "f4"]);
  }),
  definePromise("facts/period-lacks-its-end", "A period does not hold what happened at its end.", async (open) => {
    const read = await openPeriods(open);
    expectSame("up to the third fact", await read({ to: "2026-03-02T11:00:00.000Z" }), ["f1", "f2"]);
    expectSame("up to a millisecond later", await read({ to: "2026-03-02T11:00:00.001Z" }), ["f1", "f2", "f3"]);
    const at = "2026-03-02T11:00:00.000Z";
    expectSame("from an instant up to itself", await read({ from: at, to: at }), []);
    expectSame("up to before it begins", await read({ from: at, to: "2026-03-01T00:00Z" }), []);
  }),
  definePromise("facts/period-has-offsets", "The borders of a period may be written in any zone.", async (open) => {
    const read = await openPeriods(open);
    const period = { from: "2026-03-02T12:00+02:00", to: "2026-03-02T03:00:00-09:00" };
    expectSame("in other zones, the facts", await read(period), ["f2", "f3"]);
  }),
  definePromise(
    "facts/types-are-chosen",
    "Of the types that are asked for, all facts are read, within the period too.",
    async (open) => {
      const read = await openPeriods(open);
      expectSame("of one type", await read({ types: ["call"] }), ["f1", "f3"]);
      expectSame("of two types", await read({ types: ["order", "visit"] }), ["f2", "f4"]);
      expectSame("of an unknown type", await read({ types: ["CALL"] }), []);
      expectSame("of one type in a period", await read({ types: ["call"], from: "2026-03-02T10:00Z" }), ["f3"]);
    },
  ),
  definePromise(
    "facts/queries-are-checked",
    "A border that is no instant rejects with INVALID_INSTANT, a party or list of types that cannot be one with INVALID_VALUE.",
    async (open) => {
      const { facts } = await openOne(open);
      for (const text of ["", "2026-03-02", "2026-03-02T09:00:00", "2026-02-30T09:00Z", "yesterday"]) {
        await expectCode(`from "${text}"`, facts.read(PARTY, { from: text }), "INVALID_INSTANT");
        await expectCode(`to "${text}"`, facts.read(PARTY, { to: text }), "INVALID_INSTANT");
      }
      for (const [name, id] of Object.entries(NO_IDS)) {
        await expectCode(`the party ${name}`, facts.read(id), "INVALID_VALUE");
      }
      const types = "call" as never;
      await expectCode("types that are no list", facts.read(PARTY, { types }), "INVALID_VALUE");
    },
  ),
];

/** Ascending. As texts they are not, and the first one lies before all that a 32-bit number of seconds can hold. */
const SORTED_INSTANTS: readonly string[] = [
  "0001-01-01T00:00:00Z",
  "1899-12-31T23:59:59.999Z",
  "1969-12-31T23:59:59Z",
  "1970-01-01T00:00Z",
  "2026-03-29T02:30:00+02:00",
  "2026-03-29T00:45:00Z",
  "2026-03-29T03:00:00+02:00",
  "2026-03-29T01:00:00.25Z",
  "2026-03-28T17:00:00.500-08:00",
  "9999-12-31T23:59:59.999Z",
];

/** A party with four facts, each an hour after the one before, and how to read them. */
async function openPeriods(open: Parameters<typeof openOne>[0]) {
  const { facts } = await openOne(open);
  await facts.append([
    createFact("f1", { at: "2026-03-02T09:00:00.000Z" }),
    createFact("f2", { at: "2026-03-02T12:00:00.000+02:00", type: "order" }),
    createFact("f3", { at: "2026-03-02T11:00Z" }),
    createFact("f4", { at: "2026-03-02T12:00:00Z", type: "visit" }),
  ]);
  return async (query: FactQuery) => idsOf(await facts.read(PARTY, query));
}
