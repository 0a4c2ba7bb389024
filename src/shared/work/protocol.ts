import type { Path } from "../errors.js";
import type { Progress } from "./model.js";

/** An error on its way out of a worker. Only what is public about it travels. */
export interface WorkFailure {
  readonly name: string;
  readonly message: string;
  /** Of a `ClienteleError`. */
  readonly code?: string | undefined;
  readonly path?: Path | undefined;
}

/** What is said to a worker. Everything survives the structured clone. */
export type WorkRequest =
  | { readonly type: "start"; readonly id: number; readonly job: string; readonly input: unknown }
  | { readonly type: "cancel"; readonly id: number };

/** What a worker says. The last message about an id is one of the last three. */
export type WorkResponse =
  | { readonly type: "progress"; readonly id: number; readonly progress: Progress }
  | { readonly type: "done"; readonly id: number; readonly result: unknown }
  | { readonly type: "failed"; readonly id: number; readonly failure: WorkFailure }
  | { readonly type: "cancelled"; readonly id: number };

/** One end of the line between a program and its worker. */
export interface WorkPort<Sent, Received> {
  /** Says something to the other end. */
  send(message: Sent): void;
  /** Called with every message that arrives. */
  onMessage(listener: (message: Received) => void): void;
  /** Called once where the other end breaks down: an error that nobody caught, a worker that ends. */
  onBreakdown(listener: (reason: Error) => void): void;
}

/** What a Web Worker, its inside (`self`) and a MessagePort of the browser have in common. */
export interface WebEndpoint {
  /** Sends a structured clone to the other side. */
  postMessage(message: unknown): void;
  /** Hears what comes from there. */
  addEventListener(
    type: string,
    listener: (event: { readonly data?: unknown; readonly message?: unknown }) => void,
  ): void;
}

/** What a worker of `node:worker_threads` and its `parentPort` have in common. */
export interface NodeEndpoint {
  /** Sends a structured clone to the other side. */
  postMessage(message: unknown): void;
  /** Hears what comes from there. */
  on(type: string, listener: (value: unknown) => void): unknown;
}

/**
 * A {@link WorkPort} over a worker of `node:worker_threads`, a Web Worker, or the inside of either (`parentPort`, `self`).
 *
 * @example
 * ```ts no-run
 * import { createWorkClient, createWorkPort } from "clientele";
 * import { Worker } from "node:worker_threads";
 *
 * const client = createWorkClient(createWorkPort(new Worker(new URL("./worker.js", import.meta.url))));
 * ```
 */
export function createWorkPort<Sent, Received>(endpoint: WebEndpoint | NodeEndpoint): WorkPort<Sent, Received> {
  const send = (message: Sent) => endpoint.postMessage(message);
  if ("on" in endpoint) {
    return {
      send,
      onMessage: (listener) => void endpoint.on("message", (message) => listener(message as Received)),
      onBreakdown(listener) {
        endpoint.on("error", (error) => listener(error instanceof Error ? error : new Error("the worker failed")));
        endpoint.on("exit", () => listener(new Error("the worker has ended")));
      },
    };
  }
  return {
    send,
    onMessage: (listener) => endpoint.addEventListener("message", ({ data }) => listener(data as Received)),
    onBreakdown(listener) {
      endpoint.addEventListener("error", ({ message }) => listener(new Error(String(message ?? "the worker failed"))));
      endpoint.addEventListener("messageerror", () => listener(new Error("a message could not be read")));
    },
  };
}
