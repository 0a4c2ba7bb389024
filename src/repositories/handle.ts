import {
  type CommandEnvelope,
  type Decider,
  type DeciderMessage,
  type DeciderState,
  type Decision,
  decideCommand,
} from "../shared/decider/index.js";
import { ClienteleError } from "../shared/errors.js";
import type { Result } from "../shared/result.js";
import type { StoreOptions, StoreParts } from "./model.js";

/** How to run {@link handle}. */
export interface HandleOptions extends StoreOptions {
  /**
   * How many times a command without an expected version is decided anew, where other commands were faster, from 0. A command can
   * lose to each of those that are carried out beside it, once.
   *
   * @defaultValue `10`
   */
  readonly retries?: number | undefined;
}

/**
 * Carries a command out: reads what has happened in its process, decides, and keeps the new events. Answers what the decider does: a
 * decision, or a refusal, which leaves no trace.
 *
 * A command is carried out once, told by its id: sent again, even at the same time, the answer is its earlier events. Where another
 * command was faster, this one is decided anew on what there is then, at once and without a pause; one with an expected version
 * is not.
 *
 * @throws `ClienteleError`, as a rejection, with code `STALE_VERSION` where the expected version is not the one of the process, or
 * other commands were faster each time; `EVENT_EXISTS` where a command of another process has the same id; `INVALID_OPTION` for
 * `retries` that are no whole number from 0 on; as `decideCommand` does; and with the codes of the store.
 *
 * @example
 * ```ts
 * import { accepted, createDecider } from "clientele";
 * import { createMemoryStores } from "clientele/adapters/memory";
 * import { handle } from "clientele/repositories";
 *
 * const counter = createDecider<{ readonly type: "add" }, { readonly status: "open"; readonly count: number }, { readonly type: "added" }, never>({
 *   initialState: { status: "open", count: 0 },
 *   transitions: { open: { add: { to: ["open"] } } },
 *   eventUpcasters: { added: [] },
 *   decide: () => accepted([{ type: "added" }]),
 *   evolve: (state) => ({ ...state, count: state.count + 1 }),
 * });
 * const store = await createMemoryStores().open("tenant-a");
 * const command = { type: "add", id: "c1", streamId: "s1", at: "2026-03-02T09:00Z" } as const;
 *
 * await Promise.all([handle(counter, store, command), handle(counter, store, { ...command, id: "c2" })]);
 * const again = await handle(counter, store, command);
 * again.ok && again.value.newEvents; // => []
 * again.ok && again.value.state.count; // => 2
 * ```
 */
export async function handle<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(
  decider: Decider<Command, State, Event, Code>,
  { events }: Pick<StoreParts, "events">,
  command: CommandEnvelope<Command>,
  { retries = 10, signal }: HandleOptions = {},
): Promise<Result<Decision<State, Event>, Code>> {
  if (!Number.isSafeInteger(retries) || retries < 0) {
    throw new ClienteleError("INVALID_OPTION", "expected a whole number from 0 on", ["retries"]);
  }
  let retriesLeft = retries;
  let lost: unknown;
  for (;;) {
    const stored = await events.readStream(command.streamId, { signal });
    const isCarriedOut = stored.some(({ commandId }) => commandId === command.id);
    if (lost !== undefined && !isCarriedOut) {
      if (!isStale(lost) || retriesLeft === 0) throw lost;
      retriesLeft -= 1;
    }
    // Throws where the command expects another version by now.
    const decided = decideCommand(decider, stored, command);
    if (!decided.ok || decided.value.newEvents.length === 0) return decided;
    try {
      await events.append(command.streamId, decided.value.newEvents, stored.length, { signal });
      return decided;
    } catch (error) {
      if (!isStale(error) && !isTaken(error)) throw error;
      lost = error;
    }
  }
}

const isStale = (error: unknown) => error instanceof ClienteleError && error.code === "STALE_VERSION";

/** Also where the command itself was faster, sent at the same time. */
const isTaken = (error: unknown) => error instanceof ClienteleError && error.code === "EVENT_EXISTS";
