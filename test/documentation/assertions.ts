import { expect } from "vitest";

/** What `// => value` claims. */
export function assertSame(place: string, actual: unknown, expected: unknown): void {
  expect(actual, place).toEqual(expected);
}

/** What `// => throws CODE` claims. */
export async function assertThrows(place: string, run: () => Promise<unknown>, code: string): Promise<void> {
  const outcome = await run().then(
    (value) => ({ value }),
    (error: unknown) => ({ thrown: (error as { readonly code?: unknown }).code ?? error }),
  );
  expect(outcome, place).toEqual({ thrown: code });
}
