import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryStores } from "../../src/adapters/memory/index.js";
import type { Purchases } from "../../src/records/purchases/index.js";
import { createPurchasesRepository, type PurchasesRepository, type Store } from "../../src/repositories/index.js";
import { refusal } from "../shared/refusal.js";

const DAY = { date: "2026-11-20", sales: "20.00", returns: "0.10", net: "19.90", orders: 1, returnOrders: 1 };
const HISTORY: Purchases = Object.freeze({
  partyId: "4711",
  currency: "EUR",
  netRevenue: "19.90",
  exactNetRevenue: "19.90",
  sales: "20.00",
  returns: "0.10",
  orders: 1,
  returnOrders: 1,
  purchaseDays: 1,
  firstPurchaseDate: "2026-11-20",
  lastPurchaseDate: "2026-11-20",
  days: [DAY],
});

let store: Store;
let repository: PurchasesRepository;

beforeEach(async () => {
  store = await createMemoryStores().open("tenant-a");
  repository = createPurchasesRepository(store, { currency: "EUR" });
});

describe("createPurchasesRepository", () => {
  it("keeps the histories of a currency under the ids of their parties, in a collection of their own", async () => {
    await expect(repository.save(HISTORY, "absent")).resolves.toBe(1);
    await expect(repository.get("4711")).resolves.toEqual({ value: HISTORY, version: 1 });
    await expect(store.documents.get("purchases/EUR", "4711")).resolves.toEqual({ value: HISTORY, version: 1 });

    const inYen = createPurchasesRepository(store, { currency: "JPY" });
    await expect(inYen.find("4711")).resolves.toBeUndefined();
    await inYen.save({ ...HISTORY, currency: "JPY" }, "absent");
    await expect(repository.get("4711")).resolves.toEqual({ value: HISTORY, version: 1 });
  });

  it("saves in the version that is expected only, and hands the signal on", async () => {
    await repository.save(HISTORY, "absent");
    await expect(repository.save(HISTORY, "absent")).rejects.toEqual(refusal("STALE_VERSION", ["expected"]));
    const signal = AbortSignal.abort("enough");
    await expect(repository.save(HISTORY, "any", { signal })).rejects.toBe("enough");
  });

  it("takes a history of returns alone, and days in their order", async () => {
    const { firstPurchaseDate, lastPurchaseDate, ...rest } = HISTORY;
    const returns = { ...rest, netRevenue: "-0.10", exactNetRevenue: "-0.10", sales: "0", orders: 0, days: [] };
    await expect(repository.save(returns, "absent")).resolves.toBe(1);
    const days = [DAY, { ...DAY, date: "2026-11-21" }, { ...DAY, date: "2027-01-01" }];
    await expect(repository.save({ ...HISTORY, days }, "any")).resolves.toBe(2);
  });

  it.each(["XXX", "eur", "", undefined])("refuses to be made for the currency %o", (currency) => {
    const make = () => createPurchasesRepository(store, { currency: currency as string });
    expect(make).toThrow(refusal("UNKNOWN_CURRENCY", ["currency"]));
  });

  it.each([
    ["INVALID_ID", { partyId: " " }, ["partyId"]],
    ["OTHER_CURRENCY", { currency: "USD" }, ["currency"]],
    ["OTHER_CURRENCY", { currency: undefined }, ["currency"]],
    ["INVALID_AMOUNT", { netRevenue: 19.9 }, ["netRevenue"]],
    ["INVALID_AMOUNT", { exactNetRevenue: "1e3" }, ["exactNetRevenue"]],
    ["INVALID_AMOUNT", { exactNetRevenue: "--1" }, ["exactNetRevenue"]],
    ["INVALID_AMOUNT", { exactNetRevenue: "1.5 " }, ["exactNetRevenue"]],
    ["INVALID_AMOUNT", { exactNetRevenue: "01" }, ["exactNetRevenue"]],
    ["INVALID_AMOUNT", { exactNetRevenue: "1." }, ["exactNetRevenue"]],
    ["INVALID_AMOUNT", { sales: "-1" }, ["sales"]],
    ["INVALID_AMOUNT", { returns: "-1" }, ["returns"]],
    ["INVALID_AMOUNT", { returns: "0.1x" }, ["returns"]],
    ["INVALID_COUNT", { orders: -1 }, ["orders"]],
    ["INVALID_COUNT", { returnOrders: 0.5 }, ["returnOrders"]],
    ["INVALID_COUNT", { purchaseDays: "1" }, ["purchaseDays"]],
    ["INVALID_DATE", { firstPurchaseDate: "2026-02-30" }, ["firstPurchaseDate"]],
    ["INVALID_DATE", { lastPurchaseDate: "today" }, ["lastPurchaseDate"]],
    ["INVALID_LIST", { days: {} }, ["days"]],
    ["INVALID_DATE", { days: [{ ...DAY, date: "20.11.2026" }] }, ["days", 0, "date"]],
    ["INVALID_AMOUNT", { days: [DAY, { ...DAY, net: "x" }] }, ["days", 1, "net"]],
    ["INVALID_RECORD", { days: [null] }, ["days", 0]],
    ["UNSORTED_DAYS", { days: [DAY, DAY] }, ["days"]],
    ["UNSORTED_DAYS", { days: [DAY, { ...DAY, date: "2026-11-19" }] }, ["days"]],
    ["UNKNOWN_PROPERTY", { total: 1 }, []],
  ])("refuses with %s a history with %o", async (code, details, path) => {
    const history = { ...HISTORY, ...details } as unknown as Purchases;
    await expect(repository.save(history, "any")).rejects.toEqual(refusal(code, ["purchases", ...path]));
    await expect(repository.find("4711")).resolves.toBeUndefined();
  });
});
