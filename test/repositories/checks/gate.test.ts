import { describe, expect, it } from "vitest";
import { createStoreGate, untilAborted } from "../../../src/repositories/index.js";
import { refusal } from "../../shared/refusal.js";

const never = new Promise<never>(() => {});

describe("createStoreGate", () => {
  it("lets everything through while it is open", () => {
    const gate = createStoreGate();
    expect(() => gate.enter()).not.toThrow();
    expect(() => gate.enter({ signal: undefined })).not.toThrow();
    expect(() => gate.enter({ signal: new AbortController().signal })).not.toThrow();
  });

  it("lets nothing through once it is closed, and may be closed twice", () => {
    const gate = createStoreGate();
    gate.close();
    gate.close();
    const message = /^expected a store or unit of work that is open/;
    expect(() => gate.enter()).toThrow(refusal("STORE_CLOSED", [], message));
    expect(() => gate.enter({ signal: AbortSignal.abort("late") })).toThrow(refusal("STORE_CLOSED", []));
  });

  it("throws the reason of a signal that is aborted", () => {
    const reason = new Error("enough");
    expect(() => createStoreGate().enter({ signal: AbortSignal.abort(reason) })).toThrow(reason);
  });
});

describe("untilAborted", () => {
  it("is the promise, without a signal and with one that stays silent", async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.resolve(1), undefined)).resolves.toBe(1);
    await expect(untilAborted(Promise.resolve(2), signal)).resolves.toBe(2);
    await expect(untilAborted(Promise.reject(new Error("no")), signal)).rejects.toThrow("no");
  });

  it("rejects with the reason as soon as the signal is aborted, before or after the beginning", async () => {
    await expect(untilAborted(never, AbortSignal.abort("before"))).rejects.toBe("before");
    const controller = new AbortController();
    const waiting = untilAborted(never, controller.signal);
    controller.abort("after");
    await expect(waiting).rejects.toBe("after");
  });

  it("leaves no listener behind", async () => {
    const listeners = new Set<unknown>();
    const signal = {
      aborted: false,
      addEventListener: (_: string, listener: unknown) => listeners.add(listener),
      removeEventListener: (_: string, listener: unknown) => listeners.delete(listener),
    } as unknown as AbortSignal;
    const waiting = untilAborted(Promise.resolve(1), signal);
    expect(listeners.size).toBe(1);
    await waiting;
    expect(listeners.size).toBe(0);
  });
});
