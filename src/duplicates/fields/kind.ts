import type { ExpertShares } from "../model.js";

/** How the values of a field are brought into one form, blocked by and compared. */
export interface FieldKind {
  /** Brings a text into the form that is compared; an empty text says nothing. It changes nothing that it answered itself. */
  readonly normalize: (text: string) => string;
  /** The names of the levels; the first is the very same value, the last is different. */
  readonly levels: readonly string[];
  /** Makes ready what answers the level, from 2 on, of two different values by number. It is symmetric. */
  readonly prepare: (values: readonly string[]) => (first: number, second: number) => number;
  /** Up to which level the frequency of the values counts. */
  readonly lastTermLevel: number;
  readonly expert: ExpertShares;
  /** How many levels, from the first on, are ordered: a better one never weighs less. @defaultValue `1`, none */
  readonly orderedLevels?: number | undefined;
  /** What to block by beside the value itself; an empty text is no key. Undefined where a field is never blocked by alone. */
  readonly keys?: Readonly<Record<string, (value: string) => string>> | undefined;
}
