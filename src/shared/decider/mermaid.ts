import type { Decider, DeciderMessage, DeciderState } from "./model.js";
import { listTransitions } from "./transitions.js";

/** How to run {@link renderMermaid}. */
export interface MermaidOptions<Name extends string = string> {
  /** What the statuses and commands are called: one language of the process's labels. @defaultValue their codes */
  readonly texts?: Readonly<Record<Name, string>> | undefined;
}

/**
 * The transition table as a state diagram in the language of Mermaid, which GitHub and many editors draw. An arrow stands for
 * each command and each status it may lead to; refusals are not drawn. The process ends where no command leads to another
 * status. Every text is escaped.
 *
 * @example
 * ```ts
 * import { renderMermaid } from "clientele/decider";
 *
 * const transitions = {
 *   open: { close: { to: ["closed"] } },
 *   closed: { close: { refusal: "ALREADY_CLOSED" } },
 * } as const;
 *
 * renderMermaid(
 *   { initialState: { status: "open" }, transitions },
 *   { texts: { open: "offen", closed: "erledigt", close: "schließen" } },
 * ).split("\n");
 * // => [
 * //   "stateDiagram-v2",
 * //   '  state "offen" as s0',
 * //   '  state "erledigt" as s1',
 * //   "  [*] --> s0",
 * //   "  s0 --> s1: schließen",
 * //   "  s1 --> [*]",
 * //   "",
 * // ]
 * ```
 *
 * @see https://mermaid.js.org/syntax/stateDiagram.html
 */
export function renderMermaid<
  Command extends DeciderMessage,
  State extends DeciderState,
  Event extends DeciderMessage,
  Code extends string,
>(
  decider: Pick<Decider<Command, State, Event, Code>, "initialState" | "transitions">,
  options: MermaidOptions<State["status"] | Command["type"]> = {},
): string {
  const texts: Readonly<Record<string, string>> = options.texts ?? {};
  const textOf = (name: string) => escapeText(Object.hasOwn(texts, name) ? (texts[name] as string) : name);
  const statuses = Object.keys(decider.transitions);
  const idOf = (status: string) => `s${statuses.indexOf(status)}`;
  const transitions = listTransitions<string, string, Code>(decider.transitions);

  const isEnd = (status: string) =>
    transitions.every(({ state, to }) => state !== status || to.every((s) => s === status));
  return [
    "stateDiagram-v2",
    ...statuses.map((status) => `  state "${textOf(status)}" as ${idOf(status)}`),
    `  [*] --> ${idOf(decider.initialState.status)}`,
    ...transitions.flatMap(({ state, command, to }) =>
      to.map((status) => `  ${idOf(state)} --> ${idOf(status)}: ${textOf(command)}`),
    ),
    ...statuses.filter(isEnd).map((status) => `  ${idOf(status)} --> [*]`),
    "",
  ].join("\n");
}

/** Whatever is no letter, digit, blank or hyphen is written as an entity, since it may mean something to Mermaid. */
function escapeText(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} -]/gu, (character) => `#${character.codePointAt(0)};`);
}
