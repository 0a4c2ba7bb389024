import type { Language } from "clientele";
import type { NumberFormat } from "./number-format.js";
import type { Sales } from "./read-sales.js";

/** What every chapter is written from. */
export interface ChapterContext {
  readonly sales: Sales;
  readonly language: Language;
  readonly format: NumberFormat;
}
