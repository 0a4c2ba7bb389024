import type { JsonValue } from "../../records/fact/model.js";
import { definePromise } from "./define.js";
import { expectSame, expectThat } from "./expect.js";
import type { StorePromise } from "./model.js";
import { createDeepValue, ODD_IDS, ODD_VALUES, SIMILAR_IDS, SPLIT_NAMES } from "./odd.js";
import { idsOf, openOne, PARTIES, saveAll, tamper } from "./samples.js";

/** What can be kept, and under which names. */
export const DOCUMENT_VALUE_PROMISES: readonly StorePromise[] = [
  definePromise("documents/values-come-out-equal", "What comes out is equal to what went in.", async (open) => {
    const { documents } = await openOne(open);
    for (const [name, value] of Object.entries(ODD_VALUES)) {
      await documents.save(PARTIES, name, value, "any");
      expectSame(`the value with ${name}`, await documents.get(PARTIES, name), { value, version: 1 });
    }
    const many = await documents.getMany(PARTIES, Object.keys(ODD_VALUES));
    expectSame(
      "the values together",
      many.map((found) => found?.value),
      Object.values(ODD_VALUES),
    );
  }),
  definePromise("documents/deep-values-are-kept", "A document can have 500 levels.", async (open) => {
    const { documents } = await openOne(open);
    const value = createDeepValue(500);
    await documents.save(PARTIES, "p1", value, "any");
    const kept = (await documents.get(PARTIES, "p1"))?.value;
    expectThat("the value", JSON.stringify(kept) === JSON.stringify(value), "what was saved", kept);
  }),
  definePromise("documents/undefined-is-left-out", "A property that is undefined is as good as none.", async (open) => {
    const { documents } = await openOne(open);
    await documents.save(PARTIES, "p1", { name: "Ada", phone: undefined, more: { fax: undefined } }, "any");
    const value = (await documents.get(PARTIES, "p1"))?.value;
    expectSame("the value", value, { name: "Ada", more: {} });
    const { documents: found } = await documents.query(PARTIES, { where: { op: "exists", field: "phone" } });
    expectSame("what has the property", idsOf(found), []);
  }),
  definePromise(
    "documents/value-is-copied-in",
    "What is done to a value after it was saved does not reach the store.",
    async (open) => {
      const { documents } = await openOne(open);
      const value: JsonValue = { tags: ["a"], address: { city: "Mainz" } };
      await documents.save(PARTIES, "p1", value, "any");
      tamper(value);
      const kept = (await documents.get(PARTIES, "p1"))?.value;
      expectSame("the value", kept, { tags: ["a"], address: { city: "Mainz" } });
    },
  ),
  definePromise(
    "documents/value-is-copied-out",
    "What is done to an answer does not reach the store.",
    async (open) => {
      const { documents } = await openOne(open);
      await saveAll(documents, { p1: { tags: ["a"], address: { city: "Mainz" } } });
      tamper(await documents.get(PARTIES, "p1"));
      tamper(await documents.getMany(PARTIES, ["p1"]));
      tamper(await documents.query(PARTIES));
      const kept = (await documents.get(PARTIES, "p1"))?.value;
      expectSame("the value", kept, { tags: ["a"], address: { city: "Mainz" } });
    },
  ),
  definePromise("documents/odd-ids", "Any text that is not empty can be an id or a collection.", async (open) => {
    const { documents } = await openOne(open);
    const ids = [...ODD_IDS, " "];
    for (const id of ids) {
      expectSame(`under the new id ${id}`, await documents.get(id, id), undefined);
      expectSame(`the version under ${id}`, await documents.save(id, id, { id }, "absent"), 1);
    }
    for (const id of ids) {
      expectSame(`under ${id}`, await documents.get(id, id), { value: { id }, version: 1 });
      expectSame(`in the collection ${id}`, idsOf((await documents.query(id)).documents), [id]);
      expectSame(`the removal of ${id}`, await documents.remove(id, id, 1), true);
    }
  }),
  definePromise(
    "documents/similar-ids-differ",
    "Ids are the same only where each code point is: case, accents, blanks and composition tell them apart.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const id of SIMILAR_IDS) await documents.save(PARTIES, id, id, "absent");
      const many = await documents.getMany(PARTIES, SIMILAR_IDS);
      expectSame(
        "the values",
        many.map((found) => found?.value),
        SIMILAR_IDS,
      );
    },
  ),
  definePromise("documents/collections-are-apart", "Collections know nothing of one another.", async (open) => {
    const { documents } = await openOne(open);
    await documents.save("parties", "x", "of parties", "absent");
    await documents.save("purchases", "x", "of purchases", "absent");
    await documents.remove("purchases", "x", "any");
    expectSame("in parties", await documents.get("parties", "x"), { value: "of parties", version: 1 });
    expectSame("all purchases", (await documents.query("purchases")).documents, []);
    expectSame("all parties", idsOf((await documents.query("parties")).documents), ["x"]);
  }),
  definePromise(
    "documents/names-are-not-joined",
    "Collection and id are kept apart, whatever separators they hold.",
    async (open) => {
      const { documents } = await openOne(open);
      for (const [one, other] of SPLIT_NAMES) {
        await documents.save(...one, "one", "absent");
        await documents.save(...other, "other", "absent");
        expectSame(`at ${one}`, (await documents.get(...one))?.value, "one");
        expectSame(`at ${other}`, (await documents.get(...other))?.value, "other");
      }
    },
  ),
];
