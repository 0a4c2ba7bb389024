import type { Labels, Language } from "../labels.js";
import type { Condition, ConditionReason, ConditionReasonCode } from "./model.js";
import { type ConditionPhrase, type ConditionRenderOptions, renderConditionIn, renderReasonIn } from "./render.js";

export type { ConditionPhrase, ConditionRenderOptions } from "./render.js";

/** What sentences about conditions are put together from. */
export const CONDITION_LABELS: Labels<ConditionPhrase> = {
  de: {
    equals: "{subject} ist {value}",
    less: "{subject} ist kleiner als {value}",
    atMost: "{subject} ist höchstens {value}",
    greater: "{subject} ist größer als {value}",
    atLeast: "{subject} ist mindestens {value}",
    "less instant": "{subject} ist vor {value}",
    "atMost instant": "{subject} ist nicht nach {value}",
    "greater instant": "{subject} ist nach {value}",
    "atLeast instant": "{subject} ist nicht vor {value}",
    between: "{subject} liegt zwischen {from} und {to} (beide eingeschlossen)",
    oneOf: "{subject} ist eines von {values}",
    "text equals": "{subject} lautet {value}",
    "text contains": "{subject} enthält den Text {value}",
    "text starts": "{subject} beginnt mit {value}",
    "text ends": "{subject} endet mit {value}",
    ignoring: "{clause} (ungeachtet: {ignored})",
    "ignoring case": "Groß- und Kleinschreibung",
    "ignoring accents": "Akzente",
    "ignoring umlauts": "Schreibweise der Umlaute",
    hasAny: "{subject} enthält mindestens eines von {values}",
    hasAll: "{subject} enthält alle von {values}",
    exists: "{subject} ist angegeben",
    not: "nicht ({condition})",
    andAlso: "und",
    orElse: "oder",
    always: "immer",
    never: "nie",
    daysAgo: "Tage seit {field}",
    facts: "Ereignisse",
    factsOfTypes: "Ereignisse der Art {types}",
    withinDays: "{facts} in den letzten {days} Tagen",
    from: "{facts} ab {from}",
    fromTo: "{facts} ab {from} und vor {to}",
    where: "{facts} mit ({where})",
    count: "Anzahl der {facts}",
    sum: "Summe von {of} der {facts}",
    daysSinceFirst: "Tage seit dem ersten der {facts}",
    daysSinceLast: "Tage seit dem letzten der {facts}",
    first: "{of} des ersten der {facts}",
    last: "{of} des letzten der {facts}",
    quoted: "„{value}“",
    true: "ja",
    false: "nein",
    point: ",",
    measured: " (gemessen: {actual})",
  },
  en: {
    equals: "{subject} is {value}",
    less: "{subject} is less than {value}",
    atMost: "{subject} is at most {value}",
    greater: "{subject} is greater than {value}",
    atLeast: "{subject} is at least {value}",
    "less instant": "{subject} is before {value}",
    "atMost instant": "{subject} is not after {value}",
    "greater instant": "{subject} is after {value}",
    "atLeast instant": "{subject} is not before {value}",
    between: "{subject} is between {from} and {to} (both included)",
    oneOf: "{subject} is one of {values}",
    "text equals": "{subject} reads {value}",
    "text contains": "{subject} contains the text {value}",
    "text starts": "{subject} starts with {value}",
    "text ends": "{subject} ends with {value}",
    ignoring: "{clause} (regardless of {ignored})",
    "ignoring case": "case",
    "ignoring accents": "accents",
    "ignoring umlauts": "spelling of umlauts",
    hasAny: "{subject} has at least one of {values}",
    hasAll: "{subject} has all of {values}",
    exists: "{subject} is given",
    not: "not ({condition})",
    andAlso: "and",
    orElse: "or",
    always: "always",
    never: "never",
    daysAgo: "days since {field}",
    facts: "facts",
    factsOfTypes: "facts of the type {types}",
    withinDays: "{facts} in the last {days} days",
    from: "{facts} from {from}",
    fromTo: "{facts} from {from} and before {to}",
    where: "{facts} with ({where})",
    count: "number of {facts}",
    sum: "sum of {of} of {facts}",
    daysSinceFirst: "days since the first of {facts}",
    daysSinceLast: "days since the last of {facts}",
    first: "{of} of the first of {facts}",
    last: "{of} of the last of {facts}",
    quoted: "“{value}”",
    true: "yes",
    false: "no",
    point: ".",
    measured: " (measured: {actual})",
  },
};

