import type { VegaLiteSpec } from "clientele/charts";

/** A part of a chapter: plain data, which the terminal and the HTML page each write in their own way. */
export type Block =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "list"; readonly items: readonly string[] }
  | { readonly type: "figures"; readonly figures: readonly Figure[] }
  | { readonly type: "table"; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: "chart"; readonly spec: VegaLiteSpec };

/** One figure with its name, as it is to be read. */
interface Figure {
  readonly name: string;
  readonly value: string;
}

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean | undefined;
}

/** A chapter of the report. */
export interface Chapter {
  /** Names the chapter within the page. */
  readonly id: string;
  readonly title: string;
  /** Which question the chapter answers, and how to read the answer. */
  readonly lead: string;
  readonly blocks: readonly Block[];
}
