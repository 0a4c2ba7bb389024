import type { EventEnvelope } from "../../src/shared/decider/index.js";

/** An event of a stream of which nothing is known but its place and what is given. */
export const anEvent = (streamId: string, version: number, details: Partial<EventEnvelope> = {}): EventEnvelope => ({
  id: `${streamId}-c${version}/1`,
  type: "counted",
  at: "2026-11-20T09:00:00.000Z",
  schemaVersion: 1,
  commandId: `${streamId}-c${version}`,
  streamId,
  version,
  data: { by: 1 },
  ...details,
});
