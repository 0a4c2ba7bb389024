/**
 * A business answer that can be no: the caller asked correctly, and a rule says that it cannot be done.
 *
 * Refusal codes are nouns in capitals; `params` are the facts that the sentence in `labels.ts` needs.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number | boolean>>;
}

/** Either a value or a refusal; `ok` tells which. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

/**
 * A yes with its value.
 *
 * @example
 * ```ts
 * import { accepted } from "clientele";
 *
 * accepted(42); // => { ok: true, value: 42 }
 * ```
 */
export function accepted<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/**
 * A no with the rule behind it.
 *
 * @example
 * ```ts
 * import { refused } from "clientele";
 *
 * refused("CASE_ALREADY_CLOSED", { caseId: "c-17" }).ok; // => false
 * ```
 */
export function refused<Code extends string>(code: Code, params: Refusal["params"] = {}): Result<never, Code> {
  return { ok: false, refusal: { code, params } };
}
