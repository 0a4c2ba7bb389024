/**
 * Processes: what a command leads to, where a process stands after all that has happened, and what is proposed next.
 *
 * @module
 */
export type { DueItem } from "../due-item.js";
export { accepted, type Refusal, type Result, refused } from "../result.js";
export { createDecider, type DeciderParts } from "./create.js";
export { decideCommand } from "./decide-command.js";
export { type MermaidOptions, renderMermaid } from "./mermaid.js";
export type {
  CommandEnvelope,
  Decider,
  DeciderMessage,
  DeciderState,
  Decision,
  EventEnvelope,
  EventUpcaster,
  EventUpcasters,
  Timed,
  Transition,
  TransitionCell,
  TransitionTable,
} from "./model.js";
export { readEvents, replay } from "./replay.js";
export { listTransitions } from "./transitions.js";
export {
  type Happening,
  type Proposal,
  proposeCommands,
  type Trigger,
  type TriggerAnswer,
  type TriggerContext,
  type UndecidedTrigger,
} from "./triggers.js";
