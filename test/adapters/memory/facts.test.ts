import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStores } from "../../../src/adapters/memory/index.js";
import type { FactLog, FactQuery, Store } from "../../../src/repositories/index.js";
import { fact } from "../../records/fact/facts.js";
import { refusal } from "../../shared/refusal.js";

let store: Store;
let facts: FactLog;

beforeEach(async () => {
  store = await createMemoryStores().open("tenant-a");
  facts = store.facts;
});

const idsOf = async (query?: FactQuery, partyId = "p1") => (await facts.read(partyId, query)).map(({ id }) => id);

describe("facts in memory", () => {
  it("are read by their parties, in the order of time and, at one instant, of ids by code points", async () => {
    const appended = [
      fact({ id: "😀", at: "2026-11-20T10:00:00+01:00" }),
      fact({ id: "late", at: "2026-11-20T09:00:01Z" }),
      fact({ id: "\uFFFD", at: "2026-11-20T09:00:00Z" }),
      fact({ id: "other", partyId: "p2" }),
      fact({ id: "early", at: "2026-11-20T09:30:00+01:00" }),
    ];
    await expect(facts.append(appended)).resolves.toEqual({ added: 5, repeated: 0 });
    await expect(idsOf()).resolves.toEqual(["early", "\uFFFD", "😀", "late"]);
    await expect(facts.read("p2")).resolves.toEqual([appended[3]]);
    await expect(facts.read("p3")).resolves.toEqual([]);
  });

  it("are read in a half-open period", async () => {
    await facts.append([1, 2, 3].map((n) => fact({ id: `f${n}`, at: `2026-11-0${n}T00:00:00Z` })));
    await expect(idsOf({ from: "2026-11-02T00:00Z" })).resolves.toEqual(["f2", "f3"]);
    await expect(idsOf({ to: "2026-11-02T00:00Z" })).resolves.toEqual(["f1"]);
    await expect(idsOf({ from: "2026-11-02T00:00Z", to: "2026-11-03T00:00Z" })).resolves.toEqual(["f2"]);
    await expect(idsOf({ from: "2026-11-03T00:00Z", to: "2026-11-01T00:00Z" })).resolves.toEqual([]);
  });

  it("are read by their types", async () => {
    await facts.append([
      fact({ id: "a", type: "call" }),
      fact({ id: "b", type: "order" }),
      fact({ id: "c", type: "visit" }),
    ]);
    await expect(idsOf({ types: ["visit", "call"] })).resolves.toEqual(["a", "c"]);
    await expect(idsOf({ types: [] })).resolves.toEqual([]);
  });

  it("are counted, and not added again where they are there with the same content", async () => {
    await facts.append([fact({ data: { a: 1, b: 2 } })]);
    const again = [fact({ data: { b: 2, a: 1 } }), fact({ id: "f2" }), fact({ id: "f2", source: undefined })];
    await expect(facts.append(again)).resolves.toEqual({ added: 1, repeated: 2 });
    await expect(idsOf()).resolves.toEqual(["f1", "f2"]);
    await expect(facts.append([])).resolves.toEqual({ added: 0, repeated: 0 });
  });

  it("are added all or none: one with a known id and other content refuses them", async () => {
    await facts.append([fact()]);
    const error = refusal("CONFLICTING_FACT", ["facts", 1, "id"]);
    await expect(facts.append([fact({ id: "f2" }), fact({ partyId: "p2" })])).rejects.toEqual(error);
    await expect(facts.append([fact({ id: "f2" }), fact({ id: "f2", type: "order" })])).rejects.toEqual(error);
    await expect(facts.append([fact({ id: "f2" }), fact({ id: "f3", at: "now" })])).rejects.toEqual(
      refusal("INVALID_INSTANT", ["facts", 1, "at"]),
    );
    await expect(idsOf()).resolves.toEqual(["f1"]);
    await expect(idsOf({}, "p2")).resolves.toEqual([]);
  });

  it("share nothing with what went in or came out", async () => {
    const data = { tags: ["a"] };
    await facts.append([fact({ data })]);
    data.tags.push("b");
    const [read] = await facts.read("p1");
    expect(read?.data).toEqual({ tags: ["a"] });
    (read?.data as typeof data | undefined)?.tags.push("c");
    expect((await facts.read("p1"))[0]?.data).toEqual({ tags: ["a"] });
  });

  it("refuse a party, instant or type that cannot be one", async () => {
    await expect(facts.read("")).rejects.toEqual(refusal("INVALID_VALUE", ["partyId"]));
    await expect(facts.read("p1", { from: "2026" })).rejects.toEqual(refusal("INVALID_INSTANT", ["from"]));
  });
});
