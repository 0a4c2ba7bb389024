import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDuplicates, findDuplicatesInParallel } from "../../src/duplicates/index.js";
import { openWorker } from "./open-worker.js";

describe("findDuplicatesInParallel", () => {
  it("answers what findDuplicates answers, whatever the records say and however many workers help", async () => {
    const opened = Array.from({ length: 4 }, () => openWorker());
    const value = fc.oneof(
      fc.constantFrom("Hans", "Hanns", "Müller", "Mueller", "Anna", "1961-03-04"),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constant(undefined),
      fc.array(fc.constantFrom("Hans", "Anna", "Uwe"), { maxLength: 3 }),
    );
    const record = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), value);
    const fields = { givenName: "a", familyName: "b", dateOfBirth: "c", email: "d" };
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 30 }),
        fc.nat({ max: opened.length }),
        fc.integer({ min: 1, max: 400 }),
        async (records, count, maxPairs) => {
          const options = { preset: "person", fields, maxPairs } as const;
          const workers = opened.slice(0, count).map(({ client }) => client);
          const result = await findDuplicatesInParallel(records, options, { workers });
          expect(result).toEqual(findDuplicates(records, options));
        },
      ),
      { numRuns: 60 },
    );
    for (const { close } of opened) close();
  }, 60_000);
});
