import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryStores } from "../../src/adapters/memory/index.js";
import { handle } from "../../src/repositories/index.js";
import { decideCommand, type EventEnvelope, replay } from "../../src/shared/decider/index.js";
import type { ClienteleError } from "../../src/shared/errors.js";
import { loanRuns } from "../shared/decider/arbitraries.js";
import { loan } from "../shared/decider/loan.js";

const runs = fc.tuple(
  loanRuns,
  fc.array(fc.nat({ max: 2 }), { minLength: 40, maxLength: 40 }),
  fc.option(fc.nat({ max: 3 }), { nil: undefined }),
);

describe("handle (properties)", () => {
  it("does one after another what deciding on a list does", async () => {
    await fc.assert(
      fc.asyncProperty(loanRuns, async (commands) => {
        const store = await createMemoryStores().open("tenant-a");
        const log: EventEnvelope[] = [];
        for (const [index, command] of commands.entries()) {
          const envelope = { ...command, id: `c${index}`, streamId: "s" };
          const decided = decideCommand(loan, log, envelope);
          if (decided.ok) log.push(...decided.value.newEvents);
          expect(await handle(loan, store, envelope)).toEqual(decided);
        }
        expect(await store.events.readStream("s")).toEqual(log);
      }),
    );
  });

  it("loses nothing and doubles nothing of what is sent at once, some of it twice, to several processes", async () => {
    await fc.assert(
      fc.asyncProperty(runs, async ([commands, streams, retries]) => {
        const store = await createMemoryStores().open("tenant-a");
        const envelopes = commands.map((command, index) => ({
          ...command,
          id: `c${index}`,
          streamId: `s${streams[index % 40]}`,
        }));
        const sent = [...envelopes, ...envelopes.filter((_, index) => index % 3 === 0)];
        const outcomes = await Promise.allSettled(sent.map((envelope) => handle(loan, store, envelope, { retries })));

        const kept = (await store.events.readAll({ limit: 1000 })).map(({ event }) => event);
        const answered = outcomes.flatMap((outcome) => {
          if (outcome.status === "fulfilled") return outcome.value.ok ? outcome.value.value.newEvents : [];
          expect((outcome.reason as ClienteleError).code).toBe("STALE_VERSION");
          return [];
        });
        expect(answered.toSorted(byId)).toEqual(kept.toSorted(byId));
        for (const streamId of new Set(streams.map((stream) => `s${stream}`))) {
          replay(loan, await store.events.readStream(streamId)); // a gap or a doubled version would throw
        }
      }),
    );
  });

  it("carries every command out where there are as many retries as other commands", async () => {
    await fc.assert(
      fc.asyncProperty(loanRuns, async (commands) => {
        const store = await createMemoryStores().open("tenant-a");
        const retries = commands.length;
        const results = commands.map((command, index) =>
          handle(loan, store, { ...command, id: `c${index}`, streamId: "s" }, { retries }),
        );
        await Promise.all(results); // rejects if one of them does
      }),
    );
  });
});

// Helpers

const byId = (left: EventEnvelope, right: EventEnvelope) => (left.id < right.id ? -1 : 1);
