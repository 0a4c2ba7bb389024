import type { Labels } from "../../shared/labels.js";
import type { PurchaseLineCode } from "./model.js";

/** What the report says of sales lines. */
export const PURCHASE_LINE_LABELS: Labels<PurchaseLineCode> = {
  de: {
    WITHOUT_PARTY: "ohne Kunden",
    INVALID_DATE: "Datum nicht lesbar",
    AFTER_AS_OF: "liegt nach dem Stichtag",
    INVALID_AMOUNT: "Betrag nicht lesbar",
    INVALID_CURRENCY: "unbekannte Währung",
    OTHER_CURRENCY: "fremde Währung ohne Kurs",
    CONVERTED: "umgerechnet",
    DUPLICATE_LINE: "doppelte Zeile",
    ZERO_AMOUNT: "Betrag null",
    RETURN: "Retoure oder Gutschrift",
    UNMATCHED_RETURN: "Retoure oder Gutschrift ohne vorherigen Kauf",
  },
  en: {
    WITHOUT_PARTY: "without a customer",
    INVALID_DATE: "unreadable date",
    AFTER_AS_OF: "later than the reference date",
    INVALID_AMOUNT: "unreadable amount",
    INVALID_CURRENCY: "unknown currency",
    OTHER_CURRENCY: "foreign currency without a rate",
    CONVERTED: "converted",
    DUPLICATE_LINE: "duplicate line",
    ZERO_AMOUNT: "amount of zero",
    RETURN: "return or credit note",
    UNMATCHED_RETURN: "return or credit note without an earlier purchase",
  },
};
