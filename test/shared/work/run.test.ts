import { describe, expect, it } from "vitest";
import { runWork, runWorkAsync, type Work } from "../../../src/shared/work/index.js";

function* countTo(total: number, ended: string[] = []): Work<string> {
  try {
    for (let done = 1; done <= total; done += 1) yield { done, total };
    ended.push("finished");
    return "finished";
  } finally {
    ended.push("cleaned up");
  }
}

function* breakDown(): Work<never> {
  yield { done: 1 };
  throw new RangeError("broken");
}

describe("runWork", () => {
  it("does all steps and answers the result", () => {
    const ended: string[] = [];
    expect(runWork(countTo(3, ended))).toBe("finished");
    expect(ended).toEqual(["finished", "cleaned up"]);
    expect(runWork(countTo(0))).toBe("finished");
  });

  it("throws what the work throws", () => {
    expect(() => runWork(breakDown())).toThrow("broken");
  });
});

describe("runWorkAsync", () => {
  it("answers what runWork answers, and reports every step", async () => {
    const seen: number[] = [];
    await expect(runWorkAsync(countTo(3), { onProgress: ({ done }) => seen.push(done) })).resolves.toBe("finished");
    expect(seen).toEqual([1, 2, 3]);
  });

  it("gives the event loop its turn after every step, without a clock", async () => {
    const order: string[] = [];
    const other = new Promise<void>((resolve) => setTimeout(() => resolve(void order.push("timer")), 0));
    await runWorkAsync(countTo(3), { onProgress: ({ done }) => order.push(`step ${done}`) });
    await other;
    expect(order[0]).toBe("step 1");
    expect(order.indexOf("timer")).toBeLessThan(order.indexOf("step 3"));
  });

  it.each([
    [undefined, ["1", "5"]], // 40 ms: after four steps of 10
    [20, ["1", "3", "5"]],
    [10, ["1", "2", "3", "4", "5"]],
    [1000, ["1"]],
  ])("with a clock, does steps in a row until %s milliseconds are used up", async (maxBlockMillis, firstSteps) => {
    let time = 1000;
    const turns: string[] = [];
    let sinceTurn = 0;
    const steps = runWorkAsync(countTo(5), {
      now: () => time,
      maxBlockMillis,
      onProgress: ({ done }) => {
        time += 10;
        if (sinceTurn === 0) turns.push(String(done));
        sinceTurn += 1;
        setTimeout(() => {
          sinceTurn = 0;
        }, 0);
      },
    });
    await steps;
    expect(turns).toEqual(firstSteps);
  });

  it("stops between two steps, cleans up, and rejects with the signal's reason", async () => {
    const controller = new AbortController();
    const ended: string[] = [];
    const run = runWorkAsync(countTo(10, ended), {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 2) controller.abort(new Error("enough"));
      },
    });
    await expect(run).rejects.toThrow("enough");
    expect(ended).toEqual(["cleaned up"]);
  });

  it("does not begin where the signal is aborted already", async () => {
    const ended: string[] = [];
    const run = runWorkAsync(countTo(1, ended), { signal: AbortSignal.abort(new Error("too late")) });
    await expect(run).rejects.toThrow("too late");
    expect(ended).toEqual([]);
  });

  it("rejects with what the work throws, and with what onProgress throws", async () => {
    await expect(runWorkAsync(breakDown())).rejects.toThrow("broken");
    const ended: string[] = [];
    const fail = () => {
      throw new Error("no room left");
    };
    await expect(runWorkAsync(countTo(3, ended), { onProgress: fail })).rejects.toThrow("no room left");
    expect(ended).toEqual(["cleaned up"]);
  });

  it.each([0, -1, Number.NaN])("refuses a maxBlockMillis of %d", async (maxBlockMillis) => {
    await expect(runWorkAsync(countTo(1), { maxBlockMillis })).rejects.toMatchObject({
      code: "INVALID_OPTION",
      path: ["maxBlockMillis"],
    });
  });
});
