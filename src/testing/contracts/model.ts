import type { OpenStore, StoreCapabilities } from "../../repositories/model.js";
import type { StopSignal } from "../../shared/work/model.js";

/** What a promise is about. */
export type StorePromiseArea = "documents" | "facts" | "events" | "units" | "tenants" | "signals" | "closing";

/** One thing that every adapter keeps to: a sentence, and what checks it. */
export interface StorePromise {
  /** The area and a name, as in `"documents/save-counts-versions"`. */
  readonly id: `${StorePromiseArea}/${string}`;
  readonly area: StorePromiseArea;
  /** What is promised. */
  readonly sentence: string;
  /** What an adapter must be able to do for the promise to concern it. @defaultValue nothing */
  readonly needs?: Partial<StoreCapabilities> | undefined;
  /**
   * Rejects where the promise is broken, with an error that says what was expected and what was found.
   *
   * @param open - Opens stores on one database that is empty at first. Opened again for a tenant, it is a second writer on the same
   * data.
   */
  check(open: OpenStore): Promise<void>;
}

/** One fresh and empty database, to check one promise on. */
export interface StoreHarness {
  /** Opens a store on this database, any number of times for a tenant, and again after stores were closed. */
  readonly open: OpenStore;
  /** Does away with the database. It is called once, after all stores were closed. */
  dispose?(): Promise<void>;
}

/** Makes a fresh and empty database. */
export type CreateStoreHarness = () => Promise<StoreHarness>;

/** What became of a promise that was not broken. */
export type StorePromiseAnswer =
  | { readonly status: "kept" }
  | { readonly status: "skipped" /** Why it does not concern the adapter. */; readonly reason: string };

/** A promise that an adapter breaks. */
export interface BrokenStorePromise {
  readonly id: string;
  readonly sentence: string;
  /** What was expected and what was found. It begins with the id. */
  readonly message: string;
}

/** A promise that was not checked. */
export interface SkippedStorePromise {
  readonly id: string;
  readonly reason: string;
}

/** What an adapter promises, and keeps to. Each promise is in one of the lists. */
export interface StorePromiseReport {
  /** The ids of promises that are kept. */
  readonly passed: readonly string[];
  readonly failed: readonly BrokenStorePromise[];
  readonly skipped: readonly SkippedStorePromise[];
}

/** How to run {@link checkStorePromises}. */
export interface StorePromiseOptions {
  /** Makes a database for each promise. */
  readonly create: CreateStoreHarness;
  /** Promises that are not checked, by id, each with the reason. @defaultValue none */
  readonly skip?: Readonly<Record<string, string>> | undefined;
  /**
   * Called as each check begins. Where what it answers is fulfilled before the check has ended, the promise counts as broken: an
   * adapter may wait for ever. The signal is aborted when the check has ended. With `setTimeout` of `node:timers/promises`, five
   * seconds are `(signal) => setTimeout(5_000, undefined, { signal })`. @defaultValue there is no limit
   */
  readonly timeUp?: ((signal: StopSignal) => Promise<unknown>) | undefined;
}
