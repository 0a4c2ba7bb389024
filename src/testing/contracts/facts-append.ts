import type { Fact } from "../../records/fact/model.js";
import { definePromise } from "./define.js";
import { expectCode, expectSame, winnersOf } from "./expect.js";
import type { StorePromise } from "./model.js";
import { ODD_IDS, SIMILAR_IDS } from "./odd.js";
import { createFact, idsOf, openOne, openTwo, PARTY, tamper } from "./samples.js";

/** What is promised to those who add facts. */
export const FACT_APPEND_PROMISES: readonly StorePromise[] = [
  definePromise("facts/append-counts", "Adding facts answers how many were added.", async (open) => {
    const { facts } = await openOne(open);
    expectSame("the answer to no facts", await facts.append([]), { added: 0, repeated: 0 });
    const two = [createFact("f1"), createFact("f2", { partyId: "other" })];
    expectSame("the answer to two facts", await facts.append(two), { added: 2, repeated: 0 });
    expectSame("the facts of one party", await facts.read(PARTY), [createFact("f1")]);
  }),
  definePromise(
    "facts/repeated-changes-nothing",
    "A fact that is there with the same content is counted as repeated and changes nothing, however its properties are ordered.",
    async (open) => {
      const { facts } = await openOne(open);
      const fact = createFact("f1", { data: { amount: 1, items: [{ sku: "a", count: 2 }] } });
      const { data, ...rest } = createFact("f1", { data: { items: [{ count: 2, sku: "a" }], amount: 1 } });
      const same: Fact = { data, ...rest, source: undefined };
      await facts.append([fact]);
      expectSame("the answer to a repetition", await facts.append([same]), { added: 0, repeated: 1 });
      const both = await facts.append([fact, createFact("f2")]);
      expectSame("the answer to one old and one new", both, { added: 1, repeated: 1 });
      expectSame("the facts", await facts.read(PARTY), [fact, createFact("f2")]);
    },
  ),
  definePromise(
    "facts/repeated-within-a-call",
    "A fact that is given twice in one call is added once and repeated once.",
    async (open) => {
      const { facts } = await openOne(open);
      const answer = await facts.append([createFact("f1"), createFact("f1")]);
      expectSame("the answer", answer, { added: 1, repeated: 1 });
      expectSame("the facts", idsOf(await facts.read(PARTY)), ["f1"]);
    },
  ),
  definePromise(
    "facts/conflict-is-refused",
    "A fact whose id is there with other content rejects with CONFLICTING_FACT, and the first one stays.",
    async (open) => {
      const { facts } = await openOne(open);
      const fact = createFact("f1", { data: { amount: 1 } });
      await facts.append([fact]);
      const others: readonly Partial<Fact>[] = [
        { data: { amount: 2 } },
        { data: { amount: 1, tip: 1 } },
        { data: { amount: 1 }, type: "order" },
        { data: { amount: 1 }, channel: "email" },
        { data: { amount: 1 }, at: "2026-03-02T09:00:00.001Z" },
      ];
      for (const other of others) {
        const append = facts.append([createFact("f1", other)]);
        await expectCode(`with ${Object.keys(other)} changed`, append, "CONFLICTING_FACT");
      }
      expectSame("the facts", await facts.read(PARTY), [fact]);
    },
  ),
  definePromise(
    "facts/ids-are-of-the-store",
    "An id stands for one fact in the whole store: with another party it rejects with CONFLICTING_FACT.",
    async (open) => {
      const { facts } = await openOne(open);
      await facts.append([createFact("f1")]);
      await expectCode("another party", facts.append([createFact("f1", { partyId: "other" })]), "CONFLICTING_FACT");
      expectSame("the other party's facts", await facts.read("other"), []);
    },
  ),
  definePromise(
    "facts/conflict-adds-none",
    "Facts are added all or none: one that conflicts keeps out all others of its call, before and after it.",
    async (open) => {
      const { facts } = await openOne(open);
      await facts.append([createFact("f1")]);
      const conflicting = createFact("f1", { type: "order" });
      const call = facts.append([createFact("f0"), conflicting, createFact("f2")]);
      await expectCode("with one that conflicts", call, "CONFLICTING_FACT");
      expectSame("the facts", await facts.read(PARTY), [createFact("f1")]);
    },
  ),
  definePromise(
    "facts/conflict-within-a-call",
    "Two facts of one call with one id and other content reject with CONFLICTING_FACT, and none is added.",
    async (open) => {
      const { facts } = await openOne(open);
      const call = facts.append([createFact("f1"), createFact("f1", { type: "order" })]);
      await expectCode("two that conflict", call, "CONFLICTING_FACT");
      expectSame("the facts", await facts.read(PARTY), []);
    },
  ),
  definePromise(
    "facts/facts-are-checked",
    "What is no fact rejects with the code that checkFact gives, what some database cannot hold with INVALID_VALUE; none of the call is added.",
    async (open) => {
      const { facts } = await openOne(open);
      const good = createFact("f1");
      const call = (changes: object) => facts.append([good, { ...good, id: "f2", ...changes } as Fact]);
      await expectCode("a fact without time", call({ at: undefined }), "INVALID_INSTANT");
      await expectCode("a fact at a local time", call({ at: "2026-03-02T09:00:00" }), "INVALID_INSTANT");
      await expectCode("a fact with a blank id", call({ id: " " }), "INVALID_ID");
      await expectCode("a fact with an unknown property", call({ kind: "call" }), "UNKNOWN_PROPERTY");
      await expectCode("a fact with NaN", call({ data: { n: Number.NaN } }), "INVALID_DATA");
      await expectCode("a fact with U+0000", call({ data: { text: "a\u0000" } }), "INVALID_VALUE");
      expectSame("the facts", await facts.read(PARTY), []);
    },
  ),
  definePromise("facts/append-has-no-end", "Any number of facts can be added at once.", async (open) => {
    const { facts } = await openOne(open);
    const many = Array.from({ length: 3000 }, (_, n) => createFact(`f${n}`));
    expectSame("the answer", await facts.append(many), { added: 3000, repeated: 0 });
    expectSame("the number of facts", (await facts.read(PARTY)).length, 3000);
  }),
  definePromise(
    "facts/one-of-two-contents-wins",
    "Of facts added at once with one id and other content, one is added and the others reject with CONFLICTING_FACT.",
    async (open) => {
      const writers = await openTwo(open);
      const calls = [1, 2, 3, 4].map(async (amount) => {
        await writers[amount % 2]?.facts.append([createFact("f1", { data: { amount } })]);
        return amount;
      });
      const winners = await winnersOf("the later fact", calls, "CONFLICTING_FACT");
      expectSame("the number of facts that were added", winners.length, 1);
      const kept = await writers[0].facts.read(PARTY);
      expectSame("what is kept", kept, [createFact("f1", { data: { amount: winners[0] } })]);
    },
  ),
  definePromise(
    "facts/same-at-once-is-added-once",
    "Of equal facts added at once, one is added and the others are repeated.",
    async (open) => {
      const writers = await openTwo(open);
      const calls = [0, 1, 2, 3].map((n) => writers[n % 2 === 0 ? 0 : 1].facts.append([createFact("f1")]));
      const answers = await winnersOf("none", calls, "no rejection");
      const sum = (name: "added" | "repeated") => answers.reduce((total, answer) => total + answer[name], 0);
      expectSame("how many were added", sum("added"), 1);
      expectSame("how many were repeated", sum("repeated"), 3);
      expectSame("the facts that both read", await writers[1].facts.read(PARTY), [createFact("f1")]);
    },
  ),
  definePromise(
    "facts/copied-in-and-out",
    "What is done to facts given or answered does not reach the store.",
    async (open) => {
      const { facts } = await openOne(open);
      const fact = createFact("f1", { data: { items: ["a"] } });
      await facts.append([fact]);
      tamper(fact);
      const kept = await facts.read(PARTY);
      expectSame("the fact, the given one changed", kept, [createFact("f1", { data: { items: ["a"] } })]);
      tamper(kept);
      const again = await facts.read(PARTY);
      expectSame("the fact, the answered one changed", again, [createFact("f1", { data: { items: ["a"] } })]);
    },
  ),
  definePromise("facts/odd-ids", "Any text that is not blank can be the id of a fact or party.", async (open) => {
    const { facts } = await openOne(open);
    const ids = [...new Set([...ODD_IDS, ...SIMILAR_IDS])];
    for (const id of ids) await facts.append([createFact(id, { partyId: id })]);
    for (const id of ids) expectSame(`of ${id}`, await facts.read(id), [createFact(id, { partyId: id })]);
  }),
];
