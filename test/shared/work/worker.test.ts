import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { ClienteleError } from "../../../src/shared/errors.js";
import { createWorkClient, createWorkPort, type Progress } from "../../../src/shared/work/index.js";

const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.terminate()));
});

function open() {
  const file = fileURLToPath(new URL("./example-worker.ts", import.meta.url));
  const worker = new Worker(
    `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`,
    {
      eval: true,
    },
  );
  workers.push(worker);
  return { worker, client: createWorkClient(createWorkPort(worker)) };
}

describe("work in a thread of its own", () => {
  it("answers the result, and tells how far it is", async () => {
    const seen: Progress[] = [];
    const { client } = open();
    await expect(client.run("sum", [1, 2, 3], { onProgress: (progress) => seen.push(progress) })).resolves.toBe(6);
    expect(seen).toEqual([
      { done: 1, total: 3, stage: "ADDING" },
      { done: 2, total: 3, stage: "ADDING" },
      { done: 3, total: 3, stage: "ADDING" },
    ]);
  });

  it("does several jobs at once, each under its own name", async () => {
    const { client } = open();
    const sums = [client.run("sum", [1, 2]), client.run("sum", [10]), client.run("sum", [])];
    await expect(Promise.all(sums)).resolves.toEqual([3, 10, 0]);
  });

  it("brings an error back with its code and path", async () => {
    const { client } = open();
    const failure = await client.run("refuse", ["weights"]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ClienteleError);
    expect(failure).toMatchObject({
      name: "ClienteleError",
      code: "INVALID_VALUE",
      path: ["weights"],
      message: "expected something else (at weights)",
    });
    await expect(client.run("unheard of", 1)).rejects.toMatchObject({ code: "UNKNOWN_JOB", path: ["job"] });
    await expect(client.run("toString", 1)).rejects.toMatchObject({ code: "UNKNOWN_JOB" });
  });

  it("stops a job that would never end, and takes the next one", async () => {
    const { client } = open();
    const controller = new AbortController();
    const endless = client.run("forever", undefined, {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 3) controller.abort(new Error("enough"));
      },
    });
    await expect(endless).rejects.toThrow("enough");
    await expect(client.run("sum", [4, 5])).resolves.toBe(9);
  });

  it("rejects what is under way, and what comes later, once the worker has ended", async () => {
    const { client } = open();
    await expect(client.run("crash", undefined)).rejects.toThrow("the worker has ended");
    await expect(client.run("sum", [1])).rejects.toThrow("the worker has ended");
  });

  it("shares buffers instead of copying them", async () => {
    const { client } = open();
    const buffer = new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT);
    await client.run("fill", buffer);
    expect([...new Float64Array(buffer)]).toEqual([0, 1, 2]);
  });
});
