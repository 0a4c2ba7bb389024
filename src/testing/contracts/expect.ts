import { canonicalJson } from "../../shared/model/index.js";

/** The few assertions that promises need, so that they run under any test runner, and without one. */

/** Throws unless both are the same data. Properties that are undefined play no part, and minus zero is zero. */
export function expectSame(what: string, found: unknown, expected: unknown): void {
  if (write(found) !== write(expected)) fail(what, show(expected), show(found));
}

/** Throws unless something is so; `expected` says what. */
export function expectThat(what: string, isSo: boolean, expected: string, found: unknown): void {
  if (!isSo) fail(what, expected, show(found));
}

/** Rejects unless the work is rejected with this code. */
export async function expectCode(what: string, work: Promise<unknown>, code: string): Promise<void> {
  const outcome = await settle(work);
  if (outcome.isDone || codeOf(outcome.reason) !== code) fail(what, code, describeOutcome(outcome));
}

/** Rejects unless the work is rejected with this very reason. */
export async function expectReason(what: string, work: Promise<unknown>, reason: unknown): Promise<void> {
  const outcome = await settle(work);
  if (outcome.isDone || outcome.reason !== reason)
    fail(what, "to be rejected with the reason", describeOutcome(outcome));
}

/** What became of work. */
export type Outcome<Answer> =
  | { readonly isDone: true; readonly answer: Answer }
  | { readonly isDone: false; readonly reason: unknown };

/** Waits for work, whether it is fulfilled or rejected. */
export function settle<Answer>(work: Promise<Answer>): Promise<Outcome<Answer>> {
  return work.then(
    (answer) => ({ isDone: true, answer }),
    (reason: unknown) => ({ isDone: false, reason }),
  );
}

/** The same work, which may be rejected before anybody waits for it. */
export function hold<Answer>(work: Promise<Answer>): Promise<Answer> {
  work.catch(() => {});
  return work;
}

/**
 * Waits for work that goes on at the same time, and answers the answers of what was fulfilled. Throws unless all the rest was
 * rejected with this code.
 */
export async function winnersOf<Answer>(
  what: string,
  works: readonly Promise<Answer>[],
  code: string,
): Promise<readonly Answer[]> {
  const outcomes = await Promise.all(works.map((work) => settle(work)));
  return outcomes.flatMap((outcome) => {
    if (!outcome.isDone && codeOf(outcome.reason) !== code) fail(what, code, describeOutcome(outcome));
    return outcome.isDone ? [outcome.answer] : [];
  });
}

/** An error in a few words. */
export function describeReason(reason: unknown): string {
  const code = codeOf(reason);
  const text = reason instanceof Error ? `${reason.name}: ${reason.message}` : show(reason);
  return code === undefined ? text : `${code} (${text})`;
}

const describeOutcome = (outcome: Outcome<unknown>) =>
  outcome.isDone ? `the answer ${show(outcome.answer)}` : `the rejection ${describeReason(outcome.reason)}`;

/** What an expectation is not met with. It is told apart from the errors of an adapter. */
export class BrokenExpectation extends Error {}

function fail(what: string, expected: string, found: string): never {
  throw new BrokenExpectation(`${what}, expected ${expected}, found ${found}`);
}

function codeOf(reason: unknown): string | undefined {
  const code: unknown = typeof reason === "object" && reason !== null && "code" in reason ? reason.code : undefined;
  return typeof code === "string" ? code : undefined;
}

const MAX_SHOWN = 200;

function show(value: unknown): string {
  const text = write(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

/** Data as text that is the same for the same data; what is no data is named. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, write).join(",")}]`;
  if (value === undefined) return "undefined";
  try {
    return canonicalJson(value);
  } catch {
    return `${String(value)}, which JSON cannot hold,`;
  }
}
