import { assertCondition } from "../condition/check.js";
import { evaluateCondition } from "../condition/evaluate.js";
import type { Condition, ConditionFact, ConditionReason } from "../condition/model.js";
import { ClienteleError } from "../errors.js";

/** Something that triggers look at: an event or a fact. */
export interface Happening {
  readonly id: string;
  readonly type: string;
  /** ISO text with `Z` or an offset. */
  readonly at: string;
  readonly data?: unknown;
}

/** A rule of automation: on this, and under this condition, propose those commands. */
export interface Trigger<Command, Subject extends object = object> {
  /** What it is called, once among the triggers it is used with. */
  readonly name: string;
  /** The type of the event or fact. */
  readonly on: string;
  /** Asked of the subject's fields. What happened is the field `happening`: `"happening.data.reason"`. */
  readonly when: Condition;
  /** The commands as data. It carries nothing out. */
  readonly propose: (happening: Happening, subject: Subject) => readonly Command[];
}

/** What triggers know besides what happened. */
export interface TriggerContext<Subject extends object = object> {
  /** Whose happening it is: the state of a process, a party, whatever the conditions ask about. */
  readonly subject: Subject;
  /** The subject's facts. Those after what happened are not looked at. Left out, what asks for facts is unknown. */
  readonly facts?: readonly ConditionFact[] | undefined;
}

/** A command that a trigger proposes, and why. */
export interface Proposal<Command> {
  /** For the envelope of the command. The same happening leads to the same id, so that the command is carried out once. */
  readonly commandId: string;
  readonly command: Command;
  /** The name of the trigger. */
  readonly trigger: string;
  /** The clauses of its condition that decided. */
  readonly reasons: readonly ConditionReason[];
}

/** A trigger whose condition is neither true nor false. */
export interface UndecidedTrigger {
  readonly trigger: string;
  /** The fields that the answer waits for. */
  readonly missing: readonly string[];
  readonly reasons: readonly ConditionReason[];
}

/** What triggers make of something that happened. */
export interface TriggerAnswer<Command> {
  readonly proposals: readonly Proposal<Command>[];
  /** Those that would perhaps have proposed something, had more been known. */
  readonly undecided: readonly UndecidedTrigger[];
}

/**
 * The commands that triggers propose when something happens, in the order of the triggers. Conditions hold as of the instant
 * of what happened, so that asking again later answers the same. A trigger whose condition is unknown proposes nothing, and
 * is named.
 *
 * @throws `ClienteleError` with code `INVALID_OPTION` for a name that is there twice; with the code and the path of what is
 * wrong with a condition, as {@link evaluateCondition}; and as that does where `at` is no instant, or for a fact.
 *
 * @example
 * ```ts
 * import { proposeCommands, type Trigger } from "clientele/decider";
 *
 * const escalate: Trigger<{ readonly type: "escalate" }> = {
 *   name: "three-attempts",
 *   on: "callMissed",
 *   when: { op: "atLeast", field: "attempts", value: 3 },
 *   propose: () => [{ type: "escalate" }],
 * };
 * const missed = { id: "e7", type: "callMissed", at: "2026-03-02T09:00:00Z" };
 *
 * proposeCommands([escalate], missed, { subject: { attempts: 2 } }); // => { proposals: [], undecided: [] }
 * const { proposals } = proposeCommands([escalate], missed, { subject: { attempts: 3 } });
 * proposals.map(({ commandId, command }) => [commandId, command]);
 * // => [["e7/three-attempts/1", { type: "escalate" }]]
 * proposeCommands([escalate], missed, { subject: {} }).undecided.map(({ missing }) => missing); // => [["attempts"]]
 * ```
 */
export function proposeCommands<Command, Subject extends object>(
  triggers: readonly Trigger<Command, Subject>[],
  happening: Happening,
  context: TriggerContext<Subject>,
): TriggerAnswer<Command> {
  assertTriggers(triggers);
  const { subject, facts } = context;
  const answers = triggers
    .filter(({ on }) => on === happening.type)
    .map((trigger) => {
      const record = { ...subject, happening };
      return { trigger, ...evaluateCondition(trigger.when, { record, facts, asOf: happening.at }) };
    });
  return {
    proposals: answers
      .filter(({ value }) => value === true)
      .flatMap(({ trigger, reasons }) =>
        trigger.propose(happening, subject).map((command, index) => ({
          commandId: `${happening.id}/${trigger.name}/${index + 1}`,
          command,
          trigger: trigger.name,
          reasons,
        })),
      ),
    undecided: answers
      .filter(({ value }) => value === "unknown")
      .map(({ trigger, missing, reasons }) => ({ trigger: trigger.name, missing, reasons })),
  };
}

function assertTriggers(triggers: readonly Pick<Trigger<unknown>, "name" | "when">[]): void {
  triggers.forEach(({ name, when }, index) => {
    if (triggers.findIndex((trigger) => trigger.name === name) !== index) {
      throw new ClienteleError("INVALID_OPTION", "expected each name once", [index, "name"]);
    }
    assertCondition(when, [index, "when"]);
  });
}
