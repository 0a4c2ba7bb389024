import type { OpenStore } from "../../../src/repositories/index.js";
import {
  type BrokenAdapter,
  breakAdapter,
  inDocuments,
  inEvents,
  inFacts,
  keep,
  type Shared,
} from "./broken-adapter.js";
import { underOtherNames } from "./broken-values.js";

/** An adapter that opens tenants otherwise. */
function openOtherwise(
  name: string,
  caughtBy: readonly string[],
  openStore: (tenant: string, shared: Shared) => ReturnType<OpenStore>,
): BrokenAdapter {
  const adapter = breakAdapter(name, caughtBy, (store) => store);
  return {
    ...adapter,
    create: () => {
      const shared: Shared = { open: adapter.create(), kept: new Map() };
      return (tenant) => openStore(tenant, shared);
    },
  };
}

const tenantsOf = (shared: Shared, tenant: string) => {
  const tenants = keep(shared, "tenants", () => new Set<string>());
  tenants.add(tenant);
  return () => [...tenants].filter((other) => other !== tenant);
};

export const BROKEN_TENANTS: readonly BrokenAdapter[] = [
  breakAdapter("does not say for whom it is", ["tenants/are-named", "tenants/names-differ"], (store) => ({
    ...store,
    tenant: "default",
  })),
  breakAdapter("says of units what no one knows", ["tenants/can-do-what-they-say"], (store) => ({
    ...store,
    capabilities: { ...store.capabilities, unitOfWork: "transactions" as never },
  })),
  openOtherwise("opens a tenant of its own where it is given none", ["tenants/are-checked"], (tenant, { open }) =>
    open(tenant === "" || tenant === undefined ? "default" : tenant),
  ),
  breakAdapter("forgets the tenant when asked for many", ["tenants/see-their-own-documents"], (store, shared) => {
    const others = tenantsOf(shared, store.tenant);
    return inDocuments((documents) => ({
      getMany: async (collection, ids, options) => {
        const many = await documents.getMany(collection, ids, options);
        const stores = await Promise.all(others().map(shared.open));
        const foreign = await Promise.all(stores.map((other) => other.documents.getMany(collection, ids)));
        return many.map((found, index) => found ?? foreign.find((list) => list[index] !== undefined)?.[index]);
      },
    }))(store, shared);
  }),
  breakAdapter(
    "removes of every tenant",
    ["tenants/see-their-own-documents", "signals/writing-can-be-given-up", "signals/unused-signals-do-no-harm"],
    (store, shared) => {
      const others = tenantsOf(shared, store.tenant);
      return inDocuments((documents) => ({
        remove: async (collection, id, expected, options) => {
          const isRemoved = await documents.remove(collection, id, expected, options);
          for (const other of others()) await (await shared.open(other)).documents.remove(collection, id, "any");
          return isRemoved;
        },
      }))(store, shared);
    },
  ),
  breakAdapter(
    "has ids of facts once for all tenants",
    ["tenants/see-their-own-facts", "signals/writing-can-be-given-up", "signals/unused-signals-do-no-harm"],
    inFacts((facts, shared, where) => {
      const owners = keep(shared, "owners", () => new Map<string, string>());
      return {
        append: async (given, options) => {
          const { added, repeated } = await facts.append(
            given.filter(({ id }) => (owners.get(id) ?? where) === where),
            options,
          );
          for (const { id } of given) if (!owners.has(id)) owners.set(id, where);
          return { added, repeated: repeated + given.length - added - repeated };
        },
      };
    }),
  ),
  breakAdapter("reads the events of all tenants", ["tenants/see-their-own-events"], (store, shared) => {
    const others = tenantsOf(shared, store.tenant);
    return inEvents((events) => ({
      readAll: async (query) => {
        const own = await events.readAll(query);
        const stores = own.length > 0 ? [] : await Promise.all(others().map(shared.open));
        return [...own, ...(await Promise.all(stores.map((other) => other.events.readAll(query)))).flat()];
      },
    }))(store, shared);
  }),
  openOtherwise("makes names of schemas out of tenants", ["tenants/names-differ"], async (tenant, { open }) => {
    const store = await open(typeof tenant === "string" ? tenant.toLowerCase() : tenant);
    return { ...store, tenant };
  }),
  openOtherwise(
    "joins tenant and collection with a slash",
    ["tenants/names-are-not-joined"],
    async (tenant, { open, kept }) => {
      const [first = "", ...rest] = typeof tenant === "string" ? tenant.split("/") : [tenant];
      if (rest.length === 0) return open(tenant);
      const prefix = rest.join("/");
      const store = await open(first === "" ? "/" : first);
      const named = underOtherNames((collection, id) => [`${prefix}/${collection}`, id])(
        { ...store, tenant },
        { open, kept },
      );
      return inDocuments((documents) => ({
        query: (collection, query) => documents.query(`${prefix}/${collection}`, query),
      }))(named, { open, kept });
    },
  ),
  breakAdapter("reads the stream of any tenant", ["tenants/see-their-own-events"], (store, shared) => {
    const others = tenantsOf(shared, store.tenant);
    return inEvents((events) => ({
      readStream: async (streamId, query) => {
        const own = await events.readStream(streamId, query);
        const stores = own.length > 0 ? [] : await Promise.all(others().map(shared.open));
        return [...own, ...(await Promise.all(stores.map((other) => other.events.readStream(streamId, query)))).flat()];
      },
    }))(store, shared);
  }),
];
