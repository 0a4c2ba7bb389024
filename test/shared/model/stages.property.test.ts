import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ModelMove, moveModel, type StagedModel } from "../../../src/shared/model/index.js";

const moves = fc.array(
  fc.record({
    slot: fc.constantFrom("score", "churn"),
    modelHash: fc.constantFrom("a", "b", "c"),
    to: fc.constantFrom("draft" as const, "shadow" as const, "published" as const, "retired" as const),
    at: fc.nat({ max: 40 }).map((day) => new Date(day * 86_400_000).toISOString()),
  }),
  { size: "medium" },
);

/** The list after each move. A refused one changes nothing. */
function* histories(sequence: readonly ModelMove[]): Iterable<readonly StagedModel[]> {
  let models: readonly StagedModel[] = [];
  for (const move of sequence) {
    const result = moveModel(models, move);
    if (result.ok) models = result.value;
    yield models;
  }
}

const published = (models: readonly StagedModel[], slot: string) =>
  models.filter((model) => model.slot === slot && model.stage === "published");

describe("moveModel (properties)", () => {
  it("never has two published models in a slot", () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        for (const models of histories(sequence)) {
          expect(published(models, "score").length).toBeLessThan(2);
          expect(published(models, "churn").length).toBeLessThan(2);
        }
      }),
    );
  });

  it("loses no model, and keeps each in its place", () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        let before: readonly StagedModel[] = [];
        for (const models of histories(sequence)) {
          const names = models.map(({ slot, modelHash }) => `${slot} ${modelHash}`);
          expect(names.slice(0, before.length)).toEqual(before.map(({ slot, modelHash }) => `${slot} ${modelHash}`));
          expect(new Set(names).size).toBe(names.length);
          before = models;
        }
      }),
    );
  });

  it("never sets a model back in time", () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        let before: readonly StagedModel[] = [];
        for (const models of histories(sequence)) {
          before.forEach(({ since }, index) => {
            expect(since <= (models[index] as StagedModel).since).toBe(true);
          });
          before = models;
        }
      }),
    );
  });
});
