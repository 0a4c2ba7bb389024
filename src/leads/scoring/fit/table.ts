import type { LeadFieldKind } from "./lead-field.js";

/** A field of all leads, read once: each value is the number of its place among the different values in ascending order. */
export interface LeadColumn {
  readonly name: string;
  readonly kind: LeadFieldKind;
  readonly isMonotone: boolean;
  readonly missingTexts: readonly string[] | undefined;
  /** The different values: numbers ascending, texts by UTF-16 code units. */
  readonly values: readonly (number | string)[];
  /** By lead. The number of different values stands for a missing one. */
  readonly codes: Int32Array;
}

/** The leads with a known outcome, in an order that does not depend on the one they came in. */
export interface LeadTable {
  readonly size: number;
  readonly columns: readonly LeadColumn[];
  /** 1 for a lead that was won, else 0. */
  readonly won: Uint8Array;
  /** Whether the order is that of time. */
  readonly isInTimeOrder: boolean;
}

/** Which rows of a table: ascending indexes. */
export type RowIndexes = Int32Array;

/** All rows of a table. */
export const allRows = ({ size }: LeadTable): RowIndexes => Int32Array.from({ length: size }, (_, row) => row);
