import { definePromise } from "./define.js";
import { expectCode, expectSame, expectThat } from "./expect.js";
import type { StorePromise } from "./model.js";
import { NO_IDS, ODD_IDS, SIMILAR_IDS, SPLIT_NAMES } from "./odd.js";
import { createEvent, createEvents, createFact, idsOf, PARTIES, PARTY } from "./samples.js";

/** What a store promises about whom it is for and what it can do. */
export const TENANT_PROMISES: readonly StorePromise[] = [
  definePromise("tenants/are-named", "A store says which tenant it was opened for.", async (open) => {
    for (const tenant of ["a", "b", "Müller & Söhne"]) expectSame("the tenant", (await open(tenant)).tenant, tenant);
  }),
  definePromise("tenants/can-do-what-they-say", "A store says what it can do, each time the same.", async (open) => {
    const { capabilities } = await open("a");
    expectSame("another store's capabilities", (await open("b")).capabilities, capabilities);
    const { unitOfWork, durable } = capabilities;
    expectThat("unitOfWork", unitOfWork === "atomic" || unitOfWork === "none", "atomic or none", unitOfWork);
    expectThat("durable", typeof durable === "boolean", "true or false", durable);
  }),
  definePromise("tenants/are-checked", "A tenant that cannot be one is refused with INVALID_VALUE.", async (open) => {
    for (const [name, tenant] of Object.entries(NO_IDS)) {
      await expectCode(`the tenant ${name}`, open(tenant), "INVALID_VALUE");
    }
  }),
  definePromise(
    "tenants/see-their-own-documents",
    "A tenant sees no documents of others and cannot touch them.",
    async (open) => {
      const [a, b] = [(await open("a")).documents, (await open("b")).documents];
      await a.save(PARTIES, "p1", { of: "a" }, "absent");
      await a.save(PARTIES, "p1", { of: "a" }, 1);
      await a.save(PARTIES, "p2", { of: "a" }, "absent");
      expectSame("what the other gets", await b.get(PARTIES, "p1"), undefined);
      expectSame("what the other gets of many", await b.getMany(PARTIES, ["p1", "p2"]), [undefined, undefined]);
      expectSame("what the other finds", (await b.query(PARTIES)).documents, []);
      expectSame("whether the other removes it", await b.remove(PARTIES, "p1", "any"), false);
      expectSame("the other's first version", await b.save(PARTIES, "p1", { of: "b" }, "absent"), 1);
      expectSame("what is kept", await a.get(PARTIES, "p1"), { value: { of: "a" }, version: 2 });
      expectSame("what is found", idsOf((await a.query(PARTIES)).documents), ["p1", "p2"]);
    },
  ),
  definePromise(
    "tenants/see-their-own-facts",
    "A tenant sees no facts of others, and their ids are free to it.",
    async (open) => {
      const [a, b] = [(await open("a")).facts, (await open("b")).facts];
      await a.append([createFact("f1"), createFact("f2")]);
      expectSame("what the other reads", await b.read(PARTY), []);
      const other = createFact("f1", { type: "order" });
      expectSame("what the other adds", await b.append([other]), { added: 1, repeated: 0 });
      expectSame("what the other reads then", await b.read(PARTY), [other]);
      expectSame("what is kept", await a.read(PARTY), [createFact("f1"), createFact("f2")]);
    },
  ),
  definePromise(
    "tenants/see-their-own-events",
    "A tenant sees no events of others; streams and ids are free to it.",
    async (open) => {
      const [a, b] = [(await open("a")).events, (await open("b")).events];
      await a.append("s", createEvents("s", 2), 0);
      expectSame("what the other reads", await b.readStream("s"), []);
      expectSame("what the other reads of all", await b.readAll(), []);
      const other = createEvent("s", 1, { type: "other" });
      expectSame("the other's version", await b.append("s", [other], 0), 1);
      await a.append("t", createEvents("t", 1), 0);
      expectSame("what the other reads then", await b.readStream("s"), [other]);
      expectSame(
        "all that the other reads",
        (await b.readAll()).map(({ event }) => event),
        [other],
      );
      const all = (await a.readAll()).map(({ event }) => event);
      expectSame("what is kept", all, [...createEvents("s", 2), ...createEvents("t", 1)]);
    },
  ),
  definePromise(
    "tenants/names-differ",
    "Any text that is not empty can name a tenant, and each name another one.",
    async (open) => {
      const names = [...new Set([...ODD_IDS, ...SIMILAR_IDS])];
      for (const name of names) {
        const { documents, tenant } = await open(name);
        expectSame("the tenant", tenant, name);
        expectSame(`the first version of ${name}`, await documents.save(PARTIES, "p1", { name }, "absent"), 1);
      }
      for (const name of names) {
        const { documents } = await open(name);
        expectSame(`what ${name} gets`, (await documents.get(PARTIES, "p1"))?.value, { name });
      }
    },
  ),
  definePromise(
    "tenants/names-are-not-joined",
    "Tenant and collection, party or stream are kept apart, whatever separators they hold.",
    async (open) => {
      for (const [[tenant, name], [otherTenant, otherName]] of SPLIT_NAMES) {
        const [one, other] = [await open(tenant), await open(otherTenant)];
        await one.documents.save(name, "p1", "one", "any");
        await one.facts.append([createFact(`f/${name}`, { partyId: name })]);
        await one.events.append(name, createEvents(name, 1), 0);
        expectSame(
          `the collection ${otherName} of ${otherTenant}`,
          (await other.documents.query(otherName)).documents,
          [],
        );
        expectSame(`the party ${otherName} of ${otherTenant}`, await other.facts.read(otherName), []);
        expectSame(`the stream ${otherName} of ${otherTenant}`, await other.events.readStream(otherName), []);
      }
    },
  ),
];
