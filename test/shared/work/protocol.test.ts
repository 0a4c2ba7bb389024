import { describe, expect, it } from "vitest";
import {
  createWorkClient,
  createWorkPort,
  serveWork,
  type WebEndpoint,
  type Work,
  type WorkPort,
  type WorkRequest,
  type WorkResponse,
} from "../../../src/shared/work/index.js";

function* countTo(total: number): Work<number> {
  for (let done = 1; done <= total; done += 1) yield { done, total };
  return total;
}

function* fail(reason: unknown): Work<never> {
  yield { done: 0 };
  throw reason;
}

/** Both ends of a line that is written down. */
function connect() {
  const said: WorkResponse[] = [];
  const asked: WorkRequest[] = [];
  let toHost: (message: WorkRequest) => void = () => undefined;
  let toClient: (message: WorkResponse) => void = () => undefined;
  let breakDown: (reason: Error) => void = () => undefined;
  const host: WorkPort<WorkResponse, WorkRequest> = {
    send(message) {
      said.push(message);
      toClient(structuredClone(message));
    },
    onMessage: (listener) => {
      toHost = listener;
    },
    onBreakdown: () => undefined,
  };
  const client: WorkPort<WorkRequest, WorkResponse> = {
    send(message) {
      asked.push(message);
      toHost(structuredClone(message));
    },
    onMessage: (listener) => {
      toClient = listener;
    },
    onBreakdown: (listener) => {
      breakDown = listener;
    },
  };
  return {
    said,
    asked,
    host,
    client,
    toHost: (message: unknown) => toHost(message as WorkRequest),
    toClient: (message: unknown) => toClient(message as WorkResponse),
    breakDown: (reason: Error) => breakDown(reason),
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Waits for what must come. What must not come gets some turns of the event loop to come after all. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn();
}
async function someTurns(): Promise<void> {
  for (let count = 0; count < 10; count += 1) await turn();
}

describe("serveWork", () => {
  it("says progress and the result under the id of the request", async () => {
    const line = connect();
    serveWork({ countTo }, line.host);
    line.toHost({ type: "start", id: 7, job: "countTo", input: 2 });
    await until(() => line.said.length === 3);
    expect(line.said).toEqual([
      { type: "progress", id: 7, progress: { done: 1, total: 2 } },
      { type: "progress", id: 7, progress: { done: 2, total: 2 } },
      { type: "done", id: 7, result: 2 },
    ]);
  });

  it("says what is public about an error, of whatever kind", async () => {
    const line = connect();
    serveWork({ fail }, line.host);
    line.toHost({ type: "start", id: 1, job: "fail", input: new RangeError("broken") });
    line.toHost({ type: "start", id: 2, job: "fail", input: "just a text" });
    await until(() => line.said.filter(({ type }) => type === "failed").length === 2);
    expect(line.said.filter(({ type }) => type === "failed")).toEqual([
      { type: "failed", id: 1, failure: { name: "RangeError", message: "broken" } },
      { type: "failed", id: 2, failure: { name: "Error", message: "just a text" } },
    ]);
  });

  it("ends a cancelled job between two steps and says so; cancelling anything else does nothing", async () => {
    const line = connect();
    serveWork({ countTo }, line.host);
    line.toHost({ type: "start", id: 1, job: "countTo", input: 1e9 });
    line.toHost({ type: "cancel", id: 2 });
    line.toHost({ type: "cancel", id: 1 });
    await until(() => line.said.some(({ type }) => type === "cancelled"));
    expect(line.said.at(-1)).toEqual({ type: "cancelled", id: 1 });
    line.toHost({ type: "cancel", id: 1 });
    const count = line.said.length;
    await someTurns();
    expect(line.said).toHaveLength(count);
  });

  it("passes over what is no request", async () => {
    const line = connect();
    serveWork({ countTo }, line.host);
    for (const message of [undefined, null, "start", { type: "hello", id: 1 }]) line.toHost(message);
    await someTurns();
    expect(line.said).toEqual([]);
  });

  it("does several steps in a row where it is given a clock", async () => {
    const line = connect();
    serveWork({ countTo }, line.host, { now: () => 0 });
    line.toHost({ type: "start", id: 1, job: "countTo", input: 50 });
    await Promise.resolve();
    expect(line.said.length).toBeGreaterThan(49);
  });
});

describe("createWorkClient", () => {
  it("counts its requests, and cancels by the same id", async () => {
    const line = connect();
    const client = createWorkClient(line.client);
    const controller = new AbortController();
    const [first, second] = [client.run("a", 1), client.run("b", 2, { signal: controller.signal })];
    controller.abort(new Error("enough"));
    await expect(second).rejects.toThrow("enough");
    line.toClient({ type: "done", id: 1, result: "one" });
    await expect(first).resolves.toBe("one");
    expect(line.asked).toEqual([
      { type: "start", id: 1, job: "a", input: 1 },
      { type: "start", id: 2, job: "b", input: 2 },
      { type: "cancel", id: 2 },
    ]);
  });

  it("asks for nothing where the signal is aborted already", async () => {
    const line = connect();
    const run = createWorkClient(line.client).run("a", 1, { signal: AbortSignal.abort(new Error("too late")) });
    await expect(run).rejects.toThrow("too late");
    expect(line.asked).toEqual([]);
  });

  it("passes over messages about jobs that it does not wait for", async () => {
    const line = connect();
    const client = createWorkClient(line.client);
    const run = client.run("a", 1);
    for (const message of [undefined, { type: "done", id: 9, result: 0 }, { type: "cancelled", id: 1 }]) {
      line.toClient(message);
    }
    line.toClient({ type: "done", id: 1, result: "one" });
    line.toClient({ type: "done", id: 1, result: "again" });
    await expect(run).resolves.toBe("one");
  });

  it("sends no cancellation for what is done", async () => {
    const line = connect();
    const controller = new AbortController();
    const run = createWorkClient(line.client).run("a", 1, { signal: controller.signal });
    line.toClient({ type: "done", id: 1, result: "one" });
    await run;
    controller.abort();
    expect(line.asked).toHaveLength(1);
  });

  it("stops a job whose progress cannot be reported, and rejects it with what onProgress throws", async () => {
    const line = connect();
    const client = createWorkClient(line.client);
    const fail = () => {
      throw new Error("no room left");
    };
    const [first, second] = [client.run("a", 1, { onProgress: fail }), client.run("b", 2)];
    line.toClient({ type: "progress", id: 1, progress: { done: 1 } });
    line.toClient({ type: "done", id: 2, result: "two" });
    await expect(first).rejects.toThrow("no room left");
    await expect(second).resolves.toBe("two");
    expect(line.asked.slice(2)).toEqual([{ type: "cancel", id: 1 }]);
  });

  it("rejects everything with the first reason of a breakdown", async () => {
    const line = connect();
    const client = createWorkClient(line.client);
    const runs = [client.run("a", 1), client.run("b", 2)];
    line.breakDown(new Error("out of memory"));
    line.breakDown(new Error("ended"));
    for (const run of [...runs, client.run("c", 3)]) await expect(run).rejects.toThrow("out of memory");
  });
});

describe("createWorkPort", () => {
  it("speaks to a Web Worker, and hears when it breaks down", () => {
    const listeners = new Map<string, (event: { data?: unknown; message?: unknown }) => void>();
    const sent: unknown[] = [];
    const worker: WebEndpoint = {
      postMessage: (message) => void sent.push(message),
      addEventListener: (type, listener) => void listeners.set(type, listener),
    };
    const port = createWorkPort<string, string>(worker);
    const heard: unknown[] = [];
    port.onMessage((message) => heard.push(message));
    port.onBreakdown((reason) => heard.push(reason.message));
    port.send("hello");
    listeners.get("message")?.({ data: "hi" });
    listeners.get("error")?.({ message: "broken" });
    listeners.get("error")?.({});
    listeners.get("messageerror")?.({});
    expect(sent).toEqual(["hello"]);
    expect(heard).toEqual(["hi", "broken", "the worker failed", "a message could not be read"]);
  });

  it("speaks to a thread of Node, and hears when it breaks down", () => {
    const listeners = new Map<string, (value: unknown) => void>();
    const port = createWorkPort<string, string>({
      postMessage: () => undefined,
      on: (type, listener) => listeners.set(type, listener),
    });
    const heard: unknown[] = [];
    port.onMessage((message) => heard.push(message));
    port.onBreakdown((reason) => heard.push(reason.message));
    listeners.get("message")?.("hi");
    listeners.get("error")?.(new Error("broken"));
    listeners.get("error")?.("odd");
    listeners.get("exit")?.(1);
    expect(heard).toEqual(["hi", "broken", "the worker failed", "the worker has ended"]);
  });
});
