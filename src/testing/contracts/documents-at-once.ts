import { definePromise } from "./define.js";
import { expectSame, winnersOf } from "./expect.js";
import type { StorePromise } from "./model.js";
import { openTwo, PARTIES, saveAll } from "./samples.js";

/** What several writers on the same documents are promised. */
export const DOCUMENT_CONCURRENCY_PROMISES: readonly StorePromise[] = [
  definePromise(
    "documents/writers-see-one-another",
    "What one store has answered, another store of the tenant finds.",
    async (open) => {
      const [first, second] = await openTwo(open);
      for (const n of [1, 2]) {
        await first.documents.save(PARTIES, "p1", { n }, "any");
        const found = await second.documents.get(PARTIES, "p1");
        expectSame(`the document, saved ${n} times by the other`, found, { value: { n }, version: n });
      }
      await first.documents.remove(PARTIES, "p1", 2);
      expectSame("the document, removed by the other", await second.documents.get(PARTIES, "p1"), undefined);
    },
  ),
  definePromise(
    "documents/one-of-two-savers-wins",
    "Of saves at once that expect the same version, one happens and the others reject with STALE_VERSION.",
    async (open) => {
      const writers = await openTwo(open);
      await saveAll(writers[0].documents, { p1: { by: 0 } });
      const saves = [1, 2, 3, 4].map(async (by) => {
        await writers[by % 2]?.documents.save(PARTIES, "p1", { by }, 1);
        return by;
      });
      const winners = await winnersOf("the later save", saves, "STALE_VERSION");
      expectSame("the number of saves that happened", winners.length, 1);
      const kept = await writers[0].documents.get(PARTIES, "p1");
      expectSame("what is kept", kept, { value: { by: winners[0] }, version: 2 });
    },
  ),
  definePromise(
    "documents/one-of-two-first-savers-wins",
    "Of saves at once that expect the document to be absent, one happens and the others reject with STALE_VERSION.",
    async (open) => {
      const writers = await openTwo(open);
      const saves = [1, 2, 3, 4].map(async (by) => {
        await writers[by % 2]?.documents.save(PARTIES, "p1", { by }, "absent");
        return by;
      });
      const winners = await winnersOf("the later save", saves, "STALE_VERSION");
      expectSame("the number of saves that happened", winners.length, 1);
      const kept = await writers[0].documents.get(PARTIES, "p1");
      expectSame("what is kept", kept, { value: { by: winners[0] }, version: 1 });
    },
  ),
  definePromise(
    "documents/saver-or-remover-wins",
    "Of a save and a removal at once that expect the same version, one happens and the other rejects with STALE_VERSION.",
    async (open) => {
      const [{ documents }, other] = await openTwo(open);
      await saveAll(documents, { p1: {}, p2: {} });
      const save = (id: string) => documents.save(PARTIES, id, {}, 1);
      const remove = (id: string) => other.documents.remove(PARTIES, id, 1);
      for (const [id, first, second] of [["p1", save, remove] as const, ["p2", remove, save] as const]) {
        const works = [first(id), second(id)];
        const winners = await winnersOf<number | boolean>("the later one", works, "STALE_VERSION");
        expectSame("the number of those that happened", winners.length, 1);
        const version = (await documents.get(PARTIES, id))?.version;
        expectSame("the version that is kept", version, winners[0] === true ? undefined : 2);
      }
    },
  ),
  definePromise(
    "documents/saves-at-once-all-count",
    "Saves at once that expect nothing all happen, each with a version of its own, and the last version is what is kept.",
    async (open) => {
      const writers = await openTwo(open);
      const saves = Array.from({ length: 10 }, async (_, by) => {
        const version = await writers[by % 2]?.documents.save(PARTIES, "p1", { by }, "any");
        return { by, version };
      });
      const answers = await winnersOf("no save", saves, "no rejection");
      const versions = answers.map(({ version = 0 }) => version).sort((left, right) => left - right);
      expectSame("the versions", versions, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      const last = answers.find(({ version }) => version === 10);
      const kept = await writers[0].documents.get(PARTIES, "p1");
      expectSame("what is kept", kept, { value: { by: last?.by }, version: 10 });
    },
  ),
];
