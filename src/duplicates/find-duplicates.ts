import type { Work } from "../shared/work/model.js";
import { runWork } from "../shared/work/run.js";
import { matchRecords } from "./match-records.js";
import { assertOptions } from "./options.js";
import type { DuplicateOptions, DuplicateRecord, DuplicateResult } from "./result.js";

/**
 * Which records describe the same person or company, without any example of it: fields are brought into one form, pairs that agree in
 * something rare are compared, what each agreement weighs is learned from the records themselves, and records are put together as
 * long as all pairs of a cluster speak for it on average.
 *
 * Records are numbers here: their places in the list, from 0. The answer does not depend on the order of the records or of the
 * fields, nor on properties that are not named; the same call always answers the same. A missing value speaks neither for nor
 * against. With too few duplicates to learn from, the shares that experts expect are used, and the report says so.
 *
 * A difference between two records counts less than the lack of what they could agree in: a record with one common name and nothing
 * else is nobody's duplicate, not even that of its exact copy.
 *
 * A record may say several things in a field: its telephone numbers, former names, addresses. Two records agree there as well as those two of
 * their values do that agree best; what counts is how rare these are, and of several that agree as well the rarest. The order of
 * the values plays no part, nor does it whether one is there twice; an empty list says nothing, and a list of one value is that value. Lists
 * of two fields are not taken side by side: the second street may be found in the first town.
 *
 * @param records - Plain objects. Values are texts, numbers or lists of them, of 100 at most; undefined, null and blank texts say nothing.
 * @throws `ClienteleError` with the code and the path: `INVALID_OPTION`, `UNKNOWN_FIELD`; `INVALID_RECORD`, `INVALID_VALUE` for a record
 * or value of another kind; `CONTRADICTORY_CONSTRAINTS`; `COMPARISON_MISMATCH` for a model of other fields, and as `openModel`
 * does for what is no model.
 *
 * @example
 * ```ts
 * import { findDuplicates } from "clientele/duplicates";
 *
 * const records = [
 *   { first: "Hans", last: "Müller", born: "1961-03-04", mail: "h.mueller@example.org" },
 *   { first: "Anna", last: "Schmidt", born: "1975-11-30", mail: "anna@example.org" },
 *   { first: "Hanns", last: "Mueller", born: "1961-04-03", mail: "h.mueller@example.org" },
 * ];
 * const fields = { givenName: "first", familyName: "last", dateOfBirth: "born", email: "mail" };
 * const { clusters, report } = findDuplicates(records, { preset: "person", fields });
 * clusters; // => [[0, 2]]
 * report.findings.map(({ code }) => code); // => ["TOO_FEW_EXPECTED_MATCHES"]
 * ```
 *
 * @see Fellegi and Sunter (1969), "A Theory for Record Linkage", JASA 64; Winkler (2000), "Frequency-Based Matching in
 * Fellegi-Sunter Model of Record Linkage"; Enamorado, Fifield and Imai (2019), "Using a Probabilistic Model to Assist Merging of
 * Large-Scale Administrative Records", APSR 113.
 */
export function findDuplicates(records: readonly DuplicateRecord[], options: DuplicateOptions): DuplicateResult {
  return runWork(findDuplicatesWork(records, options));
}

/**
 * {@link findDuplicates} as long work: with progress, to be stopped, to be run in a worker. For several threads there is
 * {@link findDuplicatesInParallel}.
 */
export function findDuplicatesWork(
  records: readonly DuplicateRecord[],
  options: DuplicateOptions,
): Work<DuplicateResult> {
  assertOptions(options);
  return matchRecords(records, options);
}
