import type { Language } from "clientele";
import type { FoundCustomers } from "./base/find-customers.js";
import type { DemoLead } from "./base/generate-leads.js";
import type { CustomerBase } from "./base/keep-base.js";
import type { NumberFormat } from "./number-format.js";
import type { Sales } from "./read-sales.js";

/** How every chapter is written. */
interface Style {
  readonly language: Language;
  readonly format: NumberFormat;
}

/** What the chapters on value are written from. */
export interface ChapterContext extends Style {
  readonly sales: Sales;
  /** Whether the sales are those of the made-up shop. */
  readonly isMadeUp: boolean;
  /** What people call a customer. */
  readonly nameOf: (partyId: string) => string;
}

/** What the chapters on the customer base are written from. */
export interface BaseContext extends Style {
  readonly base: CustomerBase;
  readonly found: FoundCustomers;
  /** Who may become a customer. */
  readonly leads: readonly DemoLead[];
  /** Who each party really is, by its id. */
  readonly truth: ReadonlyMap<string, string>;
}
