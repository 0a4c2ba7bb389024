import { definePromise } from "./define.js";
import { expectCode, expectSame } from "./expect.js";
import type { StorePromise } from "./model.js";
import { openOne, PARTIES, saveAll } from "./samples.js";

/** What one writer is promised who saves and removes documents. */
export const DOCUMENT_SAVE_PROMISES: readonly StorePromise[] = [
  definePromise("documents/get-finds-nothing", "A document that was never saved is undefined.", async (open) => {
    const { documents } = await openOne(open);
    expectSame("in an unknown collection", await documents.get(PARTIES, "p1"), undefined);
    await documents.save(PARTIES, "p1", {}, "any");
    expectSame("under another id", await documents.get(PARTIES, "p2"), undefined);
  }),
  definePromise(
    "documents/save-answers-versions",
    "Saving answers 1 at first, and one more each time.",
    async (open) => {
      const { documents } = await openOne(open);
      expectSame("the first save's answer", await documents.save(PARTIES, "p1", { n: 1 }, "any"), 1);
      expectSame("the second save's answer", await documents.save(PARTIES, "p1", { n: 2 }, "any"), 2);
      expectSame("another document's first save's answer", await documents.save(PARTIES, "p2", {}, "any"), 1);
    },
  ),
  definePromise(
    "documents/save-counts-versions",
    "The version of a document is how often it was saved, also where a save changes nothing.",
    async (open) => {
      const { documents } = await openOne(open);
      await documents.save(PARTIES, "p1", { n: 1 }, "any");
      expectSame("after the first save, the document", await documents.get(PARTIES, "p1"), {
        value: { n: 1 },
        version: 1,
      });
      await documents.save(PARTIES, "p1", { n: 2 }, "any");
      await documents.save(PARTIES, "p1", { n: 2 }, "any");
      expectSame("after the third save, the document", await documents.get(PARTIES, "p1"), {
        value: { n: 2 },
        version: 3,
      });
    },
  ),
  definePromise("documents/save-replaces-the-whole", "A save leaves nothing of the value before.", async (open) => {
    const { documents } = await openOne(open);
    await saveAll(documents, { p1: { name: "Ada", address: { city: "Mainz" } } });
    await saveAll(documents, { p1: { address: { zip: "55116" } } });
    expectSame("the value", (await documents.get(PARTIES, "p1"))?.value, { address: { zip: "55116" } });
  }),
  definePromise(
    "documents/save-expects-a-version",
    "A save that expects a version happens in that version; in another, or without a document, it rejects with STALE_VERSION.",
    async (open) => {
      const { documents } = await openOne(open);
      await expectCode("a save that expects 1 of nothing", documents.save(PARTIES, "p1", {}, 1), "STALE_VERSION");
      await saveAll(documents, { p1: {} });
      expectSame("the answer of a save that expects 1 of 1", await documents.save(PARTIES, "p1", {}, 1), 2);
      await expectCode("a save that expects 1 of 2", documents.save(PARTIES, "p1", {}, 1), "STALE_VERSION");
      await expectCode("a save that expects 3 of 2", documents.save(PARTIES, "p1", {}, 3), "STALE_VERSION");
    },
  ),
  definePromise(
    "documents/save-expects-nothing",
    "A save that expects a document to be absent happens where there is none, else it rejects with STALE_VERSION.",
    async (open) => {
      const { documents } = await openOne(open);
      expectSame("the first save's answer", await documents.save(PARTIES, "p1", {}, "absent"), 1);
      await expectCode("the second save", documents.save(PARTIES, "p1", {}, "absent"), "STALE_VERSION");
    },
  ),
  definePromise(
    "documents/stale-save-changes-nothing",
    "A save that is rejected changes neither value nor version.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, { p1: { n: 1 } });
      await expectCode("a stale save", documents.save(PARTIES, "p1", { n: 2 }, 7), "STALE_VERSION");
      await expectCode("a late first save", documents.save(PARTIES, "p1", { n: 3 }, "absent"), "STALE_VERSION");
      await expectCode("a save of nothing", documents.save(PARTIES, "p2", { n: 4 }, 1), "STALE_VERSION");
      expectSame("the document", await documents.get(PARTIES, "p1"), { value: { n: 1 }, version: 1 });
      expectSame("what was never there", await documents.get(PARTIES, "p2"), undefined);
    },
  ),
  definePromise(
    "documents/remove-answers-whether",
    "Removing answers whether there was something to remove.",
    async (open) => {
      const { documents } = await openOne(open);
      expectSame("the answer where nothing ever was", await documents.remove(PARTIES, "p1", "any"), false);
      await saveAll(documents, { p1: {}, p2: {} });
      expectSame("the answer where something is", await documents.remove(PARTIES, "p1", "any"), true);
      expectSame("the answer where it is gone", await documents.remove(PARTIES, "p1", "any"), false);
    },
  ),
  definePromise("documents/removed-is-gone", "What was removed is found in no way, and the rest is.", async (open) => {
    const { documents } = await openOne(open);
    await saveAll(documents, { p1: { n: 1 }, p2: { n: 2 } });
    await documents.remove(PARTIES, "p1", "any");
    expectSame("what get finds", await documents.get(PARTIES, "p1"), undefined);
    const many = await documents.getMany(PARTIES, ["p1", "p2"]);
    expectSame("what getMany finds", many, [undefined, { value: { n: 2 }, version: 1 }]);
    const page = await documents.query(PARTIES);
    expectSame("what a query finds", page.documents, [{ id: "p2", value: { n: 2 }, version: 1 }]);
  }),
  definePromise(
    "documents/remove-expects-a-version",
    "Removing a version removes that one; another, or none, rejects with STALE_VERSION and removes nothing.",
    async (open) => {
      const { documents } = await openOne(open);
      await expectCode("removing 1 of nothing", documents.remove(PARTIES, "p1", 1), "STALE_VERSION");
      await saveAll(documents, { p1: {} });
      await saveAll(documents, { p1: {} });
      await expectCode("removing 1 of 2", documents.remove(PARTIES, "p1", 1), "STALE_VERSION");
      await expectCode("removing 3 of 2", documents.remove(PARTIES, "p1", 3), "STALE_VERSION");
      expectSame("the version", (await documents.get(PARTIES, "p1"))?.version, 2);
      expectSame("the answer of removing 2 of 2", await documents.remove(PARTIES, "p1", 2), true);
      await expectCode("removing it again", documents.remove(PARTIES, "p1", 2), "STALE_VERSION");
    },
  ),
  definePromise(
    "documents/version-outlives-removal",
    "A document that is removed and saved anew goes on counting where it stopped.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, { p1: { n: 1 } });
      await saveAll(documents, { p1: { n: 2 } });
      await documents.remove(PARTIES, "p1", 2);
      expectSame("the answer of the save after", await documents.save(PARTIES, "p1", { n: 3 }, "any"), 3);
      expectSame("the document", await documents.get(PARTIES, "p1"), { value: { n: 3 }, version: 3 });
    },
  ),
  definePromise(
    "documents/removed-is-absent",
    "To a save, a removed document is absent, and its last version is stale.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, { p1: {} });
      await documents.remove(PARTIES, "p1", "any");
      await expectCode("a save that expects what was removed", documents.save(PARTIES, "p1", {}, 1), "STALE_VERSION");
      expectSame("the answer of a save that expects nothing", await documents.save(PARTIES, "p1", {}, "absent"), 2);
    },
  ),
  definePromise(
    "documents/get-many-keeps-the-order",
    "Asked for many, a store gives one answer per id, in their order, undefined where there is nothing; ids may repeat.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, { a: 1, b: 2, c: 3 });
      const [one, two] = [
        { value: 1, version: 1 },
        { value: 2, version: 1 },
      ];
      const many = await documents.getMany(PARTIES, ["b", "x", "a", "b", "constructor"]);
      expectSame("the answers", many, [two, undefined, one, two, undefined]);
      expectSame("the answers to no ids", await documents.getMany(PARTIES, []), []);
      expectSame("the answers of another collection", await documents.getMany("purchases", ["a"]), [undefined]);
    },
  ),
  definePromise("documents/get-many-has-no-end", "Any number of ids can be asked for at once.", async (open) => {
    const { documents } = await openOne(open);
    await saveAll(documents, { p0: 0, p39999: 39_999 });
    const ids = Array.from({ length: 40_000 }, (_, n) => `p${n}`);
    const many = await documents.getMany(PARTIES, ids);
    expectSame("the number of answers", many.length, ids.length);
    expectSame("the first and the last", [many[0]?.value, many.at(-1)?.value], [0, 39_999]);
  }),
];