/** Sentences for the reasons of an answer. */
export const conditionReasonLabels: Labels<ConditionReasonCode> = {
  de: {
    MET: "{clause}: trifft zu{measured}.",
    NOT_MET: "{clause}: trifft nicht zu{measured}.",
    MISSING: "{clause}: unbekannt, die Angabe fehlt.",
    WRONG_TYPE: "{clause}: unbekannt, die Angabe ist von anderer Art.",
    NO_FACT: "{clause}: unbekannt, es gibt kein solches Ereignis.",
  },
  en: {
    MET: "{clause}: holds{measured}.",
    NOT_MET: "{clause}: does not hold{measured}.",
    MISSING: "{clause}: unknown, the value is missing.",
    WRONG_TYPE: "{clause}: unknown, the value is of another kind.",
    NO_FACT: "{clause}: unknown, there is no such fact.",
  },
};

/**
 * A condition as a sentence, for people. Numbers are written without grouping and as exactly as they are stored, instants as
 * they are stored. It cannot be read back: the stored form is JSON.
 *
 * @throws `ClienteleError` with the code and the path of the first thing that `checkCondition` finds; `UNKNOWN_LABEL` for another
 * language.
 *
 * @example
 * ```ts
 * import { renderCondition } from "clientele/condition/labels";
 *
 * renderCondition(
 *   {
 *     op: "all",
 *     conditions: [
 *       { op: "in", field: "country", values: ["DE", "AT"] },
 *       { op: "count", types: ["visit"], within: { days: 30 }, is: { op: "atLeast", value: 2 } },
 *     ],
 *   },
 *   "de",
 *   { names: { country: "Land", visit: "Besuch" } },
 * );
 * // => "Land ist eines von „DE“, „AT“ und Anzahl der Ereignisse der Art Besuch in den letzten 30 Tagen ist mindestens 2"
 * ```
 */
export function renderCondition(
  condition: Condition,
  language: Language,
  options: ConditionRenderOptions = {},
): string {
  return renderConditionIn({ labels: CONDITION_LABELS, language, ...options }, condition);
}

/**
 * A reason of an answer as a sentence: the clause it is about, whether that holds, and what was measured on facts. Whether a
 * clause under `not` holds is said of the clause itself.
 *
 * @throws `ClienteleError` as {@link renderCondition} does, also where the reason is none of this condition's.
 *
 * @example
 * ```ts
 * import { type Condition, evaluateCondition } from "clientele/condition";
 * import { renderConditionReason } from "clientele/condition/labels";
 *
 * const condition: Condition = { op: "count", types: ["visit"], is: { op: "atLeast", value: 2 } };
 * const { reasons } = evaluateCondition(condition, { record: {}, facts: [], asOf: "2026-03-24T09:00:00Z" });
 * reasons.map((reason) => renderConditionReason(condition, reason, "en"));
 * // => ["number of facts of the type visit is at least 2: does not hold (measured: 0)."]
 * ```
 */
export function renderConditionReason(
  condition: Condition,
  reason: ConditionReason,
  language: Language,
  options: ConditionRenderOptions = {},
): string {
  const texts = { labels: CONDITION_LABELS, language, ...options };
  return renderReasonIn(texts, conditionReasonLabels, condition, reason);
}
