import type { Language } from "clientele";

/** Wrong use of the demo, or a file it cannot work with: a message for people, and no stack trace. */
export class DemoError extends Error {
  override readonly name = "DemoError";

  constructor(
    message: string,
    /** The language to show the usage in, where the usage helps. */
    readonly usage?: Language | undefined,
  ) {
    super(message);
  }
}
