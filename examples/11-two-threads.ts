/**
 * The same customers, twice as many hands: the pairs of a larger base are compared on two threads. The file is the worker as well; in a
 * browser it would be a Web Worker, with `self` instead of `parentPort`.
 */
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { DUPLICATE_JOBS, type DuplicateOptions, findDuplicates, findDuplicatesInParallel } from "clientele/duplicates";
import { generateCustomers } from "clientele/testing/customer-base";
import { createWorkClient, createWorkPort, serveWork } from "clientele/work";

const now = () => performance.now();

/** A thread that runs this file. Were it JavaScript, `new Worker(new URL(import.meta.url))` would do. */
const openThread = () =>
  new Worker(`import("tsx/esm/api").then(({ register }) => { register(); return import("${import.meta.url}"); })`, {
    eval: true,
  });

async function main(): Promise<void> {
  const records = [...generateCustomers({ seed: "two threads", entities: 600, organisationShare: 0 })].map(
    ({ givenName, familyName, dateOfBirth, email, city }) => ({ givenName, familyName, dateOfBirth, email, city }),
  );
  const fields = {
    givenName: "givenName",
    familyName: "familyName",
    dateOfBirth: "dateOfBirth",
    email: "email",
    city: "city",
  };
  const options: DuplicateOptions = { preset: "person", fields };

  const thread = openThread();
  const stages = new Set<string | undefined>();
  const { clusters, clusterOf, report } = await findDuplicatesInParallel(records, options, {
    workers: [createWorkClient(createWorkPort(thread))],
    now,
    onProgress: ({ stage }) => stages.add(stage),
  });
  await thread.terminate();

  console.log(`${records.length} records, ${report.pairsCompared} pairs, ${clusters.length} groups of duplicates`);
  console.log([...stages].join(", "));
  const alone = findDuplicates(records, options);
  console.log(
    `the same as on one thread: ${alone.clusterOf.every((cluster, record) => cluster === clusterOf[record])}`,
  );
}

if (isMainThread) await main();
else if (parentPort !== null) serveWork(DUPLICATE_JOBS, createWorkPort(parentPort), { now });
