import { matchInParallel, type ParallelDuplicateOptions } from "./match-in-parallel.js";
import { assertOptions } from "./options.js";
import type { DuplicateOptions, DuplicateRecord, DuplicateResult } from "./result.js";

/**
 * {@link findDuplicates} on several threads: the very same answer, for any number of workers and for none.
 *
 * Comparing pairs is what grows with their number. Each worker is sent what the records say in the fields named, each text once, lists the
 * pairs itself and compares an equal share of them, while this thread compares its own; all the rest is done here, bit by bit, so that
 * the event loop gets its turn. Reading the records, finding rules and listing pairs are one step each, some seconds for a million records.
 * Each thread holds its own copy of the texts and of the pairs. Progress counts the pairs of all threads together.
 *
 * @param records - As for {@link findDuplicates}.
 * @param parallel - The workers; a clock (`now`) spares a turn of the event loop after every step.
 * @returns The result. Rejected, once all work is stopped, with what `onProgress` throws, with the signal's reason, with the error of a worker
 * that fails or with the reason why it broke down.
 * @throws `ClienteleError`, as a rejection, as {@link findDuplicates} does, before anything is sent; `INVALID_OPTION` for workers that
 * are none; `UNKNOWN_JOB` for a worker that does not serve {@link DUPLICATE_JOBS}, and `INVALID_VALUE` where it answers the levels of other
 * pairs, as one of another version of this library may.
 *
 * @example
 * ```ts
 * import { createWorkClient, createWorkPort, DUPLICATE_JOBS, findDuplicatesInParallel, serveWork } from "clientele";
 *
 * const line = new MessageChannel(); // elsewhere a worker, and what is inside of it
 * serveWork(DUPLICATE_JOBS, createWorkPort(line.port1));
 *
 * const workers = [createWorkClient(createWorkPort(line.port2))];
 * const records = [
 *   { name: "Hans Müller", mail: "h.mueller@example.org" },
 *   { name: "Anna Schmidt", mail: "anna@example.org" },
 *   { name: "Mueller, Hans", mail: "h.mueller@example.org" },
 * ];
 * const fields = { fullName: "name", email: "mail" };
 * const { clusters } = await findDuplicatesInParallel(records, { preset: "person", fields }, { workers });
 * clusters; // => [[0, 2]]
 * line.port1.close();
 * ```
 */
export async function findDuplicatesInParallel(
  records: readonly DuplicateRecord[],
  options: DuplicateOptions,
  parallel: ParallelDuplicateOptions,
): Promise<DuplicateResult> {
  assertOptions(options);
  return matchInParallel(records, options, parallel);
}
