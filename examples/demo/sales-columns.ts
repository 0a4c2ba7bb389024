import type { Language } from "clientele";
import { DemoError } from "./demo-error.js";
import { createWriter } from "./texts.js";

/** The headers by which a column is recognised, in any case and with or without blanks, hyphens and underscores. */
const KNOWN_HEADERS = {
  customer: [
    "CustomerID Kundennummer KundenNr KundenID Kunde Customer CustomerNo CustomerNumber ClientID Client BuyerID UserID",
    "Debitor Debitorennummer",
  ],
  order: [
    "InvoiceNo Invoice InvoiceNumber InvoiceID Rechnungsnummer RechnungsNr Rechnung Belegnummer OrderID Order OrderNo",
    "OrderNumber Bestellnummer BestellNr Bestellung Auftragsnummer Auftrag TransactionID",
  ],
  date: [
    "InvoiceDate Rechnungsdatum Datum OrderDate Bestelldatum Kaufdatum Belegdatum Auftragsdatum PurchaseDate",
    "TransactionDate Date Timestamp OrderTimestamp CreatedAt",
  ],
  quantity: ["Quantity Menge Anzahl Stück Stückzahl Qty"],
  price: ["UnitPrice Einzelpreis Stückpreis Preis Price"],
  amount: [
    "Amount Betrag Revenue Umsatz Nettobetrag Nettoumsatz Gesamtbetrag Gesamtpreis Zeilenbetrag LineTotal Total",
    "TotalPrice Sales NetAmount",
  ],
} as const;

/** What the demo wants to know of a sales line. */
export type SalesColumn = keyof typeof KNOWN_HEADERS;

export function isSalesColumn(text: string): text is SalesColumn {
  return Object.hasOwn(KNOWN_HEADERS, text);
}

/** The headers of a file by what they stand for: the amount of a line, or quantity and price, and never all three. */
export interface ChosenHeaders extends Readonly<Partial<Record<SalesColumn, string | undefined>>> {
  readonly customer: string;
  readonly date: string;
}

/**
 * Chooses the columns of a file: what the user says, else the first common header that is there.
 *
 * @throws {@link DemoError} that lists the headers, where a column is missing.
 */
export function chooseHeaders(
  headers: readonly string[],
  map: Readonly<Partial<Record<SalesColumn, string>>>,
  language: Language,
): ChosenHeaders {
  const fail = (text: keyof (typeof TEXTS)["de"], column: string): never => {
    const params = { column, headers: headers.join(", ") };
    throw new DemoError(createWriter(TEXTS, language)(text, params));
  };
  const find = (column: SalesColumn): string | undefined => {
    const wanted = map[column];
    const headerOf = (key: string) => headers.find((header) => keyOf(header) === key);
    if (wanted !== undefined) return headerOf(keyOf(wanted)) ?? fail("NOT_IN_FILE", wanted);
    return keysOf(column)
      .map(headerOf)
      .find((header) => header !== undefined);
  };

  const customer = find("customer") ?? fail("NO_CUSTOMER", "customer");
  const date = find("date") ?? fail("NO_DATE", "date");
  const order = find("order");
  const [quantity, price] = [find("quantity"), find("price")];
  const isProduct = quantity !== undefined && price !== undefined;
  const saysProduct = map.quantity !== undefined || map.price !== undefined;
  const amount = saysProduct && map.amount === undefined ? undefined : find("amount");
  if (amount !== undefined) return { customer, date, order, amount };
  return isProduct ? { customer, date, order, quantity, price } : fail("NO_AMOUNT", "amount");
}

const keyOf = (header: string) =>
  header
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_.-]/g, "");

const keysOf = (column: SalesColumn) => KNOWN_HEADERS[column].join(" ").split(" ").map(keyOf);

const TEXTS = {
  de: {
    NOT_IN_FILE: "Die Datei hat keine Spalte {column}; sie hat: {headers}",
    NO_CUSTOMER:
      "Keine Spalte mit dem Kunden erkannt; die Datei hat: {headers}. Mit --map customer=SPALTE lässt sie sich angeben",
    NO_DATE:
      "Keine Spalte mit dem Datum erkannt; die Datei hat: {headers}. Mit --map date=SPALTE lässt sie sich angeben",
    NO_AMOUNT:
      "Keine Spalte mit dem Betrag und keine zwei mit Menge und Einzelpreis erkannt; die Datei hat: {headers}. Mit --map amount=SPALTE oder --map quantity=SPALTE,price=SPALTE lassen sie sich angeben",
  },
  en: {
    NOT_IN_FILE: "The file has no column {column}; it has: {headers}",
    NO_CUSTOMER: "No column with the customer recognised; the file has: {headers}. Name it with --map customer=HEADER",
    NO_DATE: "No column with the date recognised; the file has: {headers}. Name it with --map date=HEADER",
    NO_AMOUNT:
      "Neither a column with the amount nor two with quantity and unit price recognised; the file has: {headers}. Name them with --map amount=HEADER or --map quantity=HEADER,price=HEADER",
  },
} as const;
