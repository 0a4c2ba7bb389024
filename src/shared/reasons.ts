/**
 * One reason behind an answer, for programs. The sentence for people comes from the room's `labels.ts`, in `de` and `en`.
 */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  /** How much of the answer this reason makes up, where the answer is a sum. The contributions add up to it exactly. */
  readonly contribution?: number | undefined;
  /** The facts behind the reason. */
  readonly factIds?: readonly string[] | undefined;
}

/** An answer together with the instant it holds for and the reasons behind it. */
export interface Explained<Value, Code extends string = string> {
  readonly value: Value;
  /** The instant the answer holds for, as ISO text in UTC. */
  readonly asOf: string;
  readonly reasons: readonly Reason<Code>[];
}
