import { describe, expect, it } from "vitest";
import {
  DEFAULT_PURCHASE_POLICY,
  purchaseAccessors,
  summarizePurchases,
} from "../../../src/records/purchases/index.js";
import { PURCHASE_LINE_LABELS } from "../../../src/records/purchases/labels.js";
import { purchaseFieldsSchema, purchasePolicySchema, purchasesSchema } from "../../../src/records/purchases/schema.js";

const SETTINGS = { currency: "EUR", zone: "Europe/Berlin", asOf: "2026-11-21T12:00:00Z" };

describe("purchaseAccessors", () => {
  it("reads every part from its field", () => {
    const lines = [
      { Kunde: "4711", Datum: "2026-11-20", Menge: "2", Preis: "4.50", Rechnung: "R-1", Waehrung: "EUR" },
      { Kunde: "4711", Datum: "2026-11-20", Menge: "1", Preis: "1", Rechnung: "R-1", Waehrung: "EUR" },
    ];
    const fields = {
      partyId: "Kunde",
      at: "Datum",
      quantity: "Menge",
      unitPrice: "Preis",
      orderId: "Rechnung",
      currency: "Waehrung",
    };
    const { purchases } = summarizePurchases(lines, { ...purchaseAccessors(fields), ...SETTINGS });
    expect(purchases[0]).toMatchObject({ partyId: "4711", netRevenue: "10.00", orders: 1 });
  });

  it("treats a missing field as an unreadable part, and reads only own properties", () => {
    const accessors = purchaseAccessors({ partyId: "constructor", at: "at", amount: "amount" });
    const lines: object[] = [
      { at: "2026-11-20", amount: 1 },
      { constructor: "x", amount: 1 },
      { constructor: "x", at: "2026-11-20" },
    ];
    const { report } = summarizePurchases(lines, { ...accessors, ...SETTINGS });
    expect(report.dropped.map(({ code }) => code)).toEqual(["INVALID_AMOUNT", "INVALID_DATE", "WITHOUT_PARTY"]);
  });

  it("refuses unknown parts and fields that are no text", () => {
    const refused = (fields: object) => () => purchaseAccessors(fields as never);
    expect(refused({ partyId: "a", at: "b", price: "c" })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["fields", "price"] }),
    );
    expect(refused({ partyId: 1, at: "b" })).toThrow(
      expect.objectContaining({ code: "INVALID_OPTION", path: ["fields", "partyId"] }),
    );
    expect(refused({ partyId: "a", at: "b", orderId: undefined })).not.toThrow();
  });
});

describe("the schemas of purchases", () => {
  const day = { date: "2026-11-20", sales: "10", returns: "0", net: "10", orders: 1, returnOrders: 0 };
  const history = {
    partyId: "ada",
    currency: "EUR",
    netRevenue: "20.00",
    exactNetRevenue: "20",
    sales: "20",
    returns: "0",
    orders: 2,
    returnOrders: 0,
    purchaseDays: 2,
    firstPurchaseDate: "2026-11-20",
    lastPurchaseDate: "2026-11-21",
    days: [day, { ...day, date: "2026-11-21" }],
  };

  it("take a history, with or without a first purchase", () => {
    expect(purchasesSchema.parse(history)).toEqual(history);
    const { firstPurchaseDate: _first, lastPurchaseDate: _last, ...rest } = history;
    expect(purchasesSchema.safeParse(rest).success).toBe(true);
  });

  it.each([
    ["partyId", { partyId: "" }],
    ["currency", { currency: "eur" }],
    ["netRevenue", { netRevenue: 20 }],
    ["netRevenue", { netRevenue: "1e2" }],
    ["netRevenue", { netRevenue: "020.00" }],
    ["exactNetRevenue", { exactNetRevenue: "20." }],
    ["sales", { sales: "-20" }],
    ["returns", { returns: "-1" }],
    ["orders", { orders: 1.5 }],
    ["returnOrders", { returnOrders: -1 }],
    ["purchaseDays", { purchaseDays: "2" }],
    ["firstPurchaseDate", { firstPurchaseDate: "20.11.2026" }],
    ["lastPurchaseDate", { lastPurchaseDate: "2026-02-30" }],
    ["days", { days: [day, day] }],
    ["days", { days: [{ ...day, date: "2026-11-21" }, day] }],
    ["days", { days: [{ ...day, net: "ten" }] }],
  ])("refuse a wrong %s: %j", (part, wrong) => {
    const { error } = purchasesSchema.safeParse({ ...history, ...wrong });
    expect(error?.issues[0]?.path[0]).toBe(part);
  });

  it("take negative net amounts", () => {
    const net = { netRevenue: "-0.50", exactNetRevenue: "-0.504", days: [{ ...day, net: "-3" }] };
    expect(purchasesSchema.safeParse({ ...history, ...net }).success).toBe(true);
  });

  it("take the default policy, and refuse rules that do not exist", () => {
    expect(purchasePolicySchema.parse(DEFAULT_PURCHASE_POLICY)).toEqual(DEFAULT_PURCHASE_POLICY);
    expect(purchasePolicySchema.safeParse({ ...DEFAULT_PURCHASE_POLICY, otherCurrency: "keep" }).success).toBe(false);
    expect(purchasePolicySchema.safeParse({ ...DEFAULT_PURCHASE_POLICY, zeroAmount: "keep" }).success).toBe(true);
    expect(purchasePolicySchema.safeParse({ ...DEFAULT_PURCHASE_POLICY, more: "keep" }).success).toBe(false);
  });

  it("take field names", () => {
    const fields = { partyId: "Kunde", at: "Datum", amount: "Betrag" };
    expect(purchaseFieldsSchema.parse(fields)).toEqual(fields);
    expect(purchaseFieldsSchema.safeParse({ partyId: "Kunde" }).success).toBe(false);
  });
});

describe("PURCHASE_LINE_LABELS", () => {
  it("has a German and an English text for every code", () => {
    const { de, en } = PURCHASE_LINE_LABELS;
    expect(Object.keys(de)).toEqual(Object.keys(en));
    expect([...Object.values(de), ...Object.values(en)].every((text) => text.length > 3)).toBe(true);
  });
});
