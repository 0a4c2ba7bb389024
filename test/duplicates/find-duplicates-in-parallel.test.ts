import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import {
  DUPLICATE_JOBS,
  type DuplicateOptions,
  type DuplicateRecord,
  findDuplicates,
  findDuplicatesInParallel,
  linkRecords,
  linkRecordsInParallel,
} from "../../src/duplicates/index.js";
import {
  createWorkClient,
  createWorkPort,
  type Progress,
  type Work,
  type WorkClient,
} from "../../src/shared/work/index.js";
import { openWorker } from "./open-worker.js";
import { generatePeople, PEOPLE_FIELDS } from "./people.js";

const opened: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((close) => close()));
});

function open(...jobs: Parameters<typeof openWorker>): WorkClient {
  const { client, close } = openWorker(...jobs);
  opened.push(close);
  return client;
}

const openAll = (count: number) => Array.from({ length: count }, () => open());

/** A worker that must not be asked for anything. */
const untouched: WorkClient = { run: () => Promise.reject(new Error("asked")) };

const { records } = generatePeople("threads", 120);
const options: DuplicateOptions = { preset: "person", fields: PEOPLE_FIELDS };
const people = records.map((record) => ({ ...record }));

describe("findDuplicatesInParallel", () => {
  it.each([0, 1, 2, 3])(
    "answers what findDuplicates answers, with %i workers",
    async (count) => {
      const all = { ...options, threshold: 0.7, review: { from: 0, to: 1 }, seed: "other", maxPairs: 4000 };
      const constrained = { ...all, mustLink: [[0, 9]], cannotLink: [[1, 2]] } as const;
      const result = await findDuplicatesInParallel(Object.freeze(people), constrained, { workers: openAll(count) });
      expect(result).toEqual(findDuplicates(people, constrained));
      expect(result.report.pairsCompared).toBeGreaterThan(1000);
    },
    30_000,
  );

  it("answers the same with the model of an earlier run", async () => {
    const { model } = findDuplicates(people, options);
    const given = { ...options, model: JSON.parse(JSON.stringify(model)) };
    const result = await findDuplicatesInParallel(people, given, { workers: openAll(1) });
    expect(result).toEqual(findDuplicates(people, given));
  }, 30_000);

  it("answers the same for records that say several things in a field", async () => {
    const several = people.map((person, index) => ({ ...person, mobile: [person.mobile, `0171 ${index % 40}`] }));
    const result = await findDuplicatesInParallel(several, options, { workers: openAll(2) });
    expect(result).toEqual(findDuplicates(several, options));
  }, 30_000);

  it("answers for fewer pairs than there are threads, for one record and for none", async () => {
    for (const few of [people.slice(0, 3), people.slice(0, 1), []]) {
      const result = await findDuplicatesInParallel(few, options, { workers: openAll(3) });
      expect(result).toEqual(findDuplicates(few, options));
    }
  }, 30_000);

  it("sends what is said in the fields named, and nothing else", async () => {
    const sent: unknown[] = [];
    const client = open();
    const worker: WorkClient = {
      run: (job, input, run) => {
        sent.push(job, input);
        return client.run(job, input, run);
      },
    };
    const secret = [...people].map((person) => ({ ...person, iban: "DE00 1234", greet: () => "no clone of this" }));
    await findDuplicatesInParallel(
      secret,
      { ...options, fields: { email: "email" }, maxPairs: 50 },
      { workers: [worker] },
    );
    expect(sent).toEqual([
      "compareDuplicates",
      { plan: { texts: { email: expect.anything() }, maxPairs: 50, sources: undefined }, share: 1, shares: 2 },
    ]);
    expect(JSON.stringify(sent)).not.toContain("DE00");
  }, 30_000);

  it("counts the pairs of all threads together", async () => {
    const seen: Progress[] = [];
    const { report } = await findDuplicatesInParallel(people, options, {
      workers: openAll(2),
      onProgress: (progress) => seen.push(progress),
    });
    const stages = [...new Set(seen.map(({ stage }) => stage))];
    expect(stages).toEqual(["fields", "rules", "pairs", "random pairs", "fit", "pairs within", "clusters"]);
    const pairs = seen.filter(({ stage }) => stage === "pairs");
    expect(pairs.length).toBeGreaterThan(0);
    for (const { total } of pairs) expect(total).toBe(report.pairsCompared);
  }, 30_000);

  it("adds up what each thread has done, and holds back what workers report before the pairs are listed", async () => {
    const shares = new Map<number, (progress: Progress) => void>();
    const reporting: WorkClient = {
      run: async (_, input, run) => {
        const { share } = input as { readonly share: number };
        const report = run?.onProgress ?? (() => undefined);
        report({ done: 0, stage: "fields" });
        report({ done: 5, total: 9, stage: "pairs" });
        shares.set(share, report);
        return new Promise(() => undefined);
      },
    };
    const seen: Progress[] = [];
    const controller = new AbortController();
    const run = findDuplicatesInParallel(people, options, {
      workers: [reporting, reporting],
      signal: controller.signal,
      onProgress(progress) {
        seen.push(progress);
        if (progress.stage === "pairs" && seen.length === 3) {
          shares.get(1)?.({ done: 7, total: 9, stage: "pairs" });
          shares.get(1)?.({ done: 1, stage: "rules" });
        }
      },
    });
    while (seen.length < 4) await new Promise((resolve) => setTimeout(resolve, 0));
    const total = findDuplicates(people, options).report.pairsCompared;
    expect(seen).toEqual([
      { done: 0, stage: "fields" },
      { done: 0, stage: "rules" },
      { done: 10, total, stage: "pairs" },
      { done: 12, total, stage: "pairs" },
    ]);
    void run.catch(() => undefined);
    controller.abort();
  }, 30_000);

  it("stops everything with the signal, and rejects with its reason", async () => {
    const controller = new AbortController();
    const run = findDuplicatesInParallel(people, options, {
      workers: openAll(2),
      signal: controller.signal,
      onProgress: ({ stage }) => {
        if (stage === "pairs") controller.abort(new Error("enough"));
      },
    });
    await expect(run).rejects.toThrow("enough");
    const late = AbortSignal.abort(new Error("too late"));
    const never = findDuplicatesInParallel(people, options, { workers: openAll(1), signal: late });
    await expect(never).rejects.toThrow("too late");
  }, 30_000);

  it("stops with the signal after the pairs were compared, too", async () => {
    const controller = new AbortController();
    const run = findDuplicatesInParallel(people, options, {
      workers: openAll(1),
      signal: controller.signal,
      onProgress: ({ stage }) => {
        if (stage === "fit") controller.abort(new Error("enough"));
      },
    });
    await expect(run).rejects.toThrow("enough");
  }, 30_000);

  it("rejects with the error of a worker that cannot do what it is asked for", async () => {
    const run = findDuplicatesInParallel(people, options, { workers: [open(), open({})] });
    await expect(run).rejects.toMatchObject({ code: "UNKNOWN_JOB", path: ["job"] });
  }, 30_000);

  it.each([
    ["levels of fewer pairs", (levels: readonly Uint8Array[]) => levels.map((ofPairs) => ofPairs.subarray(1))],
    ["levels of more pairs", (levels: readonly Uint8Array[]) => levels.map((ofPairs) => Uint8Array.of(1, ...ofPairs))],
    ["levels of fewer comparisons", (levels: readonly Uint8Array[]) => levels.slice(1)],
  ])(
    "refuses the answer of a worker with %s",
    async (_, change) => {
      function* compareDuplicates(input: never): Work<unknown> {
        return change(
          yield* (DUPLICATE_JOBS["compareDuplicates"] as (input: never) => Work<readonly Uint8Array[]>)(input),
        );
      }
      const run = findDuplicatesInParallel(people, options, { workers: [open(), open({ compareDuplicates })] });
      await expect(run).rejects.toMatchObject({ code: "INVALID_VALUE", path: ["workers", 1] });
    },
    30_000,
  );

  it.each<[string, unknown, readonly (string | number)[]]>([
    ["INVALID_OPTION", { preset: "robot" }, ["preset"]],
    ["INVALID_OPTION", { mustLink: [[0, 0]] }, ["mustLink", 0]],
    ["INVALID_OPTION", { cannotLink: [[0, 1e6]] }, ["cannotLink", 0]],
    ["CONTRADICTORY_CONSTRAINTS", { mustLink: [[0, 1]], cannotLink: [[0, 1]] }, ["cannotLink", 0]],
  ])("refuses with %s before anything is sent: %j", async (code, wrong, path) => {
    const run = findDuplicatesInParallel(people, { ...options, ...(wrong as object) }, { workers: [untouched] });
    await expect(run).rejects.toMatchObject({ code, path });
  });

  it("refuses records and models before anything is sent", async () => {
    const workers = [untouched];
    const refuses = async (run: Promise<unknown>, code: string, path: readonly (string | number)[]) =>
      expect(run).rejects.toMatchObject({ code, path });
    const withNull = [people[0], null] as unknown as readonly DuplicateRecord[];
    await refuses(findDuplicatesInParallel(withNull, options, { workers }), "INVALID_RECORD", ["records", 1]);
    const wrong = [{ email: true }];
    await refuses(findDuplicatesInParallel(wrong, options, { workers }), "INVALID_VALUE", ["records", 0, "email"]);
    const noList = "people" as unknown as readonly DuplicateRecord[];
    await refuses(findDuplicatesInParallel(noList, options, { workers }), "INVALID_VALUE", ["records"]);
    const { model } = findDuplicates(people, { ...options, fields: { email: "email" } });
    const other = findDuplicatesInParallel(people, { ...options, model }, { workers });
    await refuses(other, "COMPARISON_MISMATCH", ["model", "comparisons"]);
    const changed = { ...model, body: { ...model.body, prior: 3 } };
    await refuses(
      findDuplicatesInParallel(people, { ...options, model: changed }, { workers }),
      "MODEL_HASH_MISMATCH",
      ["hash"],
    );
  });

  it.each([
    [undefined, ["workers"]],
    [untouched, ["workers"]],
    [
      [untouched, undefined],
      ["workers", 1],
    ],
    [[{ run: true }], ["workers", 0]],
    [new Array(1), ["workers", 0]],
  ])("refuses workers that are none: %j", async (workers, path) => {
    const run = findDuplicatesInParallel(people, options, { workers: workers as readonly WorkClient[] });
    await expect(run).rejects.toMatchObject({ code: "INVALID_OPTION", path });
  });
});

