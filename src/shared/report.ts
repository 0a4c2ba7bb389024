import { ClienteleError } from "./errors.js";
import type { Finding } from "./finding.js";

/** How many records met one rule, with a few of their ids. */
export interface Count<Code extends string = string> {
  readonly code: Code;
  readonly count: number;
  /** The first few ids in the order of the input, for looking into it. */
  readonly sampleIds: readonly string[];
}

/** What became of the records that went in: `in` is always `out` plus the counts of `dropped`. */
export interface Report<Code extends string = string> {
  readonly in: number;
  readonly out: number;
  /** Records that were left out; each is counted under one code. Sorted by code. */
  readonly dropped: readonly Count<Code>[];
  /** Records that were kept although a rule remarked on them; one record may be counted under several codes. Sorted by code. */
  readonly noted: readonly Count<Code>[];
  /** The first findings in the order of the input. How many there are in all is in `findingCount`. */
  readonly findings: readonly Finding[];
  readonly findingCount: number;
}

/** How much of a {@link Report} is kept word for word. Counts are always complete. */
export interface ReportOptions {
  /** @defaultValue 5 */
  readonly maxSampleIds?: number | undefined;
  /** @defaultValue 100 */
  readonly maxFindings?: number | undefined;
}

/** Collects a {@link Report} record by record, in memory that does not grow with the input. */
export interface ReportBuilder<Code extends string = string> {
  /** One more record went in. */
  take(): void;
  /** The record taken last is left out. */
  drop(code: Code, id?: string): void;
  /** The record taken last is kept, and a rule remarks on it. */
  note(code: Code, id?: string): void;
  /** Something in a record is doubtful, whether it is left out or not. */
  find(finding: Finding): void;
  /** The report of all records until now. More may follow. */
  build(): Report<Code>;
}

/**
 * Starts a {@link Report}.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for a limit that is no whole number, zero or more.
 *
 * @example
 * ```ts
 * import { createReport } from "clientele";
 *
 * const report = createReport<"WITHOUT_CUSTOMER">();
 * report.take();
 * report.take();
 * report.drop("WITHOUT_CUSTOMER", "line 2");
 *
 * report.build().out; // => 1
 * report.build().dropped; // => [{ code: "WITHOUT_CUSTOMER", count: 1, sampleIds: ["line 2"] }]
 * ```
 */
export function createReport<Code extends string>(options: ReportOptions = {}): ReportBuilder<Code> {
  const { maxSampleIds = 5, maxFindings = 100 } = options;
  assertLimit(maxSampleIds, "maxSampleIds");
  assertLimit(maxFindings, "maxFindings");

  let taken = 0;
  let lost = 0;
  let findingCount = 0;
  const dropped = createTally<Code>(maxSampleIds);
  const noted = createTally<Code>(maxSampleIds);
  const findings: Finding[] = [];

  return {
    take() {
      taken += 1;
    },
    drop(code, id) {
      lost += 1;
      dropped.add(code, id);
    },
    note(code, id) {
      noted.add(code, id);
    },
    find(finding) {
      findingCount += 1;
      if (findings.length < maxFindings) findings.push(finding);
    },
    build() {
      return {
        in: taken,
        out: taken - lost,
        dropped: dropped.list(),
        noted: noted.list(),
        findings: [...findings],
        findingCount,
      };
    },
  };
}

function createTally<Code extends string>(maxSampleIds: number) {
  const entries = new Map<Code, { count: number; readonly sampleIds: string[] }>();
  return {
    add(code: Code, id: string | undefined): void {
      const entry = entries.get(code) ?? { count: 0, sampleIds: [] };
      entries.set(code, entry);
      entry.count += 1;
      if (id !== undefined && entry.sampleIds.length < maxSampleIds) entry.sampleIds.push(id);
    },
    list(): readonly Count<Code>[] {
      return [...entries]
        .map(([code, { count, sampleIds }]) => ({ code, count, sampleIds: [...sampleIds] }))
        .sort((left, right) => (left.code < right.code ? -1 : 1));
    },
  };
}

function assertLimit(limit: number, name: keyof ReportOptions): void {
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw new ClienteleError("INVALID_OPTION", `expected a whole number, zero or more, got ${limit}`, [name]);
  }
}
