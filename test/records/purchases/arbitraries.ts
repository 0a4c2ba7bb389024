import fc from "fast-check";
import type { PurchaseOptions } from "../../../src/records/purchases/index.js";

export interface SalesLine {
  readonly who: string;
  readonly date: string;
  readonly cents: number;
  readonly order: string | null;
}

/** Few parties, few days and few orders, so that lines meet; returns and free items among them. */
export const salesLines: fc.Arbitrary<SalesLine[]> = fc.array(
  fc.record({
    who: fc.constantFrom("", "ada", "bob", "cyd", "__proto__"),
    date: fc.constantFrom("2025-12-31", "2026-01-01", "2026-01-02", "2026-02-28", "2026-03-01"),
    cents: fc.oneof(fc.integer({ min: -500, max: 500 }), fc.maxSafeInteger()),
    order: fc.constantFrom(null, "R-1", "R-2", "G-1"),
  }),
);

export const SALES_LINE_OPTIONS: PurchaseOptions<SalesLine> = {
  partyIdOf: (line) => line.who,
  atOf: (line) => line.date,
  amountOf: (line) => `${line.cents}e-2`,
  orderIdOf: (line) => line.order,
  currency: "EUR",
  zone: "Europe/Berlin",
  asOf: "2026-11-21T12:00:00Z",
};
