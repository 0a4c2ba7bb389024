/** A part of the contract, without its promises: what is in memory is there at once. */
export type Synchronous<Part> = {
  readonly [Name in keyof Part]: Part[Name] extends (...values: infer Values) => Promise<infer Answer>
    ? (...values: Values) => Answer
    : never;
};

/** Reads and writes that are to happen together. Nothing is seen of them before `apply`. */
export interface Draft<Part> {
  /** Reads what was kept and what the draft has written itself. */
  readonly part: Synchronous<Part>;
  /** Whether something that it has read was changed since. */
  readonly isStale: () => boolean;
  /** Keeps what it has written. To be called once, while it is not stale. */
  readonly apply: () => void;
}
