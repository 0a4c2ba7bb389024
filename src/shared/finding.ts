import type { Path } from "./errors.js";

/** How bad a finding is: `error`, the record cannot be used as it is; `warning`, doubtful; `info`, good to know. */
export type Severity = "error" | "warning" | "info";

/** Something doubtful in the data. It never repeats the doubtful value itself, which may be personal. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** Where it stands: property names and indexes, or line and column of a file. */
  readonly path: Path;
  readonly recordId?: string | undefined;
  /** What the sentence in `labels.ts` needs. */
  readonly params?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** The value that would mend it, where there is exactly one. */
  readonly fix?: unknown;
}