describe("linkRecordsInParallel", () => {
  it("answers what linkRecords answers", async () => {
    const [left, right] = [people.slice(0, 90), people.slice(40)];
    const result = await linkRecordsInParallel(left, right, options, { workers: openAll(2) });
    expect(result).toEqual(linkRecords(left, right, options));
    expect(result.links.length).toBeGreaterThan(20);
  }, 30_000);

  it("refuses what linkRecords refuses, before anything is sent", async () => {
    const workers = [untouched];
    for (const [left, right, wrong, code, path] of [
      [null, [], {}, "INVALID_VALUE", ["left"]],
      [[], undefined, {}, "INVALID_VALUE", ["right"]],
      [[], [], { threshold: 2 }, "INVALID_OPTION", ["threshold"]],
    ] as const) {
      const run = linkRecordsInParallel(
        left as unknown as [],
        right as unknown as [],
        { ...options, ...wrong },
        { workers },
      );
      await expect(run).rejects.toMatchObject({ code, path });
    }
  });
});

describe("findDuplicatesInParallel in threads of its own", () => {
  function openThread() {
    const file = fileURLToPath(new URL("./duplicates-worker.ts", import.meta.url));
    const worker = new Worker(
      `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`,
      { eval: true },
    );
    opened.push(() => worker.terminate());
    return { worker, client: createWorkClient(createWorkPort(worker)) };
  }

  it("answers what findDuplicates answers", async () => {
    const workers = [openThread().client, openThread().client];
    const now = () => performance.now();
    await expect(findDuplicatesInParallel(people, options, { workers, now })).resolves.toEqual(
      findDuplicates(people, options),
    );
  }, 60_000);

  it("rejects with the reason why a thread broke down", async () => {
    const { worker, client } = openThread();
    const run = findDuplicatesInParallel(people, options, {
      workers: [client],
      onProgress: ({ stage }) => {
        if (stage === "rules") void worker.terminate();
      },
    });
    await expect(run).rejects.toThrow("the worker has ended");
  }, 60_000);
});
