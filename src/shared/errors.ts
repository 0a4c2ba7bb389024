/** Where in the input something is wrong: property names and indexes from the outside in, as in `["lines", 3, "amount"]`. */
export type Path = readonly (string | number)[];

/**
 * Thrown when a caller breaks a function's contract. A business refusal is returned, never thrown.
 *
 * The code is part of the public API, the message is not. A message names what was expected and never repeats
 * personal data; settings such as a policy's borders may appear in it.
 *
 * @example
 * ```ts
 * import { ClienteleError } from "clientele";
 *
 * const error = new ClienteleError("INVALID_VALUE", "expected a finite amount", ["lines", 3, "amount"]);
 * error.code; // => "INVALID_VALUE"
 * error.message; // => "expected a finite amount (at lines[3].amount)"
 * ```
 */
export class ClienteleError<Code extends string = string> extends Error {
  override readonly name = "ClienteleError";

  constructor(
    readonly code: Code,
    message: string,
    readonly path: Path = [],
  ) {
    super(path.length === 0 ? message : `${message} (at ${formatPath(path)})`);
  }
}

/**
 * Writes a path as JavaScript would: `lines[3].amount`. An empty path is the empty text.
 *
 * @example
 * ```ts
 * import { formatPath } from "clientele";
 *
 * formatPath(["lines", 3, "unit price"]); // => "lines[3][\"unit price\"]"
 * ```
 */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => {
      const isName = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(String(step));
      if (!isName) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}
