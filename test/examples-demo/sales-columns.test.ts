import { describe, expect, it } from "vitest";
import { chooseHeaders, type SalesColumn } from "../../examples/demo/sales-columns.js";

const choose = (headers: readonly string[], map: Readonly<Partial<Record<SalesColumn, string>>> = {}) =>
  chooseHeaders(headers, map, "de");

describe("chooseHeaders", () => {
  it.each([
    "CustomerID InvoiceNo InvoiceDate Quantity UnitPrice",
    "Kundennummer Rechnungsnummer Datum Menge Einzelpreis",
    "customer_id order_id order-date QTY Unit.Price",
    "Kunde Bestellung Bestelldatum Anzahl Preis",
  ])("recognises %s", (line) => {
    const [customer, order, date, quantity, price] = line.split(" ");
    expect(choose(["Artikel", ...line.split(" ")])).toEqual({ customer, order, date, quantity, price });
  });

  it.each(["Betrag", "amount", "Revenue", "Umsatz"])(
    "takes the amount of the line from %s, and no product then",
    (amount) => {
      expect(choose(["Kunde", "Datum", "Menge", "Preis", amount])).toEqual({
        customer: "Kunde",
        date: "Datum",
        order: undefined,
        amount,
      });
    },
  );

  it("needs no order", () => {
    expect(choose(["Kunde", "Datum", "Betrag"]).order).toBeUndefined();
  });

  it("takes the more telling of several headers", () => {
    expect(choose(["Kunde", "Kunden-Nr", "Datum", "Rechnungsdatum", "Betrag"])).toMatchObject({
      customer: "Kunden-Nr",
      date: "Rechnungsdatum",
    });
  });

  it("believes the user more than the headers", () => {
    const headers = ["Kunde", "Datum", "Betrag", "Menge", "Preis", "Firma", "Steuer"];
    expect(choose(headers, { customer: "firma" }).customer).toBe("Firma");
    expect(choose(headers, { price: "Preis" })).toMatchObject({ quantity: "Menge", price: "Preis" });
    expect(choose(headers, { price: "Preis" })).not.toHaveProperty("amount");
    expect(choose(headers, { price: "Preis", amount: "Steuer" })).toMatchObject({ amount: "Steuer" });
  });

  it.each([
    [
      ["Datum", "Betrag"],
      {},
      "Keine Spalte mit dem Kunden erkannt; die Datei hat: Datum, Betrag. Mit --map customer=SPALTE",
    ],
    [
      ["Kunde", "Betrag"],
      {},
      "Keine Spalte mit dem Datum erkannt; die Datei hat: Kunde, Betrag. Mit --map date=SPALTE",
    ],
    [["Kunde", "Datum", "Menge"], {}, "Keine Spalte mit dem Betrag und keine zwei mit Menge und Einzelpreis erkannt"],
    [["Kunde", "Datum", "Preis"], {}, "--map amount=SPALTE oder --map quantity=SPALTE,price=SPALTE"],
    [["Kunde", "Datum", "Betrag"], { date: "Tag" }, "Die Datei hat keine Spalte Tag; sie hat: Kunde, Datum, Betrag"],
  ])("lists the headers where one is missing: %j %j", (headers, map, message) => {
    expect(() => choose(headers, map)).toThrow(
      expect.objectContaining({ name: "DemoError", message: expect.stringContaining(message) }),
    );
  });
});
