import { afterEach, describe, expect, it } from "vitest";
import {
  createWorkClient,
  createWorkPort,
  type Progress,
  runWorkTogether,
  serveWork,
  type Work,
  type WorkClient,
} from "../../../src/shared/work/index.js";

const ended: string[] = [];
const opened: (() => void)[] = [];
afterEach(() => {
  ended.splice(0);
  for (const close of opened.splice(0)) close();
});

function* countTo({ total, name }: { readonly total: number; readonly name: string }): Work<string> {
  try {
    for (let done = 1; done <= total; done += 1) yield { done, total };
    return name;
  } finally {
    ended.push(name);
  }
}

function* breakDown(): Work<never> {
  yield { done: 1 };
  throw new RangeError("broken");
}

function openWorker(): WorkClient {
  const line = new MessageChannel();
  opened.push(() => line.port1.close());
  serveWork({ countTo, breakDown }, createWorkPort(line.port1));
  return createWorkClient(createWorkPort(line.port2));
}

const shareOf = (name: string, total = 3) => ({ worker: openWorker(), job: "countTo", input: { total, name } });
const forever = 1e9;

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 0));
}

describe("runWorkTogether", () => {
  it("answers the results of the work here and of all shares in their order, however long each takes", async () => {
    const shares = [shareOf("long", 9), shareOf("short", 1)];
    await expect(runWorkTogether(countTo({ total: 2, name: "here" }), shares)).resolves.toEqual({
      own: "here",
      shares: ["long", "short"],
    });
  });

  it("does the work here alone where there are no shares", async () => {
    const seen: unknown[] = [];
    const onProgress = (progress: Progress, share: number | undefined) => seen.push([progress.done, share]);
    const all = await runWorkTogether(countTo({ total: 2, name: "here" }), [], { onProgress });
    expect(all).toEqual({ own: "here", shares: [] });
    expect(seen).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
  });

  it("tells of which share each step is", async () => {
    const seen: unknown[] = [];
    await runWorkTogether(countTo({ total: 1, name: "here" }), [shareOf("a", 2), shareOf("b", 1)], {
      onProgress: (progress, share) => seen.push(`${share}: ${progress.done} of ${progress.total}`),
    });
    expect(seen.sort()).toEqual(["0: 1 of 2", "0: 2 of 2", "1: 1 of 1", "undefined: 1 of 1"]);
  });

  it("stops all others where a share fails, and rejects with its error", async () => {
    const shares = [shareOf("other", forever), { worker: openWorker(), job: "breakDown", input: undefined }];
    const run = runWorkTogether(countTo({ total: forever, name: "here" }), shares);
    await expect(run).rejects.toThrow("broken");
    expect(ended).toContain("here");
    await until(() => ended.includes("other"));
  });

  it("stops all shares where the work here fails, and rejects with its error", async () => {
    const run = runWorkTogether(breakDown(), [shareOf("a", forever), shareOf("b", forever)]);
    await expect(run).rejects.toThrow(RangeError);
    await until(() => ended.includes("a") && ended.includes("b"));
  });

  it("rejects with the reason why a worker broke down", async () => {
    let breakWorker: (reason: Error) => void = () => undefined;
    const worker = createWorkClient({
      send: () => setTimeout(() => breakWorker(new Error("out of memory")), 0),
      onMessage: () => undefined,
      onBreakdown: (listener) => {
        breakWorker = listener;
      },
    });
    const shares = [{ worker, job: "countTo", input: undefined }, shareOf("other", forever)];
    await expect(runWorkTogether(countTo({ total: forever, name: "here" }), shares)).rejects.toThrow("out of memory");
    await until(() => ended.includes("other"));
  });

  it.each(["here", "in a worker"])("stops everything where onProgress throws over a step %s", async (where) => {
    const fail = (_: Progress, share: number | undefined) => {
      if ((share === undefined) === (where === "here")) throw new Error("no room left");
    };
    const shares = [shareOf("a", forever)];
    const run = runWorkTogether(countTo({ total: forever, name: "here" }), shares, { onProgress: fail });
    await expect(run).rejects.toThrow("no room left");
    await until(() => ended.includes("a") && ended.includes("here"));
  });

  it("stops everything with the signal, and rejects with its reason", async () => {
    const controller = new AbortController();
    const run = runWorkTogether(countTo({ total: forever, name: "here" }), [shareOf("a", forever)], {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 3) controller.abort(new Error("enough"));
      },
    });
    await expect(run).rejects.toThrow("enough");
    expect(ended).toContain("here");
    await until(() => ended.includes("a"));
  });

  it("begins nothing where the signal is aborted already", async () => {
    const signal = AbortSignal.abort(new Error("too late"));
    const asked: unknown[] = [];
    const worker = createWorkClient({
      send: (message) => asked.push(message),
      onMessage: () => undefined,
      onBreakdown: () => undefined,
    });
    const shares = [{ worker, job: "countTo", input: undefined }];
    await expect(runWorkTogether(countTo({ total: 1, name: "here" }), shares, { signal })).rejects.toThrow("too late");
    expect([asked, ended]).toEqual([[], []]);
  });

  it("no longer listens to the signal once it is done", async () => {
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      reason: undefined,
      addEventListener: (_: "abort", listener: () => void) => void listeners.add(listener),
      removeEventListener: (_: "abort", listener: () => void) => void listeners.delete(listener),
    };
    const run = runWorkTogether(countTo({ total: 1, name: "here" }), [shareOf("a")], { signal });
    expect(listeners.size).toBe(1);
    await run;
    expect(listeners.size).toBe(0);
  });

  it("lets the work here block for as long as it is told, and refuses what runWorkAsync refuses", async () => {
    const run = runWorkTogether(countTo({ total: 1, name: "here" }), [shareOf("a", forever)], { maxBlockMillis: 0 });
    await expect(run).rejects.toMatchObject({ code: "INVALID_OPTION", path: ["maxBlockMillis"] });
    let turns = 0;
    setTimeout(() => {
      turns += 1;
    }, 0);
    await runWorkTogether(countTo({ total: 50, name: "here" }), [], {
      now: () => 0,
      onProgress: () => expect(turns).toBe(0),
    });
  });
});
