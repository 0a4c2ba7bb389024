/**
 * Tests of processes: given these events, when this command, then those events.
 *
 * @module
 */
export type { CommandStep } from "./give-command.js";
export { type GivenEvents, type GivenOptions, given, type MaybeTimed, type Outcome } from "./given.js";
export { assertKeepsTable, runCommands } from "./run-commands.js";
