/**
 * "Please call me back": a request that nobody forgets. A table says what is possible, two functions say what happens.
 */

import type { DueItem, EventEnvelope, Trigger } from "clientele/decider";
import { accepted, createDecider, decideCommand, proposeCommands, refused, renderMermaid } from "clientele/decider";

type Command =
  | { readonly type: "request" | "giveUp" }
  | { readonly type: "assign"; readonly data: { readonly to: string } }
  | { readonly type: "call"; readonly data: { readonly reached: boolean } };
type Event =
  | { readonly type: "requested" | "missed" | "reached" | "givenUp" }
  | { readonly type: "assigned"; readonly data: { readonly to: string } };
type Status = "new" | "requested" | "assigned" | "tried" | "reached" | "givenUp";
type CallBack = { readonly status: Status; readonly tries: number; readonly dueAt?: string; readonly owner?: string };
type Refusal = "NOT_REQUESTED" | "ALREADY_REQUESTED" | "NOT_ASSIGNED" | "TOO_FEW_TRIES" | "DONE";

const no = (refusal: Refusal, cell = { refusal }) => ({ request: cell, assign: cell, call: cell, giveUp: cell });
const to = (...statuses: Status[]) => ({ to: statuses });
const after = (hours: number, at: string) => new Date(Date.parse(at) + hours * 3_600_000).toISOString();

const start = { ...no("NOT_REQUESTED"), request: to("requested") };
const requested = { ...no("NOT_ASSIGNED"), request: { refusal: "ALREADY_REQUESTED" }, assign: to("assigned") } as const;
const giveUp = { to: ["givenUp"], refusals: ["TOO_FEW_TRIES"] } as const;
const active = { ...requested, call: to("tried", "reached"), giveUp };
const done = no("DONE");

const callBack = createDecider<Command, CallBack, Event, Refusal>({
  initialState: { status: "new", tries: 0 },
  transitions: { new: start, requested, assigned: active, tried: active, reached: done, givenUp: done },
  eventUpcasters: { requested: [], assigned: [], missed: [], reached: [], givenUp: [] },
  decide(command, { tries }) {
    if (command.type === "assign") return accepted([{ type: "assigned", data: command.data }]);
    if (command.type === "call") return accepted([{ type: command.data.reached ? "reached" : "missed" }]);
    if (command.type === "request") return accepted([{ type: "requested" }]);
    return tries < 3 ? refused("TOO_FEW_TRIES", { tries }) : accepted([{ type: "givenUp" }]);
  },
  evolve(state, { at, ...event }) {
    if (event.type === "requested") return { ...state, status: event.type, dueAt: after(4, at) };
    if (event.type === "assigned") return { ...state, status: event.type, dueAt: after(2, at), owner: event.data.to };
    if (event.type === "missed") return { ...state, status: "tried", tries: state.tries + 1, dueAt: after(24, at) };
    return { status: event.type, tries: state.tries };
  },
});

const dueItem = ({ status, dueAt, owner, tries }: CallBack): DueItem | undefined => {
  const reason = { code: status, params: { tries } };
  return dueAt === undefined ? undefined : { dueAt, task: owner ? "CALL" : "ASSIGN", about: "cb-17", owner, reason };
};

const escalate: Trigger<Command> = {
  name: "third-try",
  on: "missed",
  when: { op: "atLeast", field: "tries", value: 3 },
  propose: () => [{ type: "assign", data: { to: "team lead" } }],
};

const log: EventEnvelope<Event>[] = [];
const give = (id: string, at: string, command: Command) => {
  const result = decideCommand(callBack, log, { ...command, id, at, streamId: "cb-17" });
  if (!result.ok) return console.log(`${id} ${command.type}: ${result.refusal.code}`);
  const { newEvents, state } = result.value;
  log.push(...newEvents);
  const { task = "nothing", dueAt = "", owner = "" } = dueItem(state) ?? {};
  console.log(`${id} ${command.type}: ${newEvents.length} new, ${state.status}; due: ${task} ${dueAt} ${owner}`.trim());
  const proposals = newEvents.flatMap((event) => proposeCommands([escalate], event, { subject: state }).proposals);
  for (const { commandId, command: proposed } of proposals) give(commandId, at, proposed);
};

give("c1", "2026-03-02T09:00Z", { type: "request" });
give("c2", "2026-03-02T09:05Z", { type: "call", data: { reached: true } });
give("c3", "2026-03-02T09:10Z", { type: "assign", data: { to: "Mia" } });
give("c4", "2026-03-02T10:00Z", { type: "call", data: { reached: false } });
give("c4", "2026-03-02T10:00Z", { type: "call", data: { reached: false } });
give("c5", "2026-03-03T10:00Z", { type: "giveUp" });
give("c6", "2026-03-03T10:05Z", { type: "call", data: { reached: false } });
give("c7", "2026-03-04T10:00Z", { type: "call", data: { reached: false } });
give("c8", "2026-03-04T11:30Z", { type: "call", data: { reached: true } });
console.log(renderMermaid(callBack));
