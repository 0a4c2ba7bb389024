import type { Reason } from "./reasons.js";

/** Something that is to be done by an instant: a reminder, a deadline, a follow-up, a review. */
export interface DueItem<Task extends string = string> {
  /** ISO text in UTC. */
  readonly dueAt: string;
  readonly task: Task;
  /** The id of the case, party or other record it is about. */
  readonly about: string;
  /** Who is to do it; absent where nobody is named yet. */
  readonly owner?: string | undefined;
  readonly reason: Reason;
}
